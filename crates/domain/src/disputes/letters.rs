//! The letters a dispute leads to, and which step each belongs to.

use super::{contacts::Side, steps::DisputeStep};
use crate::codes::codes;

codes! {
    /// A letter about a dispute.
    DisputeLetter {
        /// To the contractor: what is missing (policy point 48).
        Completion = "completion",
        /// To the contractor: what was decided.
        DecisionContractor = "decision-contractor",
        /// To the client: what was decided.
        DecisionClient = "decision-client",
        /// To the contractor: the restriction will be lifted (GDPR Art. 18(3)).
        Notice = "notice",
    }
}

impl DisputeLetter {
    /// The step it is part of.
    pub const fn step(self) -> DisputeStep {
        match self {
            Self::Completion => DisputeStep::AskCompletion,
            Self::DecisionContractor | Self::DecisionClient => DisputeStep::Letter,
            Self::Notice => DisputeStep::Notify,
        }
    }

    /// To whom it goes.
    pub const fn to(self) -> Side {
        match self {
            Self::Completion | Self::DecisionContractor | Self::Notice => Side::Contractor,
            Self::DecisionClient => Side::Client,
        }
    }
}
