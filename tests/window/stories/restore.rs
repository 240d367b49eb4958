//! A new computer: a backup is proven, put back into a folder of its own, and opened there.

use crate::register::Register;
use crate::support::Desktop;

// policy: 31
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_proven_and_put_back() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let (copy, new) = (home.path().join("copy.cequred-backup"), home.path().join("new"));
    std::fs::create_dir(&new).expect("our own folder");
    let desktop = Desktop::start_with(&[
        ("CEQURED_OPEN", &copy.display().to_string()),
        ("CEQURED_FOLDER", &new.display().to_string()),
    ]);
    let register = Register::demo(&desktop, 20);
    let made = register.ask(&["backup", "make", &home.path().display().to_string()]);
    std::fs::rename(made["path"].as_str().expect("a file"), &copy).expect("our own folder");
    let people = made["counts"]["person"].clone();
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-settings").await;
    page.click("settings-backups").await;
    page.scene("restore-backups").await;

    page.click("backup-verify-choose").await;
    page.write("backup-password", "demo").await;
    page.click("backup-open").await;
    page.see("backup-verify-done").await;
    page.click("backup-restore-choose").await;
    page.write("backup-password", "inte rätt").await;
    page.click("backup-open").await;
    page.see_text_in_main("Lösenordet stämmer inte").await;
    page.write("backup-password", "demo").await;
    page.click("backup-open").await;
    page.see("backup-restore-done").await;
    page.run("document.querySelector('[data-testid=backup-restore-done]').scrollIntoView({ block: 'center' })").await;
    page.scene("restore-done").await;
    page.0.quit().await.expect("the window closes");

    let back = Register::at(found(&new));
    let hits = back.ask(&["person", "show", "K10003", "--task", "customer-service"]);
    assert_eq!(hits["person"]["number"], "K10003");
    let again = back.ask(&["backup", "make", &home.path().display().to_string()]);
    assert_eq!(again["counts"]["person"], people, "everybody is back");
    let page = back.open(&desktop).await;
    page.unlock().await;
    page.0.quit().await.expect("the window closes");
}

/// The folder in which the register now is: the chosen one, or one made in it.
fn found(folder: &std::path::Path) -> std::path::PathBuf {
    if folder.join("register.db").is_file() {
        return folder.to_path_buf();
    }
    let inside = std::fs::read_dir(folder).expect("our own folder").flatten();
    let mut inside = inside.map(|entry| entry.path()).filter(|path| path.join("register.db").is_file());
    inside.next().expect("a register was put back")
}
