//! Imports of files, and which column of a file means what.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{count, get, moment, moment_text, stored, uuid},
};
use domain::{
    ids::{ImportId, StaffId},
    time::Moment,
};
use rusqlite::{Row, params};

/// What one import of a file did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Identifier.
    pub id: ImportId,
    /// When.
    pub at: Moment,
    /// Who.
    pub staff: StaffId,
    /// The file's name without its folder.
    pub file_name: String,
    /// SHA-256 of the file's bytes.
    pub file_sha256: [u8; 32],
    /// Rows read, the header not counted.
    pub rows_read: u64,
    /// People added.
    pub added: u64,
    /// People changed.
    pub updated: u64,
    /// Rows that said nothing new.
    pub unchanged: u64,
    /// Rows refused.
    pub rejected: u64,
}

const COLUMNS: &str = "id, at, staff, file_name, file_sha256, rows_read, added, updated, unchanged, rejected";

fn from_row(row: &Row<'_>) -> Result<Import> {
    Ok(Import {
        id: ImportId(uuid(row, 0, "imports.id")?),
        at: moment(row, 1, "imports.at")?,
        staff: StaffId(uuid(row, 2, "imports.staff")?),
        file_name: get(row, 3, "imports.file_name")?,
        file_sha256: get(row, 4, "imports.file_sha256")?,
        rows_read: count(row, 5, "imports.rows_read")?,
        added: count(row, 6, "imports.added")?,
        updated: count(row, 7, "imports.updated")?,
        unchanged: count(row, 8, "imports.unchanged")?,
        rejected: count(row, 9, "imports.rejected")?,
    })
}

impl Read<'_> {
    /// The latest imports, the latest first.
    pub fn imports(&self, limit: u32) -> Result<Vec<Import>> {
        self.rows(&format!("SELECT {COLUMNS} FROM imports ORDER BY id DESC LIMIT ?1"), [limit], from_row)
    }

    /// Earlier imports of a file with exactly these bytes, the latest first.
    pub fn imports_of_file(&self, sha256: [u8; 32]) -> Result<Vec<Import>> {
        self.rows(&format!("SELECT {COLUMNS} FROM imports WHERE file_sha256 = ?1 ORDER BY id DESC"), [sha256], from_row)
    }

    /// The mapping kept for files with this header, as the text it was saved as.
    pub fn import_mapping(&self, signature: &str) -> Result<Option<String>> {
        self.first("SELECT mapping FROM import_mappings WHERE signature = ?1", [signature], |row| {
            get(row, 0, "import_mappings.mapping")
        })
    }
}

impl Write<'_> {
    /// Writes down an import.
    pub fn insert_import(&mut self, import: &Import) -> Result<()> {
        self.run_one(
            "INSERT INTO imports (id, at, staff, file_name, file_sha256, rows_read, added, updated, unchanged, rejected)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                import.id.0.as_bytes(),
                moment_text(import.at),
                import.staff.0.as_bytes(),
                import.file_name,
                import.file_sha256,
                stored(import.rows_read),
                stored(import.added),
                stored(import.updated),
                stored(import.unchanged),
                stored(import.rejected),
            ],
        )
    }

    /// Keeps the mapping for files with this header for next time. `signature` stands for the header, `mapping` is a
    /// text the register does not look into.
    pub fn save_import_mapping(&mut self, signature: &str, mapping: &str, now: Moment) -> Result<()> {
        self.run_one(
            "INSERT INTO import_mappings (signature, mapping, saved_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at",
            params![signature, mapping, moment_text(now)],
        )
    }
}
