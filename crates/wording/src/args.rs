//! The variables of a sentence.

use fluent_bundle::FluentArgs;

/// Variables by name, as the sentence writes them after `$`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Args(Vec<(String, Value)>);

/// What a variable holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Shown exactly as given.
    Text(String),
    /// Shown with the language's separators, and what plurals are chosen by. Exact up to 2⁵³.
    Number(i64),
}

impl Args {
    /// No variables yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a variable; the last value given for a name counts.
    #[must_use]
    pub fn set(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    pub(crate) fn as_fluent(&self) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            match value {
                Value::Text(text) => args.set(name.as_str(), text.as_str()),
                Value::Number(number) => args.set(name.as_str(), *number),
            }
        }
        args
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )* };
}

numbers!(i32, i64, u8, u16, u32, u64, usize);
