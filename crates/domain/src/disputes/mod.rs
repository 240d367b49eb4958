//! Disputes about ratings: a contractor objects in writing, the office hears both sides apart, two people decide (policy
//! points 47–52).
//!
//! From receipt to the notice after the decision the rating is restricted (GDPR Art. 18(1)(a)): it is stored, and used for
//! nothing else. [`steps`] says what may be done when; [`parts`] what a statement must hold; [`contacts`] when both sides
//! have been heard; [`decision`] what an outcome does to the rating.

pub mod contacts;
pub mod decision;
pub mod letters;
pub mod limit;
pub mod parts;
pub mod steps;

use crate::{
    codes::codes,
    ids::{AssignmentId, DisputeId, PersonId, RatingId, StaffId},
    ratings::{Rating, Standing, Stars},
    time::{Day, Moment},
};
use contacts::Contact;
use decision::Decision;
use parts::Parts;
use steps::{DisputeState, DisputeStep};

pub use crate::requests::next_number;

codes! {
    /// Why a step in a dispute is refused.
    DisputeProblem {
        /// The contractor's written statement is not there (policy point 47).
        DocumentMissing = "document-missing",
        /// The rating was withdrawn or removed: there is nothing to dispute.
        RatingNotInUse = "rating-not-in-use",
        /// A dispute about the rating runs already.
        AlreadyDisputed = "already-disputed",
        /// A part of the statement or its supporting documents are missing.
        Incomplete = "dispute-incomplete",
        /// The statement is complete: nothing need be asked for.
        Complete = "dispute-complete",
        /// Client and contractor have not both been heard, or tried twice.
        ContactsMissing = "contacts-missing",
        /// She arranged the assignment and is not independent (policy point 49).
        HandlerInvolved = "handler-involved",
        /// Nothing has been proposed.
        NothingProposed = "nothing-proposed",
        /// A decision waits for its second signature.
        WaitsForSignature = "waits-for-signature",
        /// The second signature must be somebody else's.
        SameSigner = "same-signer",
        /// An adjustment must give another rating than the one in dispute.
        NothingAdjusted = "nothing-adjusted",
        /// A supplementary statement without words.
        StatementMissing = "statement-missing",
        /// Nothing has been decided yet.
        NotDecided = "dispute-not-decided",
        /// It has been decided.
        Decided = "dispute-decided",
        /// The contractor must be told before the restriction is lifted (GDPR Art. 18(3)).
        NoticeMissing = "notice-missing",
        /// The contractor has been told already.
        NoticeSent = "notice-sent",
        /// The dispute is closed.
        Closed = "dispute-closed",
        /// The text has been released already.
        AlreadyReleased = "already-released",
    }
}

/// A dispute with everything on one page. Its `Debug` holds no words of either party.
#[derive(Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Identifier.
    pub id: DisputeId,
    /// Number people quote: `T2026-0001`.
    pub number: String,
    /// The rating that is contested.
    pub rating: RatingId,
    /// Of which assignment.
    pub assignment: AssignmentId,
    /// Uppdragstagare: who objects.
    pub contractor: PersonId,
    /// Uppdragsgivare: who rated; `None` once she has been erased.
    pub client: Option<PersonId>,
    /// The day the written statement reached the organisation.
    pub received_on: Day,
    /// When it was entered.
    pub registered_at: Moment,
    /// Who entered it.
    pub registered_by: StaffId,
    /// Where it stands.
    pub state: DisputeState,
    /// What the statement says.
    pub parts: Parts,
    /// Whether the contractor assured that it is true. Offered by a setting, never demanded.
    pub assured: bool,
    /// The day the letter went out that asks for what is missing.
    pub completion_asked_on: Option<Day>,
    /// Both contact logs, in the order they were written.
    pub contacts: Vec<Contact>,
    /// The decision, proposed or signed.
    pub decision: Option<Decision>,
    /// The rating as it was when the dispute opened: evidence, stored and nothing else.
    pub stars_before: Stars,
    /// The day the contractor was told that the restriction will be lifted (Art. 18(3)).
    pub notified_on: Option<Day>,
    /// The day the restriction was lifted and the dispute closed.
    pub closed_on: Option<Day>,
}

impl std::fmt::Debug for Dispute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dispute").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

impl Dispute {
    /// Whether a step can be taken now, as far as the dispute's own course says.
    ///
    /// # Errors
    /// The state's refusal, or what is still missing within the state.
    pub fn may(&self, step: DisputeStep) -> Result<(), DisputeProblem> {
        steps::allowed(self.state, step)?;
        match step {
            DisputeStep::Propose if !contacts::both_heard(&self.contacts) => Err(DisputeProblem::ContactsMissing),
            DisputeStep::Notify if self.notified_on.is_some() => Err(DisputeProblem::NoticeSent),
            DisputeStep::Lift if self.notified_on.is_none() => Err(DisputeProblem::NoticeMissing),
            _ => Ok(()),
        }
    }

    /// The same for somebody: whoever arranged the assignment neither hears the parties nor decides.
    ///
    /// # Errors
    /// As [`Dispute::may`]; also [`DisputeProblem::HandlerInvolved`] and [`DisputeProblem::SameSigner`].
    // policy: 49
    pub fn may_by(&self, step: DisputeStep, who: StaffId, arranged_by: Option<StaffId>) -> Result<(), DisputeProblem> {
        self.may(step)?;
        let needs_independence =
            matches!(step, DisputeStep::LogContact | DisputeStep::Propose | DisputeStep::Sign | DisputeStep::Dismiss);
        if needs_independence && arranged_by == Some(who) {
            return Err(DisputeProblem::HandlerInvolved);
        }
        if step == DisputeStep::Sign && self.decision.as_ref().is_some_and(|decision| decision.proposed_by == who) {
            return Err(DisputeProblem::SameSigner);
        }
        Ok(())
    }
}

/// Whether a dispute can be opened: only with a written statement, about a rating in use, one at a time.
// policy: 47
pub fn may_open(rating: &Rating, written_statement: bool) -> Result<Stars, DisputeProblem> {
    if !written_statement {
        return Err(DisputeProblem::DocumentMissing);
    }
    match (rating.standing, rating.stars) {
        (Standing::Counts, Some(stars)) => Ok(stars),
        (Standing::Restricted, _) => Err(DisputeProblem::AlreadyDisputed),
        (Standing::Counts | Standing::Withdrawn | Standing::Removed, _) => Err(DisputeProblem::RatingNotInUse),
    }
}
