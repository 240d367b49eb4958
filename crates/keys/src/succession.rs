//! The file of a register whose data key was changed: it counts on from the old file and keeps the earlier keys sealed.
//!
//! Copies that were made before the change stay sealed with the key of their time. Whoever opens the new file can open
//! them too; whoever has only an old file opens nothing of what is new, because no former key leads to a later one.

use zeroize::Zeroizing;

use crate::canonical::Canonical;
use crate::document::is_writable_time;
use crate::random::random;
use crate::seal::{self, SEALED};
use crate::slot::Place;
use crate::{DataKey, Error, SlotsFile};

/// Changes of the key that a file remembers at most; the oldest goes first. Far more than a register's life.
pub(crate) const MOST_FORMER: usize = 50;

/// An earlier data key of the register, sealed with the present one.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Former {
    /// When it went out of use, as the host said.
    pub(crate) retired: String,
    pub(crate) nonce: [u8; 24],
    pub(crate) sealed: [u8; SEALED],
}

impl Former {
    fn seal(place: Place, present: &DataKey, former: &DataKey, retired: &str) -> Result<Self, Error> {
        let nonce = random()?;
        let sealed = seal::seal(&seal_key(present), &nonce, &header(place, retired), former.bytes())?;
        Ok(Self { retired: retired.to_owned(), nonce, sealed })
    }

    fn open(&self, place: Place, present: &DataKey) -> Result<DataKey, Error> {
        seal::open(&seal_key(present), &self.nonce, &header(place, &self.retired), &self.sealed)
            .map(|key| DataKey::from_bytes(place.register, key))
            .ok_or(Error::SlotsTampered)
    }
}

impl SlotsFile {
    /// An empty file for the same register under its `new` key, which counts on from this one and keeps the `old` key
    /// and all before it sealed. To be filled with slots; it cannot be written without any.
    ///
    /// # Errors
    /// [`Error::ForeignKey`], [`Error::SlotsTampered`] if this is not a whole file of the `old` key;
    /// [`Error::CreatedUnusable`], [`Error::NoRandomness`].
    pub fn succeeded_by(&self, old: &DataKey, new: &DataKey, retired: &str) -> Result<Self, Error> {
        if !is_writable_time(retired) {
            return Err(Error::CreatedUnusable);
        }
        if new.register() != self.place.register {
            return Err(Error::ForeignKey);
        }
        let mut former = Vec::new();
        for (since, key) in self.former_keys(old)? {
            former.push(Former::seal(self.place, new, &key, &since)?);
        }
        former.push(Former::seal(self.place, new, old, retired)?);
        let surplus = former.len().saturating_sub(MOST_FORMER);
        former.drain(..surplus);
        Ok(Self { former, ..self.successor() })
    }

    /// The register's earlier keys, the oldest first, each with the moment it went out of use. They open copies from
    /// that time and nothing later.
    ///
    /// # Errors
    /// [`Error::ForeignKey`], [`Error::SlotsTampered`].
    pub fn former_keys(&self, key: &DataKey) -> Result<Vec<(String, DataKey)>, Error> {
        self.check_whole(key)?;
        self.former.iter().map(|one| Ok((one.retired.clone(), one.open(self.place, key)?))).collect()
    }

    /// When the register's key was changed, the oldest change first.
    pub fn changes_of_key(&self) -> impl Iterator<Item = &str> {
        self.former.iter().map(|one| one.retired.as_str())
    }

    /// Takes this file as the valid one although later ones have been in use: it counts on from the `last` revision that
    /// the register remembers.
    ///
    /// # Errors
    /// [`Error::ForeignKey`], [`Error::SlotsTampered`].
    pub fn count_on_from(&mut self, key: &DataKey, last: u64) -> Result<(), Error> {
        self.check_whole(key)?;
        self.revision = self.revision.max(last);
        self.sign(key);
        Ok(())
    }
}

fn seal_key(present: &DataKey) -> Zeroizing<[u8; 32]> {
    present.derive::<32>("former key seal")
}

fn header(place: Place, retired: &str) -> Vec<u8> {
    Canonical::new("cequred-register/2/former")
        .bytes(&place.register)
        .bytes(&[u8::from(place.demo)])
        .text(retired)
        .finish()
}
