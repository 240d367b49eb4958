//! Who has something that is due in hand, and what was put off.

use crate::{
    access::{Read, Write},
    error::Result,
    table::due::{DueEntry, from_row as entry},
    values::{day, day_text, maybe_day, maybe_uuid},
};
use domain::{due::DueKind, ids::StaffId, reminders::in_hand_as, time::Day};
use rusqlite::params;
use uuid::Uuid;

/// Who has a thing in hand, and until when nobody is reminded of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DueHandling {
    /// The colleague.
    pub handled_by: Option<StaffId>,
    /// The first day it is reminded of again.
    pub snoozed_until: Option<Day>,
}

impl Read<'_> {
    /// Who has a thing in hand; nobody, and not put off, where nothing was said.
    pub fn due_handling(&self, subject: Uuid, kind: DueKind) -> Result<DueHandling> {
        let found = self.first(
            "SELECT handled_by, snoozed_until FROM due_handling WHERE subject = ?1 AND kind = ?2",
            params![subject.as_bytes(), in_hand_as(kind).code()],
            |row| {
                Ok(DueHandling {
                    handled_by: maybe_uuid(row, 0, "due_handling.handled_by")?.map(StaffId),
                    snoozed_until: maybe_day(row, 1, "due_handling.snoozed_until")?,
                })
            },
        )?;
        Ok(found.unwrap_or_default())
    }

    /// What is due and was put off, with the first day it is reminded of again.
    pub fn due_put_off(&self) -> Result<Vec<(DueEntry, Day)>> {
        self.rows(
            "SELECT due.kind, due.subject, due.person, due.last_day, due.internal_day, due_handling.snoozed_until
             FROM due_handling JOIN due ON due.subject = due_handling.subject AND due_handling.kind =
                 CASE due.kind WHEN 'request-paused' THEN 'request' WHEN 'request-extended' THEN 'request'
                 ELSE due.kind END
             WHERE due_handling.snoozed_until IS NOT NULL",
            [],
            |row| Ok((entry(row)?, day(row, 5, "due_handling.snoozed_until")?)),
        )
    }
}

impl Write<'_> {
    /// Says who has a thing in hand and until when it is put off.
    pub fn set_due_handling(&mut self, subject: Uuid, kind: DueKind, handling: &DueHandling) -> Result<()> {
        let kind = in_hand_as(kind).code();
        if *handling == DueHandling::default() {
            return self
                .run("DELETE FROM due_handling WHERE subject = ?1 AND kind = ?2", params![subject.as_bytes(), kind])
                .map(|_| ());
        }
        self.run_one(
            "INSERT INTO due_handling (subject, kind, handled_by, snoozed_until) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (subject, kind) DO UPDATE
             SET handled_by = excluded.handled_by, snoozed_until = excluded.snoozed_until",
            params![
                subject.as_bytes(),
                kind,
                handling.handled_by.map(|staff| *staff.0.as_bytes()),
                handling.snoozed_until.map(day_text),
            ],
        )
    }

    /// Forgets who had things in hand for which nothing is due any more.
    pub fn forget_handled(&mut self) -> Result<()> {
        self.run(
            "DELETE FROM due_handling WHERE NOT EXISTS (SELECT 1 FROM due WHERE due.subject = due_handling.subject)",
            [],
        )
        .map(|_| ())
    }
}
