//! A list from Excel: rehearsed first, then brought in; bad rows are named, and twice changes nothing.

use crate::register::Register;
use crate::support::Desktop;

// policy: 9, 56
#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_rehearsed_and_brought_in_once() {
    let list = house::repository().join("tests/data/kunder-windows1252.csv");
    let desktop = Desktop::start_with(&[("CEQURED_OPEN", &list.display().to_string())]);
    let register = Register::demo(&desktop, 1);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-people").await;
    page.click("people-import").await;
    page.click("import-choose").await;
    page.see("import-report").await;
    let rejected = page.text("import-report").await;
    assert!(rejected.contains("kortnummer"), "a card number is never taken in: {rejected}");
    page.scene("import-rehearsal").await;
    let people =
        |page_says: &str| register.ask(&["find", "anneli", "nystrom"]).as_array().map(Vec::len).expect(page_says);
    assert_eq!(people("a list"), 0, "the rehearsal changed nothing");

    page.click("import-run").await;
    page.gone("import-run").await;
    page.see("import-report").await;
    page.scene("import-done").await;
    let hits = register.ask(&["find", "anneli", "nystrom"]);
    assert!(hits.to_string().contains("K10002"), "she is there: {hits}");
    page.0.quit().await.expect("the window closes");
    let again = register.ask(&["import", "people", &list.display().to_string(), "--dry-run"]);
    assert_eq!((&again["added"], &again["updated"]), (&0.into(), &0.into()), "the same list changes nothing: {again}");
}
