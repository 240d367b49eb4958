//! Passwords written out: `lösenord: hemligt`, `password=…`.

// policy: 6
use super::{Finding, Folded, Kind, Severity, Word};

const NAMES: &[&str] = &[
    "lösenord",
    "lösenordet",
    "losenord",
    "losenordet",
    "lösen",
    "passord",
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "lösenfras",
    "lösenkod",
    "webblösenord",
    "inloggningslösenord",
    "kundlösenord",
];
/// What people write about passwords without telling one.
const NOT_ONE: &[&str] = &[
    "glömt",
    "glömd",
    "glömde",
    "saknas",
    "ändrat",
    "ändrad",
    "bytt",
    "byter",
    "återställt",
    "återställd",
    "återställs",
    "nollställt",
    "skickat",
    "skickas",
    "skickades",
    "finns",
    "inte",
    "ingen",
    "inget",
    "ej",
    "via",
    "enligt",
    "okänt",
    "krävs",
    "fungerar",
    "funkar",
    "nytt",
    "fel",
    "felaktigt",
    "spärrat",
    "nej",
    "utgått",
    "tappat",
    "borttappat",
    "reset",
    "changed",
    "sent",
    "forgotten",
    "lost",
    "expired",
    "unknown",
    "missing",
    "none",
    "not",
    "required",
];

/// Finds a word for password that is followed by one.
pub(super) fn find(folded: &Folded, words: &[Word], found: &mut Vec<Finding>) {
    for word in words.iter().filter(|word| NAMES.contains(&word.text.as_str())) {
        if let Some(end) = end_of_secret(folded, word.to) {
            let (from, to) = folded.original(word.from, end);
            found.push(Finding { kind: Kind::WebPassword, from, to, severity: Severity::Stop });
        }
    }
}

/// The end of the token after the word, if it is told as a secret: after a colon or an equals sign, after `är` or `is`, or by itself
/// when it mixes letters and digits as passwords do.
fn end_of_secret(folded: &Folded, end: usize) -> Option<usize> {
    let (mut from, mut to) = token(folded, end)?;
    let marked = folded.slice(end, from).contains([':', '=']);
    let mut said = false;
    if !marked && matches!(folded.slice(from, to).as_str(), "är" | "is" | "var" | "was") {
        said = true;
        (from, to) = token(folded, to)?;
    }
    let secret = folded.slice(from, to);
    let bare = secret.trim_matches(|c: char| !c.is_alphanumeric());
    let length = secret.chars().count();
    if length < 3 || NOT_ONE.contains(&bare) || !secret.chars().any(char::is_alphanumeric) {
        return None;
    }
    let has_letter = secret.chars().any(char::is_alphabetic);
    let has_digit = secret.chars().any(|c| c.is_ascii_digit());
    let mixed = length >= 6 && has_letter && has_digit;
    // After "är" an ordinary word is more often a remark than a secret.
    (marked || mixed || (said && has_digit)).then_some(to)
}

/// The next characters without a space, after spaces, colons, equals signs and quotation marks on the same line.
fn token(folded: &Folded, start: usize) -> Option<(usize, usize)> {
    let mut from = start;
    while matches!(folded.at(from), Some(' ' | ':' | '=' | '"' | '\'' | '”' | '`' | '(' | '-' | '>')) {
        from += 1;
    }
    if from == start || from - start > 8 {
        return None;
    }
    let mut to = from;
    while folded.at(to).is_some_and(|c| !c.is_whitespace() && !matches!(c, '"' | '”' | '`' | ')' | ';')) {
        to += 1;
    }
    (to > from).then_some((from, to))
}
