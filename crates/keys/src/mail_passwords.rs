//! The password of the office's mail server, on the computers that send the e-mail of the day. It opens nothing of the
//! register, and lies in the keyring only: never in the register, never in a file.

use zeroize::Zeroizing;

use crate::Error;

/// Where a computer keeps the passwords of mail servers. The program has [`crate::OsKeyring`]; a test has a double.
///
/// A keyring may show a prompt and wait for an answer: never call this on the window's thread.
pub trait MailPasswords {
    /// What was kept for a register, if there is anything.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn fetch(&self, register: [u8; 16]) -> Result<Option<Zeroizing<Vec<u8>>>, Error>;

    /// Keeps it for a register, in the place of anything earlier.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn keep(&self, register: [u8; 16], password: &[u8]) -> Result<(), Error>;

    /// Removes it for a register; it is no error if there is none.
    ///
    /// # Errors
    /// [`Error::KeyringLocked`], [`Error::KeyringUnavailable`].
    fn forget(&self, register: [u8; 16]) -> Result<(), Error>;
}
