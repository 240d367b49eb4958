//! The key of the schedule of reminders on this computer: what lets it remind while the register is locked.
//!
//! It opens dates, kinds and numbers, and nothing of the register.

use zeroize::Zeroizing;

use crate::Error;

/// Where a computer keeps the keys of the schedules. The program has [`crate::OsKeyring`]; a test has a double.
///
/// A keyring may show a prompt and wait for an answer: never call this on the window's thread.
pub trait ReminderKeys {
    /// The key for a register, if there is one.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn fetch(&self, register: [u8; 16]) -> Result<Option<Zeroizing<[u8; 32]>>, Error>;

    /// Keeps the key for a register, in the place of any earlier one.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn keep(&self, register: [u8; 16], key: &[u8; 32]) -> Result<(), Error>;

    /// Removes the key for a register; it is no error if there is none.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn forget(&self, register: [u8; 16]) -> Result<(), Error>;
}
