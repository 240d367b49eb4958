//! Retention that explains itself, and erasure: what of a person goes on a day, what stays and why.

mod certificate;
mod picture;
mod planned;
mod plans;
mod queue;
mod review;
pub(crate) mod traces;
mod views;

pub use certificate::certificate;
pub use plans::{ApplyPlan, MakePlan, apply, plan, plans};
pub use queue::{QueueQuery, QueueView, lines, queue};
pub use review::{show, withdraw};
pub use views::{CountView, ItemView, OnHoldView, PersonLine, PlanView, QueueLine, QueuePage};

pub(crate) use picture::Picture;
pub(crate) use views::items;

use crate::{due, held::PLUGS, people::masked_person, problem::Problem, session::Session};
use domain::{
    deeds::Deed,
    due::DueKind,
    ids::PersonId,
    retention::Retention,
    time::{Day, Moment, day_in_sweden},
};
use std::{collections::BTreeSet, ops::ControlFlow};
use store::{DueEntry, Read, Write};
use uuid::Uuid;

/// The kinds of what is due that mean that something of a person is to be erased.
pub(crate) const KINDS: [DueKind; 2] = [DueKind::AgreementErasure, DueKind::Retention];

/// Keeps the list of what is due true for everybody this write has touched.
pub(crate) fn keep_due(w: &mut Write<'_>, today: Day) -> Result<(), Problem> {
    let mut people = BTreeSet::new();
    for id in w.touched() {
        people.extend(whose(w, id)?);
    }
    keep_due_of(w, people, today)
}

/// Keeps the list true for everybody it names for an erasure: after a rule was decided, by which their days may be others.
pub(crate) fn keep_due_of_all(w: &mut Write<'_>, today: Day) -> Result<(), Problem> {
    let people = w.people_ever_to_erase(&KINDS)?;
    keep_due_of(w, people.into_iter().collect(), today)
}

/// The person with this identifier, or whom the record with it is held about.
fn whose(r: &Read<'_>, id: Uuid) -> Result<Option<PersonId>, Problem> {
    if r.is_person(PersonId(id))? {
        return Ok(Some(PersonId(id)));
    }
    for plug in PLUGS {
        if let Some(owner) = (plug.owner)(r, id)? {
            return Ok(Some(owner));
        }
    }
    Ok(None)
}

/// What of a person falls due for erasure: the first of her items, and each agreement of hers. Nothing while something
/// holds her data back (R11). It does not depend on `today`.
pub(crate) fn due_of(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<DueEntry>, Problem> {
    Picture::of(r, person, today)?.map_or(Ok(Vec::new()), |picture| due_by(r, person, &picture, today))
}

/// The same where the person is gathered already.
pub(crate) fn due_by(r: &Read<'_>, person: PersonId, picture: &Picture, today: Day) -> Result<Vec<DueEntry>, Problem> {
    if picture.on_hold() {
        return Ok(Vec::new());
    }
    let first = picture.falls_due(today).map(|time| DueEntry {
        kind: DueKind::Retention,
        subject: person.0,
        person: Some(person),
        last_day: time.last_day_kept,
        internal_day: time.remind_on,
    });
    let mut all: Vec<DueEntry> = first.into_iter().collect();
    for agreement in &picture.agreements {
        all.extend(due::of_agreement(r, agreement)?.as_ref().map(DueEntry::from));
    }
    Ok(all)
}

/// Keeps the list true for these people. The days of all of them are worked out before the first is written down: after
/// every writing the rules are put together anew, because it may have been one of them.
pub(crate) fn keep_due_of(w: &mut Write<'_>, people: BTreeSet<PersonId>, today: Day) -> Result<(), Problem> {
    let people: Vec<PersonId> = people.into_iter().collect();
    let days = |r: &Read<'_>, people: &[PersonId]| -> Result<Vec<_>, Problem> {
        people.iter().map(|person| changes_for(r, *person, today)).collect()
    };
    let found = w.of_everybody(&people, days, &mut |_| ControlFlow::Continue(()))?.unwrap_or_default();
    for (subject, kind, entry) in found.into_iter().flatten().flatten() {
        w.set_due_of(subject, kind, entry.as_ref())?;
    }
    Ok(())
}

/// What of the list has to change for a person: of her own erasure, and of that of each of her agreements.
fn changes_for(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<(Uuid, DueKind, Option<DueEntry>)>, Problem> {
    let (due, kept) = (due_of(r, person, today)?, r.due_of(person)?);
    let agreements = r.agreements_of(person)?.into_iter().map(|agreement| (agreement.id.0, DueKind::AgreementErasure));
    let one = |(subject, kind)| {
        let of = |list: &[DueEntry]| list.iter().find(|it| it.subject == subject && it.kind == kind).copied();
        (subject, kind, of(&due), of(&kept))
    };
    let all = std::iter::once((person.0, DueKind::Retention)).chain(agreements).map(one);
    Ok(all.filter(|(.., due, kept)| due != kept).map(|(subject, kind, due, _)| (subject, kind, due)).collect())
}

/// The time after which something of a person is erased first, with how it came about.
pub(crate) fn next(r: &Read<'_>, person: PersonId, today: Day) -> Result<Option<Retention>, Problem> {
    Ok(Picture::of(r, person, today)?.and_then(|picture| picture.falls_due(today)))
}

/// Everything about a person with what becomes of it today, for a task that reads all of it.
pub fn of_person(session: &Session, id_or_number: &str, now: Moment) -> Result<PersonLine, Problem> {
    let task = session.task_for(Deed::Erase)?;
    let person = crate::dossier::find(session, id_or_number)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        use crate::session::Touching;
        w.record(&session.entry("retention.look", task, now).touching(person.0))?;
        line(w, person, today)?.ok_or_else(|| Problem::not_found("person"))
    })
}

fn line(r: &Read<'_>, person: PersonId, today: Day) -> Result<Option<PersonLine>, Problem> {
    let Some(picture) = Picture::of(r, person, today)? else { return Ok(None) };
    let known = r.person(person)?;
    Ok(Some(PersonLine {
        person_id: person.to_string(),
        who: known.map(|known| masked_person(&known)).unwrap_or_default(),
        items: items(&picture.items(today), &picture.rules.retention, today),
        on_hold: picture.holds_shown(),
    }))
}
