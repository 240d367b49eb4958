//! Two people at the same record: the second sees what the first has changed before hers can take its place.
//!
//! A record carries a mark of what stands in it. Whoever fills in a form hands back the marks of what she saw when she
//! began, and they are compared inside the write: there, on several desks too, nobody can come between.
//!
//! A form is guarded unless it is known only to add something of its own ([`ADDS`]), so that a new one is by itself.

use super::{About, BOOKS, Form, FormDone, RunForm, shelf::Entry, task};
use crate::{
    fields,
    held::{self, FactView},
    problem::Problem,
    requests,
    session::Session,
};
use domain::{
    held::{Fact, Noun},
    ids::PersonId,
    time::{Day, Moment, day_in_sweden},
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use specta::Type;
use std::collections::BTreeSet;
use store::Read;
use uuid::Uuid;

/// Verbs that make a record of their own and write over nothing, as long as they are about no record there is.
const ADDS: [&str; 10] = ["add", "aggregate", "begin", "check", "give", "make", "note", "open", "publish", "report"];

/// Nouns of which a form writes over what one of its fields names, and over nothing else there is of them: what a colleague
/// has changed about another stops nobody.
const NAMED_BY: [(&str, &str); 8] = [
    ("holiday", "day"),
    ("hold", "reason"),
    ("limit", "time-limit"),
    ("person-flag", "flag"),
    ("restriction", "ground"),
    ("rule", "clock"),
    ("setting", "name"),
    ("trial", "app"),
];

/// Bytes of the hash a mark is made of: enough to tell two states of one record apart.
const MARK: usize = 8;

/// What somebody saw of what a form is about to change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Seen {
    /// The person in whose dossier it was seen; none for a book and for a record that was looked at by itself.
    pub person: Option<String>,
    /// The marks: of the record the form is about; or else of those that have the value its naming field is filled in with
    /// ([`super::FormView::named_by`]), or of every record of the noun where it has none.
    pub marks: Vec<String>,
}

/// What is looked at again before it is written over.
struct Sight {
    noun: &'static str,
    record: Option<Uuid>,
    person: Option<PersonId>,
    /// Of all the noun's records only those with this value of this fact.
    named: Option<(&'static str, String)>,
    marks: BTreeSet<String>,
}

impl Sight {
    /// Refuses if something else stands there by now.
    fn refuse_changed(&self, r: &Read<'_>, today: Day) -> Result<(), Problem> {
        let now = self.marks_now(r, today)?;
        if now.is_empty() && self.record.is_some() {
            return Err(Problem::not_found(self.noun));
        }
        if now == self.marks { Ok(()) } else { Err(Problem::ChangedMeanwhile) }
    }

    fn marks_now(&self, r: &Read<'_>, today: Day) -> Result<BTreeSet<String>, Problem> {
        let wanted = |id: Uuid, facts: &[Fact]| match (&self.named, self.record) {
            (_, Some(record)) => record == id,
            (Some((name, value)), None) => {
                facts.iter().any(|fact| fact.name == *name && FactView::from(fact).text == *value)
            }
            (None, None) => true,
        };
        if self.person.is_none()
            && let Some(book) = BOOKS.iter().find(|book| book.noun == self.noun)
        {
            return Ok((book.list)(r, today)?.iter().filter(|it| wanted(it.id, &it.facts)).map(Entry::mark).collect());
        }
        let plug = held::plug(Noun::from_code(self.noun).ok_or(Problem::FormUnknown)?)?;
        let person = match (self.person, self.record) {
            (Some(person), _) => Some(person),
            (None, Some(record)) => (plug.owner)(r, record)?,
            (None, None) => None,
        };
        let held = match (person, self.record) {
            (Some(person), _) => (plug.of_person)(r, person, today)?,
            // Somebody the register does not know can ask too: the case is about nobody in it.
            (None, Some(record)) if plug.noun == Noun::Request => requests::held_of(r, record)?,
            (None, _) => Vec::new(),
        };
        Ok(held.iter().filter(|it| wanted(it.id, &it.facts)).map(|it| mark(it.id, &it.facts)).collect())
    }
}

/// The mark of a record with these facts.
pub(crate) fn mark(id: Uuid, facts: &[Fact]) -> String {
    let mut hash = Sha256::new_with_prefix(id.as_bytes());
    for fact in facts {
        let FactView { name, text, .. } = fact.into();
        for part in [name, text] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
    }
    hex::encode(&hash.finalize()[..MARK])
}

impl Form {
    /// Whether it may write over something somebody else has entered.
    pub fn writes_over(&self) -> bool {
        self.about == About::Record || !ADDS.contains(&self.verb)
    }

    /// The field that names what it writes over, where it is about no record; the records have a fact of the same name.
    pub fn named_by(&self) -> Option<&'static str> {
        let named = NAMED_BY.iter().find(|(noun, _)| *noun == self.noun);
        named.filter(|_| self.about != About::Record && self.writes_over()).map(|(_, field)| *field)
    }
}

/// [`super::run`] by somebody who has seen what she is about to change; `seen` is none where nobody has looked.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] if something else stands there by then; and as [`super::run`].
pub fn run_having_seen(
    session: &Session,
    request: &RunForm,
    seen: Option<&Seen>,
    now: Moment,
) -> Result<FormDone, Problem> {
    let Some(seen) = seen else { return super::run(session, request, now) };
    let form = super::find(&request.noun, &request.verb)?;
    // Beat one comes before anything is told of what stands there.
    task(session, request.task.as_deref(), form.deed)?;
    match sight(session, form, request, seen)? {
        Some(sight) => {
            session.register.read(|r| sight.refuse_changed(r, day_in_sweden(now)))?;
            super::run(&session.having_seen(move |r, today| sight.refuse_changed(r, today)), request, now)
        }
        None => super::run(session, request, now),
    }
}

/// What is to be looked at again; nothing where nothing is written over, or where whoever fills it in may not see it.
fn sight(session: &Session, form: &'static Form, request: &RunForm, seen: &Seen) -> Result<Option<Sight>, Problem> {
    if !form.writes_over() {
        return Ok(None);
    }
    let plug = Noun::from_code(form.noun).map(held::plug).transpose()?;
    let book = BOOKS.iter().find(|book| book.noun == form.noun);
    let reads = plug.map(|plug| plug.reads).or(book.map(|book| book.reads));
    if reads.is_none_or(|reads| task(session, request.task.as_deref(), reads).is_err()) {
        return Ok(None);
    }
    let about = fields::optional(request.about.as_deref()).unwrap_or_default();
    let found = |who: &str| crate::dossier::find(session, who);
    let (record, person) = match form.about {
        About::Record => (Some(fields::id("record", &about)?), seen.person.as_deref().map(found).transpose()?),
        About::Person => (None, Some(found(&about)?)),
        About::Nothing => (None, None),
    };
    let named = form.named_by().map(|field| {
        let value = fields::optional(request.values.get(field).map(String::as_str)).unwrap_or_default();
        (field, value)
    });
    Ok(Some(Sight { noun: form.noun, record, person, named, marks: seen.marks.iter().cloned().collect() }))
}
