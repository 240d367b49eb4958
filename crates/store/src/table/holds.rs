//! Holds on people's data.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
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
        static ABOUT: About = About::of("holds", "person", COLUMNS, "set_at, id");
        self.about(&ABOUT, person.0, from_row)
    }

    /// Every hold that is not released, the first to be looked over first.
    pub fn holds_running(&self) -> Result<Vec<Hold>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM holds WHERE released_at IS NULL ORDER BY review_on, id"),
            [],
            from_row,
        )
    }

    /// The holds that were released, the last released first; at most so many.
    pub fn holds_released(&self, limit: u32) -> Result<Vec<Hold>> {
        self.rows(
            &format!(
                "SELECT {COLUMNS} FROM holds WHERE released_at IS NOT NULL ORDER BY released_at DESC, id DESC LIMIT ?1"
            ),
            [limit],
            from_row,
        )
    }

    /// People with something that may hold their data back: a hold, or a case of theirs that is not closed. Whether it
    /// does is for `domain::holds` to say.
    pub fn people_with_open_matters(&self) -> Result<Vec<PersonId>> {
        self.rows(
            "SELECT person FROM holds WHERE released_at IS NULL
             UNION SELECT person FROM requests WHERE answered_at IS NULL AND person IS NOT NULL
             UNION SELECT contractor FROM disputes WHERE state <> 'closed'
             UNION SELECT client FROM disputes WHERE state <> 'closed' AND client IS NOT NULL
             UNION SELECT person FROM copyright_cases WHERE closed_on IS NULL
             UNION SELECT person FROM restrictions WHERE lifted_on IS NULL",
            [],
            |row| Ok(PersonId(uuid(row, 0, "holds.person")?)),
        )
    }
}

impl Write<'_> {
    /// Gives a running hold another day of review and another owner.
    pub fn set_hold_review(&mut self, hold: &Hold) -> Result<()> {
        self.run_one(
            "UPDATE holds SET review_on = ?2, owner = ?3 WHERE id = ?1 AND released_at IS NULL",
            params![hold.id.0.as_bytes(), day_text(hold.review_on), hold.owner.0.as_bytes()],
        )
    }

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
