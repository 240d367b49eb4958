//! The queue: whose data may be erased today, whose must wait and why, and whose time comes next.

use super::{KINDS, PersonLine, Picture, QueueLine, QueuePage, line};
use crate::{fields, people::masked_person, problem::Problem, session::Session};
use domain::{
    deeds::Deed,
    erasure::{Fate, Item, What},
    erasure_plans::QueuePart as Part,
    ids::PersonId,
    retention::Retention,
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// Days ahead of which the queue says that somebody's time comes.
const AHEAD: u64 = 90;

/// Which stretch of the queue to show.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QueueQuery {
    /// `due`, `waiting` or `coming`.
    pub part: String,
    /// Only those a search for this finds.
    #[serde(default)]
    pub text: Option<String>,
    /// Only those whose last day passed at least so many days ago.
    #[serde(default)]
    pub days_over: Option<u32>,
    /// The first line wanted, from 0.
    pub offset: u32,
    /// How many.
    pub limit: u32,
}

/// Who has something to be erased today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QueueView {
    /// How many people.
    pub total: u32,
    /// The first of them.
    pub people: Vec<PersonLine>,
}

/// Who has something to be erased today with every item, the longest overdue first.
pub fn queue(session: &Session, limit: u32, now: Moment) -> Result<QueueView, Problem> {
    session.task_for(Deed::Erase)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let everybody = r.people_due(&KINDS, None, today)?;
        let mut people = Vec::new();
        for (person, _) in everybody.iter().take(limit as usize) {
            people.extend(line(r, *person, today)?);
        }
        Ok(QueueView { total: count(everybody.len()), people })
    })
}

/// A stretch of the queue, the earliest last day first. Nothing about a person is shown that her masked name, counts and
/// rules do not say; the whole answer is [`super::of_person`]'s, which writes a line in the log.
///
/// # Errors
/// [`Problem::InvalidField`] for a part there is not.
pub fn lines(session: &Session, query: &QueueQuery, now: Moment) -> Result<QueuePage, Problem> {
    session.task_for(Deed::Erase)?;
    let part = fields::code("part", &query.part, Part::from_code)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let people = found(r, part, query.text.as_deref(), query.days_over, today)?;
        let mut shown = Vec::new();
        for (person, last_day) in people.iter().skip(query.offset as usize).take(query.limit as usize) {
            shown.extend(shown_in(r, part, *person, *last_day, today)?);
        }
        Ok(QueuePage { total: count(people.len()), lines: shown })
    })
}

/// Who is in a part and found by the filters, with the earliest last day.
pub(super) fn found(
    r: &Read<'_>,
    part: Part,
    text: Option<&str>,
    days_over: Option<u32>,
    today: Day,
) -> Result<Vec<(PersonId, Day)>, Problem> {
    let mut people = people_in(r, part, today)?;
    if let Some(text) = fields::optional(text) {
        let found = r.ids_matching(&text)?;
        people.retain(|(person, _)| found.contains(person));
    }
    if let Some(days) = days_over {
        let latest = today.checked_sub_days(chrono::Days::new(days.into())).unwrap_or(Day::MIN);
        people.retain(|(_, last_day)| *last_day < latest);
    }
    Ok(people)
}

/// Who is in a part, with the earliest last day.
fn people_in(r: &Read<'_>, part: Part, today: Day) -> Result<Vec<(PersonId, Day)>, Problem> {
    match part {
        Part::Due => Ok(r.people_due(&KINDS, None, today)?),
        Part::Coming => Ok(r.people_due(&KINDS, Some(today), ahead(today))?),
        Part::Waiting => {
            let mut waiting = Vec::new();
            for person in r.people_with_open_matters()? {
                let Some(picture) = Picture::of(r, person, today)? else { continue };
                let first = picture.items(today).iter().filter_map(held_back).map(|time| time.last_day_kept).min();
                waiting.extend(first.map(|first| (person, first)));
            }
            waiting.sort_unstable_by_key(|(person, first)| (*first, person.0));
            Ok(waiting)
        }
    }
}

fn shown_in(
    r: &Read<'_>,
    part: Part,
    person: PersonId,
    last_day: Day,
    today: Day,
) -> Result<Option<QueueLine>, Problem> {
    let (Some(picture), Some(known)) = (Picture::of(r, person, today)?, r.person(person)?) else { return Ok(None) };
    let all = picture.items(today);
    let before = ahead(today);
    let about: Vec<&Item> = all.iter().filter(|item| is_in(part, item, before)).collect();
    let mut rules: Vec<String> = about.iter().map(|item| item.rule.code().to_owned()).collect();
    rules.sort_unstable();
    rules.dedup();
    Ok(Some(QueueLine {
        person_id: person.to_string(),
        who: masked_person(&known),
        items: count(about.len()),
        stays: count(all.len() - about.len()),
        whole: about.iter().any(|item| item.what == What::Person),
        rules,
        last_day: first_last_day(&about).unwrap_or(last_day).to_string(),
        on_hold: picture.holds_shown(),
    }))
}

/// The earliest last day among these items. The list of what is due may say a later one: what goes together with an
/// agreement has its line there.
fn first_last_day(items: &[&Item]) -> Option<Day> {
    items.iter().filter_map(|item| item.fate.time()).map(|time| time.last_day_kept).min()
}

fn is_in(part: Part, item: &Item, before: Day) -> bool {
    match part {
        Part::Due => matches!(item.fate, Fate::Erase(_)),
        Part::Waiting => held_back(item).is_some(),
        Part::Coming => matches!(&item.fate, Fate::Until(time) if time.last_day_kept < before),
    }
}

const fn held_back(item: &Item) -> Option<&Retention> {
    match &item.fate {
        Fate::HeldBack(time) => Some(time),
        _ => None,
    }
}

fn ahead(today: Day) -> Day {
    today.checked_add_days(chrono::Days::new(AHEAD)).unwrap_or(Day::MAX)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
