//! Reports and letters of any content.

use crate::{
    samples::day,
    tools::{self, squeezed},
};
use domain::organisation::Organisation;
use lopdf::{Document, Object};
use papers::{
    AUTHORITY, Block, Paper, Table, Words,
    letter::Letter,
    report::{Attachment, Readers, Report},
};
use wording::Language;

/// A report with every kind of piece.
pub(crate) fn report(language: Language) -> Paper {
    let words = Words(language);
    let mut report = Report::new(Organisation::cequred(), "Beslut om avstängning", day("2026-11-22"));
    report.lead = Some("Skälen för ett beslut enligt villkoren".into());
    report.reference = Some("A-2026-0007".into());
    report.demo = true;
    report.readers = Readers::Personal;
    report.fact("Gäller", "Åsa Öberg Ägir");
    report.fact("Regel", "");
    // A lower heading first: no level of headings may be left out in the finished paper.
    report.subheading("Kort");
    report.push(Block::Boxed { head: "Kontot är avstängt".into(), text: "Beslutet gäller genast.".into() });
    report.heading("Bakgrund");
    report.paragraph("Det här har hänt, och det här har vi tagit hänsyn till. ".repeat(6));
    report.subheading("Steg");
    report.push(Block::Steps(vec!["Anmälan kom in".into(), "Parterna hördes".into()]));
    report.bullets(["En punkt", "Ännu en punkt"]);
    report.bullets(Vec::<String>::new());
    report.push(Block::Strong("Hit klagar du".into()));
    report.push(Block::Quote(AUTHORITY.into()));
    report.push(Block::Facts(vec![("Beslutad av".into(), "chef".into())]));
    let mut table = Table::new([("Dag", 1), ("Vad", 3), ("Vem", 2)]);
    for row in 1..=70 {
        table.row([format!("2026-10-{:02}", row % 30 + 1), format!("Händelse nummer {row}"), "kundservice".into()]);
    }
    table.row(["2026-11-01"]);
    report.table(table);
    report.table(Table::new([("Tom", 1)]));
    report.push(Block::Note(words.say("paper-demo-cover")));
    report.attachment = Some(Attachment {
        name: "handelser.csv",
        media: "text/csv",
        description: "Händelserna som tabell".into(),
        bytes: b"dag;vad\r\n".to_vec(),
    });
    report.log_head = Some([0xa7; 32]);
    report.render(language).expect("a report")
}

/// A letter with two signatures.
pub(crate) fn letter(language: Language) -> Paper {
    let recipient = ["Åsa Öberg Ägir", "Sjöängsvägen 14 B", "193 91 Sigtuna"].map(str::to_owned).to_vec();
    let mut letter = Letter::new(Organisation::cequred(), recipient, "Svar på din invändning", day("2026-11-22"));
    letter.reference = Some("2026-0012".into());
    letter.paragraph("Du har bett oss ändra ett omdöme. Vi har nu prövat det.");
    letter.heading("Vårt beslut");
    letter.paragraph("Omdömet ändras från 1 till 4.");
    letter.bullets(["Du kan klaga hos tillsynsmyndigheten.", "Du kan vända dig till domstol."]);
    letter.push(Block::Quote(AUTHORITY.into()));
    letter.sign("Eva Ek", Some("chef".into()));
    letter.sign("Ola Al", None);
    letter.enclosures = vec!["Beslutet".into()];
    letter.log_head = Some([0xb8; 32]);
    letter.render(language).expect("a letter")
}

/// One of each, with the names that golden files have.
pub(crate) fn papers(language: Language) -> [(&'static str, Paper); 2] {
    [("report", report(language)), ("letter", letter(language))]
}

#[test]
fn a_report_says_what_it_was_given_in_order() {
    for language in Language::ALL {
        let paper = report(language);
        assert!(paper.pages >= 3, "the table runs over pages: {}", paper.pages);
        assert!(paper.substitutions.is_empty(), "all of it can be drawn");
        let text = squeezed(&tools::text(&paper.bytes));
        let mut from = 0;
        let expected = [
            "Beslut om avstängning",
            "Skälen för ett beslut",
            "Åsa Öberg Ägir",
            "Regel–",
            "556792-8485",
            "Kontot är avstängt",
            "Bakgrund",
            "2. Parterna hördes",
            "Ännu en punkt",
            "Box 8114",
            "Beslutad av",
            "Händelse nummer 1",
            "Händelse nummer 70",
            "2026-11-01––",
            "A-2026-0007",
            "a7a7a7a7 a7a7a7a7",
        ];
        for value in expected {
            let found = text[from..].find(&squeezed(value));
            from += found.unwrap_or_else(|| panic!("{language}: {value} is missing, or not where it belongs"));
        }
        let foot = squeezed(&Words(language).say("report-foot-personal"));
        assert_eq!(text.matches(&foot).count(), paper.pages, "each page says who may read it");
        assert!(!text.contains("Tom"), "a table without rows is left out");
    }
}

#[test]
fn a_letter_has_its_recipient_before_its_subject_and_both_signatures() {
    for language in Language::ALL {
        let paper = letter(language);
        assert_eq!(paper.pages, 1, "it is a short letter");
        let text = squeezed(&tools::text(&paper.bytes));
        let mut from = 0;
        let order = [
            "556792-8485",
            "193 91 Sigtuna",
            "2026-11-22",
            "2026-0012",
            "Svar på din invändning",
            "Eva Ek",
            "chef",
            "Ola Al",
        ];
        for value in order {
            let found = text[from..].find(&squeezed(value));
            from += found.unwrap_or_else(|| panic!("{language}: {value} is missing, or not where it belongs"));
        }
    }
}

#[test]
fn an_address_without_end_leaves_the_letter_whole() {
    let recipient = vec!["en lång rad ".repeat(400)];
    let mut letter = Letter::new(Organisation::cequred(), recipient, "", day("2026-11-22"));
    letter.paragraph("Sist.");
    let paper = letter.render(Language::Sv).expect("a letter");
    assert!(tools::text(&paper.bytes).contains("Sist."), "the words follow the address");
}

#[test]
fn the_file_inside_a_report_is_listed_with_its_kind() {
    let pdf = Document::load_mem(&report(Language::Sv).bytes).expect("a PDF");
    let file = pdf
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .find(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"text/csv"));
    let bytes = file.expect("an embedded file").decompressed_content().expect("its content");
    assert_eq!(bytes, b"dag;vad\r\n");
}

#[test]
fn a_general_paper_is_the_same_every_time() {
    for language in Language::ALL {
        for ((name, first), (_, again)) in papers(language).into_iter().zip(papers(language)) {
            assert_eq!(first.sha256, again.sha256, "{name} in {language}");
        }
    }
}
