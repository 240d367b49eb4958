//! A year of the office's work in figures, and its report.

use crate::{
    desk::{Desk, at, desk, now},
    disputes,
    erasure::{add_person, agreed, apply, whole},
    judges::{structure_of, text_of},
    staff::verbs,
    trade::{done, form},
};
use actions::{
    Problem,
    erasure::{self, MakePlan},
    figures::{self, Bar},
    forms::{self, RunForm},
    requests::{self, OpenRequest},
    yearly::{self, YearView},
};
use papers::Language;
use std::path::Path;

fn received(desk: &Desk, kind: &str, on: &str) -> String {
    let request = OpenRequest {
        person: None,
        applicant_name: Some("Ingen Känd".to_owned()),
        search_keys: Vec::new(),
        kind: kind.to_owned(),
        received_on: on.to_owned(),
        channel: "email".to_owned(),
    };
    requests::open(&desk.session, &request, at(&format!("{on}T12:00:00+01:00"))).expect("opened").number
}

fn step(desk: &Desk, verb: &str, case: &str, values: &[(&str, &str)], on: &str) {
    let request = RunForm {
        noun: "request".to_owned(),
        verb: verb.to_owned(),
        about: Some(case.to_owned()),
        task: Some("request".to_owned()),
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    forms::run(&desk.session, &request, at(&format!("{on}T12:00:00+01:00"))).expect("done");
}

const REASONS: (&str, &str) = ("reasons", "Uppgifterna finns i tre system och många andra nämns.");

fn counted(bars: &[Bar], code: &str) -> Option<u32> {
    bars.iter().find(|it| it.code == code).expect("a bar").count
}

fn year(desk: &Desk, year: i32) -> YearView {
    yearly::figures(&desk.session, year, now()).expect("figures")
}

/// A year with something under every heading: the requests of the office below, ratings and a decided dispute, two
/// incidents of which one was told of too late, and the erasure of six people.
fn whole_year() -> Desk {
    let desk = filled(disputes::decided(&["5", "5", "4", "4", "3", "2", "1"]));
    let session = &desk.session;
    for at in 0..5 {
        add_person(&desk, &whole(&format!("Kund {at}"), &format!("k{at}@example.org"), "08-111 22 33"));
        received(&desk, "access", "2026-11-20");
    }
    for (aware, told) in [("2026-03-02 09:00", "2026-03-03T09:00"), ("2026-05-04 09:00", "2026-05-11T09:00")] {
        let fields = [("kind", "misdirected"), ("happened", "Faktura till fel adress"), ("aware-at", aware)];
        let which = done(session, &form("incident", "report", "", "", &fields), now()).id.expect("an id");
        let risk = [("risk", "likely"), ("risk-reasons", "Många berörs.")];
        done(session, &form("incident", "decide", &which, "", &risk), now());
        done(
            session,
            &form("incident", "notify", &which, "", &[("notified-at", told), ("late-reasons", "Vi visste inte vem.")]),
            now(),
        );
    }
    for at in 0..6 {
        let person = add_person(&desk, &whole(&format!("Gallrad {at}"), &format!("g{at}@example.org"), "08-111 22 33"));
        agreed(&desk, &person, Some("2024-06-30"));
        let plan = erasure::plan(session, &MakePlan { person: Some(person), ..MakePlan::default() }, now());
        apply(session, &plan.expect("planned"), now()).expect("carried out");
    }
    desk
}

/// Nine complaints of 2026 and one of the last day of 2025, besides the one request every demo register has.
fn office() -> Desk {
    filled(desk(0))
}

fn filled(desk: Desk) -> Desk {
    let old = received(&desk, "complaint", "2025-12-31");
    step(&desk, "refuse", &old, &[REASONS], "2026-01-20");
    for _ in 0..5 {
        let case = received(&desk, "complaint", "2026-01-01");
        step(&desk, "refuse", &case, &[REASONS], "2026-02-02");
    }
    let late = received(&desk, "complaint", "2026-02-02");
    let extended = received(&desk, "complaint", "2026-02-02");
    step(&desk, "extend", &extended, &[("factors", "redaction"), REASONS], "2026-02-10");
    step(&desk, "refuse", &late, &[REASONS], "2026-03-03");
    step(&desk, "refuse", &extended, &[REASONS], "2026-03-03");
    let given_up = received(&desk, "complaint", "2026-11-02");
    step(&desk, "withdraw", &given_up, &[], "2026-11-03");
    received(&desk, "complaint", "2026-11-20");
    desk
}

// policy: 67
#[test]
fn a_year_of_requests_is_counted_by_right_and_by_time() {
    let desk = office();
    let it = year(&desk, 2026).requests;
    assert_eq!((it.received, it.refused, it.share_in_month), (10, 7, Some(71)), "five of seven");
    let times = ["in-month", "extended", "late", "running", "withdrawn"].map(|code| counted(&it.by_time, code));
    assert_eq!(times, [5, 1, 1, 2, 1].map(Some), "the office's own work is told as it is");
    let kinds = |it: &[Bar]| ["complaint", "access", "erasure"].map(|code| counted(it, code));
    assert_eq!(kinds(&it.by_kind), [None, None, None], "one person alone, and nine of ten would tell of her");
    for _ in 0..4 {
        received(&desk, "access", "2026-11-21");
    }
    let it = year(&desk, 2026).requests;
    assert_eq!((it.received, kinds(&it.by_kind)), (14, [Some(9), Some(5), Some(0)]));
    let before = year(&desk, 2025).requests;
    assert_eq!((before.received, before.share_in_month, counted(&before.by_time, "in-month")), (1, Some(100), Some(1)));
    let twelve_months = figures::answered(&desk.session, now()).expect("figures");
    assert_eq!((twelve_months.received, counted(&twelve_months.by_time, "in-month")), (15, Some(6)));
}

#[test]
fn a_year_that_has_not_begun_has_no_report() {
    let desk = desk(0);
    let refused = |year| yearly::figures(&desk.session, year, now()).err();
    assert_eq!(refused(2027), Some(Problem::invalid("year", "future")));
    assert_eq!(refused(0), Some(Problem::invalid("year", "out-of-range")));
    assert_eq!(refused(i32::MAX), Some(Problem::invalid("year", "out-of-range")));
    assert_eq!(yearly::report_pdf(&desk.session, 2027, Language::Sv, now()).err(), refused(2027));
    let new_year = at("2026-12-31T23:30:00Z");
    assert!(yearly::figures(&desk.session, 2027, new_year).is_ok(), "it has begun in Sweden");
    assert_eq!(yearly::figures(&desk.session, 2026, now()).expect("figures").taken, "2026-11-22");
}

#[test]
fn the_report_says_the_figures_of_the_page_and_is_in_the_log() {
    let desk = office();
    for language in [Language::Sv, Language::En] {
        let paper = yearly::report_pdf(&desk.session, 2026, language, now()).expect("a paper");
        assert!(paper.substitutions.is_empty());
        let text = text_of(&paper.bytes);
        let said = papers::Words(language);
        for word in ["yearly-requests", "yearly-by-time", "yearly-incidents-none", "yearly-counting"] {
            assert!(text.contains(&said.say(word)), "{word}:\n{text}");
        }
        assert!(text.contains(&said.with("yearly-percent", "share", "71")), "{text}");
        assert!(!text.contains("Ingen Känd"), "it names nobody");
    }
    assert_eq!(verbs(&desk.session, 2), ["yearly.report", "yearly.report"]);
    let once = yearly::report_pdf(&desk.session, 2025, Language::Sv, now()).expect("a paper");
    assert!(text_of(&once.bytes).contains("2025-12-31"), "the period");
}

/// The text line by line without the spaces of its layout, and without the hash of the log's head, which is another in
/// every register.
fn plain(text: &str) -> String {
    let hash = |word: &str| word.len() == 8 && word.chars().all(|c| c.is_ascii_hexdigit());
    let line = |line: &str| {
        let words = line.split_whitespace().map(|word| if hash(word) { "········" } else { word });
        words.collect::<Vec<_>>().join(" ") + "\n"
    };
    text.lines().map(line).filter(|line| line != "\n").collect()
}

/// After an intended change: `UPDATE_GOLDEN=1 cargo test -p actions --test verbs yearly`, then read the difference.
#[test]
fn the_report_of_a_whole_year_reads_as_it_did() {
    let desk = whole_year();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for language in Language::ALL {
        let paper = yearly::report_pdf(&desk.session, 2026, language, now()).expect("a paper");
        let tree = structure_of(&paper.bytes);
        let tagged = |tag: &str| tree.lines().filter(|line| line.trim().trim_end_matches(':') == tag).count();
        assert_eq!(tagged("THead"), 8, "a table with heads behind each chart:\n{tree}");
        assert_eq!(tagged("Figure"), 7, "a chart for each, but the one whose figures are all hidden:\n{tree}");
        let said = plain(&text_of(&paper.bytes));
        let file = folder.join(format!("yearly.{language}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&file, &said).expect("the golden folder can be written");
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(said == kept, "{} says otherwise:\n{said}", file.display());
    }
}

// policy: 45, 67
#[test]
fn a_large_register_shows_no_small_group() {
    let desk = desk(400);
    let it = year(&desk, 2026);
    let people = &it.people;
    assert_eq!((people.number, people.by_relation.len()), (400, 8));
    let parts = [&it.requests.by_kind, &it.disputes.by_outcome, &it.erasures.by_noun, &people.by_relation];
    for bar in parts.into_iter().flatten() {
        assert!(bar.count.is_none_or(|count| count == 0 || count >= 5), "{bar:?}");
    }
    assert!(
        it.ratings.number >= 5 && it.ratings.distribution.iter().sum::<u32>() == it.ratings.number,
        "{:?}",
        it.ratings
    );
    assert!(it.ratings.trend.iter().all(|quarter| quarter.quarter.starts_with("2026-")));
    assert!(it.ratings.trend.iter().all(|quarter| quarter.average.is_none() || quarter.number >= 5));
    let paper = yearly::report_pdf(&desk.session, 2026, Language::Sv, now()).expect("a paper");
    assert!(paper.pages >= 3, "{} pages", paper.pages);
}
