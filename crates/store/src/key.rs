//! The key of the database file.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Key and salt of the cipher. There is no way to print or compare one.
#[derive(Zeroize, ZeroizeOnDrop, Clone)]
pub struct Key {
    database: [u8; 32],
    salt: [u8; 16],
}

impl Key {
    /// From the thirty-two bytes of the key and the sixteen of the salt that stands at the start of the file.
    pub fn new(database: [u8; 32], salt: [u8; 16]) -> Self {
        Self { database, salt }
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
        Self::new(*key.derive::<32>("database key"), *key.derive::<16>("database salt"))
    }
}
