//! Slots files of every released format open for ever, to the same keys.
//!
//! The files and the keys were written once by the release that introduced the format and are never made again; the
//! keys of version 1 were also computed by `open_register.py`, which shares no code with this crate.

use std::fs;
use std::path::{Path, PathBuf};

use keys::{DataKey, DeviceSecret, DeviceSecrets, Error, Secret, SlotsFile};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vector {
    file: String,
    database_key: String,
    database_salt: String,
    /// From version 2 on.
    former_database_key: Option<String>,
    revision: u64,
    password: Typed,
    device: Bound,
    recovery: String,
    shares: [String; 3],
}

#[derive(Deserialize)]
struct Typed {
    name: String,
    password: String,
}

#[derive(Deserialize)]
struct Bound {
    name: String,
    password: String,
    keyring_entry: String,
}

/// A keyring with one entry, which it only gives out.
struct OneEntry(Vec<u8>);

impl DeviceSecrets for OneEntry {
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

fn folder(version: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(version)
}

fn vectors(version: &str) -> Vec<Vector> {
    serde_json::from_slice(&fs::read(folder(version).join("vectors.json")).unwrap()).unwrap()
}

const VERSIONS: [&str; 2] = ["v1", "v2"];

fn every_vector() -> impl Iterator<Item = (&'static str, Vector)> {
    VERSIONS.into_iter().flat_map(|version| vectors(version).into_iter().map(move |vector| (version, vector)))
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn check(vector: &Vector, way_in: &str, opened: Result<DataKey, Error>) {
    let key = opened.unwrap_or_else(|error| panic!("{} by {way_in}: {error}", vector.file));
    assert_eq!(key.derive::<32>("database key").as_slice(), bytes(&vector.database_key), "{way_in}");
    assert_eq!(key.derive::<16>("database salt").as_slice(), bytes(&vector.database_salt), "{way_in}");
}

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

#[test]
fn every_version_opens_every_way_to_the_same_key() {
    for (version, vector) in every_vector() {
        let file = SlotsFile::load(&folder(version).join(&vector.file)).unwrap();
        check(&vector, "password", file.unlock_password(&vector.password.name, &secret(&vector.password.password)));
        let device = OneEntry(bytes(&vector.device.keyring_entry));
        let typed = secret(&vector.device.password);
        check(&vector, "device", file.unlock_password_on_device(&vector.device.name, &typed, &device));
        check(&vector, "recovery", file.unlock_recovery(&vector.recovery));
        check(&vector, "shares", file.unlock_shares(&vector.shares[2], &vector.shares[0]));
        assert_eq!(file.revision(), vector.revision);
        let wrong = file.unlock_password(&vector.password.name, &secret("fel"));
        assert_eq!(wrong.err(), Some(Error::WrongOrBroken));
    }
}

#[test]
fn version_2_holds_the_key_the_register_had_before() {
    for vector in vectors("v2") {
        let file = SlotsFile::load(&folder("v2").join(&vector.file)).unwrap();
        let key = file.unlock_recovery(&vector.recovery).unwrap();
        let former = file.former_keys(&key).unwrap();
        let found: Vec<_> = former.iter().map(|(_, key)| key.derive::<32>("database key").to_vec()).collect();
        assert_eq!(found, [bytes(&vector.former_database_key.unwrap())]);
    }
}

#[test]
fn every_version_is_written_as_it_was() {
    for (version, vector) in every_vector() {
        let written = fs::read(folder(version).join(&vector.file)).unwrap();
        let again = SlotsFile::parse(&written).unwrap().to_bytes().unwrap();
        assert!(again == written, "{}: reading and writing changed the file", vector.file);
    }
}

#[test]
fn every_frozen_file_is_opened_by_a_test() {
    for version in VERSIONS {
        let mut named: Vec<_> = vectors(version).into_iter().map(|vector| vector.file).collect();
        named.push("vectors.json".to_owned());
        named.sort();
        let found = fs::read_dir(folder(version)).unwrap();
        let mut found: Vec<_> = found.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        found.sort();
        assert_eq!(found, named);
    }
    let folders = fs::read_dir(folder("v1").parent().unwrap()).unwrap().count();
    assert_eq!(folders, VERSIONS.len(), "a new version needs its place in the list");
}
