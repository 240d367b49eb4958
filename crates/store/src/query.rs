//! What somebody typed into the search field, as terms.
//!
//! All terms must be found, in any order. Words that together can be a telephone number are looked for as one number in
//! its dialled form *or* as they stand, so that `018-44 44 600` finds a telephone and `10000` a customer number.

use crate::folding::fold_into;
use domain::contact::phone_fragment;
use memchr::memmem::Finder;

/// More terms than anybody types; the rest is ignored.
const MOST_TERMS: usize = 12;
/// More readings of one text than it can sensibly have.
const MOST_VARIANTS: usize = 8;
/// With fewer digits than this a word is not taken for part of a telephone number.
const FEWEST_DIGITS: usize = 3;

/// One reading of the text: every term must be found.
pub(crate) struct Variant {
    /// Those that stand in none before them first: where they are found all are.
    terms: Vec<Finder<'static>>,
    needed: usize,
}

impl Variant {
    fn new(mut words: Vec<Vec<u8>>) -> Option<Self> {
        // The longest term is most likely the rarest.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.dedup();
        words.truncate(MOST_TERMS);
        let mut terms: Vec<Finder<'static>> = Vec::new();
        let mut within = Vec::new();
        for word in &words {
            let term = Finder::new(word).into_owned();
            let stands = terms.iter().any(|longer| term.find(longer.needle()).is_some());
            if stands { &mut within } else { &mut terms }.push(term);
        }
        let needed = terms.len();
        terms.append(&mut within);
        (needed > 0).then_some(Self { terms, needed })
    }

    /// The term to look for first.
    pub(crate) fn anchor(&self) -> &Finder<'static> {
        &self.terms[0]
    }

    /// The bytes of each term that has to be looked for.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &[u8]> {
        self.terms[..self.needed].iter().map(Finder::needle)
    }

    /// The bytes of each term.
    pub(crate) fn words(&self) -> impl Iterator<Item = &[u8]> {
        self.terms.iter().map(Finder::needle)
    }

    /// The bytes of the term that has to be looked for, if it is one only.
    pub(crate) fn only_term(&self) -> Option<&[u8]> {
        match &self.terms[..self.needed] {
            [one] => Some(one.needle()),
            _ => None,
        }
    }

    /// Whether the other terms stand in the line as well.
    pub(crate) fn stands_in(&self, line: &[u8]) -> bool {
        self.terms[1..self.needed].iter().all(|term| term.find(line).is_some())
    }

    fn begins_words_of(&self, line: &[u8]) -> bool {
        self.terms.iter().all(|term| term.find_iter(line).any(|at| at == 0 || !is_in_word(line[at - 1])))
    }
}

/// A byte of a letter or digit; letters outside ASCII are made of bytes from 0x80.
fn is_in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// A text to search for.
pub(crate) struct Query {
    variants: Vec<Variant>,
}

impl Query {
    /// Reads the text. Nothing but space and signs gives a query that finds nobody.
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Vec::new();
        fold_into(text, &mut folded);
        let folded = String::from_utf8_lossy(&folded).into_owned();
        let words: Vec<&str> = folded.split_whitespace().collect();
        let mut readings: Vec<Vec<Vec<u8>>> = vec![Vec::new()];
        for group in words.chunk_by(|a, b| is_phone_like(a) && is_phone_like(b)) {
            let alternatives = readings_of(group);
            readings = readings
                .iter()
                .flat_map(|so_far| alternatives.iter().map(move |words| [so_far.clone(), words.clone()].concat()))
                .take(MOST_VARIANTS)
                .collect();
        }
        Self { variants: readings.into_iter().filter_map(Variant::new).collect() }
    }

    /// The ways to read the text; a line is found by any of them.
    pub(crate) fn variants(&self) -> &[Variant] {
        &self.variants
    }

    /// Whether every term begins a word of the line.
    pub(crate) fn begins_words_of(&self, line: &[u8]) -> bool {
        self.variants.iter().any(|variant| variant.begins_words_of(line))
    }
}

fn is_phone_like(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || "+-()/.‐‑–".contains(c))
}

/// Either one word as it is, or words that may be one telephone number.
fn readings_of(group: &[&str]) -> Vec<Vec<Vec<u8>>> {
    let as_typed: Vec<Vec<u8>> = group.iter().map(|word| word.as_bytes().to_vec()).collect();
    let digits = phone_fragment(&group.join(" ")).unwrap_or_default();
    if !is_phone_like(group[0]) || digits.len() < FEWEST_DIGITS {
        return vec![as_typed];
    }
    let as_phone = vec![digits.into_bytes()];
    if as_typed == as_phone { vec![as_phone] } else { vec![as_phone, as_typed] }
}
