//! What a fact says.

use crate::{
    codes::codes,
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

codes! {
    /// What kind of value it is: how its text is to be read.
    ValueForm {
        /// Text to the letter.
        Text = "text",
        /// A calendar day, ISO 8601.
        Day = "day",
        /// An instant, RFC 3339.
        Moment = "moment",
        /// An amount, in öre.
        Money = "money",
        /// A count.
        Count = "count",
        /// A code of a closed list.
        Code = "code",
        /// Yes or no.
        Flag = "flag",
        /// The hash of a paper or a text, in hex.
        Sha256 = "sha256",
    }
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

    /// Its form.
    pub const fn form(&self) -> ValueForm {
        match self {
            Self::Text(_) => ValueForm::Text,
            Self::Day(_) => ValueForm::Day,
            Self::Moment(_) => ValueForm::Moment,
            Self::Money(_) => ValueForm::Money,
            Self::Count(_) => ValueForm::Count,
            Self::Code { .. } => ValueForm::Code,
            Self::Flag(_) => ValueForm::Flag,
            Self::Sha256(_) => ValueForm::Sha256,
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.form().code())
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
