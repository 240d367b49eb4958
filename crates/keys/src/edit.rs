//! Adding, changing and removing ways in. Whoever changes the slots holds the data key, and so has opened one.

use crate::document::{MOST_SLOTS, MOST_SLOTS_OF_ONE_NAME, is_writable_time};
use crate::random::{random, secret_random};
use crate::slot::{Slot, SlotId, SlotInfo, SlotKind};
use crate::{
    DataKey, DeviceSecret, DeviceSecrets, Error, KdfCost, RecoveryCode, Secret, SlotsFile, device, name, seal, shares,
    strength,
};

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
        self.has_room()?;
        let slot = self.password_slot(key, name, password, cost, created, None)?;
        Ok(self.put(key, slot))
    }

    /// Adds a member of staff's password that opens only together with this computer's secret, which is made and kept
    /// first if there is none. A name may have one such slot for each of eight computers, but not one that is unbound
    /// besides: it would undo the binding.
    ///
    /// # Errors
    /// As [`SlotsFile::add_password`]; [`Error::KeyringLocked`], [`Error::KeyringUnavailable`],
    /// [`Error::DeviceSecretMissing`].
    pub fn add_password_on_device(
        &mut self,
        key: &DataKey,
        name: &str,
        password: &Secret,
        cost: KdfCost,
        created: &str,
        devices: &dyn DeviceSecrets,
    ) -> Result<SlotId, Error> {
        self.may_change(key)?;
        self.has_room()?;
        if self.slots_of(name).any(|slot| slot.info.device.is_none()) {
            return Err(Error::NameTaken);
        }
        if self.slots_of(name).count() >= MOST_SLOTS_OF_ONE_NAME {
            return Err(Error::TooManySlots);
        }
        let here = device::for_binding(devices, self.place.register)?;
        if self.slots_of(name).any(|slot| slot.info.device == Some(here.id())) {
            return Err(Error::NameTaken);
        }
        let slot = self.password_slot(key, name, password, cost, created, Some(&here))?;
        Ok(self.put(key, slot))
    }

    /// Gives a member of staff another password. Where her slots are bound to computers, this computer's slot is
    /// changed and stays bound; the slots at her other computers keep the password they have there.
    ///
    /// # Errors
    /// [`Error::NotMine`] if she has none; [`Error::DeviceBound`] if hers is bound and no `devices` are given;
    /// otherwise as [`SlotsFile::add_password_on_device`].
    pub fn change_password(
        &mut self,
        key: &DataKey,
        name: &str,
        password: &Secret,
        cost: KdfCost,
        created: &str,
        devices: Option<&dyn DeviceSecrets>,
    ) -> Result<SlotId, Error> {
        self.may_change(key)?;
        let first = self.slots_of(name).next().ok_or(Error::NotMine)?;
        let here = if first.info.device.is_some() {
            let devices = devices.ok_or(Error::DeviceBound)?;
            Some(devices.fetch(self.place.register)?.ok_or(Error::DeviceSecretMissing)?)
        } else {
            None
        };
        let old = self
            .slots_of(name)
            .find(|slot| slot.info.device == here.as_ref().map(DeviceSecret::id))
            .ok_or(Error::DeviceSecretMissing)?;
        let (old_id, written) = (old.info.id, old.info.name.clone());
        let new = self.password_slot(key, &written, password, cost, created, here.as_ref())?;
        let id = new.info.id;
        if let Some(slot) = self.slots.iter_mut().find(|slot| slot.info.id == old_id) {
            *slot = new;
        }
        self.sign(key);
        Ok(id)
    }

    /// Adds a recovery slot and returns its code, which exists nowhere else: print it, or it is lost.
    ///
    /// # Errors
    /// [`Error::CreatedUnusable`], [`Error::TooManySlots`], [`Error::ForeignKey`], [`Error::SlotsTampered`],
    /// [`Error::NoRandomness`].
    pub fn add_recovery(&mut self, key: &DataKey, created: &str) -> Result<RecoveryCode, Error> {
        let secret = secret_random()?;
        let tag = self.add_random(key, SlotKind::Recovery, &secret, created)?;
        Ok(RecoveryCode::from_parts(0, tag, secret))
    }

    /// Adds a recovery slot that any two of three people can open together, and returns their three shares. The whole
    /// code is never shown to anybody.
    ///
    /// # Errors
    /// As [`SlotsFile::add_recovery`].
    pub fn add_shares(&mut self, key: &DataKey, created: &str) -> Result<[RecoveryCode; 3], Error> {
        let secret = secret_random()?;
        let [one, two, three] = shares::split(&secret)?;
        let tag = self.add_random(key, SlotKind::Shares, &secret, created)?;
        Ok([(1, one), (2, two), (3, three)].map(|(place, share)| RecoveryCode::from_parts(place, tag, share)))
    }

    /// Adds a slot under a random secret. Returns the first byte of its id, which goes into the printed code.
    fn add_random(&mut self, key: &DataKey, kind: SlotKind, secret: &[u8; 16], created: &str) -> Result<u8, Error> {
        self.may_change(key)?;
        self.has_room()?;
        let mut info = info(kind, String::new(), created)?;
        // The byte tells one printed code's papers from another's; there are fewer slots than bytes.
        while self.slots.iter().any(|slot| slot.info.kind != SlotKind::Password && slot.info.id.0[0] == info.id.0[0]) {
            info.id = SlotId(random()?);
        }
        let slot = Slot::seal(self.place, key, info, |salt| Ok(seal::slot_key(&[secret], salt, kind.code())))?;
        Ok(self.put(key, slot).0[0])
    }

    /// Removes one slot. Who knows its secret and kept an old copy of the file can still open the old copy: change the
    /// register's key too if she must not ([`SlotsFile::succeeded_by`]).
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
        let leaving: Vec<_> = self.slots_of(name).map(|slot| slot.info.id).collect();
        self.remove_where(key, |slot| leaving.contains(&slot.info.id))
    }

    /// An empty file for the same register that counts on from this one: to be filled under a new data key
    /// ([`DataKey::generate_for`]) when the register's key is changed.
    #[must_use]
    pub(crate) fn successor(&self) -> Self {
        Self { slots: Vec::new(), former: Vec::new(), mac: [0; 32], ..self.clone() }
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

    pub(crate) fn has_room(&self) -> Result<(), Error> {
        if self.slots.len() < MOST_SLOTS { Ok(()) } else { Err(Error::TooManySlots) }
    }

    /// Every slot of this name.
    pub(crate) fn slots_of(&self, name: &str) -> impl Iterator<Item = &Slot> {
        let folded = name::folded(name);
        self.of_kind(SlotKind::Password).filter(move |slot| name::folded(&slot.info.name) == folded)
    }

    pub(crate) fn of_kind(&self, kind: SlotKind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.info.kind == kind)
    }

    pub(crate) fn password_slot(
        &self,
        key: &DataKey,
        name: &str,
        password: &Secret,
        cost: KdfCost,
        created: &str,
        device: Option<&DeviceSecret>,
    ) -> Result<Slot, Error> {
        let written = name::written(name)?;
        cost.check(self.place.demo)?;
        if !self.place.demo {
            strength::check(password, &[&written])?;
        }
        let info = SlotInfo {
            cost: Some(cost),
            device: device.map(DeviceSecret::id),
            ..info(SlotKind::Password, written, created)?
        };
        Slot::seal(self.place, key, info, |salt| seal::password_key(cost, password, device, salt))
    }

    pub(crate) fn put(&mut self, key: &DataKey, slot: Slot) -> SlotId {
        let id = slot.info.id;
        self.slots.push(slot);
        self.sign(key);
        id
    }
}

fn info(kind: SlotKind, name: String, created: &str) -> Result<SlotInfo, Error> {
    if !is_writable_time(created) {
        return Err(Error::CreatedUnusable);
    }
    Ok(SlotInfo { id: SlotId(random()?), kind, name, created: created.to_owned(), device: None, cost: None })
}
