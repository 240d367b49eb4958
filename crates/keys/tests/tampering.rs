//! Whatever happens to the bytes of a slots file: it is noticed, or it is harmless.

use std::sync::LazyLock;

use keys::{DataKey, Error, KdfCost, Secret, SlotsFile};
use proptest::prelude::*;

const NOW: &str = "2026-11-22T10:00:00+01:00";

struct Sample {
    bytes: Vec<u8>,
    file: SlotsFile,
    database_key: [u8; 32],
    code: String,
    shares: [String; 2],
}

/// A file with every kind of slot that needs no keyring, and a former key.
static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let old = DataKey::generate().unwrap();
    let mut before = SlotsFile::new(old.register(), true);
    before.add_recovery(&old, NOW).unwrap();
    let key = DataKey::generate_for(old.register()).unwrap();
    let mut file = before.succeeded_by(&old, &key, NOW).unwrap();
    file.add_password(&key, "Åsa", &password(), KdfCost::DEMO, NOW).unwrap();
    let code = file.add_recovery(&key, NOW).unwrap().to_print().to_string();
    let [one, _, three] = file.add_shares(&key, NOW).unwrap().map(|share| share.to_print().to_string());
    let database_key = *key.derive::<32>("database key");
    Sample { bytes: file.to_bytes().unwrap(), file, database_key, code, shares: [one, three] }
});

fn password() -> Secret {
    Secret::new("hemligt".to_owned())
}

/// The ways in, each with the key it leads to.
fn by_code(file: &SlotsFile) -> Result<DataKey, Error> {
    file.unlock_recovery(&SAMPLE.code)
}

fn by_shares(file: &SlotsFile) -> Result<DataKey, Error> {
    file.unlock_shares(&SAMPLE.shares[0], &SAMPLE.shares[1])
}

fn by_password(file: &SlotsFile) -> Result<DataKey, Error> {
    file.unlock_password("Åsa", &password())
}

/// The law of this file: if these bytes open at all, every slot in them is what was written, and so is the key.
fn detected_or_harmless(bytes: &[u8], way_in: fn(&SlotsFile) -> Result<DataKey, Error>) -> Result<(), String> {
    let Ok(file) = SlotsFile::parse(bytes) else { return Ok(()) };
    let Ok(key) = way_in(&file) else { return Ok(()) };
    if *key.derive::<32>("database key") != SAMPLE.database_key {
        return Err("another key came out".to_owned());
    }
    if file != SAMPLE.file {
        return Err("the file opened although its content differs".to_owned());
    }
    Ok(())
}

#[test]
fn the_sample_opens_every_way() {
    let file = SlotsFile::parse(&SAMPLE.bytes).unwrap();
    for way_in in [by_code, by_shares, by_password] {
        assert_eq!(*way_in(&file).unwrap().derive::<32>("database key"), SAMPLE.database_key);
    }
}

#[test]
fn every_bit_of_every_byte() {
    for index in 0..SAMPLE.bytes.len() {
        for bit in 0..8 {
            let mut bytes = SAMPLE.bytes.clone();
            bytes[index] ^= 1 << bit;
            for way_in in [by_code, by_shares] {
                let outcome = detected_or_harmless(&bytes, way_in);
                assert_eq!(outcome, Ok(()), "byte {index}, bit {bit}");
            }
        }
    }
}

/// The password's way is slow on purpose, so one bit of each byte: the lowest, which turns a digit into another digit.
#[test]
fn every_byte_seen_from_the_password() {
    for index in 0..SAMPLE.bytes.len() {
        let mut bytes = SAMPLE.bytes.clone();
        bytes[index] ^= 1;
        assert_eq!(detected_or_harmless(&bytes, by_password), Ok(()), "byte {index}");
    }
}

#[test]
fn every_shorter_file() {
    for length in 0..SAMPLE.bytes.len() - 1 {
        assert_eq!(SlotsFile::parse(&SAMPLE.bytes[..length]).err(), Some(Error::Malformed), "{length} bytes");
    }
    assert!(SlotsFile::parse(&SAMPLE.bytes[..SAMPLE.bytes.len() - 1]).is_ok(), "the last byte is a line end");
}

/// The slots as JSON, changed by `edit`, as a file.
fn edited(edit: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
    let mut document: serde_json::Value = serde_json::from_slice(&SAMPLE.bytes).unwrap();
    edit(&mut document);
    serde_json::to_vec(&document).unwrap()
}

fn slots(document: &mut serde_json::Value) -> &mut Vec<serde_json::Value> {
    document["slots"].as_array_mut().unwrap()
}

fn outcome(bytes: &[u8]) -> Option<Error> {
    SlotsFile::parse(bytes).and_then(|file| by_code(&file)).err()
}

#[test]
fn another_layout_of_the_same_content_is_harmless() {
    assert_eq!(outcome(&edited(|_| ())), None, "canonical bytes do not depend on spaces or the order of fields");
}

#[test]
fn a_removed_moved_added_or_copied_slot_is_noticed() {
    let tampered = Some(Error::SlotsTampered);
    assert_eq!(outcome(&edited(|file| drop(slots(file).remove(0)))), tampered, "removed");
    assert_eq!(outcome(&edited(|file| drop(slots(file).pop()))), tampered, "removed at the end");
    assert_eq!(outcome(&edited(|file| slots(file).reverse())), tampered, "moved");
    let foreign = DataKey::generate().unwrap();
    let mut other = SlotsFile::new(foreign.register(), true);
    other.add_password(&foreign, "Inkräktare", &password(), KdfCost::DEMO, NOW).unwrap();
    let mut other: serde_json::Value = serde_json::from_slice(&other.to_bytes().unwrap()).unwrap();
    let added = slots(&mut other).remove(0);
    assert_eq!(outcome(&edited(|file| slots(file).push(added))), tampered, "added");
    let twice = edited(|file| {
        let copy = slots(file)[0].clone();
        slots(file).push(copy);
    });
    assert_eq!(outcome(&twice), Some(Error::Malformed), "two slots with one id");
}

#[test]
fn a_foreign_slot_does_not_open_here() {
    let bytes = edited(|file| file["register"] = "00".repeat(16).into());
    assert_eq!(outcome(&bytes), Some(Error::WrongOrBroken), "the register's id is part of every seal");
    assert_eq!(outcome(&edited(|file| file["revision"] = 99.into())), Some(Error::SlotsTampered));
    assert_eq!(outcome(&edited(|file| slots(file)[0]["name"] = "Bo".into())), Some(Error::SlotsTampered));
    assert_eq!(outcome(&edited(|file| slots(file)[1]["created"] = "i-går".into())), Some(Error::Malformed));
    assert_eq!(outcome(&edited(|file| slots(file)[1]["created"] = "2020-01-01".into())), Some(Error::WrongOrBroken));
}

#[test]
fn a_demo_file_does_not_become_a_real_one() {
    assert_eq!(outcome(&edited(|file| file["demo"] = false.into())), Some(Error::CostTooLow));
    let without_password = edited(|file| {
        slots(file).remove(0);
        file["demo"] = false.into();
    });
    assert_eq!(outcome(&without_password), Some(Error::WrongOrBroken));
}

#[test]
fn a_hostile_file_cannot_take_the_computers_memory() {
    let cost = |memory: u64, passes: u64| {
        edited(|file| {
            slots(file)[0]["argon2id"] = serde_json::json!({"memory_kib": memory, "passes": passes, "lanes": 1});
        })
    };
    assert_eq!(outcome(&cost(100 * 1024 * 1024, 1)), Some(Error::CostTooHigh));
    assert_eq!(outcome(&cost(8192, 1_000_000)), Some(Error::CostTooHigh));
    assert_eq!(outcome(&cost(1 << 40, 1)), Some(Error::Malformed));
    let many = edited(|file| {
        for id in 0..9 {
            let mut copy = slots(file)[0].clone();
            copy["id"] = format!("{id:032x}").into();
            slots(file).push(copy);
        }
    });
    assert_eq!(outcome(&many), Some(Error::Malformed), "nine slots of one name would be nine stretchings");
    let large = edited(|file| file["format"] = "x".repeat(1024 * 1024).into());
    assert_eq!(outcome(&large), Some(Error::Malformed));
}

#[test]
fn what_it_cannot_know_it_does_not_guess() {
    assert_eq!(outcome(&edited(|file| file["version"] = 3.into())), Some(Error::NewerVersion { found: 3 }));
    assert_eq!(outcome(&edited(|file| file["version"] = 1.into())), Some(Error::Malformed), "it has a former key");
    assert_eq!(outcome(&edited(|file| file["version"] = 0.into())), Some(Error::Malformed));
    assert_eq!(outcome(&edited(|file| file["extra"] = 1.into())), Some(Error::Malformed));
    assert_eq!(outcome(&edited(|file| slots(file)[0]["kind"] = "guess".into())), Some(Error::Malformed));
    assert_eq!(outcome(&edited(|file| slots(file)[0]["device"] = "00".into())), Some(Error::Malformed));
    assert_eq!(outcome(&edited(|file| slots(file).clear())), Some(Error::Malformed));
    assert_eq!(outcome(b"SQLite format 3\0"), Some(Error::Malformed));
}

proptest! {
    #[test]
    fn any_bytes_are_an_answer_and_never_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(SlotsFile::parse(&bytes).is_err());
    }

    #[test]
    fn any_damage_in_several_places(damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = SAMPLE.bytes.clone();
        for (place, value) in damage {
            let at = place.index(bytes.len());
            bytes[at] = value;
        }
        prop_assert_eq!(detected_or_harmless(&bytes, by_code), Ok(()));
    }

    #[test]
    fn any_part_put_in_the_place_of_another(
        from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), length in 1..200_usize,
    ) {
        let mut bytes = SAMPLE.bytes.clone();
        let (from, to) = (from.index(bytes.len() - length), to.index(bytes.len() - length));
        bytes.copy_within(from..from + length, to);
        prop_assert_eq!(detected_or_harmless(&bytes, by_code), Ok(()));
    }
}
