//! Competitions, offers and surveys, and who took part (policy point 12).

mod record;

pub(crate) use record::{BOOK, BOOK_FORMS, FORMS, PLUG};

use crate::{
    fields, guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    competitions::{Competition, CompetitionKind, Entry},
    deeds::Deed,
    ids::{CompetitionId, EntryId, PersonId},
    source::{Source, SourceKind},
    staff::Task,
    time::{Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A new competition, offer or survey.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddCompetition {
    /// Kind code.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What the answers are for.
    pub purpose: String,
    /// The first day.
    pub starts_on: String,
    /// The last day.
    pub ends_on: String,
}

/// One of them, with the number of people who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CompetitionView {
    /// Identifier.
    pub id: String,
    /// Kind code.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What the answers are for.
    pub purpose: String,
    /// The first day.
    pub starts_on: String,
    /// The last day.
    pub ends_on: String,
    /// How many took part.
    pub entries: u32,
}

/// Adds a competition, an offer or a survey.
// policy: 12
pub fn add(session: &Session, request: &AddCompetition, now: Moment) -> Result<Competition, Problem> {
    let task = session.task_for(Deed::WriteMessages)?;
    let competition = Competition {
        id: CompetitionId::new(now, random()?),
        kind: fields::code("kind", &request.kind, CompetitionKind::from_code)?,
        name: fields::required("name", &request.name)?,
        purpose: fields::required("purpose", &request.purpose)?,
        starts_on: fields::day("starts-on", &request.starts_on)?,
        ends_on: fields::day("ends-on", &request.ends_on)?,
    };
    if competition.ends_on < competition.starts_on {
        return Err(Problem::EndBeforeStart);
    }
    guards::refuse_stops("name", &competition.name)?;
    guards::refuse_stops("purpose", &competition.purpose)?;
    session.register.write(&session.holder(now), |w| {
        w.insert_competition(&competition)?;
        w.record(
            &session.entry("competitions.add", task, now).touching(competition.id.0).fields(&["name", "ends-on"]),
        )?;
        Ok(competition)
    })
}

/// All of them, the latest first.
pub fn list(session: &Session) -> Result<Vec<CompetitionView>, Problem> {
    session.task_for(Deed::ReadMessages)?;
    session.register.read(|r| {
        r.competitions()?
            .into_iter()
            .map(|it| {
                let entries = u32::try_from(r.entries_count(it.id)?).unwrap_or(u32::MAX);
                Ok(CompetitionView {
                    id: it.id.to_string(),
                    kind: it.kind.code().to_owned(),
                    name: it.name,
                    purpose: it.purpose,
                    starts_on: it.starts_on.to_string(),
                    ends_on: it.ends_on.to_string(),
                    entries,
                })
            })
            .collect()
    })
}

/// Somebody takes part.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddEntry {
    /// Who.
    pub person: String,
    /// Declared task.
    pub task: String,
    /// In what.
    pub competition: String,
    /// The day; today if empty.
    pub entered_on: Option<String>,
}

/// Writes down that somebody takes part.
// policy: 7, 12
pub fn enter(session: &Session, request: &AddEntry, now: Moment) -> Result<Entry, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteMessages)?;
    let entered_on = match fields::optional(request.entered_on.as_deref()) {
        Some(text) => fields::past_day("entered-on", &text, now)?,
        None => day_in_sweden(now),
    };
    let entry = Entry {
        id: EntryId::new(now, random()?),
        competition: fields::id("competition", &request.competition)?,
        person: fields::id::<PersonId>("person", &request.person)?,
        entered_on,
        voucher: None,
        source: Source { kind: SourceKind::Competition, detail: None, on: entered_on },
    };
    session.register.write(&session.holder(now), |w| {
        w.person(entry.person)?.ok_or_else(|| Problem::not_found("person"))?;
        let competition = w.competition(entry.competition)?.ok_or_else(|| Problem::not_found("competition"))?;
        competition.takes(entered_on).map_err(|_| Problem::invalid("entered-on", "outside-its-days"))?;
        if w.entries_of(entry.person)?.iter().any(|known| known.competition == entry.competition) {
            return Err(Problem::invalid("competition", "taken"));
        }
        w.insert_entry(&entry)?;
        let line = session.entry("competitions.enter", task, now);
        w.record(&line.touching(entry.person.0).touching(entry.id.0).fields(&["entered-on"]))?;
        Ok(entry)
    })
}

/// Somebody won.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WinEntry {
    /// The entry.
    pub id: String,
    /// Declared task.
    pub task: String,
    /// The number of the voucher the prize stands in.
    pub voucher: String,
}

/// Writes down the voucher of a prize: what was won is bookkeeping and follows its time.
// policy: 12
pub fn win(session: &Session, request: &WinEntry, now: Moment) -> Result<Entry, Problem> {
    let task = fields::code("task", &request.task, Task::from_code)?;
    session.may(task, Deed::WriteMessages)?;
    let id = fields::id::<EntryId>("entry", &request.id)?;
    let voucher = fields::required("voucher", &request.voucher)?;
    guards::refuse_stops("voucher", &voucher)?;
    session.register.write(&session.holder(now), |w| {
        let entry = w.entry(id)?.ok_or_else(|| Problem::not_found("competition-entry"))?;
        w.set_entry_voucher(id, &voucher)?;
        w.record(
            &session.entry("competitions.win", task, now).touching(entry.person.0).touching(id.0).fields(&["voucher"]),
        )?;
        Ok(Entry { voucher: Some(voucher), ..entry })
    })
}
