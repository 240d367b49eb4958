//! What can go wrong, as codes with data. The sentences live with the wording files.
//!
//! No variant carries a name, a path, a password, a code or a key: an error may be logged, shown and mailed to support.

use std::fmt;
use std::io;

/// Why a key, a slot or a slots file could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// There is no slots file at this place.
    Missing,
    /// The disk refused.
    Disk {
        /// What was being done.
        deed: DiskDeed,
        /// What the operating system answered.
        kind: io::ErrorKind,
    },
    /// The bytes are not a slots file, or it is cut short or damaged.
    Malformed,
    /// The slots file was written by a newer version of the program.
    NewerVersion {
        /// The format version found in the file.
        found: u32,
    },
    /// The slot opened, but the file around it is not what the program last wrote: a slot was added, removed, moved or
    /// altered by something else.
    SlotsTampered,
    /// Outcome "not mine": no slot for this name, or the code belongs to another register or an older sheet.
    NotMine,
    /// Outcome "mine, but wrong or broken": the password or code is wrong, **or** the sealed bytes are damaged. The two
    /// cannot be told apart; a seal that could say which would help somebody who guesses.
    WrongOrBroken,
    /// The data key belongs to another register than this slots file.
    ForeignKey,
    /// The slot is bound to a computer, and no device secrets were offered.
    DeviceBound,
    /// The slot is bound to another computer, or this computer's keyring has lost its secret.
    DeviceSecretMissing,
    /// There is a keyring, but it is locked or the prompt was dismissed.
    KeyringLocked,
    /// This computer offers no keyring (no session, no service).
    KeyringUnavailable,
    /// The keyring works but did not keep this computer's secret.
    KeyringRefused,
    /// Somebody already has a slot under this name.
    NameTaken,
    /// The name is empty, too long or holds control characters.
    NameUnusable,
    /// The time stamp is empty, too long or not plain ASCII.
    CreatedUnusable,
    /// The password is too easy to guess.
    PasswordWeak {
        /// Its score, 0–4.
        score: u8,
        /// The lowest score that is accepted.
        minimum: u8,
    },
    /// No slot has this id.
    NoSuchSlot,
    /// Removing this would leave no way into the register.
    LastSlot,
    /// The file cannot hold more slots.
    TooManySlots,
    /// The cost is below what a real register accepts.
    CostTooLow,
    /// The cost asked for is more than this program is willing to spend on one guess.
    CostTooHigh,
    /// This computer has not enough free memory for the slot's cost.
    OutOfMemory,
    /// A group of the recovery code is mistyped.
    CodeMistyped {
        /// Which group, counted from 1.
        group: u8,
    },
    /// The recovery code has the wrong number of characters.
    CodeLength {
        /// Characters found, without spaces and hyphens.
        found: u16,
        /// Characters a code has.
        expected: u16,
    },
    /// This is one share of a recovery code; another share of the same sheet is needed too.
    ShareAlone,
    /// A whole recovery code was given where a share is needed.
    NotAShare,
    /// The same share was given twice.
    SharesEqual,
    /// The two shares belong to different sheets.
    SharesDiffer,
    /// The operating system gave no random bytes.
    NoRandomness,
}

/// What the disk was asked to do when it refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskDeed {
    /// Reading the slots file.
    Read,
    /// Writing the new version beside the old one.
    Write,
    /// Reading back what was written: it was not what was sent.
    Verify,
    /// Putting the new version in the old one's place.
    Replace,
}

impl Error {
    /// A stable code in kebab case, the key of the sentence and the remedy.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "slots-missing",
            Self::Disk { deed: DiskDeed::Read, .. } => "slots-unreadable",
            Self::Disk { .. } => "slots-unwritable",
            Self::Malformed => "slots-malformed",
            Self::NewerVersion { .. } => "slots-newer",
            Self::SlotsTampered => "slots-tampered",
            Self::NotMine => "no-such-slot",
            Self::WrongOrBroken => "wrong-secret",
            Self::ForeignKey => "foreign-key",
            Self::DeviceBound => "device-bound",
            Self::DeviceSecretMissing => "device-secret-missing",
            Self::KeyringLocked => "keyring-locked",
            Self::KeyringUnavailable => "keyring-unavailable",
            Self::KeyringRefused => "keyring-refused",
            Self::NameTaken => "name-taken",
            Self::NameUnusable => "name-unusable",
            Self::CreatedUnusable => "created-unusable",
            Self::PasswordWeak { .. } => "password-weak",
            Self::NoSuchSlot => "slot-unknown",
            Self::LastSlot => "last-slot",
            Self::TooManySlots => "too-many-slots",
            Self::CostTooLow => "cost-too-low",
            Self::CostTooHigh => "cost-too-high",
            Self::OutOfMemory => "out-of-memory",
            Self::CodeMistyped { .. } => "code-mistyped",
            Self::CodeLength { .. } => "code-length",
            Self::ShareAlone => "share-alone",
            Self::NotAShare => "not-a-share",
            Self::SharesEqual => "shares-equal",
            Self::SharesDiffer => "shares-differ",
            Self::NoRandomness => "no-randomness",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl std::error::Error for Error {}
