//! The calendar file, read back with the library's own reader.

use domain::{
    calendar_file::{CalendarDay, CalendarFile},
    due::DueKind,
    time::{Day, Moment},
};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use std::collections::BTreeSet;
use wording::Language;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn file() -> CalendarFile {
    let entry = |last_day, kind, internal_day, count| CalendarDay {
        last_day: day(last_day),
        kind,
        internal_day: day(internal_day),
        count,
    };
    CalendarFile {
        namespace: "5f3a".to_owned(),
        days: vec![
            entry("2026-12-21", DueKind::Request, "2026-12-18", 2),
            entry("2026-12-21", DueKind::Retention, "2026-12-21", 1_200),
            entry("2026-12-31", DueKind::InformationDuty, "2026-12-30", 3),
        ],
        at: Moment::parse_from_rfc3339("2026-11-23T09:00:00+01:00").expect("a moment"),
    }
}

fn read(bytes: &[u8]) -> Calendar {
    String::from_utf8(bytes.to_vec()).expect("UTF-8").parse().expect("the library reads it")
}

#[test]
fn what_is_read_back_is_what_was_written() {
    for (language, first, second) in [
        (Language::Sv, "2 begäranden: sista dagen", "1\u{a0}200 gallringar: sista dagen"),
        (Language::En, "2 requests: last day", "1,200 erasures: last day"),
    ] {
        let calendar = read(&post::calendar(language, &file(), None));
        assert_eq!(calendar.get_name(), Some("Cequred Register"));
        let events: Vec<_> = calendar.components.iter().filter_map(CalendarComponent::as_event).collect();
        assert_eq!(events.len(), calendar.components.len(), "days and nothing else");
        let said: Vec<_> = events.iter().map(|event| event.get_summary().expect("a summary")).collect();
        assert_eq!(said[..2], [first, second]);
        for (event, written) in events.iter().zip(&file().days) {
            assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(written.last_day)), "all day");
            assert_eq!(event.get_end(), Some(DatePerhapsTime::Date(written.last_day.succ_opt().expect("a day"))));
            assert_eq!(event.property_value("TRANSP"), Some("TRANSPARENT"), "nobody is busy for it");
            let said = event.get_description().expect("a description");
            assert!(said.contains(&written.internal_day.to_string()), "{said}");
            assert!(event.components().is_empty(), "no alarm unless it is wanted");
        }
    }
}

#[test]
fn names_are_the_same_in_the_next_file_and_every_day_has_its_own() {
    let names = |file: &CalendarFile| -> BTreeSet<String> {
        let calendar = read(&post::calendar(Language::Sv, file, Some(1)));
        let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
        events.map(|event| event.get_uid().expect("a name").to_owned()).collect()
    };
    let first = file();
    assert_eq!(names(&first).len(), first.days.len());
    let mut later = file();
    later.days[0].count = 1;
    later.at += chrono::TimeDelta::days(1);
    assert_eq!(names(&later), names(&first));
    assert_ne!(names(&CalendarFile { namespace: "6a".to_owned(), ..file() }), names(&first), "another register");
    assert_eq!(
        post::calendar(Language::Sv, &first, Some(1)),
        post::calendar(Language::Sv, &first, Some(1)),
        "the same register on the same moment gives the same bytes"
    );
}

#[test]
fn an_alarm_comes_at_nine_so_many_days_before() {
    for (days, trigger) in [(0, "PT32400S"), (1, "-PT54000S"), (7, "-PT572400S")] {
        let text = String::from_utf8(post::calendar(Language::Sv, &file(), Some(days))).expect("UTF-8");
        assert_eq!(text.matches("BEGIN:VALARM").count(), 3);
        assert_eq!(text.matches(&format!("TRIGGER:{trigger}\r\n")).count(), 3, "{text}");
    }
}

#[test]
fn lines_are_folded_as_the_standard_wants_and_no_letter_is_split() {
    let mut long = file();
    // As long as a number can make it.
    long.days[2].count = u64::MAX;
    for language in Language::ALL {
        let bytes = post::calendar(language, &long, Some(1));
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            assert!(line.ends_with(b"\r\n"), "every line ends as the standard wants");
            let line = &line[..line.len() - 2];
            assert!(line.len() <= 75, "{} bytes", line.len());
            assert!(std::str::from_utf8(line).is_ok(), "a letter is split");
        }
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.lines().any(|line| line.starts_with(' ')), "there is a folded line to look at");
    }
    let swedish = String::from_utf8(post::calendar(Language::Sv, &long, None)).expect("UTF-8");
    assert!(swedish.contains('ä') && swedish.contains('ö'));
}
