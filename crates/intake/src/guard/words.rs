//! Words of health and of crime, and diagnosis codes beside them.

use super::{Finding, Folded, Kind, Severity, Word, lexicon};
use std::{collections::BTreeMap, sync::LazyLock};

/// How far from a word of health a code counts as a diagnosis, in characters.
const CODE_REACH: usize = 40;
/// Words beside which a letter and two digits are a code of ICD-10.
const CODE_WORDS: &[&str] = &["icd", "kod", "diagnoskod", "dg", "diagnos", "diagnosen"];

/// Finds the words and the codes.
pub(super) fn find(folded: &Folded, words: &[Word], found: &mut Vec<Finding>) {
    let mut health_at = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).map(|next| next.text.as_str());
        let judgement = judge(&word.text, next).filter(|_| !is_a_name(folded, words, index));
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

/// What a word is about, and how grave that is.
fn judge(word: &str, next: Option<&str>) -> Option<(Kind, Severity)> {
    let stem = STEMS.get(&word.chars().next()?).and_then(|stems| stems.iter().find(|(stem, _)| word.starts_with(stem)));
    let by_stem = stem.map(|(_, kind)| *kind);
    if by_stem == Some(Kind::Health) && !lexicon::NOT_HEALTH.contains(&word) || lexicon::HEALTH_WORDS.contains(&word) {
        return Some((Kind::Health, Severity::Ask));
    }
    let pair = next.is_some_and(|next| lexicon::CRIME_PAIRS.contains(&(word, next)));
    if by_stem == Some(Kind::Crime) && !lexicon::NOT_CRIME.contains(&word)
        || pair
        || lexicon::CRIME_WORDS.contains(&word)
    {
        return Some((Kind::Crime, Severity::Ask));
    }
    if lexicon::HEALTH_HINTS.contains(&word) {
        return Some((Kind::Health, Severity::Note));
    }
    lexicon::CRIME_HINTS.contains(&word).then_some((Kind::Crime, Severity::Note))
}

/// The stems by their first letter.
static STEMS: LazyLock<BTreeMap<char, Vec<(&'static str, Kind)>>> = LazyLock::new(|| {
    let health = lexicon::HEALTH_STEMS.iter().map(|stem| (*stem, Kind::Health));
    let crime = lexicon::CRIME_STEMS.iter().map(|stem| (*stem, Kind::Crime));
    let mut stems = BTreeMap::<char, Vec<(&'static str, Kind)>>::new();
    for (stem, kind) in health.chain(crime) {
        stems.entry(stem.chars().next().unwrap_or_default()).or_default().push((stem, kind));
    }
    stems
});

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
