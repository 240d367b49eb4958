//! Writes one set of slots files with every kind of slot and a former key, and what opens them, for `tests/vectors/`.
//!
//! `cargo run -p keys --example freeze -- crates/keys/tests/vectors/v3` is run once for each format version, by hand. It
//! never writes where there is something already: a frozen vector is not made again.

use std::fs;
use std::path::Path;

use keys::{DataKey, DeviceSecret, DeviceSecrets, Error, KdfCost, Secret, SlotsFile, random};
use serde_json::{Value, json};

const NOW: &str = "2026-11-22T10:00:00+01:00";

/// A keyring that always holds the one secret that the vector publishes.
struct Published([u8; 48]);

impl DeviceSecrets for Published {
    fn fetch(&self, _register: [u8; 16]) -> Result<Option<DeviceSecret>, Error> {
        Ok(DeviceSecret::from_bytes(&self.0))
    }

    fn keep(&self, _register: [u8; 16], _secret: &DeviceSecret) -> Result<(), Error> {
        Err(Error::KeyringUnavailable)
    }

    fn forget(&self, _register: [u8; 16]) -> Result<(), Error> {
        Err(Error::KeyringUnavailable)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let folder = Path::new(&folder);
    fs::create_dir(folder)?;
    let vectors =
        [vector(folder, "office.keys", false, KdfCost::MINIMUM)?, vector(folder, "demo.keys", true, KdfCost::DEMO)?];
    fs::write(folder.join("vectors.json"), serde_json::to_string_pretty(&vectors)? + "\n")?;
    Ok(())
}

fn vector(folder: &Path, file: &str, demo: bool, cost: KdfCost) -> Result<Value, Box<dyn std::error::Error>> {
    let former = DataKey::generate()?;
    let mut before = SlotsFile::new(former.register(), demo);
    before.add_recovery(&former, NOW)?;
    let key = DataKey::generate_for(former.register())?;
    let mut slots = before.succeeded_by(&former, &key, NOW)?;
    let (password, bound) = ("fyra blå hästar dricker lingonsaft", "sju röda moln ovanför Östersund");
    slots.add_password(&key, "Åsa Lindström", &Secret::new(password.to_owned()), cost, NOW)?;
    let device = Published(random()?);
    slots.add_password_on_device(&key, "Bo Ek", &Secret::new(bound.to_owned()), cost, NOW, &device)?;
    let code = slots.add_recovery(&key, NOW)?;
    let shares = slots.add_shares(&key, NOW)?;
    slots.save(&folder.join(file))?;
    Ok(json!({
        "file": file,
        "database_key": hex(key.derive::<32>("database key").as_slice()),
        "database_salt": hex(key.derive::<16>("database salt").as_slice()),
        "former_database_key": hex(former.derive::<32>("database key").as_slice()),
        "revision": slots.revision(),
        "password": { "name": "Åsa Lindström", "password": password },
        "device": { "name": "Bo Ek", "password": bound, "keyring_entry": hex(&device.0) },
        "recovery": code.to_print().as_str(),
        "shares": shares.iter().map(|share| share.to_print().to_string()).collect::<Vec<_>>(),
    }))
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}
