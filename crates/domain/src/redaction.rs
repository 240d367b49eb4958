//! Other people in somebody's copy (GDPR Art. 15(4)): where they are named in free text, and what is left out of it.
//!
//! The program suggests, a member of staff decides. Only the copy is redacted, never the answers to Art. 15(1)(a)–(h).

use crate::{
    codes::codes,
    contact::{PHONE_DIGITS, phone_digits},
    ids::{RequestId, StaffId},
    time::Moment,
};
use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasher, RandomState},
};
use uuid::Uuid;

codes! {
    /// Why words are left out of a copy. Its words are `redaction-reason-<code>`.
    RedactionReason {
        /// They are about another person, whose rights weigh more here (Art. 15(4)).
        OtherPerson = "other-person",
        /// They name a member of staff (C-579/21).
        Staff = "staff",
        /// They would give a trade secret or somebody's intellectual property away (recital 63).
        Secret = "secret",
    }
}

codes! {
    /// What was decided about words in a text.
    Verdict {
        /// They are left out.
        Withheld = "withheld",
        /// They stay: nobody else is meant, or her rights do not weigh more.
        Shown = "shown",
    }
}

/// A piece of a text, counted in characters (Unicode scalar values) from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first character.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
}

impl Span {
    /// Whether it has characters, and all of them are in this text.
    pub fn is_within(self, text: &str) -> bool {
        self.start < self.end && self.end <= text.chars().count()
    }

    /// Whether both have a character in common.
    pub const fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// What the rules found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Where.
    pub span: Span,
    /// Whom it seems to name.
    pub reason: RedactionReason,
    /// False for one name alone, which may be anybody's: such a suggestion may be passed over.
    pub sure: bool,
}

/// A decision about words in a text of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redaction {
    /// Which.
    pub id: Uuid,
    /// The case whose copy it is for.
    pub request: RequestId,
    /// The record the text stands in.
    pub record: Uuid,
    /// SHA-256 of the text that was looked at: another text is another decision.
    pub text_sha256: [u8; 32],
    /// Where in it.
    pub span: Span,
    /// What was decided.
    pub verdict: Verdict,
    /// Why.
    pub reason: RedactionReason,
    /// Who decided.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// The text with a mark in place of each piece that is left out; pieces that do not fit are left out of account.
pub fn without(text: &str, pieces: &[(Span, String)]) -> String {
    let mut pieces: Vec<_> = pieces.iter().filter(|(span, _)| span.is_within(text)).collect();
    pieces.sort_by_key(|(span, _)| *span);
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut at) = (text.chars(), 0);
    for (span, mark) in pieces {
        if span.start < at {
            continue;
        }
        out.extend(rest.by_ref().take(span.start - at));
        rest.by_ref().take(span.end - span.start).for_each(drop);
        out.push_str(mark);
        at = span.end;
    }
    out.extend(rest);
    out
}

/// Somebody who could be named in a text.
#[derive(Clone, Copy, Debug)]
pub struct Somebody<'a> {
    /// Why her name would be left out.
    pub reason: RedactionReason,
    /// Her name.
    pub name: &'a str,
    /// Her e-mail address.
    pub email: Option<&'a str>,
    /// Her telephone.
    pub phone: Option<&'a str>,
}

/// Everybody who could be named, in the form texts are compared with: as keyed hashes, so that a roll of the whole
/// register is small enough to be kept while it is open, and no name can be read from it.
#[derive(Default)]
pub struct Roll {
    key: RandomState,
    full: HashMap<u64, RedactionReason>,
    /// The words a name in `full` begins with.
    first: HashSet<u64>,
    single: HashMap<u64, RedactionReason>,
    addresses: HashMap<u64, RedactionReason>,
    phones: HashMap<u64, RedactionReason>,
    longest: usize,
}

/// How the person a copy is for is named, which is never suggested, whoever else is named so.
#[derive(Default)]
struct Own {
    words: HashSet<String>,
    address: Option<String>,
    phone: Option<String>,
}

impl Roll {
    /// Adds somebody.
    pub fn add(&mut self, who: Somebody<'_>) {
        let words: Vec<String> = words(who.name).into_iter().map(|word| word.folded).collect();
        if let [first, .., last] = words.as_slice() {
            self.longest = self.longest.max(words.len());
            self.first.extend([first, last].map(|word| self.key.hash_one(word)));
            for name in [words.join(" "), format!("{first} {last}"), format!("{last} {first}")] {
                self.full.entry(self.key.hash_one(name)).or_insert(who.reason);
            }
        }
        for word in words.into_iter().filter(|word| word.chars().count() > 2) {
            self.single.entry(self.key.hash_one(word)).or_insert(who.reason);
        }
        if let Some(email) = who.email {
            self.addresses.entry(self.key.hash_one(folded(email.trim()))).or_insert(who.reason);
        }
        if let Some(phone) = who.phone.and_then(phone_digits) {
            self.phones.entry(self.key.hash_one(phone)).or_insert(who.reason);
        }
    }

    fn named(&self, names: &HashMap<u64, RedactionReason>, text: &str) -> Option<RedactionReason> {
        names.get(&self.key.hash_one(text)).copied()
    }

    /// Where others than the owner of the copy seem to be named, in the order of the text; no two meet. A text that names
    /// nobody is the rule where a whole register is read, and costs next to nothing.
    pub fn suggestions(&self, text: &str, owner: Somebody<'_>) -> Vec<Suggestion> {
        let (addresses, phones, names) = (self.may_have_address(text), self.may_have_phone(text), self.may_name(text));
        if !addresses && !phones && !names {
            return Vec::new();
        }
        let own = Own {
            words: words(owner.name).into_iter().map(|word| word.folded).collect(),
            address: owner.email.map(|email| folded(email.trim())),
            phone: owner.phone.and_then(phone_digits),
        };
        let mut found = Vec::new();
        if addresses {
            self.addresses_in(text, &own, &mut found);
        }
        if phones {
            self.phones_in(text, &own, &mut found);
        }
        if names {
            self.names_in(text, &own, &mut found);
        }
        found.sort_by_key(|it: &Suggestion| it.span);
        found
    }

    fn may_have_address(&self, text: &str) -> bool {
        !self.addresses.is_empty() && text.contains('@')
    }

    fn may_have_phone(&self, text: &str) -> bool {
        // A leading zero stands for the two digits of the country.
        !self.phones.is_empty() && text.bytes().filter(u8::is_ascii_digit).count() + 1 >= *PHONE_DIGITS.start()
    }

    /// Whether a word of the text is one that a name of the roll begins with, or stands alone for.
    fn may_name(&self, text: &str) -> bool {
        let known = |word: &str| {
            let word = self.key.hash_one(word);
            self.first.contains(&word) || self.single.contains_key(&word)
        };
        let mut word = String::new();
        text.split(|c| !is_in_word(c)).any(|piece| {
            word.clear();
            word.extend(folding(piece));
            forms(&word).any(known)
        })
    }

    fn addresses_in(&self, text: &str, own: &Own, found: &mut Vec<Suggestion>) {
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '@' | '.' | '-' | '_' | '+');
        for (span, piece) in pieces(text, inside).into_iter().filter(|(_, piece)| piece.contains('@')) {
            let kept = piece.trim_end_matches(['.', '-']);
            let address = folded(kept);
            if own.address.as_ref() == Some(&address) {
                continue;
            }
            if let Some(reason) = self.named(&self.addresses, &address) {
                let span = Span { start: span.start, end: span.start + kept.chars().count() };
                add(found, Suggestion { span, reason, sure: true });
            }
        }
    }

    fn phones_in(&self, text: &str, own: &Own, found: &mut Vec<Suggestion>) {
        let inside = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '\u{a0}' | '(' | ')' | '/');
        for (span, piece) in pieces(text, inside) {
            let led = piece.chars().take_while(|c| !c.is_ascii_digit() && !matches!(c, '+' | '(')).count();
            let kept = piece.trim_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '(');
            let Some(number) = phone_digits(kept).filter(|number| own.phone.as_ref() != Some(number)) else { continue };
            if let Some(reason) = self.named(&self.phones, &number) {
                let start = span.start + led;
                let span = Span { start, end: start + kept.chars().count() };
                add(found, Suggestion { span, reason, sure: true });
            }
        }
    }

    fn names_in(&self, text: &str, own: &Own, found: &mut Vec<Suggestion>) {
        let words = words(text);
        for from in 0..words.len() {
            for count in (2..=self.longest.max(2)).rev() {
                let Some(run) = words.get(from..from + count).filter(|run| run[1..].iter().all(|word| word.joined))
                else {
                    continue;
                };
                if run.iter().all(|word| word.forms().any(|form| own.words.contains(form))) {
                    continue;
                }
                let (mut last, before) = (run[count - 1].forms(), &run[..count - 1]);
                let before: Vec<&str> = before.iter().map(|word| word.folded.as_str()).collect();
                let reason = last.find_map(|last| self.named(&self.full, &format!("{} {last}", before.join(" "))));
                if let Some(reason) = reason {
                    let span = Span { start: run[0].span.start, end: run[count - 1].span.end };
                    add(found, Suggestion { span, reason, sure: true });
                }
            }
        }
        for word in words.iter().filter(|word| word.capital) {
            if word.forms().any(|form| own.words.contains(form)) {
                continue;
            }
            if let Some(reason) = word.forms().find_map(|form| self.named(&self.single, form)) {
                add(found, Suggestion { span: word.span, reason, sure: false });
            }
        }
    }
}

/// Adds it unless something surer or longer stands there already.
fn add(found: &mut Vec<Suggestion>, suggestion: Suggestion) {
    if !found.iter().any(|it| it.span.meets(suggestion.span)) {
        found.push(suggestion);
    }
}

struct Word {
    span: Span,
    folded: String,
    capital: bool,
    /// Whether only spaces, hyphens or one comma stand between it and the word before.
    joined: bool,
}

impl Word {
    fn forms(&self) -> impl Iterator<Item = &str> {
        forms(&self.folded)
    }
}

/// A folded word as it stands, and without the s of a genitive.
fn forms(folded: &str) -> impl Iterator<Item = &str> {
    let base = folded.strip_suffix('s').filter(|base| base.chars().count() > 2);
    std::iter::once(folded).chain(base)
}

/// Apostrophes are part of a word and leave no trace in it.
fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’')
}

/// The words of a text: runs of letters and digits.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let between: Vec<char> = text.chars().collect();
    for (span, piece) in pieces(text, is_in_word) {
        let joined = words.last().is_some_and(|before| {
            let gap = &between[before.span.end..span.start];
            gap.len() <= 3 && gap.iter().all(|c| c.is_whitespace() || matches!(c, '-' | ',' | '‑'))
        });
        let capital = piece.chars().next().is_some_and(char::is_uppercase) || !piece.chars().any(char::is_lowercase);
        words.push(Word { span, folded: folded(piece), capital, joined });
    }
    words
}

/// Runs of characters of a kind, with where they stand.
fn pieces(text: &str, inside: impl Fn(char) -> bool) -> Vec<(Span, &str)> {
    let mut found = Vec::new();
    let mut begun: Option<(usize, usize)> = None;
    let end = std::iter::once((text.len(), None));
    for (number, (place, c)) in text.char_indices().map(|(place, c)| (place, Some(c))).chain(end).enumerate() {
        match (c.is_some_and(&inside), begun) {
            (true, None) => begun = Some((number, place)),
            (false, Some((start, from))) => {
                found.push((Span { start, end: number }, &text[from..place]));
                begun = None;
            }
            _ => {}
        }
    }
    found
}

/// Small letters without accents: how names are compared here.
fn folded(text: &str) -> String {
    folding(text).collect()
}

fn folding(text: &str) -> impl Iterator<Item = char> {
    let letters = text.chars().filter(|c| !matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}'));
    letters.flat_map(char::to_lowercase).map(plain)
}

fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ś' | 'š' | 'ș' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ł' => 'l',
        'đ' | 'ð' | 'ď' => 'd',
        'ť' | 'ț' => 't',
        'ř' => 'r',
        'ğ' => 'g',
        other => other,
    }
}

#[cfg(test)]
mod tests;
