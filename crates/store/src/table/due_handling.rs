//! Who has something that is due in hand, and what was put off.

use crate::{
    access::{Read, Write},
    error::Result,
    table::due::{DueEntry, from_row as entry},
    values::{day_text, get, maybe_day, maybe_uuid},
};
use domain::{due::DueKind, ids::StaffId, reminders::in_hand_as, time::Day};
use rusqlite::{Row, params};
use uuid::Uuid;

/// Who has a thing in hand, and until when nobody is reminded of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DueHandling {
    /// The colleague.
    pub handled_by: Option<StaffId>,
    /// The first day it is reminded of again.
    pub snoozed_until: Option<Day>,
}

/// What a list says of a thing beside its days: whom it is about, and who of the staff has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueAbout {
    /// Name, customer number and whether her identity is protected; none where the register holds nobody for it.
    pub person: Option<(String, String, bool)>,
    /// The colleague's name.
    pub handled_by: Option<String>,
    /// The first day it is reminded of again.
    pub snoozed_until: Option<Day>,
}

fn about_from_row(row: &Row<'_>) -> Result<DueAbout> {
    let person = match get::<Option<String>>(row, 0, "people.name")? {
        Some(name) => {
            let number = get(row, 1, "people.number")?;
            Some((name, number, get(row, 2, "people.protected_identity")?))
        }
        None => None,
    };
    let snoozed_until = maybe_day(row, 4, "due_handling.snoozed_until")?;
    Ok(DueAbout { person, handled_by: get(row, 3, "staff.name")?, snoozed_until })
}

impl Read<'_> {
    /// What a list says of these things, in their order: all of it by one statement, because a list has hundreds of lines.
    pub fn due_about(&self, entries: &[DueEntry]) -> Result<Vec<DueAbout>> {
        let mut statement = self.prepared(
            "SELECT people.name, people.number, people.protected_identity, staff.name, due_handling.snoozed_until
             FROM (SELECT ?1 AS person, ?2 AS subject, ?3 AS kind) AS line
                 LEFT JOIN people ON people.id = line.person
                 LEFT JOIN due_handling ON due_handling.subject = line.subject AND due_handling.kind = line.kind
                 LEFT JOIN staff ON staff.id = due_handling.handled_by",
        )?;
        let mut about = Vec::with_capacity(entries.len());
        for entry in entries {
            let person = entry.person.map(|person| *person.0.as_bytes());
            let kind = in_hand_as(entry.kind).code();
            let mut rows = statement.query(params![person, entry.subject.as_bytes(), kind])?;
            about.push(rows.next()?.map(about_from_row).transpose()?.unwrap_or_default());
        }
        Ok(about)
    }

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

    /// What is due and was put off or is in somebody's hand. Whoever is no colleague any more has nothing in hand.
    pub fn due_handled(&self) -> Result<Vec<(DueEntry, DueHandling)>> {
        self.rows(
            "SELECT due.kind, due.subject, due.person, due.last_day, due.internal_day, due_handling.snoozed_until,
                 staff.id
             FROM due_handling JOIN due ON due.subject = due_handling.subject AND due_handling.kind =
                 CASE due.kind WHEN 'request-paused' THEN 'request' WHEN 'request-extended' THEN 'request'
                 ELSE due.kind END
                 LEFT JOIN staff ON staff.id = due_handling.handled_by AND staff.disabled_at IS NULL",
            [],
            |row| {
                let snoozed_until = maybe_day(row, 5, "due_handling.snoozed_until")?;
                let handled_by = maybe_uuid(row, 6, "due_handling.handled_by")?.map(StaffId);
                Ok((entry(row)?, DueHandling { handled_by, snoozed_until }))
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
