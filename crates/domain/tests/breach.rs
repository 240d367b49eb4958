//! Seventy-two real hours, and reading the moment they start from.

use chrono::{DateTime, TimeDelta};
use domain::{
    breach::{AwareProblem, BreachRule, RULES, aware_from_text, notification, notification_under},
    calendar::Holiday,
    explain::StepCode,
    time::{Day, Moment},
};
use proptest::prelude::*;

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|problem| panic!("{text} is no moment: {problem}"))
}

/// A moment as a person in Sweden writes it.
fn swedish(text: &str) -> Moment {
    aware_from_text(text).unwrap_or_else(|problem| panic!("`{text}` should be read: {problem:?}"))
}

#[test]
fn hours_pass_through_weekends_holidays_and_changes_of_the_clocks() {
    let cases = [
        ("2026-03-27T12:00", "2026-03-30T13:00:00+02:00", "an hour later by the clock: summer time began"),
        ("2026-10-23T12:00", "2026-10-26T11:00:00+01:00", "an hour earlier by the clock: summer time ended"),
        ("2028-02-27T12:00", "2028-03-01T12:00:00+01:00", "over a leap day"),
        ("2027-02-26T12:00", "2027-03-01T12:00:00+01:00", "over the end of a short February"),
        ("2026-12-30T23:00", "2027-01-02T23:00:00+01:00", "over New Year's Day"),
        ("2026-06-18T16:05", "2026-06-21T16:05:00+02:00", "over the midsummer weekend"),
        ("2020-12-22T12:17", "2020-12-25T12:17:00+01:00", "into Christmas Day"),
        ("2026-03-26T02:30", "2026-03-29T03:30:00+02:00", "into the hour that never came"),
        ("2026-10-22T02:59", "2026-10-25T02:59:00+02:00", "into the first of two equal hours"),
    ];
    for (aware, deadline, why) in cases {
        let limit = notification(swedish(aware));
        assert_eq!(limit.deadline, moment(deadline), "aware {aware}: {why} (R30)");
        assert_eq!(limit.deadline.to_rfc3339(), deadline, "aware {aware}: said with Sweden's offset at that time");
    }
}

#[test]
fn the_steps_say_what_moved_the_clock_and_what_did_not() {
    let codes = |aware| notification(swedish(aware)).steps.iter().map(|step| step.code).collect::<Vec<_>>();
    assert_eq!(codes("2026-11-23T10:00"), [StepCode::HoursPass, StepCode::RoundedHour], "three ordinary weekdays");
    assert!(codes("2026-03-27T12:00").contains(&StepCode::ClocksChange), "summer time began on the way");
    let limit = notification(swedish("2020-12-22T12:17"));
    let kept =
        limit.steps.iter().find(|step| step.code == StepCode::HoursNotMovedHoliday).expect("a step about the day off");
    assert_eq!(kept.holiday, Some(Holiday::ChristmasDay), "the holiday that does not move a limit in hours is named");
    assert!(codes("2026-11-19T12:00").contains(&StepCode::HoursNotMoved), "so is a Sunday");
}

#[test]
fn the_rounded_hour_is_later_and_only_for_information() {
    let rounded = |aware| notification(swedish(aware)).rounded_hour;
    assert_eq!(
        rounded("2020-12-22T12:17"),
        moment("2020-12-25T13:00:00+01:00"),
        "the published example of 22 December 2020"
    );
    assert_eq!(
        rounded("2026-11-23T12:00"),
        moment("2026-11-26T13:00:00+01:00"),
        "a full hour is itself the hour not counted"
    );
    assert_eq!(rounded("2026-11-23T12:59:59"), moment("2026-11-26T13:00:00+01:00"), "and so is its last second");
    let between_seconds = notification(moment("2026-11-23T12:59:59.25+01:00"));
    assert_eq!(
        between_seconds.rounded_hour,
        moment("2026-11-26T13:00:00+01:00"),
        "parts of a second are no hour either"
    );
}

#[test]
fn the_same_hour_twice_must_be_asked() {
    let first = moment("2026-10-25T02:30:00+02:00");
    let second = moment("2026-10-25T02:30:00+01:00");
    assert_eq!(aware_from_text("2026-10-25T02:30"), Err(AwareProblem::Twice { first, second }), "summer time or not?");
    assert_eq!(aware_from_text("2026-10-25T02:30+02:00"), Ok(first), "an offset answers the question");
    assert_eq!(aware_from_text("2026-10-25T02:30+01:00"), Ok(second), "either way");
    let (early, late) = (notification(first).deadline, notification(second).deadline);
    assert_eq!(early.to_rfc3339(), "2026-10-28T01:30:00+01:00", "from the first half past two");
    assert_eq!(late.to_rfc3339(), "2026-10-28T02:30:00+01:00", "from the second, an hour later");
    for edge in ["2026-10-25T01:59:59", "2026-10-25T03:00"] {
        assert!(aware_from_text(edge).is_ok(), "{edge} came once");
    }
}

#[test]
fn a_later_wall_clock_may_be_the_earlier_moment() {
    // The one place where noting a later time of day gives an earlier deadline: the law counts real hours.
    let quarter_to_three = moment("2026-10-25T02:45:00+02:00");
    let half_past_two_again = moment("2026-10-25T02:30:00+01:00");
    assert!(quarter_to_three.naive_local() > half_past_two_again.naive_local(), "later on the wall");
    assert!(
        notification(quarter_to_three).deadline < notification(half_past_two_again).deadline,
        "but 45 minutes earlier in the world, and so is its deadline"
    );
}

#[test]
fn times_that_are_none_are_refused() {
    let cases = [
        ("2026-11-22", AwareProblem::TimeMissing, "72 hours cannot be counted from a day"),
        ("2026-02-30", AwareProblem::DoesNotExist, "no such date, with or without a time"),
        ("2026-02-30T12:00", AwareProblem::DoesNotExist, "no such date"),
        ("2027-02-29T12:00", AwareProblem::DoesNotExist, "2027 is no leap year"),
        ("2026-13-01T12:00", AwareProblem::DoesNotExist, "no such month"),
        ("2026-11-22T24:00", AwareProblem::DoesNotExist, "no such hour"),
        ("2026-11-22T12:60", AwareProblem::DoesNotExist, "no such minute"),
        ("2026-11-22T12:00:60", AwareProblem::DoesNotExist, "no such second"),
        ("2026-11-22T12:00+25:00", AwareProblem::DoesNotExist, "no such offset"),
        ("2026-03-29T02:30", AwareProblem::SkippedByClocks, "the clocks went from two to three"),
        ("", AwareProblem::NotUnderstood, "nothing"),
        ("i går", AwareProblem::NotUnderstood, "words"),
        ("22/11 2026 12:00", AwareProblem::NotUnderstood, "another order"),
        ("2026-11-22T", AwareProblem::NotUnderstood, "half a time"),
        ("2026-11-22T12", AwareProblem::NotUnderstood, "no minutes"),
        ("2026-11-22T9:30", AwareProblem::NotUnderstood, "one digit for the hour"),
        ("2026-11-22T12:00+1", AwareProblem::NotUnderstood, "half an offset"),
        ("2026-11-22T12:00 CET", AwareProblem::NotUnderstood, "a zone's name"),
        ("2026-11-22å12:00", AwareProblem::NotUnderstood, "a letter of two bytes"),
        ("+026-11-22T12:00", AwareProblem::NotUnderstood, "a sign in the year"),
    ];
    for (text, problem, why) in cases {
        assert_eq!(aware_from_text(text), Err(problem), "`{text}`: {why}");
    }
}

#[test]
fn the_ways_a_moment_may_be_written() {
    let expected = moment("2026-11-22T12:17:00+01:00");
    for text in [
        "2026-11-22T12:17",
        "2026-11-22 12:17",
        " 2026-11-22T12:17:00 ",
        "2026-11-22T12:17+01:00",
        "2026-11-22T11:17Z",
        "2026-11-22t11:17z",
        "2026-11-22T13:17:00+02:00",
    ] {
        let read = swedish(text);
        assert_eq!(read, expected, "`{text}` is that instant");
        assert_eq!(read.offset(), expected.offset(), "`{text}` is kept with Sweden's offset");
    }
}

#[test]
fn a_new_number_of_hours_changes_only_later_breaches() {
    let day = Day::from_ymd_opt(2027, 7, 1).expect("a date");
    let rules = [RULES[0], BreachRule::new(96, "a proposal", day)];
    let hours = |aware: &str| {
        let aware = swedish(aware);
        (notification_under(&rules, aware).deadline - aware).num_hours()
    };
    assert_eq!(hours("2027-06-30T23:59"), 72, "aware on the day before: the old rule");
    assert_eq!(hours("2027-07-01T00:00"), 96, "aware on the first day: the new one");
    assert_eq!(hours("2010-01-01T12:00"), 72, "older than every rule: the first");
    let aware = swedish("2027-07-02T12:00");
    assert_eq!(notification_under(&[], aware), notification(aware), "no rules given: the one in force");
}

proptest! {
    #[test]
    fn always_seventy_two_real_hours(seconds in 1_500_000_000_i64..2_300_000_000) {
        let aware = DateTime::from_timestamp(seconds, 0).expect("within range").fixed_offset();
        let limit = notification(aware);
        prop_assert_eq!(limit.deadline - aware, TimeDelta::hours(72), "neither more nor less (R30)");
        let rounded_by = limit.rounded_hour - limit.deadline;
        prop_assert!(rounded_by > TimeDelta::zero() && rounded_by <= TimeDelta::hours(1), "the rounded hour is up to one later");
        prop_assert_eq!(limit.rounded_hour.timestamp() % 3600, 0, "and a full one");
    }

    #[test]
    fn whatever_is_written_is_read_or_refused(text in "[0-9TZz:+ å.-]{0,30}") {
        // Nothing is asserted of the outcome but that there is one: bad input must never panic.
        let _: Result<Moment, AwareProblem> = aware_from_text(&text);
    }
}
