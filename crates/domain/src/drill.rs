//! The recovery drill: a kit that nobody has ever tried is a hope, not a way in.

use crate::{
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    limits::later_by_months,
    rules::{Rules, TimeLimit},
    time::Day,
};
use uuid::Uuid;

/// Being able to restore access, and testing regularly that one can.
const TESTED: Rule = Rule::gdpr("R31", "GDPR Art. 32(1)(c)–(d)");

/// When the recovery kit is to be tried: at once where this was never done, else some months after the last time. It is
/// the office's own precaution and no limit of a procedure, so a weekend does not move it; the office's own day is the
/// working day before.
pub fn due(rules: &Rules, register: Uuid, made_on: Day, proven_on: Option<Day>) -> DueItem {
    let months = proven_on.map(|proven| rules.limits.count(TimeLimit::RecoveryDrill, proven));
    ByDay {
        kind: DueKind::RecoveryDrill,
        subject: register,
        person: None,
        rule: &TESTED,
        code: if months.is_some() { StepCode::RecoveryDrill } else { StepCode::RecoveryNeverTried },
        from: proven_on.unwrap_or(made_on),
        last_day: later_by_months(proven_on.unwrap_or(made_on), months.unwrap_or_default()),
        count: months,
    }
    .item(rules)
}
