//! Who has a thing in hand, what was put off, and what somebody is done with.

use crate::{
    disputes, incidents,
    problem::Problem,
    requests,
    session::{Session, Touching},
    unlock::colleague,
};
use domain::{
    deeds::Deed,
    due::DueKind,
    ids::StaffId,
    reminders::{self, SnoozeProblem},
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::str::FromStr;
use store::{DueEntry, DueHandling, Read, Write};
use uuid::Uuid;

/// One thing that is due, as the verbs here want it named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InHand {
    /// Kind code.
    pub kind: String,
    /// The record.
    pub subject_id: String,
}

/// Something is put off.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Snooze {
    /// Kind code.
    pub kind: String,
    /// The record.
    pub subject_id: String,
    /// The first day it is reminded of again; none brings it back at once.
    pub until: Option<String>,
}

/// Somebody takes something in hand, or gives it to a colleague.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// Kind code.
    pub kind: String,
    /// The record.
    pub subject_id: String,
    /// The colleague's user name; none leaves it to anybody.
    pub user: Option<String>,
}

/// What is due for a record: by its identifier, or by the number of a request, a dispute or an incident. The kind need be
/// said only where several things are due for the same record.
///
/// # Errors
/// `kind` with `several-due` where it must be said; `due` not found.
pub fn named(session: &Session, record: &str, kind: Option<&str>) -> Result<InHand, Problem> {
    session.may(None, Deed::ReadDue)?;
    let kind = kind.map(known).transpose()?;
    session.register.read(|r| {
        let subject = subject_of(r, record.trim())?.ok_or_else(|| Problem::not_found("due"))?;
        let mut found = r.due_for(subject)?;
        found.retain(|entry| kind.is_none_or(|kind| entry.kind == kind));
        match found.as_slice() {
            [] => Err(Problem::not_found("due")),
            [one] => Ok(InHand { kind: one.kind.code().to_owned(), subject_id: subject.to_string() }),
            _ => Err(Problem::invalid("kind", "several-due")),
        }
    })
}

fn subject_of(r: &Read<'_>, record: &str) -> Result<Option<Uuid>, Problem> {
    if let Ok(id) = record.parse() {
        return Ok(Some(id));
    }
    let numbered = [
        requests::find(r, record).map(|it| it.id.0),
        disputes::find(r, record).map(|it| it.id.0),
        incidents::find(r, record).map(|it| it.id),
    ];
    for found in numbered {
        match found {
            Ok(id) => return Ok(Some(id)),
            Err(Problem::NotFound { .. }) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(None)
}

/// Puts something off: nobody is reminded of it before the day. It stays in the list, and the law's day stays what it is.
pub fn snooze(session: &Session, request: &Snooze, now: Moment) -> Result<(), Problem> {
    let today = day_in_sweden(now);
    let until = request.until.as_deref().map(|text| parsed::<Day>("until", text)).transpose()?;
    change(session, "due.snooze", &request.kind, &request.subject_id, now, |_, entry, handling| {
        if let Some(until) = until {
            reminders::check_snooze(entry.last_day, until, today).map_err(|problem| match problem {
                SnoozeProblem::NotAhead => Problem::invalid("until", "not-ahead"),
                SnoozeProblem::TooFar => Problem::invalid("until", "past-last-day"),
            })?;
        }
        handling.snoozed_until = until;
        Ok(())
    })
}

/// Whoever is signed in is done with something: nobody is reminded of it again before its last day, or for the week that
/// something overdue may be put off. It leaves the list by the verb of its own record and by nothing else, so that a slip
/// of the hand makes no limit of the law go away.
pub fn done(session: &Session, which: &InHand, now: Moment) -> Result<(), Problem> {
    let (today, me) = (day_in_sweden(now), session.staff.id);
    change(session, "due.done", &which.kind, &which.subject_id, now, |_, entry, handling| {
        handling.snoozed_until = Some(reminders::snooze_limit(entry.last_day, today));
        handling.handled_by = handling.handled_by.or(Some(me));
        Ok(())
    })
}

/// Says who has something in hand. The others still see it and are still reminded: the duty is the office's.
pub fn hand_over(session: &Session, request: &HandOver, now: Moment) -> Result<(), Problem> {
    change(session, "due.hand-over", &request.kind, &request.subject_id, now, |w, _, handling| {
        let colleague: Option<StaffId> =
            request.user.as_deref().map(|user| colleague(w, user)).transpose()?.map(|staff| staff.id);
        handling.handled_by = colleague;
        Ok(())
    })
}

fn change(
    session: &Session,
    verb: &'static str,
    kind: &str,
    subject: &str,
    now: Moment,
    change: impl FnOnce(&Write<'_>, &DueEntry, &mut DueHandling) -> Result<(), Problem>,
) -> Result<(), Problem> {
    session.may(None, Deed::ReadDue)?;
    let kind = known(kind)?;
    let subject: Uuid = parsed("subject", subject)?;
    session.register.write(&session.holder(now), |w| {
        let entry = w.due_for(subject)?.into_iter().find(|entry| entry.kind == kind);
        let entry = entry.ok_or_else(|| Problem::not_found("due"))?;
        let mut handling = w.due_handling(subject, kind)?;
        change(w, &entry, &mut handling)?;
        w.set_due_handling(subject, kind, &handling)?;
        w.record(&session.entry(verb, None, now).touching(subject))?;
        Ok::<_, Problem>(())
    })
}

/// The user name of whoever has something in hand.
pub(crate) fn in_hand_of(r: &Read<'_>, which: &InHand) -> Result<Option<String>, Problem> {
    let handling = r.due_handling(parsed("subject", &which.subject_id)?, known(&which.kind)?)?;
    let colleague = handling.handled_by.map(|id| r.staff_member(id)).transpose()?.flatten();
    Ok(colleague.map(|staff| staff.name))
}

/// Until when something was put off.
pub(crate) fn put_off_until(r: &Read<'_>, which: &InHand) -> Result<Option<String>, Problem> {
    let handling = r.due_handling(parsed("subject", &which.subject_id)?, known(&which.kind)?)?;
    Ok(handling.snoozed_until.map(|day| day.to_string()))
}

fn known(kind: &str) -> Result<DueKind, Problem> {
    DueKind::from_code(kind).ok_or_else(|| Problem::invalid("kind", "unknown-word"))
}

fn parsed<T: FromStr>(field: &'static str, text: &str) -> Result<T, Problem> {
    text.trim().parse().map_err(|_| Problem::invalid(field, "unknown-word"))
}
