//! Sealing small pieces of bytes that stand beside the register: unreadable and unchangeable without the key.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::random::random;
use crate::{Error, KdfCost, Secret};

/// Bytes of a nonce, which stand before what is sealed.
const NONCE: usize = 24;

/// A key for sealing (XChaCha20-Poly1305, a random nonce each time). It cannot be printed or compared.
#[derive(Clone)]
pub struct Sealer {
    key: Zeroizing<[u8; 32]>,
}

impl Sealer {
    /// Bytes that a seal adds: the nonce before, the tag after.
    pub const ADDED: usize = NONCE + 16;

    /// A sealer with this key.
    pub fn new(key: Zeroizing<[u8; 32]>) -> Self {
        Self { key }
    }

    /// A sealer under a code that somebody types, stretched at this cost with this salt. Takes as long as the cost says.
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn stretched(cost: KdfCost, code: &Secret, salt: &[u8; 16]) -> Result<Self, Error> {
        cost.stretch(code, salt).map(Self::new)
    }

    /// A key for one purpose, worked out from this one by HKDF-SHA256. Whoever has it has not this one.
    #[expect(clippy::missing_panics_doc, reason = "HKDF-SHA256 always gives thirty-two bytes")]
    pub fn branch(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let mut out = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, self.key.as_slice())
            .expand_multi_info(&[b"cequred-register/1/branch/", purpose.as_bytes()], out.as_mut_slice())
            .expect("32 bytes are within the reach of HKDF");
        out
    }

    /// Nonce, ciphertext and tag. `place` is not hidden but bound: what was sealed for one place opens at no other.
    ///
    /// # Errors
    /// [`Error::NoRandomness`]; [`Error::Malformed`] for more bytes than the cipher takes.
    pub fn seal(&self, place: &[u8], bytes: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = random::<NONCE>()?;
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad: place })
            .map_err(|_| Error::Malformed)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed for this place; `None` if the key is another or any byte of place, nonce or seal has changed.
    pub fn open(&self, place: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        self.cipher().decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: place }).ok().map(Zeroizing::new)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(*self.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealer(byte: u8) -> Sealer {
        Sealer::new(Zeroizing::new([byte; 32]))
    }

    #[test]
    fn what_is_sealed_opens_at_its_place_with_its_key_and_nowhere_else() {
        let sealed = sealer(1).seal(b"here", b"something").unwrap();
        assert_eq!(sealed.len(), "something".len() + Sealer::ADDED);
        assert_eq!(sealer(1).open(b"here", &sealed).unwrap().as_slice(), b"something");
        assert!(sealer(1).open(b"there", &sealed).is_none());
        assert!(sealer(2).open(b"here", &sealed).is_none());
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert!(sealer(1).open(b"here", &changed).is_none(), "byte {place}");
            assert!(sealer(1).open(b"here", &sealed[..place]).is_none(), "cut off at {place}");
        }
        assert_ne!(sealer(1).seal(b"here", b"something").unwrap(), sealed, "never the same nonce twice");
    }

    #[test]
    fn a_branch_is_another_key_for_each_purpose_and_opens_nothing_of_the_trunk() {
        let trunk = sealer(1);
        let branch = trunk.branch("reminders");
        assert_eq!(branch, sealer(1).branch("reminders"));
        assert_ne!(branch, trunk.branch("another"));
        assert_ne!(branch, sealer(2).branch("reminders"));
        let sealed = trunk.seal(b"here", b"something").unwrap();
        assert!(Sealer::new(branch).open(b"here", &sealed).is_none());
    }
}
