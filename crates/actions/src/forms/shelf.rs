//! Looking at records: those of a person, and the books that are about nobody in particular.

use super::{BOOKS, mark, task, verbs_on};
use crate::{
    dossier, fields,
    held::{self, RecordView},
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::{Deed, may},
    held::{Fact, Noun, Value},
    ids::PersonId,
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;
use uuid::Uuid;

/// A register that is not about one person.
pub(crate) struct Book {
    /// The noun's code.
    pub(crate) noun: &'static str,
    /// The deed that may read it.
    pub(crate) reads: Deed,
    /// Everything in it, the most pressing or newest first.
    pub(crate) list: fn(&Read<'_>, Day) -> Result<Vec<Entry>, Problem>,
}

/// A record of a book.
pub(crate) struct Entry {
    /// Which.
    pub(crate) id: Uuid,
    /// What stands in it, the most telling first.
    pub(crate) facts: Vec<Fact>,
}

impl Entry {
    /// A record without facts yet.
    pub(crate) fn new(id: Uuid) -> Self {
        Self { id, facts: Vec::new() }
    }

    /// Adds a fact. `name` is in the wording files as `fact-<noun>-<name>`.
    pub(crate) fn fact(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.facts.push(Fact { name, value: value.into() });
        self
    }

    /// The mark of what stands in it.
    pub(crate) fn mark(&self) -> String {
        mark(self.id, &self.facts)
    }

    /// Adds a fact if there is one.
    pub(crate) fn maybe(self, name: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.fact(name, value),
            None => self,
        }
    }
}

/// Which records.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct ShelfFilter {
    /// Those about this person, by identifier or customer number. Needed for nouns that are held about people.
    pub person: Option<String>,
    /// Declared task.
    pub task: Option<String>,
    /// Only those where a fact holds this text.
    pub text: Option<String>,
    /// At most so many; all if none is said.
    pub limit: Option<u32>,
}

/// Records of one noun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Shelf {
    /// How many there are.
    pub total: u32,
    /// The first of them.
    pub records: Vec<RecordView>,
}

/// The records of a noun. Those about a person are written into the log as an opening of hers.
pub fn shelf(session: &Session, noun: &str, filter: &ShelfFilter, now: Moment) -> Result<Shelf, Problem> {
    let mut records = if let Some(book) = BOOKS.iter().find(|book| book.noun == noun) {
        of_book(session, book, filter.task.as_deref(), now)?
    } else {
        let noun = noun_called(noun)?;
        let person = fields::required("person", filter.person.as_deref().unwrap_or_default())?;
        let person = dossier::find(session, &person)?;
        of_person(session, noun, person, filter.task.as_deref(), now)?
    };
    if let Some(text) = fields::optional(filter.text.as_deref()) {
        let wanted = text.to_lowercase();
        records.retain(|record| record.facts.iter().any(|fact| fact.text.to_lowercase().contains(&wanted)));
    }
    let total = u32::try_from(records.len()).unwrap_or(u32::MAX);
    records.truncate(filter.limit.map_or(usize::MAX, |limit| limit as usize));
    Ok(Shelf { total, records })
}

/// One record.
pub fn record(
    session: &Session,
    noun: &str,
    id: &str,
    declared: Option<&str>,
    now: Moment,
) -> Result<RecordView, Problem> {
    let id = fields::id::<Uuid>("record", id)?;
    let records = if let Some(book) = BOOKS.iter().find(|book| book.noun == noun) {
        of_book(session, book, declared, now)?
    } else {
        let noun = noun_called(noun)?;
        let plug = held::plug(noun)?;
        task(session, declared, plug.reads)?;
        let owner = session.register.read(|r| (plug.owner)(r, id))?;
        of_person(session, noun, owner.ok_or_else(|| Problem::not_found(noun.code()))?, declared, now)?
    };
    let wanted = id.to_string();
    records.into_iter().find(|record| record.id == wanted).ok_or_else(|| Problem::not_found(noun))
}

fn noun_called(code: &str) -> Result<Noun, Problem> {
    Noun::from_code(code).ok_or(Problem::FormUnknown)
}

fn of_person(
    session: &Session,
    noun: Noun,
    person: PersonId,
    declared: Option<&str>,
    now: Moment,
) -> Result<Vec<RecordView>, Problem> {
    let plug = held::plug(noun)?;
    let task = task(session, declared, plug.reads)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let held = (plug.of_person)(w, person, today)?;
        w.record(&session.entry("records.list", task, now).touching(person.0).fields(&[noun.code()]))?;
        held::shown(w, &held, session.staff.role, task, today)
    })
}

fn of_book(session: &Session, book: &Book, declared: Option<&str>, now: Moment) -> Result<Vec<RecordView>, Problem> {
    let task = task(session, declared, book.reads)?;
    let entries = session.register.read(|r| (book.list)(r, day_in_sweden(now)))?;
    Ok(entries.iter().map(|entry| entry_view(session, book, entry, task)).collect())
}

fn entry_view(session: &Session, book: &Book, entry: &Entry, task: Option<Task>) -> RecordView {
    RecordView {
        id: entry.id.to_string(),
        mark: entry.mark(),
        noun: book.noun.to_owned(),
        tab: None,
        facts: entry.facts.iter().map(Into::into).collect(),
        purpose: None,
        basis: None,
        kept: None,
        source: None,
        verbs: verbs_on(book.noun, |deed| {
            task.map_or_else(|| session.task_for(deed).is_ok(), |task| may(session.staff.role, task, deed))
        }),
    }
}
