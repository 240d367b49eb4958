//! Which backups are kept: seven days, four weeks, twelve months.
//!
//! A backup holds what has been erased from the register since, so that none may lie for ever (GDPR Art. 5(1)(e)).

use crate::{
    due::{DueItem, DueKind},
    explain::{Rule, Step, StepCode},
    time::{Day, Moment, day_in_sweden},
};
use chrono::{Datelike as _, Days};
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many days keep all their backups, today among them.
pub const DAYS: u64 = 7;
/// So many weeks, from Monday to Sunday, keep their last backup, this week among them.
pub const WEEKS: u64 = 4;
/// So many calendar months keep their last backup, this month among them.
pub const MONTHS: i32 = 12;

/// Which of the backups made at these moments are kept, in the same order.
///
/// Kept are all of the last [`DAYS`] days, the last of each of the last [`WEEKS`] weeks, the last of each of the last
/// [`MONTHS`] months, and the newest of all, however old it is. One that seems to be made after today is kept as well: the
/// computer's clock was wrong then or is wrong now. Days are those of Sweden.
///
/// Asked every day or once in a while, the answer is the same.
pub fn kept(made: &[Moment], today: Day) -> Vec<bool> {
    let recent = before(today, DAYS - 1);
    let first_week = before(monday(today), 7 * (WEEKS - 1));
    let first_month = month(today) - (MONTHS - 1);
    let mut weeks = BTreeMap::new();
    let mut months = BTreeMap::new();
    let mut kept = vec![false; made.len()];
    for (place, at) in made.iter().enumerate() {
        let day = day_in_sweden(*at);
        kept[place] = day >= recent;
        if monday(day) >= first_week {
            last(&mut weeks, monday(day), place, made);
        }
        if month(day) >= first_month {
            last(&mut months, month(day), place, made);
        }
    }
    let newest = (0..made.len()).max_by_key(|place| made[*place]);
    for place in weeks.into_values().chain(months.into_values()).chain(newest) {
        kept[place] = true;
    }
    kept
}

/// Remembers the place of the last backup of a period.
fn last<Period: Ord>(places: &mut BTreeMap<Period, usize>, period: Period, place: usize, made: &[Moment]) {
    let best = places.entry(period).or_insert(place);
    if made[place] > made[*best] {
        *best = place;
    }
}

fn monday(day: Day) -> Day {
    before(day, day.weekday().num_days_from_monday().into())
}

/// Months counted from year 0.
fn month(day: Day) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

fn before(day: Day, days: u64) -> Day {
    day.checked_sub_days(Days::new(days)).unwrap_or(Day::MIN)
}

/// Days without a backup after which one is missing: a long weekend passes unnoticed.
pub const MISSING_AFTER_DAYS: u64 = 4;

/// How the backups of a register stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The last one is recent, or the register is younger than the patience with it.
    Good,
    /// The last attempt failed.
    Failed {
        /// The day it did.
        on: Day,
    },
    /// None has been made for [`MISSING_AFTER_DAYS`].
    Missing {
        /// The day one should have been there.
        since: Day,
    },
}

const RESTORABLE: Rule = Rule::gdpr("R31", "GDPR Art. 32(1)(b)–(c)");
const LOG_KEPT: Rule = Rule::gdpr("R31", "GDPR Art. 5(2), 32(1)(b)");

/// A backup that failed or is missing since a day. It is due on the day itself: a day off makes no copy.
pub fn missing(register: Uuid, since: Day) -> DueItem {
    at_once(DueKind::Backup, register, Step::new(StepCode::BackupMissing, &RESTORABLE, since, since), since)
}

/// A log that was found on a day not to be what it was.
pub fn log_doubtful(register: Uuid, found_on: Day) -> DueItem {
    at_once(DueKind::Log, register, Step::new(StepCode::LogDoubtful, &LOG_KEPT, found_on, found_on), found_on)
}

fn at_once(kind: DueKind, subject: Uuid, step: Step, on: Day) -> DueItem {
    DueItem { kind, subject, person: None, last_day: on, internal_day: on, steps: vec![step] }
}

/// How the backups stand: when the last was `made`, when an attempt has `failed` since, when the register was
/// `created`. Made-up people need no backup; that one failed is still said.
pub fn standing(made: Option<Day>, failed: Option<Day>, created: Day, demo: bool, today: Day) -> Standing {
    if let Some(on) = failed {
        return Standing::Failed { on };
    }
    let since = made.unwrap_or(created).checked_add_days(Days::new(MISSING_AFTER_DAYS)).unwrap_or(Day::MAX);
    if demo || since >= today { Standing::Good } else { Standing::Missing { since } }
}
