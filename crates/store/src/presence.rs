//! Who has the register open, across processes: a shared lock for as long as it is open, and an exclusive one for the
//! one deed that must find nobody else there, the change of the key.
//!
//! The engine removes a write-ahead log by its name when the last connection to a file closes. A process that still had
//! the old file open would remove the new file's log. So the files are exchanged only when nobody else has them open.
//! The lock goes with the process, however it ends.

use crate::error::{Error, Result};
use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

/// The lock of one open register.
#[derive(Debug)]
pub(crate) struct Presence(File);

impl Presence {
    /// Says that the register in this folder is open. [`Error::Busy`] while its key is being changed.
    pub(crate) fn announce(dir: &Path) -> Result<Self> {
        // A shared lock needs a file that may be read, on some systems.
        let mut options = OpenOptions::new();
        let file = options.create(true).truncate(false).read(true).write(true).open(dir.join("register.open"))?;
        let presence = Self(file);
        presence.share()?;
        Ok(presence)
    }

    /// Lets go of either lock. A refusal says nothing: Wine answers that what was just let go is not held, and a lock that
    /// really stayed stands in the way of the next one, which says so.
    fn release(&self) {
        let _ = self.0.unlock();
    }

    fn share(&self) -> Result<()> {
        self.0.try_lock_shared().map_err(refused)
    }

    /// Does something while nobody else has the register open; [`Error::OpenElsewhere`] if somebody has.
    pub(crate) fn alone<T, E: From<Error>>(&self, deed: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.release();
        let answer = match self.0.try_lock() {
            Ok(()) => {
                let answer = deed();
                self.release();
                answer
            }
            Err(TryLockError::WouldBlock) => Err(Error::OpenElsewhere.into()),
            Err(TryLockError::Error(error)) => Err(Error::from(error).into()),
        };
        // Between the two locks another change could begin; it finds the other locks of this one still held.
        self.share()?;
        answer
    }
}

fn refused(answer: TryLockError) -> Error {
    match answer {
        TryLockError::WouldBlock => Error::Busy(None),
        TryLockError::Error(error) => error.into(),
    }
}
