//! Apps tried for free, and what becomes of the trials (policy point 63).

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    calendar::Calendar,
    courses::{Trial, trial_end},
    deeds::Deed,
    due::DueKind,
    ids::{PersonId, RecordId},
    staff::Task,
    time::{Day, Moment},
};
use store::{DueEntry, Write};

/// A trial that begins.
#[derive(Clone, Debug)]
pub struct StartTrial {
    /// Whose.
    pub person: PersonId,
    /// Declared task.
    pub task: Option<Task>,
    /// Which app.
    pub app: String,
    /// The first day.
    pub started_on: Day,
}

// policy: 63
/// Starts a trial: it ends fourteen days later, and the office is reminded.
pub fn start(session: &Session, request: StartTrial, now: Moment) -> Result<Trial, Problem> {
    session.may(request.task, Deed::WriteAgreements)?;
    guards::free_text("trial-app", &request.app)?;
    let trial = Trial {
        id: RecordId::new(now, random()?),
        person: request.person,
        app: request.app,
        started_on: request.started_on,
        ends_on: trial_end(request.started_on),
        converted_on: None,
    };
    session.register.write(&session.holder(now), |w| {
        w.person(trial.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_trial(&trial)?;
        keep_due(w, &trial)?;
        w.record(
            &session
                .entry("trials.start", request.task, now)
                .touching(trial.person.0)
                .touching(trial.id.0)
                .fields(&["app", "started-on"]),
        )?;
        Ok(trial.clone())
    })
}

/// Writes down that a trial became a purchase.
pub fn convert(
    session: &Session,
    id: RecordId,
    task: Option<Task>,
    converted_on: Day,
    now: Moment,
) -> Result<Trial, Problem> {
    session.may(task, Deed::WriteAgreements)?;
    session.register.write(&session.holder(now), |w| {
        let mut trial = w.trial(id)?.ok_or_else(|| Problem::not_found("trial"))?;
        if converted_on < trial.started_on {
            return Err(Problem::EndBeforeStart);
        }
        trial.converted_on = Some(converted_on);
        w.update_trial(&trial)?;
        keep_due(w, &trial)?;
        w.record(
            &session
                .entry("trials.convert", task, now)
                .touching(trial.person.0)
                .touching(id.0)
                .fields(&["converted-on"]),
        )?;
        Ok(trial)
    })
}

/// The end of a trial; one that became a purchase is no longer waited for.
pub(crate) fn due_of(trial: &Trial) -> Option<DueEntry> {
    let entry = DueEntry {
        kind: DueKind::TrialEnd,
        subject: trial.id.0,
        person: Some(trial.person),
        last_day: trial.ends_on,
        internal_day: Calendar::sweden().office_day_until(trial.ends_on),
    };
    trial.converted_on.is_none().then_some(entry)
}

fn keep_due(w: &mut Write<'_>, trial: &Trial) -> Result<(), Problem> {
    Ok(w.set_due_of(trial.id.0, DueKind::TrialEnd, due_of(trial).as_ref())?)
}
