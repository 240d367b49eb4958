//! Lines of the log of who did what that were written without the server: they wait on this desk, and become lines of the
//! log with the next write that reaches it.

use crate::{
    access::{Read, Write},
    error::Result,
    table::audit::{from_row, ids_blob},
};
use domain::audit::AuditLine;
use rusqlite::params;

/// Lets a line wait.
pub(crate) fn put(write: &Write<'_>, line: &AuditLine) -> Result<()> {
    write.run_one(
        "INSERT INTO desk_lines (at, who, verb, task, ids, fields) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            line.at,
            line.who.map(|who| *who.0.as_bytes()),
            line.verb,
            line.task,
            ids_blob(line),
            line.fields.join(",")
        ],
    )
}

/// Takes the lines that wait, in their order, without those that are in the log already: a write whose answer was lost may
/// have brought them there.
pub(crate) fn take(write: &Write<'_>) -> Result<Vec<AuditLine>> {
    if write.waiting_lines()? == 0 {
        return Ok(Vec::new());
    }
    let lines = write.rows(
        "SELECT 0, at, who, verb, task, ids, fields, zeroblob(32) FROM desk_lines AS waiting
         WHERE NOT EXISTS (SELECT 1 FROM audit WHERE substr(audit.at, 1, 10) = substr(waiting.at, 1, 10)
             AND audit.at = waiting.at AND audit.verb = waiting.verb AND audit.who IS waiting.who
             AND audit.ids = waiting.ids)
         ORDER BY place",
        [],
        from_row,
    )?;
    write.run("DELETE FROM desk_lines", [])?;
    Ok(lines)
}

impl Read<'_> {
    /// How many lines of the log wait for the server.
    pub fn waiting_lines(&self) -> Result<u64> {
        self.number("SELECT count(*) FROM desk_lines", [])
    }
}
