//! Reports and letters of any content.

use crate::{
    samples::day,
    tools::{self, squeezed},
};
use domain::organisation::Organisation;
use lopdf::{Document, Object};
use papers::{
    AUTHORITY, Bar, Block, Chart, Paper, PaperKind, Table, Tone, Words,
    letter::Letter,
    report::{Attachment, Readers, Report},
};
use wording::Language;

/// A report with every kind of piece.
pub(crate) fn report(language: Language) -> Paper {
    let words = Words(language);
    let mut report =
        Report::new(PaperKind::Statement, Organisation::cequred(), "Beslut om avstängning", day("2026-11-22"));
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
    let mut letter = Letter::new(
        PaperKind::CaseLetter,
        Organisation::cequred(),
        recipient,
        "Svar på din invändning",
        day("2026-11-22"),
    );
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

/// A report of charts: long labels, a figure that may not be shown, nothing at all, more bars than fit on a page.
pub(crate) fn charts(language: Language) -> Paper {
    let mut report = Report::new(PaperKind::YearlyReport, Organisation::cequred(), "Diagram", day("2026-12-31"));
    report.readers = Readers::Office;
    let bar = |label: &str, value: Option<f32>, shown: &str, tone| Bar {
        label: label.to_owned(),
        value,
        shown: shown.to_owned(),
        tone,
    };
    let heads = || ["Vad".to_owned(), "Antal".to_owned()];
    report.push(Block::Chart(Chart {
        title: "Besvarade".into(),
        alt: "Stapeldiagram: besvarade begäranden".into(),
        heads: heads(),
        bars: vec![
            bar(
                "inom en månad från det att begäran kom in till oss på en av våra kanaler",
                Some(1234.0),
                "1 234",
                Tone::Dark,
            ),
            bar("förlängda", Some(87.0), "87", Tone::Middle),
            bar("för sent", Some(12.0), "12", Tone::Pale),
            bar("återtagna", Some(0.0), "0", Tone::Pale),
            bar("övriga", None, "färre än fem", Tone::Dark),
        ],
        most: None,
    }));
    report.push(Block::Chart(Chart {
        title: "Snitt".into(),
        alt: "Stapeldiagram: snittbetyg".into(),
        heads: heads(),
        bars: vec![bar("2026-Q1", Some(4.25), "4,25", Tone::Dark), bar("2026-Q2", Some(9.0), "9,00", Tone::Dark)],
        most: Some(5.0),
    }));
    let empty = Chart { title: "Inget".into(), alt: "Tomt".into(), heads: heads(), bars: Vec::new(), most: None };
    report.push(Block::Chart(empty.clone()));
    let bars = vec![bar("dolda", None, "färre än fem", Tone::Dark)];
    report.push(Block::Chart(Chart { title: "Dolt".into(), bars, ..empty.clone() }));
    let many =
        (1..=45_u8).map(|at| bar(&format!("rad {at}"), Some(f32::from(at)), &at.to_string(), Tone::Dark)).collect();
    let alt = "Stapeldiagram: många".into();
    report.push(Block::Chart(Chart { title: "Många".into(), alt, bars: many, ..empty }));
    report.render(language).expect("a report")
}

/// One of each, with the names that golden files have.
pub(crate) fn papers(language: Language) -> [(&'static str, Paper); 3] {
    [("report", report(language)), ("letter", letter(language)), ("charts", charts(language))]
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
    let mut letter = Letter::new(PaperKind::CaseLetter, Organisation::cequred(), recipient, "", day("2026-11-22"));
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

#[test]
fn a_chart_is_one_figure_with_its_words_and_a_table_behind_it() {
    let paper = charts(Language::Sv);
    let pdf = Document::load_mem(&paper.bytes).expect("a PDF");
    let is_figure = |it: &&lopdf::Dictionary| {
        it.get(b"S").is_ok_and(|kind| matches!(kind, Object::Name(name) if name == b"Figure"))
    };
    let figures: Vec<_> = pdf.objects.values().filter_map(|it| it.as_dict().ok()).filter(is_figure).collect();
    // One each for the first two, none where there is nothing to draw, three for the long one.
    assert_eq!(figures.len(), 5);
    let words: Vec<String> =
        figures.iter().map(|it| lopdf::decode_text_string(it.get(b"Alt").expect("words")).expect("text")).collect();
    assert!(
        words
            .iter()
            .any(|it| it.starts_with("Stapeldiagram: besvarade begäranden. ") && it.contains("övriga: färre än fem")),
        "{words:?}"
    );
    for figure in figures {
        let place = figure.get(b"A").and_then(Object::as_dict).expect("attributes");
        let edges: Vec<f32> = place
            .get(b"BBox")
            .and_then(Object::as_array)
            .expect("edges")
            .iter()
            .map(|it| it.as_float().expect("a number"))
            .collect();
        assert!(edges[0] < edges[2] && edges[1] < edges[3] && edges[1] > 0.0 && edges[3] < 842.0, "{edges:?}");
    }
    let text = squeezed(&tools::text(&paper.bytes));
    assert_eq!(text.matches("1234").count(), 2, "beside the bar and in the table");
    assert_eq!(text.matches("rad45").count(), 2);
    assert_eq!(text.matches("Inget").count(), 0, "nothing has no title either");
    assert_eq!(text.matches("dolda").count(), 1, "what has no bar stands in the table alone");
}
