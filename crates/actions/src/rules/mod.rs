//! The rules that are data: `assets/templates/rules/*.json`, read once and judged by `domain::rules`, with what was
//! decided in the register.

mod decisions;
mod file;
mod holiday_decisions;
mod holidays;
mod limit_decisions;
mod limits;
mod retention;

pub(crate) use decisions::{BOOK, FORMS};
pub(crate) use holiday_decisions::{BOOK as HOLIDAY_BOOK, FORMS as HOLIDAY_FORMS};
pub(crate) use limit_decisions::{BOOK as LIMIT_BOOK, FORMS as LIMIT_FORMS};
pub(crate) use retention::retention_rules;

use crate::{office_rules, problem::Problem};
use domain::{
    calendar::{Calendar, Eves, HolidayOverrides},
    rules::{RuleRefused, Rules},
};
use std::sync::{Arc, OnceLock};
use store::Read;

/// Everything this register counts days by: what the program brings, with what was decided here.
pub(crate) fn of(r: &Read<'_>) -> Result<Arc<Rules>, Problem> {
    r.rules(|| put_together(r))
}

fn put_together(r: &Read<'_>) -> Result<Arc<Rules>, Problem> {
    let brought = shipped()?;
    let eves = if office_rules::rules(r)?.eves_closed { Eves::Closed } else { Eves::Open };
    let (limits, holidays, clocks) = (r.limit_decisions()?, r.holiday_decisions()?, r.rule_decisions()?);
    if eves == Eves::Open && limits.is_empty() && holidays.is_empty() && clocks.is_empty() {
        return Ok(brought);
    }
    Ok(Arc::new(Rules {
        calendar: Calendar { overrides: holidays::overrides(&holidays)?, eves },
        limits: limits::with(&limits)?,
        retention: retention_rules(r)?,
    }))
}

/// What the program brings, where there is no register.
pub(crate) fn shipped() -> Result<Arc<Rules>, Problem> {
    static BROUGHT: OnceLock<Result<Arc<Rules>, Problem>> = OnceLock::new();
    let read = || {
        let overrides: HolidayOverrides = holidays::overrides(&[])?;
        Ok(Arc::new(Rules {
            calendar: Calendar { overrides, eves: Eves::Open },
            limits: limits::shipped()?,
            retention: retention::shipped()?,
        }))
    };
    BROUGHT.get_or_init(read).clone()
}

fn unusable(refused: RuleRefused) -> Problem {
    Problem::RulesUnusable { rule: refused.rule }
}
