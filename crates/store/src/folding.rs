//! The form of a text in which it is searched: small letters without accents, å as a, ö as o; other scripts as they are.

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// Adds the folded text. Apostrophes go, so that O'Brien is found as obrien; every other sign stays.
pub(crate) fn fold_into(text: &str, out: &mut Vec<u8>) {
    for letter in text.chars() {
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

/// The digits of a telephone number in the form it is dialled in Sweden: `+46 18 444 46 00`, `0046(0)18-4444600` and
/// `018-44 44 600` give the same. A number of another country keeps its code after `00`.
pub(crate) fn phone_digits(phone: &str) -> String {
    let abroad = phone.trim_start().starts_with('+');
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let international = if abroad { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    match international {
        Some(number) => match number.strip_prefix("46") {
            Some(rest) => format!("0{}", rest.trim_start_matches('0')),
            None => format!("00{number}"),
        },
        None => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::{fold_into, phone_digits};

    fn folded(text: &str) -> String {
        let mut out = Vec::new();
        fold_into(text, &mut out);
        String::from_utf8(out).expect("folding gives text")
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
    fn one_telephone_has_one_spelling() {
        for spelling in
            ["018-44 44 600", "+46 18 444 46 00", "0046 18 4444600", "+46 (0)18-444 46 00", "(018) 444 46 00"]
        {
            assert_eq!(phone_digits(spelling), "0184444600", "{spelling}");
        }
        assert_eq!(phone_digits("+47 22 33 44 55"), "004722334455");
        assert_eq!(phone_digits("0047 22334455"), "004722334455");
        assert_eq!(phone_digits("no number"), "");
    }
}
