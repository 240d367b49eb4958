//! Files that stand beside the register because the register itself cannot say what they say: what was erased after an
//! older copy of it, and where its log had come to.
//!
//! Both are sealed and bound to the register. Their key comes from the data key of the day it was first needed and stays
//! in the register ever after, so that every copy of the register can read what was written beside it later, also after
//! the data key was changed. Described byte by byte in `docs/backup.md`.

pub(crate) mod ledger_file;
mod settled;
pub(crate) mod witness;

use crate::{
    access::{Read, Write, Written},
    error::{Error, Result},
    key::Key,
    register::Register,
    values::damaged,
};
use keys::Sealer;
use ledger_file::{LedgerFound, ledger_path};
use rusqlite::{Connection, OptionalExtension as _, params};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};
use witness::{Witness, WitnessFound};
use zeroize::Zeroizing;

/// Bytes both files begin with: a mark, a version, the register.
pub(crate) const HEADER: usize = 28;

/// The register's own id and the sealer of its sidecars.
#[derive(Clone)]
pub(crate) struct Seal {
    pub(crate) register: [u8; 16],
    pub(crate) sealer: Sealer,
}

impl Seal {
    /// The sealer of this register; its key is written down when it is asked for the first time.
    pub(crate) fn of(connection: &Connection, key: &Key) -> Result<Self> {
        let register: [u8; 16] = connection.query_row("SELECT id FROM register", [], |row| row.get(0))?;
        let read = || {
            connection
                .query_row("SELECT key FROM sidecar_key", [], |row| row.get::<_, [u8; 32]>(0))
                .optional()
                .map_err(|_| damaged("sidecar_key.key"))
        };
        let mut found = read()?;
        if found.is_none() {
            connection.execute(
                "INSERT INTO sidecar_key (only_row, key) VALUES (1, ?1) ON CONFLICT DO NOTHING",
                params![key.sidecar()],
            )?;
            found = read()?;
        }
        let key = Zeroizing::new(found.ok_or_else(|| damaged("sidecar_key.key"))?);
        Ok(Self { register, sealer: Sealer::new(key) })
    }

    /// The first bytes of a file of this kind.
    pub(crate) fn header(&self, mark: [u8; 8]) -> [u8; HEADER] {
        let mut header = [0; HEADER];
        header[..8].copy_from_slice(&mark);
        header[9] = 1;
        header[12..].copy_from_slice(&self.register);
        header
    }
}

impl Register {
    /// The key of the schedule of reminders, for this computer's keyring. It opens that file and nothing else.
    pub fn reminder_key(&self) -> Zeroizing<[u8; 32]> {
        self.seal.sealer.branch("reminders")
    }

    /// What stands in a file of the ledger, read as this register's.
    pub fn ledger_at(&self, path: &Path) -> Result<LedgerFound> {
        ledger_file::read(path, &self.seal)
    }

    /// What the witness beside the register remembers.
    pub fn witness(&self) -> Result<WitnessFound> {
        witness::read(self.dir(), &self.seal)
    }

    /// After a commit: what stands beside the register follows. The write is acknowledged already; what cannot be written
    /// here now is made up for at the next unlocking.
    pub(crate) fn beside(&self, written: &Written) {
        let (erased, (before, after)) = (&written.ledger, written.log);
        if !erased.is_empty() {
            let _ = ledger_file::append(&ledger_path(self.dir()), &self.seal, erased);
            for copy in &written.ledger_copies {
                let _ = ledger_file::append(copy, &self.seal, erased);
            }
        }
        // A witness that did not see the line before is not told of the lines after: it would forget what it knows.
        let _ = witness::go_on(self.dir(), &self.seal, before, |it| Witness {
            head: after,
            ledger: it.ledger + erased.len() as u64,
            ..it
        });
    }
}

/// The setting that holds the places of the ledger, a line each.
const COPIES: &str = "ledger-copies";

/// So many places at most; the oldest goes first.
const MOST_COPIES: usize = 8;

impl Read<'_> {
    /// Where the ledger is kept besides the register's own folder.
    pub(crate) fn ledger_copies(&self) -> Result<Vec<PathBuf>> {
        Ok(self.place_setting(COPIES)?.unwrap_or_default().lines().map(PathBuf::from).collect())
    }
}

impl Write<'_> {
    /// Forgets where else the ledger was kept: in a register that was put back in a new place.
    pub fn forget_ledger_copies(&mut self) -> Result<()> {
        self.unsettle_ledgers()?;
        self.remove_place_setting(COPIES).map(|_| ())
    }

    /// Lets the witness remember this. Whoever writes is alone, so nobody else does at the same time.
    pub fn remember(&mut self, it: &Witness) -> Result<()> {
        let register = self.committed.ok_or(Error::NotFound)?;
        witness::write(register.dir(), &register.seal, it)
    }

    /// What stands in a file of the ledger, and the ledger's file beside the register.
    pub fn ledger_found(&self, path: &Path) -> Result<LedgerFound> {
        self.committed.ok_or(Error::NotFound)?.ledger_at(path)
    }

    /// What the witness remembers.
    pub fn witness(&self) -> Result<WitnessFound> {
        self.committed.ok_or(Error::NotFound)?.witness()
    }

    /// The folder of the register that is written.
    pub fn dir(&self) -> Result<PathBuf> {
        Ok(self.committed.ok_or(Error::NotFound)?.dir().to_owned())
    }

    /// Makes sure that this file holds the whole ledger, as it is before this write, and keeps it so from now on. Lines
    /// that stand in the file only stay there. A file in which something was changed is put aside under another name.
    /// Says what was found.
    pub fn complete_ledger_at(&mut self, path: &Path) -> Result<LedgerFound> {
        let register = self.committed.ok_or(Error::NotFound)?;
        let found = register.ledger_at(path)?;
        let ledger = self.whole_ledger()?;
        // What this very write adds is added to the file after its commit.
        let known = &ledger[..ledger.len().saturating_sub(self.ledger.len())];
        let there: HashSet<_> = found.lines().iter().map(|line| line.id).collect();
        let missing: Vec<_> = known.iter().filter(|line| !there.contains(&line.id)).cloned().collect();
        match &found {
            LedgerFound::Missing => ledger_file::replace(path, &register.seal, known)?,
            LedgerFound::Whole(_) if missing.is_empty() => {}
            LedgerFound::Whole(_) | LedgerFound::CutShort(_) => ledger_file::append(path, &register.seal, &missing)?,
            LedgerFound::Broken(lines) => {
                let mut aside = path.as_os_str().to_owned();
                aside.push(".broken");
                std::fs::rename(path, PathBuf::from(aside))?;
                ledger_file::replace(path, &register.seal, &[lines.as_slice(), &missing].concat())?;
            }
        }
        if path != ledger_path(register.dir()) {
            self.keep_ledger_at(path)?;
        }
        Ok(found)
    }

    /// Remembers the place in the register itself: whoever erases, in whichever process, adds to the file there too.
    fn keep_ledger_at(&mut self, path: &Path) -> Result<()> {
        // A path that is no text is brought up to date by the next backup only.
        let Some(text) = path.to_str().filter(|text| !text.contains('\n')) else { return Ok(()) };
        let mut copies = self.ledger_copies()?;
        if copies.iter().any(|copy| copy == path) {
            return Ok(());
        }
        copies.retain(|copy| copy.exists());
        let surplus = (copies.len() + 1).saturating_sub(MOST_COPIES);
        let kept = copies.iter().skip(surplus).filter_map(|copy| copy.to_str()).chain([text]);
        let kept: Vec<&str> = kept.collect();
        self.set_place_setting(COPIES, &kept.join("\n"))
    }
}
