//! Copyright cases, permissions, and notes that the parties have a non-disclosure agreement.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, get, maybe_day, uuid},
};
use domain::{
    copyright::{CopyrightCase, CopyrightState, NdaNote, Permission},
    ids::{PersonId, RecordId},
};
use rusqlite::{Row, params};

const CASE: &str = "id, person, work, opened_on, state, closed_on";

fn case(row: &Row<'_>) -> Result<CopyrightCase> {
    Ok(CopyrightCase {
        id: RecordId(uuid(row, 0, "copyright_cases.id")?),
        person: PersonId(uuid(row, 1, "copyright_cases.person")?),
        work: get(row, 2, "copyright_cases.work")?,
        opened_on: day(row, 3, "copyright_cases.opened_on")?,
        state: code(row, 4, "copyright_cases.state", CopyrightState::from_code)?,
        closed_on: maybe_day(row, 5, "copyright_cases.closed_on")?,
    })
}

impl Read<'_> {
    /// A copyright case.
    pub fn copyright_case(&self, id: RecordId) -> Result<Option<CopyrightCase>> {
        self.first(&format!("SELECT {CASE} FROM copyright_cases WHERE id = ?1"), [id.0.as_bytes()], case)
    }

    /// A person's copyright cases, the oldest first.
    pub fn copyright_cases_of(&self, person: PersonId) -> Result<Vec<CopyrightCase>> {
        static ABOUT: About = About::of("copyright_cases", "person", CASE, "opened_on, id");
        self.about(&ABOUT, person.0, case)
    }

    /// A person's permissions, the oldest first.
    pub fn permissions_of(&self, person: PersonId) -> Result<Vec<Permission>> {
        static ABOUT: About =
            About::of("permissions", "person", "id, person, work, granted_on, until, reference", "granted_on, id");
        self.about(&ABOUT, person.0, |row| {
            Ok(Permission {
                id: RecordId(uuid(row, 0, "permissions.id")?),
                person: PersonId(uuid(row, 1, "permissions.person")?),
                work: get(row, 2, "permissions.work")?,
                granted_on: day(row, 3, "permissions.granted_on")?,
                until: maybe_day(row, 4, "permissions.until")?,
                reference: get(row, 5, "permissions.reference")?,
            })
        })
    }

    /// What a person has said about a non-disclosure agreement, the oldest first.
    pub fn nda_notes_of(&self, person: PersonId) -> Result<Vec<NdaNote>> {
        static ABOUT: About = About::of("nda_notes", "person", "id, person, present, noted_on", "noted_on, id");
        self.about(&ABOUT, person.0, |row| {
            Ok(NdaNote {
                id: RecordId(uuid(row, 0, "nda_notes.id")?),
                person: PersonId(uuid(row, 1, "nda_notes.person")?),
                exists: get(row, 2, "nda_notes.present")?,
                noted_on: day(row, 3, "nda_notes.noted_on")?,
            })
        })
    }
}

impl Write<'_> {
    /// Opens a copyright case.
    pub fn insert_copyright_case(&mut self, it: &CopyrightCase) -> Result<()> {
        self.run_one(
            "INSERT INTO copyright_cases (id, person, work, opened_on, state, closed_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.work,
                day_text(it.opened_on),
                it.state.code(),
                it.closed_on.map(day_text)
            ],
        )
    }

    /// Changes how a copyright case stands.
    pub fn update_copyright_case(&mut self, it: &CopyrightCase) -> Result<()> {
        self.run_one(
            "UPDATE copyright_cases SET state = ?2, closed_on = ?3 WHERE id = ?1",
            params![it.id.0.as_bytes(), it.state.code(), it.closed_on.map(day_text)],
        )
    }

    /// Adds a permission.
    pub fn insert_permission(&mut self, it: &Permission) -> Result<()> {
        self.run_one(
            "INSERT INTO permissions (id, person, work, granted_on, until, reference) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.work,
                day_text(it.granted_on),
                it.until.map(day_text),
                it.reference
            ],
        )
    }

    /// Notes whether there is a non-disclosure agreement.
    pub fn insert_nda_note(&mut self, it: &NdaNote) -> Result<()> {
        self.run_one(
            "INSERT INTO nda_notes (id, person, present, noted_on) VALUES (?1, ?2, ?3, ?4)",
            params![it.id.0.as_bytes(), it.person.0.as_bytes(), it.exists, day_text(it.noted_on)],
        )
    }
}
