//! Incidents as the window and the command line show them.

use super::find;
use crate::{
    explain::{StepView, steps},
    people::masked_person,
    problem::Problem,
    rules,
    session::Session,
};
use domain::{
    breach,
    deeds::Deed,
    incidents::Incident,
    time::{Moment, in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::Read;

/// An incident with its clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IncidentView {
    /// Identifier.
    pub id: String,
    /// Number.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// State code.
    pub state: String,
    /// When the organisation became aware, RFC 3339.
    pub aware_at: Option<String>,
    /// The end of the 72 hours, RFC 3339, in real hours across the changes of the clocks.
    pub deadline: Option<String>,
    /// Seconds left until then at the time of asking; negative when it has passed.
    pub seconds_left: Option<i32>,
    /// How the deadline was found.
    pub steps: Vec<StepView>,
    /// First day.
    pub began_on: Option<String>,
    /// Last day.
    pub ended_on: Option<String>,
    /// What happened.
    pub happened: String,
    /// Category codes.
    pub categories: Vec<String>,
    /// Codes of the categories of people.
    pub subjects: Vec<String>,
    /// About how many people.
    pub people: Option<u32>,
    /// Likely consequences.
    pub effects: Option<String>,
    /// Measures.
    pub measures: Option<String>,
    /// Risk code.
    pub risk: String,
    /// Why.
    pub risk_reasons: Option<String>,
    /// When the authority was notified.
    pub notified_at: Option<String>,
    /// Why late.
    pub late_reasons: Option<String>,
    /// Last day for the supplement.
    pub supplement_until: Option<String>,
    /// When it was sent.
    pub supplemented_on: Option<String>,
    /// When the people were told.
    pub told_on: Option<String>,
    /// Exception code.
    pub told_exception: Option<String>,
    /// Why.
    pub told_reasons: Option<String>,
    /// When it was entered.
    pub recorded_at: String,
    /// When it was closed.
    pub closed_at: Option<String>,
    /// Those it concerns, masked.
    pub persons: Vec<ConcernedView>,
}

/// Somebody an incident concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConcernedView {
    /// Identifier.
    pub id: String,
    /// Initials and customer number.
    pub who: String,
}

/// Every incident: what is open first by its deadline, then the others, the latest first.
pub fn list(session: &Session, now: Moment) -> Result<Vec<IncidentView>, Problem> {
    session.may(None, Deed::ReadAccountability)?;
    session.register.read(|r| {
        let mut incidents = r.incidents()?;
        let rules = rules::of(r)?;
        incidents.sort_by_key(|it| (it.closed_at.is_some(), it.notified_at.is_some(), it.deadline(&rules)));
        incidents.iter().map(|it| view(r, it, now)).collect()
    })
}

/// One incident, by identifier or number.
pub fn show(session: &Session, id_or_number: &str, now: Moment) -> Result<IncidentView, Problem> {
    session.may(None, Deed::ReadAccountability)?;
    session.register.read(|r| view(r, &find(r, id_or_number)?, now))
}

fn view(r: &Read<'_>, it: &Incident, now: Moment) -> Result<IncidentView, Problem> {
    let rules = rules::of(r)?;
    let limit = it.aware_at.map(|aware| breach::notification_by(&rules, aware));
    let left = |deadline: Moment| i32::try_from((deadline - now).num_seconds()).unwrap_or(i32::MAX);
    let moment = |at: Moment| in_sweden(at).to_rfc3339();
    let concerned = |id: &domain::ids::PersonId| {
        let who = r.person(*id)?.map(|person| masked_person(&person)).unwrap_or_default();
        Ok::<_, Problem>(ConcernedView { id: id.to_string(), who })
    };
    Ok(IncidentView {
        id: it.id.to_string(),
        number: it.number.clone(),
        kind: it.kind.code().to_owned(),
        state: it.state().code().to_owned(),
        aware_at: it.aware_at.map(moment),
        deadline: limit.as_ref().map(|limit| moment(limit.deadline)),
        seconds_left: limit.as_ref().map(|limit| left(limit.deadline)),
        steps: limit.map(|limit| steps(&limit.steps)).unwrap_or_default(),
        began_on: it.began_on.map(|day| day.to_string()),
        ended_on: it.ended_on.map(|day| day.to_string()),
        happened: it.happened.clone(),
        categories: it.categories.iter().map(|kind| kind.code().to_owned()).collect(),
        subjects: it.subjects.iter().map(|kind| kind.code().to_owned()).collect(),
        people: it.people.map(|people| u32::try_from(people).unwrap_or(u32::MAX)),
        effects: it.effects.clone(),
        measures: it.measures.clone(),
        risk: it.risk.code().to_owned(),
        risk_reasons: it.risk_reasons.clone(),
        notified_at: it.notified_at.map(moment),
        late_reasons: it.late_reasons.clone(),
        supplement_until: it.supplement_until(&rules).map(|day| day.to_string()),
        supplemented_on: it.supplemented_on.map(|day| day.to_string()),
        told_on: it.told_on.map(|day| day.to_string()),
        told_exception: it.told_exception.map(|exception| exception.code().to_owned()),
        told_reasons: it.told_reasons.clone(),
        recorded_at: moment(it.recorded_at),
        closed_at: it.closed_at.map(moment),
        persons: it.persons.iter().map(concerned).collect::<Result<_, _>>()?,
    })
}
