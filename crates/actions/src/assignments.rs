//! Assignments: who carried out what for whom, and when it was finished (policy point 43).

mod record;

pub(crate) use record::{FORMS, PLUG, bare};

use crate::{
    fields, guards,
    people::masked_person,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    assignments::{Assignment, AssignmentProblem, RequestStanding, may_be_entered},
    deeds::Deed,
    ids::{AssignmentId, PersonId},
    source::{Source, SourceKind},
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// A new assignment.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddAssignment {
    /// The number the office knows it by.
    pub number: String,
    /// Uppdragsgivare: identifier or customer number.
    pub client: String,
    /// Uppdragstagare: identifier or customer number.
    pub contractor: String,
    /// The last day of the work, if it is done.
    pub finished_on: Option<String>,
    /// The user name of whoever arranged it, if it was somebody at the office.
    pub arranged_by: Option<String>,
}

/// Whose side of an assignment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PartyView {
    /// Identifier; none once the person has been erased.
    pub id: Option<String>,
    /// Initials and customer number.
    pub who: String,
}

/// An assignment as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AssignmentView {
    /// Identifier.
    pub id: String,
    /// Number.
    pub number: String,
    /// Uppdragsgivare.
    pub client: PartyView,
    /// Uppdragstagare.
    pub contractor: PartyView,
    /// The last day of the work.
    pub finished_on: Option<String>,
    /// Where the question for a rating stands: `waiting`, `answered`, `expired`; none if nobody was asked.
    pub request: Option<String>,
    /// The day it was sent.
    pub sent_on: Option<String>,
    /// The last day for an answer.
    pub expires_on: Option<String>,
    /// The rating, if there is one that is not restricted.
    pub stars: Option<u8>,
    /// Whether it is used: standing code.
    pub standing: Option<String>,
}

/// A page of assignments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AssignmentPage {
    /// How many there are in all.
    pub total: u32,
    /// Those of this page.
    pub assignments: Vec<AssignmentView>,
}

/// Enters an assignment.
pub fn add(session: &Session, request: &AddAssignment, now: Moment) -> Result<Assignment, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let number = fields::required("number", &request.number)?;
    guards::refuse_stops("number", &number)?;
    let finished_on = match fields::optional(request.finished_on.as_deref()) {
        Some(text) => Some(fields::past_day("finished-on", &text, now)?),
        None => None,
    };
    let id = AssignmentId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let (client, contractor) = (person(w, &request.client)?, person(w, &request.contractor)?);
        may_be_entered(client, contractor)?;
        if w.assignment_by_number(&number)?.is_some() {
            return Err(Problem::invalid("number", "taken"));
        }
        let arranged_by = match fields::optional(request.arranged_by.as_deref()) {
            Some(name) => Some(w.staff_named(&name)?.ok_or_else(|| Problem::not_found("staff"))?.id),
            None => None,
        };
        let source = Source { kind: SourceKind::Purchase, detail: None, on: day_in_sweden(now) };
        let assignment = Assignment {
            id,
            number: number.clone(),
            client: Some(client),
            contractor,
            finished_on,
            arranged_by,
            source,
        };
        w.insert_assignment(&assignment)?;
        let entry = session.entry("assignments.add", task, now).touching(id.0).touching(client.0);
        w.record(&entry.touching(contractor.0).fields(&["number", "finished-on", "arranged-by"]))?;
        Ok(assignment)
    })
}

/// Writes down the last day of the work: from then on a rating can be asked for.
pub fn finish(session: &Session, id_or_number: &str, finished_on: &str, now: Moment) -> Result<Assignment, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let finished_on = fields::past_day("finished-on", finished_on, now)?;
    session.register.write(&session.holder(now), |w| {
        let assignment = find(w, id_or_number)?;
        if assignment.finished_on.is_some() {
            return Err(AssignmentProblem::AlreadyFinished.into());
        }
        w.finish_assignment(assignment.id, finished_on)?;
        let entry = session.entry("assignments.finish", task, now).touching(assignment.id.0);
        w.record(&entry.touching(assignment.contractor.0).fields(&["finished-on"]))?;
        Ok(Assignment { finished_on: Some(finished_on), ..assignment })
    })
}

/// Assignments, the newest first, from this place on.
pub fn list(session: &Session, place: u32, limit: u32, now: Moment) -> Result<AssignmentPage, Problem> {
    session.task_for(Deed::ReadRatings)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let page = r.assignments_page(place.into(), limit)?;
        Ok(AssignmentPage {
            total: u32::try_from(r.assignment_count()?).unwrap_or(u32::MAX),
            assignments: page.iter().map(|it| view(r, it, today)).collect::<Result<_, Problem>>()?,
        })
    })
}

/// The assignment with this identifier or number.
pub(crate) fn find(r: &Read<'_>, id_or_number: &str) -> Result<Assignment, Problem> {
    let text = id_or_number.trim();
    let found = match text.parse::<AssignmentId>() {
        Ok(id) => r.assignment(id)?,
        Err(_) => r.assignment_by_number(text)?,
    };
    found.ok_or_else(|| Problem::not_found("assignment"))
}

/// The person with this identifier or customer number, who must be in the register.
fn person(r: &Read<'_>, id_or_number: &str) -> Result<PersonId, Problem> {
    let text = id_or_number.trim();
    let found = match text.parse::<PersonId>() {
        Ok(id) => r.person(id)?,
        Err(_) => r.person_by_number(text)?,
    };
    found.map(|person| person.id).ok_or_else(|| Problem::not_found("person"))
}

/// A party, by initials and number: lists can be seen by others.
pub(crate) fn party(r: &Read<'_>, person: Option<PersonId>) -> Result<PartyView, Problem> {
    let held = person.map(|id| r.person(id)).transpose()?.flatten();
    Ok(PartyView {
        id: held.as_ref().map(|person| person.id.to_string()),
        who: held.map(|person| masked_person(&person)).unwrap_or_default(),
    })
}

pub(crate) fn view(r: &Read<'_>, assignment: &Assignment, today: Day) -> Result<AssignmentView, Problem> {
    let request = r.rating_request_about(assignment.id)?;
    let rating = r.rating_of(assignment.id)?;
    Ok(AssignmentView {
        id: assignment.id.to_string(),
        number: assignment.number.clone(),
        client: party(r, assignment.client)?,
        contractor: party(r, Some(assignment.contractor))?,
        finished_on: assignment.finished_on.map(|day| day.to_string()),
        request: request.as_ref().map(|it| RequestStanding::code(it.standing(today)).to_owned()),
        sent_on: request.as_ref().map(|it| it.sent_on.to_string()),
        expires_on: request.as_ref().map(|it| it.expires_on.to_string()),
        // A restricted rating has left the lists (GDPR Art. 18(2)): that it is restricted is all they say.
        stars: rating.as_ref().and_then(domain::ratings::Rating::counted).map(domain::ratings::Stars::value),
        standing: rating.map(|it| it.standing.code().to_owned()),
    })
}
