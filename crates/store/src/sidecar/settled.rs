//! Which files of the ledger hold what the register holds, so that not every unlocking has to open every line of them.

use crate::{
    access::Write,
    error::{Error, Result},
};
use sha2::{Digest as _, Sha256};
use std::{
    fs::File,
    io::{ErrorKind, Read as _},
    path::Path,
};

/// The place setting of a file begins so; the hash of its path follows, which is never too long for one.
const SETTLED: &str = "ledger-settled:";

/// So much of a file is read at once, in bytes.
const PIECE: usize = 1 << 16;

impl Write<'_> {
    /// Whether this file and the register's ledger are both as they were when [`Self::ledger_settled_at`] was last told of
    /// them: then the one still holds what the other holds. By the file's bytes, not by its date.
    pub fn ledger_is_settled_at(&self, path: &Path) -> Result<bool> {
        let settled = self.place_setting(&setting(path))?;
        Ok(settled.is_some() && settled == self.ledger_state(path)?)
    }

    /// Remembers that this file and the register's ledger hold the same. Not in a write that adds to the ledger: its lines
    /// come into the file after the commit, or on a full disk not at all.
    pub fn ledger_settled_at(&mut self, path: &Path) -> Result<()> {
        if !self.ledger.is_empty() {
            return Ok(());
        }
        match self.ledger_state(path)? {
            Some(state) => self.set_place_setting(&setting(path), &state),
            None => Ok(()),
        }
    }

    /// Forgets what was remembered of every file.
    pub(super) fn unsettle_ledgers(&mut self) -> Result<()> {
        self.run("DELETE FROM place_settings WHERE substr(key, 1, length(?1)) = ?1", [SETTLED]).map(|_| ())
    }

    fn ledger_state(&self, path: &Path) -> Result<Option<String>> {
        let Some(hash) = sha256(path)? else { return Ok(None) };
        Ok(Some(format!("{} {}", self.ledger_count()?, hex::encode(hash))))
    }
}

fn setting(path: &Path) -> String {
    let hash = Sha256::digest(path.as_os_str().as_encoded_bytes());
    format!("{SETTLED}{}", hex::encode(hash))
}

fn sha256(path: &Path) -> Result<Option<[u8; 32]>> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(Error::from)?,
    };
    let (mut hash, mut piece) = (Sha256::new(), vec![0; PIECE]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(Some(hash.finalize().into())),
            length => hash.update(&piece[..length]),
        }
    }
}
