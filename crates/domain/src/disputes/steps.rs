//! The course of a dispute: every state, every step, and which step is allowed where.

use super::DisputeProblem;
use crate::codes::codes;

codes! {
    /// Where a dispute stands.
    DisputeState {
        /// Ofullständig: a part or its supporting documents are missing.
        Incomplete = "incomplete",
        /// Complete; both sides are heard.
        Open = "open",
        /// A decision waits for its second signature.
        Proposed = "proposed",
        /// Decided; the rating is still restricted until the contractor has been told.
        Decided = "decided",
        /// The restriction is lifted.
        Closed = "closed",
    }
}

codes! {
    /// What can be done with a dispute.
    DisputeStep {
        /// Fill in parts of the statement.
        Complete = "complete",
        /// Attach a supporting document.
        Attach = "attach",
        /// Ask for what is missing, by letter.
        AskCompletion = "ask-completion",
        /// Write down a contact with one side.
        LogContact = "contact",
        /// Let the other side see what one side said.
        Release = "release",
        /// Propose a decision.
        Propose = "propose",
        /// Sign it as the second.
        Sign = "sign",
        /// Send it back.
        Reject = "reject",
        /// End it without trying it: it was withdrawn, or never completed.
        Dismiss = "dismiss",
        /// Print the letters to both sides.
        Letter = "letter",
        /// Write down that the contractor was told before the restriction is lifted.
        Notify = "notify",
        /// Lift the restriction and close.
        Lift = "lift",
    }
}

/// Whether a step is open in a state, whatever else it needs.
///
/// # Errors
/// Why not: the code a member of staff is told.
// policy: 48, 52
pub const fn allowed(state: DisputeState, step: DisputeStep) -> Result<(), DisputeProblem> {
    use DisputeState::{Closed, Decided, Incomplete, Open, Proposed};
    use DisputeStep::{
        AskCompletion, Attach, Complete, Dismiss, Letter, Lift, LogContact, Notify, Propose, Reject, Release, Sign,
    };
    match (state, step) {
        (Incomplete, Complete | Attach | AskCompletion | Dismiss)
        | (Open, Complete | Attach | LogContact | Release | Propose | Dismiss)
        | (Proposed, Sign | Reject | Release)
        | (Decided, Release | Letter | Notify | Lift)
        | (Closed, Release | Letter) => Ok(()),

        (Incomplete, LogContact | Release | Propose | Sign | Reject | Letter | Notify | Lift) => {
            Err(DisputeProblem::Incomplete)
        }
        (Open, AskCompletion) => Err(DisputeProblem::Complete),
        (Open, Sign | Reject) => Err(DisputeProblem::NothingProposed),
        (Open | Proposed, Letter | Notify | Lift) => Err(DisputeProblem::NotDecided),
        (Proposed, Complete | Attach | AskCompletion | LogContact | Propose | Dismiss) => {
            Err(DisputeProblem::WaitsForSignature)
        }
        (Decided, Complete | Attach | AskCompletion | LogContact | Propose | Sign | Reject | Dismiss) => {
            Err(DisputeProblem::Decided)
        }
        (
            Closed,
            Complete | Attach | AskCompletion | LogContact | Propose | Sign | Reject | Dismiss | Notify | Lift,
        ) => Err(DisputeProblem::Closed),
    }
}
