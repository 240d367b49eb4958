//! Decisions on how long what is kept.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, count, damaged, day, day_text, get, moment, moment_text, uuid},
};
use domain::{
    held::ClockRule,
    ids::{RuleDecisionId, StaffId},
    rules::{Length, RuleDecision},
};
use rusqlite::{Row, params};

fn from_row(row: &Row<'_>) -> Result<RuleDecision> {
    let so_many = u32::try_from(count(row, 3, "rule_decisions.count")?).map_err(|_| damaged("rule_decisions.count"))?;
    let unit: String = get(row, 2, "rule_decisions.unit")?;
    Ok(RuleDecision {
        id: RuleDecisionId(uuid(row, 0, "rule_decisions.id")?),
        clock: code(row, 1, "rule_decisions.clock", ClockRule::from_code)?,
        length: Length::of(&unit, so_many).ok_or_else(|| damaged("rule_decisions.unit"))?,
        valid_from: day(row, 4, "rule_decisions.valid_from")?,
        decided_at: moment(row, 5, "rule_decisions.decided_at")?,
        decided_by: StaffId(uuid(row, 6, "rule_decisions.decided_by")?),
    })
}

impl Read<'_> {
    /// Every decision, in the order they were made.
    pub fn rule_decisions(&self) -> Result<Vec<RuleDecision>> {
        self.rows(
            "SELECT id, clock, unit, count, valid_from, decided_at, decided_by FROM rule_decisions ORDER BY id",
            [],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Adds a decision.
    pub fn insert_rule_decision(&mut self, decision: &RuleDecision) -> Result<()> {
        self.run_one(
            "INSERT INTO rule_decisions (id, clock, unit, count, valid_from, decided_at, decided_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                decision.id.0.as_bytes(),
                decision.clock.code(),
                decision.length.unit(),
                decision.length.count(),
                day_text(decision.valid_from),
                moment_text(decision.decided_at),
                decision.decided_by.0.as_bytes(),
            ],
        )
    }
}
