//! Reminders: when the office wants them, who has a thing in hand, and what was put off.
//!
//! What is to be said comes from `domain::reminders`; [`schedule`] is what can be said of it while the register is
//! locked.

mod handling;
pub mod schedule;

pub use handling::{HandOver, InHand, Snooze, done, hand_over, named, snooze};
pub(crate) use handling::{in_hand_of, put_off_until};

use crate::{
    desks, due,
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    reminders::{DAYS_BEFORE, Deadline, HOURS, Reminder, ReminderPlan},
    time::{Day, Moment},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{collections::BTreeSet, ops::RangeInclusive};
use store::Read;

const ON: &str = "reminders-on";
const HOURS_SET: &str = "reminder-hours";
const DAYS_SET: &str = "reminder-days-before";
const LOCKED: &str = "reminders-while-locked";

/// Calendar days ahead of which the schedule knows: longer than anybody is reminded before.
const AHEAD: u64 = 180;

/// The longest list of hours or days that can be set.
const MOST: usize = 24;

/// When the office is reminded. The same for every computer with this register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReminderRules {
    /// Whether anybody is reminded at all.
    pub on: bool,
    /// The hours, by the clock in Sweden, 0 to 23.
    pub hours: Vec<u32>,
    /// How many office days before the office's own day, 1 to 60.
    pub days_before: Vec<u32>,
    /// Whether reminders come while the register is locked too: then a schedule without names lies beside it, and its
    /// key in this computer's keyring.
    pub while_locked: bool,
}

impl ReminderRules {
    fn plan(&self) -> ReminderPlan {
        ReminderPlan {
            hours: self.hours.iter().copied().collect(),
            days_before: self.days_before.iter().copied().collect(),
        }
    }
}

/// One line of a reminder. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReminderLine {
    /// Kind code.
    pub kind: String,
    /// How near: `overdue`, `last-day`, `today`, `last-day-tomorrow`, `tomorrow`, `ahead`.
    pub nearness: String,
    /// Office days ahead; 0 unless `ahead`.
    pub days: u32,
    /// How many.
    pub count: u32,
}

impl From<&Reminder> for ReminderLine {
    fn from(it: &Reminder) -> Self {
        Self {
            kind: it.kind.code().to_owned(),
            nearness: it.nearness.code().to_owned(),
            days: it.nearness.days(),
            count: u32::try_from(it.count).unwrap_or(u32::MAX),
        }
    }
}

/// When the office is reminded. Whoever is signed in may know it.
pub fn rules(session: &Session) -> Result<ReminderRules, Problem> {
    session.register.read(rules_of)
}

pub(crate) fn rules_of(r: &Read<'_>) -> Result<ReminderRules, Problem> {
    let usual = ReminderPlan::default();
    let numbers = |key, range: RangeInclusive<u32>, usual: BTreeSet<u32>| {
        // What cannot be read is as if it had never been set: silence would be the worse answer.
        let found =
            r.setting(key)?.map(|text| text.split(' ').filter_map(|it| it.parse().ok()).collect::<BTreeSet<_>>());
        let found = found.filter(|found| found.iter().all(|number| range.contains(number)));
        Ok::<_, Problem>(found.unwrap_or(usual).into_iter().collect::<Vec<u32>>())
    };
    let hours = numbers(HOURS_SET, HOURS, usual.hours.clone())?;
    Ok(ReminderRules {
        on: r.setting(ON)?.as_deref() != Some("no"),
        hours: if hours.is_empty() { usual.hours.into_iter().collect() } else { hours },
        days_before: numbers(DAYS_SET, DAYS_BEFORE, usual.days_before)?.into_iter().rev().collect(),
        while_locked: r.setting(LOCKED)?.as_deref() != Some("no"),
    })
}

/// Sets when the office is reminded.
pub fn set_rules(session: &Session, rules: &ReminderRules, now: Moment) -> Result<ReminderRules, Problem> {
    session.may(None, Deed::ChangeSettings)?;
    check("hours", &rules.hours, &HOURS)?;
    check("days-before", &rules.days_before, &DAYS_BEFORE)?;
    if rules.hours.is_empty() {
        return Err(Problem::invalid("hours", "missing"));
    }
    let yes = |on: bool| if on { "yes" } else { "no" };
    let joined = |numbers: &BTreeSet<u32>| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let plan = rules.plan();
    session.register.write(&session.holder(now), |w| {
        w.set_setting(ON, yes(rules.on))?;
        w.set_setting(HOURS_SET, &joined(&plan.hours))?;
        w.set_setting(DAYS_SET, &joined(&plan.days_before))?;
        w.set_setting(LOCKED, yes(rules.while_locked))?;
        let fields = ["reminders-on", "hours", "days-before", "while-locked"];
        w.record(&session.entry("settings.reminders", None, now).fields(&fields))?;
        Ok::<_, Problem>(())
    })?;
    self::rules(session)
}

fn check(field: &'static str, numbers: &[u32], range: &RangeInclusive<u32>) -> Result<(), Problem> {
    let good = numbers.len() <= MOST && numbers.iter().all(|number| range.contains(number));
    if good { Ok(()) } else { Err(Problem::invalid(field, "out-of-range")) }
}

/// What can be reminded of from today on, counted. Where several desks share the register, what a colleague has in hand is
/// told apart: it is announced at her desk and not at this one too.
fn deadlines(r: &Read<'_>, session: &Session, today: Day) -> Result<Vec<Deadline>, Problem> {
    let until = today.checked_add_days(chrono::Days::new(AHEAD)).unwrap_or(Day::MAX);
    let here = desks::is_shared(session).then_some(session.staff.id);
    due::deadlines(r, until, here, today)
}
