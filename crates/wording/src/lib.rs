//! Every sentence of the program, in Swedish and in English.
//!
//! The sentences are in `assets/wording/<language>/<topic>.ftl` (Project Fluent); the window reads the same files.
//! They are embedded at build time. A program asks for a sentence by its id:
//!
//! ```
//! use wording::{Args, Language, money, text, text_with};
//!
//! assert_eq!(text(Language::Sv, "product-name"), "Cequred Register");
//! assert_eq!(text_with(Language::En, "count-people", &Args::new().set("count", 1)), "1 person");
//! assert_eq!(text_with(Language::En, "count-people", &Args::new().set("count", 1_200)), "1,200 people");
//! assert_eq!(money(Language::Sv, 124_875), "1\u{a0}248,75\u{a0}kr");
//! ```
//!
//! Numbers given as numbers are written with the language's separators. What must not get them (a year, a customer
//! number, a date, which is always `2026-11-22`) is given as text.

mod args;
mod bundle;
mod language;
mod number;
mod reminder;

pub use args::{Args, Value};
pub use language::{Language, UnknownLanguage};
pub use number::{money, number};
pub use reminder::{reminder, reminder_of};

/// The sentence with this id.
///
/// An id that does not exist comes back as it is: the reader sees something odd and the program goes on. The tests of
/// the house look for such ids, so that no released program has one.
pub fn text(language: Language, id: &str) -> String {
    text_with(language, id, &Args::new())
}

/// The sentence with this id, with its variables filled in. A variable that is not given shows as `{$name}`.
pub fn text_with(language: Language, id: &str, args: &Args) -> String {
    bundle::format(bundle::of(language), id, args).unwrap_or_else(|| id.to_owned())
}

/// Whether there is a sentence with this id.
pub fn has(language: Language, id: &str) -> bool {
    bundle::of(language).get_message(id).is_some_and(|message| message.value().is_some())
}

/// The Fluent source of every topic in a language, as `(topic, source)`; for tests and for tools that look for gaps.
pub fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    bundle::sources(language)
}
