//! The organisation's terms: versions with their text, who accepted which, and how a new version reaches those who have
//! a contract (policy points 3, 4, 84, 86 and 87).

use crate::{
    codes::codes,
    ids::{PersonId, StaffId, TermsId},
    legal_basis::LegalBasis,
    time::Day,
};
use sha2::{Digest, Sha256};

// policy: 87
codes! {
    /// Which terms.
    TermsKind {
        /// The general terms with the GDPR policy.
        General = "general",
        /// The supplement for the discussion forum and social media.
        Forum = "forum",
    }
}

// policy: 3
/// One version of the terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermsVersion {
    /// Identifier.
    pub id: TermsId,
    /// Which terms.
    pub kind: TermsKind,
    /// What the office calls it, for instance its date.
    pub name: String,
    /// The first day it applies.
    pub valid_from: Day,
    /// The last day it applies; `None` until further notice.
    pub valid_to: Option<Day>,
    /// The full text, once it has been brought in. Never changed afterwards.
    pub text: Option<String>,
    /// When those with a contract were told of it.
    pub notice_on: Option<Day>,
}

/// The fingerprint of a text: what an acceptance can be held against.
pub fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

impl TermsVersion {
    /// Whether it applies on this day.
    pub fn applies_on(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }

    /// SHA-256 of its text, if there is one.
    pub fn sha256(&self) -> Option<[u8; 32]> {
        self.text.as_deref().map(sha256)
    }
}

codes! {
    /// How somebody accepted a version.
    AcceptanceHow {
        /// A box ticked when registering.
        Registration = "registration",
        /// With a purchase or booking.
        Purchase = "purchase",
        /// Signed.
        Signed = "signed",
        /// Said or written to a member of staff.
        Told = "told",
        /// By using the service on after notice of the change.
        ContinuedUse = "continued-use",
    }
}

impl AcceptanceHow {
    // policy: 84, S1
    /// Whether this kind of acceptance bears processing on this basis. It bears a contract. It never bears a consent,
    /// however it was given: a consent is asked for by itself (GDPR Art. 4(11), 7(2); Recital 32).
    pub const fn bears(self, basis: LegalBasis) -> bool {
        matches!(basis, LegalBasis::Contract)
    }
}

/// That somebody accepted a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Identifier.
    pub id: crate::ids::RecordId,
    /// Who.
    pub person: PersonId,
    /// Which version.
    pub version: TermsId,
    /// When.
    pub accepted_on: Day,
    /// How.
    pub how: AcceptanceHow,
    /// Who wrote it down.
    pub recorded_by: StaffId,
}

/// The first day of the GDPR.
pub const fn gdpr_from() -> Day {
    match Day::from_ymd_opt(2018, 5, 25) {
        Some(day) => day,
        None => Day::MIN,
    }
}

// policy: 4, S15
/// Whether something accepted on this day must be looked over, because the GDPR did not apply yet (Recital 171).
pub fn needs_review(accepted_on: Day) -> bool {
    accepted_on < gdpr_from()
}

/// Why a person cannot have accepted a version by using the service on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotByUse {
    /// Nobody has been told of the version.
    NoNotice,
    /// It did not apply yet on that day, or she had not been told yet.
    TooEarly,
    /// No contract of hers ran on that day.
    NoContract,
}

// policy: 84
/// Whether use of the service on this day counts as acceptance of a version. `contracts` are the first and last days of
/// the person's contracts.
pub fn by_continued_use(
    version: &TermsVersion,
    used_on: Day,
    contracts: &[(Day, Option<Day>)],
) -> Result<(), NotByUse> {
    let notice = version.notice_on.ok_or(NotByUse::NoNotice)?;
    if used_on < notice || used_on < version.valid_from {
        return Err(NotByUse::TooEarly);
    }
    let runs = |(first, last): &(Day, Option<Day>)| *first <= used_on && last.is_none_or(|last| used_on <= last);
    if contracts.iter().any(runs) { Ok(()) } else { Err(NotByUse::NoContract) }
}

/// How a person stands to the version that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// She has accepted it.
    Accepted,
    /// She has accepted an earlier one.
    Earlier,
    /// She has accepted none.
    Never,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Earlier, Self::Never];

    /// The word the wording files use for it: `standing-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Earlier => "earlier",
            Self::Never => "never",
        }
    }
}

// policy: 86
/// What is left of a membership that has ended: which version's rules about the works still bind, accepted when, and
/// since when without membership. Nothing else about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurvivingTerms {
    /// Identifier.
    pub id: crate::ids::RecordId,
    /// Whom they bind.
    pub person: PersonId,
    /// Which version.
    pub version: TermsId,
    /// When it was accepted.
    pub accepted_on: Day,
    /// When the membership ended.
    pub ended_on: Day,
}
