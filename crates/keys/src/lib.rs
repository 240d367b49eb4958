//! Who can open a register: one random data key, and many slots that each hold it sealed.
//!
//! | file | its one subject |
//! |---|---|
//! | `data_key` | the key of a register, and the keys derived from it |
//! | `slots_file` | `register.keys` in memory: load, save, whole or tampered |
//! | `unlock` | opening: not mine · mine but wrong or broken · opened |
//! | `edit` | adding, changing and removing ways in |
//! | `succession` | the file of a register whose key was changed, with its former keys |
//! | `device`, `os_keyring`, `binding` | binding a slot to a computer |
//! | `recovery`, `shares` | the code on the recovery sheet, whole or two of three |
//! | `one_time` | the code for a colleague whose password nobody knows |
//! | `slot`, `seal`, `canonical`, `document` | one slot, its seal, the bytes it covers, its JSON |
//! | `sealer` | sealing small pieces beside the register |
//! | `sealed_box` | sealing for one recipient, whose public key alone is needed |
//! | `reminder_keys` | what lets a computer remind while the register is locked |
//! | `mail_passwords` | the password of the mail server, on the computers that send the e-mail of the day |
//! | `cost`, `strength` | what a guess costs, and how many it takes |
//! | `disk` | replacing a small file so that it is never half there |
//!
//! The hierarchy, its law and the format byte for byte are in `docs/keys.md`.
//!
//! ```
//! use keys::{DataKey, KdfCost, Secret, SlotsFile};
//!
//! let key = DataKey::generate()?;
//! let mut slots = SlotsFile::new(key.register(), true);
//! let typed = Secret::new("blå häst äter gärna klister".to_owned());
//! slots.add_password(&key, "Åsa", &typed, KdfCost::DEMO, "2026-11-22T10:00:00+01:00")?;
//!
//! let again = SlotsFile::parse(&slots.to_bytes()?)?;
//! let opened = again.unlock_password("ÅSA", &typed)?;
//! assert!(opened.same_as(&key));
//! # Ok::<(), keys::Error>(())
//! ```

mod binding;
mod canonical;
mod cost;
mod data_key;
mod device;
mod digits;
mod disk;
mod document;
mod edit;
mod error;
mod mail_passwords;
mod name;
mod one_time;
mod os_keyring;
mod random;
mod recovery;
mod reminder_keys;
mod seal;
mod sealed_box;
mod sealer;
mod secret;
mod shares;
mod slot;
mod slots_file;
mod strength;
mod succession;
mod unlock;

pub use cost::KdfCost;
pub use data_key::DataKey;
pub use device::{DeviceSecret, DeviceSecrets};
pub use disk::{Disk, LocalDisk};
pub use error::{DiskDeed, Error};
pub use mail_passwords::MailPasswords;
pub use one_time::{OneTimeCode, one_time_code_typed};
pub use os_keyring::OsKeyring;
pub use random::random;
pub use recovery::RecoveryCode;
pub use reminder_keys::ReminderKeys;
pub use sealed_box::{BoxKey, seal_for};
pub use sealer::Sealer;
pub use secret::Secret;
pub use slot::{SlotId, SlotInfo, SlotKind};
pub use slots_file::SlotsFile;
pub use strength::{MINIMUM_SCORE, strength};
