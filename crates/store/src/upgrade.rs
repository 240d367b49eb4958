//! A copy of a register from before it is brought to a newer form.

use crate::{
    backup::copy,
    check::check_in_any_form,
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

/// Hears how many bytes of work are done of how many; may break off.
type OnProgress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// Copies the register in this folder into a new file, as the older program left it. The copy is to be checked
/// ([`check_before_upgrade`]).
///
/// # Errors
/// [`Error::AlreadyExists`] if the file is there; [`Error::Cancelled`] if `progress` broke it off; otherwise what opening
/// the register would answer. Then there is no copy.
pub fn copy_before_upgrade(dir: &Path, key: impl Into<Key>, to: &Path, progress: OnProgress<'_>) -> Result<()> {
    let key = key.into();
    let mut source = open(dir, &key)?;
    // One view: somebody may still be at work with the older program.
    let view = source.transaction()?;
    people_version(&view)?;
    make_private_file(to)?;
    // A small register is copied before the answer to the first word of progress is asked for.
    let mut go_on = ControlFlow::Continue(());
    let copied = copy(&view, to, &key, |at| {
        go_on = progress(at.done, at.total);
        go_on
    });
    let copied = copied.and_then(|_| if go_on.is_break() { Err(Error::Cancelled) } else { Ok(()) });
    copied.inspect_err(|_| {
        // The reason is worth more to the caller than a leftover that could not be removed either.
        let _ = remove_database(to);
    })
}

/// Reads every page of such a copy, and its structure: twice its length of work.
///
/// # Errors
/// [`Error::Damaged`] if it is not whole; [`Error::Cancelled`] if `progress` broke it off.
pub fn check_before_upgrade(copy: &Path, key: impl Into<Key>, progress: OnProgress<'_>) -> Result<()> {
    let whole = check_in_any_form(copy, &key.into(), progress)?.is_some();
    let length = 2 * std::fs::metadata(copy)?.len();
    if whole && progress(length, length).is_continue() { Ok(()) } else { Err(Error::Cancelled) }
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
