//! One cell.

use chrono::NaiveDateTime;
use domain::time::Day;
use std::{borrow::Cow, fmt};

/// What a cell holds. Text files have only text; workbooks know numbers and dates.
#[derive(Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text. A formula without a computed value is its own text, beginning with `=`.
    Text(String),
    /// A number. Leading zeros are already lost when it gets here.
    Number(f64),
    /// Yes or no.
    Truth(bool),
    /// A date.
    Day(Day),
    /// A date with a time of day, in the time zone of whoever wrote it.
    Time(NaiveDateTime),
    /// An Excel error such as `#N/A`.
    Fault,
}

impl Cell {
    /// The cell as a person reads it. Whole numbers have no decimals, dates are ISO, faults are empty.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty | Self::Fault => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Truth(truth) => Cow::Borrowed(if *truth { "1" } else { "0" }),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::Time(time) => Cow::Owned(time.format("%Y-%m-%d %H:%M:%S").to_string()),
        }
    }

    /// Whether a person sees nothing in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Truth(_) | Self::Day(_) | Self::Time(_) | Self::Fault => false,
        }
    }
}

/// Shows the kind, never the content: it may be personal data.
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Empty",
            Self::Text(_) => "Text(…)",
            Self::Number(_) => "Number(…)",
            Self::Truth(_) => "Truth(…)",
            Self::Day(_) => "Day(…)",
            Self::Time(_) => "Time(…)",
            Self::Fault => "Fault",
        })
    }
}
