//! Why a piece of data is kept, and until when.

pub use domain::legal_basis::LegalBasis;

use domain::time::Day;

/// What a piece of data is used for (Art. 15(1)(a)). A paper only names the purposes its own data have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// To keep contracts with the person: account, assignments, courses, orders, support.
    Agreement,
    /// To send the newsletter.
    Newsletter,
    /// Other direct marketing.
    Marketing,
    /// To measure opens and clicks.
    Measurement,
    /// To be able to show that a consent was given.
    ConsentProof,
    /// To answer requests from data subjects.
    Requests,
    /// To invoice and keep accounts.
    Bookkeeping,
    /// To see who opened what, and so protect the data.
    Security,
    /// To identify the person safely.
    Identification,
}

impl Purpose {
    /// Every purpose, in the order papers name them.
    pub const ALL: [Self; 9] = [
        Self::Agreement,
        Self::Newsletter,
        Self::Marketing,
        Self::Measurement,
        Self::ConsentProof,
        Self::Requests,
        Self::Bookkeeping,
        Self::Security,
        Self::Identification,
    ];

    /// The word the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Newsletter => "newsletter",
            Self::Marketing => "marketing",
            Self::Measurement => "measurement",
            Self::ConsentProof => "consent-proof",
            Self::Requests => "requests",
            Self::Bookkeeping => "bookkeeping",
            Self::Security => "security",
            Self::Identification => "identification",
        }
    }
}

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
}

impl Kept {
    /// Every criterion; a day is none.
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
