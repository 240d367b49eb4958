//! What a dispute can come to, and what that does to the rating (policy point 50).

use super::{Dispute, DisputeProblem};
use crate::{
    codes::codes,
    ids::StaffId,
    ratings::{Rating, Standing, Stars},
    time::{Day, Moment},
};

codes! {
    /// An outcome.
    Outcome {
        /// Kvarstår.
        Upheld = "upheld",
        /// Justeras.
        Adjusted = "adjusted",
        /// Tas bort.
        Removed = "removed",
        /// Kompletterande uttalande: the rating stays, and the contractor's words stand beside it.
        Statement = "statement",
        /// Not tried: withdrawn by the contractor, or never completed.
        Dismissed = "dismissed",
    }
}

/// A decision. No `Debug` of its words.
#[derive(Clone, PartialEq, Eq)]
pub struct Decision {
    /// What it comes to.
    pub outcome: Outcome,
    /// The new rating of an adjustment.
    pub stars: Option<Stars>,
    /// The words of a supplementary statement.
    pub statement: Option<String>,
    /// Why.
    pub reasons: String,
    /// Who proposed it.
    pub proposed_by: StaffId,
    /// When.
    pub proposed_at: Moment,
    /// Who signed it as the second; nobody yet, and nobody for a dismissal.
    pub signed_by: Option<StaffId>,
    /// When it was decided.
    pub decided_at: Option<Moment>,
}

/// Whether a decision is one: an adjustment gives another rating, a statement has words, and nothing else has either.
///
/// # Errors
/// [`DisputeProblem::NothingAdjusted`] or [`DisputeProblem::StatementMissing`].
// policy: 50
pub fn check(
    outcome: Outcome,
    stars: Option<Stars>,
    statement: Option<&str>,
    before: Stars,
) -> Result<(), DisputeProblem> {
    match outcome {
        Outcome::Adjusted if stars.is_none_or(|stars| stars == before) => Err(DisputeProblem::NothingAdjusted),
        Outcome::Statement if statement.is_none_or(|text| text.trim().is_empty()) => {
            Err(DisputeProblem::StatementMissing)
        }
        Outcome::Upheld | Outcome::Adjusted | Outcome::Removed | Outcome::Statement | Outcome::Dismissed => Ok(()),
    }
}

/// The rating when a dispute opens: contested, so stored and nothing else (GDPR Art. 18(1)(a)).
pub fn restricted(rating: &Rating) -> Rating {
    Rating { standing: Standing::Restricted, ..rating.clone() }
}

/// The rating once a decision is signed. It stays restricted until [`lifted`]; one that is removed is gone at once, and
/// its old value lives on in the dispute only.
pub fn applied(rating: &Rating, decision: &Decision, on: Day) -> Rating {
    let mut after = rating.clone();
    match decision.outcome {
        Outcome::Upheld | Outcome::Dismissed => {}
        Outcome::Adjusted => after.stars = decision.stars.or(rating.stars),
        Outcome::Removed => {
            after.stars = None;
            after.standing = Standing::Removed;
            after.comment = None;
            after.ended_on = Some(on);
        }
        Outcome::Statement => after.statement.clone_from(&decision.statement),
    }
    after
}

/// The rating once the restriction is lifted: it counts again, unless it was removed.
pub fn lifted(rating: &Rating) -> Rating {
    let standing = match rating.standing {
        Standing::Restricted => Standing::Counts,
        other @ (Standing::Counts | Standing::Withdrawn | Standing::Removed) => other,
    };
    Rating { standing, ..rating.clone() }
}

/// Earlier decisions like this one: about the same rating given, the newest first.
pub fn similar<'a>(to: &Dispute, decided: &'a [Dispute], most: usize) -> Vec<&'a Dispute> {
    let mut alike: Vec<&Dispute> = decided
        .iter()
        .filter(|other| other.id != to.id)
        .filter(|other| other.stars_before == to.stars_before)
        .filter(|other| other.decision.as_ref().is_some_and(|decision| decision.decided_at.is_some()))
        .collect();
    alike.sort_by_key(|other| std::cmp::Reverse(other.decision.as_ref().and_then(|decision| decision.decided_at)));
    alike.truncate(most);
    alike
}
