//! What a fact says.

use crate::{
    money::Ore,
    time::{Day, Moment},
};
use std::fmt;

/// One thing a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name; `fact-<noun>-<name>` in the wording files.
    pub name: &'static str,
    /// What stands there.
    pub value: Value,
}

/// A value in the register's own form. Its `Debug` names the form only: a value may be personal data.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Text to the letter.
    Text(String),
    /// A calendar day.
    Day(Day),
    /// An instant.
    Moment(Moment),
    /// An amount.
    Money(Ore),
    /// A count; what of is said by the fact's name.
    Count(i64),
    /// A code of a closed list, in the wording files as `<group>-<code>`.
    Code {
        /// The list.
        group: &'static str,
        /// The code.
        code: &'static str,
    },
    /// Yes or no.
    Flag(bool),
    /// The hash of a paper or a text.
    Sha256([u8; 32]),
}

impl Value {
    /// A code of a closed list.
    pub const fn code(group: &'static str, code: &'static str) -> Self {
        Self::Code { group, code }
    }

    /// The form, as views name it.
    pub const fn form(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Day(_) => "day",
            Self::Moment(_) => "moment",
            Self::Money(_) => "money",
            Self::Count(_) => "count",
            Self::Code { .. } => "code",
            Self::Flag(_) => "flag",
            Self::Sha256(_) => "sha256",
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.form())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

impl From<Ore> for Value {
    fn from(amount: Ore) -> Self {
        Self::Money(amount)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<[u8; 32]> for Value {
    fn from(hash: [u8; 32]) -> Self {
        Self::Sha256(hash)
    }
}
