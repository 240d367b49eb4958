//! The main job, from the locked window to the paper on disk.

use crate::page::Page;
use crate::register::Register;
use crate::support::Desktop;

use super::text_of;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_found_and_answered() {
    let desktop = Desktop::start();
    let register = Register::demo(&desktop, 60);
    let page = register.open(&desktop).await;

    page.write("unlock-password", "inte rätt").await;
    page.click("unlock-submit").await;
    page.see_text("unlock-problem", "Lösenordet stämmer inte").await;
    assert_eq!(page.count("nav-today").await, 0, "a wrong password opens nothing");
    page.unlock().await;
    page.see("demo-banner").await;

    page.click("explain").await;
    let steps = page.text("steps").await;
    assert!(steps.contains("art."), "every step of the calculation names its source: {steps}");
    let drawn = "const look = () => document.querySelector('[data-testid=week-chart] rect') \
                 ? setTimeout(done, 800, true) : setTimeout(look, 50); look();";
    page.wait_for(drawn).await;
    page.picture("today.png").await;
    page.scene("today").await;

    page.click("nav-people").await;
    page.write("search", "inget sådant namn").await;
    page.see_text("people-count", "Inga personer").await;
    page.open_person("K10003", "request").await;
    let name = page.text("person-name").await;
    page.picture("window.png").await;

    page.open_request().await;
    page.preview().await;
    page.picture("extract.png").await;
    page.scene("extract-preview").await;
    page.click("extract-save").await;
    page.see("extract-saved").await;
    page.see("case-answered").await;

    let saved: Vec<_> = std::fs::read_dir(desktop.saved()).expect("our own folder").flatten().collect();
    assert_eq!(saved.len(), 1, "one file was saved, and no draft is left beside it");
    let text = text_of(&saved[0].path());
    for word in name.split_whitespace() {
        assert!(text.contains(word), "the extract is about {name}; {word} is missing");
    }
    assert!(text.contains("DEMO"), "a paper of a demo register says so");

    page.click("nav-log").await;
    page.click("log-verify").await;
    page.see("log-verdict").await;
    page.click("lock").await;
    page.see("unlock-password").await;
    page.0.quit().await.expect("the window closes");

    let log = register.log();
    for verb in ["people.open", "requests.open", "extract.preview", "extract.make", "requests.answer"] {
        assert!(log.contains(verb), "{verb} is not in the log");
    }
    for word in name.split_whitespace().filter(|word| word.len() > 3) {
        assert!(!log.contains(word), "the log holds no names");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_without_a_register_is_offered_one() {
    let desktop = Desktop::start();
    let folder = desktop.folder("nothing-here");
    let page = Page(desktop.open(&["--register", &folder.display().to_string()]).await);

    page.see("create-start").await;
    page.click("demo-start").await;
    page.see("demo-banner").await;
    page.see("due-row").await;
    assert!(folder.join("Demo/register.db").is_file(), "the demo register lies in a folder of its own");
    assert!(!folder.join("register.db").exists(), "the place of the real register stays free");
    page.0.quit().await.expect("the window closes");
}
