//! Holds ("gallringsspärr"): why data whose time has passed is not erased yet (law.md R11, R42).

use crate::{
    codes::codes,
    held::{Fact, Held, Noun, Value},
    ids::{HoldId, PersonId, StaffId},
    time::{Day, Moment},
};

codes! {
    /// Why somebody's data is held back. Its words are `hold-reason-<code>`.
    HoldReason {
        /// A dispute with the person, or about her.
        Dispute = "dispute",
        /// A legal claim is being made or defended (Art. 17(3)(e)).
        LegalClaim = "legal-claim",
        /// A supervisory authority or a court has asked.
        Authority = "authority",
        /// The person opposes the erasure and wants restriction instead (Art. 18(1)(b) and (c)).
        Restriction = "restriction",
    }
}

/// A hold on everything about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Identifier.
    pub id: HoldId,
    /// Whose data.
    pub person: PersonId,
    /// Why.
    pub reason: HoldReason,
    /// Who answers for it.
    pub owner: StaffId,
    /// When it was set.
    pub set_at: Moment,
    /// The day it is looked over.
    pub review_on: Day,
    /// When it was released; `None` while it holds.
    pub released_at: Option<Moment>,
}

/// Days after which a hold is looked over, at the latest: a hold nobody looks at keeps data for ever.
pub const LONGEST_REVIEW_DAYS: u64 = 366;

/// Why a hold cannot be set or released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldProblem {
    /// The day of review has passed already, or is more than [`LONGEST_REVIEW_DAYS`] away.
    Review,
    /// It was released before.
    Released,
}

/// Whether a hold can be looked over on this day first.
pub fn may_be_reviewed_on(review_on: Day, today: Day) -> Result<(), HoldProblem> {
    let latest = today.checked_add_days(chrono::Days::new(LONGEST_REVIEW_DAYS)).unwrap_or(Day::MAX);
    if review_on > today && review_on <= latest { Ok(()) } else { Err(HoldProblem::Review) }
}

/// Whether a hold can be released.
pub const fn may_be_released(hold: &Hold) -> Result<(), HoldProblem> {
    if hold.released_at.is_some() { Err(HoldProblem::Released) } else { Ok(()) }
}

/// What holds a person's data back without anybody having set a hold: a request of hers that is not answered (R11), a
/// dispute that is not decided, a question of copyright that is not settled, a restriction that is not lifted (Art.
/// 18(2)). A request for erasure does not stand in its
/// own way: what it asks for may be done before the answer says that it was.
// policy: 58
pub fn by_itself(records: &[Held]) -> Option<&Held> {
    records.iter().find(|held| held.clock.from.is_none() && holds(held))
}

fn holds(held: &Held) -> bool {
    match held.noun {
        Noun::Request => !held.facts.contains(&Fact { name: "kind", value: Value::code("request", "erasure") }),
        Noun::Dispute | Noun::CopyrightCase | Noun::Restriction => true,
        _ => false,
    }
}
