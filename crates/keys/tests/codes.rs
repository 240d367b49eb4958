//! The recovery code as people type it, and its three shares.

use std::collections::BTreeSet;

use keys::{DataKey, Error, RecoveryCode, SlotsFile};
use proptest::prelude::*;

const NOW: &str = "2026-11-22T10:00:00+01:00";
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn printed() -> String {
    let key = DataKey::generate().unwrap();
    let code = SlotsFile::new(key.register(), true).add_recovery(&key, NOW).unwrap();
    code.to_print().to_string()
}

fn problem(typed: &str) -> Option<Error> {
    RecoveryCode::read(typed).err()
}

/// The code with the character at `index` (hyphens not counted) replaced.
fn with(code: &str, index: usize, character: char) -> String {
    let mut characters: Vec<char> = code.chars().filter(|&character| character != '-').collect();
    characters[index] = character;
    characters.into_iter().collect()
}

#[test]
fn seven_groups_of_five_without_look_alikes() {
    let code = printed();
    let groups: Vec<&str> = code.split('-').collect();
    assert_eq!(groups.len(), 7);
    assert!(groups.iter().all(|group| group.len() == 5 && group.chars().all(|c| ALPHABET.contains(c))), "{groups:?}");
}

#[test]
fn every_single_wrong_character_is_noticed_and_its_group_named() {
    let code = printed();
    let plain: Vec<char> = code.replace('-', "").chars().collect();
    for (index, &right) in plain.iter().enumerate() {
        let group = u8::try_from(index / 5 + 1).unwrap();
        for wrong in ALPHABET.chars().chain(['å', '?', '7', 'é']).filter(|&wrong| wrong != right) {
            let typed = with(&code, index, wrong);
            assert_eq!(problem(&typed), Some(Error::CodeMistyped { group }), "character {index} as {wrong}");
        }
    }
}

#[test]
fn two_characters_or_two_groups_that_changed_places_are_noticed() {
    let code = printed();
    let plain: Vec<char> = code.replace('-', "").chars().collect();
    for group in 0..7 {
        for (left, right) in (0..5).flat_map(|left| (left + 1..5).map(move |right| (left, right))) {
            let mut typed = plain.clone();
            typed.swap(group * 5 + left, group * 5 + right);
            if typed != plain {
                let group = u8::try_from(group + 1).unwrap();
                assert_eq!(problem(&typed.iter().collect::<String>()), Some(Error::CodeMistyped { group }));
            }
        }
    }
    let groups: Vec<&str> = code.split('-').collect();
    for (left, right) in (0..7).flat_map(|left| (left + 1..7).map(move |right| (left, right))) {
        let mut typed = groups.clone();
        typed.swap(left, right);
        let first = u8::try_from(left + 1).unwrap();
        assert_eq!(problem(&typed.join("-")), Some(Error::CodeMistyped { group: first }), "{left} and {right}");
    }
}

#[test]
fn a_group_that_is_too_short_or_too_long_is_named_and_otherwise_the_count() {
    let code = printed();
    let groups: Vec<&str> = code.split('-').collect();
    for place in 0..7 {
        let group = u8::try_from(place + 1).unwrap();
        for wrong in [&groups[place][..4], &format!("{}0", groups[place])] {
            let mut typed = groups.clone();
            typed[place] = wrong;
            assert_eq!(problem(&typed.join(" ")), Some(Error::CodeMistyped { group }));
        }
    }
    let plain = code.replace('-', "");
    assert_eq!(problem(&plain[1..]), Some(Error::CodeLength { found: 34, expected: 35 }));
    assert_eq!(problem(""), Some(Error::CodeLength { found: 0, expected: 35 }));
    assert_eq!(problem(&"0".repeat(100_000)), Some(Error::CodeLength { found: u16::MAX, expected: 35 }));
}

#[test]
fn any_two_of_three_shares_open_and_one_does_not() {
    let key = DataKey::generate().unwrap();
    let mut slots = SlotsFile::new(key.register(), true);
    let shares = slots.add_shares(&key, NOW).unwrap().map(|share| share.to_print().to_string());
    let slots = SlotsFile::parse(&slots.to_bytes().unwrap()).unwrap();
    for (one, other) in [(0, 1), (0, 2), (1, 2), (1, 0), (2, 0), (2, 1)] {
        assert!(slots.unlock_shares(&shares[one], &shares[other]).unwrap().same_as(&key), "{one} and {other}");
    }
    assert_eq!(slots.unlock_recovery(&shares[0]).err(), Some(Error::ShareAlone));
    assert_eq!(slots.unlock_shares(&shares[1], &shares[1]).err(), Some(Error::SharesEqual));
}

#[test]
fn shares_and_whole_codes_are_told_apart() {
    let key = DataKey::generate().unwrap();
    let mut slots = SlotsFile::new(key.register(), true);
    let whole = slots.add_recovery(&key, NOW).unwrap().to_print();
    let shares = slots.add_shares(&key, NOW).unwrap().map(|share| share.to_print());
    assert_eq!(slots.unlock_shares(&shares[0], &whole).err(), Some(Error::NotAShare));
    assert!(slots.unlock_recovery(&whole).unwrap().same_as(&key));

    // Another sheet of the same register is known by its tag.
    let others = slots.add_shares(&key, NOW).unwrap().map(|share| share.to_print());
    assert_eq!(slots.unlock_shares(&shares[0], &others[1]).err(), Some(Error::SharesDiffer));
}

#[test]
fn the_papers_of_two_codes_never_bear_one_tag() {
    let key = DataKey::generate().unwrap();
    let mut slots = SlotsFile::new(key.register(), true);
    // By chance alone so many of them would be sure to share one.
    let codes = 150;
    for _ in 0..codes / 2 {
        slots.add_recovery(&key, NOW).unwrap();
        slots.add_shares(&key, NOW).unwrap();
    }
    let tags: BTreeSet<String> = slots.slots().iter().map(|slot| slot.id.to_string()[..2].to_owned()).collect();
    assert_eq!(tags.len(), codes);
}

proptest! {
    /// However it is spaced, hyphenated and cased, and whichever look-alikes are used, it is the same code.
    #[test]
    fn a_code_survives_the_way_people_type(seed: u64, separator in "[ \\-–—.,\t\n_]{0,3}") {
        let code = printed();
        let typed: String = code
            .replace('-', &separator)
            .char_indices()
            .map(|(index, character)| {
                let other_way = seed.rotate_left(u32::try_from(index % 64).unwrap()) & 1 == 1;
                match character {
                    '0' if other_way => 'o',
                    '1' if other_way => 'I',
                    'V' if other_way => 'u',
                    _ if other_way => character.to_ascii_lowercase(),
                    _ => character,
                }
            })
            .collect();
        let read = RecoveryCode::read(&typed).expect("the same code");
        let again = read.to_print();
        prop_assert_eq!(again.as_str(), code.as_str());
    }

    /// Nothing that can be typed or pasted panics, and what is accepted prints as what was read.
    #[test]
    fn anything_can_be_typed(typed in "\\PC{0,80}") {
        if let Ok(code) = RecoveryCode::read(&typed) {
            prop_assert!(RecoveryCode::read(&code.to_print()).is_ok());
        }
    }
}
