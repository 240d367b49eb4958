//! Ratings: 1 to 5, of the user who carried out an assignment, by the client's perception (policy points 43–45).

use crate::{
    codes::codes,
    ids::{AssignmentId, PersonId, RatingId, StaffId},
    source::Source,
    time::Day,
};
use chrono::Datelike;
use std::fmt;

/// A whole number from 1, the lowest, to 5, the best. There are no halves and no zero.
// policy: 44
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stars(u8);

impl Stars {
    /// Every rating there is, the lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// This rating; nothing if it is not a whole number from 1 to 5.
    pub const fn new(value: u8) -> Option<Self> {
        if matches!(value, 1..=5) { Some(Self(value)) } else { None }
    }

    /// Reads one digit from 1 to 5 and nothing else: neither `4,5` nor `4.0`, `+4` or `04`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().as_bytes() {
            [digit @ b'1'..=b'5'] => Some(Self(digit - b'0')),
            _ => None,
        }
    }

    /// The number.
    pub const fn value(self) -> u8 {
        self.0
    }

    /// The word the wording files use for its label: `stars-<code>`.
    pub const fn code(self) -> &'static str {
        match self.0 {
            1 => "1",
            2 => "2",
            3 => "3",
            4 => "4",
            _ => "5",
        }
    }

    /// Its place in a distribution, from 0.
    pub const fn place(self) -> usize {
        self.0 as usize - 1
    }
}

codes! {
    /// Whether a rating is used.
    Standing {
        /// It counts.
        Counts = "counts",
        /// Its accuracy is contested: it is stored and nothing else (GDPR Art. 18(1)(a), 18(2)).
        Restricted = "restricted",
        /// The client took it back.
        Withdrawn = "withdrawn",
        /// A decided dispute took it away.
        Removed = "removed",
    }
}

/// A rating. Its `Debug` leaves out the words of client and contractor.
#[derive(Clone, PartialEq, Eq)]
pub struct Rating {
    /// Identifier.
    pub id: RatingId,
    /// Of which assignment; one each.
    pub assignment: AssignmentId,
    /// Who is rated.
    pub contractor: PersonId,
    /// Who rates; `None` once she has been erased.
    pub client: Option<PersonId>,
    /// The rating; gone once a dispute has removed it.
    pub stars: Option<Stars>,
    /// Whether it is used.
    pub standing: Standing,
    /// The day it was given.
    pub answered_on: Day,
    /// The client's own words.
    pub comment: Option<String>,
    /// The contractor's supplementary statement, shown wherever the rating is (Art. 16, second sentence).
    pub statement: Option<String>,
    /// The day it was withdrawn or removed.
    pub ended_on: Option<Day>,
    /// Who entered it; nobody for an import.
    pub entered_by: Option<StaffId>,
    /// Where it came from.
    pub source: Source,
}

impl fmt::Debug for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rating").field("id", &self.id).field("standing", &self.standing).finish_non_exhaustive()
    }
}

impl Rating {
    /// What it adds to the contractor's summary: only a rating that counts adds anything.
    // policy: 45
    pub fn counted(&self) -> Option<Stars> {
        match self.standing {
            Standing::Counts => self.stars,
            Standing::Restricted | Standing::Withdrawn | Standing::Removed => None,
        }
    }
}

codes! {
    /// Why something cannot be done with a rating.
    RatingProblem {
        /// It was withdrawn or removed.
        NotInUse = "rating-not-in-use",
        /// It is restricted while a dispute runs: stored, and nothing else.
        Restricted = "rating-restricted",
    }
}

/// Whether the client may take a rating back. One in dispute waits for the decision: until then it is only stored.
pub fn may_withdraw(rating: &Rating) -> Result<(), RatingProblem> {
    match rating.standing {
        Standing::Counts => Ok(()),
        Standing::Restricted => Err(RatingProblem::Restricted),
        Standing::Withdrawn | Standing::Removed => Err(RatingProblem::NotInUse),
    }
}

/// A quarter of a year: as exactly as a contractor learns when she was rated, so that the day cannot name the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// Calendar year.
    pub year: i32,
    /// 1 to 4.
    pub number: u8,
}

impl Quarter {
    /// The quarter a day lies in.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), number: u8::try_from(day.month0() / 3).unwrap_or(0) + 1 }
    }

    /// Its first day: where a day must be given and the day itself would say too much.
    pub fn first_day(self) -> Day {
        Day::from_ymd_opt(self.year, u32::from(self.number) * 3 - 2, 1).unwrap_or_default()
    }

    /// Reads `2026-Q3`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once("-Q")?;
        let number = number.parse().ok().filter(|number| matches!(number, 1..=4))?;
        Some(Self { year: year.parse().ok()?, number })
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

/// The client's words as the contractor may see them: withheld where they hold anything that names the client (GDPR
/// Art. 15(4); Rb. Amsterdam C/13/689705). `names` are the client's name, e-mail, telephone and customer number, and the
/// number of the assignment.
pub fn anonymised<'a>(comment: &'a str, names: &[&str]) -> Option<&'a str> {
    let said = comment.to_lowercase();
    let digits: String = said.chars().filter(char::is_ascii_digit).collect();
    let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let betrays = |name: &&str| {
        let name = name.to_lowercase();
        let numbers: String = name.chars().filter(char::is_ascii_digit).collect();
        let whole = name.trim().chars().count() >= 3 && said.contains(name.trim());
        let dialled = numbers.len() >= 6 && digits.contains(numbers.trim_start_matches("46").trim_start_matches('0'));
        // A name of two letters is too common a word to hide a whole comment for, unless it stands as it is written.
        let word = name.split(|c: char| !c.is_alphanumeric()).any(|part| {
            part.chars().count() >= 3
                && words.iter().any(|word| word.trim_end_matches('s') == part.trim_end_matches('s'))
        });
        whole || dialled || word
    };
    let signed = comment.contains('@');
    (!signed && !names.iter().any(betrays)).then_some(comment)
}
