//! One slot: the data key, sealed for one person, sheet or computer.

use std::fmt;
use std::str::FromStr;

use zeroize::Zeroizing;

use crate::canonical::Canonical;
use crate::data_key::DataKey;
use crate::random::random;
use crate::seal::{self, SEALED};
use crate::{Error, KdfCost, digits};

/// Names a slot for as long as it exists. Random, not a secret.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SlotId(pub(crate) [u8; 16]);

impl fmt::Display for SlotId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for SlotId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl FromStr for SlotId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        digits::decode(text).map(Self).ok_or(Error::NoSuchSlot)
    }
}

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SlotKind {
    /// A member of staff's password, perhaps together with a computer's secret.
    Password,
    /// The code on the recovery sheet.
    Recovery,
    /// Two of the three shares of a recovery code.
    Shares,
}

impl SlotKind {
    /// The word in the slots file and in the bytes that are sealed.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Recovery => "recovery",
            Self::Shares => "shares",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        [Self::Password, Self::Recovery, Self::Shares].into_iter().find(|kind| kind.code() == code)
    }
}

/// What anybody who can read the slots file sees of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotInfo {
    /// Names the slot.
    pub id: SlotId,
    /// What opens it.
    pub kind: SlotKind,
    /// Whose it is, as written when it was added; empty for recovery slots.
    pub name: String,
    /// When it was added, as the host said.
    pub created: String,
    /// The id of the computer it is bound to.
    pub device: Option<[u8; 16]>,
    /// What one guess costs; `None` where the secret is random and guessing is hopeless anyway.
    pub cost: Option<KdfCost>,
}

/// A slot as it stands in the file.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) info: SlotInfo,
    pub(crate) salt: [u8; 16],
    pub(crate) nonce: [u8; 24],
    pub(crate) sealed: [u8; SEALED],
}

/// Which register's file a slot stands in: part of what is sealed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) register: [u8; 16],
    pub(crate) demo: bool,
}

impl Slot {
    /// Seals the data key in a new slot. `secrets` is given the slot's fresh salt and returns what opens it.
    pub(crate) fn seal(
        place: Place,
        key: &DataKey,
        info: SlotInfo,
        secrets: impl FnOnce(&[u8; 16]) -> Result<Zeroizing<[u8; 32]>, Error>,
    ) -> Result<Self, Error> {
        let mut slot = Self { info, salt: random()?, nonce: random()?, sealed: [0; SEALED] };
        let slot_key = secrets(&slot.salt)?;
        slot.sealed = seal::seal(&slot_key, &slot.nonce, &slot.header(place), key.bytes())?;
        Ok(slot)
    }

    /// Opens the slot, if this is its key and nothing in it has changed.
    pub(crate) fn open(&self, place: Place, slot_key: &[u8; 32]) -> Option<DataKey> {
        seal::open(slot_key, &self.nonce, &self.header(place), &self.sealed)
            .map(|key| DataKey::from_bytes(place.register, key))
    }

    /// Everything about the slot that its seal covers, byte for byte as in `docs/keys.md`.
    pub(crate) fn header(&self, place: Place) -> Vec<u8> {
        let info = &self.info;
        let (memory, passes, lanes) =
            info.cost.map_or((0, 0, 0), |cost| (cost.memory_kib(), cost.passes(), cost.lanes()));
        Canonical::new("cequred-register/1/slot")
            .bytes(&place.register)
            .bytes(&[u8::from(place.demo)])
            .bytes(&info.id.0)
            .text(info.kind.code())
            .text(&info.name)
            .text(&info.created)
            .number(memory)
            .number(passes)
            .number(lanes)
            .bytes(info.device.as_ref().map_or(&[][..], |device| &device[..]))
            .bytes(&self.salt)
            .finish()
    }
}
