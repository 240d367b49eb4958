//! The due list as a calendar program sees it: a day for each kind, with a number. It names nobody.

use crate::{
    due::DueKind,
    reminders::Deadline,
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// So many things of a kind with the same last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The last day.
    pub last_day: Day,
    /// What is to be done.
    pub kind: DueKind,
    /// The office's own day, the earliest of them.
    pub internal_day: Day,
    /// How many.
    pub count: u64,
}

/// A calendar for another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// What its days are called by: the same in every file of a register, so that a later file replaces an earlier one.
    /// It leads to nobody.
    pub namespace: String,
    /// The days, the first first; a kind once on a day.
    pub days: Vec<CalendarDay>,
    /// When it was made.
    pub at: Moment,
}

/// Counts deadlines by last day and kind. What was put off is counted too: its last day is what it is.
pub fn days(deadlines: &[Deadline]) -> Vec<CalendarDay> {
    let mut counted: BTreeMap<(Day, &'static str), CalendarDay> = BTreeMap::new();
    for &Deadline { kind, internal_day, last_day, count, .. } in deadlines {
        let day = CalendarDay { last_day, kind, internal_day, count: 0 };
        let there = counted.entry((last_day, kind.code())).or_insert(day);
        there.internal_day = there.internal_day.min(internal_day);
        there.count = there.count.saturating_add(count);
    }
    counted.into_values().collect()
}
