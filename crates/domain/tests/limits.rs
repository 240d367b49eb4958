//! The limits of a request: the published examples, pauses, the extension, and what always holds.

mod law;

use chrono::Days;
use domain::{
    calendar::{Calendar, Eves, Holiday, HolidayOverrides, is_working_day},
    explain::{StepCode, When},
    limits::{self, Limit, ONE_MONTH, THREE_MONTHS},
    pauses::{Pause, PauseProblem, PauseReason},
    rules::TimeLimit,
    time::Day,
};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

fn pause(asked: &str, answered: &str) -> Pause {
    Pause { reason: PauseReason::Identity, asked_on: day(asked), answered_on: Some(day(answered)) }
}

fn codes(limit: &Limit) -> Vec<StepCode> {
    limit.steps.iter().map(|step| step.code).collect()
}

#[test]
fn worked_examples_of_the_guidelines() {
    for year in [2023, 2024, 2027, 2028] {
        let limit = limits::access(day(&format!("{year}-03-05")));
        assert_eq!(limit.nominal, day(&format!("{year}-04-05")), "EDPB 01/2022 example 32: 5 March runs to 5 April");
        let limit = limits::access(day(&format!("{year}-08-31")));
        assert_eq!(limit.nominal, day(&format!("{year}-09-30")), "EDPB 01/2022 example 33: there is no 31 September");
    }
    let exact = [("2023-03-05", "2023-04-05"), ("2027-03-05", "2027-04-05"), ("2026-08-31", "2026-09-30")];
    for (received, last) in exact {
        assert_eq!(
            limits::access(day(received)).last_day,
            day(last),
            "the example's day is a working day in this year"
        );
    }
    assert_eq!(limits::access(day("2023-08-31")).last_day, day("2023-10-02"), "§ 161: a Saturday, so Monday");
}

#[test]
fn vectors_of_the_rules_that_are_in_no_file() {
    let cases = [
        ("2026-01-30", "2026-03-02", "short month, then a weekend"),
        ("2027-01-31", "2027-03-01", "28 February 2027 is a Sunday"),
        ("2028-01-30", "2028-02-29", "leap year"),
        ("2026-02-28", "2026-03-30", "the last day of a month is no reason to end on the last day of the next"),
        ("2026-03-31", "2026-04-30", "April has thirty days"),
        ("2026-03-06", "2026-04-07", "annandag påsk"),
        ("2026-04-14", "2026-05-15", "the Friday after Ascension Day is a working day"),
        ("2025-05-06", "2025-06-09", "the Monday after Whit Sunday is a working day since 2005"),
        ("2025-11-24", "2025-12-24", "julafton is in no list"),
        ("2026-11-26", "2026-12-28", "annandag jul is a Saturday, then Sunday"),
        ("2026-12-01", "2027-01-04", "New Year's Day, then a weekend"),
        ("2026-12-31", "2027-02-01", "31 January 2027 is a Sunday"),
        ("2019-09-27", "2019-10-28", "the British tool gives the same day"),
        ("2019-04-06", "2019-05-06", "a bank holiday in the United Kingdom, a working day here"),
    ];
    for (received, last, why) in cases {
        assert_eq!(limits::access(day(received)).last_day, day(last), "received {received}: {why}");
    }
    let extended = [("2026-03-06", "2026-06-08"), ("2028-01-31", "2028-05-02"), ("2019-09-26", "2019-12-27")];
    for (received, last) in extended {
        assert_eq!(limits::extended(day(received)).last_day, day(last), "three months from {received} (R7)");
    }
}

#[test]
fn the_explanation_names_each_day_that_was_passed() {
    let limit = limits::access(day("2026-03-03"));
    let moved = limit.steps.iter().filter(|step| step.source == "Reg. 1182/71 Art. 3(4)").collect::<Vec<_>>();
    let seen = moved.iter().map(|step| (step.from.to_string(), step.code, step.holiday)).collect::<Vec<_>>();
    let expected = [
        ("2026-04-03".to_owned(), StepCode::PastHoliday, Some(Holiday::GoodFriday)),
        ("2026-04-04".to_owned(), StepCode::PastSaturday, None),
        ("2026-04-05".to_owned(), StepCode::PastHoliday, Some(Holiday::EasterSunday)),
        ("2026-04-06".to_owned(), StepCode::PastHoliday, Some(Holiday::EasterMonday)),
        ("2026-04-03".to_owned(), StepCode::LastDay, None),
    ];
    assert_eq!(seen, expected, "from långfredagen to the Tuesday after, with the reason for each day");
    assert!(limit.steps.iter().all(|step| step.rule.starts_with('R')), "each step names its rule");
}

#[test]
fn an_eve_stands_and_says_so() {
    let limit = limits::access(day("2026-11-24"));
    let eve = limit.steps.iter().find(|step| step.code == StepCode::EveStands).expect("a step about the eve");
    assert_eq!(eve.day_name(), Some("christmas-eve"), "julafton is named");
    assert_eq!(eve.to, When::Day(day("2026-12-24")), "and stays the last day");
    let closed = Calendar { eves: Eves::Closed, ..Calendar::sweden() };
    let limit = limits::running(&closed, day("2026-11-24"), ONE_MONTH);
    assert_eq!(limit.last_day, day("2026-12-24"), "the office's habit never moves the law's day");
    assert_eq!(limit.internal_day, day("2026-12-23"), "but its own day is the one before");
}

#[test]
fn three_months_are_one_period_and_the_chained_reading_is_shown() {
    let limit = limits::extended(day("2026-01-31"));
    assert_eq!(limit.last_day, day("2026-04-30"), "three months from receipt (R7)");
    assert_eq!(limit.safe_day, day("2026-04-28"), "one month to 28 February, then two (R7)");
    assert!(limit.internal_day <= limit.safe_day, "the office works to the stricter reading");
    assert!(codes(&limit).contains(&StepCode::ChainedMonths), "the other reading is explained where it differs");
    let same = limits::extended(day("2026-03-05"));
    assert_eq!(same.safe_day, same.last_day, "no difference, as for most days");
    assert!(!codes(&same).contains(&StepCode::ChainedMonths), "and then it is not mentioned");
}

#[test]
fn pauses_are_added_to_the_nominal_day_which_is_moved_once() {
    let cases = [
        ("2026-03-02", pause("2026-03-05", "2026-03-15"), "2026-04-12", "2026-04-13"),
        ("2026-03-03", pause("2026-03-05", "2026-03-07"), "2026-04-05", "2026-04-07"),
        ("2026-03-03", pause("2026-03-05", "2026-03-05"), "2026-04-03", "2026-04-07"),
    ];
    for (received, pause, nominal, last) in cases {
        let limit = limits::access_paused(day(received), &[pause], day("2026-03-20")).expect("a pause in order");
        assert_eq!(limit.nominal, day(nominal), "{received} with {pause:?}: the days of waiting (R5)");
        assert_eq!(limit.last_day, day(last), "{received} with {pause:?}: then weekends and holidays, once (R5)");
    }
}

#[test]
fn a_running_pause_moves_the_limit_day_by_day() {
    let running = Pause { reason: PauseReason::Clarification, asked_on: day("2026-03-05"), answered_on: None };
    for (today, nominal) in [("2026-03-05", "2026-04-02"), ("2026-03-06", "2026-04-03"), ("2026-06-05", "2026-07-03")] {
        let limit = limits::access_paused(day("2026-03-02"), &[running], day(today)).expect("a pause in order");
        assert_eq!(limit.nominal, day(nominal), "unanswered on {today}: as if the answer came that day");
        assert!(codes(&limit).contains(&StepCode::PauseRunning), "the step says that the clock still stands");
    }
}

#[test]
fn pauses_out_of_order_are_refused() {
    let received = day("2026-03-02");
    let first = pause("2026-03-05", "2026-03-15");
    let today = day("2026-06-01");
    let refused = |pauses: &[Pause]| limits::access_paused(received, pauses, today).expect_err("these cannot be");
    assert_eq!(
        refused(&[pause("2026-03-01", "2026-03-15")]),
        PauseProblem::BeforeReceipt { asked_on: day("2026-03-01"), received_on: received },
        "nobody can be asked before she has written"
    );
    assert_eq!(
        refused(&[first, pause("2026-03-14", "2026-03-16")]),
        PauseProblem::BeforeLastRestart { asked_on: day("2026-03-14") },
        "the same day must not be counted twice"
    );
    let unanswered = Pause { answered_on: None, ..first };
    assert_eq!(
        refused(&[unanswered, pause("2026-03-14", "2026-03-16")]),
        PauseProblem::BeforeLastRestart { asked_on: day("2026-03-14") },
        "while one question waits, another stops nothing"
    );
    assert_eq!(
        refused(&[pause("2026-03-05", "2026-06-02")]),
        PauseProblem::InTheFuture { day: day("2026-06-02") },
        "an answer that has not come cannot be entered"
    );
    assert_eq!(
        refused(&[pause("2026-03-05", "2026-03-04")]),
        PauseProblem::AnsweredBeforeAsked { asked_on: day("2026-03-05"), answered_on: day("2026-03-04") },
        "first the question"
    );
    assert_eq!(
        refused(&[first, pause("2026-04-14", "2026-04-20")]),
        PauseProblem::AfterLastDay { asked_on: day("2026-04-14"), last_day: day("2026-04-13") },
        "a question does not revive a limit that has passed"
    );
    assert!(
        limits::access_paused(received, &[first, pause("2026-03-15", "2026-03-16")], today).is_ok(),
        "a further question on the day of the answer is in order"
    );
}

#[test]
fn a_question_on_the_last_day_still_counts() {
    let on_the_last_day = pause("2026-04-02", "2026-04-07");
    let limit = limits::access_paused(day("2026-03-02"), &[on_the_last_day], day("2026-04-10")).expect("in time");
    assert_eq!(limit.last_day, day("2026-04-07"), "five days from 2 April, so the answer must go out the same day");
}

#[test]
fn a_pause_moves_every_day_of_an_extended_limit() {
    let calendar = Calendar::sweden();
    let pauses = [pause("2026-02-02", "2026-02-12")];
    let limit = limits::paused(&calendar, day("2026-01-31"), THREE_MONTHS, &pauses, day("2026-02-20"))
        .expect("a pause in order");
    assert_eq!(limit.nominal, day("2026-05-10"), "30 April and ten days, a Sunday");
    assert_eq!(limit.last_day, day("2026-05-11"), "so Monday");
    assert_eq!(limit.safe_day, day("2026-05-08"), "28 April and ten days, by the stricter reading");
    assert_eq!(limit.internal_day, day("2026-05-08"), "which the office works to");
}

#[test]
fn no_other_reason_stops_the_clock() {
    for reason in ["holiday", "legal-hold", "internal-discussion", "vacation", "complexity", ""] {
        assert_eq!(
            PauseReason::from_code(reason),
            Err(PauseProblem::ReasonNotInLaw),
            "`{reason}` is not in the law (R5)"
        );
    }
    for reason in PauseReason::ALL {
        assert_eq!(PauseReason::from_code(reason.code()), Ok(reason), "identity and clarification are");
    }
}

#[test]
fn a_list_that_names_another_day_moves_limits() {
    let listed = Calendar {
        overrides: HolidayOverrides { added: [day("2026-11-23")].into(), removed: [day("2026-12-25")].into() },
        eves: Eves::Open,
    };
    let limit = limits::running(&listed, day("2026-10-23"), ONE_MONTH);
    assert_eq!(limit.last_day, day("2026-11-24"), "the added day is passed");
    assert!(limit.steps.iter().any(|step| step.holiday == Some(Holiday::Listed)), "and named as the list's");
    let limit = limits::running(&listed, day("2026-11-25"), ONE_MONTH);
    assert_eq!(limit.last_day, day("2026-12-25"), "the day taken from the list is a working day");
    let sunday = Calendar {
        overrides: HolidayOverrides { removed: [day("2026-04-05")].into(), ..HolidayOverrides::default() },
        eves: Eves::Open,
    };
    assert!(!sunday.is_working_day(day("2026-04-05")), "a Sunday stays one, whatever a list says");
}

fn rectification(calendar: &Calendar, received: Day) -> Limit {
    let rules = law::rules_by(calendar.clone());
    let target = rules.limits.in_force(TimeLimit::Rectification, received).expect("a target");
    limits::with_target(calendar, received, target, limits::first(&rules, received))
}

#[test]
fn a_rectification_has_an_own_target_of_five_working_days() {
    let limit = rectification(&Calendar::sweden(), day("2026-04-01"));
    assert_eq!(limit.internal_day, day("2026-04-10"), "Thursday, then Easter, then Tuesday to Friday (R21)");
    assert_eq!(limit.last_day, day("2026-05-04"), "the law's limit stays one month");

    let closed_in_march = day("2026-03-03").iter_days().take_while(|day| *day < crate::day("2026-04-01")).collect();
    let overrides = HolidayOverrides { added: closed_in_march, ..HolidayOverrides::default() };
    let limit = rectification(&Calendar { overrides, ..Calendar::sweden() }, day("2026-03-02"));
    assert_eq!(limit.internal_day, day("2026-04-02"), "the target is never later than the day for any request");
}

#[test]
fn later_receipt_never_gives_an_earlier_limit() {
    let end = day("2041-01-01");
    let mut before = (limits::access(day("2023-12-31")), limits::extended(day("2023-12-31")));
    let mut same = 0;
    for received in day("2024-01-01").iter_days().take_while(|day| *day < end) {
        let now = (limits::access(received), limits::extended(received));
        for (earlier, later) in [(&before.0, &now.0), (&before.1, &now.1)] {
            assert!(earlier.nominal <= later.nominal, "received {received}: the nominal day");
            assert!(earlier.last_day <= later.last_day, "received {received}: the last day");
            assert!(earlier.safe_day <= later.safe_day, "received {received}: the safe day");
            assert!(earlier.internal_day <= later.internal_day, "received {received}: the office's day");
        }
        same += u32::from(before.0.nominal == now.0.nominal);
        before = now;
    }
    // 29, 30 and 31 January end together (30 and 31 in leap years), and so do the 30th and 31st of March, May, August
    // and October: the law lets a day go by for nothing, but never takes one back.
    assert_eq!(same, 12 * 7 + 5 * 6, "three plateaus in January's end, or two in leap years, and four more each year");
}

#[test]
fn the_ends_of_time_are_no_reason_to_fail() {
    for received in [Day::MIN, Day::MAX] {
        for limit in [limits::access(received), limits::extended(received)] {
            assert!(limit.nominal >= received, "even here a limit does not lie before the receipt");
        }
    }
}

fn any_day() -> impl Strategy<Value = Day> {
    (0_u64..40_000).prop_map(|days| day("1995-01-01") + Days::new(days))
}

proptest! {
    #[test]
    fn what_holds_for_every_limit(received in any_day(), wait in 0_u64..40, asked in 0_u64..25) {
        let asked_on = received + Days::new(asked);
        let answered_on = asked_on + Days::new(wait);
        let pause = Pause { reason: PauseReason::Clarification, asked_on, answered_on: Some(answered_on) };
        let paused = limits::access_paused(received, &[pause], answered_on).expect("asked within the month");
        let plain = limits::access(received);
        prop_assert_eq!(paused.nominal, plain.nominal + Days::new(wait), "each day of waiting is given back (R5)");
        for limit in [plain, limits::extended(received), paused] {
            prop_assert!(is_working_day(limit.last_day), "the last day is a working day (R3)");
            prop_assert!(limit.last_day >= limit.nominal, "moving goes forward only (R3)");
            prop_assert!(limit.safe_day <= limit.last_day, "the safe day is never later than the last (R7)");
            prop_assert!(limit.internal_day <= limit.safe_day, "the office's day is never later than the safe one (R1)");
            prop_assert!(is_working_day(limit.internal_day), "somebody is in the office on its own day");
            prop_assert!((limit.nominal.iter_days().take_while(|day| *day < limit.last_day)).all(|day| !is_working_day(day)),
                "no working day is passed over (R3)");
            prop_assert!(limit.steps.iter().any(|step| step.to == When::Day(limit.last_day)), "a step leads to the last day");
            prop_assert!(limit.steps.iter().any(|step| step.to == When::Day(limit.internal_day)), "and to the office's");
        }
    }
}
