//! What is decided thing by thing: an answer to a rectification, an erasure or a refusal says it for each item
//! (GDPR Art. 16–18, 17(3); law.md R8, R21–R23).

use crate::{codes::codes, ids::RequestId, requests::RequestKind, time::Day};
use std::fmt;
use uuid::Uuid;

codes! {
    /// What came of one item. Its words are `item-outcome-<code>`.
    ItemOutcome {
        /// Given out, or done as asked.
        Granted = "granted",
        /// Corrected (Art. 16, first sentence).
        Rectified = "rectified",
        /// Completed, also by a supplementary statement (Art. 16, second sentence).
        Completed = "completed",
        /// Erased.
        Erased = "erased",
        /// Kept, because of something, until a day (Art. 17(3)).
        Kept = "kept",
        /// Restricted (Art. 18).
        Restricted = "restricted",
        /// Refused.
        Refused = "refused",
    }
}

codes! {
    /// Why. Its words are `item-ground-<code>`.
    ItemGround {
        /// Felaktig: the data is wrong (policy point 28).
        Inaccurate = "inaccurate",
        /// Ofullständig: something is missing.
        Incomplete = "incomplete",
        /// Missvisande: it gives a wrong picture.
        Misleading = "misleading",
        /// Freedom of expression (Art. 17(3)(a)).
        Expression = "expression",
        /// A legal obligation, for instance bokföringslagen (Art. 17(3)(b)).
        LegalObligation = "legal-obligation",
        /// Archives and statistics (Art. 17(3)(d)).
        Archive = "archive",
        /// Legal claims (Art. 17(3)(e)).
        LegalClaims = "legal-claims",
        /// A contract that runs.
        Contract = "contract",
        /// The rights of others (Art. 15(4)).
        RightsOfOthers = "rights-of-others",
        /// A draft or working note (dataskyddslagen 5 kap. 2 §).
        WorkingNote = "working-note",
        /// The data is right.
        Accurate = "accurate",
        /// Compelling legitimate grounds (Art. 21(1)).
        CompellingGrounds = "compelling-grounds",
    }
}

/// One thing a request is about, decided. Its `Debug` leaves what it is about out.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseItem {
    /// Identifier.
    pub id: Uuid,
    /// Of which case.
    pub request: RequestId,
    /// What it is.
    pub what: String,
    /// What came of it.
    pub outcome: ItemOutcome,
    /// Why.
    pub ground: Option<ItemGround>,
    /// Until when it is kept.
    pub until: Option<Day>,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there now.
    pub after: Option<String>,
    /// In words the person understands.
    pub reasons: Option<String>,
}

impl fmt::Debug for CaseItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CaseItem")
            .field("outcome", &self.outcome)
            .field("ground", &self.ground)
            .field("until", &self.until)
            .finish_non_exhaustive()
    }
}

codes! {
    /// Why an item cannot be decided like this. Its words are `reason-<code>`.
    ItemProblem {
        /// The right that is used does not lead to this.
        OutcomeOfAnotherRight = "outcome-of-another-right",
        /// The ground does not fit, or there is none.
        GroundDoesNotFit = "ground-does-not-fit",
        /// What is kept is kept until a day.
        UntilMissing = "until-missing",
        /// What stood there and what stands there now must be said.
        BeforeAndAfterMissing = "before-and-after-missing",
        /// A refusal says why.
        ReasonsMissing = "item-reasons-missing",
    }
}

impl ItemOutcome {
    /// Whether a request for this right can lead to it.
    pub const fn answers(self, kind: RequestKind) -> bool {
        match self {
            Self::Granted | Self::Refused => true,
            Self::Rectified | Self::Completed => matches!(kind, RequestKind::Rectification | RequestKind::Complaint),
            Self::Erased | Self::Kept => matches!(kind, RequestKind::Erasure | RequestKind::Objection),
            Self::Restricted => !matches!(kind, RequestKind::Access | RequestKind::Portability),
        }
    }
}

// policy: 28
/// Whether an item is decided soundly.
pub fn check(kind: RequestKind, item: &CaseItem) -> Result<(), ItemProblem> {
    use ItemGround::{Archive, Contract, Expression, Inaccurate, Incomplete, LegalClaims, LegalObligation, Misleading};
    if !item.outcome.answers(kind) {
        return Err(ItemProblem::OutcomeOfAnotherRight);
    }
    match item.outcome {
        ItemOutcome::Rectified | ItemOutcome::Completed => {
            if !matches!(item.ground, Some(Inaccurate | Incomplete | Misleading)) {
                return Err(ItemProblem::GroundDoesNotFit);
            }
            if item.after.is_none() || (item.outcome == ItemOutcome::Rectified && item.before.is_none()) {
                return Err(ItemProblem::BeforeAndAfterMissing);
            }
        }
        ItemOutcome::Kept => {
            if !matches!(item.ground, Some(Expression | LegalObligation | Archive | LegalClaims | Contract)) {
                return Err(ItemProblem::GroundDoesNotFit);
            }
            if item.until.is_none() {
                return Err(ItemProblem::UntilMissing);
            }
        }
        ItemOutcome::Refused => {
            // A ground names the article; she is to be told why in words as well (Art. 12(4)).
            if item.reasons.as_deref().is_none_or(|why| why.trim().is_empty()) {
                return Err(ItemProblem::ReasonsMissing);
            }
        }
        ItemOutcome::Granted | ItemOutcome::Erased | ItemOutcome::Restricted => {}
    }
    Ok(())
}
