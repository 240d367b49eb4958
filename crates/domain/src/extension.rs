//! Extending the limit of a request by two further months (GDPR Art. 12(3), EDPB 01/2022 §§ 162–164, law.md R6).

use crate::time::Day;
use std::{collections::BTreeSet, fmt};

/// What makes a request complex enough, or the requests many enough. The mere effort of answering is none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExtensionFactor {
    /// The amount of data processed about the person.
    AmountOfData,
    /// The data lies in several units and must be brought together.
    SeveralUnits,
    /// Other people's data must be redacted.
    Redaction,
    /// The data needs work before a person can understand it.
    MadeIntelligible,
    /// A passing surge of requests; a standing backlog is none.
    SurgeOfRequests,
}

impl ExtensionFactor {
    /// Every factor.
    pub const ALL: [Self; 5] =
        [Self::AmountOfData, Self::SeveralUnits, Self::Redaction, Self::MadeIntelligible, Self::SurgeOfRequests];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AmountOfData => "amount-of-data",
            Self::SeveralUnits => "several-units",
            Self::Redaction => "redaction",
            Self::MadeIntelligible => "made-intelligible",
            Self::SurgeOfRequests => "surge-of-requests",
        }
    }

    /// The factor with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|factor| factor.code() == code)
    }
}

/// Fewest characters of reasons, blanks at the ends not counted. The person is to be told why (Art. 12(3)).
pub const SHORTEST_REASONS: usize = 20;

/// A decision to extend. Made by [`decide`] only. Its `Debug` leaves out the reasons, which are free text.
#[derive(Clone, PartialEq, Eq)]
pub struct Extension {
    decided_on: Day,
    factors: BTreeSet<ExtensionFactor>,
    reasons: String,
}

impl Extension {
    /// The day it was decided and the person told.
    pub fn decided_on(&self) -> Day {
        self.decided_on
    }

    /// What it rests on; never empty.
    pub fn factors(&self) -> &BTreeSet<ExtensionFactor> {
        &self.factors
    }

    /// The reasons given to the person.
    pub fn reasons(&self) -> &str {
        &self.reasons
    }
}

impl fmt::Debug for Extension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extension")
            .field("decided_on", &self.decided_on)
            .field("factors", &self.factors)
            .finish_non_exhaustive()
    }
}

/// Why a limit cannot be extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtensionProblem {
    /// It has been extended before.
    OnlyOnce,
    /// The first limit has passed; the person must be told within it.
    TooLate {
        /// The first last day.
        last_day: Day,
    },
    /// The decision would lie before the receipt.
    BeforeReceipt {
        /// The day of receipt.
        received_on: Day,
    },
    /// No factor is named.
    NoFactor,
    /// The reasons are too short to be any.
    ReasonsTooShort {
        /// The fewest characters.
        shortest: usize,
    },
}

/// What is known when an extension is asked for.
#[derive(Clone, Copy, Debug)]
pub struct FirstLimit<'a> {
    /// The day the request was received.
    pub received_on: Day,
    /// The last day of the one-month limit, pauses included.
    pub last_day: Day,
    /// The extension there already is.
    pub extension: Option<&'a Extension>,
}

/// Decides whether the limit may be extended on this day, for these factors and reasons.
pub fn decide(
    first: FirstLimit<'_>,
    decided_on: Day,
    factors: BTreeSet<ExtensionFactor>,
    reasons: &str,
) -> Result<Extension, ExtensionProblem> {
    let FirstLimit { received_on, last_day, extension } = first;
    if extension.is_some() {
        return Err(ExtensionProblem::OnlyOnce);
    }
    if decided_on < received_on {
        return Err(ExtensionProblem::BeforeReceipt { received_on });
    }
    if decided_on > last_day {
        return Err(ExtensionProblem::TooLate { last_day });
    }
    if factors.is_empty() {
        return Err(ExtensionProblem::NoFactor);
    }
    let reasons = reasons.trim();
    if reasons.chars().count() < SHORTEST_REASONS {
        return Err(ExtensionProblem::ReasonsTooShort { shortest: SHORTEST_REASONS });
    }
    Ok(Extension { decided_on, factors, reasons: reasons.to_owned() })
}
