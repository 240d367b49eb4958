//! What must be done, and by when: one list, a function of the register and of now.
//!
//! | file | its one subject |
//! |---|---|
//! | `sweep` | that function, worked out from every record: slow, and the truth the others are measured by |
//! | `keep` | the same kept ready in order of days, by every verb that changes what a day stands on |
//! | `now` | what moves overnight although nothing is written, and counting |
//! | `calendar` | the same for another calendar program: days, kinds and numbers |
//! | `explain` | the line a list shows, with the steps to its days |
//! | `waiting` | what waits at other places, counted |

mod calendar;
mod explain;
mod keep;
mod now;
#[cfg(test)]
mod older_tests;
mod sweep;
#[cfg(test)]
mod tests;
mod waiting;

pub use calendar::{CALENDAR_DAYS, calendar};
pub(crate) use explain::Named;
pub(crate) use keep::{keep_agreement, keep_consent, keep_request, of_agreement, of_request, set};
pub(crate) use now::deadlines;
pub(crate) use sweep::{OnProgress, made_by_older, make_anew, make_anew_telling};
pub use waiting::Waiting;

use crate::{
    drill::{self, DrillView},
    explain::StepView,
    figures::count,
    openings::{self, OpeningsWarning},
    problem::Problem,
    session::Session,
};
use chrono::Datelike;
use domain::{
    due::{DueItem, DueKind, Urgency, urgency},
    staff::Deed,
    time::{Day, Moment, day_in_sweden},
};
use explain::lines;
use serde::Serialize;
use specta::Type;
use store::{DueDays, DueEntry};
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
}

/// A line with how its last day was found: for whoever wants all of them at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// The line.
    pub line: DueLine,
    /// The steps to its last day.
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
    /// What waits at other places.
    pub waiting: Waiting,
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

/// The due list, the most urgent first. `within` limits it to what the office should have done in so many days.
pub fn list(session: &Session, within: Option<u32>, limit: usize, now: Moment) -> Result<Vec<DueLine>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let today = day_in_sweden(now);
    session.register.read(|r| lines(r, &now::page(r, until(within, today), limit, &now::moving(r, today)?)?, today))
}

/// The same with the reckoning of every line, which takes as long as gathering everybody it is about.
pub fn reckoned(session: &Session, within: Option<u32>, limit: usize, now: Moment) -> Result<Vec<Reckoned>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let entries = now::page(r, until(within, today), limit, &now::moving(r, today)?)?;
        let lines = lines(r, &entries, today)?;
        let reckoned = |(line, entry): (DueLine, &DueEntry)| {
            Ok(Reckoned { line, steps: explain::reckoning(r, entry.kind, entry.subject, today)? })
        };
        lines.into_iter().zip(&entries).map(reckoned).collect()
    })
}

/// How the last day of one thing that is due was found ("Visa uträkningen"): its kind and its record, as the line has them.
pub fn reckoning(session: &Session, kind: &str, subject: &str, now: Moment) -> Result<Vec<StepView>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let kind = DueKind::from_code(kind).ok_or_else(|| Problem::invalid("kind", "unknown-word"))?;
    let subject = subject.parse::<Uuid>().map_err(|_| Problem::not_found("due"))?;
    session.register.read(|r| explain::reckoning(r, kind, subject, day_in_sweden(now)))
}

fn until(within: Option<u32>, today: Day) -> Option<Day> {
    within.and_then(|days| today.checked_add_days(chrono::Days::new(days.into())))
}

/// What going through every record came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swept {
    /// How many things are due by the records.
    pub entries: usize,
    /// Whether the list that is kept says the same.
    pub agrees: bool,
}

/// Works out everything that is due from every record, and compares it with the list that is kept.
pub fn swept(session: &Session, now: Moment) -> Result<Swept, Problem> {
    session.task_for(Deed::ReadDue)?;
    let today = day_in_sweden(now);
    session.register.read(|r| sweep::compared(r, today))
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
pub fn between(session: &Session, from: &str, to: &str, now: Moment) -> Result<Vec<DayCount>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let parsed = |field, text: &str| text.parse::<Day>().map_err(|_| Problem::invalid(field, "unknown-word"));
    let (from, to) = (parsed("from", from)?, parsed("to", to)?);
    if from.checked_add_days(chrono::Days::new(LONGEST)).is_none_or(|longest| to > longest) {
        return Err(Problem::invalid("to", "out-of-range"));
    }
    session.register.read(|r| {
        let found = now::days(r, &now::moving(r, day_in_sweden(now))?)?;
        Ok(found
            .iter()
            .filter(|it| (from..=to).contains(&it.last_day))
            .map(|it| DayCount {
                day: it.last_day.to_string(),
                internal_day: it.internal_day.to_string(),
                kind: it.kind.code().to_owned(),
                count: count(it.count),
            })
            .collect())
    })
}

/// What must be done with its last day on this day, by kind; at most [`SHOWN`] lines.
pub fn on_day(session: &Session, day: &str, now: Moment) -> Result<Vec<DueLine>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let day = day.parse::<Day>().map_err(|_| Problem::invalid("day", "unknown-word"))?;
    session.register.read(|r| {
        let today = day_in_sweden(now);
        lines(r, &now::on_day(r, day, SHOWN, today)?, today)
    })
}

/// What is due of one kind, the most urgent first; at most [`SHOWN`] lines.
pub fn of_kind(session: &Session, kind: &str, now: Moment) -> Result<Vec<DueLine>, Problem> {
    session.task_for(Deed::ReadDue)?;
    let kind = DueKind::from_code(kind).ok_or_else(|| Problem::invalid("kind", "unknown-word"))?;
    session.register.read(|r| {
        let today = day_in_sweden(now);
        lines(r, &now::of_kind(r, kind, SHOWN, today)?, today)
    })
}

/// The first page.
pub fn today(session: &Session, now: Moment) -> Result<TodayView, Problem> {
    session.task_for(Deed::ReadDue)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let head = r.audit_head()?;
        let moving = now::moving(r, today)?;
        let days = now::days(r, &moving)?;
        Ok(TodayView {
            today: today.to_string(),
            due: lines(r, &now::page(r, None, SHOWN, &moving)?, today)?,
            counts: counts(&days, today),
            people: count(r.people_count()?),
            open_requests: count(r.open_requests_count()?),
            waiting: waiting::waiting(session, r, today)?,
            audit_lines: head.count.to_string(),
            audit_head: hex::encode(head.hash),
            per_week: per_week(&days, today),
            drill: drill::view(r, today)?,
            opening_warnings: openings::for_today(session, r, today)?,
        })
    })
}

fn counts(days: &[DueDays], today: Day) -> DueCounts {
    let mut counts = DueCounts::default();
    for DueDays { last_day, internal_day, count: so_many, .. } in days {
        let so_many = count(*so_many);
        match urgency_of(*last_day, *internal_day, today) {
            Urgency::Overdue => counts.overdue += so_many,
            Urgency::Today => counts.today += so_many,
            Urgency::ThisWeek => counts.this_week += so_many,
            Urgency::Later => counts.later += so_many,
        }
    }
    counts
}

fn per_week(days: &[DueDays], today: Day) -> Vec<WeekCount> {
    let monday = today - chrono::Days::new(today.weekday().num_days_from_monday().into());
    (0..WEEKS)
        .map(|week| {
            let from = monday + chrono::Days::new(7 * week);
            let to = from + chrono::Days::new(7);
            let so_many = days.iter().filter(|due| (from..to).contains(&due.last_day)).map(|due| due.count).sum();
            WeekCount { week_start: from.to_string(), count: count(so_many) }
        })
        .collect()
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
