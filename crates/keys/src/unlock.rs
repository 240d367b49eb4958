//! Opening the register: each way in ends in "not mine", "mine but wrong or broken", or the data key.

use crate::slot::{Slot, SlotKind};
use crate::{DataKey, DeviceSecret, DeviceSecrets, Error, RecoveryCode, Secret, SlotsFile, seal, shares};

impl SlotsFile {
    /// Opens with a member of staff's name and password. Names are compared without regard to case. No keyring is
    /// touched.
    ///
    /// Takes as long as the slot's cost says: not on the window's thread.
    ///
    /// # Errors
    /// [`Error::NotMine`], [`Error::WrongOrBroken`], [`Error::SlotsTampered`], [`Error::OutOfMemory`];
    /// [`Error::DeviceBound`] if every slot of this name also needs a computer's secret.
    pub fn unlock_password(&self, name: &str, password: &Secret) -> Result<DataKey, Error> {
        self.unlock_with(name, password, None)
    }

    /// The same on a computer that may hold a device secret, which is asked for only if a slot of this name is bound.
    ///
    /// # Errors
    /// As [`SlotsFile::unlock_password`]; [`Error::DeviceSecretMissing`], [`Error::KeyringLocked`] and
    /// [`Error::KeyringUnavailable`] instead of [`Error::DeviceBound`].
    pub fn unlock_password_on_device(
        &self,
        name: &str,
        password: &Secret,
        devices: &dyn DeviceSecrets,
    ) -> Result<DataKey, Error> {
        self.unlock_with(name, password, Some(devices))
    }

    fn unlock_with(
        &self,
        name: &str,
        password: &Secret,
        devices: Option<&dyn DeviceSecrets>,
    ) -> Result<DataKey, Error> {
        let (bound, unbound): (Vec<_>, Vec<_>) = self.slots_of(name).partition(|slot| slot.info.device.is_some());
        if let Some(key) = self.first_opened(&unbound, password, None)? {
            return self.whole(key);
        }
        if bound.is_empty() {
            return Err(if unbound.is_empty() { Error::NotMine } else { Error::WrongOrBroken });
        }
        let device =
            devices.ok_or(Error::DeviceBound)?.fetch(self.place.register)?.ok_or(Error::DeviceSecretMissing)?;
        let here: Vec<_> = bound.into_iter().filter(|slot| slot.info.device == Some(device.id())).collect();
        if here.is_empty() {
            return Err(Error::DeviceSecretMissing);
        }
        match self.first_opened(&here, password, Some(&device))? {
            Some(key) => self.whole(key),
            None => Err(Error::WrongOrBroken),
        }
    }

    fn first_opened(
        &self,
        slots: &[&Slot],
        password: &Secret,
        device: Option<&DeviceSecret>,
    ) -> Result<Option<DataKey>, Error> {
        for slot in slots {
            let cost = slot.info.cost.ok_or(Error::Malformed)?;
            let slot_key = seal::password_key(cost, password, device, &slot.salt)?;
            if let Some(key) = slot.open(self.place, &slot_key) {
                return Ok(Some(key));
            }
        }
        Ok(None)
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
        self.open_with_code(SlotKind::Recovery, code.tag(), code.secret())
    }

    /// Opens with two of the three shares of a recovery code, as they were typed.
    ///
    /// # Errors
    /// As [`SlotsFile::unlock_recovery`]; [`Error::NotAShare`], [`Error::SharesEqual`], [`Error::SharesDiffer`] instead
    /// of [`Error::ShareAlone`].
    pub fn unlock_shares(&self, first: &str, second: &str) -> Result<DataKey, Error> {
        let (one, other) = (RecoveryCode::read(first)?, RecoveryCode::read(second)?);
        let (Some(first), Some(second)) = (one.share(), other.share()) else {
            return Err(Error::NotAShare);
        };
        if one.tag() != other.tag() {
            return Err(Error::SharesDiffer);
        }
        if first == second {
            return Err(Error::SharesEqual);
        }
        let secret = shares::join((first, one.secret()), (second, other.secret()));
        self.open_with_code(SlotKind::Shares, one.tag(), &secret)
    }

    fn open_with_code(&self, kind: SlotKind, tag: u8, secret: &[u8; 16]) -> Result<DataKey, Error> {
        let mut outcome = Error::NotMine;
        for slot in self.of_kind(kind).filter(|slot| slot.info.id.0[0] == tag) {
            outcome = Error::WrongOrBroken;
            let slot_key = seal::slot_key(&[secret], &slot.salt, kind.code());
            if let Some(key) = slot.open(self.place, &slot_key) {
                return self.whole(key);
            }
        }
        Err(outcome)
    }

    /// A key that opened a slot is given out only if the whole file is what its holder last wrote.
    fn whole(&self, key: DataKey) -> Result<DataKey, Error> {
        self.check_whole(&key)?;
        Ok(key)
    }
}
