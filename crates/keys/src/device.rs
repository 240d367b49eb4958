//! Binding a slot to a computer: a random secret that never leaves it, needed besides the password.
//!
//! One secret for each register and user account of a computer, shared by the slots that are bound there. A stolen slots
//! file then gives nothing to guess at, even to somebody who knows the password.

use zeroize::Zeroizing;

use crate::Error;
use crate::random::{random, secret_random};

/// A computer's id, which stands in the slots bound to it, and its secret. Wiped when dropped; cannot be printed.
///
/// ```compile_fail
/// fn print(secret: &keys::DeviceSecret) {
///     println!("{secret:?}");
/// }
/// ```
pub struct DeviceSecret {
    id: [u8; 16],
    secret: Zeroizing<[u8; 32]>,
}

impl DeviceSecret {
    fn generate() -> Result<Self, Error> {
        Ok(Self { id: random()?, secret: secret_random()? })
    }

    /// Id (16 bytes) and secret (32), as a keyring keeps them.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 48]> {
        let mut bytes = Zeroizing::new([0; 48]);
        bytes[..16].copy_from_slice(&self.id);
        bytes[16..].copy_from_slice(self.secret.as_slice());
        bytes
    }

    /// What [`DeviceSecret::to_bytes`] gave; `None` for anything of another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (id, secret) = bytes.split_at_checked(16)?;
        let mut device = Self { id: id.try_into().ok()?, secret: Zeroizing::new([0; 32]) };
        if secret.len() != device.secret.len() {
            return None;
        }
        device.secret.copy_from_slice(secret);
        Some(device)
    }

    /// The computer's id. Not a secret.
    pub fn id(&self) -> [u8; 16] {
        self.id
    }

    pub(crate) fn secret(&self) -> &[u8; 32] {
        &self.secret
    }
}

/// Where a computer keeps its secrets. The program has [`crate::OsKeyring`]; a test has a double that records.
///
/// Nothing here is called unless a slot is bound to a computer, or is being bound.
pub trait DeviceSecrets {
    /// This computer's secret for a register, or `None` if it surely has none.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn fetch(&self, register: [u8; 16]) -> Result<Option<DeviceSecret>, Error>;

    /// Keeps the secret for a register, in the place of any earlier one.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`]; [`Error::KeyringRefused`] if there is a keyring that does
    /// not take it.
    fn keep(&self, register: [u8; 16], secret: &DeviceSecret) -> Result<(), Error>;

    /// Removes the secret for a register; it is no error if there is none. Slots bound to it can never be opened again.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn forget(&self, register: [u8; 16]) -> Result<(), Error>;
}

/// The secret to bind a new slot to. Made only here, where somebody asked for binding – never while opening, where a
/// missing secret is a message – and read back before anything relies on it.
pub(crate) fn for_binding(devices: &dyn DeviceSecrets, register: [u8; 16]) -> Result<DeviceSecret, Error> {
    if let Some(known) = devices.fetch(register)? {
        return Ok(known);
    }
    let fresh = DeviceSecret::generate()?;
    devices.keep(register, &fresh)?;
    match devices.fetch(register)? {
        Some(kept) if kept.to_bytes() == fresh.to_bytes() => Ok(kept),
        _ => Err(Error::KeyringRefused),
    }
}
