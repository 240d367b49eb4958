//! The register whole, for a desk that joins or joins anew: a file under a key of its own, without what is one computer's.
//!
//! Nothing of it is ever readable on a disk: the copy is made under the snapshot's key, travels, and is copied again under
//! the key of the desk that takes it.

use crate::{
    backup::{CopyProgress, copy},
    check::check_copy,
    connection::{self, Purpose},
    error::{Error, Result},
    key::Key,
    lock::{Holder, WriterLock},
    register::{Register, database_path, make_folder, make_private_file, remove_database, settled, sync_folder},
    rekey::{NewKey, waiting_name},
    shared::{
        company::{self, Road},
        desk,
        record::{Head, Stop},
        tables::OWN,
    },
    values::stored,
};
use rusqlite::{Connection, params};
use std::{ops::ControlFlow, path::Path};
use uuid::Uuid;

/// A snapshot as a file.
pub struct SnapshotFile<'a> {
    /// Where it lies.
    pub path: &'a Path,
    /// Its key.
    pub key: Key,
}

/// A desk that joins.
pub struct Arrival<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// Its road to the server; none in tests over a server in memory.
    pub road: Option<&'a Road>,
    /// A place of the log that must be passed as the invitation said.
    pub promised: Option<Head>,
}

impl SnapshotFile<'_> {
    /// Where in the log of which shared register the snapshot stands.
    ///
    /// # Errors
    /// [`Error::NotARegister`] if the key does not fit; [`Error::NotFound`] if it is no snapshot.
    pub fn stands_at(&self) -> Result<(Uuid, Head)> {
        let connection = connection::open(self.path, &self.key, Purpose::Reading)?;
        connection::prove(&connection)?;
        let desk = desk::load(&connection)?.ok_or(Error::NotFound)?;
        Ok((desk.register, desk.head))
    }

    /// Makes a register of the snapshot in a folder where none is, under this key, as this desk's copy. `Ok(None)` if
    /// `progress` broke it off; whatever fails, no register is left behind.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`]; [`Error::Damaged`] if the snapshot is; [`Error::Busy`], [`Error::DiskFull`].
    pub fn settle_in(
        &self,
        dir: &Path,
        key: &Key,
        holder: &Holder,
        arrival: &Arrival<'_>,
        progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
    ) -> Result<Option<()>> {
        make_folder(dir)?;
        let lock = WriterLock::take(dir, holder)?;
        let path = database_path(dir);
        if path.try_exists()? {
            return Err(Error::AlreadyExists);
        }
        let draft = dir.join("register.db.new");
        let made = self.copied(&draft, key, progress, |copy| {
            let transaction = copy.transaction()?;
            transaction.execute(
                "UPDATE desk SET id = ?1, promised = ?2, promised_hash = ?3",
                params![
                    arrival.id.as_bytes(),
                    arrival.promised.map(|head| stored(head.number)),
                    arrival.promised.map(|head| head.hash)
                ],
            )?;
            if let Some(road) = arrival.road {
                company::set_road(&transaction, road)?;
            }
            Ok(transaction.commit()?)
        });
        if let Ok(Some(())) = made {
            std::fs::rename(&draft, &path)?;
            sync_folder(dir)?;
        } else {
            // The reason is worth more to the caller than a leftover that could not be removed either.
            let _ = remove_database(&draft);
        }
        drop(lock);
        made
    }

    /// A copy under this key, read through, in which something was written, whole in one file.
    fn copied(
        &self,
        draft: &Path,
        key: &Key,
        mut progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
        finish: impl FnOnce(&mut Connection) -> Result<()>,
    ) -> Result<Option<()>> {
        remove_database(draft)?;
        let source = connection::open(self.path, &self.key, Purpose::Reading)?;
        connection::prove(&source)?;
        make_private_file(draft)?;
        // Three rounds of the same length: copying, reading every seal of the copy, reading its structure.
        // A small register is copied before the answer to the first word of progress is asked for.
        let mut go_on = ControlFlow::Continue(());
        let copied = copy(&source, draft, key, |at| {
            go_on = progress(CopyProgress { done: at.done, total: 3 * at.total });
            go_on
        })?;
        if copied.is_break() || go_on.is_break() {
            return Ok(None);
        }
        let mut checking = |done, total: u64| {
            let round = total / 2;
            progress(CopyProgress { done: round + done, total: 3 * round })
        };
        if check_copy(draft, key, &mut checking)?.is_none() {
            return Ok(None);
        }
        let mut copy = connection::open(draft, key, Purpose::Writing)?;
        finish(&mut copy)?;
        close_whole(copy, draft).map(Some)
    }
}

/// Closes a database so that everything is in the one file, and on the disk.
fn close_whole(connection: Connection, path: &Path) -> Result<()> {
    settled(&connection)?;
    connection.close().map_err(|(_, error)| Error::from(error))?;
    connection::check_length(path)?;
    Ok(std::fs::OpenOptions::new().write(true).open(path)?.sync_all()?)
}

impl Register {
    /// Copies the register as it is now into a file under this key, without what is this computer's own; answers where in
    /// the log the copy stands. Others read and write meanwhile. `Ok(None)` if `progress` broke it off; then there is no
    /// file.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the register is shared with nobody; [`Error::DiskFull`].
    pub fn snapshot(
        &self,
        to: &Path,
        key: &Key,
        progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
    ) -> Result<Option<Head>> {
        remove_database(to)?;
        let made = self.bare_copy(to, key, progress);
        if !matches!(made, Ok(Some(_))) {
            // The reason is worth more to the caller than a leftover that could not be removed either.
            let _ = remove_database(to);
        }
        made
    }

    fn bare_copy(
        &self,
        to: &Path,
        key: &Key,
        progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
    ) -> Result<Option<Head>> {
        // Held for as long as it takes: the key is not changed under a copy.
        let gate = self.gate();
        if self.proven_copy(to, key, progress)?.is_break() {
            return Ok(None);
        }
        drop(gate);
        let mut connection = connection::open(to, key, Purpose::Writing)?;
        let transaction = connection.transaction()?;
        for table in OWN {
            transaction.execute(&format!("DELETE FROM {table}"), [])?;
        }
        transaction.execute(
            "UPDATE desk SET id = zeroblob(16), renewed = 0, promised = NULL, promised_hash = NULL, seen_at = NULL, clean_before = NULL,
                 stopped = NULL",
            [],
        )?;
        let head = desk::load(&transaction)?.ok_or(Error::NotFound)?.head;
        transaction.commit()?;
        close_whole(connection, to)?;
        Ok(Some(head))
    }

    /// Puts a snapshot in the place of this copy, which keeps its key, its desk's identity and everything that is this
    /// computer's own: for a desk that was stopped, or away too long. Nobody else may have the register open. `Ok(None)`
    /// if `progress` broke it off. Whatever fails before the last step, the register is as it was; killed in it,
    /// [`crate::finish_switch`] does the rest.
    ///
    /// # Errors
    /// [`Error::OpenElsewhere`], [`Error::Busy`], [`Error::DiskFull`]; [`Error::Damaged`] if the snapshot is;
    /// [`Error::NotFound`] if the register is shared with nobody.
    pub fn take_anew(
        &self,
        from: &SnapshotFile<'_>,
        holder: &Holder,
        progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
    ) -> Result<Option<()>> {
        let lock = WriterLock::take(self.dir(), holder)?;
        let answer = self.presence().alone(|| {
            let draft = self.dir().join(waiting_name("register.db"));
            let key = self.key();
            let before = connection::open(&database_path(self.dir()), &key, Purpose::Reading)?;
            let made = from.copied(&draft, &key, progress, |copy| carry_over(&before, copy));
            drop(before);
            if let Ok(Some(())) = made {
                self.switch(&NewKey { key, beside: &[] }, holder.patience)?;
                self.index().forget();
            } else {
                // The reason is worth more to the caller than a leftover that could not be removed either.
                let _ = remove_database(&draft);
            }
            made
        });
        drop(lock);
        answer
    }
}

/// Carries over what is this computer's own.
fn carry_over(before: &Connection, copy: &mut Connection) -> Result<()> {
    let desk = desk::load(before)?.ok_or(Error::NotFound)?;
    let transaction = copy.transaction()?;
    transaction.execute("UPDATE desk SET id = ?1", [desk.id.as_bytes()])?;
    // Whoever joins anew because the server shows another history has chosen that one; for all others it must be the same.
    if !matches!(desk.stopped, Some(Stop::Forked | Stop::WentBack | Stop::LostTooMuch)) {
        transaction.execute(
            "UPDATE desk SET promised = ?1, promised_hash = ?2",
            params![stored(desk.head.number), desk.head.hash],
        )?;
    }
    for table in OWN.iter().filter(|table| **table != "desk_tail") {
        let mut rows = before.prepare(&format!("SELECT * FROM {table}"))?;
        let columns = rows.column_count();
        let places = vec!["?"; columns].join(", ");
        let mut put = transaction.prepare(&format!("INSERT INTO {table} VALUES ({places})"))?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let values =
                (0..columns).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<rusqlite::types::Value>>>()?;
            put.execute(rusqlite::params_from_iter(values))?;
        }
    }
    Ok(transaction.commit()?)
}
