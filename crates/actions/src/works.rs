//! The organisation's works: cases about their use, permissions, and whether the parties have a non-disclosure agreement
//! of their own (policy points 54, 58 and 59).

mod record;

pub(crate) use record::{FORMS, NDA, PERMISSION, PLUG};

use crate::{
    guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    copyright::{CopyrightCase, CopyrightState, NdaNote, Permission},
    deeds::Deed,
    ids::{PersonId, RecordId},
    staff::Task,
    time::{Day, Moment},
};

/// A case about a work.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// Whose.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// The work.
    pub work: String,
    /// When it was opened.
    pub opened_on: Day,
}

// policy: 58
/// Opens a case. It rests on legal claims (GDPR Art. 17(3)(e)); the guard keeps words of crime out of it (Art. 10).
pub fn open_case(session: &Session, request: OpenCase, now: Moment) -> Result<CopyrightCase, Problem> {
    session.may(request.task, Deed::WriteConduct)?;
    guards::free_text("copyright-case-work", &request.work)?;
    let case = CopyrightCase {
        id: RecordId::new(now, random()?),
        person: request.person,
        work: request.work,
        opened_on: request.opened_on,
        state: CopyrightState::Open,
        closed_on: None,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(case.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_copyright_case(&case)?;
        w.record(
            &session
                .entry("works.open-case", request.task, now)
                .touching(case.person.0)
                .touching(case.id.0)
                .fields(&["work", "opened-on"]),
        )?;
        Ok(case.clone())
    })
}

/// Writes down how a case stands from this day on.
pub fn set_case(
    session: &Session,
    id: RecordId,
    task: Option<Task>,
    state: CopyrightState,
    on: Day,
    now: Moment,
) -> Result<CopyrightCase, Problem> {
    session.may(task, Deed::WriteConduct)?;
    session.register.write(&session.holder(now), |w| {
        let mut case = w.copyright_case(id)?.ok_or_else(|| Problem::not_found("copyright-case"))?;
        if case.state.is_over() {
            return Err(Problem::CaseClosed);
        }
        if on < case.opened_on {
            return Err(Problem::EndBeforeStart);
        }
        case.state = state;
        case.closed_on = state.is_over().then_some(on);
        w.update_copyright_case(&case)?;
        w.record(
            &session.entry("works.set-case", task, now).touching(case.person.0).touching(id.0).fields(&["state"]),
        )?;
        Ok(case)
    })
}

/// A permission.
#[derive(Clone, Debug)]
pub struct AddPermission {
    /// Whose.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// The work.
    pub work: String,
    /// When it was granted in writing.
    pub granted_on: Day,
    /// Until when.
    pub until: Option<Day>,
    /// Where the paper is.
    pub reference: String,
}

// policy: 59
/// Writes down a permission that was given in writing.
pub fn add_permission(session: &Session, request: AddPermission, now: Moment) -> Result<Permission, Problem> {
    session.may(request.task, Deed::WriteConduct)?;
    guards::free_text("permission-work", &request.work)?;
    guards::free_text("permission-reference", &request.reference)?;
    if request.until.is_some_and(|until| until < request.granted_on) {
        return Err(Problem::EndBeforeStart);
    }
    let permission = Permission {
        id: RecordId::new(now, random()?),
        person: request.person,
        work: request.work,
        granted_on: request.granted_on,
        until: request.until,
        reference: request.reference,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(permission.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_permission(&permission)?;
        w.record(
            &session
                .entry("works.permit", request.task, now)
                .touching(permission.person.0)
                .touching(permission.id.0)
                .fields(&["work", "granted-on", "until", "reference"]),
        )?;
        Ok(permission.clone())
    })
}

// policy: 54
/// Notes whether the parties have a non-disclosure agreement of their own. Never a copy of it.
pub fn note_nda(
    session: &Session,
    person: PersonId,
    task: Option<Task>,
    exists: bool,
    noted_on: Day,
    now: Moment,
) -> Result<NdaNote, Problem> {
    session.may(task, Deed::WriteAgreements)?;
    let note = NdaNote { id: RecordId::new(now, random()?), person, exists, noted_on };
    session.register.write(&session.holder(now), |w| {
        w.person(person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_nda_note(&note)?;
        w.record(
            &session.entry("works.note-nda", task, now).touching(person.0).touching(note.id.0).fields(&["exists"]),
        )?;
        Ok(note.clone())
    })
}
