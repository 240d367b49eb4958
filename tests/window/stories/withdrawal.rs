//! A consent is withdrawn, in two clicks, and at once.

use serde_json::Value;

use crate::register::{Register, one};
use crate::support::Desktop;

// policy: 23, 24
#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_consent_stops_the_newsletter_at_once() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 60);
    let mailed = || register.ask(&["mailing", "preview", "--purpose", "newsletter"])["listed"].as_u64();
    let before = mailed();
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.open_person("K10000", "customer-service").await;
    page.click("tab-consents").await;
    page.see("consent-withdraw").await;
    page.scene("withdrawal-before").await;

    let given = page.count("consent-withdraw").await;
    let newsletter = page.run(
        "return [...document.querySelectorAll('[data-testid=consent-withdraw]')]
           .findIndex(button => button.closest(':has(h2)').querySelector('h2').textContent === 'Nyhetsbrev')",
    );
    let newsletter = newsletter.await.as_u64().expect("she takes the newsletter");
    page.run(&format!("document.querySelectorAll('[data-testid=consent-withdraw]')[{newsletter}].click()")).await;
    page.click("withdraw-phone").await;
    let start = std::time::Instant::now();
    while page.count("consent-withdraw").await == given {
        assert!(start.elapsed() < crate::support::PATIENCE, "the consent can still be withdrawn");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    page.scene("withdrawal-after").await;
    page.0.quit().await.expect("the window closes");

    let consents = register.ask(&["consent", "list", "K10000", "--task", "customer-service"]);
    let consent = one(&consents, "purpose", "newsletter");
    assert_eq!(consent["state"], "ended");
    let last = consent["events"].as_array().and_then(|events| events.last()).unwrap_or(&Value::Null);
    assert_eq!((&last["act"], &last["channel"]), (&"withdrawn-by-person".into(), &"phone".into()), "{last}");
    assert_eq!(one(&consents, "purpose", "measurement")["state"], "active", "the other consent stands");
    assert_eq!(mailed(), before.map(|count| count - 1), "one fewer is mailed");
}
