//! What is left out of copies, word by word.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, count, damaged, get, moment, moment_text, uuid},
};
use domain::{
    ids::{RequestId, StaffId},
    redaction::{Redaction, RedactionReason, Span, Verdict},
};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str = "id, request, record, text_sha256, starts, ends, verdict, reason, reviewed_by, reviewed_at";

fn place(row: &Row<'_>, at: usize, column: &'static str) -> Result<usize> {
    usize::try_from(count(row, at, column)?).map_err(|_| damaged(column))
}

fn from_row(row: &Row<'_>) -> Result<Redaction> {
    Ok(Redaction {
        id: uuid(row, 0, "redactions.id")?,
        request: RequestId(uuid(row, 1, "redactions.request")?),
        record: uuid(row, 2, "redactions.record")?,
        text_sha256: get(row, 3, "redactions.text_sha256")?,
        span: Span { start: place(row, 4, "redactions.starts")?, end: place(row, 5, "redactions.ends")? },
        verdict: code(row, 6, "redactions.verdict", Verdict::from_code)?,
        reason: code(row, 7, "redactions.reason", RedactionReason::from_code)?,
        by: StaffId(uuid(row, 8, "redactions.reviewed_by")?),
        at: moment(row, 9, "redactions.reviewed_at")?,
    })
}

/// A place in a text as the database counts.
fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

impl Read<'_> {
    /// What was decided for a case, in the order of the texts.
    pub fn redactions_of(&self, request: RequestId) -> Result<Vec<Redaction>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM redactions WHERE request = ?1 ORDER BY record, text_sha256, starts, ends"),
            [request.0.as_bytes()],
            from_row,
        )
    }
}

impl Write<'_> {
    /// Writes a decision down. One about the same words replaces the former.
    pub fn put_redaction(&mut self, it: &Redaction) -> Result<()> {
        self.run_one(
            "INSERT INTO redactions (id, request, record, text_sha256, starts, ends, verdict, reason, reviewed_by,
                 reviewed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (request, record, text_sha256, starts, ends) DO UPDATE
             SET verdict = excluded.verdict, reason = excluded.reason, reviewed_by = excluded.reviewed_by,
                 reviewed_at = excluded.reviewed_at",
            params![
                it.id.as_bytes(),
                it.request.0.as_bytes(),
                it.record.as_bytes(),
                it.text_sha256,
                number(it.span.start),
                number(it.span.end),
                it.verdict.code(),
                it.reason.code(),
                it.by.0.as_bytes(),
                moment_text(it.at),
            ],
        )
    }

    /// Takes a decision back.
    pub fn forget_redaction(&mut self, request: RequestId, id: Uuid) -> Result<()> {
        self.run_one(
            "DELETE FROM redactions WHERE request = ?1 AND id = ?2",
            params![request.0.as_bytes(), id.as_bytes()],
        )
    }
}
