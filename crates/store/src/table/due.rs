//! What is due, kept ready in order of days. The days are computed by `domain::due` when a record changes; how they
//! came about is computed again when somebody asks.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, count, day, day_text, maybe_uuid, uuid},
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

/// How many things of a kind have the same days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDays {
    /// What.
    pub kind: DueKind,
    /// The last day.
    pub last_day: Day,
    /// The office's own day.
    pub internal_day: Day,
    /// How many.
    pub count: u64,
}

impl DueEntry {
    /// Its place in the list: the order of [`Read::due_page`].
    pub fn place(&self) -> (Day, Day, Uuid, &'static str) {
        (self.internal_day, self.last_day, self.subject, self.kind.code())
    }
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

pub(crate) fn from_row(row: &Row<'_>) -> Result<DueEntry> {
    Ok(DueEntry {
        kind: code(row, 0, "due.kind", DueKind::from_code)?,
        subject: uuid(row, 1, "due.subject")?,
        person: maybe_uuid(row, 2, "due.person")?.map(PersonId),
        last_day: day(row, 3, "due.last_day")?,
        internal_day: day(row, 4, "due.internal_day")?,
    })
}

impl Read<'_> {
    /// A page of what is due, by the office's own day: what comes after an entry, up to an office day; at most so many.
    pub fn due_page(&self, after: Option<&DueEntry>, until: Option<Day>, limit: u32) -> Result<Vec<DueEntry>> {
        // Days are compared as text, in which no year has five digits.
        let until = until.map_or_else(|| "9999-12-31".to_owned(), day_text);
        let order = "ORDER BY internal_day, last_day, subject, kind LIMIT";
        match after {
            None => self.rows(
                &format!("SELECT {COLUMNS} FROM due WHERE internal_day <= ?1 {order} ?2"),
                params![until, limit],
                from_row,
            ),
            Some(last) => self.rows(
                &format!(
                    "SELECT {COLUMNS} FROM due WHERE internal_day <= ?1
                     AND (internal_day, last_day, subject, kind) > (?2, ?3, ?4, ?5) {order} ?6"
                ),
                params![
                    until,
                    day_text(last.internal_day),
                    day_text(last.last_day),
                    last.subject.as_bytes(),
                    last.kind.code(),
                    limit
                ],
                from_row,
            ),
        }
    }

    /// What has its last day on this day, by kind; at most so many.
    pub fn due_on(&self, day: Day, limit: u32) -> Result<Vec<DueEntry>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM due WHERE last_day = ?1 ORDER BY kind, internal_day, subject LIMIT ?2"),
            params![day_text(day), limit],
            from_row,
        )
    }

    /// What is due of a kind and with days that were counted; at most so many.
    pub fn due_counted(&self, days: &DueDays, limit: u32) -> Result<Vec<DueEntry>> {
        self.rows(
            &format!(
                "SELECT {COLUMNS} FROM due WHERE last_day = ?1 AND kind = ?2 AND internal_day = ?3
                 ORDER BY subject LIMIT ?4"
            ),
            params![day_text(days.last_day), days.kind.code(), day_text(days.internal_day), limit],
            from_row,
        )
    }

    /// All that is due, counted by its days and kinds, the first first. There is no counting to wait for: the numbers are
    /// kept.
    pub fn due_days(&self) -> Result<Vec<DueDays>> {
        self.rows(
            "SELECT kind, last_day, internal_day, count FROM due_days ORDER BY last_day, internal_day, kind",
            [],
            |row| {
                Ok(DueDays {
                    kind: code(row, 0, "due_days.kind", DueKind::from_code)?,
                    last_day: day(row, 1, "due_days.last_day")?,
                    internal_day: day(row, 2, "due_days.internal_day")?,
                    count: count(row, 3, "due_days.count")?,
                })
            },
        )
    }

    /// What is due about a person.
    pub fn due_of(&self, person: PersonId) -> Result<Vec<DueEntry>> {
        static ABOUT: About = About::of("due", "person", COLUMNS, "internal_day, last_day, subject, kind");
        self.about(&ABOUT, person.0, from_row)
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
        if there.is_some() {
            self.run("DELETE FROM due WHERE subject = ?1 AND kind = ?2", params![subject.as_bytes(), kind.code()])?;
        }
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

    /// Puts these in the place of everything that is due.
    pub fn replace_due(&mut self, entries: &[DueEntry]) -> Result<()> {
        self.run("DELETE FROM due", [])?;
        entries.iter().try_for_each(|entry| self.insert_due(entry.subject, entry))
    }
}
