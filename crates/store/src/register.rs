//! An open register.

mod opening;

use crate::{
    access::{Read, Write, Written},
    connection::{self, APPLICATION_ID, Purpose},
    course::Course,
    error::{Damage, Error, Result},
    key::Key,
    lock::{Holder, WriterLock},
    log_room::LogRoom,
    migrate::{self, Migration},
    migrations::MIGRATIONS,
    presence::Presence,
    rekey::{starts_with, within},
    search::{SearchIndex, people_version},
    shared::{record::CommitPoint, writing::Turn},
    sidecar::Seal,
    table::register::insert_register,
};
use domain::{organisation::Organisation, time::Moment};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    fs::OpenOptions,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use uuid::Uuid;

/// Connections kept for readers; more are opened when more read at once.
const IDLE_READERS: usize = 2;

/// The facts a register is made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRegister {
    /// The register's own identifier.
    pub id: Uuid,
    /// The controller.
    pub organisation: Organisation,
    /// Whether it holds made-up people only.
    pub demo: bool,
    /// The language of papers unless another is asked for: `sv` or `en`.
    pub language: String,
    /// When it was made.
    pub created_at: Moment,
}

/// An open register. May be shared between threads: readers do not wait for the writer, nor the writer for readers.
pub struct Register {
    dir: PathBuf,
    /// The key of the file that lies there. Whoever reads holds it; changing it waits until nobody does.
    gate: RwLock<Key>,
    /// None once a change of the key could not be carried through in this process.
    pub(crate) writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    index: SearchIndex,
    pub(crate) seal: Seal,
    presence: Presence,
    /// The steps of the schema it knows.
    migrations: &'static [Migration],
    /// How far it has come with them.
    course: Arc<Course>,
    /// Where writes of a shared register become true; none while there is no road to the other desks.
    point: Mutex<Option<Arc<dyn CommitPoint>>>,
    /// How often something beside the log was taken over from other desks.
    pub(crate) news: AtomicU64,
}

/// The database file of the register in this folder.
pub fn database_path(dir: &Path) -> PathBuf {
    dir.join("register.db")
}

impl Register {
    /// Makes a new register in this folder, which is made as well if need be. A failure leaves no register behind.
    pub fn create(dir: &Path, key: impl Into<Key>, new: &NewRegister) -> Result<Self> {
        let key = key.into();
        make_folder(dir)?;
        let path = database_path(dir);
        let lock = WriterLock::take(dir, &Holder::new(String::new(), new.created_at))?;
        if path.try_exists()? {
            return Err(Error::AlreadyExists);
        }
        let draft = dir.join("register.db.new");
        remove_database(&draft)?;
        let made = fill(&draft, &key, new).and_then(|()| {
            std::fs::rename(&draft, &path)?;
            sync_folder(dir)
        });
        if let Err(error) = made {
            // What went wrong is worth more to the caller than a leftover that could not be removed either.
            let _ = remove_database(&draft);
            return Err(error);
        }
        drop(lock);
        Self::open(dir, key)
    }

    /// Sets where writes become true if several desks share this register. Without it such a register is only read.
    pub fn connect(&self, point: Arc<dyn CommitPoint>) {
        *locked(&self.point) = Some(point);
    }

    /// Forgets the road to the other desks.
    pub fn disconnect(&self) {
        *locked(&self.point) = None;
    }

    /// How often other desks have changed something beside the log, as far as it was taken over since the register was
    /// opened: the same number means that there is nothing new to show. Somebody else's looking something up is no news.
    pub fn news(&self) -> u64 {
        self.news.load(Ordering::Acquire)
    }

    pub(crate) fn commit_point(&self) -> Option<Arc<dyn CommitPoint>> {
        locked(&self.point).clone()
    }

    pub(crate) fn migrations(&self) -> &'static [Migration] {
        self.migrations
    }

    pub(crate) fn course(&self) -> &Arc<Course> {
        &self.course
    }

    pub(crate) fn index(&self) -> &SearchIndex {
        &self.index
    }

    /// The connection that writes, while the file is still the one that was opened.
    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Option<Connection>>> {
        self.refuse_another_file()?;
        Ok(locked(&self.writer))
    }

    /// The folder of the register.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn key(&self) -> Key {
        self.gate().clone()
    }

    pub(crate) fn gate(&self) -> RwLockReadGuard<'_, Key> {
        self.gate.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The gate, when nobody in this process reads any more.
    pub(crate) fn gate_within(&self, patience: Duration) -> Result<RwLockWriteGuard<'_, Key>> {
        within(patience, || self.gate.try_write().ok())
    }

    pub(crate) fn presence(&self) -> &Presence {
        &self.presence
    }

    /// Closes every connection of this register.
    pub(crate) fn close_all(&self) -> Result<()> {
        locked(&self.readers).clear();
        match locked(&self.writer).take() {
            Some(writer) => writer.close().map_err(|(_, error)| Error::from(error)),
            None => Ok(()),
        }
    }

    /// Opens the file that lies there now.
    pub(crate) fn reopen(&self, key: &Key) -> Result<()> {
        let writer = connection::open(&database_path(&self.dir), key, Purpose::Writing)?;
        connection::prove(&writer)?;
        use_wal(&writer)?;
        *locked(&self.writer) = Some(writer);
        Ok(())
    }

    /// Refuses to write into a file that is not the one that was opened.
    pub(crate) fn refuse_another_file(&self) -> Result<()> {
        if starts_with(&database_path(&self.dir))? == self.gate().salt() { Ok(()) } else { Err(Error::Rekeyed) }
    }

    /// Reads. Everything inside sees the register as it was at the beginning, whatever is written meanwhile.
    pub fn read<T, E: From<Error>>(&self, job: impl FnOnce(&Read<'_>) -> Result<T, E>) -> Result<T, E> {
        let gate = self.gate();
        let mut connection = self.reader(&gate)?;
        let transaction = connection.transaction().map_err(Error::from)?;
        // The view stands from the first row that is read, so one is read now.
        people_version(&transaction)?;
        let another = || connection::open(&database_path(&self.dir), &gate, Purpose::Reading);
        let answer = job(&Read::over(&transaction, &self.index, None).with_more(&another));
        transaction.rollback().map_err(Error::from)?;
        let mut idle = locked(&self.readers);
        if idle.len() < IDLE_READERS {
            idle.push(connection);
        }
        drop(idle);
        drop(gate);
        answer
    }

    /// Writes: one transaction, whole or not at all. Waits for another writer up to the holder's patience and then says
    /// who it is. A write that records nothing in the log is undone ([`Error::Unrecorded`]).
    ///
    /// If several desks share the register, the write is decided on what all of them have written before, and holds when
    /// the server has it. Without the server it is refused ([`Error::Desk`]), unless it changes nothing the desks share and
    /// only adds lines to the log, as the opening of a record does: those wait on this desk for the next connection.
    pub fn write<T, E: From<Error>>(
        &self,
        holder: &Holder,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let lock = WriterLock::take(&self.dir, holder)?;
        let mut writer = self.writer()?;
        let connection = writer.as_mut().ok_or(Error::Rekeyed)?;
        let room = LogRoom::look(&database_path(&self.dir));
        let answer = match Turn::take(self, connection) {
            Ok(None) => self.write_alone(connection, job),
            Ok(Some(turn)) => self.write_shared(connection, turn, job),
            Err(Error::Desk(why)) => self.write_lines(connection, why, job),
            Err(error) => Err(error.into()),
        };
        room.lay();
        drop(writer);
        drop(lock);
        answer
    }

    fn write_alone<T, E: From<Error>>(
        &self,
        connection: &mut Connection,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let mut write = Write::begin(&transaction, &self.index, self)?;
        let answer = job(&mut write)?;
        let written = write.finish()?;
        transaction.commit().map_err(Error::from)?;
        self.after_commit(connection, written);
        Ok(answer)
    }

    /// After a commit: the files beside the register and the search follow, and what was erased leaves the file.
    pub(crate) fn after_commit(&self, connection: &Connection, written: Written) {
        self.beside(&written);
        self.index.committed(written.before, written.after, written.changes);
        if written.erased {
            // The write is acknowledged already. Should a reader stand in the way, the next settling takes it up.
            let _ = settled(connection);
        }
    }

    /// Moves everything from the write-ahead log into the file and empties the log, so that erased bytes are nowhere
    /// any more. `false` if somebody is still reading an older state.
    pub fn settle(&self) -> Result<bool> {
        settled(locked(&self.writer).as_ref().ok_or(Error::Rekeyed)?)
    }

    /// One more connection that reads what is committed.
    pub(crate) fn another(&self) -> Result<Connection> {
        connection::open(&database_path(&self.dir), &self.gate(), Purpose::Reading)
    }

    fn reader(&self, key: &Key) -> Result<Connection> {
        if let Some(idle) = locked(&self.readers).pop() {
            return Ok(idle);
        }
        connection::open(&database_path(&self.dir), key, Purpose::Reading)
    }
}

/// A panic in a job leaves nothing half-done: its transaction is rolled back while it unwinds.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn settled(connection: &Connection) -> Result<bool> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))? == 0)
}

fn use_wal(connection: &Connection) -> Result<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode == "wal" { Ok(()) } else { Err(Error::Damaged(Damage::Schema)) }
}

/// Writes a whole, empty register into a file of its own.
fn fill(path: &Path, key: &Key, new: &NewRegister) -> Result<()> {
    make_private_file(path)?;
    let mut connection = connection::open(path, key, Purpose::Writing)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    use_wal(&connection)?;
    migrate::apply(&mut connection, MIGRATIONS, &Arc::default())?;
    insert_register(&connection, new)?;
    settled(&connection)?;
    connection.close().map_err(|(_, error)| Error::from(error))
}

/// Only the owner may read the register's files; the engine gives its side files the same rights.
pub(crate) fn make_private_file(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(Error::AlreadyExists),
        Err(error) => Err(error.into()),
        Ok(_) => Ok(()),
    }
}

pub(crate) fn make_folder(dir: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(dir)?)
}

/// Removes a database and its side files, if they are there.
pub(crate) fn remove_database(path: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut file = path.as_os_str().to_owned();
        file.push(suffix);
        match std::fs::remove_file(PathBuf::from(file)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Removes the register in this folder: one that was being made and is nobody's yet. Other files stay.
///
/// # Errors
/// [`Error::Disk`].
pub fn remove_register(dir: &Path) -> Result<()> {
    remove_database(&database_path(dir))
}

/// Makes a rename in this folder last.
pub(crate) fn sync_folder(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    std::fs::File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}
