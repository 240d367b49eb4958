//! A request that is large enough to need more time: the reasons, the letter, the new last day.

use crate::register::Register;
use crate::support::Desktop;

#[tokio::test(flavor = "multi_thread")]
async fn time_is_extended_with_reasons_and_a_letter() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 60);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.open_person("K10003", "request").await;
    page.open_request().await;

    page.click("case-extend").await;
    // Without reasons nothing is extended: the form stays and says what is missing.
    page.click("form-request-extend").await;
    page.see_css("a field's fault", "[data-testid='field-factors'] [role=alert]").await;
    page.click("factor-amount-of-data").await;
    page.fill("reasons", "Uppgifterna finns i fyra register och måste granskas rad för rad innan de lämnas ut.").await;
    page.scene("extension-form").await;
    page.click("form-request-extend").await;
    page.gone("form-request-extend").await;
    page.scene("extension-done").await;
    page.0.quit().await.expect("the window closes");

    let list = register.ask(&["request", "list"]);
    let case = list.as_array().into_iter().flatten().find(|case| case["who"].to_string().contains("K10003"));
    let case = case.expect("her case");
    assert_eq!(case["last_day"], case["extended_last_day"], "{case}");
    assert!(register.log().contains("requests.extend"), "the log says so");
}
