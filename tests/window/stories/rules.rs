//! The data protection officer shortens a rule of the policy; a rule of the law can only be read.

use crate::register::Register;
use crate::support::Desktop;

const OPEN: &str = "[...document.querySelectorAll('[data-testid=rule-row]')]";

// policy: S3
#[tokio::test(flavor = "multi_thread")]
async fn a_rule_of_the_policy_is_shortened_and_one_of_the_law_stands() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-retention").await;
    page.click("retention-tab-rules").await;
    page.see("rule-row").await;
    let open = |words: &str| format!("return {OPEN}.find(row => row.textContent.includes('{words}'))?.click()");
    page.run(&open("Bokföringslagen")).await;
    page.see_text_in_main("7 kap. 2").await;
    page.see("standing-statutory").await;
    assert_eq!(page.count("rule-decide").await, 0, "what the law says is not for anybody to decide");

    page.run(&format!("return {OPEN}[0].click()")).await;
    page.click("rule-decide").await;
    page.fill("count", "2").await;
    page.fill("valid-from", "2027-01-01").await;
    page.click("form-rule-decide").await;
    let refusal = page.see_css("why", "[role=dialog] .fui-MessageBar").await.text().await.expect("it has words");
    assert!(refusal.contains("policyn lovar en kortare tid"), "{refusal}");
    page.choose("length", "months").await;
    page.fill("count", "6").await;
    page.scene("rule-decide").await;
    page.click("form-rule-decide").await;
    page.gone("form-rule-decide").await;
    page.see("standing-decided").await;
    page.0.quit().await.expect("the window closes");

    let rules = register.ask(&["rule", "list"]).to_string();
    assert!(rules.contains("\"decided\"") && rules.contains("2027-01-01"), "{rules}");
    assert!(register.log().contains("rules.decide"));
}
