//! Records of the shared log, and where a write becomes true.

use crate::{
    error::{Error, Result},
    shared::replica::Replica,
    table::register::AuditHead,
};
use domain::time::Moment;
use keys::BoxKey;
use uuid::Uuid;
use zeroize::Zeroizing;

/// A place in the shared log: the last record somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The epoch, from 1. Each has a key of its own.
    pub epoch: u64,
    /// The record's number, counted on through all epochs; 0 before the first.
    pub number: u64,
    /// The record's hash; zeros before the first.
    pub hash: [u8; 32],
}

/// What a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// What one write changed.
    Changes,
    /// A new form of the schema.
    Schema,
    /// The beginning of the next epoch.
    Epoch,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Changes, Self::Schema, Self::Epoch];

    /// The number it has in the log.
    pub const fn code(self) -> u8 {
        match self {
            Self::Changes => 0,
            Self::Schema => 1,
            Self::Epoch => 2,
        }
    }

    /// The kind with this number.
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A sealed record, as the server has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The epoch it belongs to.
    pub epoch: u64,
    /// Its number.
    pub number: u64,
    /// What it holds, by its number in the log: a kind this program does not know is an update that is missing.
    pub kind: u8,
    /// The desk that wrote it.
    pub desk: Uuid,
    /// The hash of the record before.
    pub previous: [u8; 32],
    /// Its own hash.
    pub hash: [u8; 32],
    /// The sealed bytes.
    pub sealed: Vec<u8>,
}

impl Record {
    /// The place in the log behind this record.
    pub fn head(&self) -> Head {
        Head { epoch: self.epoch, number: self.number, hash: self.hash }
    }
}

/// What one write changed. Cannot be printed: it holds what is in the register.
pub struct Changes {
    /// The form of the schema the writer had.
    pub schema: i64,
    /// Where the log (of who did what) ended after the write.
    pub log: AuditHead,
    /// The changed rows, as the engine writes them down.
    pub changeset: Zeroizing<Vec<u8>>,
}

/// The contents of a record. Cannot be printed.
pub enum Contents {
    /// What one write changed.
    Changes(Changes),
    /// From here on the schema has this form.
    Schema(i64),
    /// From the next record on.
    Epoch {
        /// The key of the new epoch.
        key: Zeroizing<[u8; 32]>,
        /// The hash over everything that is shared, as the desk that began the epoch had it.
        digest: [u8; 32],
        /// When it began.
        began: Moment,
        /// The public keys of the desks it is begun for; whoever reads a record is not told them.
        desks: Vec<[u8; 32]>,
    },
}

/// This copy as one of several. Cannot be printed: it has the epoch's key.
#[derive(Clone)]
pub struct Desk {
    /// What the server knows the shared register by: another each time a register is shared.
    pub register: Uuid,
    /// Which of them this is.
    pub id: Uuid,
    /// How far this copy has come.
    pub head: Head,
    /// The key of the epoch.
    pub key: Zeroizing<[u8; 32]>,
    /// When the epoch began.
    pub epoch_began: Moment,
    /// When everything of the server was last here.
    pub seen_at: Option<Moment>,
    /// What was erased before this moment is gone from the server too.
    pub clean_before: Option<Moment>,
    /// The epoch in which the others learned of its present pair of keys; 0 before.
    pub renewed: u64,
    /// The secret halves of its pairs of keys: for the next epoch's key.
    pub secrets: Vec<BoxKey>,
    /// Why it takes nothing from the server any more.
    pub stopped: Option<Stop>,
}

/// Why a desk takes nothing from the server any more, until a person decides to join anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A record is missing between what this desk has and what the server shows.
    Gap,
    /// The server's records do not follow on what this desk has.
    Forked,
    /// A record's bytes are not those its hash was made of.
    AnotherHash,
    /// A record was not sealed with the register's key for this place: altered, moved or forged.
    AnotherSeal,
    /// A record was sealed by a desk but holds nothing that can be understood.
    Unreadable,
    /// What another desk changed does not fit on what is here.
    Diverged,
    /// After a record the log of who did what does not end where the writer's did.
    LogEnd,
    /// The server is in an earlier epoch than this desk.
    WentBack,
    /// The server lost more than this desk can give back.
    LostTooMuch,
    /// The records this desk would need are gone with their epoch.
    AwayTooLong,
    /// The server does not know this register.
    AnotherRegister,
    /// The others have gone on to an epoch that was not begun for this desk: it was shut out.
    Removed,
}

impl Stop {
    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::Gap,
        Self::Forked,
        Self::AnotherHash,
        Self::AnotherSeal,
        Self::Unreadable,
        Self::Diverged,
        Self::LogEnd,
        Self::WentBack,
        Self::LostTooMuch,
        Self::AwayTooLong,
        Self::AnotherRegister,
        Self::Removed,
    ];

    /// The word it is stored by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Forked => "forked",
            Self::AnotherHash => "another-hash",
            Self::AnotherSeal => "another-seal",
            Self::Unreadable => "unreadable",
            Self::Diverged => "diverged",
            Self::LogEnd => "log-end",
            Self::WentBack => "went-back",
            Self::LostTooMuch => "lost-too-much",
            Self::AwayTooLong => "away-too-long",
            Self::AnotherRegister => "another-register",
            Self::Removed => "removed",
        }
    }

    /// The reason with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stop| stop.code() == code)
    }
}

/// Why a register that several desks share could not be written, or not be brought up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskFault {
    /// The server cannot be reached. Reading goes on; nothing was written.
    NotConnected,
    /// The server does not let this desk in. Reading goes on.
    NotAdmitted,
    /// The server was lost in the middle. Nothing was written.
    NotSaved,
    /// The server was lost in the middle and has not come back: whether it was written will be seen when it does.
    Unconfirmed,
    /// Written and with the other desks, but this computer could not keep it yet; it follows by itself.
    SavedElsewhere,
    /// One write may not be as large as that.
    TooLarge,
    /// A desk with a newer program has written. Reading goes on; this program must be updated.
    UpdateNeeded,
    /// This program is newer than the register's form, which all desks change together, and for that the server is needed.
    UpgradeWaits,
    /// This desk takes nothing from the server any more.
    Stopped(Stop),
    /// What can only be done with a register that is shared with nobody.
    IsShared,
}

impl From<DeskFault> for Error {
    fn from(fault: DeskFault) -> Self {
        Self::Desk(fault)
    }
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        Self::Desk(DeskFault::Stopped(stop))
    }
}

/// What became of a record that was handed to the server and is not known to be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAppended {
    /// It is not there.
    Refused(Error),
    /// The answer did not come: it may be there, behind this place.
    Unknown(Head),
}

/// Where a write of a shared register becomes true: the server's log. One for a process; `desks` has it.
///
/// A write takes the turn before it reads anything, so that it is decided on what all desks have written before, and runs
/// once. The local transaction is committed only when the server has the record.
pub trait CommitPoint: Send + Sync {
    /// Brings this copy up to all others and takes the turn: from now until it is given back no other desk writes.
    /// An error means that the turn was not taken, or was given back.
    fn take_turn(&self, replica: &mut Replica<'_>) -> Result<()>;

    /// Makes the contents the next record of the log, which gives the turn back.
    fn append(&self, desk: &Desk, contents: Contents) -> Result<Record, NotAppended>;

    /// After an answer that did not come: whether the record is in the log. Brings this copy up to all others.
    fn settle(&self, replica: &mut Replica<'_>, record: Head) -> Result<bool>;

    /// Gives the turn back without having written.
    fn give_back(&self);
}
