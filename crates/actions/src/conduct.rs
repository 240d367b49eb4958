//! Breaches of the terms, noted as neutral codes (policy points 13 and 15).

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    incidents,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    conduct::{ConductRule, Violation},
    deeds::Deed,
    ids::{PersonId, RecordId},
    incidents::IncidentKind,
    staff::Task,
    time::{Day, Moment},
};

/// A breach of a rule.
#[derive(Clone, Copy, Debug)]
pub struct NoteViolation {
    /// Whose.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// Which rule.
    pub rule: ConductRule,
    /// When it was noted.
    pub noted_on: Day,
}

// policy: 13, 15, 31
/// Notes a breach. There is no text to it: what somebody did could be data about an offence (GDPR Art. 10). Misuse of
/// other users' information opens a draft of an incident.
pub fn note(session: &Session, request: NoteViolation, now: Moment) -> Result<Violation, Problem> {
    session.may(request.task, Deed::WriteConduct)?;
    let violation = Violation {
        id: RecordId::new(now, random()?),
        person: request.person,
        rule: request.rule,
        noted_on: request.noted_on,
        noted_by: session.staff.id,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(violation.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_violation(&violation)?;
        w.record(
            &session
                .entry("conduct.note", request.task, now)
                .touching(violation.person.0)
                .touching(violation.id.0)
                .fields(&["rule", "noted-on"]),
        )?;
        if violation.rule.opens_incident() {
            // Whose data was misused is not known yet; it is hardly that of whoever misused it.
            incidents::draft(w, session, IncidentKind::UserMisuse, &[], now)?;
        }
        Ok(violation.clone())
    })
}
