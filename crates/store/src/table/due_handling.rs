//! Who has something that is due in hand, and what was put off.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, count, day, day_text, maybe_day, maybe_uuid},
};
use domain::{
    due::DueKind,
    ids::StaffId,
    reminders::{Deadline, in_hand_as},
    time::Day,
};
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

    /// What is due with its office day up to this one, counted by kind, days and until when it was put off.
    pub fn deadlines_until(&self, until: Day) -> Result<Vec<Deadline>> {
        self.rows(
            "SELECT due.kind, due.internal_day, due.last_day, due_handling.snoozed_until, count(*)
             FROM due LEFT JOIN due_handling ON due_handling.subject = due.subject AND due_handling.kind =
                 CASE due.kind WHEN 'request-paused' THEN 'request' WHEN 'request-extended' THEN 'request'
                 ELSE due.kind END
             WHERE due.internal_day <= ?1 GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 1, 4",
            [day_text(until)],
            |row| {
                Ok(Deadline {
                    kind: code(row, 0, "due.kind", DueKind::from_code)?,
                    internal_day: day(row, 1, "due.internal_day")?,
                    last_day: day(row, 2, "due.last_day")?,
                    quiet_until: maybe_day(row, 3, "due_handling.snoozed_until")?,
                    count: count(row, 4, "count")?,
                })
            },
        )
    }

    /// What falls due between two days, by last day and kind, the first first.
    pub fn deadlines_between(&self, from: Day, to: Day) -> Result<Vec<Deadline>> {
        self.rows(
            "SELECT kind, internal_day, last_day, count(*) FROM due WHERE last_day BETWEEN ?1 AND ?2
             GROUP BY last_day, kind, internal_day ORDER BY last_day, kind, internal_day",
            [day_text(from), day_text(to)],
            |row| {
                Ok(Deadline {
                    kind: code(row, 0, "due.kind", DueKind::from_code)?,
                    internal_day: day(row, 1, "due.internal_day")?,
                    last_day: day(row, 2, "due.last_day")?,
                    quiet_until: None,
                    count: count(row, 3, "count")?,
                })
            },
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
