//! When the office is reminded, of what, and what it may put off.

use chrono::{DateTime, Days};
use domain::{
    calendar::Calendar,
    due::DueKind,
    reminders::{
        Come, Deadline, Nearness, Reminder, ReminderPlan, SnoozeProblem, check_snooze, come, count_now, missed,
        moments, reminders_on,
    },
    time::{Day, Moment},
};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|problem| panic!("{text} is no date: {problem}"))
}

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|problem| panic!("{text} is no moment: {problem}"))
}

fn deadline(internal_day: &str, last_day: &str) -> Deadline {
    Deadline {
        kind: DueKind::Request,
        internal_day: day(internal_day),
        last_day: day(last_day),
        quiet_until: None,
        elsewhere: false,
        count: 1,
    }
}

fn said(deadline: Deadline, on: &str) -> Option<Nearness> {
    let found = reminders_on(&Calendar::sweden(), &ReminderPlan::default(), &[deadline], day(on));
    assert!(found.len() <= 1);
    found.first().map(|reminder| reminder.nearness)
}

// policy: 22
#[test]
fn thirty_seven_and_one_office_days_before_and_on_the_day() {
    // The last day is Monday 2026-12-21; the office's own is Thursday the 17th.
    let it = deadline("2026-12-17", "2026-12-21");
    for (on, nearness) in [
        ("2026-11-05", Some(Nearness::Ahead(30))),
        ("2026-11-06", None),
        ("2026-12-08", Some(Nearness::Ahead(7))),
        ("2026-12-09", None),
        ("2026-12-16", Some(Nearness::Tomorrow)),
        ("2026-12-17", Some(Nearness::Today)),
        ("2026-12-18", None),
        ("2026-12-19", None),
        ("2026-12-20", None),
        ("2026-12-21", Some(Nearness::LastDay)),
        ("2026-12-22", Some(Nearness::Overdue)),
        ("2026-12-25", None),
        ("2026-12-28", Some(Nearness::Overdue)),
    ] {
        assert_eq!(said(it, on), nearness, "{on}");
    }
}

#[test]
fn a_holiday_between_is_not_counted() {
    // Trettondedag jul, Wednesday 2027-01-06, lies between: the office day before Thursday is Tuesday.
    let it = deadline("2027-01-07", "2027-01-07");
    assert_eq!(said(it, "2027-01-05"), Some(Nearness::Ahead(1)));
    assert_eq!(said(it, "2027-01-06"), None, "nobody is there");
    assert_eq!(said(it, "2027-01-07"), Some(Nearness::LastDay));
    // A last day on a Sunday is said on the Friday before.
    let sunday = deadline("2026-11-29", "2026-11-29");
    assert_eq!(said(sunday, "2026-11-27"), Some(Nearness::LastDay));
    assert_eq!(said(sunday, "2026-11-29"), None);
    assert_eq!(said(sunday, "2026-11-30"), Some(Nearness::Overdue));
}

#[test]
fn what_falls_due_tomorrow_is_said_so() {
    assert_eq!(said(deadline("2026-12-17", "2026-12-17"), "2026-12-16"), Some(Nearness::LastDayTomorrow));
}

#[test]
fn what_was_put_off_is_silent_and_comes_back() {
    let it = Deadline { quiet_until: Some(day("2026-12-19")), ..deadline("2026-12-17", "2026-12-31") };
    assert_eq!(said(it, "2026-12-16"), None);
    assert_eq!(said(it, "2026-12-17"), None);
    assert_eq!(said(it, "2026-12-19"), None, "a Saturday");
    assert_eq!(said(it, "2026-12-21"), Some(Nearness::Today), "the first day somebody is there");
    assert_eq!(said(it, "2026-12-22"), None);
    let calendar = Calendar::sweden();
    assert_eq!(count_now(&calendar, &[it], day("2026-12-18")), 0);
    assert_eq!(count_now(&calendar, &[it], day("2026-12-19")), 1);
}

#[test]
fn what_a_colleague_has_in_hand_elsewhere_is_everybody_s_on_its_last_day() {
    let calendar = Calendar::sweden();
    let it = Deadline { elsewhere: true, ..deadline("2026-12-17", "2026-12-21") };
    for (on, heard, counted) in [
        ("2026-12-08", None, 0),
        ("2026-12-17", None, 0),
        ("2026-12-18", None, 0),
        ("2026-12-21", Some(Nearness::LastDay), 1),
        ("2026-12-22", Some(Nearness::Overdue), 1),
    ] {
        assert_eq!((said(it, on), count_now(&calendar, &[it], day(on))), (heard, counted), "{on}");
    }
}

#[test]
fn things_of_a_kind_are_counted_together_the_most_pressing_first() {
    let calendar = Calendar::sweden();
    let erasure = Deadline { kind: DueKind::Retention, count: 12, ..deadline("2026-11-23", "2026-11-30") };
    let late = Deadline { count: 2, ..deadline("2026-11-10", "2026-11-12") };
    let later = Deadline { count: 3, ..deadline("2026-11-12", "2026-11-13") };
    let far = deadline("2027-11-10", "2027-11-12");
    let all = [erasure, late, later, far];
    let found = reminders_on(&calendar, &ReminderPlan::default(), &all, day("2026-11-23"));
    assert_eq!(
        found,
        [
            Reminder { kind: DueKind::Request, nearness: Nearness::Overdue, count: 5 },
            Reminder { kind: DueKind::Retention, nearness: Nearness::Today, count: 12 },
        ]
    );
    assert_eq!(count_now(&calendar, &all, day("2026-11-23")), 17);
}

#[test]
fn the_hours_are_sweden_s_and_only_on_office_days() {
    let plan = ReminderPlan { hours: [9, 13].into(), ..ReminderPlan::default() };
    // Friday noon, in another time zone, to Monday noon.
    let found =
        moments(&Calendar::sweden(), &plan, moment("2026-11-20T06:00:00-05:00"), moment("2026-11-23T12:00:00Z"));
    let expected = ["2026-11-20T13:00:00+01:00", "2026-11-23T09:00:00+01:00", "2026-11-23T13:00:00+01:00"];
    assert_eq!(found, expected.map(moment));
}

#[test]
fn what_struck_while_the_computer_was_off_is_missed_and_not_lost() {
    let (calendar, plan) = (Calendar::sweden(), ReminderPlan::default());
    let look = |last, now| come(&calendar, &plan, moment(last), moment(now));
    let monday = day("2026-11-23");
    assert_eq!(look("2026-11-23T08:59:00+01:00", "2026-11-23T08:59:59+01:00"), Come::default());
    assert_eq!(
        look("2026-11-23T08:59:59+01:00", "2026-11-23T09:00:01+01:00"),
        Come { now: Some(monday), missed: vec![] }
    );
    assert_eq!(look("2026-11-23T09:00:01+01:00", "2026-11-23T17:00:00+01:00"), Come::default(), "once only");
    assert_eq!(
        look("2026-11-19T10:00:00+01:00", "2026-11-23T14:00:00+01:00"),
        Come { now: None, missed: vec![day("2026-11-20"), monday] }
    );
    assert_eq!(
        look("2026-11-19T10:00:00+01:00", "2026-11-23T09:30:00+01:00"),
        Come { now: Some(monday), missed: vec![day("2026-11-20")] }
    );
    assert_eq!(look("2026-11-23T10:00:00+01:00", "2026-11-20T10:00:00+01:00"), Come::default(), "a clock set back");

    // The day before the own day struck on the Friday that was missed; by Monday it is the day itself.
    let it = deadline("2026-11-23", "2026-11-27");
    let found = missed(&calendar, &plan, &[it], &[day("2026-11-20")], monday);
    assert_eq!(found, [Reminder { kind: DueKind::Request, nearness: Nearness::Today, count: 1 }]);
    let quiet = Deadline { quiet_until: Some(day("2026-11-24")), ..it };
    let elsewhere = Deadline { elsewhere: true, ..it };
    assert_eq!(missed(&calendar, &plan, &[quiet, elsewhere], &[day("2026-11-20")], monday), []);
    assert_eq!(missed(&calendar, &plan, &[it], &[], monday), []);
}

#[test]
fn nothing_is_put_off_past_its_last_day() {
    let last = day("2026-12-21");
    for (until, today, expected) in [
        ("2026-12-21", "2026-12-01", Ok(())),
        ("2026-12-02", "2026-12-01", Ok(())),
        ("2026-12-01", "2026-12-01", Err(SnoozeProblem::NotAhead)),
        ("2026-12-22", "2026-12-01", Err(SnoozeProblem::TooFar)),
        ("2026-12-29", "2026-12-22", Ok(())),
        ("2026-12-30", "2026-12-22", Err(SnoozeProblem::TooFar)),
    ] {
        assert_eq!(check_snooze(last, day(until), day(today)), expected, "{until} on {today}");
    }
}

proptest! {
    #[test]
    fn never_on_a_day_nobody_is_there_and_after_the_last_day_only_as_overdue(
        own in 0_u64..1_000, more in 0_u64..60, today in 0_u64..1_200, quiet in proptest::option::of(0_u64..1_200),
        elsewhere: bool,
        days_before in proptest::collection::btree_set(1_u32..=60, 0..4),
    ) {
        let calendar = Calendar::sweden();
        let from = day("2024-01-01");
        let it = Deadline {
            kind: DueKind::Retention,
            internal_day: from + Days::new(own),
            last_day: from + Days::new(own + more),
            quiet_until: quiet.map(|days| from + Days::new(days)),
            elsewhere,
            count: 3,
        };
        let today = from + Days::new(today);
        let plan = ReminderPlan { days_before, ..ReminderPlan::default() };
        let found = reminders_on(&calendar, &plan, &[it], today);
        if !calendar.is_working_day(today) {
            prop_assert!(found.is_empty());
        }
        for reminder in &found {
            prop_assert_eq!(reminder.nearness == Nearness::Overdue, today > it.last_day);
            prop_assert!(it.quiet_until.is_none_or(|until| until <= today));
        }
        // What is overdue and not put off is never passed over in silence on a day somebody is there.
        if today > it.last_day && calendar.is_office_day(today) && it.quiet_until.is_none_or(|until| until <= today) {
            prop_assert_eq!(found.len(), 1);
        }
    }
}
