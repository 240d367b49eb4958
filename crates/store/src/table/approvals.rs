//! Second signatures.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, damaged, day, day_text, get, maybe_moment, maybe_uuid, moment, moment_text, uuid},
};
use domain::{
    approvals::{Approval, Outcome, Settled},
    deeds::Deed,
    ids::{ApprovalId, StaffId},
};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str =
    "id, deed, noun, verb, record, label, proposed_by, proposed_at, sign_by, outcome, settled_by, settled_at";

fn from_row(row: &Row<'_>) -> Result<Approval> {
    let outcome = get::<Option<String>>(row, 9, "approvals.outcome")?
        .map(|text| Outcome::from_code(&text).ok_or_else(|| damaged("approvals.outcome")))
        .transpose()?;
    let by = maybe_uuid(row, 10, "approvals.settled_by")?;
    let at = maybe_moment(row, 11, "approvals.settled_at")?;
    Ok(Approval {
        id: ApprovalId(uuid(row, 0, "approvals.id")?),
        deed: code(row, 1, "approvals.deed", Deed::from_code)?,
        noun: get(row, 2, "approvals.noun")?,
        verb: get(row, 3, "approvals.verb")?,
        record: uuid(row, 4, "approvals.record")?,
        label: get(row, 5, "approvals.label")?,
        proposed_by: StaffId(uuid(row, 6, "approvals.proposed_by")?),
        proposed_at: moment(row, 7, "approvals.proposed_at")?,
        sign_by: day(row, 8, "approvals.sign_by")?,
        settled: match (outcome, by, at) {
            (Some(outcome), Some(by), Some(at)) => Some(Settled { outcome, by: StaffId(by), at }),
            _ => None,
        },
    })
}

impl Read<'_> {
    /// A proposal.
    pub fn approval(&self, id: ApprovalId) -> Result<Option<Approval>> {
        self.first(&format!("SELECT {COLUMNS} FROM approvals WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// What waits for a signature, the most pressing first.
    pub fn approvals_waiting(&self) -> Result<Vec<Approval>> {
        self.rows(&format!("SELECT {COLUMNS} FROM approvals WHERE outcome IS NULL ORDER BY sign_by, id"), [], from_row)
    }

    /// Every proposal about a record, the oldest first.
    pub fn approvals_of(&self, record: Uuid) -> Result<Vec<Approval>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM approvals WHERE record = ?1 ORDER BY proposed_at, id"),
            [record.as_bytes()],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Adds a proposal.
    pub fn insert_approval(&mut self, approval: &Approval) -> Result<()> {
        self.run_one(
            "INSERT INTO approvals (id, deed, noun, verb, record, label, proposed_by, proposed_at, sign_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                approval.id.0.as_bytes(),
                approval.deed.code(),
                approval.noun,
                approval.verb,
                approval.record.as_bytes(),
                approval.label,
                approval.proposed_by.0.as_bytes(),
                moment_text(approval.proposed_at),
                day_text(approval.sign_by),
            ],
        )
    }

    /// Says how a proposal that waits has ended.
    pub fn settle_approval(&mut self, id: ApprovalId, settled: &Settled) -> Result<()> {
        self.run_one(
            "UPDATE approvals SET outcome = ?2, settled_by = ?3, settled_at = ?4 WHERE id = ?1 AND outcome IS NULL",
            params![id.0.as_bytes(), settled.outcome.code(), settled.by.0.as_bytes(), moment_text(settled.at)],
        )
    }
}
