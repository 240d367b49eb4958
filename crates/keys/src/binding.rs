//! Binding a member of staff's password to the computer she works at, and undoing it.

use crate::document::MOST_SLOTS_OF_ONE_NAME;
use crate::slot::SlotId;
use crate::{DataKey, DeviceSecrets, Error, KdfCost, Secret, SlotsFile, device};

impl SlotsFile {
    /// Makes a password open only together with this computer's secret, which is made and kept first if there is none.
    /// The unbound slot of that name goes: left in place it would undo the binding. Where her slots are bound to other
    /// computers already, this computer is one more.
    ///
    /// # Errors
    /// [`Error::NotMine`] if she has no slot, [`Error::NameTaken`] if this computer has hers already; otherwise as
    /// [`SlotsFile::add_password_on_device`]. The file is unchanged then.
    pub fn bind_password(
        &mut self,
        key: &DataKey,
        name: &str,
        password: &Secret,
        cost: KdfCost,
        created: &str,
        devices: &dyn DeviceSecrets,
    ) -> Result<SlotId, Error> {
        self.may_change(key)?;
        let written = self.slots_of(name).next().ok_or(Error::NotMine)?.info.name.clone();
        let bound = self.slots_of(name).filter(|slot| slot.info.device.is_some()).count();
        if bound >= MOST_SLOTS_OF_ONE_NAME {
            return Err(Error::TooManySlots);
        }
        let here = device::for_binding(devices, self.place.register)?;
        if self.slots_of(name).any(|slot| slot.info.device == Some(here.id())) {
            return Err(Error::NameTaken);
        }
        let slot = self.password_slot(key, &written, password, cost, created, Some(&here))?;
        let loose: Vec<_> =
            self.slots_of(name).filter(|slot| slot.info.device.is_none()).map(|slot| slot.info.id).collect();
        self.slots.retain(|slot| !loose.contains(&slot.info.id));
        Ok(self.put(key, slot))
    }

    /// Gives a name one unbound password in the place of every slot it had: after a recovery, with a one-time code, or
    /// to undo a binding. A name without a slot gets its first.
    ///
    /// # Errors
    /// As [`SlotsFile::add_password`], but never [`Error::NameTaken`]. The file is unchanged then.
    pub fn set_password(
        &mut self,
        key: &DataKey,
        name: &str,
        password: &Secret,
        cost: KdfCost,
        created: &str,
    ) -> Result<SlotId, Error> {
        self.may_change(key)?;
        let earlier: Vec<_> = self.slots_of(name).map(|slot| slot.info.id).collect();
        if earlier.is_empty() {
            self.has_room()?;
        }
        let slot = self.password_slot(key, name, password, cost, created, None)?;
        self.slots.retain(|slot| !earlier.contains(&slot.info.id));
        Ok(self.put(key, slot))
    }

    /// Whether every slot of this name is bound to a computer; `false` for a name without slots.
    pub fn is_bound(&self, name: &str) -> bool {
        let mut slots = self.slots_of(name).peekable();
        slots.peek().is_some() && slots.all(|slot| slot.info.device.is_some())
    }
}
