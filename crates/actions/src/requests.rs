//! Cases: registering a data subject's request and following its clock.

mod case;
mod ending;
mod forms;
mod letters;
mod record;
mod sample;
mod snapshot;
mod steps;
mod templates;

pub use case::{CaseItemView, CaseView, case};
pub use ending::{answer, close, hand_over, refuse, withdraw};
pub use letters::{LetterView, bytes as letter_bytes, make as make_letter};
pub use sample::preview as preview_template;
pub use steps::{DecideItem, acknowledge, decide, extend, identify, pause, represent, resume, scope};
pub use templates::{
    EditTemplate, LetterTemplateView, TemplateDraft, TemplateFaults, edit as edit_template, faults as template_faults,
    list as templates, one as template,
};

pub(crate) use case::Case;
pub(crate) use forms::{FORMS, LANGUAGE, language_of};
pub(crate) use letters::draw as draw_letter;
pub(crate) use record::{PLUG, held, held_of};
pub(crate) use snapshot::changed;
pub(crate) use templates::{template_in_force, text as template_text};

use crate::{
    due,
    explain::{StepView, steps},
    fields, guards,
    people::{masked, masked_person},
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use chrono::Datelike;
use domain::{
    deeds::Deed,
    due::urgency,
    ids::{PersonId, RequestId},
    limits,
    requests::{Applicant, Request, RequestChannel, RequestKind, RequestState},
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// A new case.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenRequest {
    /// The person in the register, if she was found.
    pub person: Option<String>,
    /// Otherwise the name in the request.
    pub applicant_name: Option<String>,
    /// Otherwise what was searched with: e-mail, telephone, customer number.
    pub search_keys: Vec<String>,
    /// Right code.
    pub kind: String,
    /// The day it reached the organisation.
    pub received_on: String,
    /// Channel code.
    pub channel: String,
}

/// Which cases.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListRequests {
    /// Only those that wait for an answer.
    pub open_only: bool,
}

/// A case with its clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RequestView {
    /// Identifier.
    pub id: String,
    /// Case number.
    pub number: String,
    /// The person, if the register holds her.
    pub person_id: Option<String>,
    /// Who asks, masked for a screen that others can see.
    pub who: String,
    /// Right code.
    pub kind: String,
    /// Article of the GDPR.
    pub article: u8,
    /// The day it reached the organisation.
    pub received_on: String,
    /// When it was entered.
    pub registered_at: String,
    /// Channel code.
    pub channel: String,
    /// `open`, `answered`, `refused` or `withdrawn`.
    pub state: String,
    /// Where the case stands: `stage-<code>`.
    pub stage: String,
    /// Which limit the last day is: `initial`, `paused` or `extended`.
    pub clock: String,
    /// When it was answered, refused or taken back.
    pub answered_at: Option<String>,
    /// The law's last day.
    pub last_day: String,
    /// The day the office should be done by.
    pub internal_day: String,
    /// Urgency code.
    pub urgency: String,
    /// How the last day was found.
    pub steps: Vec<StepView>,
    /// The last day if the time is extended.
    pub extended_last_day: String,
    /// How that one was found.
    pub extended_steps: Vec<StepView>,
}

// policy: 26
/// Registers a request, whenever and however often somebody asks. The clock starts the day it reached the organisation, not the day it is entered.
pub fn open(session: &Session, request: &OpenRequest, now: Moment) -> Result<RequestView, Problem> {
    let task = session.task_for(Deed::OpenRequest)?;
    let received_on = fields::past_day("received-on", &request.received_on, now)?;
    let applicant = applicant(request)?;
    let kind = fields::code("kind", &request.kind, RequestKind::from_code)?;
    let channel = fields::code("channel", &request.channel, RequestChannel::from_code)?;
    let id = RequestId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        if let Applicant::Known(person) = &applicant {
            w.person(*person)?.ok_or_else(|| Problem::not_found("person"))?;
        }
        let case = Request {
            id,
            number: w.next_request_number(day_in_sweden(now).year())?,
            applicant: applicant.clone(),
            kind,
            received_on,
            registered_at: now,
            registered_by: session.staff.id,
            channel,
            state: RequestState::Open,
        };
        w.insert_request(&case)?;
        snapshot::take(w, &case, now)?;
        due::keep_request(w, &case, day_in_sweden(now))?;
        let entry = session.entry("requests.open", task, now).touching(id.0);
        let entry = match &case.applicant {
            Applicant::Known(person) => entry.touching(person.0),
            Applicant::Unknown { .. } => entry,
        };
        w.record(&entry.fields(&["kind", "received-on", "channel"]))?;
        view(w, &case, day_in_sweden(now))
    })
}

fn applicant(request: &OpenRequest) -> Result<Applicant, Problem> {
    if let Some(person) = fields::optional(request.person.as_deref()) {
        return Ok(Applicant::Known(fields::id::<PersonId>("person", &person)?));
    }
    let name = fields::required("applicant-name", request.applicant_name.as_deref().unwrap_or_default())?;
    let search_keys: Vec<_> = request.search_keys.iter().filter_map(|key| fields::optional(Some(key))).collect();
    for text in search_keys.iter().chain([&name]) {
        guards::refuse_stops("search-keys", text)?;
    }
    Ok(Applicant::Unknown { name, search_keys })
}

/// Cases, the most urgent first.
pub fn list(session: &Session, query: &ListRequests, now: Moment) -> Result<Vec<RequestView>, Problem> {
    session.task_for(Deed::ReadRequests)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let cases = if query.open_only { r.open_requests()? } else { r.requests_page(None, u32::MAX)? };
        let mut views = cases.iter().map(|case| view(r, case, today)).collect::<Result<Vec<_>, _>>()?;
        views.sort_by(|a, b| (&a.answered_at, &a.last_day, &a.number).cmp(&(&b.answered_at, &b.last_day, &b.number)));
        Ok(views)
    })
}

/// One case, by identifier or case number.
pub fn show(session: &Session, id_or_number: &str, now: Moment) -> Result<RequestView, Problem> {
    session.task_for(Deed::ReadRequests)?;
    session.register.read(|r| view(r, &find(r, id_or_number)?, day_in_sweden(now)))
}

/// The case with this identifier or case number.
pub(crate) fn find(r: &Read<'_>, id_or_number: &str) -> Result<Request, Problem> {
    let text = id_or_number.trim();
    let found = match text.parse::<RequestId>() {
        Ok(id) => r.request(id)?,
        Err(_) => r.request_by_number(text)?,
    };
    found.ok_or_else(|| Problem::not_found("request"))
}

pub(crate) fn view(r: &Read<'_>, case: &Request, today: Day) -> Result<RequestView, Problem> {
    let (person_id, who) = match &case.applicant {
        Applicant::Known(id) => {
            let person = r.person(*id)?.ok_or_else(|| Problem::not_found("person"))?;
            (Some(id.to_string()), masked_person(&person))
        }
        Applicant::Unknown { name, .. } => (None, masked(name, "")),
    };
    let item = due::of_request(r, case, today)?;
    let rules = rules::of(r)?;
    let limit = limits::first(&rules, case.received_on);
    let extended = limits::longest(&rules, case.received_on);
    let answered_at = case.state.ended_at().map(|at| in_sweden(at).to_rfc3339());
    let whole = Case::of(r, case.clone())?;
    let clock = match (&whole.course.extension, whole.course.pauses.is_empty()) {
        (Some(_), _) => "extended",
        (None, false) => "paused",
        (None, true) => "initial",
    };
    let (last_day, internal_day, found) = match &item {
        Some(item) => (item.last_day, item.internal_day, &item.steps),
        None => (limit.last_day, limit.internal_day, &limit.steps),
    };
    Ok(RequestView {
        id: case.id.to_string(),
        number: case.number.clone(),
        person_id,
        who,
        kind: case.kind.code().to_owned(),
        article: case.kind.article(),
        received_on: case.received_on.to_string(),
        registered_at: in_sweden(case.registered_at).to_rfc3339(),
        channel: case.channel.code().to_owned(),
        state: case.state.code().to_owned(),
        stage: whole.stage().code().to_owned(),
        clock: clock.to_owned(),
        answered_at,
        last_day: last_day.to_string(),
        internal_day: internal_day.to_string(),
        urgency: item.as_ref().map_or("later", |item| urgency(item, today).code()).to_owned(),
        steps: steps(found),
        extended_last_day: extended.last_day.to_string(),
        extended_steps: steps(&extended.steps),
    })
}
