//! Which days the Official Journal calls holidays: its yearly lists, and what the office has to correct by hand until a
//! list is out (law.md R15).

use super::{RuleProblem, RuleRefused};
use crate::{
    calendar::{HolidayOverrides, holidays},
    codes::codes,
    ids::{HolidayDecisionId, StaffId},
    time::{Day, Moment},
};
use chrono::Datelike;
use std::collections::BTreeSet;

/// The Official Journal's list of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayList {
    /// The year.
    pub year: i32,
    /// Where it was published.
    pub source: &'static str,
    /// The first day it speaks of.
    pub valid_from: Day,
    /// Its days for Sweden.
    pub days: BTreeSet<Day>,
}

/// The fewest days a list can have: fewer are a page that was cut off.
const FEWEST: usize = 9;

impl HolidayList {
    fn check(&self) -> Result<(), RuleRefused> {
        let whole = self.days.len() >= FEWEST && self.days.iter().all(|day| day.year() == self.year);
        if whole && self.valid_from.year() <= self.year {
            Ok(())
        } else {
            Err(RuleRefused::new(&self.year.to_string(), RuleProblem::NoList))
        }
    }
}

codes! {
    /// What the office has decided about a day. Its words are `holiday-change-<code>`.
    HolidayChange {
        /// A holiday, whatever the rule says.
        Added = "added",
        /// A working day, unless it is a Saturday or Sunday.
        Removed = "removed",
        /// As the lists and the rule say: an earlier decision is taken back.
        AsListed = "as-listed",
    }
}

/// A decision on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayDecision {
    /// Identifier.
    pub id: HolidayDecisionId,
    /// Which day.
    pub day: Day,
    /// What it is.
    pub change: HolidayChange,
    /// What it rests on, for instance the list's number.
    pub source: String,
    /// When it was decided.
    pub decided_at: Moment,
    /// By whom.
    pub decided_by: StaffId,
}

/// What the lists and the decisions change about the rule of the act, the decisions in the order they were made.
///
/// # Errors
/// A list that is none, or a year with two.
pub fn overrides(lists: &[HolidayList], decisions: &[HolidayDecision]) -> Result<HolidayOverrides, RuleRefused> {
    let mut changed = HolidayOverrides::default();
    let mut years = BTreeSet::new();
    for list in lists {
        list.check()?;
        if !years.insert(list.year) {
            return Err(RuleRefused::new(&list.year.to_string(), RuleProblem::Overlap));
        }
        let by_rule: BTreeSet<Day> = holidays(list.year).into_iter().map(|(day, _)| day).collect();
        changed.added.extend(list.days.difference(&by_rule));
        changed.removed.extend(by_rule.difference(&list.days));
    }
    let listed = changed.clone();
    for decision in decisions {
        let day = decision.day;
        changed.added.remove(&day);
        changed.removed.remove(&day);
        let set = match decision.change {
            HolidayChange::Added => Some(&mut changed.added),
            HolidayChange::Removed => Some(&mut changed.removed),
            HolidayChange::AsListed if listed.added.contains(&day) => Some(&mut changed.added),
            HolidayChange::AsListed if listed.removed.contains(&day) => Some(&mut changed.removed),
            HolidayChange::AsListed => None,
        };
        if let Some(set) = set {
            set.insert(day);
        }
    }
    Ok(changed)
}
