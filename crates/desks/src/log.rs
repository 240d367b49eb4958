//! What a server between desks must be able to do. It is believed nothing: whatever it answers is checked by whoever asked.

use std::time::Duration;
use store::{Head, Record};
use uuid::Uuid;

/// Why the server did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// It cannot be reached, or was lost in the middle: what it was asked last may have been done.
    #[error("the server cannot be reached")]
    Away,
    /// Another desk has had the turn for too long.
    #[error("another desk has the turn")]
    Busy,
    /// It said no, and did nothing.
    #[error("the server refused")]
    Refused,
}

/// Where a log can be had.
pub trait Server: Send + Sync {
    /// A connection to it.
    type Log: SharedLog;

    /// Connects.
    ///
    /// # Errors
    /// [`LogError::Away`]; [`LogError::Refused`] if the server does not let this desk in.
    fn connect(&self) -> Result<Self::Log, LogError>;
}

/// The shared log of registers, over one connection. After [`LogError::Away`] the connection is of no more use.
pub trait SharedLog: Send {
    /// Where the log of this register ends; `None` if the server does not know the register.
    ///
    /// # Errors
    /// As [`LogError`] says; so for all of these.
    fn head(&mut self, register: Uuid) -> Result<Option<Head>, LogError>;

    /// Takes the turn, waiting for whoever has it, and says where the log ends. Until the turn is given back, or this
    /// connection is lost and the server has noticed, nobody else can append.
    fn take_turn(&mut self, register: Uuid) -> Result<Option<Head>, LogError>;

    /// Gives the turn back without having appended.
    fn give_back(&mut self) -> Result<(), LogError>;

    /// Appends the record if the log ends where the record begins, and gives the turn back if this connection had it.
    /// `true` once the record is there for good, `false` if the log ends elsewhere.
    fn append(&mut self, register: Uuid, record: &Record) -> Result<bool, LogError>;

    /// Records of this epoch behind a number, in their order; at most so many.
    fn after(&mut self, register: Uuid, epoch: u64, number: u64, limit: u32) -> Result<Vec<Record>, LogError>;

    /// Waits until there may be something new, at most so long. `true` if the server said so.
    fn wait(&mut self, register: Uuid, patience: Duration) -> Result<bool, LogError>;
}
