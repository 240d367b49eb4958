//! Files that stand beside the register because the register itself cannot say what they say: what was erased after an
//! older copy of it, and where its log had come to.
//!
//! Both are sealed and bound to the register. Their key comes from the data key of the day it was first needed and stays
//! in the register ever after, so that every copy of the register can read what was written beside it later, also after
//! the data key was changed. Described byte by byte in `docs/backup.md`.

pub(crate) mod ledger_file;
pub(crate) mod witness;

use crate::{
    access::Write,
    error::{Error, Result},
    key::Key,
    register::{Register, locked},
    table::register::AuditHead,
    values::damaged,
};
use domain::ledger::ErasureLine;
use keys::Sealer;
use ledger_file::{LedgerFound, ledger_path};
use rusqlite::{Connection, OptionalExtension as _, params};
use std::path::{Path, PathBuf};
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
    /// What stands in a file of the ledger, read as this register's.
    pub fn ledger_at(&self, path: &Path) -> Result<LedgerFound> {
        ledger_file::read(path, &self.seal)
    }

    /// Keeps the ledger at this place as well from now on, while the register is open.
    pub fn keep_ledger_at(&self, path: PathBuf) {
        let mut copies = locked(&self.ledger_copies);
        if !copies.contains(&path) {
            copies.push(path);
        }
    }

    /// What the witness beside the register remembers.
    pub fn witness(&self) -> Result<WitnessFound> {
        witness::read(self.dir(), &self.seal)
    }

    /// After a commit: what stands beside the register follows. The write is acknowledged already; what cannot be written
    /// here now is made up for at the next unlocking.
    pub(crate) fn beside(&self, erased: &[ErasureLine], (before, after): (AuditHead, AuditHead)) {
        if !erased.is_empty() {
            let _ = ledger_file::append(&ledger_path(self.dir()), &self.seal, erased);
            for copy in locked(&self.ledger_copies).iter() {
                let _ = ledger_file::append(copy, &self.seal, erased);
            }
        }
        // A witness that did not see the line before is not told of the lines after: it would forget what it knows.
        if let Ok(WitnessFound::There(it)) = self.witness()
            && it.head == before
        {
            let next = Witness { head: after, ledger: it.ledger + erased.len() as u64, ..it };
            let _ = witness::write(self.dir(), &self.seal, &next);
        }
    }
}

impl Write<'_> {
    /// Lets the witness remember this. Whoever writes is alone, so nobody else does at the same time.
    pub fn remember(&mut self, it: &Witness) -> Result<()> {
        let register = self.committed.ok_or(Error::NotFound)?;
        witness::write(register.dir(), &register.seal, it)
    }

    /// Writes the whole ledger, as it is before this write, to this place.
    pub fn write_ledger_to(&mut self, path: &Path) -> Result<()> {
        let register = self.committed.ok_or(Error::NotFound)?;
        let lines = self.whole_ledger()?;
        let told = lines.len().saturating_sub(self.ledger.len());
        ledger_file::replace(path, &register.seal, &lines[..told])
    }
}
