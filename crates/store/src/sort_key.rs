//! Swedish order, as bytes that compare like the words.
//!
//! The Swedish convention: a to z, then å, ä, ö; w is a letter of its own. Of the neighbours' letters, æ sorts as ä, ø
//! and œ as ö, ü as y, ð as d, þ as th. Any other accent is ignored: é sorts as e. Words are compared one by one, a
//! hyphen parts words like a space, an apostrophe is passed over. Digits come before letters, other scripts after them
//! by code point.

use unicode_normalization::UnicodeNormalization;

/// Between two words: sorts before everything a word is made of.
const GAP: u8 = 0x02;
const DIGIT_0: u8 = 0x10;
const LETTER_A: u8 = 0x21;
const AA: u8 = LETTER_A + 26;
const AE: u8 = AA + 1;
const OE: u8 = AA + 2;

/// What the keys of names begin with that begin with a letter of the Swedish alphabet, in its order.
pub(crate) fn letters() -> std::ops::RangeInclusive<u8> {
    LETTER_A..=OE
}

/// The bytes a name is sorted by.
pub fn sort_key(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(name.len());
    if name.is_ascii() {
        name.chars().for_each(|letter| add(&mut key, letter));
    } else {
        // Composed first, so that å is seen as a letter of its own and not as an a with a ring.
        name.nfc().flat_map(char::to_lowercase).for_each(|letter| add(&mut key, letter));
    }
    while key.last() == Some(&GAP) {
        key.pop();
    }
    key
}

fn add(key: &mut Vec<u8>, letter: char) {
    match letter {
        'a'..='z' => key.push(LETTER_A + (letter as u8 - b'a')),
        'A'..='Z' => key.push(LETTER_A + (letter as u8 - b'A')),
        '0'..='9' => key.push(DIGIT_0 + (letter as u8 - b'0')),
        'å' => key.push(AA),
        'ä' | 'æ' => key.push(AE),
        'ö' | 'ø' | 'œ' => key.push(OE),
        'ü' => add(key, 'y'),
        'ð' | 'đ' => add(key, 'd'),
        'þ' => "th".chars().for_each(|letter| add(key, letter)),
        'ß' => "ss".chars().for_each(|letter| add(key, letter)),
        'ł' => add(key, 'l'),
        '\'' | '’' | '´' | '`' => {}
        _ if letter.is_alphanumeric() => add_foreign(key, letter),
        // A mark that found no letter to join is an accent and ignored; anything else parts two words.
        _ if unicode_normalization::char::is_combining_mark(letter) => {}
        _ if key.last().is_none_or(|&last| last == GAP) => {}
        _ => key.push(GAP),
    }
}

/// A letter outside the Swedish alphabet: its base letter, if it has one there, else itself after every Latin letter.
fn add_foreign(key: &mut Vec<u8>, letter: char) {
    let mut parts =
        std::iter::once(letter).nfkd().filter(|part| !unicode_normalization::char::is_combining_mark(*part));
    let mut bytes = [0; 4];
    if let Some(first) = parts.next() {
        for part in std::iter::once(first).chain(parts) {
            if part.is_ascii_alphanumeric() {
                add(key, part.to_ascii_lowercase());
            } else {
                key.extend_from_slice(part.encode_utf8(&mut bytes).as_bytes());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    fn sorted(mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by_key(|name| sort_key(name));
        names
    }

    #[test]
    fn the_swedish_letters_come_after_z() {
        let order = vec!["Adam", "Zeke", "Åsa", "Ärla", "Öjvind"];
        assert_eq!(sorted(vec!["Öjvind", "Ärla", "Zeke", "Åsa", "Adam"]), order);
        assert_eq!(
            sorted(vec!["öjvind", "ärla", "zeke", "åsa", "adam"]),
            vec!["adam", "zeke", "åsa", "ärla", "öjvind"]
        );
    }

    #[test]
    fn accents_are_ignored_and_neighbours_letters_find_their_place() {
        for (name, same_as) in [
            ("André", "Andre"),
            ("Müller", "Myller"),
            ("Ægir", "Ägir"),
            ("Søren", "Sören"),
            ("Ðan", "Dan"),
            ("Þór", "Thor"),
            ("A\u{30a}sa", "Åsa"),
            ("O'Brien", "OBrien"),
            ("Anna-Karin", "Anna Karin"),
            ("Łukasz", "Lukasz"),
            ("Ｗｉｄｅ", "wide"),
        ] {
            assert_eq!(sort_key(name), sort_key(same_as), "{name} sorts as {same_as}");
        }
    }

    #[test]
    fn w_is_not_v_and_words_are_compared_one_by_one() {
        assert_eq!(sorted(vec!["Wa", "Vz", "Xa"]), vec!["Vz", "Wa", "Xa"]);
        assert_eq!(sorted(vec!["Annab", "Anna Z", "Anna"]), vec!["Anna", "Anna Z", "Annab"]);
    }

    #[test]
    fn other_scripts_come_last_and_apart() {
        let order = vec!["Östen", "Ωμέγα", "Юрий", "محمد", "王芳"];
        assert_eq!(sorted(vec!["王芳", "Юрий", "محمد", "Östen", "Ωμέγα"]), order);
    }

    #[test]
    fn surrounding_space_does_not_matter() {
        assert_eq!(sort_key("  Åsa  Ek "), sort_key("Åsa Ek"));
        assert!(sort_key(" - ").is_empty());
    }
}
