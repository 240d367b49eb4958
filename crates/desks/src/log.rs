//! What a server between desks must be able to do. It is believed nothing: whatever it answers is checked by whoever asked.

use domain::time::Moment;
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
    type Log: SharedLog + 'static;

    /// Connects.
    ///
    /// # Errors
    /// [`LogError::Away`]; [`LogError::Refused`] if the server does not let this desk in.
    fn connect(&self) -> Result<Self::Log, LogError>;
}

/// The register whole, as it lies at the server in sealed pieces. What is said here is only believed when the snapshot was
/// opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its identifier.
    pub id: Uuid,
    /// The epoch it was laid in.
    pub epoch: u64,
    /// The number of the last record in it.
    pub number: u64,
    /// How many pieces there are.
    pub pieces: u32,
    /// The bytes of the file they come to.
    pub bytes: u64,
}

/// How far a desk said it had come, as the server remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskSeen {
    /// The desk.
    pub desk: Uuid,
    /// When it last said so, by the server's clock.
    pub at: Moment,
    /// The epoch it was in.
    pub epoch: u64,
    /// The last record it had.
    pub number: u64,
    /// The version of its program.
    pub version: String,
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

    /// Says that this connection is alive and still wants the turn it has: a long write is at work.
    fn keep_turn(&mut self) -> Result<(), LogError>;

    /// The record that ended this epoch, which stays when the others go.
    fn marker(&mut self, register: Uuid, epoch: u64) -> Result<Option<Record>, LogError>;

    /// Lays a sealed piece of a snapshot; of an epoch that is over it is passed over.
    fn put_piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32, sealed: &[u8]) -> Result<(), LogError>;

    /// Says that every piece of a snapshot was laid: from now on others find it, if that is so.
    fn finish_snapshot(&mut self, register: Uuid, snapshot: &Snapshot) -> Result<(), LogError>;

    /// The newest whole snapshot of this epoch that goes no further than a number.
    fn snapshot(&mut self, register: Uuid, epoch: u64, up_to: u64) -> Result<Option<Snapshot>, LogError>;

    /// A sealed piece of a snapshot; `None` if it is not there.
    fn piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32) -> Result<Option<Vec<u8>>, LogError>;

    /// Tells the server how far this desk has come, and its program's version. Answers the earliest epoch of which the
    /// server has records.
    fn report(&mut self, register: Uuid, desk: Uuid, at: Head, version: &str) -> Result<u64, LogError>;

    /// What the desks have told the server; desks that were shut out are not among them.
    fn seen(&mut self, register: Uuid) -> Result<Vec<DeskSeen>, LogError>;

    /// Lets go of all epochs before this one, if there is a snapshot of it and every desk seen within `away` is past them.
    /// `false` if not yet.
    fn drop_before(&mut self, register: Uuid, epoch: u64, away: Duration) -> Result<bool, LogError>;

    /// Makes an account for a new desk.
    fn admit(&mut self, register: Uuid, desk: Uuid, account: &str, password: &str) -> Result<(), LogError>;

    /// Shuts a desk out.
    fn dismiss(&mut self, register: Uuid, desk: Uuid) -> Result<(), LogError>;

    /// Waits until there may be something new, at most so long. `true` if the server said so.
    fn wait(&mut self, register: Uuid, patience: Duration) -> Result<bool, LogError>;
}
