//! What can go wrong with a register, as codes with data. No SQL, no value of a row, no key and no path stands in them.

use crate::{columns, lock::HeldBy, shared::record::DeskFault};
use rusqlite::ffi;

/// What is broken in a damaged register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The file is shorter than it says it is.
    Truncated,
    /// A page does not carry the seal it was written with, or the structure of the file is broken.
    Page,
    /// A stored value cannot be what this column holds (`table.column`).
    Value(&'static str),
    /// A released step of the schema is recorded with another content than this program knows.
    Schema,
}

/// A rule of the schema that a write would have broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// The value is already taken in this column (`table.column`).
    Taken(&'static str),
    /// A value is not one this column may hold; the table, when it is known.
    NotAllowed(Option<&'static str>),
    /// The record points to one that does not exist, or others still point to it.
    Link,
    /// The table is only ever added to.
    AppendOnly,
}

/// Why the store could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no register in the folder.
    #[error("no register here")]
    Missing,
    /// There already is a register in the folder.
    #[error("a register is already here")]
    AlreadyExists,
    /// The file cannot be read with this key: it is another register's, no register at all, or its first page is damaged.
    #[error("the file does not belong to this key")]
    NotARegister,
    /// The register is damaged.
    #[error("the register is damaged: {0:?}")]
    Damaged(Damage),
    /// A newer program has written this register.
    #[error("the register has version {version}, this program knows up to {known}")]
    FromTheFuture {
        /// The schema version found.
        version: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The folder or a file in it cannot be written.
    #[error("the register's folder is read-only")]
    ReadOnlyFolder,
    /// The disk is full. Nothing of the write was kept.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or the operating system refused something else.
    #[error("the disk refused: {0:?}")]
    Disk(std::io::ErrorKind),
    /// Somebody else is writing; `None` when it is not known who.
    #[error("the register is being written by somebody else")]
    Busy(Option<HeldBy>),
    /// Somebody else has the register open, and the deed needs it for itself.
    #[error("somebody else has the register open")]
    OpenElsewhere,
    /// The register's key was changed since it was opened: it must be unlocked again.
    #[error("the register has another key now")]
    Rekeyed,
    /// A write left no line in the log and was therefore undone.
    #[error("a write that records nothing")]
    Unrecorded,
    /// A rule of the schema.
    #[error("a rule of the register: {0:?}")]
    Constraint(Constraint),
    /// The record to change does not exist.
    #[error("no such record")]
    NotFound,
    /// The register is shared with other desks, and that stands in the way.
    #[error("shared with other desks: {0:?}")]
    Desk(DeskFault),
    /// Broken off by whoever asked. Nothing of it was kept.
    #[error("broken off")]
    Cancelled,
    /// The database engine refused in a way this program does not expect; its extended result code.
    #[error("the database engine answered {0}")]
    Engine(i32),
}

/// The result of most of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, message) => from_code(failure.extended_code, message.as_deref()),
            rusqlite::Error::SqlInputError { error, .. } => from_code(error.extended_code, None),
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged(Damage::Value("")),
            _ => Self::Engine(ffi::SQLITE_MISUSE),
        }
    }
}

fn from_code(extended: i32, message: Option<&str>) -> Error {
    match extended & 0xff {
        ffi::SQLITE_FULL => Error::DiskFull,
        // The index of the write-ahead log could not grow.
        ffi::SQLITE_IOERR if extended == ffi::SQLITE_IOERR_SHMSIZE => Error::DiskFull,
        ffi::SQLITE_READONLY => Error::ReadOnlyFolder,
        // A register that could be opened and then shows a page without its seal is damaged; opening itself tells a
        // foreign file apart.
        ffi::SQLITE_NOTADB | ffi::SQLITE_CORRUPT => Error::Damaged(Damage::Page),
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Error::Busy(None),
        ffi::SQLITE_CANTOPEN => Error::Disk(std::io::ErrorKind::PermissionDenied),
        ffi::SQLITE_IOERR if extended == ffi::SQLITE_IOERR_SHORT_READ => Error::Damaged(Damage::Truncated),
        ffi::SQLITE_IOERR => Error::Disk(std::io::ErrorKind::Other),
        ffi::SQLITE_CONSTRAINT => Error::Constraint(broken_rule(extended, message.unwrap_or_default())),
        _ => Error::Engine(extended),
    }
}

/// Only words of our own leave this function: the engine's message is compared with names of the schema, never passed on.
fn broken_rule(extended: i32, message: &str) -> Constraint {
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            Constraint::Taken(columns::named_in(message).unwrap_or(""))
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Constraint::Link,
        ffi::SQLITE_CONSTRAINT_TRIGGER => Constraint::AppendOnly,
        _ => Constraint::NotAllowed(columns::named_in(message)),
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyFolder,
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Disk(kind),
        }
    }
}
