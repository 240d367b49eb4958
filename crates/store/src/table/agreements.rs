//! Agreements of people with the organisation.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, maybe_day, source, uuid},
};
use domain::{
    agreements::{Agreement, AgreementKind, Term},
    ids::{AgreementId, PersonId},
    time::Day,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, kind, started_on, ended_on, source_kind, source_detail, source_on";

fn from_row(row: &Row<'_>) -> Result<Agreement> {
    Ok(Agreement {
        id: AgreementId(uuid(row, 0, "agreements.id")?),
        person: PersonId(uuid(row, 1, "agreements.person")?),
        kind: code(row, 2, "agreements.kind", AgreementKind::from_code)?,
        started_on: day(row, 3, "agreements.started_on")?,
        ended_on: maybe_day(row, 4, "agreements.ended_on")?,
        source: source(row, 5, "agreements.source_kind")?,
    })
}

impl Read<'_> {
    /// An agreement.
    pub fn agreement(&self, id: AgreementId) -> Result<Option<Agreement>> {
        self.first(&format!("SELECT {COLUMNS} FROM agreements WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// A person's agreements, the oldest first.
    pub fn agreements_of(&self, person: PersonId) -> Result<Vec<Agreement>> {
        static ABOUT: About = About::of("agreements", "person", COLUMNS, "started_on, id");
        self.once(&self.agreements, person, || self.about(&ABOUT, person.0, from_row))
    }

    /// What the times of a person's agreements follow from, in the same order.
    pub fn terms_of(&self, person: PersonId) -> Result<Vec<Term>> {
        static ABOUT: About = About::of("agreements", "person", "id, ended_on", "started_on, id");
        self.once(&self.terms, person, || {
            if let Some(terms) = self.known(&self.agreements, &person, |all| all.iter().map(Term::from).collect()) {
                return Ok(terms);
            }
            let found = self.about(&ABOUT, person.0, |row| {
                Ok((AgreementId(uuid(row, 0, "agreements.id")?), maybe_day(row, 1, "agreements.ended_on")?))
            })?;
            Ok(found.into_iter().map(|(id, ended_on)| Term { id, person, ended_on }).collect())
        })
    }

    /// Agreements that ended on this day or before, the longest ended first.
    pub fn agreements_ended_until(&self, day: Day, limit: u32) -> Result<Vec<Agreement>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM agreements WHERE ended_on <= ?1 ORDER BY ended_on, id LIMIT ?2"),
            params![day_text(day), limit],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Adds an agreement.
    pub fn insert_agreement(&mut self, agreement: &Agreement) -> Result<()> {
        self.run_one(
            "INSERT INTO agreements (id, person, kind, started_on, ended_on, source_kind, source_detail, source_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                agreement.id.0.as_bytes(),
                agreement.person.0.as_bytes(),
                agreement.kind.code(),
                day_text(agreement.started_on),
                agreement.ended_on.map(day_text),
                agreement.source.kind.code(),
                agreement.source.detail,
                day_text(agreement.source.on),
            ],
        )
    }

    /// Changes an agreement; whose it is does not change.
    pub fn update_agreement(&mut self, agreement: &Agreement) -> Result<()> {
        self.run_one(
            "UPDATE agreements SET kind = ?2, started_on = ?3, ended_on = ?4, source_kind = ?5, source_detail = ?6,
                 source_on = ?7
             WHERE id = ?1 AND person = ?8",
            params![
                agreement.id.0.as_bytes(),
                agreement.kind.code(),
                day_text(agreement.started_on),
                agreement.ended_on.map(day_text),
                agreement.source.kind.code(),
                agreement.source.detail,
                day_text(agreement.source.on),
                agreement.person.0.as_bytes(),
            ],
        )
    }

    /// Erases an agreement and what was due for it.
    pub fn delete_agreement(&mut self, id: AgreementId) -> Result<()> {
        self.erased = true;
        self.run("DELETE FROM due WHERE subject = ?1", [id.0.as_bytes()])?;
        self.run_one("DELETE FROM agreements WHERE id = ?1", [id.0.as_bytes()])
    }
}
