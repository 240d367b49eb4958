//! What is due, kept ready in order of days. The days are computed by `domain::due` when a record changes; how they
//! came about is computed again when somebody asks.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, day, day_text, maybe_uuid, stored, uuid},
};
use domain::{
    due::{DueItem, DueKind},
    ids::PersonId,
    time::Day,
};
use rusqlite::{Row, params};
use uuid::Uuid;

/// One thing to do, without the steps to its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueEntry {
    /// What.
    pub kind: DueKind,
    /// The record it is about: a request, an agreement or a consent.
    pub subject: Uuid,
    /// Whom it is about, if the register knows her.
    pub person: Option<PersonId>,
    /// The last day it may be done.
    pub last_day: Day,
    /// The office's own day, on or before the last.
    pub internal_day: Day,
}

impl From<&DueItem> for DueEntry {
    fn from(item: &DueItem) -> Self {
        Self {
            kind: item.kind,
            subject: item.subject,
            person: item.person,
            last_day: item.last_day,
            internal_day: item.internal_day,
        }
    }
}

const COLUMNS: &str = "kind, subject, person, last_day, internal_day";

fn from_row(row: &Row<'_>) -> Result<DueEntry> {
    Ok(DueEntry {
        kind: code(row, 0, "due.kind", DueKind::from_code)?,
        subject: uuid(row, 1, "due.subject")?,
        person: maybe_uuid(row, 2, "due.person")?.map(PersonId),
        last_day: day(row, 3, "due.last_day")?,
        internal_day: day(row, 4, "due.internal_day")?,
    })
}

impl Read<'_> {
    /// What is due first, by the office's own day; at most this many, from this place on.
    pub fn due_first(&self, place: u64, limit: u32) -> Result<Vec<DueEntry>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM due ORDER BY internal_day, last_day, subject, kind LIMIT ?1 OFFSET ?2"),
            params![limit, stored(place)],
            from_row,
        )
    }

    /// Everything whose office day is this one or earlier, the earliest first.
    pub fn due_until(&self, day: Day) -> Result<Vec<DueEntry>> {
        self.rows(
            &format!(
                "SELECT {COLUMNS} FROM due WHERE internal_day <= ?1 ORDER BY internal_day, last_day, subject, kind"
            ),
            [day_text(day)],
            from_row,
        )
    }

    /// What has its last day on this day; at most so many.
    pub fn due_on(&self, day: Day, limit: u32) -> Result<Vec<DueEntry>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM due WHERE last_day = ?1 ORDER BY internal_day, subject, kind LIMIT ?2"),
            params![day_text(day), limit],
            from_row,
        )
    }

    /// How many things have their office day on this one or earlier.
    pub fn due_count_until(&self, day: Day) -> Result<u64> {
        self.number("SELECT count(*) FROM due WHERE internal_day <= ?1", [day_text(day)])
    }

    /// What is due about a person.
    pub fn due_of(&self, person: PersonId) -> Result<Vec<DueEntry>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM due WHERE person = ?1 ORDER BY internal_day, last_day, subject, kind"),
            [person.0.as_bytes()],
            from_row,
        )
    }

    /// What is due for a record, in the alphabetical order of the kinds' codes.
    pub fn due_for(&self, subject: Uuid) -> Result<Vec<DueEntry>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM due WHERE subject = ?1 ORDER BY kind"),
            [subject.as_bytes()],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Replaces what is due of one kind for a record; what is due of other kinds stays. Writes nothing where nothing
    /// changes.
    pub fn set_due_of(&mut self, subject: Uuid, kind: DueKind, entry: Option<&DueEntry>) -> Result<()> {
        let there = self.due_for(subject)?.into_iter().find(|it| it.kind == kind);
        if there.as_ref() == entry {
            return Ok(());
        }
        self.run("DELETE FROM due WHERE subject = ?1 AND kind = ?2", params![subject.as_bytes(), kind.code()])?;
        match entry {
            Some(entry) => self.insert_due(subject, entry),
            None => Ok(()),
        }
    }

    fn insert_due(&self, subject: Uuid, entry: &DueEntry) -> Result<()> {
        self.run_one(
            "INSERT INTO due (subject, kind, person, last_day, internal_day) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                subject.as_bytes(),
                entry.kind.code(),
                entry.person.map(|person| *person.0.as_bytes()),
                day_text(entry.last_day),
                day_text(entry.internal_day),
            ],
        )
    }

    /// Replaces what is due for a record; with nothing, nothing is due any more. At most one entry of a kind.
    pub fn set_due(&mut self, subject: Uuid, entries: &[DueEntry]) -> Result<()> {
        self.run("DELETE FROM due WHERE subject = ?1", [subject.as_bytes()])?;
        for entry in entries {
            self.insert_due(subject, entry)?;
        }
        Ok(())
    }
}
