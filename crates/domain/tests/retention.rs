//! Times of storage: a maximum, never moved, with a reminder in time.

use chrono::Days;
use domain::{
    calendar::{Calendar, Eves, is_working_day},
    explain::StepCode,
    retention::{self, Claim, Retention},
    time::Day,
};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

fn codes(retention: &Retention) -> Vec<StepCode> {
    retention.steps.iter().map(|step| step.code).collect()
}

#[test]
fn a_time_of_storage_that_ends_on_a_day_off_is_not_moved() {
    let kept = retention::contract(day("2025-06-06"));
    assert_eq!(kept.last_day_kept, day("2026-06-06"), "nationaldagen, and a Saturday besides (R31)");
    assert_eq!(kept.erase_from, day("2026-06-07"), "a Sunday is no reason to keep data longer (R31)");
    assert_eq!(kept.remind_on, day("2026-06-05"), "the Friday before is the last day somebody can act");
    assert!(codes(&kept).contains(&StepCode::RetentionNotMoved), "and the explanation says so");
    let ordinary = retention::contract(day("2026-11-23"));
    assert!(!codes(&ordinary).contains(&StepCode::RetentionNotMoved), "nothing to say about a Tuesday");
}

#[test]
fn the_leap_day_is_explained() {
    let kept = retention::contract(day("2024-02-29"));
    assert_eq!(kept.last_day_kept, day("2025-02-28"), "2025 has no 29 February (R43)");
    assert_eq!(kept.steps[0].code, StepCode::ContractYearLeapDay, "the reader is told why the date differs");
    assert_eq!(retention::contract(day("2027-02-28")).steps[0].code, StepCode::ContractYear, "2028 has a 28 February");
}

// policy: 22
#[test]
fn reminders_come_thirty_seven_and_one_working_day_before() {
    let kept = retention::contract(day("2026-11-22"));
    assert_eq!(kept.erase_from, day("2027-11-23"), "a Tuesday");
    let reminders = kept.reminders(&Calendar::sweden());
    assert_eq!(
        reminders,
        [day("2027-10-12"), day("2027-11-12"), day("2027-11-22")],
        "counted in working days, back from the erasure"
    );
    assert_eq!(reminders[2], kept.remind_on, "the last one is the day to act");
}

#[test]
fn an_office_closed_on_eves_is_reminded_before_them() {
    let closed = Calendar { eves: Eves::Closed, ..Calendar::sweden() };
    let kept = retention::bookkeeping_by(&closed, day("2024-12-31"));
    assert_eq!(kept.last_day_kept, day("2031-12-31"), "the law's day stands (R41)");
    assert_eq!(kept.remind_on, day("2031-12-30"), "on nyårsafton nobody is there");
    assert_eq!(retention::bookkeeping(day("2024-12-31")).remind_on, day("2031-12-31"), "unless the office is open");
}

#[test]
fn claims_lapse_after_three_or_ten_years() {
    assert_eq!(
        retention::limitation(Claim::OnConsumer, day("2026-11-22")).last_day_kept,
        day("2029-11-22"),
        "on a consumer (R42)"
    );
    assert_eq!(
        retention::limitation(Claim::Other, day("2026-11-22")).last_day_kept,
        day("2036-11-22"),
        "any other (R42)"
    );
}

#[test]
fn a_consent_stops_and_is_erased_the_same_day() {
    let end = retention::consent(day("2026-12-26"));
    assert_eq!(end.stop_on, day("2026-12-26"), "at once, on a holiday too (R44)");
    assert_eq!(end.erase_from, day("2026-12-26"), "what rested on it alone goes the same day (R44)");
}

#[test]
fn the_ends_of_time_are_no_reason_to_fail() {
    for day in [Day::MIN, Day::MAX] {
        for kept in [retention::contract(day), retention::bookkeeping(day), retention::limitation(Claim::Other, day)] {
            assert!(kept.last_day_kept >= day, "even here data is not kept for less than nothing");
        }
    }
}

proptest! {
    #[test]
    fn what_holds_for_every_time_of_storage(days in 0_u64..40_000) {
        let trigger = day("1995-01-01") + Days::new(days);
        let next = trigger + Days::new(1);
        let rules: [fn(Day) -> Retention; 4] = [
            retention::contract,
            retention::bookkeeping,
            |day| retention::limitation(Claim::OnConsumer, day),
            |day| retention::limitation(Claim::Other, day),
        ];
        for rule in rules {
            let kept = rule(trigger);
            prop_assert_eq!(kept.erase_from, kept.last_day_kept + Days::new(1), "gone from the day after the last (R31)");
            prop_assert!(kept.remind_on < kept.erase_from, "a reminder that comes on the day of erasure is none");
            prop_assert!(is_working_day(kept.remind_on), "somebody must be there to be reminded");
            prop_assert!(
                kept.remind_on.iter_days().skip(1).take_while(|day| *day < kept.erase_from).all(|day| !is_working_day(day)),
                "and it is the last such day"
            );
            prop_assert!(kept.last_day_kept > trigger, "every rule keeps for some time");
            prop_assert!(rule(next).last_day_kept >= kept.last_day_kept, "what ends later is never erased earlier");
        }
    }
}
