//! Every value that goes in can be read out again by a tool others wrote, in the order of the paper.

use crate::{
    sameness,
    samples::{self, NAMES, NEWSLETTER},
    tools,
};
use domain::{
    held::ValueForm,
    organisation::Organisation,
    snapshots::{Kept, Past},
};
use papers::{
    extract::{Subject, render},
    recovery_sheet,
};
use uuid::Uuid;
use wording::{Language, text};

/// Asserts that the values occur one after the other.
fn in_order(paper: &str, values: &[&str]) {
    let paper = tools::squeezed(paper);
    let mut from = 0;
    for value in values {
        let found = paper[from..].find(&tools::squeezed(value));
        let at = found.unwrap_or_else(|| panic!("{value} is missing, or not where it belongs"));
        from += at;
    }
}

// policy: 28
#[test]
fn every_value_is_in_the_text_in_order() {
    for language in Language::ALL {
        let paper = render(&samples::ordinary("Anna Lindström"), language).expect("a paper");
        assert!(paper.substitutions.is_empty(), "all of it can be drawn");
        let words = |id: &str| text(language, id);
        in_order(
            &tools::text(&paper.bytes),
            &[
                &words("extract-title"),
                "Anna Lindström",
                "K-10457",
                "2026-0001",
                "2026-11-02",
                "2026-12-02",
                "2026-11-22",
                "Cequred Group AB",
                "556792-8485",
                "Wenngarns slott 443",
                "193 91 Sigtuna",
                "018 44 44 600, gdpr@example.se",
                &words("extract-held-head"),
                &words("extract-purposes-head"),
                &words("extract-basis-contract"),
                &words("extract-categories-head"),
                &words("extract-recipients-head"),
                &words("extract-recipients-none"),
                &words("extract-kept-head"),
                &words("extract-sources-head"),
                &words("extract-automated-none"),
                &words("extract-copy-head"),
                "Anna Lindström",
                "K-10457",
                "anna.lindstrom@example.se",
                "018-44 44 600",
                "Sjöängsvägen 14 B\n193 91 Sigtuna",
                "kunder-windows1252.csv, 2024-02-01",
                "191212121212",
                "2027-11-22",
                "Ringer helst före klockan tio. Vill ha faktura på papper.",
                "2024-02-01",
                "2026-10-02",
                "2025-03-10",
                "2025-06-05",
                "2026-06-05",
                "2024-02-03 14:05",
                "203.0.113.7",
                "2024-02-03 14:09",
                NEWSLETTER,
                "2025-07-01 10:30",
                "2026-0001",
                "2026-10-02 09:12",
                "2026-10-15 13:40",
                "2026-11-02 08:05",
                &words("extract-withheld-none"),
                &words("extract-right-erasure"),
                "Box 8114",
                "104 20 Stockholm",
                "a7a7a7a7 a7a7a7a7",
            ],
        );
    }
}

#[test]
fn a_name_in_any_script_is_extracted_as_it_is_written() {
    let cjk = papers::has_cjk().expect("the bundled fonts");
    for (script, name) in NAMES {
        let paper = render(&samples::ordinary(name), Language::Sv).expect("a paper");
        // Where each sign is written as its code, a name is longer than a line.
        let extracted = tools::text_as_read(&paper.bytes).split_whitespace().collect::<Vec<_>>().join(" ");
        let expected: String = match script {
            "emoji" => "Ida [U+1F600] Fors [U+0007]".into(),
            "cjk" if !cjk => name.chars().map(|c| if c == ' ' { " ".into() } else { code(c) }).collect(),
            _ => name.into(),
        };
        let count = extracted.matches(expected.as_str()).count();
        assert!(count >= 2, "{script}: the name stands on the cover and in the copy, found {count} times");
        let lost = script == "emoji" || (script == "cjk" && !cjk);
        assert_eq!(!paper.substitutions.is_empty(), lost, "{script}: what was substituted is listed");
    }
}

fn code(c: char) -> String {
    format!("[U+{:04X}]", u32::from(c))
}

/// Its letters in a fixed order, without what poppler adds or takes away: direction marks, white space, and the hyphen at
/// the end of a line.
fn letters_of(text: &str) -> Vec<char> {
    let kept = |c: &char| !c.is_whitespace() && *c != '-' && !matches!(c, '\u{202A}'..='\u{202E}');
    let mut letters: Vec<char> = text.chars().filter(kept).collect();
    letters.sort_unstable();
    letters
}

#[test]
fn in_whichever_order_it_is_asked_for_the_text_is_whole() {
    let right_to_left = ["arabic", "hebrew", "arabic-vocalised", "hebrew-vocalised"];
    let names = NAMES.into_iter().filter(|(script, _)| right_to_left.contains(script));
    let theirs = names.map(|(_, name)| samples::ordinary(name));
    for extract in [samples::ordinary("Anna Lindström"), samples::long()].into_iter().chain(theirs) {
        let paper = render(&extract, Language::Sv).expect("a paper");
        let (drawn, read) = (letters_of(&tools::text(&paper.bytes)), letters_of(&tools::text_as_read(&paper.bytes)));
        assert!(drawn == read, "{} letters as drawn, {} as read", drawn.len(), read.len());
    }
}

#[test]
fn in_the_order_of_drawing_the_words_of_a_right_to_left_line_run_as_on_the_page() {
    for (script, name) in NAMES.into_iter().filter(|(script, _)| matches!(*script, "arabic" | "hebrew")) {
        let paper = render(&samples::ordinary(name), Language::Sv).expect("a paper");
        let extracted = tools::text(&paper.bytes);
        let as_drawn: Vec<&str> = name.split(' ').rev().collect();
        let line = extracted.lines().find(|line| line.starts_with(&text(Language::Sv, "extract-about")));
        let line: String = line.expect("the cover").chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect();
        assert!(line.ends_with(&as_drawn.join(" ")), "{script}: {line:?}");
    }
}

#[test]
fn the_answer_that_nothing_is_held_says_what_was_searched() {
    for language in Language::ALL {
        let paper = render(&samples::nobody(), language).expect("a paper");
        let words = |id: &str| text(language, id);
        in_order(
            &tools::text(&paper.bytes),
            &[
                "Karin Ekström",
                "2026-0001",
                &words("extract-none-head"),
                &words("extract-searched-head"),
                "Karin Ekström",
                "karin.ekstrom@example.se",
                "070-123 45 67",
                &words("extract-searched-people"),
                &words("extract-searched-belongs"),
                &words("extract-searched-texts"),
                &words("extract-searched-blocked"),
                &words("extract-searched-not"),
                // Its first sentence: the rest may stand on the next page.
                words("extract-searched-after").split('.').next().expect("a sentence"),
                &words("extract-rights-head"),
                "Box 8114",
            ],
        );
    }
}

#[test]
fn a_long_paper_repeats_heads_numbers_every_page_and_is_marked_demo() {
    let paper = render(&samples::long(), Language::Sv).expect("a paper");
    assert!(paper.pages >= 40, "this is the long one: {} pages", paper.pages);
    let extracted = tools::text(&paper.bytes);
    let pages: Vec<&str> = extracted.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert_eq!(pages.len(), paper.pages);
    for (at, page) in pages.iter().enumerate() {
        let number = format!("Sida {} av {}", at + 1, paper.pages);
        assert!(page.contains(&number), "page {} says where it is", at + 1);
        assert!(page.contains(&text(Language::Sv, "paper-demo")), "page {} is marked", at + 1);
    }
    let heads = pages.iter().filter(|page| page.contains(&text(Language::Sv, "extract-column-task"))).count();
    assert!(heads > 10, "the head of the long table stands on each of its pages, found {heads}");
    let note = tools::squeezed(&extracted).matches("nästamöte.").count();
    assert_eq!(note, 90, "a note longer than a page is whole");
    in_order(&extracted, &["Namnet på en annan kund i anteckningen", "(artikel 15.4)"]);
}

#[test]
fn the_recovery_sheet_holds_the_code_in_order() {
    let organisation = Organisation::cequred();
    for language in Language::ALL {
        let sheet = sameness::sheet(&organisation);
        let paper = recovery_sheet::render(&sheet, language).expect("a sheet");
        let extracted = tools::text(&paper.bytes);
        in_order(&extracted, &["Eva Ek", "0192f0c1-7a11-7b3c-9d2e-5f60718293a4", "2026-11-22"]);
        in_order(&extracted, sheet.code);
    }
}

#[test]
fn a_value_as_it_stood_is_said_as_those_of_today() {
    let mut extract = samples::ordinary("Anna Lindström");
    let values = [
        ("amount", Some(ValueForm::Money), "124875"),
        ("sent-at", Some(ValueForm::Moment), "2026-10-30T14:05:00+01:00"),
        ("paper", Some(ValueForm::Sha256), "a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7b8b8b8b8b8b8b8b8b8b8b8b8b8b8b8b8"),
        ("assured", Some(ValueForm::Flag), "no"),
        ("note", Some(ValueForm::Text), "no"),
        // What is not of its form, and what was kept before there were forms, stands as it was.
        ("amount", Some(ValueForm::Money), "tolv"),
        ("amount", None, "998877"),
        ("protected-identity", None, "yes"),
    ];
    let Subject::Held(dossier) = &mut extract.subject else { panic!("she is held") };
    for (place, (name, form, text)) in values.into_iter().enumerate() {
        let (name, text) = (name.to_owned(), text.to_owned());
        let then = Kept { noun: "purchase".to_owned(), id: Uuid::nil(), name, place, form, group: None, text };
        dossier.add_past(Past { then, gone: false });
    }
    let paper = render(&extract, Language::Sv).expect("a paper");
    let told =
        ["1 248,75 kr", "2026-10-30 14:05", "a7a7a7a7 a7a7a7a7", "b8b8b8b8", "nej", "no", "tolv", "998877", "ja"];
    in_order(&tools::text(&paper.bytes).to_lowercase(), &told);
}

#[test]
fn a_datum_from_elsewhere_has_its_own_source_beside_it() {
    let paper = render(&samples::long(), Language::Sv).expect("a paper");
    let row =
        ["anna.lindstrom@example.se", &text(Language::Sv, "extract-source-third-party")[1..], "en kollega, 2025-01-07"];
    in_order(&tools::text(&paper.bytes), &row);
}
