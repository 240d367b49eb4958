//! Somebody calls and wants to know what there is about her.

use crate::page::Page;
use crate::register::Register;
use crate::support::Desktop;

// policy: 32
#[tokio::test(flavor = "multi_thread")]
async fn a_caller_is_answered_and_nothing_else_is_shown() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 60);
    let caller = register.ask(&["person", "add", "--name", "Åsa Lindström-Öberg", "--phone", "070-174 06 99"]);
    let number = caller["number"].as_str().expect("a customer number").to_owned();
    register.ask(&[
        "agreement",
        "add",
        &number,
        "--task",
        "customer-service",
        "--kind",
        "customer",
        "--from",
        "2025-02-03",
    ]);
    let page = register.open(&desktop).await;
    page.unlock().await;

    // As one hears it: without accents, in another order.
    page.click("nav-people").await;
    page.write("search", "lindstrom asa").await;
    page.see_text("people-row", &number).await;
    page.scene("call-search").await;
    page.click("people-row").await;
    page.see("task-dialog").await;
    page.scene("call-task").await;
    page.click("task-customer-service").await;
    page.see_text("person-name", "Åsa Lindström-Öberg").await;
    why(&page).await;
    page.scene("call-person").await;
    page.see_text_in_main("Visas inte för den här uppgiften: personnummer, bokföring, omdömen").await;
    page.click("tab-contact").await;
    page.see("person-edit").await;

    // The telephone number finds her too, however it is written.
    page.click("nav-people").await;
    page.write("search", "+46701740699").await;
    page.see_text_in_main(&number).await;
    page.0.quit().await.expect("the window closes");

    let log = register.log();
    assert!(log.contains("people.open") && log.contains("customer-service"), "the opening and its task: {log}");
    assert!(!log.contains("Lindström"), "the log holds no names");
}

/// "Why is this still here?", with every step of the calculation.
async fn why(page: &Page) {
    let words = page.run("return document.querySelector('main').innerText").await.to_string();
    assert!(words.contains("Varför finns detta kvar?"), "every item says why it is there: {words}");
}
