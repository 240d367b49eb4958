//! Called away in the middle of a form: locked with a keystroke, and back to where she was.

use thirtyfour::Key;

use crate::register::Register;
use crate::support::Desktop;

// policy: 31
#[tokio::test(flavor = "multi_thread")]
async fn a_half_filled_form_is_there_again_after_the_lock() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.open_person("K10003", "customer-service").await;
    page.click("tab-contact").await;
    page.click("person-edit").await;
    page.write("person-form-name", "Nygift Dubbelnamn").await;
    page.scene("lock-form").await;

    page.see("person-form-name").await.send_keys(Key::Control + "l").await.expect("it takes keys");
    page.see("unlock-password").await;
    let shown = page.run("return document.body.innerText + document.title").await.to_string();
    assert!(!shown.contains("Nygift"), "nothing of it is on the locked screen: {shown}");
    page.scene("lock-locked").await;
    let hidden = page.run("return document.getElementById('root').getAttribute('aria-hidden')").await;
    assert!(hidden.is_null(), "screen readers meet the locked door, not a page a closed panel left hidden: {hidden}");
    page.write("unlock-password", "demo").await;
    page.click("unlock-submit").await;
    let typed = page.see("person-form-name").await.prop("value").await.expect("it has a value");
    assert_eq!(typed.as_deref(), Some("Nygift Dubbelnamn"), "the form is open with what was typed");
    page.click("person-form-save").await;
    page.see_text("person-name", "Nygift Dubbelnamn").await;
    page.0.quit().await.expect("the window closes");

    let person = register.ask(&["person", "show", "K10003", "--task", "customer-service"]);
    assert_eq!(person["person"]["name"], "Nygift Dubbelnamn");
    assert!(!register.log().contains("Nygift"), "the log names fields, never their content");
}
