//! The organisation's works: cases about their use, permissions to use them, and whether the parties of an assignment
//! have their own non-disclosure agreement (policy points 54, 58 and 59).

use crate::{
    codes::codes,
    ids::{PersonId, RecordId},
    time::Day,
};

// policy: 58
codes! {
    /// How a copyright case stands. What an authority is told is the authority's matter: no state of the case says it
    /// (Art. 10 GDPR).
    CopyrightState {
        /// Opened; the person has been asked.
        Open = "open",
        /// The organisation has made its claim.
        Claimed = "claimed",
        /// The parties have agreed.
        Settled = "settled",
        /// Closed without a claim.
        Closed = "closed",
    }
}

impl CopyrightState {
    /// Whether the case is over, so that its time of storage runs.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Settled | Self::Closed)
    }
}

/// A case about one of the organisation's works: kept to establish, exercise or defend a legal claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyrightCase {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// The work.
    pub work: String,
    /// When it was opened.
    pub opened_on: Day,
    /// How it stands.
    pub state: CopyrightState,
    /// When it was over.
    pub closed_on: Option<Day>,
}

// policy: 59
/// A written permission to use a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// The work.
    pub work: String,
    /// When it was granted in writing.
    pub granted_on: Day,
    /// Until when, if it ends.
    pub until: Option<Day>,
    /// Where the paper is.
    pub reference: String,
}

// policy: 54
/// Whether the parties of an assignment say that they have a non-disclosure agreement of their own. Never a copy of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NdaNote {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// Whether there is one.
    pub exists: bool,
    /// When it was noted.
    pub noted_on: Day,
}
