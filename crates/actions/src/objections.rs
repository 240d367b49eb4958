//! Objections to direct marketing (GDPR Art. 21(2)–(3)). They hold from the moment they are written down; there is no verb
//! that rejects one, and only the person herself can take one back.

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    fields,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    consents::{Channel, Consent, ConsentAct, Stopped, stops},
    deeds::Deed,
    ids::{ObjectionId, PersonId},
    objections::{Objection, ObjectionScope},
    staff::Task,
    suppression::SuppressionReason,
    time::{Day, Moment, day_in_sweden},
};
use serde::Deserialize;
use specta::Type;
use store::Write;

/// An objection that came in.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddObjection {
    /// Identifier of the person.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// What she objects to.
    pub scope: String,
    /// Channel code.
    pub channel: String,
    /// The day it reached the organisation; today if empty.
    pub received_on: Option<String>,
}

/// The person takes her objection back.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackObjection {
    /// Which.
    pub id: String,
    /// Declared task.
    pub task: String,
}

/// Writes an objection down. From then on she is on no mailing list and in no segment.
// policy: 40, 78
pub fn add(session: &Session, request: &AddObjection, now: Moment) -> Result<Objection, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let received_on = match fields::optional(request.received_on.as_deref()) {
        Some(text) => fields::past_day("received-on", &text, now)?,
        None => day_in_sweden(now),
    };
    let objection = Objection {
        id: ObjectionId::new(now, random()?),
        person: fields::id("person", &request.person)?,
        scope: fields::code("scope", &request.scope, ObjectionScope::from_code)?,
        received_on,
        channel: fields::code("channel", &request.channel, Channel::from_code)?,
        recorded_by: Some(session.staff.id),
        lifted_on: None,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(objection.person)?.ok_or_else(|| Problem::not_found("person"))?;
        take_effect(w, &objection, day_in_sweden(now))?;
        let entry = session.entry("objections.add", task, now);
        w.record(&entry.touching(objection.person.0).touching(objection.id.0).fields(&["scope", "received-on"]))?;
        Ok(objection)
    })
}

/// Puts an objection into force: the row, and everything that ends with it.
pub(crate) fn take_effect(w: &mut Write<'_>, objection: &Objection, today: Day) -> Result<(), Problem> {
    w.insert_objection(objection)?;
    let forbids = domain::objections::objected(std::slice::from_ref(objection));
    if forbids.marketing
        && let Some(email) = w.person(objection.person)?.and_then(|person| person.email)
    {
        w.suppress(&email, SuppressionReason::Objected, objection.received_on, keys::random::<32>()?)?;
    }
    if forbids.profiling {
        w.end_memberships_of(objection.person, today)?;
    }
    if forbids.tracking {
        w.delete_tracking_of(objection.person)?;
    }
    Ok(())
}

/// The person takes her objection back. What had ended does not begin again by itself: a consent is given anew, a segment
/// is chosen anew. Her address leaves the list of addresses that are not mailed again, unless another objection holds.
pub fn take_back(session: &Session, request: &TakeBackObjection, now: Moment) -> Result<Objection, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteConsents)?;
    let id = fields::id::<ObjectionId>("objection", &request.id)?;
    session.register.write(&session.holder(now), |w| {
        let objection = w.objection(id)?.ok_or_else(|| Problem::not_found("objection"))?;
        w.lift_objection(id, day_in_sweden(now).max(objection.received_on))?;
        let still = domain::objections::objected(&w.objections_of(objection.person)?);
        if let Some(email) = w.person(objection.person)?.and_then(|person| person.email).filter(|_| !still.marketing)
            && w.suppressed(&email)?.is_some_and(|(reason, _)| reason == SuppressionReason::Objected)
        {
            w.unsuppress(&email)?;
            // What was withdrawn before stays withdrawn.
            if let Some(at) = withdrawn(&w.consents_of(objection.person)?) {
                w.suppress(&email, SuppressionReason::Withdrawn, day_in_sweden(at), keys::random::<32>()?)?;
            }
        }
        let entry = session.entry("objections.take-back", task, now);
        w.record(&entry.touching(objection.person.0).touching(id.0).fields(&["lifted-on"]))?;
        w.objection(id)?.ok_or_else(|| Problem::not_found("objection"))
    })
}

/// The last time she withdrew something her address was used for.
fn withdrawn(consents: &[Consent]) -> Option<Moment> {
    consents
        .iter()
        .filter(|consent| stops(consent.purpose, true).contains(&Stopped::Suppressed))
        .filter_map(|consent| consent.events.last().filter(|event| event.act == ConsentAct::WithdrawnByPerson))
        .map(|event| event.at)
        .max()
}

/// A person's objections, those that were taken back among them.
pub fn of_person(session: &Session, task: Task, person: PersonId) -> Result<Vec<Objection>, Problem> {
    session.may(task, Deed::ReadConsents)?;
    Ok(session.register.read(|r| r.objections_of(person))?)
}
