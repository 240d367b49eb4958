//! Trials of apps, notes about medical certificates, and flags of people.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, get, maybe_day, maybe_uuid, uuid},
};
use domain::{
    courses::{CertificateNote, Trial},
    ids::{PersonId, PurchaseId, RecordId, StaffId},
    people::PersonFlag,
    time::Day,
};
use rusqlite::{Row, params};

const TRIAL: &str = "id, person, app, started_on, ends_on, converted_on";

fn trial(row: &Row<'_>) -> Result<Trial> {
    Ok(Trial {
        id: RecordId(uuid(row, 0, "trials.id")?),
        person: PersonId(uuid(row, 1, "trials.person")?),
        app: get(row, 2, "trials.app")?,
        started_on: day(row, 3, "trials.started_on")?,
        ends_on: day(row, 4, "trials.ends_on")?,
        converted_on: maybe_day(row, 5, "trials.converted_on")?,
    })
}

/// A flag of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlagEntry {
    /// Identifier.
    pub id: RecordId,
    /// Who.
    pub person: PersonId,
    /// What.
    pub flag: PersonFlag,
    /// Since when it is known.
    pub since: Day,
}

impl Read<'_> {
    /// A trial.
    pub fn trial(&self, id: RecordId) -> Result<Option<Trial>> {
        self.first(&format!("SELECT {TRIAL} FROM trials WHERE id = ?1"), [id.0.as_bytes()], trial)
    }

    /// A person's trials, the oldest first.
    pub fn trials_of(&self, person: PersonId) -> Result<Vec<Trial>> {
        static ABOUT: About = About::of("trials", "person", TRIAL, "started_on, id");
        self.about(&ABOUT, person.0, trial)
    }

    /// The notes about a person's certificates, the oldest first.
    pub fn certificate_notes_of(&self, person: PersonId) -> Result<Vec<CertificateNote>> {
        static ABOUT: About =
            About::of("certificate_notes", "person", "id, person, purchase, shown_on, seen_by, valid", "shown_on, id");
        self.about(&ABOUT, person.0, |row| {
            Ok(CertificateNote {
                id: RecordId(uuid(row, 0, "certificate_notes.id")?),
                person: PersonId(uuid(row, 1, "certificate_notes.person")?),
                purchase: maybe_uuid(row, 2, "certificate_notes.purchase")?.map(PurchaseId),
                shown_on: day(row, 3, "certificate_notes.shown_on")?,
                seen_by: StaffId(uuid(row, 4, "certificate_notes.seen_by")?),
                valid: get(row, 5, "certificate_notes.valid")?,
            })
        })
    }

    /// A person's flags.
    pub fn flags_of(&self, person: PersonId) -> Result<Vec<FlagEntry>> {
        static ABOUT: About = About::of("person_flags", "person", "id, person, flag, since", "flag");
        self.about(&ABOUT, person.0, |row| {
            Ok(FlagEntry {
                id: RecordId(uuid(row, 0, "person_flags.id")?),
                person: PersonId(uuid(row, 1, "person_flags.person")?),
                flag: code(row, 2, "person_flags.flag", PersonFlag::from_code)?,
                since: day(row, 3, "person_flags.since")?,
            })
        })
    }

    /// Everybody's flags.
    pub fn flags(&self) -> Result<Vec<FlagEntry>> {
        self.rows("SELECT id, person, flag, since FROM person_flags", [], |row| {
            Ok(FlagEntry {
                id: RecordId(uuid(row, 0, "person_flags.id")?),
                person: PersonId(uuid(row, 1, "person_flags.person")?),
                flag: code(row, 2, "person_flags.flag", PersonFlag::from_code)?,
                since: day(row, 3, "person_flags.since")?,
            })
        })
    }

    /// Whether a person has this flag.
    pub fn has_flag(&self, person: PersonId, flag: PersonFlag) -> Result<bool> {
        Ok(self.flags_of(person)?.iter().any(|entry| entry.flag == flag))
    }
}

impl Write<'_> {
    /// Adds a trial.
    pub fn insert_trial(&mut self, it: &Trial) -> Result<()> {
        self.run_one(
            "INSERT INTO trials (id, person, app, started_on, ends_on, converted_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.app,
                day_text(it.started_on),
                day_text(it.ends_on),
                it.converted_on.map(day_text)
            ],
        )
    }

    /// Writes down that a trial became a purchase.
    pub fn update_trial(&mut self, it: &Trial) -> Result<()> {
        self.run_one(
            "UPDATE trials SET converted_on = ?2 WHERE id = ?1",
            params![it.id.0.as_bytes(), it.converted_on.map(day_text)],
        )
    }

    /// Notes that a certificate was shown.
    pub fn insert_certificate_note(&mut self, it: &CertificateNote) -> Result<()> {
        self.run_one(
            "INSERT INTO certificate_notes (id, person, purchase, shown_on, seen_by, valid)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.purchase.map(|id| *id.0.as_bytes()),
                day_text(it.shown_on),
                it.seen_by.0.as_bytes(),
                it.valid
            ],
        )
    }

    /// Sets a flag; one that is set already keeps its day.
    pub fn insert_flag(&mut self, it: &FlagEntry) -> Result<()> {
        self.run(
            "INSERT INTO person_flags (id, person, flag, since) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (person, flag) DO NOTHING",
            params![it.id.0.as_bytes(), it.person.0.as_bytes(), it.flag.code(), day_text(it.since)],
        )?;
        Ok(())
    }
}
