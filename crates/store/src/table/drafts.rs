//! Half-filled forms. A member of staff has one for each form; erasing the person it is about takes it along.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{get, maybe_uuid, moment, moment_text},
};
use domain::{
    drafts::Draft,
    ids::{DraftId, PersonId, StaffId},
    time::{Day, Moment},
};
use rusqlite::{Row, params};

fn from_row(row: &Row<'_>) -> Result<Draft> {
    Ok(Draft {
        name: get(row, 0, "drafts.name")?,
        person: maybe_uuid(row, 1, "drafts.person")?.map(PersonId),
        body: get(row, 2, "drafts.body")?,
        kept_at: moment(row, 3, "drafts.kept_at")?,
    })
}

impl Read<'_> {
    /// The drafts of a member of staff, by name.
    pub fn drafts_of(&self, staff: StaffId) -> Result<Vec<Draft>> {
        self.rows(
            "SELECT name, person, body, kept_at FROM drafts WHERE staff = ?1 ORDER BY name",
            [staff.0.as_bytes()],
            from_row,
        )
    }

    /// When the drafts about a person were put away, whoever wrote them; nothing of what is in them.
    pub fn drafts_about(&self, person: PersonId) -> Result<Vec<Moment>> {
        self.rows("SELECT kept_at FROM drafts WHERE person = ?1 ORDER BY kept_at", [person.0.as_bytes()], |row| {
            moment(row, 0, "drafts.kept_at")
        })
    }
}

impl Write<'_> {
    /// Puts a draft of a member of staff away; one of the same name is replaced.
    pub fn keep_draft(&mut self, id: DraftId, staff: StaffId, draft: &Draft) -> Result<()> {
        self.erased = true;
        self.run_one(
            "INSERT INTO drafts (id, staff, name, person, body, kept_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (staff, name) DO UPDATE
             SET person = excluded.person, body = excluded.body, kept_at = excluded.kept_at",
            params![
                id.0.as_bytes(),
                staff.0.as_bytes(),
                draft.name,
                draft.person.map(|person| *person.0.as_bytes()),
                draft.body,
                moment_text(draft.kept_at),
            ],
        )
    }

    /// Forgets one draft of a member of staff; `false` if there is none of this name.
    pub fn forget_draft(&mut self, staff: StaffId, name: &str) -> Result<bool> {
        let forgotten =
            self.run("DELETE FROM drafts WHERE staff = ?1 AND name = ?2", params![staff.0.as_bytes(), name])?;
        self.erased |= forgotten > 0;
        Ok(forgotten > 0)
    }

    /// Forgets everybody's drafts that were put away before this day, and says how many.
    pub fn forget_drafts_before(&mut self, day: Day) -> Result<usize> {
        let forgotten = self.run("DELETE FROM drafts WHERE kept_at < ?1", [day.to_string()])?;
        self.erased |= forgotten > 0;
        Ok(forgotten)
    }

    /// Forgets everybody's drafts about a person, and says how many: for an erasure that leaves the person's row.
    pub fn forget_drafts_about(&mut self, person: PersonId) -> Result<usize> {
        let forgotten = self.run("DELETE FROM drafts WHERE person = ?1", [person.0.as_bytes()])?;
        self.erased |= forgotten > 0;
        Ok(forgotten)
    }
}
