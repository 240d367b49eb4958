//! One connection to the encrypted file, with the settings everything else relies on.

use crate::{
    error::{Damage, Error, Result},
    key::Key,
    long_path,
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, sync::Once, time::Duration};

/// "CEQR": marks the file as a register of this program.
pub(crate) const APPLICATION_ID: i64 = 0x4345_5152;

/// The size of a page of the file, in bytes. The cipher's default, so that any SQLCipher 4 tool can open a register.
pub(crate) const PAGE: u64 = 4096;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Writing, and reading inside a write.
    Writing,
    /// Reading only: the engine refuses every write.
    Reading,
}

/// Opens the file and gives it the key. The file must exist; it may be empty, for a register that is being made. A key
/// that does not fit is [`Error::NotARegister`].
pub(crate) fn open(path: &Path, key: &Key, purpose: Purpose) -> Result<Connection> {
    make_engine_ready();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(long_path::for_engine(path), flags)?;
    give_key(&connection, key)?;
    // Asked before anything else that reads: a key that does not fit must not look like damage.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(|error| {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Error::NotARegister,
            _ => error.into(),
        }
    })?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; -- temporary files would not be encrypted
         PRAGMA secure_delete = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON; -- REPLACE must not pass by the guards against deletion
         PRAGMA mmap_size = 0;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA cache_size = -262144;
         PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON; -- without it macOS leaves what was written in the drive's own memory",
    )?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // More than there are statements to read a whole person: each is worked out once.
    connection.set_prepared_statement_cache_capacity(512);
    if purpose == Purpose::Reading {
        connection.execute_batch("PRAGMA query_only = ON;")?;
    }
    Ok(connection)
}

/// Lets a connection that reads everything once keep few of its pages: nobody needs them again.
pub(crate) fn keep_little(connection: &Connection) -> Result<()> {
    Ok(connection.execute_batch("PRAGMA cache_size = -4096")?)
}

/// Lets the engine make itself ready before a second thread comes by. It calls itself ready before its cipher is, and
/// refuses a key that is given in between.
fn make_engine_ready() {
    static READY: Once = Once::new();
    READY.call_once(|| {
        // What is wrong with the engine shows again, and better, in the opening that follows.
        let _ = Connection::open_in_memory();
    });
}

/// The key comes before anything else that could touch the file; the cipher's own log is silenced before the key.
pub(crate) fn give_key(connection: &Connection, key: &Key) -> Result<()> {
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.execute_batch(&key.pragma())?;
    Ok(())
}

/// Makes sure that what the key fits is a register, and not another program's database.
pub(crate) fn prove(connection: &Connection) -> Result<()> {
    let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id == APPLICATION_ID { Ok(()) } else { Err(Error::NotARegister) }
}

/// Notices a file that was cut off, without reading it through.
pub(crate) fn check_length(path: &Path) -> Result<()> {
    let length = std::fs::metadata(path)?.len();
    if length < PAGE || length % PAGE != 0 {
        return Err(Error::Damaged(Damage::Truncated));
    }
    Ok(())
}
