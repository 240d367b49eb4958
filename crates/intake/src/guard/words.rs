//! Words of health and of crime, and diagnosis codes beside them.

use super::{Finding, Folded, Kind, Severity, lexicon};

/// How far from a word of health a code counts as a diagnosis, in characters.
const CODE_REACH: usize = 40;
/// Words beside which a letter and two digits are a code of ICD-10.
const CODE_WORDS: &[&str] = &["icd", "kod", "diagnoskod", "dg", "diagnos", "diagnosen"];

/// Finds the words and the codes.
pub(super) fn find(folded: &Folded, found: &mut Vec<Finding>) {
    let words = folded.words();
    let mut health_at = Vec::new();
    for (index, (start, word)) in words.iter().enumerate() {
        let end = start + word.chars().count();
        let next = words.get(index + 1);
        if CODE_WORDS.contains(&word.as_str()) {
            health_at.push(*start);
        }
        if let Some((kind, severity)) = judge(word, next.map(|(_, next)| next.as_str()))
            && !is_a_name(folded, &words, index)
        {
            if kind == Kind::Health {
                health_at.push(*start);
            }
            let (from, to) = folded.original(*start, end);
            found.push(Finding { kind, from, to, severity });
        }
    }
    find_codes(folded, &health_at, found);
}

fn judge(word: &str, next: Option<&str>) -> Option<(Kind, Severity)> {
    let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    if !lexicon::NOT_HEALTH.contains(&word) && (begins(lexicon::HEALTH_STEMS) || lexicon::HEALTH_WORDS.contains(&word))
    {
        return Some((Kind::Health, Severity::Ask));
    }
    let pair = next.is_some_and(|next| lexicon::CRIME_PAIRS.contains(&(word, next)));
    if !lexicon::NOT_CRIME.contains(&word)
        && (pair || begins(lexicon::CRIME_STEMS) || lexicon::CRIME_WORDS.contains(&word))
    {
        return Some((Kind::Crime, Severity::Ask));
    }
    if lexicon::HEALTH_HINTS.contains(&word) {
        return Some((Kind::Health, Severity::Note));
    }
    lexicon::CRIME_HINTS.contains(&word).then_some((Kind::Crime, Severity::Note))
}

/// Whether a word that is also a surname is written as one: with a capital, beside another word with a capital.
fn is_a_name(folded: &Folded, words: &[(usize, String)], index: usize) -> bool {
    let (start, word) = &words[index];
    if !lexicon::ALSO_NAMES.contains(&word.as_str()) || !folded.is_capital(*start) {
        return false;
    }
    let capital = |other: Option<&(usize, String)>| other.is_some_and(|(start, _)| folded.is_capital(*start));
    let before = index.checked_sub(1).and_then(|before| words.get(before));
    // All in capitals is shouting, not a name.
    let shouted = word.chars().count() > 1 && folded.is_capital(*start + 1);
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
