//! Payment card numbers and their security codes.

use super::{Finding, Folded, Group, Kind, Severity, Word};

/// Issuers' number ranges: the first and last value of the leading digits, and the lengths the scheme uses.
/// From the schemes' public tables of issuer identification numbers (ISO/IEC 7812).
const ISSUERS: &[(&str, &str, &[usize])] = &[
    ("4", "4", &[13, 16, 19]),               // Visa
    ("51", "55", &[16]),                     // Mastercard
    ("2221", "2720", &[16]),                 // Mastercard
    ("34", "34", &[15]),                     // American Express
    ("37", "37", &[15]),                     // American Express
    ("300", "305", &[14, 16, 19]),           // Diners Club
    ("3095", "3095", &[14, 16, 19]),         // Diners Club
    ("36", "36", &[14, 16, 19]),             // Diners Club
    ("38", "39", &[14, 16, 19]),             // Diners Club
    ("3528", "3589", &[16, 17, 18, 19]),     // JCB
    ("6011", "6011", &[16, 17, 18, 19]),     // Discover
    ("644", "649", &[16, 17, 18, 19]),       // Discover
    ("65", "65", &[16, 17, 18, 19]),         // Discover
    ("62", "62", &[16, 17, 18, 19]),         // UnionPay
    ("5018", "5020", &[13, 15, 16, 18, 19]), // Maestro, Dankort
    ("5038", "5038", &[13, 15, 16, 18, 19]), // Maestro
    ("5893", "5893", &[13, 15, 16, 18, 19]), // Maestro
    ("6304", "6304", &[13, 15, 16, 18, 19]), // Maestro
    ("6759", "6763", &[13, 15, 16, 18, 19]), // Maestro
    ("2200", "2204", &[16, 17, 18, 19]),     // Mir
];

/// The most groups a card number is written in; `4 1 1 1 …` is written in nineteen.
const MOST_GROUPS: usize = 19;
const SECURITY_WORDS: &[&str] = &[
    "cvv",
    "cvc",
    "csc",
    "cvn",
    "cvvkod",
    "cvckod",
    "säkerhetskod",
    "säkerhetskoden",
    "sakerhetskod",
    "sakerhetskoden",
];
/// Two-word names of the same.
const SECURITY_PAIRS: &[(&str, &str)] =
    &[("security", "code"), ("card", "code"), ("verification", "code"), ("verification", "value")];
/// Words that name a number as something other than a card, when they stand right before it.
const OTHER_NUMBERS: &[&str] = &[
    "ocr",
    "ocrnr",
    "ocrnummer",
    "faktura",
    "fakturanr",
    "fakturanummer",
    "invoice",
    "order",
    "ordernr",
    "ordernummer",
    "orderid",
    "best",
    "beställning",
    "beställningsnr",
    "ref",
    "referens",
    "refnr",
    "referensnummer",
    "reference",
    "kolli",
    "kollinr",
    "kolliid",
    "sändning",
    "sändningsnr",
    "spårning",
    "spårningsnr",
    "tracking",
    "imei",
    "serienr",
    "serienummer",
    "serial",
    "artikel",
    "artikelnr",
    "ean",
    "bokning",
    "bokningsnr",
    "booking",
    "ärende",
    "ärendenr",
    "ärendenummer",
    "diarienr",
    "kvitto",
    "kvittonr",
    "meddelande",
    "transaktion",
    "transaktionsid",
    "isbn",
    "bg",
    "pg",
    "bankgiro",
    "plusgiro",
    "iban",
];

/// Finds card numbers: 13 to 19 digits of a known issuer with a correct check digit, however they are grouped.
pub(super) fn find(folded: &Folded, groups: &[Group], found: &mut Vec<Finding>) {
    let mut next = 0;
    while next < groups.len() {
        match card_from(folded, groups, next) {
            Some(last) => {
                let (from, to) = folded.original(groups[next].from, groups[last].to);
                found.push(Finding { kind: Kind::CardNumber, from, to, severity: Severity::Stop });
                next = last + 1;
            }
            None => next += 1,
        }
    }
}

/// The last group of a card number that begins with this group.
fn card_from(folded: &Folded, groups: &[Group], first: usize) -> Option<usize> {
    if !may_begin(folded, &groups[first]) {
        return None;
    }
    let mut digits = String::new();
    let mut longest = None;
    for (index, group) in groups.iter().enumerate().skip(first).take(MOST_GROUPS) {
        if index > first && !are_joined(folded, groups[index - 1].to, group.from) {
            break;
        }
        digits.push_str(&group.digits);
        if digits.len() > 19 {
            break;
        }
        let named_otherwise = index == first && is_named(folded, group.from, OTHER_NUMBERS);
        if is_card(&digits) && !named_otherwise {
            longest = Some(index);
        }
    }
    longest
}

/// A plus sign begins a telephone number; two letters and two digits begin an IBAN.
fn may_begin(folded: &Folded, group: &Group) -> bool {
    let before = group.from.checked_sub(1).and_then(|index| folded.at(index));
    before != Some('+') && !is_within_iban(folded, group.from)
}

/// Whether the digits at this index belong to an IBAN: going back over groups of digits and single spaces one comes to two
/// letters that stand alone and are followed by two check digits.
fn is_within_iban(folded: &Folded, from: usize) -> bool {
    let mut at = from;
    while at > 0 && from - at < 40 {
        match folded.at(at - 1) {
            Some(c) if c.is_ascii_digit() || c == ' ' => at -= 1,
            _ => break,
        }
    }
    let letter = |index: Option<usize>| index.and_then(|i| folded.at(i)).is_some_and(|c| c.is_ascii_lowercase());
    let digit = |index: usize| folded.at(index).is_some_and(|c| c.is_ascii_digit());
    let (one, two, three) = (at.checked_sub(1), at.checked_sub(2), at.checked_sub(3));
    let alone = three.and_then(|i| folded.at(i)).is_none_or(|c| !c.is_alphanumeric());
    letter(one) && letter(two) && alone && digit(at) && digit(at + 1)
}

/// Whether only a few separating marks stand between two groups.
fn are_joined(folded: &Folded, from: usize, to: usize) -> bool {
    let between = folded.slice(from, to);
    let marks = between.chars().filter(|c| *c != ' ').count();
    marks <= 1
        && between.chars().count() <= 4
        && between.chars().all(|c| matches!(c, ' ' | '\n' | '-' | '.' | '/' | '_' | ',' | '*' | '·' | '\''))
}

/// Whether one of these words stands right before the index, with at most `nr`, a colon or a number sign between.
pub(super) fn is_named(folded: &Folded, index: usize, names: &[&str]) -> bool {
    let before = folded.slice(index.saturating_sub(32), index);
    let mut rest = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    for filler in ["nr", "no", "nummer", "number", "id", "är", "is"] {
        if let Some(shorter) = rest.strip_suffix(filler)
            && !shorter.ends_with(char::is_alphanumeric)
        {
            rest = shorter.trim_end_matches(|c: char| !c.is_alphanumeric());
            break;
        }
    }
    let word: String =
        rest.chars().rev().take_while(|c| c.is_alphabetic()).collect::<Vec<_>>().into_iter().rev().collect();
    // A new line or sentence begins something else; the point of a short word (`ref.`, `tfn.`) ends no sentence.
    let gap: String = before.chars().skip(rest.chars().count()).collect();
    if gap.contains('\n') || (gap.contains(". ") && word.chars().count() > 4) {
        return false;
    }
    names.contains(&word.as_str())
}

fn is_card(digits: &str) -> bool {
    let known = ISSUERS.iter().any(|(first, last, lengths)| {
        lengths.contains(&digits.len())
            && digits.get(..first.len()).is_some_and(|prefix| (*first..=*last).contains(&prefix))
    });
    // Sixteen times the same digit is a placeholder somebody typed.
    known && digits.bytes().any(|digit| digit != digits.as_bytes()[0]) && passes_luhn(digits)
}

/// The check digit rule of ISO/IEC 7812-1, annex B.
pub(super) fn passes_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let value = u32::from(byte.wrapping_sub(b'0'));
            if place % 2 == 0 { value } else { value * 2 / 10 + value * 2 % 10 }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Finds security codes: three or four digits right after a word for them.
pub(super) fn find_security_codes(folded: &Folded, words: &[Word], groups: &[Group], found: &mut Vec<Finding>) {
    for (index, word) in words.iter().enumerate() {
        let second = words.get(index + 1).filter(|next| SECURITY_PAIRS.contains(&(&*word.text, &*next.text)));
        let end = match second {
            Some(second) => second.to,
            None if SECURITY_WORDS.contains(&word.text.as_str()) => word.to,
            None => continue,
        };
        if let Some(group) = code_after(folded, groups, end) {
            let (from, to) = folded.original(word.from, group.to);
            found.push(Finding { kind: Kind::CardSecurityCode, from, to, severity: Severity::Stop });
        }
    }
}

/// A group of three or four digits within reach of the word that ends here.
fn code_after<'a>(folded: &Folded, groups: &'a [Group], end: usize) -> Option<&'a Group> {
    let mut after = groups[groups.partition_point(|group| group.from < end)..].iter();
    let mut group = after.next()?;
    let mut start = end;
    // The 2 of `CVV2`.
    if group.digits == "2" && group.from == end {
        start = group.to;
        group = after.next()?;
    }
    let between = folded.slice(start, group.from);
    let near = between.chars().count() <= 12
        && between.split(|c: char| !c.is_alphabetic()).all(|word| {
            matches!(word, "" | "är" | "is" | "kod" | "koden" | "nr" | "code" | "på" | "kortet" | "till" | "number")
        });
    let follows = folded.at(group.to).is_none_or(|c| !c.is_alphanumeric());
    (near && follows && matches!(group.digits.len(), 3 | 4)).then_some(group)
}
