//! The operating system's keyring: Secret Service, Keychain or Credential Manager.
//!
//! A locked keyring may show a prompt and wait for an answer: never call this on the window's thread.

use keyring::Entry;
use zeroize::Zeroizing;

use crate::{DeviceSecret, DeviceSecrets, Error, MailPasswords, ReminderKeys};

/// Under which name the operating system lists the entries.
const SERVICE: &str = "cequred-register";
/// An entry that holds nothing, to find out whether the keyring works.
const PROBE: &str = "probe";

/// Keeps this computer's secrets in the operating system's keyring, one entry for each register.
pub struct OsKeyring;

impl DeviceSecrets for OsKeyring {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<DeviceSecret>, Error> {
        let entry = entry(&hex::encode(register))?;
        if let Some(found) = read(&entry)? {
            return Ok(Some(found));
        }
        // A locked Secret Service also says "no such entry". Writing tells the two apart, and lets it ask to be unlocked.
        probe()?;
        read(&entry)
    }

    fn keep(&self, register: [u8; 16], secret: &DeviceSecret) -> Result<(), Error> {
        entry(&hex::encode(register))?.set_secret(secret.to_bytes().as_slice()).map_err(|answer| {
            // The store was found and opened a moment ago: what fails now is the writing itself.
            match refused(answer) {
                Error::KeyringLocked => Error::KeyringLocked,
                _ => Error::KeyringRefused,
            }
        })
    }

    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        forget(&entry(&hex::encode(register))?)
    }
}

impl ReminderKeys for OsKeyring {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<Zeroizing<[u8; 32]>>, Error> {
        match reminders(register)?.get_secret().map(Zeroizing::new) {
            // An entry of another length opens nothing: as good as none.
            Ok(bytes) => Ok(<[u8; 32]>::try_from(bytes.as_slice()).ok().map(Zeroizing::new)),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(answer) => Err(refused(answer)),
        }
    }

    fn keep(&self, register: [u8; 16], key: &[u8; 32]) -> Result<(), Error> {
        reminders(register)?.set_secret(key).map_err(refused)
    }

    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        forget(&reminders(register)?)
    }
}

impl MailPasswords for OsKeyring {
    fn fetch(&self, register: [u8; 16]) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        match mail(register)?.get_secret().map(Zeroizing::new) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(answer) => Err(refused(answer)),
        }
    }

    fn keep(&self, register: [u8; 16], password: &[u8]) -> Result<(), Error> {
        mail(register)?.set_secret(password).map_err(refused)
    }

    fn forget(&self, register: [u8; 16]) -> Result<(), Error> {
        forget(&mail(register)?)
    }
}

fn forget(entry: &Entry) -> Result<(), Error> {
    match entry.delete_credential() {
        Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
        Err(answer) => Err(refused(answer)),
    }
}

/// The entry of the mail server's password, beside that of the computer's secret.
fn mail(register: [u8; 16]) -> Result<Entry, Error> {
    entry(&format!("{}-mail", hex::encode(register)))
}

/// The entry of the schedule's key, beside that of the computer's secret.
fn reminders(register: [u8; 16]) -> Result<Entry, Error> {
    entry(&format!("{}-reminders", hex::encode(register)))
}

fn entry(user: &str) -> Result<Entry, Error> {
    Entry::new(SERVICE, user).map_err(refused)
}

fn read(entry: &Entry) -> Result<Option<DeviceSecret>, Error> {
    match entry.get_secret().map(Zeroizing::new) {
        // An entry of another length is not ours any more: the secret is lost, and that is a message, not a new secret.
        Ok(bytes) => DeviceSecret::from_bytes(&bytes).map(Some).ok_or(Error::DeviceSecretMissing),
        Err(keyring::Error::NoEntry) => Ok(None),
        Err(answer) => Err(refused(answer)),
    }
}

fn probe() -> Result<(), Error> {
    let probe = entry(PROBE)?;
    probe.set_secret(b"probe").map_err(refused)?;
    probe.delete_credential().map_err(refused)
}

/// The answer's own text is dropped: it may hold the stored bytes.
fn refused(answer: keyring::Error) -> Error {
    match answer {
        keyring::Error::NoStorageAccess(_) => Error::KeyringLocked,
        keyring::Error::BadEncoding(bytes) | keyring::Error::BadDataFormat(bytes, _) => {
            drop(Zeroizing::new(bytes));
            Error::DeviceSecretMissing
        }
        _ => Error::KeyringUnavailable,
    }
}
