//! Why desks could not share, join or go on.

use crate::{
    invitation::InvitationError,
    log::LogError,
    postgres::{PrepareError, TlsError},
};
use std::ops::ControlFlow;

/// Hears how far something has come, in bytes of work: done, and in all. May break it off.
pub type OnProgress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// What is wrong with a snapshot at the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotFault {
    /// There is none.
    #[error("there is no snapshot")]
    None,
    /// A piece is not there.
    #[error("a piece of the snapshot is missing")]
    Missing,
    /// It was altered, cut off, put together from others, or is not what it is said to be.
    #[error("the snapshot was altered")]
    Altered,
}

/// Why something between desks was not done.
#[derive(Debug, thiserror::Error)]
pub enum SharingError {
    /// The register's part.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The server's side could not be made.
    #[error(transparent)]
    Prepare(#[from] PrepareError),
    /// There is no protected road.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The server did not do it.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The system has no randomness, or no memory for the code of an invitation.
    #[error("no key could be made")]
    Keys(keys::Error),
    /// The invitation is of no use.
    #[error(transparent)]
    Invitation(#[from] InvitationError),
    /// The snapshot is of no use.
    #[error(transparent)]
    Snapshot(#[from] SnapshotFault),
    /// The disk refused.
    #[error("the disk refused")]
    Disk(std::io::ErrorKind),
    /// Broken off by whoever asked.
    #[error("broken off")]
    Cancelled,
}

impl From<keys::Error> for SharingError {
    fn from(error: keys::Error) -> Self {
        Self::Keys(error)
    }
}

impl From<std::io::Error> for SharingError {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.kind())
    }
}

impl From<store::DeskFault> for SharingError {
    fn from(fault: store::DeskFault) -> Self {
        Self::Store(fault.into())
    }
}
