//! A text made comparable: small letters, ASCII digits, plain spaces and dashes, nothing without width. Each character
//! remembers where it stood.

use unicode_normalization::UnicodeNormalization;

/// The zero of each script whose ten digits follow one another in Unicode.
const ZEROS: [u32; 24] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1B50, 0xFF10, 0x1_D7CE, 0x1_E950,
];

/// A folded character and where it came from.
#[derive(Clone, Copy)]
struct Place {
    folded: char,
    /// Index in the original text, in characters.
    at: usize,
    /// Whether the original was a capital letter.
    capital: bool,
}

/// The folded text.
pub(super) struct Folded {
    places: Vec<Place>,
}

/// A run of digits without anything between them.
pub(super) struct Group {
    /// Index of the first digit in the folded text.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// The digits.
    pub(super) digits: String,
}

/// A run of letters.
pub(super) struct Word {
    /// Index of the first letter in the folded text.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// The letters.
    pub(super) text: String,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut places = Vec::with_capacity(text.len());
        for (at, original) in text.chars().enumerate() {
            if is_without_width(original) {
                continue;
            }
            if original.is_ascii() {
                let folded =
                    if original.is_ascii_whitespace() { space(original) } else { original.to_ascii_lowercase() };
                places.push(Place { folded, at, capital: original.is_ascii_uppercase() });
                continue;
            }
            if let Some(digit) = digit(original) {
                places.push(Place { folded: digit, at, capital: false });
                continue;
            }
            let capital = original.is_uppercase();
            // Compatibility forms only: å stays one letter.
            for part in std::iter::once(original).nfkc().flat_map(char::to_lowercase) {
                places.push(Place { folded: plain(part), at, capital });
            }
        }
        Self { places: compose(places) }
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The folded character at this index; `None` outside the text.
    pub(super) fn at(&self, index: usize) -> Option<char> {
        self.places.get(index).map(|place| place.folded)
    }

    /// Whether the character at this index was a capital.
    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.places.get(index).is_some_and(|place| place.capital)
    }

    /// The folded text between two indices.
    pub(super) fn slice(&self, from: usize, to: usize) -> String {
        self.places[from.min(self.len())..to.min(self.len())].iter().map(|place| place.folded).collect()
    }

    /// Where a span of folded characters stands in the original text.
    pub(super) fn original(&self, from: usize, to: usize) -> (usize, usize) {
        match (self.places.get(from), to.checked_sub(1).and_then(|last| self.places.get(last))) {
            (Some(first), Some(last)) => (first.at, last.at + 1),
            _ => (0, 0),
        }
    }

    /// Every run of digits.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (index, place) in self.places.iter().enumerate() {
            if !place.folded.is_ascii_digit() {
                continue;
            }
            match groups.last_mut() {
                Some(last) if last.to == index => {
                    last.to = index + 1;
                    last.digits.push(place.folded);
                }
                _ => groups.push(Group { from: index, to: index + 1, digits: place.folded.to_string() }),
            }
        }
        groups
    }

    /// Every word. Digits and marks divide words.
    pub(super) fn words(&self) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        for (index, place) in self.places.iter().enumerate() {
            if !place.folded.is_alphabetic() {
                continue;
            }
            match words.last_mut() {
                Some(word) if word.to == index => {
                    word.to = index + 1;
                    word.text.push(place.folded);
                }
                _ => words.push(Word { from: index, to: index + 1, text: place.folded.to_string() }),
            }
        }
        words
    }
}

/// Joins a letter with the accent that follows it as a character of its own, as some programs write å, ä and ö.
fn compose(places: Vec<Place>) -> Vec<Place> {
    let mut joined: Vec<Place> = Vec::with_capacity(places.len());
    for place in places {
        if let Some(last) = joined.last_mut()
            && let Some(both) = unicode_normalization::char::compose(last.folded, place.folded)
        {
            last.folded = both;
            continue;
        }
        joined.push(place);
    }
    joined
}

/// The ASCII digit for a decimal digit of any script.
fn digit(character: char) -> Option<char> {
    let code = u32::from(character);
    ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))
        .and_then(|v| char::from_digit(v, 10))
}

fn plain(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{2043}' => '-',
        other if other.is_whitespace() => space(other),
        other => other,
    }
}

fn space(character: char) -> char {
    if matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}') { '\n' } else { ' ' }
}

/// Characters that take no room on the page: they must not divide a number or a word.
fn is_without_width(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{E_0000}'..='\u{E_01EF}'
    )
}
