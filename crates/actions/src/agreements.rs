//! Agreements: their beginning, and the end that starts the policy's year.

mod record;

pub(crate) use record::{FORMS, PLUG, bare};

use crate::{
    due, fields,
    problem::Problem,
    retention::{self, RetentionView},
    session::{Session, Touching, random},
};
use domain::{
    agreements::{Agreement, AgreementKind},
    deeds::Deed,
    ids::{AgreementId, PersonId},
    rules::Rules,
    source::{Source, SourceKind},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Where data came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    /// Source code.
    pub kind: String,
    /// File, place or teller.
    pub detail: Option<String>,
    /// The day.
    pub on: String,
}

impl From<&Source> for SourceView {
    fn from(source: &Source) -> Self {
        Self { kind: source.kind.code().to_owned(), detail: source.detail.clone(), on: source.on.to_string() }
    }
}

/// An agreement with how long it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AgreementView {
    /// Identifier.
    pub id: String,
    /// Kind code.
    pub kind: String,
    /// First day.
    pub started_on: String,
    /// Last day in force.
    pub ended_on: Option<String>,
    /// Where the data came from.
    pub source: SourceView,
    /// "Varför finns detta kvar?"
    pub retention: RetentionView,
}

impl AgreementView {
    pub(crate) fn new(rules: &Rules, agreement: &Agreement, today: Day) -> Self {
        Self {
            id: agreement.id.to_string(),
            kind: agreement.kind.code().to_owned(),
            started_on: agreement.started_on.to_string(),
            ended_on: agreement.ended_on.map(|day| day.to_string()),
            source: (&agreement.source).into(),
            retention: retention::of_agreement(rules, agreement, today),
        }
    }
}

/// A new agreement.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddAgreement {
    /// Whose.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// Kind code.
    pub kind: String,
    /// First day.
    pub started_on: String,
    /// Last day in force, if it has ended or will end on a known day.
    pub ended_on: Option<String>,
    /// Source code.
    pub source: String,
}

/// The end of an agreement.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EndAgreement {
    /// Which.
    pub id: String,
    /// Declared task.
    pub task: String,
    /// Last day in force.
    pub ended_on: String,
}

/// Adds an agreement.
pub fn add(session: &Session, request: &AddAgreement, now: Moment) -> Result<Agreement, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteAgreements)?;
    let started_on = fields::day("started-on", &request.started_on)?;
    let ended_on = match fields::optional(request.ended_on.as_deref()) {
        Some(text) => Some(fields::day("ended-on", &text)?),
        None => None,
    };
    if ended_on.is_some_and(|ended| ended < started_on) {
        return Err(Problem::EndBeforeStart);
    }
    let agreement = Agreement {
        id: AgreementId::new(now, random()?),
        person: fields::id::<PersonId>("person", &request.person)?,
        kind: fields::code("kind", &request.kind, AgreementKind::from_code)?,
        started_on,
        ended_on,
        source: Source {
            kind: fields::code("source", &request.source, SourceKind::from_code)?,
            detail: None,
            on: day_in_sweden(now),
        },
    };
    session.register.write(&session.holder(now), |w| {
        w.person(agreement.person)?.ok_or_else(|| Problem::not_found("person"))?;
        w.insert_agreement(&agreement)?;
        due::keep_agreement(w, &agreement)?;
        w.record(
            &session
                .entry("agreements.add", task, now)
                .touching(agreement.person.0)
                .touching(agreement.id.0)
                .fields(&["kind", "started-on", "ended-on"]),
        )?;
        Ok(agreement.clone())
    })
}

/// Ends an agreement: from here the policy's year runs (policy point 22).
pub fn end(session: &Session, request: &EndAgreement, now: Moment) -> Result<Agreement, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteAgreements)?;
    let id = fields::id::<AgreementId>("agreement", &request.id)?;
    let ended_on = fields::day("ended-on", &request.ended_on)?;
    session.register.write(&session.holder(now), |w| {
        let mut agreement = w.agreement(id)?.ok_or_else(|| Problem::not_found("agreement"))?;
        if agreement.ended_on.is_some() {
            return Err(Problem::AgreementEnded);
        }
        if ended_on < agreement.started_on {
            return Err(Problem::EndBeforeStart);
        }
        agreement.ended_on = Some(ended_on);
        w.update_agreement(&agreement)?;
        due::keep_agreement(w, &agreement)?;
        w.record(
            &session
                .entry("agreements.end", task, now)
                .touching(agreement.person.0)
                .touching(id.0)
                .fields(&["ended-on"]),
        )?;
        Ok(agreement)
    })
}
