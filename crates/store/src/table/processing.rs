//! Purposes, with their recipients.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, codes_of, codes_text, day, day_text, get, maybe_day, uuid},
};
use domain::{
    held::ClockRule,
    legal_basis::LegalBasis,
    processing::{DataKind, Processing, ProcessingRole, SubjectKind},
};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str = "id, key, name, basis, role, others, retention, categories, subjects, assessment, assessed_on,
    changed_on, ended_on";

/// A purpose; its recipients have not been read yet.
fn from_row(row: &Row<'_>) -> Result<Processing> {
    Ok(Processing {
        id: uuid(row, 0, "processing.id")?,
        key: get(row, 1, "processing.key")?,
        name: get(row, 2, "processing.name")?,
        basis: code(row, 3, "processing.basis", basis)?,
        role: code(row, 4, "processing.role", ProcessingRole::from_code)?,
        others: get(row, 5, "processing.others")?,
        retention: code(row, 6, "processing.retention", ClockRule::from_code)?,
        categories: codes_of(row, 7, "processing.categories", DataKind::from_code)?,
        subjects: codes_of(row, 8, "processing.subjects", SubjectKind::from_code)?,
        recipients: Vec::new(),
        assessment: get(row, 9, "processing.assessment")?,
        assessed_on: maybe_day(row, 10, "processing.assessed_on")?,
        changed_on: day(row, 11, "processing.changed_on")?,
        ended_on: maybe_day(row, 12, "processing.ended_on")?,
    })
}

/// The legal basis with this code.
pub(crate) fn basis(code: &str) -> Option<LegalBasis> {
    LegalBasis::ALL.into_iter().find(|basis| basis.code() == code)
}

impl Read<'_> {
    /// Every purpose with its recipients, in the order they were entered.
    pub fn processing(&self) -> Result<Vec<Processing>> {
        let lines = self.rows(&format!("SELECT {COLUMNS} FROM processing ORDER BY id"), [], from_row)?;
        lines.into_iter().map(|line| self.with_recipients(line)).collect()
    }

    /// One purpose with its recipients.
    pub fn processing_line(&self, id: Uuid) -> Result<Option<Processing>> {
        let line = self.first(&format!("SELECT {COLUMNS} FROM processing WHERE id = ?1"), [id.as_bytes()], from_row)?;
        line.map(|line| self.with_recipients(line)).transpose()
    }

    fn with_recipients(&self, mut line: Processing) -> Result<Processing> {
        line.recipients = self.rows(
            "SELECT recipient FROM processing_recipients WHERE processing = ?1 ORDER BY recipient",
            [line.id.as_bytes()],
            |row| uuid(row, 0, "processing_recipients.recipient"),
        )?;
        Ok(line)
    }
}

impl Write<'_> {
    /// Enters a purpose, or replaces what is known about it, with its recipients.
    pub fn put_processing(&mut self, it: &Processing) -> Result<()> {
        self.run_one(
            "INSERT INTO processing (id, key, name, basis, role, others, retention, categories, subjects, assessment,
                 assessed_on, changed_on, ended_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, basis = excluded.basis, role = excluded.role,
                 others = excluded.others, retention = excluded.retention, categories = excluded.categories,
                 subjects = excluded.subjects, assessment = excluded.assessment, assessed_on = excluded.assessed_on,
                 changed_on = excluded.changed_on, ended_on = excluded.ended_on",
            params![
                it.id.as_bytes(),
                it.key,
                it.name,
                it.basis.code(),
                it.role.code(),
                it.others,
                it.retention.code(),
                codes_text(&it.categories, DataKind::code),
                codes_text(&it.subjects, SubjectKind::code),
                it.assessment,
                it.assessed_on.map(day_text),
                day_text(it.changed_on),
                it.ended_on.map(day_text),
            ],
        )?;
        self.run("DELETE FROM processing_recipients WHERE processing = ?1", [it.id.as_bytes()])?;
        for recipient in &it.recipients {
            self.run_one(
                "INSERT INTO processing_recipients (processing, recipient) VALUES (?1, ?2)",
                params![it.id.as_bytes(), recipient.as_bytes()],
            )?;
        }
        Ok(())
    }
}
