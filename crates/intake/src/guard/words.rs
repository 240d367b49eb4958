//! Words of health and of crime, and diagnosis codes beside them.

use super::{Finding, Folded, Kind, Severity, Word, lexicon};

/// How far from a word of health a code counts as a diagnosis, in characters.
const CODE_REACH: usize = 40;
/// Words beside which a letter and two digits are a code of ICD-10.
const CODE_WORDS: &[&str] = &["icd", "kod", "diagnoskod", "dg", "diagnos", "diagnosen"];

/// Finds the words and the codes.
pub(super) fn find(folded: &Folded, words: &[Word], found: &mut Vec<Finding>) {
    let mut health_at = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let after = [1, 2].map(|ahead| words.get(index + ahead).map(|next| next.text.as_str()));
        let judgement = lexicon::judge(&word.text, after).filter(|_| !is_a_name(folded, words, index));
        if let Some((kind, severity)) = judgement {
            let (from, to) = folded.original(word.from, word.to);
            found.push(Finding { kind, from, to, severity });
        }
        if CODE_WORDS.contains(&word.text.as_str()) || judgement.is_some_and(|(kind, _)| kind == Kind::Health) {
            health_at.push(word.from);
        }
    }
    find_codes(folded, &health_at, found);
}

/// Whether a word that is also a surname is written as one: with a capital, beside another word with a capital.
fn is_a_name(folded: &Folded, words: &[Word], index: usize) -> bool {
    let word = &words[index];
    if !lexicon::ALSO_NAMES.contains(&word.text.as_str()) || !folded.is_capital(word.from) {
        return false;
    }
    let capital = |other: Option<&Word>| other.is_some_and(|other| folded.is_capital(other.from));
    let before = index.checked_sub(1).and_then(|before| words.get(before));
    // All in capitals is shouting, not a name.
    let shouted = word.to - word.from > 1 && folded.is_capital(word.from + 1);
    !shouted && (capital(before) || capital(words.get(index + 1)))
}

/// Finds codes of ICD-10, `F32` or `F32.1`, near a word of health. Alone they may be shelves or paragraphs.
fn find_codes(folded: &Folded, health_at: &[usize], found: &mut Vec<Finding>) {
    if health_at.is_empty() {
        return;
    }
    let digit = |index: usize| folded.at(index).is_some_and(|c| c.is_ascii_digit());
    for start in 0..folded.len() {
        let letter = folded.at(start).is_some_and(|c| c.is_ascii_lowercase());
        let fresh = start.checked_sub(1).and_then(|before| folded.at(before)).is_none_or(|c| !c.is_alphanumeric());
        if !(letter && fresh && folded.is_capital(start) && digit(start + 1) && digit(start + 2)) {
            continue;
        }
        let mut end = start + 3;
        if folded.at(end) == Some('.') && digit(end + 1) {
            end += if digit(end + 2) { 3 } else { 2 };
        }
        let ends = folded.at(end).is_none_or(|c| !c.is_alphanumeric());
        if ends && health_at.iter().any(|at| at.abs_diff(start) <= CODE_REACH) {
            let (from, to) = folded.original(start, end);
            found.push(Finding { kind: Kind::Health, from, to, severity: Severity::Ask });
        }
    }
}
