//! The published vectors for limits, breaches, holidays and retention.

use chrono::DateTime;
use domain::{
    breach,
    calendar::{self, Eve, Holiday},
    limits,
    retention::{self, Claim},
    time::Day,
};
use std::collections::BTreeSet;

/// The rows of a table below its header, cut into cells. Fails if the table is shorter than it was when it was copied.
fn rows(csv: &'static str, expected: usize) -> Vec<Vec<&'static str>> {
    let rows = csv.lines().skip(1).map(|line| line.split(',').collect()).collect::<Vec<Vec<_>>>();
    assert_eq!(rows.len(), expected, "a vector table must not lose rows unnoticed");
    rows
}

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

#[test]
fn limits_agree_with_the_vectors() {
    for row in rows(include_str!("vectors/deadline.csv"), 23) {
        let received = day(row[0]);
        let (first, extended) = (limits::access(received), limits::extended(received));
        assert_eq!(first.nominal, day(row[1]), "one month after {received} before weekends and holidays (R3)");
        assert_eq!(first.last_day, day(row[2]), "the law's last day for a request of {received} (R3)");
        assert_eq!(first.internal_day, day(row[3]), "the office's own day for a request of {received} (R1)");
        assert_eq!(extended.nominal, day(row[4]), "three months from receipt on {received} (R7)");
        assert_eq!(extended.last_day, day(row[5]), "the extended last day for a request of {received} (R7)");
    }
}

#[test]
fn breach_deadlines_agree_with_the_vectors() {
    for row in rows(include_str!("vectors/breach72.csv"), 6) {
        let aware = DateTime::parse_from_rfc3339(row[0]).expect("a moment");
        let limit = breach::notification(aware);
        assert_eq!(limit.deadline.to_rfc3339(), row[1], "72 real hours after {aware}, said with Sweden's offset (R30)");
    }
}

#[test]
fn retention_agrees_with_the_vectors() {
    for row in rows(include_str!("vectors/retention.csv"), 11) {
        let trigger = day(row[1]);
        let kept = match row[0] {
            "contract_plus_1_year" => retention::contract(trigger),
            "bookkeeping_7_years" => retention::bookkeeping(trigger),
            "limitation_consumer_3_years" => retention::limitation(Claim::OnConsumer, trigger),
            unknown => panic!("no rule is known by the name {unknown}"),
        };
        assert_eq!(kept.last_day_kept, day(row[2]), "{} from {trigger}: the last day kept", row[0]);
        assert_eq!(kept.erase_from, day(row[3]), "{} from {trigger}: the first day it must be gone", row[0]);
    }
}

/// The name a holiday or eve has in the Swedish wording file.
fn swedish_name(code: &str) -> &'static str {
    let wording = include_str!("../../../assets/wording/sv/steps.ftl");
    let start = format!("holiday-{code} = ");
    wording
        .lines()
        .find_map(|line| line.strip_prefix(start.as_str()))
        .unwrap_or_else(|| panic!("the Swedish wording has no line `{start}`"))
}

#[test]
fn holidays_and_eves_agree_with_the_vectors() {
    let rows = rows(include_str!("vectors/holidays.csv"), 96);
    let expected =
        |kind| rows.iter().filter(|row| row[2] == kind).map(|row| (day(row[0]), row[1])).collect::<BTreeSet<_>>();
    let holidays = (2024..=2029)
        .flat_map(calendar::holidays)
        .map(|(day, holiday)| (day, swedish_name(holiday.code())))
        .collect::<BTreeSet<_>>();
    assert_eq!(holidays, expected("public_holiday"), "lag (1989:253) gives exactly these days, 2024 to 2029 (R13)");

    let eves = day("2024-01-01")
        .iter_days()
        .take_while(|day| *day < crate::day("2030-01-01"))
        .filter_map(|day| calendar::eve_on(day).map(|eve| (day, swedish_name(eve.code()))))
        .collect::<BTreeSet<_>>();
    assert_eq!(eves, expected("eve"), "the three eves, each on its day in 2024 to 2029");
}

#[test]
fn the_official_list_of_2025_is_the_rule_of_the_act() {
    let listed = [
        "01-01", "01-06", "04-18", "04-20", "04-21", "05-01", "05-29", "06-06", "06-08", "06-21", "11-01", "12-25",
        "12-26",
    ];
    let by_rule = calendar::holidays(2025).into_iter().map(|(day, _)| day).collect::<Vec<_>>();
    let listed = listed.map(|date| day(&format!("2025-{date}")));
    assert_eq!(by_rule, listed, "OJ C/2024/7517 names these days for Sweden in 2025 (R15)");
}

#[test]
fn whit_monday_went_when_the_national_day_came() {
    let on = |text| calendar::holiday_on(day(text));
    assert_eq!(on("2004-05-31"), Some(Holiday::WhitMonday), "annandag pingst was a holiday up to 2004");
    assert_eq!(on("2004-06-06"), None, "6 June was an ordinary Sunday in 2004");
    assert_eq!(on("2005-05-16"), None, "annandag pingst is no holiday from 2005");
    assert_eq!(on("2005-06-06"), Some(Holiday::NationalDay), "6 June is a holiday from 2005");
    assert_eq!(on("2025-06-09"), None, "and so 9 June 2025, the Monday after Whit Sunday, is a working day");
}

#[test]
fn two_holidays_may_share_a_day() {
    let shared = calendar::holidays(2008).into_iter().filter(|(date, _)| *date == day("2008-05-01")).count();
    assert_eq!(shared, 2, "in 2008 Ascension Day fell on the first of May");
}

#[test]
fn an_office_that_keeps_eves_is_closed_on_them() {
    for (date, eve) in
        [("2026-06-19", Eve::MidsummerEve), ("2026-12-24", Eve::ChristmasEve), ("2026-12-31", Eve::NewYearsEve)]
    {
        assert_eq!(calendar::eve_on(day(date)), Some(eve), "{date} is an eve");
        assert!(
            calendar::is_working_day(day(date)),
            "{date} is a working day in the law's sense: no list names it (R15)"
        );
        assert!(calendar::office_is_closed(day(date)), "{date} is a day off where eves are kept");
    }
    assert!(!calendar::office_is_closed(day("2026-11-23")), "an ordinary Monday");
}
