//! A letter went to the wrong person: reported, judged, notified within the 72 hours, on paper.

use crate::register::Register;
use crate::support::Desktop;

use super::text_of;

// policy: 15
#[tokio::test(flavor = "multi_thread")]
async fn a_breach_is_reported_judged_and_put_on_paper() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-incidents").await;
    page.click("begin-incident-report").await;
    page.choose("incident-kind", "misdirected").await;
    page.fill("happened", "Ett brev med uppgifter om en kund skickades till fel adress.").await;
    // Two hours ago by the clock of Greenwich, which is never ahead of Sweden's.
    #[expect(clippy::disallowed_methods, reason = "the program under test goes by the computer's own clock")]
    let aware = chrono::Utc::now() - chrono::TimeDelta::hours(2);
    page.fill("aware-at", &aware.format("%Y-%m-%d").to_string()).await;
    // Without the time no hour can be counted: the form stays and says so at the field.
    page.click("form-incident-report").await;
    let why = page.see_css("a field's fault", "[data-testid='field-aware-at'] [role=alert]").await;
    assert!(why.text().await.expect("it has words").contains("klockslaget saknas"));
    page.write("time", &aware.format("%H:%M").to_string()).await;
    page.scene("incident-report").await;
    page.click("form-incident-report").await;
    page.click("row-incident").await;
    page.see("incident-clock").await;
    page.scene("incident-clock").await;

    page.click("record-incident-decide").await;
    page.choose("risk", "likely").await;
    page.fill("risk-reasons", "Brevet öppnades av någon annan än den som det var ställt till.").await;
    page.click("form-incident-decide").await;
    page.gone("form-incident-decide").await;
    page.click("incident-report").await;
    let start = std::time::Instant::now();
    let paper = loop {
        let saved = std::fs::read_dir(desktop.saved()).expect("our own folder").flatten().next();
        if let Some(saved) = saved.filter(|file| file.path().extension().is_some_and(|ending| ending == "pdf")) {
            break saved.path();
        }
        assert!(start.elapsed() < crate::support::PATIENCE, "no report is saved");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    };
    let text = text_of(&paper);
    assert!(text.contains("skickades till fel adress"), "the report says what happened: {text}");
    page.0.quit().await.expect("the window closes");

    let incidents = register.ask(&["incident", "list"]);
    assert_eq!(incidents["total"], 1);
    let facts = incidents["records"][0]["facts"].to_string();
    assert!(facts.contains("misdirected") && facts.contains("\"likely\""), "{facts}");
}
