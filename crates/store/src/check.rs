//! Reading a whole register file through: every page's seal, the structure, and the links between records.

use crate::{
    connection::{self, Purpose},
    error::{Damage, Error, Result},
    key::Key,
    register::{Register, database_path},
    table::counts::{Counts, counts},
};
use rusqlite::Connection;
use std::path::Path;

/// Checks a register's file or a copy of it, wherever it lies, and counts its rows.
pub fn check_file(path: &Path, key: impl Into<Key>) -> Result<Counts> {
    if !path.try_exists()? {
        return Err(Error::Missing);
    }
    connection::check_length(path)?;
    // A connection of its own: the pages must come from the disk, not from somebody's memory.
    let connection = connection::open(path, &key.into(), Purpose::Reading)?;
    connection::prove(&connection)?;
    check(&connection)?;
    counts(&connection)
}

fn check(connection: &Connection) -> Result<()> {
    // Each answers with a row per fault; the second with one row "ok" when there is none.
    let seals: Option<String> = first_text(connection, "PRAGMA cipher_integrity_check")?;
    let structure = first_text(connection, "PRAGMA quick_check(1)")?;
    let links = first_text(connection, "PRAGMA foreign_key_check")?;
    match (seals, structure.as_deref(), links) {
        (None, Some("ok"), None) => Ok(()),
        _ => Err(Error::Damaged(Damage::Page)),
    }
}

fn first_text(connection: &Connection, pragma: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare(pragma)?;
    let mut rows = statement.query([])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

impl Register {
    /// Reads the whole file through; about twenty seconds for a gigabyte. Opening a register checks only what is cheap.
    pub fn check(&self) -> Result<Counts> {
        check_file(&database_path(self.dir()), self.key())
    }
}
