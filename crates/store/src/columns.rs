//! What every column of the register means.

/// The columns in which a value may be taken.
const UNIQUE: &[&str] = &["people.number", "staff.name_folded", "requests.number", "consents.person"];

/// The column or table an engine's message names, as a word of our own.
pub(crate) fn named_in(message: &str) -> Option<&'static str> {
    UNIQUE.iter().copied().find(|column| message.contains(column))
}
