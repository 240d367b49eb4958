//! Adding and removing ways in. Whoever changes the slots holds the data key, and so has opened one.

use crate::document::{MOST_SLOTS, is_writable_time};
use crate::random::random;
use crate::slot::{Slot, SlotId, SlotInfo, SlotKind};
use crate::{DataKey, Error, KdfCost, RecoveryCode, Secret, SlotsFile, name, seal, strength};

impl SlotsFile {
    /// Adds a member of staff's password. `created` is the time, as the host writes it.
    ///
    /// # Errors
    /// [`Error::PasswordWeak`] and [`Error::CostTooLow`] in a real register; [`Error::CostTooHigh`],
    /// [`Error::NameTaken`], [`Error::NameUnusable`], [`Error::CreatedUnusable`], [`Error::TooManySlots`],
    /// [`Error::ForeignKey`], [`Error::SlotsTampered`], [`Error::OutOfMemory`], [`Error::NoRandomness`].
    pub fn add_password(
        &mut self,
        key: &DataKey,
        name: &str,
        password: &Secret,
        cost: KdfCost,
        created: &str,
    ) -> Result<SlotId, Error> {
        self.may_change(key)?;
        if self.slots_of(name).next().is_some() {
            return Err(Error::NameTaken);
        }
        let slot = self.password_slot(key, name, password, cost, created)?;
        Ok(self.put(key, slot))
    }

    /// Adds a recovery slot and returns its code, which exists nowhere else: print it, or it is lost.
    ///
    /// # Errors
    /// [`Error::CreatedUnusable`], [`Error::TooManySlots`], [`Error::ForeignKey`], [`Error::SlotsTampered`],
    /// [`Error::NoRandomness`].
    pub fn add_recovery(&mut self, key: &DataKey, created: &str) -> Result<RecoveryCode, Error> {
        self.may_change(key)?;
        let info = self.info(SlotKind::Recovery, String::new(), created)?;
        let code = RecoveryCode::generate(info.id.0[0])?;
        let slot = Slot::seal(self.place, key, info, |salt| {
            Ok(seal::slot_key(&[code.secret()], salt, SlotKind::Recovery.code()))
        })?;
        self.put(key, slot);
        Ok(code)
    }

    /// Removes one slot. Who knows its secret and kept an old copy of the file can still open the old copy: change the
    /// register's key too if she must not.
    ///
    /// # Errors
    /// [`Error::NoSuchSlot`]; [`Error::LastSlot`] if nobody could open the register afterwards;
    /// [`Error::ForeignKey`], [`Error::SlotsTampered`].
    pub fn remove(&mut self, key: &DataKey, id: SlotId) -> Result<(), Error> {
        self.remove_where(key, |slot| slot.info.id == id).map(|_| ())
    }

    /// Removes every slot of one name, when somebody leaves. Returns how many.
    ///
    /// # Errors
    /// As [`SlotsFile::remove`].
    pub fn remove_name(&mut self, key: &DataKey, name: &str) -> Result<usize, Error> {
        let folded = name::folded(name);
        self.remove_where(key, |slot| slot.info.kind == SlotKind::Password && name::folded(&slot.info.name) == folded)
    }

    fn remove_where(&mut self, key: &DataKey, leaves: impl Fn(&Slot) -> bool) -> Result<usize, Error> {
        self.may_change(key)?;
        let leaving = self.slots.iter().filter(|slot| leaves(slot)).count();
        if leaving == 0 {
            return Err(Error::NoSuchSlot);
        }
        if leaving == self.slots.len() {
            return Err(Error::LastSlot);
        }
        self.slots.retain(|slot| !leaves(slot));
        self.sign(key);
        Ok(leaving)
    }

    /// Refuses to change a file that is not this key's, or that something else has changed: signing it anew would hide
    /// the tampering.
    pub(crate) fn may_change(&self, key: &DataKey) -> Result<(), Error> {
        if key.register() != self.place.register {
            return Err(Error::ForeignKey);
        }
        if self.slots.is_empty() { Ok(()) } else { self.check_whole(key) }
    }

    /// Every slot of this name.
    pub(crate) fn slots_of(&self, name: &str) -> impl Iterator<Item = &Slot> {
        let folded = name::folded(name);
        self.of_kind(SlotKind::Password).filter(move |slot| name::folded(&slot.info.name) == folded)
    }

    pub(crate) fn password_slot(
        &self,
        key: &DataKey,
        name: &str,
        password: &Secret,
        cost: KdfCost,
        created: &str,
    ) -> Result<Slot, Error> {
        let written = name::written(name)?;
        cost.check(self.place.demo)?;
        if !self.place.demo {
            strength::check(password, &[&written])?;
        }
        let info = SlotInfo { cost: Some(cost), ..self.info(SlotKind::Password, written, created)? };
        Slot::seal(self.place, key, info, |salt| {
            let stretched = cost.stretch(password, salt)?;
            Ok(seal::slot_key(&[stretched.as_slice()], salt, "password"))
        })
    }

    pub(crate) fn info(&self, kind: SlotKind, name: String, created: &str) -> Result<SlotInfo, Error> {
        if !is_writable_time(created) {
            return Err(Error::CreatedUnusable);
        }
        if self.slots.len() >= MOST_SLOTS {
            return Err(Error::TooManySlots);
        }
        Ok(SlotInfo { id: SlotId(random()?), kind, name, created: created.to_owned(), device: None, cost: None })
    }

    pub(crate) fn put(&mut self, key: &DataKey, slot: Slot) -> SlotId {
        let id = slot.info.id;
        self.slots.push(slot);
        self.sign(key);
        id
    }
}
