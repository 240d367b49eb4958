//! Looking at a plan anew, and taking it back.

use super::{
    PlanView,
    planned::{Planned, kept},
    plans::{ApplyPlan, find, refuse_finished, remove_traces, state, view},
    traces,
};
use crate::{
    approvals,
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    time::{Moment, day_in_sweden},
};
use std::{collections::HashSet, ops::ControlFlow};

/// One plan, by identifier or number. Of one that is not carried out it says what would go and stay today: whoever signs
/// sees what she signs, and a hold set since is already counted among what stays.
pub fn show(session: &Session, id_or_number: &str, now: Moment) -> Result<PlanView, Problem> {
    session.task_for(Deed::Erase)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let plan = find(r, id_or_number)?;
        let shown = view(r, &plan)?;
        if shown.left == 0 || shown.left < shown.items {
            // What has gone is what is told.
            return Ok(shown);
        }
        let items = r.planned_items(plan.id, u32::MAX)?;
        let people = r.planned_people(plan.id)?;
        let planned: HashSet<_> = items.into_iter().map(|item| (item.noun, item.record)).collect();
        let mut found = Planned::default();
        for person in &people {
            found.add_those(r, *person, today, |name| planned.contains(name))?;
        }
        let kept = match people.as_slice() {
            [one] => kept(r, *one, today)?,
            _ => Vec::new(),
        };
        Ok(PlanView { kept, ..found.told(shown) })
    })
}

/// Takes a plan back. Nothing of what is left of it is erased any more; one that was broken off halfway is final with
/// what it has erased, and has its certificate. A proposal that waits for its signature is turned down.
///
/// # Errors
/// [`Problem::PlanSettled`] for a plan that was carried out, turned down or taken back.
pub fn withdraw(session: &Session, request: &ApplyPlan, now: Moment) -> Result<PlanView, Problem> {
    let task = session.task_for(Deed::Erase)?;
    let (plan, state) = session.register.read(|r| {
        let plan = find(r, &request.id)?;
        let state = state(r, &plan)?;
        Ok::<_, Problem>((plan, state))
    })?;
    match (state, plan.approval) {
        ("applied" | "rejected" | "withdrawn", _) => return Err(Problem::PlanSettled),
        ("waiting", Some(approval)) => _ = approvals::reject(session, approval, now)?,
        _ => {}
    }
    remove_traces(session, now, &mut |_, _| ControlFlow::Continue(()))?;
    session.register.write(&session.holder(now), |w| {
        refuse_finished(w, &plan)?;
        traces::ask_others(w)?;
        w.forget_planned_items(plan.id)?;
        if !w.erased_counts(plan.id)?.is_empty() {
            w.finish_erasure_plan(plan.id, now, session.staff.id)?;
        }
        w.record(&session.entry("retention.withdraw", task, now).touching(plan.id.0))?;
        view(w, &find(w, &plan.number)?)
    })
}
