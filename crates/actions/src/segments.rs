//! Segments and target groups (policy point 78).

mod record;

pub(crate) use record::{BOOK, BOOK_FORMS, FORMS, PLUG};

use crate::{
    fields, guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{PersonId, SegmentId, SegmentMemberId},
    objections::objected,
    segments::{Segment, SegmentFault, SegmentMember, may_be_put},
    staff::Task,
    time::{Moment, day_in_sweden},
};
use papers::{Language, Words};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// A new segment, with what Art. 15(1)(h) wants told about it.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddSegment {
    /// Its name.
    pub name: String,
    /// The code of the purpose in the processing record.
    pub purpose: String,
    /// By what logic somebody is in it.
    pub logic: String,
    /// What it means for those who are in it.
    pub consequences: String,
}

/// A segment with the number of people in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SegmentView {
    /// Identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Purpose code.
    pub purpose: String,
    /// The logic.
    pub logic: String,
    /// The consequences.
    pub consequences: String,
    /// How many are in it now.
    pub members: u32,
}

/// Adds a segment.
// policy: 78
pub fn add(session: &Session, request: &AddSegment, now: Moment) -> Result<Segment, Problem> {
    let task = session.task_for(Deed::WriteMessages)?;
    let segment = Segment {
        id: SegmentId::new(now, random()?),
        name: fields::required("name", &request.name)?,
        purpose: fields::required("purpose", &request.purpose)?,
        logic: fields::required("logic", &request.logic)?,
        consequences: fields::required("consequences", &request.consequences)?,
        made_on: day_in_sweden(now),
    };
    for (field, text) in [("name", &segment.name), ("logic", &segment.logic), ("consequences", &segment.consequences)] {
        guards::refuse_stops(field, text)?;
    }
    session.register.write(&session.holder(now), |w| {
        if w.segments()?.iter().any(|known| known.name == segment.name) {
            return Err(Problem::invalid("name", "taken"));
        }
        w.insert_segment(&segment)?;
        w.record(&session.entry("segments.add", task, now).touching(segment.id.0).fields(&["name", "logic"]))?;
        Ok(segment)
    })
}

/// Every segment, the latest first.
pub fn list(session: &Session) -> Result<Vec<SegmentView>, Problem> {
    session.task_for(Deed::ReadMessages)?;
    session.register.read(|r| {
        r.segments()?
            .into_iter()
            .map(|it| {
                let members = u32::try_from(r.members_count(it.id)?).unwrap_or(u32::MAX);
                let (id, purpose) = (it.id.to_string(), it.purpose);
                Ok(SegmentView { id, name: it.name, purpose, logic: it.logic, consequences: it.consequences, members })
            })
            .collect()
    })
}

/// Somebody is put into a segment.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PutInSegment {
    /// Who.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// Which.
    pub segment: String,
}

/// Puts somebody into a segment. After an objection that is refused (Art. 21(2)).
// policy: 78
pub fn put(session: &Session, request: &PutInSegment, now: Moment) -> Result<SegmentMember, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteMessages)?;
    let member = SegmentMember {
        id: SegmentMemberId::new(now, random()?),
        segment: fields::id("segment", &request.segment)?,
        person: fields::id::<PersonId>("person", &request.person)?,
        since: day_in_sweden(now),
        ended_on: None,
    };
    session.register.write(&session.holder(now), |w| {
        let person = w.person(member.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.segment(member.segment)?.ok_or_else(|| Problem::not_found("segment"))?;
        let facts = crate::mailings::of_person(w, &person)?;
        let set_aside = facts.restricted || facts.protected_identity || facts.deceased || facts.child_under_13;
        may_be_put(objected(&w.objections_of(person.id)?), set_aside).map_err(|fault| match fault {
            SegmentFault::Objected => Problem::MailingRefused { reason: "left-out-objected".to_owned() },
            SegmentFault::NotAllowed => Problem::MailingRefused { reason: "left-out-restricted".to_owned() },
        })?;
        let in_it = |it: &SegmentMember| it.segment == member.segment && it.ended_on.is_none();
        if w.memberships_of(person.id)?.iter().any(in_it) {
            return Err(Problem::invalid("segment", "taken"));
        }
        w.insert_membership(&member)?;
        w.record(&session.entry("segments.put", task, now).touching(person.id.0).touching(member.id.0))?;
        Ok(member)
    })
}

/// What Art. 15(1)(h) wants told: the segments she is in, by what logic, and what that means for her. Nothing if she is in
/// none.
// policy: 78
pub(crate) fn profiling(r: &Read<'_>, person: PersonId, language: Language) -> Result<Option<String>, Problem> {
    let words = Words(language);
    let mut told = Vec::new();
    for member in r.memberships_of(person)?.iter().filter(|member| member.ended_on.is_none()) {
        let Some(segment) = r.segment(member.segment)? else { continue };
        let args = [
            ("name", segment.name.as_str()),
            ("logic", segment.logic.as_str()),
            ("consequences", segment.consequences.as_str()),
        ];
        told.push(words.with_all("segment-profiling", &args));
    }
    if told.is_empty() {
        return Ok(None);
    }
    told.insert(0, words.say("segment-profiling-lead"));
    told.push(words.say("segment-profiling-object"));
    Ok(Some(told.join(" ")))
}

/// Takes somebody out of a segment.
pub fn take_out(session: &Session, task: Task, id: SegmentMemberId, now: Moment) -> Result<(), Problem> {
    session.may(task, Deed::WriteMessages)?;
    session.register.write(&session.holder(now), |w| {
        let member = w.membership(id)?.ok_or_else(|| Problem::not_found("segment-member"))?;
        w.end_membership(id, day_in_sweden(now))?;
        w.record(&session.entry("segments.take-out", task, now).touching(member.person.0).touching(id.0))?;
        Ok(())
    })
}
