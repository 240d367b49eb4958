//! Keeping the list true: what a verb calls when a record has changed on which a day stands.

use crate::{problem::Problem, rules};
use domain::{
    agreements::{Agreement, Term},
    due::{self, DueItem},
    held::{Clock, ClockRule},
    ids::ConsentId,
    requests::Request,
    time::Day,
};
use store::{DueEntry, Read, Write};
use uuid::Uuid;

/// The clock of a case that waits, with the pauses and the extension the register holds for it.
pub(crate) fn of_request(r: &Read<'_>, case: &Request, today: Day) -> Result<Option<DueItem>, Problem> {
    due::request(&*rules::of(r)?, case, &r.course(case.id)?, today).map_err(|_| Problem::invalid("request", "pause"))
}

/// Keeps the list true after a case changed.
pub(crate) fn keep_request(w: &mut Write<'_>, case: &Request, today: Day) -> Result<(), Problem> {
    set(w, case.id.0, of_request(w, case, today)?.as_ref())
}

/// The erasure an agreement leads to by the rules in force; nothing while it runs.
pub(crate) fn of_agreement(r: &Read<'_>, agreement: &Term) -> Result<Option<DueItem>, Problem> {
    let rules = rules::of(r)?;
    let clock = Clock::maybe_since(ClockRule::ContractAndYear, agreement.ended_on);
    let kept = rules.retention.time(&rules.calendar, clock);
    Ok(kept.map(|kept| due::agreement(agreement, kept)))
}

/// Keeps the list true after an agreement changed.
pub(crate) fn keep_agreement(w: &mut Write<'_>, agreement: &Agreement) -> Result<(), Problem> {
    let item = of_agreement(w, &agreement.into())?;
    set(w, agreement.id.0, item.as_ref())
}

/// Keeps the list true after a consent changed.
pub(crate) fn keep_consent(w: &mut Write<'_>, id: ConsentId) -> Result<(), Problem> {
    let rules = rules::of(w)?;
    let item = w.consent(id)?.and_then(|consent| due::consent(&rules, &consent.standing()));
    set(w, id.0, item.as_ref())
}

pub(crate) fn set(w: &mut Write<'_>, subject: Uuid, item: Option<&DueItem>) -> Result<(), Problem> {
    let entries: Vec<DueEntry> = item.map(Into::into).into_iter().collect();
    Ok(w.set_due(subject, &entries)?)
}
