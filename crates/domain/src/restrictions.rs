//! Restriction of processing (GDPR Art. 18, law.md R23): what is restricted is stored and used for nothing else, and the
//! person is told before it is lifted.

use crate::{
    codes::codes,
    ids::{PersonId, RequestId, StaffId},
    time::Day,
};
use std::fmt;
use uuid::Uuid;

codes! {
    /// Why (Art. 18(1)). Its words are `restriction-ground-<code>`.
    RestrictionGround {
        /// (a) She contests that the data is right, while that is looked into.
        Accuracy = "accuracy",
        /// (b) The processing is unlawful and she opposes erasure.
        Unlawful = "unlawful",
        /// (c) She needs the data for a legal claim.
        Claims = "claims",
        /// (d) She has objected, while the grounds are weighed.
        Objection = "objection",
    }
}

/// A restriction of everything about a person, or of what is named. Its `Debug` leaves that out.
#[derive(Clone, PartialEq, Eq)]
pub struct Restriction {
    /// Identifier.
    pub id: Uuid,
    /// Whose data.
    pub person: PersonId,
    /// The case it was asked for in.
    pub request: Option<RequestId>,
    /// Why.
    pub ground: RestrictionGround,
    /// What is restricted, in words; everything if nothing is named.
    pub about: Option<String>,
    /// Since when.
    pub set_on: Day,
    /// Who set it.
    pub set_by: StaffId,
    /// The day she was told that it will be lifted (Art. 18(3)).
    pub told_on: Option<Day>,
    /// The day it was lifted.
    pub lifted_on: Option<Day>,
}

impl fmt::Debug for Restriction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Restriction")
            .field("ground", &self.ground)
            .field("set_on", &self.set_on)
            .field("told_on", &self.told_on)
            .field("lifted_on", &self.lifted_on)
            .finish_non_exhaustive()
    }
}

codes! {
    /// Why a restriction cannot be lifted. Its words are `reason-<code>`.
    RestrictionProblem {
        /// The person has not been told first (Art. 18(3)).
        NotToldFirst = "not-told-first",
        /// It has been lifted already.
        Lifted = "restriction-lifted",
    }
}

/// Whether the person can be told that it will be lifted.
pub const fn may_be_told(restriction: &Restriction) -> Result<(), RestrictionProblem> {
    if restriction.lifted_on.is_some() { Err(RestrictionProblem::Lifted) } else { Ok(()) }
}

/// Whether it can be lifted on this day: she was told before (Art. 18(3)).
pub fn may_be_lifted(restriction: &Restriction, today: Day) -> Result<(), RestrictionProblem> {
    if restriction.lifted_on.is_some() {
        return Err(RestrictionProblem::Lifted);
    }
    match restriction.told_on {
        Some(told) if told <= today => Ok(()),
        _ => Err(RestrictionProblem::NotToldFirst),
    }
}
