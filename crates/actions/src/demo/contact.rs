//! Ways to reach people who do not exist: none of these addresses and numbers can belong to anybody.

use super::{
    dice::Dice,
    lists::{STREETS, TOWNS},
};
use chrono::Datelike;
use domain::{
    people::{IdentityGround, IdentityNumber, PostalAddress},
    time::Day,
};

/// Domains that exist for examples (RFC 2606).
const DOMAINS: [(&str, usize); 3] = [("example.org", 5), ("example.com", 4), ("example.net", 1)];

/// An address from the name where its letters allow it; the customer number makes it the only one.
pub(super) fn email(name: &str, number: &str, dice: &mut Dice) -> String {
    let domain = dice.weighed(&DOMAINS);
    let digits = number.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let plain: String = name.to_lowercase().chars().map(plain).collect();
    let words: Vec<_> = plain.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [first, .., last] if plain.is_ascii() => format!("{first}.{last}{digits}@{domain}"),
        _ => format!("kund{digits}@{domain}"),
    }
}

/// The letter of an e-mail address for a letter of a Swedish, Finnish or Polish name.
fn plain(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'á' | 'ą' => 'a',
        'ö' | 'ó' => 'o',
        'é' | 'è' | 'ę' => 'e',
        'ü' => 'u',
        'ł' => 'l',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        'ć' => 'c',
        'ń' => 'n',
        other => other,
    }
}

/// A number from the series that the Swedish telecom regulator (PTS) keeps free for books and films: Göteborg, Malmö,
/// Stockholm, Kiruna and mobile. Spelt in all the ways offices spell numbers.
pub(super) fn phone(dice: &mut Dice) -> String {
    let (area, local) = *dice.weighed(&[
        (("70", "17406"), 70),
        (("8", "465004"), 15),
        (("31", "39006"), 10),
        (("40", "62804"), 8),
        (("980", "3192"), 2),
    ]);
    // Of the mobile series the first five are somebody's.
    let last = dice.between(if area == "70" { 5 } else { 0 }, 99);
    let local = format!("{local}{last:02}");
    match dice.below(20) {
        0..=12 => format!("0{area}-{}", spaced(&local)),
        13..=15 => format!("0{area}{local}"),
        16..=18 => format!("+46 {area} {}", spaced(&local)),
        _ => format!("0046 {area}{local}"),
    }
}

/// Digits in pairs from the end, groups of three first where they are too many for that: `390 06 00`, `465 004 12`.
fn spaced(digits: &str) -> String {
    let groups: &[usize] = match digits.len() {
        8 => &[3, 3, 2],
        7 => &[3, 2, 2],
        6 => &[2, 2, 2],
        _ => &[digits.len()],
    };
    let mut rest = digits;
    let mut parts = Vec::new();
    for group in groups {
        let (part, after) = rest.split_at(*group);
        parts.push(part);
        rest = after;
    }
    parts.join(" ")
}

/// An address in a real town on a street that no town has.
pub(super) fn address(dice: &mut Dice) -> PostalAddress {
    let (code, town) = *dice.one_of(&TOWNS);
    let letter = if dice.in_thousand(150) { *dice.one_of(&[" A", " B", " C"]) } else { "" };
    PostalAddress {
        street: format!("{} {}{letter}", dice.one_of(&STREETS), dice.between(1, 89)),
        postal_code: format!("{code}{:03}", dice.between(100, 999)),
        city: town.to_owned(),
    }
}

/// A personal identity number from the range kept for tests: birth numbers 980 to 999.
pub(super) fn identity_number(dice: &mut Dice) -> IdentityNumber {
    let born = Day::from_yo_opt(i32::try_from(dice.between(1940, 2004)).unwrap_or(1970), dice.between(1, 365))
        .unwrap_or(Day::MIN);
    let short = format!("{:02}{:02}{:02}{}", born.year() % 100, born.month(), born.day(), dice.between(980, 999));
    let ground = *dice.weighed(&[(IdentityGround::SecureIdentification, 3), (IdentityGround::Purpose, 1)]);
    IdentityNumber { digits: format!("{:02}{short}{}", born.year() / 100, check_digit(&short)), ground }
}

/// The last digit of a personal identity number (Luhn over the nine before it).
fn check_digit(nine: &str) -> u32 {
    let sum: u32 = nine
        .bytes()
        .enumerate()
        .map(|(place, digit)| u32::from(digit - b'0') * if place % 2 == 0 { 2 } else { 1 })
        .map(|product| product / 10 + product % 10)
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::{Dice, address, email, identity_number, phone};

    #[test]
    fn an_e_mail_address_follows_the_name_and_is_usable() {
        for (name, start) in [
            ("Åsa Lindström", "asa.lindstrom12@example."),
            ("Karl-Johan Öberg-Sköld", "karl.skold12@example."),
            ("Łucja Żak", "lucja.zak12@example."),
            ("Ελένη Βλάχος", "kund12@example."),
            ("王美玲", "kund12@example."),
        ] {
            let address = email(name, "K12", &mut Dice::new(3, 3));
            assert!(address.starts_with(start), "{address}");
            assert!(domain::contact::email_is_usable(&address), "{address}");
        }
    }

    #[test]
    fn telephone_numbers_lie_in_the_free_series() {
        for stream in 0..500 {
            let written = phone(&mut Dice::new(5, stream));
            let digits: String = written.chars().filter(char::is_ascii_digit).collect();
            let national = digits.strip_prefix("0046").or_else(|| digits.strip_prefix("46")).unwrap_or(&digits);
            let national: u64 = national.parse().expect("digits only");
            assert!(
                [
                    701_740_605..=701_740_699,
                    846_500_400..=846_500_499,
                    313_900_600..=313_900_699,
                    406_280_400..=406_280_499,
                    980_319_200..=980_319_299,
                ]
                .iter()
                .any(|series| series.contains(&national)),
                "{written}"
            );
        }
    }

    #[test]
    fn postal_codes_have_five_digits() {
        for stream in 0..100 {
            let made = address(&mut Dice::new(5, stream));
            assert!(made.postal_code.len() == 5 && made.postal_code.bytes().all(|b| b.is_ascii_digit()), "{made:?}");
        }
    }

    #[test]
    fn identity_numbers_are_right_and_only_for_tests() {
        for stream in 0..200 {
            let made = identity_number(&mut Dice::new(5, stream));
            assert_eq!(made.digits.len(), 12);
            let today = domain::time::Day::from_ymd_opt(2026, 11, 22).expect("a day that exists");
            assert!(domain::identity_number::parse(&made.digits, today).is_ok(), "{}", made.digits);
            assert!((980..=999).contains(&made.digits[8..11].parse::<u32>().expect("digits only")));
        }
    }
}
