//! Apps tried for free, and what becomes of the trials (policy point 63).

mod record;

pub(crate) use record::{FORMS, PLUG};

use crate::{
    guards,
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use domain::{
    courses::{self, Trial, trial_end},
    deeds::Deed,
    due::DueKind,
    ids::{PersonId, RecordId},
    staff::Task,
    time::{Day, Moment},
};
use store::{DueEntry, Read, Write};

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
/// Starts a trial: it ends when the promised days have passed, and the office is reminded.
pub fn start(session: &Session, request: StartTrial, now: Moment) -> Result<Trial, Problem> {
    session.may(request.task, Deed::WriteAgreements)?;
    guards::free_text("trial-app", &request.app)?;
    let id = RecordId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let trial = Trial {
            id,
            person: request.person,
            app: request.app.clone(),
            started_on: request.started_on,
            ends_on: trial_end(&*rules::of(w)?, request.started_on),
            converted_on: None,
        };
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
        Ok(trial)
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
pub(crate) fn due_of(r: &Read<'_>, trial: &Trial) -> Result<Option<DueEntry>, Problem> {
    Ok(courses::due(&*rules::of(r)?, trial).as_ref().map(DueEntry::from))
}

fn keep_due(w: &mut Write<'_>, trial: &Trial) -> Result<(), Problem> {
    let entry = due_of(w, trial)?;
    Ok(w.set_due_of(trial.id.0, DueKind::TrialEnd, entry.as_ref())?)
}
