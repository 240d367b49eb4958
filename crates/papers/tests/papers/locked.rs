//! The paper that opens with a password only: poppler and qpdf open it, and nothing of it shows without.

use crate::{
    samples,
    tools::{self, Folder},
};
use papers::extract::render;
use std::process::Output;
use wording::Language;

const CODE: &str = "7KQ2M-9DXRA-0ZC4T-HE81P";
const KEY: [u8; 32] = [7; 32];

fn pdftotext(file: &std::path::Path, password: Option<&str>) -> Output {
    let mut arguments = vec!["-raw", "-enc", "UTF-8"];
    if let Some(password) = password {
        arguments.extend(["-upw", password]);
    }
    arguments.extend([tools::path(file), "-"]);
    tools::run("pdftotext", "poppler-utils", &arguments)
}

#[test]
fn it_says_the_same_with_the_password_and_nothing_without() {
    let folder = Folder::new();
    for name in ["Anna Lindström", "Анна Кузнецова"] {
        let plain = render(&samples::ordinary(name), Language::Sv).expect("a paper");
        let locked = plain.locked(CODE, &KEY).expect("a locked paper");
        assert_eq!(locked.pages, plain.pages);
        let file = folder.add("locked", &locked.bytes);
        let opened = pdftotext(&file, Some(CODE));
        assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
        let text = String::from_utf8(opened.stdout).expect("UTF-8");
        assert_eq!(tools::squeezed(&text), tools::squeezed(&tools::text(&plain.bytes)), "the text is the same");
        for wrong in [None, Some("7KQ2M-9DXRA-0ZC4T-HE81Q")] {
            let refused = pdftotext(&file, wrong);
            assert!(!refused.status.success() && refused.stdout.is_empty(), "closed without the password");
        }
        let bytes = String::from_utf8_lossy(&locked.bytes);
        assert!(!bytes.contains("Lindström") && !bytes.contains("personuppgifter"), "sealed, and not only hidden");
        assert!(!bytes.contains(CODE), "the password is not in the file");
        let checked = tools::run("qpdf", "qpdf", &[&format!("--password={CODE}"), "--check", tools::path(&file)]);
        let said = String::from_utf8_lossy(&checked.stdout);
        assert!(checked.status.success() && checked.stderr.is_empty(), "{said}");
        assert!(said.contains("R = 6") && said.contains("AESv3"), "256 bits: {said}");
    }
}

#[test]
fn it_does_not_say_that_it_is_an_archive_file() {
    let folder = Folder::new();
    let plain = render(&samples::ordinary("Anna Lindström"), Language::En).expect("a paper");
    assert!(String::from_utf8_lossy(&plain.bytes).contains("pdfaid:part"), "the plain one says so");
    let file = folder.add("locked", &plain.locked(CODE, &KEY).expect("a locked paper").bytes);
    let open = folder.add("open", b"");
    let unlocked = tools::run(
        "qpdf",
        "qpdf",
        &[&format!("--password={CODE}"), "--decrypt", tools::path(&file), tools::path(&open)],
    );
    assert!(unlocked.status.success(), "{}", String::from_utf8_lossy(&unlocked.stderr));
    let bytes = std::fs::read(&open).expect("the opened file");
    let said = String::from_utf8_lossy(&bytes);
    assert!(said.contains("pdfuaid:part") && !said.contains("pdfaid:part"), "PDF/UA-1, and no PDF/A");
}

#[test]
fn a_password_with_a_control_character_is_refused() {
    let plain = render(&samples::nobody(), Language::Sv).expect("a paper");
    assert!(plain.locked("\u{7}", &KEY).is_err(), "no reader could take it");
}
