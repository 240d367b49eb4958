//! Somebody takes along what she provided: from her own page to files another organisation can read in (Art. 20).

use serde_json::Value;

use crate::register::Register;
use crate::support::Desktop;

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_provided_is_taken_along() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 60);
    let cases = || register.ask(&["request", "list"]);
    assert!(!cases().to_string().contains("K10003"), "she has no open case yet");
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.open_person("K10003", "request").await;
    let name = page.text("person-name").await;
    page.click("tab-requests").await;
    page.click("person-copy").await;
    // It answers a right, so there is a case: a new one, for that right.
    page.see("request-open-submit").await;
    page.click("request-open-submit").await;
    page.click("copy-json").await;
    page.see_text("copy-saved", ".json").await;
    page.click("copy-csv").await;
    page.see_text("copy-saved", ".csv").await;
    page.run("document.querySelector('[data-testid=copy-saved]').scrollIntoView({ block: 'center' })").await;
    page.scene("portable-copy").await;
    assert_eq!(page.count("case-answered").await, 0, "to save it answers nothing");
    page.0.quit().await.expect("the window closes");

    let saved = |ending: &str| {
        let files = std::fs::read_dir(desktop.saved()).expect("our own folder").flatten().map(|entry| entry.path());
        let file =
            files.into_iter().find(|path| path.extension().is_some_and(|it| it == ending)).expect("it was saved");
        std::fs::read_to_string(file).expect("it is text")
    };
    let copy: Value = serde_json::from_str(&saved("json")).expect("another program can read it in");
    assert_eq!((&copy["format"], &copy["person"]["name"]), (&"cequred-portable-copy".into(), &name.as_str().into()));
    assert!(saved("csv").contains(&name), "the table is about her, too");
    let hers = cases();
    let hers: Vec<_> = hers.as_array().into_iter().flatten().filter(|it| it.to_string().contains("K10003")).collect();
    assert_eq!(hers.len(), 1, "{hers:?}");
    assert_eq!((&hers[0]["kind"], &hers[0]["state"]), (&"portability".into(), &"open".into()));
    assert!(register.log().contains("extract.portable"), "the log says so");
}
