//! Sealing for one recipient: whoever has the public key can seal, and only the secret key opens. HPKE (RFC 9180) in its base
//! mode: X25519, HKDF-SHA256, ChaCha20-Poly1305.

use hpke::{
    Deserializable as _, Kem as _, OpModeR, OpModeS, Serializable as _, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256 as Kem,
};
use zeroize::Zeroizing;

use crate::Error;
use crate::random::{random, secret_random};

/// Bytes of the sender's half, which stand before what is sealed.
const SENT: usize = 32;

/// The secret half of a recipient's pair of keys. Cannot be printed or compared.
#[derive(Clone)]
pub struct BoxKey(Zeroizing<[u8; 32]>);

impl BoxKey {
    /// A new pair.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn generate() -> Result<Self, Error> {
        let (secret, _) = Kem::derive_keypair(secret_random::<32>()?.as_slice());
        Ok(Self(Zeroizing::new(secret.to_bytes().into())))
    }

    /// The pair with this secret half.
    pub fn from_bytes(secret: Zeroizing<[u8; 32]>) -> Self {
        Self(secret)
    }

    /// The secret half.
    pub fn bytes(&self) -> &Zeroizing<[u8; 32]> {
        &self.0
    }

    /// The public half, by which others seal.
    ///
    /// # Errors
    /// [`Error::Malformed`] if the bytes are no secret half.
    pub fn public(&self) -> Result<[u8; 32], Error> {
        Ok(Kem::sk_to_pk(&self.secret().ok_or(Error::Malformed)?).to_bytes().into())
    }

    /// What was sealed for this recipient and this place; `None` for anything else.
    pub fn open(&self, place: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (sent, sealed) = sealed.split_first_chunk::<SENT>()?;
        let sent = <Kem as hpke::Kem>::EncappedKey::from_bytes(sent).ok()?;
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &OpModeR::Base,
            &self.secret()?,
            &sent,
            place,
            sealed,
            &[],
        );
        opened.ok().map(Zeroizing::new)
    }

    fn secret(&self) -> Option<<Kem as hpke::Kem>::PrivateKey> {
        <Kem as hpke::Kem>::PrivateKey::from_bytes(self.0.as_slice()).ok()
    }
}

/// Seals for whoever has the secret half of this public key. `place` is not hidden but bound.
///
/// # Errors
/// [`Error::Malformed`] if the bytes are no public key; [`Error::NoRandomness`].
pub fn seal_for(public: &[u8; 32], place: &[u8], bytes: &[u8]) -> Result<Vec<u8>, Error> {
    // The library asks the system itself, and knows no way to say that it has none.
    random::<1>()?;
    let public = <Kem as hpke::Kem>::PublicKey::from_bytes(public).map_err(|_| Error::Malformed)?;
    let (sent, sealed) =
        hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeS::Base, &public, place, bytes, &[])
            .map_err(|_| Error::Malformed)?;
    Ok([sent.to_bytes().as_slice(), &sealed].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_recipient_opens_and_only_at_its_place() {
        let (mine, other) = (BoxKey::generate().unwrap(), BoxKey::generate().unwrap());
        let public = mine.public().unwrap();
        let sealed = seal_for(&public, b"here", b"a key").unwrap();
        assert_eq!(mine.open(b"here", &sealed).unwrap().as_slice(), b"a key");
        assert!(mine.open(b"there", &sealed).is_none());
        assert!(other.open(b"here", &sealed).is_none());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(mine.open(b"here", &changed).is_none(), "byte {at}");
            assert!(mine.open(b"here", &sealed[..at]).is_none(), "cut off at {at}");
        }
        assert_ne!(seal_for(&public, b"here", b"a key").unwrap(), sealed, "another seal each time");
        let again = BoxKey::from_bytes(mine.bytes().clone());
        assert_eq!(again.public(), mine.public());
        assert!(seal_for(&[0; 32], b"here", b"a key").is_err(), "a point of small order is nobody's");
    }
}
