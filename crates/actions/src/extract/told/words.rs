//! Whether a stored value is told: as it stands, or in the words an extract has for it.

use super::seeded::WITHHELD;
use crate::session::Session;
use domain::time::Moment;
use papers::Language;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use store::{Stored, columns::tables};

/// A paper's text, to look in.
pub(super) struct Told {
    /// Without any space: words are broken at the ends of lines and cells.
    text: String,
    /// Its words, for numbers.
    words: BTreeSet<String>,
    /// What a code can be called.
    sentences: BTreeMap<String, Vec<String>>,
    /// The texts of the row an identifier or a checksum names.
    named: BTreeMap<Vec<u8>, Vec<String>>,
}

impl Told {
    pub(super) fn new(session: &Session, text: String) -> Self {
        let mut sentences: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/wording/sv");
        for file in std::fs::read_dir(folder).expect("the wording") {
            let source = std::fs::read_to_string(file.expect("a topic").path()).expect("a topic");
            for (id, said) in source.lines().filter_map(|line| line.split_once(" = ")) {
                // The code is the end of the identifier, after any of its hyphens.
                for (at, _) in id.match_indices('-') {
                    sentences.entry(id[at + 1..].to_owned()).or_default().push(squeezed(said).to_lowercase());
                }
            }
        }
        let mut named: BTreeMap<Vec<u8>, Vec<String>> = BTreeMap::new();
        let all = session.register.read(|r| tables().map(|it| r.stored_rows(it)).collect::<store::Result<Vec<_>>>());
        for row in all.expect("read").into_iter().flatten() {
            let Some((_, Stored::Bytes(id))) = row.first() else { continue };
            let texts = row.iter().filter_map(|(_, value)| match value {
                Stored::Text(text) => Some(text.clone()),
                _ => None,
            });
            named.entry(id.clone()).or_default().extend(texts);
        }
        let words = text.split_whitespace().map(|word| word.trim_matches(['.', ',', ':', '(', ')']).to_owned());
        Self { words: words.collect(), text: squeezed(&text).to_lowercase(), sentences, named }
    }

    /// Whether this value is in the paper.
    pub(super) fn tells(&self, value: &Stored) -> bool {
        match value {
            Stored::Nothing => true,
            Stored::Number(number) => self.tells_number(*number),
            Stored::Text(text) => {
                self.tells_text(text) || text.split(' ').all(|code| self.tells_code(&code.replace('.', "-")))
            }
            // The person herself, another row, or a checksum.
            Stored::Bytes(bytes) => {
                // A file is told by its checksum; it is handed over beside the paper.
                let checksum: [u8; 32] = Sha256::digest(bytes).into();
                [bytes.as_slice(), &checksum].into_iter().any(|it| self.text.contains(&hex::encode(it)))
                    || self.tells_named(bytes)
            }
        }
    }

    /// Whether this sentence is in the paper.
    pub(super) fn says(&self, id: &str) -> bool {
        let said = papers::Words(Language::Sv).say(id);
        // Up to its first variable.
        let said = said.split(['{', '$']).next().unwrap_or_default();
        !said.is_empty() && self.text.contains(&squeezed(said).to_lowercase())
    }

    fn tells_number(&self, number: i64) -> bool {
        let money = squeezed(&papers::money(Language::Sv, number));
        // A flag is told as a word beside its name, and where it says no, by the name's absence.
        matches!(number, 0 | 1) || self.words.contains(&number.to_string()) || self.text.contains(&money)
    }

    fn tells_text(&self, text: &str) -> bool {
        if let Ok(at) = Moment::parse_from_rfc3339(text) {
            return self.text.contains(&squeezed(&papers::moment(at)))
                || self.text.contains(&papers::day(at.date_naive()));
        }
        if let Ok(number) = text.parse() {
            return self.tells_number(number);
        }
        // What the review left out bears a mark in its place.
        let plain = squeezed(&text.replace(WITHHELD, "[utelämnat 1]")).to_lowercase();
        // An address stands on lines of its own, without the comma.
        self.text.contains(&plain) || self.text.contains(&plain.replace(',', "")) || self.tells_checksum(&plain)
    }

    /// The checksum of words that are told themselves.
    fn tells_checksum(&self, digits: &str) -> bool {
        let mut bytes = [0; 32];
        hex::decode_to_slice(digits, &mut bytes).is_ok_and(|()| self.tells_named(&bytes))
    }

    fn tells_code(&self, code: &str) -> bool {
        self.sentences.get(code).is_some_and(|said| said.iter().any(|said| self.text.contains(said)))
    }

    fn tells_named(&self, id: &[u8]) -> bool {
        self.named.get(id).is_some_and(|texts| texts.iter().any(|text| self.tells_text(text) || self.tells_code(text)))
    }
}

/// Without spaces, and with plain hyphens.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').map(|c| if c == '‑' { '-' } else { c }).collect()
}

/// A value for the message of a failing test; everything here is made up.
pub(super) fn plain(value: &Stored) -> String {
    match value {
        Stored::Nothing => "nothing".to_owned(),
        Stored::Number(number) => number.to_string(),
        Stored::Text(text) => text.clone(),
        Stored::Bytes(bytes) => format!("{} bytes", bytes.len()),
    }
}
