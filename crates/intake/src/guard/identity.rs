//! Swedish personal identity numbers and coordination numbers in text.

use super::{Finding, Folded, Group, Kind, Severity, card};
use chrono::Datelike;
use domain::{
    identity_number::{self, NumberKind},
    time::Day,
};

/// Words that say that a number is one of these.
const OWN_NAMES: &[&str] =
    &["pnr", "personnummer", "personnr", "persnr", "samordningsnummer", "samordningsnr", "ssn", "född", "f"];
/// Words that name a number as something else, when they stand right before it.
const OTHER_NUMBERS: &[&str] = &[
    "order",
    "ordernr",
    "ordernummer",
    "orderid",
    "faktura",
    "fakturanr",
    "fakturanummer",
    "invoice",
    "ocr",
    "ocrnr",
    "bokning",
    "bokningsnr",
    "booking",
    "kolli",
    "kollinr",
    "ärende",
    "ärendenr",
    "ärendenummer",
    "diarienr",
    "dnr",
    "ref",
    "referens",
    "reference",
    "tel",
    "telefon",
    "tfn",
    "mobil",
    "mob",
    "ring",
    "phone",
    "artikel",
    "artikelnr",
    "org",
    "orgnr",
    "organisationsnummer",
    "bankgiro",
    "bg",
    "plusgiro",
    "pg",
    "konto",
    "kontonr",
    "kvitto",
    "kvittonr",
    "spårning",
    "tracking",
    "imei",
    "ean",
    "serienr",
];

/// Finds numbers of ten or twelve digits with a date that exists, a correct check digit and, where there is one, a
/// separator in its place.
pub(super) fn find(folded: &Folded, groups: &[Group], found: &mut Vec<Finding>) {
    let mut index = 0;
    while index < groups.len() {
        match read_at(folded, groups, index) {
            Some((kind, last)) => {
                let (from, to) = folded.original(groups[index].from, groups[last].to);
                found.push(Finding { kind, from, to, severity: Severity::Ask });
                index = last + 1;
            }
            None => index += 1,
        }
    }
}

/// The number that begins with this group, and its last group.
fn read_at(folded: &Folded, groups: &[Group], index: usize) -> Option<(Kind, usize)> {
    let group = &groups[index];
    if !stands_alone_before(folded, group.from) || card::is_named(folded, group.from, OTHER_NUMBERS) {
        return None;
    }
    let (digits, last, has_sign) = match group.digits.len() {
        10 | 12 => (group.digits.clone(), index, false),
        6 | 8 => {
            let next = groups.get(index + 1).filter(|next| next.digits.len() == 4)?;
            let between = folded.slice(group.to, next.from);
            if !matches!(between.as_str(), "-" | "+" | " " | " - " | " -" | "- " | " + ") {
                return None;
            }
            (format!("{}{}", group.digits, next.digits), index + 1, between != " ")
        }
        _ => return None,
    };
    if !stands_alone_after(folded, groups[last].to) {
        return None;
    }
    // A mobile number without spaces reads as a number of somebody born in 2007.
    let like_mobile = digits.len() == 10 && digits.starts_with("070") && !has_sign;
    if like_mobile && !card::is_named(folded, group.from, OWN_NAMES) {
        return None;
    }
    kind_of(&digits).map(|kind| (kind, last))
}

/// Whether ten or twelve digits are such a number, and which. Any day of birth will do: the guards know no clock, and a
/// number of somebody not yet born is as much a slip as any other.
fn kind_of(digits: &str) -> Option<Kind> {
    let end_of_century = Day::from_ymd_opt(2099, 12, 31)?;
    let number = identity_number::parse(digits, end_of_century).ok()?;
    let plausible = (1840..2100).contains(&number.born_on().year());
    plausible.then_some(match number.kind() {
        NumberKind::Personal => Kind::PersonalIdentityNumber,
        NumberKind::Coordination => Kind::CoordinationNumber,
    })
}

/// Nothing before the digits that makes them part of a longer number or code.
fn stands_alone_before(folded: &Folded, from: usize) -> bool {
    let Some(before) = from.checked_sub(1).and_then(|index| folded.at(index)) else { return true };
    let digit_beyond = from.checked_sub(2).and_then(|index| folded.at(index)).is_some_and(|c| c.is_ascii_digit());
    match before {
        '+' => false,
        '-' | '.' | '/' | ' ' | ',' => before == ' ' || !digit_beyond,
        other => !other.is_alphanumeric(),
    }
}

/// Nothing after the digits that makes them part of a longer number or code.
fn stands_alone_after(folded: &Folded, to: usize) -> bool {
    let Some(after) = folded.at(to) else { return true };
    let digit_beyond = folded.at(to + 1).is_some_and(|c| c.is_ascii_digit());
    match after {
        '-' | '.' | '/' | ',' => !digit_beyond,
        other => !other.is_alphanumeric(),
    }
}
