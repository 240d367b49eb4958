//! Reading a whole register file through: every page's seal, the structure, and the links between records.

use crate::{
    beside::beside,
    connection::{self, Purpose},
    error::{Damage, Error, Result},
    key::Key,
    register::{Register, database_path},
    seals,
    table::counts::{Counts, counts},
};
use rusqlite::Connection;
use std::{ops::ControlFlow, path::Path};

/// Checks a register's file or a copy of it, wherever it lies, and counts its rows.
pub fn check_file(path: &Path, key: impl Into<Key>) -> Result<Counts> {
    read_through(path, &key.into(), QUICK)
}

/// Leaves out whether the indexes hold what their tables do, which takes several times as long.
const QUICK: &str = "PRAGMA quick_check(1)";

const WITH_INDEXES: &str = "PRAGMA integrity_check(1)";

fn read_through(path: &Path, key: &Key, structure: &str) -> Result<Counts> {
    if !path.try_exists()? {
        return Err(Error::Missing);
    }
    connection::check_length(path)?;
    // A connection of its own: the pages must come from the disk, not from somebody's memory.
    let connection = connection::open(path, key, Purpose::Reading)?;
    connection::prove(&connection)?;
    check_by(&connection, structure)?;
    counts(&connection)
}

/// The same for a file nobody writes to, with progress in bytes of work: the seals count once and the structure once.
/// `Ok(None)` if it was broken off.
pub(crate) fn check_copy(
    path: &Path,
    key: &Key,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Option<Counts>> {
    let Some(connection) = check_in_any_form(path, key, progress)? else { return Ok(None) };
    let counts = counts(&connection)?;
    let length = std::fs::metadata(path)?.len();
    Ok(progress(2 * length, 2 * length).is_continue().then_some(counts))
}

/// The same in whatever form the file is: rows are counted in the one this program knows. Gives the connection that has
/// read the file.
pub(crate) fn check_in_any_form(
    path: &Path,
    key: &Key,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Option<Connection>> {
    if !path.try_exists()? {
        return Err(Error::Missing);
    }
    connection::check_length(path)?;
    let connection = connection::open(path, key, Purpose::Reading)?;
    connection::prove(&connection)?;
    let length = std::fs::metadata(path)?.len();
    let mut seals_checked = false;
    let answer = at_once(connection, structure, &mut || {
        if seals_checked {
            return Ok(progress(length, 2 * length));
        }
        seals_checked = true;
        seals::check(path, key, &mut |done, total| progress(done, 2 * total))
    })?;
    let Some((whole, connection)) = answer else { return Ok(None) };
    if !whole {
        return Err(Error::Damaged(Damage::Page));
    }
    Ok(Some(connection))
}

fn structure(connection: &Connection) -> Result<bool> {
    let structure = first_text(connection, QUICK)?;
    let links = first_text(connection, "PRAGMA foreign_key_check")?;
    Ok(structure.as_deref() == Some("ok") && links.is_none())
}

/// Does the work beside this thread, which does its own meanwhile, and goes on doing it every now and then until the work
/// is done: both read the whole file, and neither waits for the other. `None` if the own work breaks off; what it ran into
/// counts for more than what the work found.
fn at_once<T: Send>(
    connection: Connection,
    work: impl FnOnce(&Connection) -> Result<T> + Send,
    own: &mut dyn FnMut() -> Result<ControlFlow<()>>,
) -> Result<Option<(T, Connection)>> {
    let stop = connection.get_interrupt_handle();
    let mut going = Ok(ControlFlow::Continue(()));
    let answer = beside(move || work(&connection).map(|answer| (answer, connection)), &mut || match going {
        Ok(ControlFlow::Continue(())) => going = own(),
        // Asked again and again: an interruption before the work's first statement is forgotten.
        Ok(ControlFlow::Break(())) | Err(_) => stop.interrupt(),
    });
    match going? {
        ControlFlow::Continue(()) => answer.map(Some),
        ControlFlow::Break(()) => Ok(None),
    }
}

fn check_by(connection: &Connection, structure: &str) -> Result<()> {
    // Each answers with a row per fault; the second with one row "ok" when there is none.
    let seals: Option<String> = first_text(connection, "PRAGMA cipher_integrity_check")?;
    let structure = first_text(connection, structure)?;
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
    /// Reads the whole file through, and compares the indexes with their tables. Opening a register checks only what is
    /// cheap.
    pub fn check(&self) -> Result<Counts> {
        read_through(&database_path(self.dir()), &self.key(), WITH_INDEXES)
    }

    /// The same for a register nobody else uses, with progress in bytes of work. `Ok(None)` if it was broken off.
    pub fn check_alone(&self, progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>) -> Result<Option<Counts>> {
        self.settle()?;
        check_copy(&database_path(self.dir()), &self.key(), progress)
    }
}
