//! The key of the database file.

use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Key and salt of the cipher, and the key for what stands beside the file. There is no way to print or compare one.
#[derive(Zeroize, ZeroizeOnDrop, Clone)]
pub struct Key {
    database: [u8; 32],
    salt: [u8; 16],
    sidecar: [u8; 32],
}

impl Key {
    /// From the thirty-two bytes of the key and the sixteen of the salt that stands at the start of the file.
    /// The key for what stands beside the file is worked out from the first.
    pub fn new(database: [u8; 32], salt: [u8; 16]) -> Self {
        let sidecar = Sha256::new_with_prefix(b"cequred-register/1/sidecar").chain_update(database).finalize().into();
        Self { database, salt, sidecar }
    }

    pub(crate) fn database(&self) -> &[u8; 32] {
        &self.database
    }

    /// With what the file begins: derived from the data key, not a secret, and another with another key.
    pub(crate) fn salt(&self) -> [u8; 16] {
        self.salt
    }

    /// What a register's first key for its sidecars is.
    pub(crate) fn sidecar(&self) -> &[u8; 32] {
        &self.sidecar
    }

    /// The statement that gives the key to a fresh connection. Raw, so that the cipher derives nothing.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        // Room for everything from the start: a string that grew would leave copies behind.
        let mut statement = Zeroizing::new(String::with_capacity(128));
        statement.push_str("PRAGMA key = \"x'");
        for byte in self.database.iter().chain(&self.salt) {
            statement.push(char::from(HEX[usize::from(byte >> 4)]));
            statement.push(char::from(HEX[usize::from(byte & 15)]));
        }
        statement.push_str("'\"");
        statement
    }
}

impl From<&keys::DataKey> for Key {
    fn from(key: &keys::DataKey) -> Self {
        Self {
            database: *key.derive::<32>("database key"),
            salt: *key.derive::<16>("database salt"),
            sidecar: *key.derive::<32>("sidecar seal"),
        }
    }
}
