//! Why a piece of data is kept, and until when.

pub use domain::{held::Purpose, legal_basis::LegalBasis};

use domain::{held::ClockRule, time::Day};

/// Until when (Art. 15(1)(d)): a day, or the criterion that will decide it. Never nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kept {
    /// To the end of this day.
    Until(Day),
    /// As long as a contract runs and one year after (policy point 22).
    ContractAndOneYear,
    /// Until the person or the organisation ends the consent (policy point 23).
    WhileConsentLasts,
    /// As long as the proof may be needed to answer a claim.
    WhileClaimsArePossible,
    /// Until the case is closed and the time for complaints has passed.
    WhileRequestIsFollowedUp,
    /// To the end of the seventh year after the accounting year's calendar year (bokföringslagen 7 kap. 2 §).
    AccountingSevenYears,
    /// As long as the register itself, because the log cannot be shortened without losing its proof.
    WithTheLog,
    /// Until it has been decided whether there is a reason to keep it.
    UntilReviewed,
    /// By a rule whose clock has not started.
    ByRule(ClockRule),
}

impl Kept {
    /// Every criterion of its own; a day is none, and rules have their own list.
    pub const CRITERIA: [Self; 7] = [
        Self::ContractAndOneYear,
        Self::WhileConsentLasts,
        Self::WhileClaimsArePossible,
        Self::WhileRequestIsFollowedUp,
        Self::AccountingSevenYears,
        Self::WithTheLog,
        Self::UntilReviewed,
    ];

    /// The word the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Until(_) => "until",
            Self::ContractAndOneYear => "contract-and-one-year",
            Self::WhileConsentLasts => "while-consent-lasts",
            Self::WhileClaimsArePossible => "while-claims-are-possible",
            Self::WhileRequestIsFollowedUp => "while-request-is-followed-up",
            Self::AccountingSevenYears => "accounting-seven-years",
            Self::WithTheLog => "with-the-log",
            Self::UntilReviewed => "until-reviewed",
            Self::ByRule(rule) => rule.code(),
        }
    }
}

impl From<domain::keeping::Kept> for Kept {
    fn from(kept: domain::keeping::Kept) -> Self {
        match kept {
            domain::keeping::Kept::Until(day) => Self::Until(day),
            domain::keeping::Kept::WhileContractRuns => Self::ContractAndOneYear,
            domain::keeping::Kept::WhileConsentLasts => Self::WhileConsentLasts,
            domain::keeping::Kept::UntilReviewed => Self::UntilReviewed,
        }
    }
}

/// Why a piece of data is kept and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Keeping {
    /// What for.
    pub purpose: Purpose,
    /// On what basis.
    pub basis: LegalBasis,
    /// Until when.
    pub kept: Kept,
}
