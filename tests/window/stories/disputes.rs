//! A dispute about a rating: opened with the written statement, both sides heard, decided by two.

use crate::register::{PASSWORD, Register};
use crate::support::Desktop;

const NUMBER: &str = "U9001";

// policy: 47, 48, 49, 50, 52
#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_is_heard_on_both_sides_and_signed_by_two() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let statement = home.path().join("framstallan.txt");
    std::fs::write(&statement, "Jag vill att omdömet om uppdrag U9001 ändras.").expect("our own folder");
    let desktop = Desktop::start_with(&[("CEQURED_OPEN", &statement.display().to_string())]);
    let register = Register::demo(&desktop, 60);
    rated(&register);
    register.add_staff("Maja", "manager");
    let page = register.open(&desktop).await;
    page.unlock_as("demo", "demo").await;

    page.click("nav-ratings").await;
    page.click("dispute-new").await;
    page.write("dispute-rating", NUMBER).await;
    page.click("dispute-document").await;
    for (part, words) in [
        ("cause", "Kunden säger att jag aldrig kom."),
        ("why-wrong", "Jag var på plats den dag som vi kom överens om."),
        ("adjustment", "Omdömet bör tas bort."),
    ] {
        page.write(&format!("part-{part}"), words).await;
        page.click(&format!("part-{part}-none")).await;
    }
    page.scene("dispute-open").await;
    page.click("dispute-open-submit").await;
    page.see("restriction").await;
    page.see("decision-locked").await;

    for (side, words) in [("client", "Kunden tog fel på dag."), ("contractor", "Uppdragstagaren visade sin kalender.")]
    {
        page.click(&format!("contact-{side}")).await;
        page.write("contact-note", words).await;
        page.click("contact-submit").await;
        page.gone("contact-submit").await;
    }
    page.gone("decision-locked").await;
    page.click("decision-propose").await;
    page.choose("outcome", "removed").await;
    page.write("decision-reasons", "Båda parter är överens om att dagen var en annan.").await;
    page.scene("dispute-proposal").await;
    page.click("decision-submit").await;
    page.gone("decision-submit").await;
    assert_eq!(page.count("decision-sign").await, 0, "who proposed does not sign");
    let dispute = register.ask(&["dispute", "show", &number(&register)]);
    assert_eq!(
        (&dispute["state"], &dispute["stars_now"]),
        (&"proposed".into(), &1.into()),
        "one alone decides nothing"
    );

    page.click("lock").await;
    page.unlock_as("Maja", PASSWORD).await;
    page.click("nav-ratings").await;
    open(&page, &number(&register)).await;
    page.see("decision-sign").await;
    page.scene("dispute-second").await;
    page.click("decision-sign").await;
    page.gone("decision-sign").await;
    page.0.quit().await.expect("the window closes");

    let dispute = register.ask(&["dispute", "show", &number(&register)]);
    let decision = &dispute["decision"];
    assert_eq!((&dispute["state"], &decision["outcome"]), (&"decided".into(), &"removed".into()), "{dispute}");
    assert_eq!((&decision["proposed_by"], &decision["signed_by"]), (&"demo".into(), &"Maja".into()), "{decision}");
}

/// A finished assignment with a bad rating.
fn rated(register: &Register) {
    let done = ["--finished-on", "2025-06-02", "--task", "rating"];
    register.ask(&[&["assignment", "add", "K10035", "--number", NUMBER, "--client", "K10009"][..], &done].concat());
    let given = ["--stars", "1", "--answered-on", "2025-06-10", "--comment", "Kom aldrig.", "--task", "rating"];
    register.ask(&[&["rating", "add", "--assignment", NUMBER][..], &given].concat());
}

/// The number of the dispute about the assignment.
fn number(register: &Register) -> String {
    let list = register.ask(&["dispute", "list"]);
    let numbers = list.as_array().into_iter().flatten().filter_map(|dispute| dispute["number"].as_str());
    let ours = numbers.filter(|number| register.ask(&["dispute", "show", number])["assignment"] == NUMBER);
    ours.map(str::to_owned).next().expect("the dispute was opened")
}

/// Opens the dispute of this number from the queue.
async fn open(page: &crate::page::Page, number: &str) {
    page.see_text_in_main(number).await;
    let row = format!(
        "[...document.querySelectorAll('[data-testid=dispute-row]')].find(row => row.innerText.includes('{number}')).click()"
    );
    page.run(&row).await;
}
