//! Decisions on whether a day is a holiday.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, day, day_text, get, moment, moment_text, uuid},
};
use domain::{
    ids::{HolidayDecisionId, StaffId},
    rules::{HolidayChange, HolidayDecision},
};
use rusqlite::{Row, params};

fn from_row(row: &Row<'_>) -> Result<HolidayDecision> {
    Ok(HolidayDecision {
        id: HolidayDecisionId(uuid(row, 0, "holiday_decisions.id")?),
        day: day(row, 1, "holiday_decisions.day")?,
        change: code(row, 2, "holiday_decisions.change", HolidayChange::from_code)?,
        source: get(row, 3, "holiday_decisions.source")?,
        decided_at: moment(row, 4, "holiday_decisions.decided_at")?,
        decided_by: StaffId(uuid(row, 5, "holiday_decisions.decided_by")?),
    })
}

impl Read<'_> {
    /// Every decision, in the order they were made.
    pub fn holiday_decisions(&self) -> Result<Vec<HolidayDecision>> {
        self.rows(
            "SELECT id, day, change, source, decided_at, decided_by FROM holiday_decisions ORDER BY id",
            [],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Adds a decision.
    pub fn insert_holiday_decision(&mut self, decision: &HolidayDecision) -> Result<()> {
        self.run_one(
            "INSERT INTO holiday_decisions (id, day, change, source, decided_at, decided_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                decision.id.0.as_bytes(),
                day_text(decision.day),
                decision.change.code(),
                decision.source,
                moment_text(decision.decided_at),
                decision.decided_by.0.as_bytes(),
            ],
        )
    }
}
