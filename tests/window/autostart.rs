//! The program in the desktop's list of what starts with the computer, for whoever wants it there.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::page::Page;
use crate::support::{Desktop, PATIENCE};

/// A path with what such a list could stumble over.
const PROGRAM: &str = "/home/åsa/Program $1/Cequred Register 100 %.AppImage";

fn line(desktop: &Desktop) -> PathBuf {
    desktop.folder(".config/autostart/Cequred Register.desktop")
}

async fn wait_until(there: bool, line: &Path) {
    let start = Instant::now();
    while line.is_file() != there {
        assert!(start.elapsed() < PATIENCE, "{} is there: {}", line.display(), line.is_file());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_starts_with_the_computer_for_whoever_wants_it() {
    let desktop = Desktop::start_with(&[("APPIMAGE", PROGRAM)]);
    let register = desktop.demo_register(5);
    let line = line(&desktop);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    page.unlock().await;
    page.click("nav-settings").await;
    page.click("settings-reminders").await;
    page.see("reminders-autostart").await;
    assert!(!line.exists(), "nothing starts by itself until somebody wants it");

    page.click("reminders-autostart").await;
    wait_until(true, &line).await;
    let text = std::fs::read_to_string(&line).expect("read");
    let exec = text.lines().find_map(|line| line.strip_prefix("Exec=")).expect("it says what to start");
    assert_eq!(
        exec.trim_end(),
        r#""/home/åsa/Program \\$1/Cequred Register 100 %%.AppImage""#,
        "one word, whatever is in it"
    );

    page.click("reminders-autostart").await;
    wait_until(false, &line).await;
    page.0.quit().await.expect("the window closes");
}
