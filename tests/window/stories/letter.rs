//! A letter in the office's own words: edited, looked at, used in a case, and printed.

use std::path::Path;
use std::process::Command;

use thirtyfour::Key;

use crate::register::Register;
use crate::support::Desktop;

const OWN: &str = "# Tack för ditt brev

Din begäran om {right} kom till oss {received} och har nummer {number}.

Vi svarar senast {last-day}. Ring gärna Lotta i växeln.";

/// How many pages a PDF has.
fn pages(pdf: &Path) -> String {
    let output = Command::new("pdfinfo").arg(pdf).output().expect("poppler's tools are installed");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.lines().find(|line| line.starts_with("Pages:")).expect("it is a PDF").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_edited_and_goes_out_in_those_words() {
    let desktop = Desktop::start();
    desktop.print_into_saved();
    let register = Register::demo(&desktop, 60);
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-settings").await;
    page.click("settings-letters").await;
    page.write("letter-text", &OWN.replace('\n', &Key::Enter.value().to_string())).await;
    page.click("letter-preview").await;
    page.see_css("the letter", "[data-testid='extract-canvas'][data-ready='true']").await;
    page.scene("letter-edited").await;
    page.click("letter-save").await;
    page.see("letter-reset").await;

    page.open_person("K10003", "request").await;
    page.open_request().await;
    page.click("case-acknowledge").await;
    page.click("form-request-acknowledge").await;
    page.gone("form-request-acknowledge").await;
    page.click("case-letter-look").await;
    page.see_css("the letter", "[data-testid='extract-canvas'][data-ready='true']").await;
    page.see_css("its words", ".textLayer span").await;
    page.scene("letter-made").await;
    page.click("case-letter-save").await;
    page.see("case-letter-saved").await;
    // Through the system's own dialog. There is no printer here: what goes to one goes into a file.
    page.click("extract-print").await;
    let printed = desktop.print().await;
    page.0.quit().await.expect("the window closes");

    let files = std::fs::read_dir(desktop.saved()).expect("our own folder").flatten().map(|entry| entry.path());
    let saved = files.into_iter().find(|path| *path != printed).expect("the letter was saved");
    assert_eq!(pages(&printed), pages(&saved), "as many sheets as the letter has pages");
    let text = super::text_of(&saved);
    for told in ["Tack för ditt brev", "Ring gärna Lotta i växeln."] {
        assert!(text.contains(told), "{told} is missing in {text}");
    }
    assert!(!text.contains('{'), "every word in braces was replaced: {text}");
}
