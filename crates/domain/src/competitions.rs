//! Competitions, offers and surveys, and who took part (policy points 12 and 74). Each has an end, and its own clock runs from
//! there; what was won is bookkeeping.

use crate::{
    codes::codes,
    ids::{CompetitionId, EntryId, PersonId},
    source::Source,
    time::Day,
};

codes! {
    /// What people took part in.
    CompetitionKind {
        /// A competition.
        Competition = "competition",
        /// An offer.
        Offer = "offer",
        /// A survey.
        Survey = "survey",
    }
}

/// A competition, an offer or a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competition {
    /// Identifier.
    pub id: CompetitionId,
    /// What it is.
    pub kind: CompetitionKind,
    /// Its name.
    pub name: String,
    /// What the answers are for.
    pub purpose: String,
    /// The first day.
    pub starts_on: Day,
    /// The last day; the clock of everybody's entry runs from it.
    pub ends_on: Day,
}

/// One person's part in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Identifier.
    pub id: EntryId,
    /// In what.
    pub competition: CompetitionId,
    /// Who.
    pub person: PersonId,
    /// When she entered.
    pub entered_on: Day,
    /// The voucher the prize stands in, for a winner: accounting records keep that for seven years.
    pub voucher: Option<String>,
    /// Where it came from.
    pub source: Source,
}

/// Why an entry is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// It lies before the first day or after the last.
    OutsideItsDays,
}

impl Competition {
    /// Whether somebody could enter on this day.
    // policy: 12
    pub fn takes(&self, on: Day) -> Result<(), EntryFault> {
        if (self.starts_on..=self.ends_on).contains(&on) { Ok(()) } else { Err(EntryFault::OutsideItsDays) }
    }
}
