//! Decisions on how long there is for something.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, damaged, day, day_text, get, moment, moment_text, uuid},
};
use domain::{
    ids::{LimitDecisionId, StaffId},
    rules::{LimitChange, LimitDecision, TimeLimit},
};
use rusqlite::{Row, params};

const OWN: &str = "own";
const IN_FORCE: &str = "in-force";
const NOT_IN_FORCE: &str = "not-in-force";

fn change(row: &Row<'_>) -> Result<LimitChange> {
    let kind: String = get(row, 2, "limit_decisions.change")?;
    let valid_from = || day(row, 4, "limit_decisions.valid_from");
    Ok(match kind.as_str() {
        OWN => LimitChange::Own { count: get(row, 3, "limit_decisions.count")?, valid_from: valid_from()? },
        IN_FORCE => {
            LimitChange::InForce { valid_from: valid_from()?, published: get(row, 5, "limit_decisions.published")? }
        }
        NOT_IN_FORCE => LimitChange::NotInForce,
        _ => return Err(damaged("limit_decisions.change")),
    })
}

fn from_row(row: &Row<'_>) -> Result<LimitDecision> {
    Ok(LimitDecision {
        id: LimitDecisionId(uuid(row, 0, "limit_decisions.id")?),
        limit: code(row, 1, "limit_decisions.time_limit", TimeLimit::from_code)?,
        change: change(row)?,
        decided_at: moment(row, 6, "limit_decisions.decided_at")?,
        decided_by: StaffId(uuid(row, 7, "limit_decisions.decided_by")?),
    })
}

impl Read<'_> {
    /// Every decision, in the order they were made.
    pub fn limit_decisions(&self) -> Result<Vec<LimitDecision>> {
        self.rows(
            "SELECT id, time_limit, change, count, valid_from, published, decided_at, decided_by
             FROM limit_decisions ORDER BY id",
            [],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Adds a decision.
    pub fn insert_limit_decision(&mut self, decision: &LimitDecision) -> Result<()> {
        let (kind, count, valid_from, published) = match &decision.change {
            LimitChange::Own { count, valid_from } => (OWN, Some(count), Some(valid_from), None),
            LimitChange::InForce { valid_from, published } => (IN_FORCE, None, Some(valid_from), Some(published)),
            LimitChange::NotInForce => (NOT_IN_FORCE, None, None, None),
        };
        self.run_one(
            "INSERT INTO limit_decisions (id, time_limit, change, count, valid_from, published, decided_at, decided_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                decision.id.0.as_bytes(),
                decision.limit.code(),
                kind,
                count,
                valid_from.copied().map(day_text),
                published,
                moment_text(decision.decided_at),
                decision.decided_by.0.as_bytes(),
            ],
        )
    }
}
