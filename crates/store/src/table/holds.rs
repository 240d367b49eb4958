//! Holds on people's data.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, day, day_text, maybe_moment, moment, moment_text, uuid},
};
use domain::{
    holds::{Hold, HoldReason},
    ids::{HoldId, PersonId, StaffId},
    time::Moment,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, reason, owner, set_at, review_on, released_at";

fn from_row(row: &Row<'_>) -> Result<Hold> {
    Ok(Hold {
        id: HoldId(uuid(row, 0, "holds.id")?),
        person: PersonId(uuid(row, 1, "holds.person")?),
        reason: code(row, 2, "holds.reason", HoldReason::from_code)?,
        owner: StaffId(uuid(row, 3, "holds.owner")?),
        set_at: moment(row, 4, "holds.set_at")?,
        review_on: day(row, 5, "holds.review_on")?,
        released_at: maybe_moment(row, 6, "holds.released_at")?,
    })
}

impl Read<'_> {
    /// A hold.
    pub fn hold(&self, id: HoldId) -> Result<Option<Hold>> {
        self.first(&format!("SELECT {COLUMNS} FROM holds WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// A person's holds, the oldest first; released ones are among them.
    pub fn holds_of(&self, person: PersonId) -> Result<Vec<Hold>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM holds WHERE person = ?1 ORDER BY set_at, id"),
            [person.0.as_bytes()],
            from_row,
        )
    }

    /// Every hold that is not released, the first to be looked over first.
    pub fn holds_running(&self) -> Result<Vec<Hold>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM holds WHERE released_at IS NULL ORDER BY review_on, id"),
            [],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Sets a hold.
    pub fn insert_hold(&mut self, hold: &Hold) -> Result<()> {
        self.run_one(
            &format!("INSERT INTO holds ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
            params![
                hold.id.0.as_bytes(),
                hold.person.0.as_bytes(),
                hold.reason.code(),
                hold.owner.0.as_bytes(),
                moment_text(hold.set_at),
                day_text(hold.review_on),
                hold.released_at.map(moment_text),
            ],
        )
    }

    /// Releases a hold that is running.
    pub fn release_hold(&mut self, id: HoldId, at: Moment) -> Result<()> {
        self.run_one(
            "UPDATE holds SET released_at = ?2 WHERE id = ?1 AND released_at IS NULL",
            params![id.0.as_bytes(), moment_text(at)],
        )
    }
}
