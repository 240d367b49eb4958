//! The three parts of a statement, each with its supporting documents or the words that there are none (policy point 48;
//! "under lag" is read as *underlag*).

use super::{DisputeProblem, steps::DisputeState};
use crate::codes::codes;

codes! {
    /// What a statement must hold.
    PartKind {
        /// The cause of the rating.
        Cause = "cause",
        /// Why it is wrong.
        WhyWrong = "why-wrong",
        /// How it should be adjusted.
        Adjustment = "adjustment",
    }
}

/// One part. No `Debug`: it holds the contractor's words.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// What the contractor says.
    pub text: Option<String>,
    /// How many supporting documents are attached to it.
    pub documents: u32,
    /// The contractor says that there are none.
    pub no_documents: bool,
}

impl Part {
    /// Whether the words are there, and documents or the words that there are none.
    pub fn is_complete(&self) -> bool {
        self.text.as_ref().is_some_and(|text| !text.trim().is_empty()) && (self.documents > 0 || self.no_documents)
    }
}

/// All three.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// (a) the cause of the rating.
    pub cause: Part,
    /// (b) why it is wrong.
    pub why_wrong: Part,
    /// (c) how it should be adjusted.
    pub adjustment: Part,
}

impl Parts {
    /// A part.
    pub const fn of(&self, kind: PartKind) -> &Part {
        match kind {
            PartKind::Cause => &self.cause,
            PartKind::WhyWrong => &self.why_wrong,
            PartKind::Adjustment => &self.adjustment,
        }
    }

    /// A part, to be changed.
    pub const fn of_mut(&mut self, kind: PartKind) -> &mut Part {
        match kind {
            PartKind::Cause => &mut self.cause,
            PartKind::WhyWrong => &mut self.why_wrong,
            PartKind::Adjustment => &mut self.adjustment,
        }
    }

    /// The parts that are not complete.
    // policy: 48
    pub fn missing(&self) -> Vec<PartKind> {
        PartKind::ALL.into_iter().filter(|kind| !self.of(*kind).is_complete()).collect()
    }

    /// The state of a dispute that is neither proposed nor decided.
    pub fn state(&self) -> DisputeState {
        if self.missing().is_empty() { DisputeState::Open } else { DisputeState::Incomplete }
    }

    /// Whether nothing is missing.
    ///
    /// # Errors
    /// [`DisputeProblem::Incomplete`].
    pub fn complete(&self) -> Result<(), DisputeProblem> {
        if self.missing().is_empty() { Ok(()) } else { Err(DisputeProblem::Incomplete) }
    }
}
