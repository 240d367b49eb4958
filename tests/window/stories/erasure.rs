//! A batch is erased without fear: looked at first, signed by two, undone at the last moment, then done and certified.

use crate::page::Page;
use crate::register::{PASSWORD, Register};
use crate::support::Desktop;

use super::text_of;

// policy: 22, 23
#[tokio::test(flavor = "multi_thread")]
async fn a_batch_is_rehearsed_signed_by_two_and_erased() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 60);
    register.add_staff("Maja", "manager");
    for number in ["K10003", "K10012", "K10021"] {
        let ended = ["--from", "2020-01-15", "--to", "2023-03-31", "--task", "customer-service"];
        register.ask(&[&["agreement", "add", number, "--kind", "course"][..], &ended].concat());
    }
    let due = || register.ask(&["retention", "queue"])["total"].as_u64().expect("a number");
    let before = due();
    assert!(before > 1, "there is a batch to erase: {before}");
    let page = register.open(&desktop).await;
    page.unlock_as("demo", "demo").await;
    page.click("nav-retention").await;
    page.see("retention-grid").await;
    page.scene("erasure-queue").await;
    page.click("retention-plan").await;
    page.see("plan-figures").await;
    page.scene("erasure-plan").await;
    assert_eq!(due(), before, "a plan erases nothing");
    assert_eq!(page.count("plan-erase").await, 0, "one alone erases no batch");
    page.click("plan-ask").await;
    page.see("plan-standing-waiting-mine").await;
    assert_eq!(page.count("plan-sign").await, 0, "who proposed does not sign");

    page.click("lock").await;
    page.unlock_as("Maja", PASSWORD).await;
    page.click("nav-retention").await;
    page.click("retention-tab-plans").await;
    page.click("plan-row").await;
    page.click("plan-sign").await;
    confirm(&page).await;
    page.click("erase-undo").await;
    page.gone("last-chance").await;
    assert_eq!(due(), before, "undone in time: nothing is gone");
    confirm(&page).await;
    page.click("erase-now").await;
    page.see("plan-standing-applied").await;
    page.scene("erasure-done").await;
    page.click("certificate-save").await;
    page.see("certificate-saved").await;
    page.0.quit().await.expect("the window closes");

    assert_eq!(due(), 0, "what was planned is gone");
    let plans = register.ask(&["retention", "list"]);
    assert!(plans.to_string().contains("\"applied\""), "{plans}");
    let saved = std::fs::read_dir(desktop.saved()).expect("our own folder").flatten().next().expect("one file");
    let number = plans[0]["number"].as_str().expect("the plan's number");
    assert!(text_of(&saved.path()).contains(number), "the certificate is about the plan");
}

/// Says that it is to be erased, having read what goes.
async fn confirm(page: &Page) {
    page.click("plan-erase").await;
    page.see("erase-dialog").await;
    page.click("erase-confirm").await;
    page.see("last-chance").await;
}
