//! The office's own words in its letters.

use crate::desk::{Desk, NOW, Said, text_of_pdf};

#[track_caller]
fn letter<const N: usize>(desk: &Desk, arguments: [&str; N]) -> Said {
    let mut command = desk.command();
    command.arg("letter").args(arguments).args(["--json", "--now", NOW]).output().expect("the binary runs").into()
}

#[test]
fn a_text_is_read_changed_and_had_back() {
    let desk = Desk::with_demo(5);
    let all = letter(&desk, ["list"]).json();
    let all = all.as_array().expect("a list");
    assert!(all.len() >= 26 && all.iter().all(|it| it["edited"] == false), "{all:?}");
    let shipped = letter(&desk, ["show", "acknowledgement"]).json()["text"].clone();

    desk.write("own.md", "# Tack\n\nVi har fått ärende {number} och hör av oss.");
    let set = letter(&desk, ["set", "acknowledgement", "--language", "sv", "--file", "own.md"]).json();
    assert_eq!(set["edited"], true);
    let shown = letter(&desk, ["show", "acknowledgement", "--language", "sv", "--out", "letter.pdf"]).json();
    assert!(shown["text"].as_str().is_some_and(|text| text.starts_with("# Tack")), "{shown}");
    assert!(text_of_pdf(&desk.path("letter.pdf")).contains("hör av oss"));
    let english = letter(&desk, ["show", "acknowledgement", "--language", "en"]).json();
    assert_eq!(english["edited"], false, "each language has a text of its own");

    desk.write("short.md", "# Nej\n\nTyvärr.");
    letter(&desk, ["set", "refusal", "--file", "short.md"]).refused(1, "invalidField");
    letter(&desk, ["set", "refusal", "--file", "nowhere.md"]).refused(1, "invalidField");
    letter(&desk, ["show", "poem"]).refused(2, "wrongUsage");
    let back = letter(&desk, ["reset", "acknowledgement", "--language", "sv"]).json();
    assert_eq!((&back["edited"], &back["text"]), (&false.into(), &shipped));
}
