//! Which backups are kept.

use chrono::Days;
use domain::{
    backups::kept,
    time::{Day, Moment},
};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Noon in Sweden, or the time that is given.
fn at(text: &str) -> Moment {
    let text = if text.len() == 10 { format!("{text}T12:00:00+01:00") } else { text.to_owned() };
    Moment::parse_from_rfc3339(&text).expect("a moment")
}

/// What is kept, in order.
fn keeps<'a>(today: &str, made: &[&'a str]) -> Vec<&'a str> {
    let moments: Vec<_> = made.iter().map(|text| at(text)).collect();
    made.iter().zip(kept(&moments, day(today))).filter(|(_, kept)| *kept).map(|(made, _)| *made).collect()
}

#[test]
fn a_table_of_days() {
    // Today is Sunday 22 November 2026; the week began on Monday the 16th.
    let cases: [(&str, &[&str], &[&str]); 10] = [
        ("nothing", &[], &[]),
        (
            "seven days, all of each day",
            &["2026-11-22", "2026-11-16T09:00:00+01:00", "2026-11-16T17:00:00+01:00", "2026-11-15", "2026-11-14"],
            &["2026-11-22", "2026-11-16T09:00:00+01:00", "2026-11-16T17:00:00+01:00", "2026-11-15"],
        ),
        (
            "four weeks, the last of each",
            &["2026-11-22", "2026-11-13", "2026-11-12", "2026-11-03", "2026-11-02", "2026-10-27", "2026-10-26"],
            &["2026-11-22", "2026-11-13", "2026-11-03", "2026-10-27"],
        ),
        (
            "the fifth week back has only its month",
            &["2026-11-22", "2026-10-29", "2026-10-25", "2026-10-24"],
            &["2026-11-22", "2026-10-29"],
        ),
        (
            "twelve months, the last of each",
            &["2026-11-22", "2026-06-30", "2026-06-29", "2025-12-31", "2025-12-01", "2025-11-30"],
            &["2026-11-22", "2026-06-30", "2025-12-31"],
        ),
        ("the newest, however old", &["2024-02-29", "2023-01-01"], &["2024-02-29"]),
        (
            "older than a day of the week, on the same day: the last",
            &["2026-08-31T08:00:00+02:00", "2026-08-31T16:00:00+02:00", "2026-11-22"],
            &["2026-08-31T16:00:00+02:00", "2026-11-22"],
        ),
        (
            "from a clock that was wrong",
            &["2026-11-22", "2027-01-01", "2027-01-02"],
            &["2026-11-22", "2027-01-01", "2027-01-02"],
        ),
        (
            "in Swedish days, whatever the offset",
            &["2026-11-15T22:59:59+00:00", "2026-11-15T23:00:00+00:00", "2026-11-22"],
            &["2026-11-15T22:59:59+00:00", "2026-11-15T23:00:00+00:00", "2026-11-22"],
        ),
        (
            "order does not matter",
            &["2025-12-01", "2026-11-22", "2025-12-31", "2024-01-01"],
            &["2026-11-22", "2025-12-31"],
        ),
    ];
    for (what, made, expected) in cases {
        assert_eq!(keeps("2026-11-22", made), expected, "{what}");
    }
}

#[test]
fn asked_every_day_or_at_the_end_it_is_the_same() {
    let first = day("2024-01-01");
    let mut all: Vec<Moment> = Vec::new();
    let mut daily: Vec<Moment> = Vec::new();
    for passed in 0..800_u64 {
        let today = first.checked_add_days(Days::new(passed)).expect("a day");
        // Somebody is on holiday now and then.
        if passed % 11 != 3 {
            let made = at(&today.to_string());
            all.push(made);
            daily.push(made);
        }
        let sift = |made: &[Moment]| -> Vec<Moment> {
            made.iter().zip(kept(made, today)).filter(|(_, kept)| *kept).map(|(made, _)| *made).collect()
        };
        daily = sift(&daily);
        assert_eq!(daily, sift(&all), "{today}");
        assert!(daily.len() <= 7 + 4 + 12, "{today}: {}", daily.len());
        assert!(daily.contains(all.last().expect("one")), "{today}");
    }
}
