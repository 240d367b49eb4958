//! A desk somebody leaves: the register locks by itself, shows nothing, and brings her back to where she was.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::register::Register;
use crate::support::{Desktop, PATIENCE};

/// Seconds instead of minutes; more than the page lets pass between two words to the shell, and than a busy computer
/// takes to fill in a form.
const IDLE: (&str, &str) = ("CEQURED_IDLE_SECONDS", "30");

// policy: 31
#[tokio::test(flavor = "multi_thread")]
async fn an_untended_desk_locks_and_its_person_comes_back_to_where_she_was() {
    let desktop = Desktop::start_with(&[IDLE]);
    let register = Register::demo(&desktop, 60);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.open_person("K10003", "customer-service").await;
    let name = page.text("person-name").await;
    page.click("tab-contact").await;
    page.click("person-edit").await;
    page.write("person-form-name", "Halvskriven Människa").await;

    page.see("locked-why").await;
    page.picture("locked.png").await;
    let shown = page.run("return document.body.innerText + document.title").await.to_string();
    for word in name.split_whitespace().chain(["Halvskriven"]) {
        assert!(!shown.contains(word), "{word} is still on the page: {shown}");
    }
    assert_eq!(
        page.run("return window.__TAURI_INTERNALS__ ? 1 : 0").await,
        json!(1),
        "the page itself is the same one: what it held, it was told to forget"
    );
    let refused = page
        .wait_for("window.__TAURI_INTERNALS__.invoke('today').then(() => done('answered'), error => done(error.code));")
        .await;
    assert_eq!(refused, json!("locked"), "no call finds a session");
    for file in std::fs::read_dir(register.folder()).expect("the register's folder").flatten() {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        let plain = bytes.windows(11).any(|part| part == b"Halvskriven");
        assert!(!plain, "{} holds what was typed in plain text", file.path().display());
    }

    page.write("unlock-password", "demo").await;
    page.click("unlock-submit").await;
    page.see("person-name").await;
    let typed = page.see("person-form-name").await.prop("value").await.expect("it has a value");
    assert_eq!(typed.as_deref(), Some("Halvskriven Människa"), "the half-filled form is open");
    let tab = page.see("tab-contact").await.attr("aria-selected").await.expect("it answers");
    assert_eq!(tab.as_deref(), Some("true"), "on the tab she had open");
    page.picture("unlocked-again.png").await;
    page.0.quit().await.expect("the window closes");
    assert!(register.log().contains("lock-idle"), "the log says why");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_stands_where_it_stood_and_the_computers_own_lock_is_heard() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 200);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-people").await;
    page.see("people-row").await;
    page.run("document.querySelector('[role=grid]').scrollTop = 2400").await;
    tokio::time::sleep(Duration::from_millis(600)).await;

    desktop.signal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", false);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(page.count("locked-why").await, 0, "a saver that ends locks nothing");
    desktop.signal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", true);
    page.see_text("locked-why", "datorns skärm").await;
    page.write("unlock-password", "demo").await;
    page.click("unlock-submit").await;
    page.see("people-row").await;
    let start = Instant::now();
    loop {
        let at = page.run("return document.querySelector('[role=grid]').scrollTop").await;
        if at.as_f64().is_some_and(|at| (at - 2400.0).abs() < 2.0) {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "the list stands at {at}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    page.0.quit().await.expect("the window closes");
    assert!(register.log().contains("lock-screen"), "the log says why");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_hangs_keeps_nothing_open() {
    let desktop = Desktop::start_with(&[IDLE]);
    let register = Register::demo(&desktop, 5);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.run("setTimeout(() => { for (;;); }, 200);").await;
    let start = Instant::now();
    // The shell counts, whatever the page does; the command line reads the log as another program would.
    while !register.log().contains("lock-idle") {
        assert!(start.elapsed() < PATIENCE, "the register is still open");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    // A page that hangs cannot be closed politely; it goes with its desktop.
    std::mem::forget(page);
}
