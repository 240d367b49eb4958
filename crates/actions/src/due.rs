//! What must be done, and by when: one indexed list, kept true by every verb that changes what it stands on.

use crate::{
    drill::{self, DrillView},
    explain::{StepView, steps},
    figures::count,
    openings::{self, OpeningsWarning},
    people::{masked, masked_person},
    problem::Problem,
    processing::called,
    session::Session,
};
use chrono::Datelike;
use domain::{
    agreements::Agreement,
    calendar::Calendar,
    due::{self, DueItem, DueKind, Urgency, urgency},
    ids::{AgreementId, ApprovalId, ConsentId, PersonId, RequestId},
    incidents,
    requests::{Applicant, Request},
    staff::Deed,
    time::{Day, Moment, day_in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::{DueDays, DueEntry, Read, Write};
use uuid::Uuid;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DueLine {
    /// Kind code.
    pub kind: String,
    /// The agreement, consent or case.
    pub subject_id: String,
    /// Whom it is about.
    pub person_id: Option<String>,
    /// Initials and customer number: the list can be seen by others.
    pub who: String,
    /// Case number, where there is one.
    pub label: String,
    /// The last day.
    pub last_day: String,
    /// The day the office should be done by.
    pub internal_day: String,
    /// Urgency code.
    pub urgency: String,
    /// Who of the staff has it in hand; none if nobody took it.
    pub handled_by: Option<String>,
    /// The first day it is reminded of again, if it was put off and that day has not come.
    pub snoozed_until: Option<String>,
    /// How the last day was found.
    pub steps: Vec<StepView>,
}

/// How many things there are, by urgency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DueCounts {
    /// The last day has passed.
    pub overdue: u32,
    /// To be done today.
    pub today: u32,
    /// To be done within a week.
    pub this_week: u32,
    /// Later.
    pub later: u32,
}

/// How much falls due in one week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekCount {
    /// The Monday.
    pub week_start: String,
    /// How many last days lie in it.
    pub count: u32,
}

/// The first page of every day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// Today in Sweden.
    pub today: String,
    /// What is due, the most urgent first; at most [`SHOWN`] lines.
    pub due: Vec<DueLine>,
    /// All that is due, counted.
    pub counts: DueCounts,
    /// People in the register.
    pub people: u32,
    /// Cases waiting for an answer.
    pub open_requests: u32,
    /// Lines in the log.
    pub audit_lines: String,
    /// The log's head, in hex.
    pub audit_head: String,
    /// The next fifty-three weeks: a year, whole.
    pub per_week: Vec<WeekCount>,
    /// When the recovery kit was tried and is to be tried; none in a demo register.
    pub drill: Option<DrillView>,
    /// Many records opened in a short time, during the last days: for those who may read the log, and empty for others.
    pub opening_warnings: Vec<OpeningsWarning>,
}

/// How many lines the first page shows.
pub const SHOWN: usize = 200;

/// Weeks in the chart.
const WEEKS: u64 = 53;

/// The due list, the most urgent first. `within` limits it to last days up to so many days from today.
pub fn list(session: &Session, within: Option<u32>, limit: usize, now: Moment) -> Result<Vec<DueLine>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let today = day_in_sweden(now);
    let until = within.and_then(|days| today.checked_add_days(chrono::Days::new(days.into())));
    session.register.read(|r| lines(r, until, limit, today))
}

/// What has its last day in a stretch of days, counted by day and kind: for a calendar. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DayCount {
    /// The last day.
    pub day: String,
    /// The office's own day.
    pub internal_day: String,
    /// Kind code.
    pub kind: String,
    /// How many.
    pub count: u32,
}

/// The longest stretch a calendar may ask for, in days: a month with the weeks around it is 42, a year 366.
pub const LONGEST: u64 = 800;

/// What falls due from one day to another, both counted.
pub fn between(session: &Session, from: &str, to: &str) -> Result<Vec<DayCount>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let parsed = |field, text: &str| text.parse::<Day>().map_err(|_| Problem::invalid(field, "unknown-word"));
    let (from, to) = (parsed("from", from)?, parsed("to", to)?);
    if from.checked_add_days(chrono::Days::new(LONGEST)).is_none_or(|longest| to > longest) {
        return Err(Problem::invalid("to", "out-of-range"));
    }
    session.register.read(|r| {
        let found = r.deadlines_between(from, to)?;
        Ok(found
            .iter()
            .map(|it| DayCount {
                day: it.last_day.to_string(),
                internal_day: it.internal_day.to_string(),
                kind: it.kind.code().to_owned(),
                count: count(it.count),
            })
            .collect())
    })
}

/// What must be done with its last day on this day, the most urgent first; at most [`SHOWN`] lines.
pub fn on_day(session: &Session, day: &str, now: Moment) -> Result<Vec<DueLine>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let day = day.parse::<Day>().map_err(|_| Problem::invalid("day", "unknown-word"))?;
    session.register.read(|r| {
        let entries = r.due_on(day, u32::try_from(SHOWN).unwrap_or(u32::MAX))?;
        entries.iter().map(|entry| line(r, entry, day_in_sweden(now))).collect()
    })
}

/// The first page.
pub fn today(session: &Session, now: Moment) -> Result<TodayView, Problem> {
    session.task_for(Deed::ReadDue)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let head = r.audit_head()?;
        Ok(TodayView {
            today: today.to_string(),
            due: lines(r, None, SHOWN, today)?,
            counts: counts(r, today)?,
            people: count(r.people_count()?),
            open_requests: count(r.open_requests()?.len() as u64),
            audit_lines: head.count.to_string(),
            audit_head: crate::hex::hex(&head.hash),
            per_week: per_week(r, today)?,
            drill: drill::view(r, today)?,
            opening_warnings: openings::for_today(session, r, today)?,
        })
    })
}

fn lines(r: &Read<'_>, until: Option<Day>, limit: usize, today: Day) -> Result<Vec<DueLine>, Problem> {
    let mut entries = match until {
        Some(day) => r.due_until(day)?,
        None => r.due_first(0, u32::try_from(limit).unwrap_or(u32::MAX))?,
    };
    entries.truncate(limit);
    entries.iter().map(|entry| line(r, entry, today)).collect()
}

/// What a line says beyond its days.
#[derive(Default)]
pub(crate) struct Explained {
    /// How the days came about, worked out anew from the record itself: what is stored is only the index.
    pub(crate) item: Option<DueItem>,
    /// Case number, where there is one.
    pub(crate) label: String,
    /// Initials of somebody the register does not hold.
    pub(crate) who: Option<String>,
}

type Explain = fn(&Read<'_>, Uuid, Day) -> Result<Explained, Problem>;

/// How each kind is explained. One line each; a kind without a line shows its days only.
const EXPLAIN: &[(DueKind, Explain)] = &[
    (DueKind::Request, explain_request),
    (DueKind::RequestPaused, explain_request),
    (DueKind::RequestExtended, explain_request),
    (DueKind::AgreementErasure, |r, id, _| {
        let item = r.agreement(AgreementId(id))?.and_then(|it| due::agreement(&Calendar::sweden(), &it));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::ConsentReview, |r, id, _| {
        let item = r.consent(ConsentId(id))?.and_then(|it| due::consent(&Calendar::sweden(), &it));
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::RecoveryDrill, |r, _, _| Ok(Explained { item: drill::item(r)?, ..Explained::default() })),
    (DueKind::Retention, |r, id, today| {
        let person = PersonId(id);
        let entry = r.due_for(id)?.into_iter().find(|entry| entry.kind == DueKind::Retention);
        let steps = crate::erasure::explain(r, person, today)?;
        let item = entry.map(|entry| DueItem {
            kind: entry.kind,
            subject: id,
            person: Some(person),
            last_day: entry.last_day,
            internal_day: entry.internal_day,
            steps,
        });
        Ok(Explained { item, ..Explained::default() })
    }),
    (DueKind::Dispute, crate::disputes::explain_due),
    (DueKind::Approval, |r, id, _| {
        let label = r.approval(ApprovalId(id))?.map(crate::approvals::number).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
    (DueKind::Incident, explain_incident),
    (DueKind::IncidentSupplement, explain_incident),
    (DueKind::RecipientReview, |r, id, _| {
        let recipient = r.recipient(id)?;
        let label = recipient.map(|it| called(&it).unwrap_or_else(|key| key).to_owned()).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
    (DueKind::Finding, |r, id, _| {
        let label = r.finding(id)?.map(|it| it.key.code().to_uppercase()).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
    (DueKind::InformationDuty, |r, id, _| {
        let label = r.information_duty(id)?.map(|it| it.what).unwrap_or_default();
        Ok(Explained { label, ..Explained::default() })
    }),
];

fn explain_incident(r: &Read<'_>, id: Uuid, _today: Day) -> Result<Explained, Problem> {
    let Some(incident) = r.incident(id)? else { return Ok(Explained::default()) };
    let item = incidents::due(&incident).into_iter().next();
    Ok(Explained { item, label: incident.number, ..Explained::default() })
}

fn explain_request(r: &Read<'_>, id: Uuid, today: Day) -> Result<Explained, Problem> {
    let Some(case) = r.request(RequestId(id))? else { return Ok(Explained::default()) };
    let who = match &case.applicant {
        Applicant::Unknown { name, .. } => Some(masked(name, "")),
        Applicant::Known(_) => None,
    };
    Ok(Explained { item: of_request(r, &case, today)?, label: case.number, who })
}

fn line(r: &Read<'_>, stored: &DueEntry, today: Day) -> Result<DueLine, Problem> {
    let explain = EXPLAIN.iter().find(|(kind, _)| *kind == stored.kind).map(|(_, explain)| explain);
    let explained = explain.map(|explain| explain(r, stored.subject, today)).transpose()?.unwrap_or_default();
    let known = stored.person.map(|id| r.person(id)).transpose()?.flatten();
    let who = known.map(|person| masked_person(&person)).or(explained.who).unwrap_or_default();
    let handling = r.due_handling(stored.subject, stored.kind)?;
    let handled_by = handling.handled_by.map(|id| r.staff_member(id)).transpose()?.flatten();
    Ok(DueLine {
        kind: stored.kind.code().to_owned(),
        subject_id: stored.subject.to_string(),
        person_id: stored.person.map(|id| id.to_string()),
        who,
        label: explained.label,
        last_day: stored.last_day.to_string(),
        internal_day: stored.internal_day.to_string(),
        urgency: urgency_of(stored.last_day, stored.internal_day, today).code().to_owned(),
        handled_by: handled_by.map(|staff| staff.name),
        snoozed_until: handling.snoozed_until.filter(|until| *until > today).map(|until| until.to_string()),
        steps: explained.item.map(|item| steps(&item.steps)).unwrap_or_default(),
    })
}

fn counts(r: &Read<'_>, today: Day) -> Result<DueCounts, Problem> {
    let mut counts = DueCounts::default();
    for DueDays { last_day, internal_day, count: so_many } in r.due_days()? {
        let so_many = count(so_many);
        match urgency_of(last_day, internal_day, today) {
            Urgency::Overdue => counts.overdue += so_many,
            Urgency::Today => counts.today += so_many,
            Urgency::ThisWeek => counts.this_week += so_many,
            Urgency::Later => counts.later += so_many,
        }
    }
    Ok(counts)
}

fn per_week(r: &Read<'_>, today: Day) -> Result<Vec<WeekCount>, Problem> {
    let monday = today - chrono::Days::new(today.weekday().num_days_from_monday().into());
    let days = r.due_days()?;
    Ok((0..WEEKS)
        .map(|week| {
            let from = monday + chrono::Days::new(7 * week);
            let to = from + chrono::Days::new(7);
            let so_many = days.iter().filter(|due| (from..to).contains(&due.last_day)).map(|due| due.count).sum();
            WeekCount { week_start: from.to_string(), count: count(so_many) }
        })
        .collect())
}

/// The clock of a case that waits, with the pauses and the extension the register holds for it.
pub(crate) fn of_request(r: &Read<'_>, case: &Request, today: Day) -> Result<Option<DueItem>, Problem> {
    due::request(&Calendar::sweden(), case, &r.course(case.id)?, today)
        .map_err(|_| Problem::invalid("request", "pause"))
}

/// Keeps the list true after a case changed.
pub(crate) fn keep_request(w: &mut Write<'_>, case: &Request, today: Day) -> Result<(), Problem> {
    set(w, case.id.0, of_request(w, case, today)?.as_ref())
}

/// Keeps the list true after an agreement changed.
pub(crate) fn keep_agreement(w: &mut Write<'_>, agreement: &Agreement) -> Result<(), Problem> {
    set(w, agreement.id.0, due::agreement(&Calendar::sweden(), agreement).as_ref())
}

/// Keeps the list true after a consent changed.
pub(crate) fn keep_consent(w: &mut Write<'_>, id: ConsentId) -> Result<(), Problem> {
    let item = w.consent(id)?.and_then(|consent| due::consent(&Calendar::sweden(), &consent));
    set(w, id.0, item.as_ref())
}

pub(crate) fn set(w: &mut Write<'_>, subject: Uuid, item: Option<&DueItem>) -> Result<(), Problem> {
    let entries: Vec<DueEntry> = item.map(Into::into).into_iter().collect();
    Ok(w.set_due(subject, &entries)?)
}

/// The urgency of something known by its days alone.
pub(crate) fn urgency_of(last_day: Day, internal_day: Day, today: Day) -> Urgency {
    let item = DueItem {
        kind: DueKind::Request,
        subject: Uuid::nil(),
        person: None,
        last_day,
        internal_day,
        steps: Vec::new(),
    };
    urgency(&item, today)
}
