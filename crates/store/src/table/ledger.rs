//! The ledger of erasures, only ever added to.

use crate::{
    access::{Read, Write},
    error::{Error, Result},
    values::{code, count, day, day_text, get, maybe_uuid, stored, uuid},
};
use domain::{
    ids::StaffId,
    ledger::{ErasureLine, LedgerAct},
    time::Day,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, act, noun, record, day, rule, approver, certificate";

fn from_row(row: &Row<'_>) -> Result<ErasureLine> {
    Ok(ErasureLine {
        id: uuid(row, 0, "erasure_ledger.id")?,
        act: code(row, 1, "erasure_ledger.act", LedgerAct::from_code)?,
        noun: get(row, 2, "erasure_ledger.noun")?,
        record: uuid(row, 3, "erasure_ledger.record")?,
        day: day(row, 4, "erasure_ledger.day")?,
        rule: get(row, 5, "erasure_ledger.rule")?,
        approver: maybe_uuid(row, 6, "erasure_ledger.approver")?.map(StaffId),
        certificate: get(row, 7, "erasure_ledger.certificate")?,
    })
}

impl Read<'_> {
    /// Lines of the ledger in the order they were written, from this place (counted from 0) on; at most so many.
    pub fn ledger(&self, place: u64, limit: u32) -> Result<Vec<ErasureLine>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM erasure_ledger WHERE position > ?1 ORDER BY position LIMIT ?2"),
            params![stored(place), limit],
            from_row,
        )
    }

    /// How many lines the ledger has.
    pub fn ledger_count(&self) -> Result<u64> {
        self.number("SELECT coalesce(max(position), 0) FROM erasure_ledger", [])
    }

    /// How many records of each noun were erased from one day to another, both counted, in the nouns' order. Whose side of
    /// a record it was is not told apart, and what an old backup brought back is not counted twice.
    pub fn erased_between(&self, from: Day, to: Day) -> Result<Vec<(String, u64)>> {
        self.rows(
            "SELECT substr(noun, 1, instr(noun || '/', '/') - 1) AS what, count(*) FROM erasure_ledger
             WHERE act = 'erased' AND day BETWEEN ?1 AND ?2 GROUP BY what ORDER BY what",
            [day_text(from), day_text(to)],
            |row| Ok((get(row, 0, "erasure_ledger.noun")?, count(row, 1, "count")?)),
        )
    }

    /// How many certificates of erasure there are from one day to another, both counted.
    pub fn certificates_between(&self, from: Day, to: Day) -> Result<u64> {
        self.number(
            "SELECT count(DISTINCT certificate) FROM erasure_ledger WHERE act = 'erased' AND day BETWEEN ?1 AND ?2",
            [day_text(from), day_text(to)],
        )
    }

    /// Whether the ledger has this line.
    pub fn in_ledger(&self, line: uuid::Uuid) -> Result<bool> {
        Ok(self.number("SELECT count(*) FROM erasure_ledger WHERE id = ?1", [line.as_bytes()])? == 1)
    }
}

impl Write<'_> {
    /// Adds a line, in the transaction that erases. After the commit it is also written, sealed, beside the register:
    /// nobody has to think of that. A line that is already there is refused ([`Error::Constraint`]).
    pub fn ledger_add(&mut self, line: &ErasureLine) -> Result<()> {
        self.insert_line(line)?;
        self.ledger.push(line.clone());
        Ok(())
    }

    fn insert_line(&mut self, line: &ErasureLine) -> Result<()> {
        let position = self.ledger_count()? + 1;
        self.run_one(
            &format!("INSERT INTO erasure_ledger (position, {COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"),
            params![
                stored(position),
                line.id.as_bytes(),
                line.act.code(),
                line.noun,
                line.record.as_bytes(),
                day_text(line.day),
                line.rule,
                line.approver.map(|staff| *staff.0.as_bytes()),
                line.certificate,
            ],
        )
    }

    /// Adds a line that was found in the ledger's file and is therefore not written there again. `false` if the ledger
    /// has it already.
    pub fn ledger_take_over(&mut self, line: &ErasureLine) -> Result<bool> {
        if self.in_ledger(line.id)? {
            return Ok(false);
        }
        self.insert_line(line).map(|()| true)
    }
}

impl Read<'_> {
    /// The whole ledger, in order.
    pub(crate) fn whole_ledger(&self) -> Result<Vec<ErasureLine>, Error> {
        self.ledger(0, u32::MAX)
    }
}
