//! Opening the register: each way in ends in "not mine", "mine but wrong or broken", or the data key.

use crate::slot::{Slot, SlotKind};
use crate::{DataKey, Error, RecoveryCode, Secret, SlotsFile, name, seal};

impl SlotsFile {
    /// Opens with a member of staff's name and password. Names are compared without regard to case.
    ///
    /// Takes as long as the slot's cost says: not on the window's thread.
    ///
    /// # Errors
    /// [`Error::NotMine`], [`Error::WrongOrBroken`], [`Error::SlotsTampered`], [`Error::OutOfMemory`];
    /// [`Error::DeviceBound`] if every slot of this name also needs a computer's secret.
    pub fn unlock_password(&self, name: &str, password: &Secret) -> Result<DataKey, Error> {
        let folded = name::folded(name);
        let mut mine =
            self.of_kind(SlotKind::Password).filter(|slot| name::folded(&slot.info.name) == folded).peekable();
        if mine.peek().is_none() {
            return Err(Error::NotMine);
        }
        let mut unbound = mine.filter(|slot| slot.info.device.is_none()).peekable();
        if unbound.peek().is_none() {
            return Err(Error::DeviceBound);
        }
        for slot in unbound {
            let cost = slot.info.cost.ok_or(Error::Malformed)?;
            let stretched = cost.stretch(password, &slot.salt)?;
            let slot_key = seal::slot_key(&[stretched.as_slice()], &slot.salt, "password");
            if let Some(key) = slot.open(self.place, &slot_key) {
                return self.whole(key);
            }
        }
        Err(Error::WrongOrBroken)
    }

    /// Opens with the code from the recovery sheet, as it was typed.
    ///
    /// # Errors
    /// [`Error::CodeMistyped`], [`Error::CodeLength`], [`Error::ShareAlone`]; [`Error::NotMine`] if the code is well
    /// written but from another register's sheet or an older one; [`Error::WrongOrBroken`], [`Error::SlotsTampered`].
    pub fn unlock_recovery(&self, typed: &str) -> Result<DataKey, Error> {
        let code = RecoveryCode::read(typed)?;
        if code.share().is_some() {
            return Err(Error::ShareAlone);
        }
        self.open_with_code(SlotKind::Recovery, &code)
    }

    pub(crate) fn open_with_code(&self, kind: SlotKind, code: &RecoveryCode) -> Result<DataKey, Error> {
        let mut outcome = Error::NotMine;
        for slot in self.of_kind(kind).filter(|slot| slot.info.id.0[0] == code.tag()) {
            outcome = Error::WrongOrBroken;
            let slot_key = seal::slot_key(&[code.secret()], &slot.salt, kind.code());
            if let Some(key) = slot.open(self.place, &slot_key) {
                return self.whole(key);
            }
        }
        Err(outcome)
    }

    pub(crate) fn of_kind(&self, kind: SlotKind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.info.kind == kind)
    }

    /// A key that opened a slot is given out only if the whole file is what its holder last wrote.
    pub(crate) fn whole(&self, key: DataKey) -> Result<DataKey, Error> {
        self.check_whole(&key)?;
        Ok(key)
    }
}
