//! The shape of a form.

use super::{Filled, FormDone};
use crate::{problem::Problem, session::Session};
use domain::{deeds::Deed, time::Moment};

/// What a form is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A person: something is entered about her.
    Person,
    /// A record there is.
    Record,
    /// Neither: something is entered into a book.
    Nothing,
}

impl About {
    /// The word views use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Record => "record",
            Self::Nothing => "nothing",
        }
    }
}

/// What can be typed into a field.
#[derive(Clone, Copy)]
pub enum FieldKind {
    /// One line of at most so many characters; looked through for what must never be stored.
    Text {
        /// Characters.
        max: u32,
    },
    /// Several lines; looked through likewise.
    LongText {
        /// Characters.
        max: u32,
    },
    /// The exact words of a consent or of terms: kept to the letter, spaces and all.
    Words {
        /// Characters.
        max: u32,
    },
    /// A calendar day, `2026-11-22`.
    Day,
    /// A calendar day that has come.
    PastDay,
    /// A day and the time of it, `2026-11-22 10:05`: the time in Sweden, or with an offset. An hour that came twice is the
    /// first of the two.
    Moment,
    /// An amount, `1 248,75`.
    Money,
    /// A whole number.
    Count {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// One code of a list.
    Choice {
        /// The words are `<group>-<code>`.
        group: &'static str,
        /// The codes.
        codes: fn() -> Vec<&'static str>,
    },
    /// Any number of codes of a list.
    Choices {
        /// The words are `<group>-<code>`.
        group: &'static str,
        /// The codes.
        codes: fn() -> Vec<&'static str>,
    },
    /// Yes or no.
    Flag,
    /// An e-mail address.
    Email,
    /// Somebody in the register, by identifier or customer number.
    Person,
    /// A record of a noun, by identifier.
    Record {
        /// The noun's code.
        noun: &'static str,
    },
}

impl FieldKind {
    /// The word views use for it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::LongText { .. } => "long-text",
            Self::Words { .. } => "words",
            Self::Day => "day",
            Self::PastDay => "past-day",
            Self::Moment => "moment",
            Self::Money => "money",
            Self::Count { .. } => "count",
            Self::Choice { .. } => "choice",
            Self::Choices { .. } => "choices",
            Self::Flag => "flag",
            Self::Email => "email",
            Self::Person => "person",
            Self::Record { .. } => "record",
        }
    }
}

/// A field of a form.
#[derive(Clone, Copy)]
pub struct FormField {
    /// Its name: the option of the command line, and `fact-<noun>-<name>` in the wording files.
    pub name: &'static str,
    /// What can be typed.
    pub kind: FieldKind,
    /// Whether it must be filled in.
    pub required: bool,
}

/// A field that must be filled in.
pub(crate) const fn required(name: &'static str, kind: FieldKind) -> FormField {
    FormField { name, kind, required: true }
}

/// A field that may be left empty.
pub(crate) const fn field(name: &'static str, kind: FieldKind) -> FormField {
    FormField { name, kind, required: false }
}

/// One code of a list.
pub(crate) const fn choice(group: &'static str, codes: fn() -> Vec<&'static str>) -> FieldKind {
    FieldKind::Choice { group, codes }
}

/// Something that can be done with a noun.
pub struct Form {
    /// The noun's code.
    pub noun: &'static str,
    /// The verb; with the noun `form-<noun>-<verb>` in the wording files.
    pub verb: &'static str,
    /// What it is about.
    pub about: About,
    /// The deed it is; the role and the declared task decide.
    pub deed: Deed,
    /// The fields, in the order they are shown.
    pub fields: &'static [FormField],
    /// Unpacks what was filled in and calls the typed verb.
    pub(crate) run: fn(&Session, &Filled, Moment) -> Result<FormDone, Problem>,
}
