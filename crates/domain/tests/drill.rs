//! When the recovery kit is tried again.

mod law;

use domain::{
    drill,
    due::{DueKind, Urgency, urgency},
    time::Day,
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn at_once_where_it_never_was_and_twelve_months_after_the_last_time() {
    let rules = law::rules();
    let never = drill::due(&rules, Uuid::nil(), day("2026-11-20"), None);
    assert_eq!((never.kind, never.last_day), (DueKind::RecoveryDrill, day("2026-11-20")));
    assert_eq!(urgency(&never, day("2026-11-20")), Urgency::Today);
    assert_eq!(urgency(&never, day("2026-11-21")), Urgency::Overdue);
    for (proven, last, internal) in [
        ("2026-11-20", "2027-11-20", "2027-11-19"), // a Saturday stands; the office's day is the Friday
        ("2028-02-29", "2029-02-28", "2029-02-28"), // the next year lacks the date
        ("2025-12-25", "2026-12-25", "2026-12-24"), // Christmas Day stands, and so does the eve
    ] {
        let again = drill::due(&rules, Uuid::nil(), day("2020-01-01"), Some(day(proven)));
        assert_eq!((again.last_day, again.internal_day), (day(last), day(internal)), "proven {proven}");
    }
}
