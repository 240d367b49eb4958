//! Holds ("gallringsspärr"): set with a reason and a day of review, released by somebody who answers for it. What was
//! due before is due again the same day.

mod list;
mod record;

pub use list::{HoldView, HoldsView, list};
pub(crate) use record::{FORMS, PLUG};

use crate::{
    due,
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    holds::{self, Hold, HoldProblem, HoldReason, may_be_released, may_be_reviewed_on},
    ids::{HoldId, PersonId},
    rules::Rules,
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use store::DueEntry;

/// A hold to be set.
#[derive(Clone, Copy, Debug)]
pub struct SetHold {
    /// Whose data.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// Why.
    pub reason: HoldReason,
    /// The day it is looked over.
    pub review_on: Day,
}

fn refused(problem: HoldProblem) -> Problem {
    match problem {
        HoldProblem::Review => Problem::invalid("review-on", "out-of-range"),
        HoldProblem::Released => Problem::HoldReleased,
    }
}

/// Sets a hold. Whoever sets it answers for it.
pub fn set(session: &Session, request: SetHold, now: Moment) -> Result<Hold, Problem> {
    session.may(request.task, Deed::Erase)?;
    let hold = Hold {
        id: HoldId::new(now, random()?),
        person: request.person,
        reason: request.reason,
        owner: session.staff.id,
        set_at: now,
        review_on: request.review_on,
        released_at: None,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(hold.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_hold(&hold)?;
        let rules = rules::of(w)?;
        may_be_reviewed_on(&rules, hold.review_on, day_in_sweden(now)).map_err(refused)?;
        due::set(w, hold.id.0, holds::due(&rules, &hold).as_ref())?;
        let entry = session.entry("holds.set", request.task, now).touching(hold.person.0).touching(hold.id.0);
        w.record(&entry.fields(&["reason", "review-on"]))?;
        Ok(hold.clone())
    })
}

/// The next look at a running hold.
pub(crate) fn due_of(rules: &Rules, hold: &Hold) -> Option<DueEntry> {
    holds::due(rules, hold).as_ref().map(DueEntry::from)
}

/// Lets a hold stand after it was looked over, until another day of review. Whoever looked answers for it from now on.
///
/// # Errors
/// [`Problem::InvalidField`] for a day that has passed or is more than a year away, [`Problem::HoldReleased`] for one
/// that holds no more.
pub fn review(session: &Session, id: HoldId, review_on: Day, task: Option<Task>, now: Moment) -> Result<Hold, Problem> {
    session.may(task, Deed::Erase)?;
    session.register.write(&session.holder(now), |w| {
        let rules = rules::of(w)?;
        may_be_reviewed_on(&rules, review_on, day_in_sweden(now)).map_err(refused)?;
        let hold = w.hold(id)?.ok_or_else(|| Problem::not_found("hold"))?;
        may_be_released(&hold).map_err(refused)?;
        let hold = Hold { review_on, owner: session.staff.id, ..hold };
        w.set_hold_review(&hold)?;
        due::set(w, id.0, holds::due(&rules, &hold).as_ref())?;
        let entry = session.entry("holds.review", task, now).touching(hold.person.0).touching(id.0);
        w.record(&entry.fields(&["review-on"]))?;
        Ok(hold)
    })
}

/// Releases a hold. The clocks it held back have run on all the time.
pub fn release(session: &Session, id: HoldId, task: Option<Task>, now: Moment) -> Result<Hold, Problem> {
    session.may(task, Deed::Erase)?;
    session.register.write(&session.holder(now), |w| {
        let hold = w.hold(id)?.ok_or_else(|| Problem::not_found("hold"))?;
        may_be_released(&hold).map_err(refused)?;
        w.release_hold(id, now)?;
        w.set_due(id.0, &[])?;
        w.record(&session.entry("holds.release", task, now).touching(hold.person.0).touching(id.0))?;
        Ok(Hold { released_at: Some(now), ..hold })
    })
}
