//! The recovery drill: a kit that nobody has ever tried is a hope, not a way in.

use crate::{
    calendar::Calendar,
    due::{DueItem, DueKind},
    explain::{Rule, Step, StepCode},
    limits::later_by_months,
    time::Day,
};
use uuid::Uuid;

/// Being able to restore access, and testing regularly that one can.
const TESTED: Rule = Rule::gdpr("R31", "GDPR Art. 32(1)(c)–(d)");

/// Months after which the recovery kit is tried again, counted from the day it last opened the register.
pub const MONTHS: u32 = 12;

/// When the recovery kit is to be tried: at once where this was never done, else [`MONTHS`] after the last time. It is
/// the office's own precaution and no limit of a procedure, so a weekend does not move it; the office's own day is the
/// working day before.
pub fn due(calendar: &Calendar, register: Uuid, made_on: Day, proven_on: Option<Day>) -> DueItem {
    let (last_day, step) = match proven_on {
        Some(proven) => {
            let last = later_by_months(proven, MONTHS);
            (last, Step::new(StepCode::RecoveryDrill, &TESTED, proven, last).counting(MONTHS))
        }
        None => (made_on, Step::new(StepCode::RecoveryNeverTried, &TESTED, made_on, made_on)),
    };
    let internal_day = calendar.office_day_until(last_day);
    DueItem {
        kind: DueKind::RecoveryDrill,
        subject: register,
        person: None,
        last_day,
        internal_day,
        steps: vec![step, Step::new(StepCode::InternalDay, &TESTED, last_day, internal_day)],
    }
}
