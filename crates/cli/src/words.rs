//! Codes in words.

use wording::{Args, Language, has, text, text_with};

/// The word for a code, for instance `relation` and `client`; the code itself where there is none.
pub(crate) fn code(language: Language, topic: &str, code: &str) -> String {
    let id = format!("{topic}-{code}");
    if has(language, &id) { text(language, &id) } else { code.to_owned() }
}

/// The words for several codes, with commas.
pub(crate) fn codes(language: Language, topic: &str, codes: &[String]) -> String {
    codes.iter().map(|it| code(language, topic, it)).collect::<Vec<_>>().join(", ")
}

/// The word for a verb of the log, whose code has dots: `people.open`.
pub(crate) fn verb(language: Language, verb: &str) -> String {
    let id = format!("verb-{}", verb.replace('.', "-"));
    if has(language, &id) { text(language, &id) } else { verb.to_owned() }
}

/// The name of a field as the heading of a column.
pub(crate) fn heading(language: Language, field: &str) -> String {
    capital(&code(language, "field", field))
}

/// Several headings by the ids of their words.
pub(crate) fn headings<const N: usize>(language: Language, ids: [&str; N]) -> [String; N] {
    ids.map(|id| capital(&text(language, id)))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A sentence about so many of something.
pub(crate) fn counted(language: Language, id: &str, count: impl Into<wording::Value>) -> String {
    text_with(language, id, &Args::new().set("count", count))
}
