//! The slots file `register.keys`: who can open the register.

use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::canonical::Canonical;
use crate::disk::{self, Disk, LocalDisk};
use crate::slot::{Place, Slot, SlotInfo};
use crate::succession::Former;
use crate::{DataKey, Error, document};

/// All slots of one register, in memory. Changing it changes nothing on the disk until [`SlotsFile::save`].
#[derive(Clone, PartialEq, Eq)]
pub struct SlotsFile {
    pub(crate) place: Place,
    /// Grows by one with each change.
    pub(crate) revision: u64,
    pub(crate) slots: Vec<Slot>,
    /// The register's earlier keys, the oldest first.
    pub(crate) former: Vec<Former>,
    /// Code over everything above, under a key that only somebody who has opened a slot can derive.
    pub(crate) mac: [u8; 32],
}

impl SlotsFile {
    /// An empty file for the register with this id ([`DataKey::register`]). A demo register accepts weak passwords and
    /// cheap stretching, and says so in the file for ever.
    pub fn new(register: [u8; 16], demo: bool) -> Self {
        Self { place: Place { register, demo }, revision: 0, slots: Vec::new(), former: Vec::new(), mac: [0; 32] }
    }

    /// Reads a slots file's bytes. Never panics, and takes no memory that the bytes ask for.
    ///
    /// # Errors
    /// [`Error::Malformed`], [`Error::NewerVersion`], [`Error::CostTooLow`], [`Error::CostTooHigh`].
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        document::parse(bytes)
    }

    /// The bytes that [`SlotsFile::save`] writes.
    ///
    /// # Errors
    /// [`Error::LastSlot`] if there is no slot: such a file would lock everybody out.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        if self.slots.is_empty() {
            return Err(Error::LastSlot);
        }
        document::write(self)
    }

    /// Reads the slots file at `path`.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Disk`] and those of [`SlotsFile::parse`].
    pub fn load(path: &Path) -> Result<Self, Error> {
        Self::load_from(&LocalDisk, path)
    }

    /// Puts this version in the place of the one at `path`, so that at every moment, whatever fails, there is one
    /// complete version there: the old or the new.
    ///
    /// # Errors
    /// [`Error::Disk`]; the old version is then untouched, except where the answer concerns only the folder's own
    /// bookkeeping after the new one is in place ([`crate::DiskDeed::Replace`]).
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        self.save_to(&LocalDisk, path)
    }

    /// [`SlotsFile::load`] from a disk that is given.
    ///
    /// # Errors
    /// As [`SlotsFile::load`].
    pub fn load_from(disk: &dyn Disk, path: &Path) -> Result<Self, Error> {
        Self::parse(&disk::read_whole(disk, path)?)
    }

    /// [`SlotsFile::save`] to a disk that is given.
    ///
    /// # Errors
    /// As [`SlotsFile::save`].
    pub fn save_to(&self, disk: &dyn Disk, path: &Path) -> Result<(), Error> {
        disk::replace(disk, path, &self.to_bytes()?)
    }

    /// The id of the register that these slots open.
    pub fn register(&self) -> [u8; 16] {
        self.place.register
    }

    /// Whether this is a demo register's file.
    pub fn is_demo(&self) -> bool {
        self.place.demo
    }

    /// How many times the slots have been changed. Somebody who puts an older, complete copy of the file back cannot be
    /// seen from the file alone; a register that remembers the last revision it saw can tell.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What can be seen of every slot without opening one, in the order of the file.
    pub fn slots(&self) -> Vec<SlotInfo> {
        self.slots.iter().map(|slot| slot.info.clone()).collect()
    }

    /// Whether somebody of this name has a password. Names are compared without regard to case.
    pub fn has_password(&self, name: &str) -> bool {
        self.slots_of(name).next().is_some()
    }

    /// Whether the file is, slot for slot, what a holder of this key last wrote.
    pub(crate) fn check_whole(&self, key: &DataKey) -> Result<(), Error> {
        if key.register() != self.place.register {
            return Err(Error::ForeignKey);
        }
        self.code(key).verify_slice(&self.mac).map_err(|_| Error::SlotsTampered)
    }

    /// Ends a change: counts it and renews the code over the whole file.
    pub(crate) fn sign(&mut self, key: &DataKey) {
        self.revision = self.revision.saturating_add(1);
        self.mac = self.code(key).finalize().into_bytes().into();
    }

    fn code(&self, key: &DataKey) -> Hmac<Sha256> {
        let mut code = Hmac::<Sha256>::new_from_slice(key.derive::<32>("slots file mac").as_slice())
            .expect("HMAC takes a key of any length");
        code.update(&self.canonical());
        code
    }

    /// Everything in the file but its code, byte for byte as in `docs/keys.md`.
    pub(crate) fn canonical(&self) -> Vec<u8> {
        let count = u32::try_from(self.slots.len()).expect("a file holds at most 200 slots");
        // A file without former keys is written as version 1, as it always was.
        let label = if self.former.is_empty() { "cequred-register/1/file" } else { "cequred-register/2/file" };
        let mut bytes = Canonical::new(label)
            .bytes(&self.place.register)
            .bytes(&[u8::from(self.place.demo)])
            .long(self.revision)
            .number(count);
        for slot in &self.slots {
            bytes = bytes.bytes(&slot.header(self.place)).bytes(&slot.nonce).bytes(&slot.sealed);
        }
        if !self.former.is_empty() {
            bytes = bytes.number(u32::try_from(self.former.len()).expect("a file holds at most 50 former keys"));
            for one in &self.former {
                bytes = bytes.text(&one.retired).bytes(&one.nonce).bytes(&one.sealed);
            }
        }
        bytes.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_in_the_documentation_is_what_the_code_seals() {
        let file = SlotsFile::parse(include_bytes!("../tests/vectors/v1/office.keys")).unwrap();
        let header = hex::encode(file.slots[0].header(file.place));
        let page: String = include_str!("../../../docs/keys.md").split_whitespace().collect();
        assert!(page.contains(&header), "docs/keys.md shows another header than {header}");
    }
}
