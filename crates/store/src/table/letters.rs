//! The letters of cases, kept as they went out.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, damaged, get, moment, moment_text, uuid},
};
use domain::{
    ids::{RequestId, StaffId},
    letters::LetterKind,
    time::Moment,
};
use rusqlite::{Row, params};
use uuid::Uuid;

/// A letter that was made, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// Identifier.
    pub id: Uuid,
    /// Of which case.
    pub request: RequestId,
    /// What it says.
    pub kind: LetterKind,
    /// `sv` or `en`.
    pub language: String,
    /// When.
    pub made_at: Moment,
    /// By whom.
    pub made_by: StaffId,
    /// Pages.
    pub pages: u32,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// The head of the log that is printed on it.
    pub log_head: [u8; 32],
}

const COLUMNS: &str = "id, request, kind, language, made_at, made_by, pages, sha256, log_head";

fn from_row(row: &Row<'_>) -> Result<LetterRow> {
    let pages: i64 = get(row, 6, "request_letters.pages")?;
    Ok(LetterRow {
        id: uuid(row, 0, "request_letters.id")?,
        request: RequestId(uuid(row, 1, "request_letters.request")?),
        kind: code(row, 2, "request_letters.kind", LetterKind::from_code)?,
        language: get(row, 3, "request_letters.language")?,
        made_at: moment(row, 4, "request_letters.made_at")?,
        made_by: StaffId(uuid(row, 5, "request_letters.made_by")?),
        pages: u32::try_from(pages).map_err(|_| damaged("request_letters.pages"))?,
        sha256: get(row, 7, "request_letters.sha256")?,
        log_head: get(row, 8, "request_letters.log_head")?,
    })
}

impl Read<'_> {
    /// The letters of a case, the oldest first.
    pub fn letters_of(&self, request: RequestId) -> Result<Vec<LetterRow>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM request_letters WHERE request = ?1 ORDER BY made_at, id"),
            [request.0.as_bytes()],
            from_row,
        )
    }

    /// A letter with its bytes.
    pub fn letter(&self, id: Uuid) -> Result<Option<(LetterRow, Vec<u8>)>> {
        self.first(&format!("SELECT {COLUMNS}, paper FROM request_letters WHERE id = ?1"), [id.as_bytes()], |row| {
            Ok((from_row(row)?, get(row, 9, "request_letters.paper")?))
        })
    }
}

impl Write<'_> {
    /// Keeps a letter with its case.
    pub fn insert_letter(&mut self, letter: &LetterRow, paper: &[u8]) -> Result<()> {
        self.run_one(
            &format!("INSERT INTO request_letters ({COLUMNS}, paper) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"),
            params![
                letter.id.as_bytes(),
                letter.request.0.as_bytes(),
                letter.kind.code(),
                letter.language,
                moment_text(letter.made_at),
                letter.made_by.0.as_bytes(),
                letter.pages,
                letter.sha256,
                letter.log_head,
                paper,
            ],
        )
    }
}
