//! Flags of people: somebody has died, or is a child under 13.

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{PersonId, RecordId},
    people::PersonFlag,
    staff::Task,
    time::{Day, Moment},
};
use store::{FlagEntry, Read};

/// Sets a flag; one that is set already keeps its day.
pub fn set(
    session: &Session,
    person: PersonId,
    task: Option<Task>,
    flag: PersonFlag,
    since: Day,
    now: Moment,
) -> Result<FlagEntry, Problem> {
    session.may(task, Deed::CorrectPerson)?;
    let entry = FlagEntry { id: RecordId::new(now, random()?), person, flag, since };
    session.register.write(&session.holder(now), |w| {
        w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_flag(&entry)?;
        w.record(&session.entry("flags.set", task, now).touching(person.0).touching(entry.id.0).fields(&["flag"]))?;
        let set = w.flags_of(person)?.into_iter().find(|set| set.flag == flag);
        set.ok_or_else(|| Problem::not_found("person-flag"))
    })
}

/// Takes a flag away that was set by mistake, or that no longer holds: a child turns 13.
pub fn clear(session: &Session, id: RecordId, task: Option<Task>, now: Moment) -> Result<(), Problem> {
    session.may(task, Deed::CorrectPerson)?;
    session.register.write(&session.holder(now), |w| {
        let person = w.owner_of(record::NOUN, id.0)?.ok_or_else(|| Problem::not_found("person-flag"))?;
        w.erase(record::NOUN, id.0)?;
        w.record(&session.entry("flags.clear", task, now).touching(person.0).touching(id.0).fields(&["flag"]))?;
        Ok(())
    })
}

/// Refuses a consent of a child under 13: the guardian consents, and the organisation does not offer that (dataskyddslagen
/// 2 kap. 4 §, law.md R46).
pub(crate) fn may_consent(r: &Read<'_>, person: PersonId) -> Result<(), Problem> {
    if r.has_flag(person, PersonFlag::Child)? { Err(Problem::ChildCannotConsent) } else { Ok(()) }
}
