//! The very first day: whose register it is, who looks after it, the way back in, and where its backups go.

use crate::page::Page;
use crate::support::Desktop;

use super::code;

const PASSWORD: &str = "sju lugna älgar under granen";

#[tokio::test(flavor = "multi_thread")]
async fn somebody_without_a_register_makes_one() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let backups = home.path().join("backups");
    std::fs::create_dir(&backups).expect("our own folder");
    let desktop = Desktop::start_with(&[("CEQURED_FOLDER", &backups.display().to_string())]);
    let folder = desktop.folder("first");
    let page = Page(desktop.open(&["--register", &folder.display().to_string()]).await);
    page.see("create-start").await;
    page.scene("first-welcome").await;
    page.click("create-start").await;
    page.see("create-next").await;
    page.scene("first-organisation").await;
    page.click("create-next").await;
    page.write("create-admin-name", "Karin").await;
    page.write("create-password", PASSWORD).await;
    page.write("create-password-again", PASSWORD).await;
    page.scene("first-admin").await;
    page.click("create-submit").await;

    let code = code(&page).await;
    page.scene("first-kit").await;
    page.click("kit-save").await;
    page.click("kit-next").await;
    page.write("recovery-code", &code).await;
    page.click("kit-prove-submit").await;
    page.click("first-backup-folder").await;
    page.see_text_in_main(&backups.display().to_string()).await;
    page.scene("first-backup").await;
    page.click("first-done").await;
    page.see("start-import").await;
    page.scene("first-start").await;
    page.click("start-empty").await;
    page.see("nav-today").await;
    // Help is where she is.
    page.click("help").await;
    page.see_css("the handbook", "[data-testid='handbook-page'][data-page='today']").await;
    page.0.quit().await.expect("the window closes");
    assert!(folder.join("register.db").is_file(), "the register is there");
    assert_eq!(std::fs::read_dir(desktop.saved()).expect("our own folder").count(), 1, "the kit was saved");
}
