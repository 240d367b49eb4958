//! The one key of a register, from which every other key is derived.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::Error;
use crate::random::{fill, random};

/// What every derivation from the data key begins with; the number is the version of the scheme.
const DERIVE: &[u8] = b"cequred-register/1/derive/";

/// Random 256 bits that belong to one register. Never stored open, never shown, wiped when dropped.
///
/// It cannot be printed:
/// ```compile_fail
/// let key = keys::DataKey::generate().unwrap();
/// println!("{key:?}");
/// ```
/// nor copied by accident:
/// ```compile_fail
/// let key = keys::DataKey::generate().unwrap();
/// let second = key.clone();
/// ```
/// nor serialised:
/// ```compile_fail
/// let key = keys::DataKey::generate().unwrap();
/// serde_json::to_string(&key).unwrap();
/// ```
/// The same program without those lines compiles, so it is those lines that are refused:
/// ```
/// let key = keys::DataKey::generate().unwrap();
/// assert_eq!(key.derive::<32>("database key").len(), 32);
/// ```
pub struct DataKey {
    register: [u8; 16],
    key: KeyBytes,
}

/// Bytes that stay in one place until they are wiped: moving the owner moves a pointer and leaves no copy behind.
pub(crate) type KeyBytes = Box<Zeroizing<[u8; 32]>>;

impl DataKey {
    /// A new key for a new register, whose id is drawn at the same time (see [`DataKey::register`]).
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn generate() -> Result<Self, Error> {
        Self::generate_for(random()?)
    }

    /// A new key for a register that already has an id: when its key is changed.
    ///
    /// # Errors
    /// [`Error::NoRandomness`].
    pub fn generate_for(register: [u8; 16]) -> Result<Self, Error> {
        let mut key = KeyBytes::default();
        fill(key.as_mut_slice())?;
        Ok(Self { register, key })
    }

    pub(crate) fn from_bytes(register: [u8; 16], key: KeyBytes) -> Self {
        Self { register, key }
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.key
    }

    /// The id of the register that this key opens. Not a secret.
    pub fn register(&self) -> [u8; 16] {
        self.register
    }

    /// A key for one purpose: HKDF-SHA256 with the register's id as salt, so that two registers never share a derived
    /// key even if they were given the same data key. `docs/keys.md` lists the purposes in use.
    #[expect(clippy::missing_panics_doc, reason = "a length that HKDF cannot give does not compile")]
    pub fn derive<const N: usize>(&self, purpose: &str) -> Zeroizing<[u8; N]> {
        const { assert!(N <= 255 * 32, "HKDF-SHA256 gives at most 8,160 bytes") };
        let mut out = Zeroizing::new([0; N]);
        Hkdf::<Sha256>::new(Some(&self.register), self.key.as_slice())
            .expand_multi_info(&[DERIVE, purpose.as_bytes()], out.as_mut_slice())
            .expect("the length was checked when this was compiled");
        out
    }

    /// Whether two keys are the same, in constant time. For tests and for checking a rotation.
    pub fn same_as(&self, other: &Self) -> bool {
        let difference = self.key.iter().zip(other.key.iter()).fold(0, |sum, (left, right)| sum | (left ^ right));
        difference == 0 && self.register == other.register
    }
}
