//! Sealing the data key for one slot: XChaCha20-Poly1305 with the slot's header as associated data.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::data_key::KeyBytes;
use crate::{DeviceSecret, Error, KdfCost, Secret};

/// What a slot holds: the data key (32 bytes) and the seal's tag (16).
pub(crate) const SEALED: usize = 48;

/// The key of one slot: HKDF-SHA256 of the secrets, with the slot's salt, for this kind of slot.
pub(crate) fn slot_key(secrets: &[&[u8]], salt: &[u8; 16], kind: &str) -> Zeroizing<[u8; 32]> {
    let mut joined = Zeroizing::new(Vec::with_capacity(secrets.iter().map(|secret| secret.len()).sum()));
    for secret in secrets {
        joined.extend_from_slice(secret);
    }
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), &joined)
        .expand_multi_info(&[b"cequred-register/1/slot/", kind.as_bytes()], key.as_mut_slice())
        .expect("32 bytes are within the reach of HKDF");
    key
}

/// The key of a password slot: the stretched password, and the computer's secret if the slot is bound to one.
pub(crate) fn password_key(
    cost: KdfCost,
    password: &Secret,
    device: Option<&DeviceSecret>,
    salt: &[u8; 16],
) -> Result<Zeroizing<[u8; 32]>, Error> {
    let stretched = cost.stretch(password, salt)?;
    Ok(match device {
        None => slot_key(&[stretched.as_slice()], salt, "password"),
        Some(device) => slot_key(&[stretched.as_slice(), device.secret()], salt, "password+device"),
    })
}

/// Seals the data key.
pub(crate) fn seal(
    slot_key: &[u8; 32],
    nonce: &[u8; 24],
    header: &[u8],
    data_key: &[u8; 32],
) -> Result<[u8; SEALED], Error> {
    let sealed = XChaCha20Poly1305::new(&Key::from(*slot_key))
        .encrypt(&XNonce::from(*nonce), Payload { msg: data_key, aad: header })
        .map_err(|_| Error::Malformed)?;
    sealed.try_into().map_err(|_| Error::Malformed)
}

/// Opens a sealed data key; `None` if the key is wrong or any byte of nonce, header or seal has changed.
pub(crate) fn open(slot_key: &[u8; 32], nonce: &[u8; 24], header: &[u8], sealed: &[u8; SEALED]) -> Option<KeyBytes> {
    let opened = XChaCha20Poly1305::new(&Key::from(*slot_key))
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: header })
        .ok()
        .map(Zeroizing::new)?;
    let mut key = KeyBytes::default();
    if opened.len() != key.len() {
        return None;
    }
    key.copy_from_slice(&opened);
    Some(key)
}
