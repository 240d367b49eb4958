//! Many extracts at once: how far it has come, broken off in the middle, and the list for whoever prints them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::register::Register;
use crate::support::Desktop;

/// A place on disk that takes no byte until somebody reads there: what is written to it waits, however fast the machine is.
struct Held(PathBuf);

impl Held {
    fn at(path: PathBuf) -> Self {
        let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo runs");
        assert!(made.success(), "our own folder takes a pipe");
        Self(path)
    }

    /// Takes what waits, and the place is an ordinary one again.
    fn let_go(&self) {
        std::fs::read(&self.0).expect("what waits is written");
        // The program may have removed what it could not save.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The open cases of access, the most urgent first.
fn open_cases(register: &Register) -> Vec<String> {
    let cases = register.ask(&["request", "list"]);
    let cases = cases.as_array().into_iter().flatten();
    let open = cases.filter(|case| case["kind"] == "access" && case["state"] == "open");
    open.map(|case| case["number"].as_str().expect("a number").to_owned()).collect()
}

fn is_paper(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
}

// policy: 26
#[tokio::test(flavor = "multi_thread")]
async fn many_extracts_are_drawn_broken_off_and_listed_for_printing() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let folder = home.path().join("utskrift");
    std::fs::create_dir(&folder).expect("our own folder");
    let desktop = Desktop::start_with(&[("CEQURED_FOLDER", &folder.display().to_string())]);
    let register = Register::demo(&desktop, 60);
    let there = register.ask(&["request", "list"]);
    let day = there[0]["received_on"].as_str().expect("a day");
    for number in ["K10003", "K10005", "K10007"] {
        register.ask(&["request", "open", number, "--kind", "access", "--received", day, "--channel", "letter"]);
    }
    let cases = open_cases(&register);
    assert!(cases.len() > 3, "{cases:?}");
    let paper = |number: &String| folder.join(format!("{number}.pdf"));
    // The second paper waits where it is to be saved.
    let held = Held::at(folder.join(format!("{}.pdf.part", cases[1])));
    let page = register.open(&desktop).await;
    page.unlock().await;
    page.click("nav-requests").await;
    page.click("batch-all").await;
    page.see_text("batch", &cases.len().to_string()).await;
    page.click("batch-draw").await;
    page.see_text("work", "%").await;
    page.scene("batch-drawing").await;
    page.click("work-cancel").await;
    // What is asked of the program later is answered later: it has heard by now, and the work went on behind another place.
    page.click("nav-people").await;
    page.see("people-row").await;
    page.click("nav-requests").await;
    page.see("work").await;
    held.let_go();
    page.see_text("batch-made", "Avbrutet").await;
    assert_eq!(page.count("batch-line").await, 2, "nothing was begun after that");
    assert!(is_paper(&paper(&cases[0])), "what was made stays");
    assert!(!paper(&cases[2]).exists());

    page.click("batch-all").await;
    page.click("batch-draw").await;
    page.gone("work").await;
    page.see_text("batch-made", "Inget ärende är besvarat").await;
    assert_eq!(page.count("batch-line").await, cases.len());
    page.scene("print-queue").await;
    let made = cases.iter().filter(|number| is_paper(&paper(number))).count();
    page.see_text("batch-made", &made.to_string()).await;
    // The queue is there until it is put away, also after something else.
    page.click("nav-today").await;
    page.click("nav-requests").await;
    page.click("batch-put-away").await;
    page.gone("batch-line").await;
    page.0.quit().await.expect("the window closes");
    assert_eq!(open_cases(&register), cases, "drawing answers nothing");
    assert!(register.log().contains("extract.preview"), "the log says that somebody looked");
}
