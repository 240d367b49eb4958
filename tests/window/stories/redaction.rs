//! Somebody else is named in a text about her: left out of the copy, and out of every part of the file.

use crate::register::Register;
use crate::support::Desktop;

use super::text_of;

// policy: 28
#[tokio::test(flavor = "multi_thread")]
async fn another_persons_name_is_left_out_of_the_copy() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 20);
    register.ask(&["person", "add", "--name", "Björn Åkesson", "--relation", "contractor"]);
    let note = "Ringde med Björn Åkesson om verktyget som lånades ut.";
    let asked = register.ask(&["person", "add", "--name", "Karin Testberg", "--note", note]);
    let number = asked["number"].as_str().expect("a customer number").to_owned();
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.open_person(&number, "request").await;
    page.open_request().await;

    page.click("review-open").await;
    page.see_text("review-withhold", "Björn Åkesson").await;
    page.scene("redaction-suggested").await;
    page.click("review-withhold").await;
    page.gone("review-withhold").await;
    page.scene("redaction-done").await;
    page.preview().await;
    page.click("extract-save").await;
    page.see("case-answered").await;
    page.0.quit().await.expect("the window closes");

    let saved = std::fs::read_dir(desktop.saved()).expect("our own folder").flatten().next().expect("one file");
    let text = text_of(&saved.path());
    assert!(text.contains("verktyget som lånades ut"), "her own part of the note is there: {text}");
    assert!(!text.contains("Åkesson"), "the other's name is not: {text}");
    let bytes = std::fs::read(saved.path()).expect("the paper");
    assert!(!bytes.windows(7).any(|part| part == "Åkesson".as_bytes()), "nor anywhere else in the file");
}
