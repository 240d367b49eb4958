//! A copy of a register from before it is brought to a newer form.

use crate::{
    backup::copy,
    check::check,
    connection::{self, Purpose},
    error::{Error, Result},
    key::Key,
    lock,
    migrate::{self, Standing},
    migrations::MIGRATIONS,
    register::{database_path, make_private_file, remove_database},
    search::people_version,
};
use rusqlite::Connection;
use std::{ops::ControlFlow, path::Path};

/// Whether opening the register in this folder would bring it to a newer form.
///
/// # Errors
/// [`Error::FromTheFuture`] if a newer program has written it; otherwise what opening it would answer.
pub fn is_behind(dir: &Path, key: impl Into<Key>) -> Result<bool> {
    let source = open(dir, &key.into())?;
    Ok(migrate::standing(&source, MIGRATIONS)? == Standing::Behind)
}

/// Copies the register in this folder into a new file, as the older program left it, and reads every page of the copy.
///
/// # Errors
/// [`Error::AlreadyExists`] if the file is there; otherwise what opening the register would answer.
pub fn copy_before_upgrade(dir: &Path, key: impl Into<Key>, to: &Path) -> Result<()> {
    let key = key.into();
    let mut source = open(dir, &key)?;
    // One view: somebody may still be at work with the older program.
    let view = source.transaction()?;
    people_version(&view)?;
    make_private_file(to)?;
    copy(&view, to, &key, |_| ControlFlow::Continue(()))
        .and_then(|_| check(&connection::open(to, &key, Purpose::Reading)?))
        .inspect_err(|_| {
            // The reason is worth more to the caller than a leftover that could not be removed either.
            let _ = remove_database(to);
        })
}

/// The same refusals as [`crate::Register::open`], in the same order.
fn open(dir: &Path, key: &Key) -> Result<Connection> {
    let path = database_path(dir);
    if !path.try_exists()? {
        return Err(Error::Missing);
    }
    drop(lock::open(dir)?);
    connection::check_length(&path)?;
    let connection = connection::open(&path, key, Purpose::Reading)?;
    connection::prove(&connection)?;
    Ok(connection)
}
