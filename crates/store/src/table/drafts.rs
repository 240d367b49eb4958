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
    /// The drafts of a member of staff, by name; what waits on this desk for the server is newer than what the desks share.
    pub fn drafts_of(&self, staff: StaffId) -> Result<Vec<Draft>> {
        self.rows(
            "SELECT name, person, body, kept_at FROM (
                 SELECT name, person, body, kept_at FROM desk_drafts WHERE staff = ?1
                 UNION ALL
                 SELECT name, person, body, kept_at FROM drafts WHERE staff = ?1
                     AND name NOT IN (SELECT name FROM desk_drafts WHERE staff = ?1))
             WHERE body IS NOT NULL ORDER BY name",
            [staff.0.as_bytes()],
            from_row,
        )
    }

    /// When the drafts about a person were put away, whoever wrote them; nothing of what is in them.
    pub fn drafts_about(&self, person: PersonId) -> Result<Vec<Moment>> {
        self.rows(
            "SELECT kept_at FROM drafts WHERE person = ?1
             UNION ALL SELECT kept_at FROM desk_drafts WHERE person = ?1 AND body IS NOT NULL ORDER BY kept_at",
            [person.0.as_bytes()],
            |row| moment(row, 0, "drafts.kept_at"),
        )
    }

    /// How many drafts wait on this desk for the server.
    pub(crate) fn waiting_drafts(&self) -> Result<u64> {
        self.number("SELECT count(*) FROM desk_drafts", [])
    }
}

impl Write<'_> {
    /// Puts a draft of a member of staff away; one of the same name is replaced. Without the server of a shared register it
    /// waits on this desk.
    pub fn keep_draft(&mut self, id: DraftId, staff: StaffId, draft: &Draft) -> Result<()> {
        self.put_draft(id, staff, draft, Some(&draft.body))
    }

    /// Forgets one draft of a member of staff, which was put away under this identifier or another.
    pub fn give_up_draft(&mut self, id: DraftId, staff: StaffId, draft: &Draft) -> Result<()> {
        if self.chain.waits {
            return self.put_draft(id, staff, draft, None);
        }
        self.erased = true;
        self.run_one("DELETE FROM drafts WHERE staff = ?1 AND name = ?2", params![staff.0.as_bytes(), draft.name])
    }

    fn put_draft(&mut self, id: DraftId, staff: StaffId, draft: &Draft, body: Option<&str>) -> Result<()> {
        self.erased = true;
        let table = if self.chain.waits { "desk_drafts" } else { "drafts" };
        self.run_one(
            &format!(
                "INSERT INTO {table} (id, staff, name, person, body, kept_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (staff, name) DO UPDATE
                 SET person = excluded.person, body = excluded.body, kept_at = excluded.kept_at"
            ),
            params![
                id.0.as_bytes(),
                staff.0.as_bytes(),
                draft.name,
                draft.person.map(|person| *person.0.as_bytes()),
                body,
                moment_text(draft.kept_at),
            ],
        )
    }

    /// Brings the drafts that wait on this desk to those the desks share: each in the place of an older one of its name, and
    /// none about somebody who is erased.
    pub(crate) fn bring_waiting_drafts(&mut self) -> Result<()> {
        if self.waiting_drafts()? == 0 {
            return Ok(());
        }
        self.erased = true;
        self.run(
            "DELETE FROM drafts WHERE EXISTS (SELECT 1 FROM desk_drafts AS waiting
                 WHERE waiting.staff = drafts.staff AND waiting.name = drafts.name AND waiting.kept_at >= drafts.kept_at)",
            [],
        )?;
        self.run(
            "INSERT INTO drafts (id, staff, name, person, body, kept_at)
             SELECT id, staff, name, person, body, kept_at FROM desk_drafts AS waiting
             WHERE body IS NOT NULL AND (person IS NULL OR person IN (SELECT id FROM people))
                 AND NOT EXISTS (SELECT 1 FROM drafts WHERE drafts.staff = waiting.staff AND drafts.name = waiting.name)",
            [],
        )?;
        self.run("DELETE FROM desk_drafts", []).map(drop)
    }

    /// Forgets everybody's drafts that were put away before this day, and says how many. What the desks share stays while
    /// the server is away.
    pub fn forget_drafts_before(&mut self, day: Day) -> Result<usize> {
        let day = day.to_string();
        let mut forgotten = self.run("DELETE FROM desk_drafts WHERE kept_at < ?1", [&day])?;
        if !self.chain.waits {
            forgotten += self.run("DELETE FROM drafts WHERE kept_at < ?1", [&day])?;
        }
        self.erased |= forgotten > 0;
        Ok(forgotten)
    }

    /// Forgets everybody's drafts about a person, and says how many: for an erasure that leaves the person's row.
    pub fn forget_drafts_about(&mut self, person: PersonId) -> Result<usize> {
        let forgotten = self.run("DELETE FROM drafts WHERE person = ?1", [person.0.as_bytes()])?
            + self.run("DELETE FROM desk_drafts WHERE person = ?1", [person.0.as_bytes()])?;
        self.erased |= forgotten > 0;
        Ok(forgotten)
    }
}
