//! Holds ("gallringsspärr"): why data whose time has passed is not erased yet (law.md R11, R42).

use crate::{
    codes::codes,
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    held::{Fact, Held, Noun, Value},
    ids::{HoldId, PersonId, StaffId},
    limits::later_by_days,
    rules::{Rules, TimeLimit},
    time::{Day, Moment, day_in_sweden},
};

const NOT_FOR_EVER: Rule = Rule::gdpr("R31", "GDPR Art. 5(1)(e), 17(3)(e)");

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

/// Why a hold cannot be set or released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldProblem {
    /// The day of review has passed already, or is further away than the rules allow: a hold nobody looks at keeps data
    /// for ever.
    Review,
    /// It was released before.
    Released,
}

/// Whether a hold can be looked over on this day first.
pub fn may_be_reviewed_on(rules: &Rules, review_on: Day, today: Day) -> Result<(), HoldProblem> {
    let latest = later_by_days(today, rules.limits.count(TimeLimit::HoldReview, today));
    if review_on > today && review_on <= latest { Ok(()) } else { Err(HoldProblem::Review) }
}

/// The review of a hold; nothing once it is released.
pub fn due(rules: &Rules, hold: &Hold) -> Option<DueItem> {
    let from = day_in_sweden(hold.set_at);
    let by = ByDay {
        kind: DueKind::HoldReview,
        subject: hold.id.0,
        person: Some(hold.person),
        rule: &NOT_FOR_EVER,
        code: StepCode::HoldReview,
        from,
        last_day: hold.review_on,
        count: Some(rules.limits.count(TimeLimit::HoldReview, from)),
    };
    hold.released_at.is_none().then(|| by.item(rules))
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
