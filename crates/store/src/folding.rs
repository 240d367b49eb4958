//! The form of a text in which it is searched: small letters without accents, å as a, ö as o; other scripts as they are.

use domain::contact::add_phone_fragment;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// A folded text has at most so many times the bytes of what was written: one sign of the Arabic script stands for a whole
/// sentence.
pub(crate) const FOLDED: usize = 12;

/// Adds the folded text. Apostrophes go, so that O'Brien is found as obrien; every other sign stays.
pub(crate) fn fold_into(text: &str, out: &mut Vec<u8>) {
    // Nearly all of what is folded begins like this, and much of it is nothing else.
    let plain = text.bytes().take_while(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'\'' | b'`')).count();
    let (plain, rest) = text.split_at(plain);
    let begin = out.len();
    out.extend_from_slice(plain.as_bytes());
    out[begin..].make_ascii_lowercase();
    for letter in rest.chars() {
        match letter {
            '\'' | '’' | '´' | '`' => {}
            c if c.is_ascii_control() => out.push(b' '),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase() as u8),
            'å' | 'ä' | 'Å' | 'Ä' | 'à' | 'á' | 'â' | 'ã' | 'À' | 'Á' => out.push(b'a'),
            'ö' | 'Ö' | 'ø' | 'Ø' | 'ó' | 'ò' | 'ô' | 'õ' => out.push(b'o'),
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' => out.push(b'e'),
            'ü' | 'ú' | 'Ü' => out.push(b'u'),
            _ => fold_slowly(letter, out),
        }
    }
}

fn fold_slowly(letter: char, out: &mut Vec<u8>) {
    let mut bytes = [0; 4];
    let folded = std::iter::once(letter).nfkd().flat_map(char::to_lowercase).nfkd();
    for part in folded.filter(|part| canonical_combining_class(*part) == 0) {
        let plain = match part {
            'ø' => "o",
            'æ' => "ae",
            'œ' => "oe",
            'ß' => "ss",
            'ł' => "l",
            'đ' | 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            'ς' => "σ",
            c if c.is_control() || c.is_whitespace() => " ",
            c => c.encode_utf8(&mut bytes),
        };
        out.extend_from_slice(plain.as_bytes());
    }
}

/// Adds the digits of a telephone number as they are searched, in the one form `domain::contact` gives every spelling. What
/// an office writes beside a number is passed over, and each of several numbers is read for itself.
pub(crate) fn phone_digits_into(phone: &str, out: &mut Vec<u8>) {
    let begin = out.len();
    for number in phone.split(|c: char| c.is_alphabetic() || c == ',' || c == ';') {
        let end = out.len();
        if end > begin {
            out.push(b' ');
        }
        if !add_phone_fragment(number, out) {
            out.truncate(end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FOLDED, fold_into, phone_digits_into};

    fn folded(text: &str) -> String {
        let mut out = Vec::new();
        fold_into(text, &mut out);
        String::from_utf8(out).expect("folding gives text")
    }

    fn phone_digits(text: &str) -> String {
        let mut out = Vec::new();
        phone_digits_into(text, &mut out);
        String::from_utf8(out).expect("digits are text")
    }

    #[test]
    fn names_fold_to_what_people_type() {
        for (name, typed) in [
            ("Åsa Lindström", "asa lindstrom"),
            ("ÅSA", "asa"),
            ("A\u{30a}sa", "asa"),
            ("Søren Kjær", "soren kjaer"),
            ("Weiß", "weiss"),
            ("Łukasz", "lukasz"),
            ("Dvořák", "dvorak"),
            ("İbrahim Işık", "ibrahim isik"),
            ("O’Brien", "obrien"),
            ("Юлия", "юлия"),
            ("Ωμέγας", "ωμεγασ"),
            ("مُحَمَّد", "محمد"),
            ("王芳", "王芳"),
            ("Nguyễn", "nguyen"),
        ] {
            assert_eq!(folded(name), typed);
        }
    }

    #[test]
    fn nothing_folds_to_more_than_is_said() {
        for letter in '\0'..=char::MAX {
            let text = letter.to_string();
            assert!(folded(&text).len() <= FOLDED * text.len(), "{letter:?}");
        }
    }

    #[test]
    fn one_telephone_has_one_spelling() {
        for spelling in [
            "018-44 44 600",
            "+46 18 444 46 00",
            "0046 18 4444600",
            "+46 (0)18-444 46 00",
            "(018) 444 46 00",
            "tel 018 4444600",
        ] {
            assert_eq!(phone_digits(spelling), "46184444600", "{spelling}");
        }
        assert_eq!(phone_digits("018-44 44 600, mobil 070-123 45 67"), "46184444600 46701234567");
        assert_eq!(phone_digits("no number"), "");
    }
}
