//! What can be done with a noun, said once: the window draws a form of it, the command line makes a command of it, and
//! both bring what was filled in to [`run`].
//!
//! A form unpacks and calls a typed verb; the verb stays the truth about who may, what is decided and what is recorded.

mod filled;
mod form;
mod seen;
mod shelf;
mod views;

pub use form::{About, FieldKind, Form, FormField};
pub use seen::{Seen, run_having_seen};
pub use shelf::{Shelf, ShelfFilter, record, shelf};
pub use views::{FieldView, FormView, list};

pub(crate) use filled::Filled;
pub(crate) use form::{choice, field, required};
pub(crate) use seen::mark;
pub(crate) use shelf::{Book, Entry};

use crate::{
    dossier, fields,
    held::{FactView, PLUGS},
    problem::Problem,
    session::Session,
};
use domain::{deeds::Deed, staff::Task, time::Moment};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Every form, noun by noun. One line each, by its whole path.
#[rustfmt::skip]
const FORMS: &[&[Form]] = &[
    crate::agreements::FORMS,
    crate::competitions::BOOK_FORMS,
    crate::competitions::FORMS,
    crate::consents::FORMS,
    crate::consents::IP_FORMS,
    crate::email_bases::FORMS,
    crate::mail_events::FORMS,
    crate::messages::FORMS,
    crate::messages::TEMPLATE_FORMS,
    crate::objections::FORMS,
    crate::requests::FORMS,
    crate::restrictions::FORMS,
    crate::segments::BOOK_FORMS,
    crate::segments::FORMS,
    crate::technical::FORMS,
    crate::approvals::FORMS,
    crate::holds::FORMS,
    crate::rules::FORMS,
    crate::rules::LIMIT_FORMS,
    crate::rules::HOLIDAY_FORMS,
    crate::office_rules::FORMS,
    crate::accounts::FORMS,
    crate::conduct::FORMS,
    crate::flags::FORMS,
    crate::merges::FORMS,
    crate::purchases::FORMS,
    crate::terms::FORMS,
    crate::trials::FORMS,
    crate::works::FORMS,
    crate::processing::FORMS,
    crate::processing::RECIPIENT_FORMS,
    crate::disclosures::FORMS,
    crate::incidents::FORMS,
    crate::devices::FORMS,
    crate::information::FORMS,
    crate::findings::FORMS,
    crate::assignments::FORMS,
    crate::ratings::FORMS,
    crate::complaints::FORMS,
    crate::organisation::FORMS,
];

/// Registers that are not about one person, each a list of its own. One line each.
#[rustfmt::skip]
pub(crate) const BOOKS: &[Book] = &[
    crate::approvals::BOOK,
    crate::competitions::BOOK,
    crate::messages::TEMPLATES,
    crate::segments::BOOK,
    crate::rules::BOOK,
    crate::rules::LIMIT_BOOK,
    crate::rules::HOLIDAY_BOOK,
    crate::office_rules::BOOK,
    crate::terms::BOOK,
    crate::processing::BOOK,
    crate::processing::RECIPIENT_BOOK,
    crate::disclosures::NOTICE_BOOK,
    crate::incidents::BOOK,
    crate::devices::BOOK,
    crate::information::DUTY_BOOK,
    crate::information::CHANNEL_BOOK,
    crate::information::CONTACT_BOOK,
    crate::findings::BOOK,
    crate::organisation::BOOK,
    crate::import::HISTORY,
];

/// Every form there is, for hosts that make commands of them.
pub fn all() -> impl Iterator<Item = &'static Form> {
    FORMS.iter().copied().flatten()
}

/// The code of every noun that has records to be looked at.
pub fn nouns() -> Vec<&'static str> {
    PLUGS.iter().map(|plug| plug.noun.code()).chain(BOOKS.iter().map(|book| book.noun)).collect()
}

/// Whether the records of a noun are held about people, so that a person must be named to see them.
pub fn is_about_people(noun: &str) -> bool {
    PLUGS.iter().any(|plug| plug.noun.code() == noun)
}

/// The form for a noun and a verb.
pub fn find(noun: &str, verb: &str) -> Result<&'static Form, Problem> {
    all().find(|form| form.noun == noun && form.verb == verb).ok_or(Problem::FormUnknown)
}

/// The verbs that can be used on a record of a noun.
pub(crate) fn verbs_on(noun: &str, may: impl Fn(Deed) -> bool) -> Vec<String> {
    all()
        .filter(|form| form.noun == noun && form.about == About::Record && may(form.deed))
        .map(|form| form.verb.to_owned())
        .collect()
}

/// What was filled in.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RunForm {
    /// Noun code.
    pub noun: String,
    /// Verb.
    pub verb: String,
    /// The person (identifier or customer number) or the record it is about; none where a form is about neither.
    pub about: Option<String>,
    /// Declared task; the role's own for the deed if none is declared.
    pub task: Option<String>,
    /// Field name → text as it was typed. A flag is `yes` or `no`; several choices have commas between.
    pub values: BTreeMap<String, String>,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FormDone {
    /// The record that was made or changed.
    pub id: Option<String>,
    /// What the verb worked out and the person at the keyboard should see, for instance a fee.
    pub facts: Vec<FactView>,
    /// Codes of remarks; `remark-<code>` in the wording files.
    pub remarks: Vec<String>,
}

impl FormDone {
    /// A record was made or changed.
    pub(crate) fn record(id: impl ToString) -> Self {
        Self { id: Some(id.to_string()), ..Self::default() }
    }
}

/// Runs a form: may, then every field, then the verb.
///
/// # Errors
/// [`Problem::FormUnknown`]; [`Problem::NotPermitted`]; [`Problem::InvalidField`] with the field `<noun>-<name>`;
/// [`Problem::TextRefused`] for what must never be stored; and what the verb itself refuses.
pub fn run(session: &Session, request: &RunForm, now: Moment) -> Result<FormDone, Problem> {
    let form = find(&request.noun, &request.verb)?;
    let task = task(session, request.task.as_deref(), form.deed)?;
    let about = match (form.about, fields::optional(request.about.as_deref())) {
        (About::Nothing, _) => None,
        (About::Person, Some(person)) => Some(dossier::find(session, &person)?.to_string()),
        (About::Record, Some(id)) => Some(id),
        (About::Person, None) => return Err(Problem::invalid("person", "missing")),
        (About::Record, None) => return Err(Problem::invalid("record", "missing")),
    };
    let filled = Filled::read(session, form, about, task, &request.values, now)?;
    let mut done = (form.run)(session, &filled, now)?;
    if filled.first_of_two {
        done.remarks.push("first-of-two".to_owned());
    }
    Ok(done)
}

/// The declared task, or the one of the role's own that the deed is open for.
pub(crate) fn task(session: &Session, declared: Option<&str>, deed: Deed) -> Result<Option<Task>, Problem> {
    match fields::optional(declared) {
        Some(code) => {
            let task = fields::code("task", &code, Task::from_code)?;
            session.may(task, deed)?;
            Ok(Some(task))
        }
        None => session.task_for(deed),
    }
}
