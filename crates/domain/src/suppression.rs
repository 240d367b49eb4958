//! Addresses that are never mailed again, kept so that nobody can read them (law.md R20: minimal proof and a suppression
//! hash after the rest is erased).
//!
//! A row is the keyed hash of the folded address. Without the register's secret the list tells nobody anything, not even
//! whether an address that is guessed is on it; with the register open, one address at a time can be asked for.

use crate::codes::codes;
use sha2::{Digest, Sha256};

codes! {
    /// Why an address is on the list.
    SuppressionReason {
        /// The person withdrew or unsubscribed (GDPR Art. 7(3); policy point 24).
        Withdrawn = "withdrawn",
        /// The person objected to direct marketing (Art. 21(3)).
        Objected = "objected",
        /// The person reported a mailing as unwanted.
        Complained = "complained",
        /// Mail to it comes back.
        Bounced = "bounced",
    }
}

impl SuppressionReason {
    /// Whether a consent given anew by the person herself takes the address off the list. A mailbox that does not exist
    /// is not brought to life by a consent.
    pub const fn ends_with_new_consent(self) -> bool {
        match self {
            Self::Withdrawn | Self::Objected | Self::Complained => true,
            Self::Bounced => false,
        }
    }
}

/// The address as it is compared: without surrounding blanks, in small letters.
pub fn folded(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The register's secret for the list. It has no `Debug` and is never shown.
#[derive(Clone)]
pub struct SuppressionKey([u8; 32]);

/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;

impl SuppressionKey {
    /// From the thirty-two bytes that are kept inside the encrypted register.
    pub const fn new(secret: [u8; 32]) -> Self {
        Self(secret)
    }

    /// What stands in the list for an address: HMAC-SHA256 (RFC 2104) of the folded address.
    // policy: 24
    pub fn hash(&self, email: &str) -> [u8; 32] {
        let padded = |pad: u8| {
            let mut block = [pad; BLOCK];
            for (byte, secret) in block.iter_mut().zip(self.0) {
                *byte ^= secret;
            }
            block
        };
        let inner = Sha256::new().chain_update(padded(0x36)).chain_update(folded(email).as_bytes()).finalize();
        Sha256::new().chain_update(padded(0x5c)).chain_update(inner).finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::SuppressionKey;

    // policy: 24
    #[test]
    fn the_hash_is_the_standard_one_of_the_folded_address() {
        // The key of RFC 4231, test case 1, which the construction fills up with zeros; the text is folded before, so the
        // expected bytes were computed with another program.
        let mut secret = [0; 32];
        secret[..20].fill(0x0b);
        let key = SuppressionKey::new(secret);
        assert_eq!(key.hash(" Hi There ")[..8], [0x45, 0x7d, 0xcb, 0x1b, 0x1c, 0x1b, 0xf6, 0x55]);
        assert_eq!(key.hash("hi there"), key.hash("HI THERE"));
        assert_ne!(key.hash("hi there"), SuppressionKey::new([1; 32]).hash("hi there"), "worthless without the secret");
    }
}
