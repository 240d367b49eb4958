//! Findings about the policy. Their rows are there from the beginning.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, count, day_text, get, maybe_day, maybe_uuid, stored, uuid},
};
use domain::{
    findings::{CheckResult, Finding, FindingKey, FindingStatus},
    ids::StaffId,
    time::Day,
};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str = "id, key, status, owner, due_on, note, outcome, at_fault, checked_on";

fn from_row(row: &Row<'_>) -> Result<Finding> {
    Ok(Finding {
        id: uuid(row, 0, "findings.id")?,
        key: code(row, 1, "findings.key", FindingKey::from_code)?,
        status: code(row, 2, "findings.status", FindingStatus::from_code)?,
        owner: maybe_uuid(row, 3, "findings.owner")?.map(StaffId),
        due_on: maybe_day(row, 4, "findings.due_on")?,
        note: get(row, 5, "findings.note")?,
        check: code(row, 6, "findings.outcome", CheckResult::from_code)?,
        count: count(row, 7, "findings.at_fault")?,
        checked_on: maybe_day(row, 8, "findings.checked_on")?,
    })
}

impl Read<'_> {
    /// Every finding, S1 to S15.
    pub fn findings(&self) -> Result<Vec<Finding>> {
        self.rows(&format!("SELECT {COLUMNS} FROM findings ORDER BY id"), [], from_row)
    }

    /// A finding.
    pub fn finding(&self, id: Uuid) -> Result<Option<Finding>> {
        self.first(&format!("SELECT {COLUMNS} FROM findings WHERE id = ?1"), [id.as_bytes()], from_row)
    }
}

/// A consent that has not ended: no event after which it was taken back.
const IN_FORCE: &str = "NOT EXISTS (SELECT 1 FROM consent_events AS last WHERE last.consent = consents.id
    AND last.act IN ('withdrawn-by-person', 'ended-by-controller')
    AND NOT EXISTS (SELECT 1 FROM consent_events AS later WHERE later.consent = consents.id AND later.act = 'given'
        AND later.position > last.position))";

impl Read<'_> {
    /// How many consents that have not ended cannot be shown with the words that were agreed to. The same consents that
    /// `Consent::state` calls deficient.
    pub fn deficient_consents(&self) -> Result<u64> {
        self.number(
            &format!(
                "SELECT count(*) FROM consents WHERE {IN_FORCE} AND NOT EXISTS (
                     SELECT 1 FROM consent_events AS given WHERE given.consent = consents.id AND given.act = 'given'
                     AND given.wording IS NOT NULL AND NOT EXISTS (SELECT 1 FROM consent_events AS later
                         WHERE later.consent = consents.id AND later.act = 'given' AND later.position > given.position))"
            ),
            [],
        )
    }

    /// How many consents that have not ended were last given before this day.
    pub fn consents_before(&self, day: Day) -> Result<u64> {
        self.number(
            &format!(
                "SELECT count(*) FROM consents WHERE {IN_FORCE} AND (SELECT max(substr(given.at, 1, 10))
                     FROM consent_events AS given WHERE given.consent = consents.id AND given.act = 'given') < ?1"
            ),
            [day_text(day)],
        )
    }
}

impl Write<'_> {
    /// Writes down where a finding stands.
    pub fn update_finding(&mut self, it: &Finding) -> Result<()> {
        self.run_one(
            "UPDATE findings SET status = ?2, owner = ?3, due_on = ?4, note = ?5, outcome = ?6, at_fault = ?7,
                 checked_on = ?8
             WHERE id = ?1",
            params![
                it.id.as_bytes(),
                it.status.code(),
                it.owner.map(|owner| *owner.0.as_bytes()),
                it.due_on.map(day_text),
                it.note,
                it.check.code(),
                stored(it.count),
                it.checked_on.map(day_text),
            ],
        )
    }
}
