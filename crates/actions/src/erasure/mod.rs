//! Retention that explains itself, and erasure: what of a person goes on a day, what stays and why.

mod certificate;
mod picture;
mod planned;
mod plans;
mod queue;
mod review;
mod views;

pub use certificate::certificate;
pub use plans::{ApplyPlan, MakePlan, apply, plan, plans};
pub use queue::{QueueQuery, QueueView, lines, queue};
pub use review::{show, withdraw};
pub use views::{CountView, ItemView, OnHoldView, PersonLine, PlanView, QueueLine, QueuePage};

pub(crate) use picture::Picture;
pub(crate) use views::items;

use crate::{held::PLUGS, people::masked_person, problem::Problem, session::Session};
use domain::{
    calendar::Calendar,
    deeds::Deed,
    due::{self, DueKind},
    erasure::next_due,
    ids::PersonId,
    time::{Day, Moment, day_in_sweden},
};
use std::collections::BTreeSet;
use store::{DueEntry, Read, Write};
use uuid::Uuid;

/// The kinds of what is due that mean that something of a person is to be erased.
pub(crate) const KINDS: [DueKind; 2] = [DueKind::AgreementErasure, DueKind::Retention];

/// Beyond so many people a write is a bulk of its own (an import), which keeps the list true by itself.
const BULK: usize = 64;

/// Keeps the list of what is due true for everybody this write has touched.
pub(crate) fn keep_due(w: &mut Write<'_>, today: Day) -> Result<(), Problem> {
    let touched = w.touched();
    if touched.len() > BULK {
        return Ok(());
    }
    let mut people = BTreeSet::new();
    for id in touched {
        people.extend(whose(w, id)?);
    }
    for person in people {
        keep_due_of(w, person, today)?;
    }
    Ok(())
}

/// Keeps the list true for many people: for a verb that gives a record to more of them at once than [`keep_due`] looks at.
pub(crate) fn keep_due_of_all(w: &mut Write<'_>, people: &[PersonId], today: Day) -> Result<(), Problem> {
    people.iter().try_for_each(|person| keep_due_of(w, *person, today))
}

/// The person with this identifier, or whom the record with it is held about.
fn whose(r: &Read<'_>, id: Uuid) -> Result<Option<PersonId>, Problem> {
    if r.person(PersonId(id))?.is_some() {
        return Ok(Some(PersonId(id)));
    }
    for plug in PLUGS {
        if let Some(owner) = (plug.owner)(r, id)? {
            return Ok(Some(owner));
        }
    }
    Ok(None)
}

/// The line for the next erasure of a person, and none while something holds her data back (R11).
fn keep_due_of(w: &mut Write<'_>, person: PersonId, today: Day) -> Result<(), Problem> {
    let Some(picture) = Picture::of(w, person, today)? else { return Ok(()) };
    let on_hold = picture.on_hold();
    let items = picture.items(today);
    let next = next_due(&items).filter(|_| !on_hold).map(|(_, time)| DueEntry {
        kind: DueKind::Retention,
        subject: person.0,
        person: Some(person),
        last_day: time.last_day_kept,
        internal_day: time.remind_on,
    });
    w.set_due_of(person.0, DueKind::Retention, next.as_ref())?;
    for agreement in &picture.agreements {
        let item = due::agreement(&Calendar::sweden(), agreement).filter(|_| !on_hold);
        let entry = item.as_ref().map(DueEntry::from);
        w.set_due_of(agreement.id.0, DueKind::AgreementErasure, entry.as_ref())?;
    }
    Ok(())
}

/// How the next erasure of a person came about, for the list of what is due.
pub(crate) fn explain(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<domain::explain::Step>, Problem> {
    let Some(picture) = Picture::of(r, person, today)? else { return Ok(Vec::new()) };
    let items = picture.items(today);
    Ok(next_due(&items).map(|(_, time)| time.steps.clone()).unwrap_or_default())
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
        items: items(&picture.items(today), &picture.rules, today),
        on_hold: picture.holds_shown(),
    }))
}
