//! What was typed into a form, field by field, each with the problem it can give.

use super::{FieldKind, Form, FormField};
use crate::{dossier, fields, guards, problem::Problem, session::Session};
use domain::{
    breach::{AwareProblem, aware_from_text},
    contact,
    ids::PersonId,
    money::Ore,
    staff::Task,
    time::{Day, Moment},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A form that was filled in soundly. What a field holds fits its kind, and every required field is there.
pub(crate) struct Filled {
    about: Option<String>,
    task: Option<Task>,
    values: BTreeMap<&'static str, String>,
    /// Whether a moment came twice, and the first of the two was taken.
    pub(super) first_of_two: bool,
}

impl Filled {
    /// Reads every field; the first one that cannot be used is the problem.
    pub(super) fn read(
        session: &Session,
        form: &'static Form,
        about: Option<String>,
        task: Option<Task>,
        typed: &BTreeMap<String, String>,
        now: Moment,
    ) -> Result<Self, Problem> {
        if let Some(stranger) = typed.keys().find(|name| !form.fields.iter().any(|field| field.name == *name)) {
            return Err(Problem::invalid(stranger, "unknown-field"));
        }
        let (mut values, mut first_of_two) = (BTreeMap::new(), false);
        for field in form.fields {
            let text = typed.get(field.name).map(String::as_str);
            let label = format!("{}-{}", form.noun, field.name);
            match value(session, field, &label, text, now)? {
                Some(value) => _ = values.insert(field.name, value),
                None if field.required => return Err(Problem::invalid(&label, "missing")),
                None => {}
            }
            first_of_two |= matches!(field.kind, FieldKind::Moment) && text.is_some_and(came_twice);
        }
        Ok(Self { about, task, values, first_of_two })
    }

    /// The identifier of the person or record it is about, as a request of a verb takes it.
    pub(crate) fn about(&self) -> String {
        self.about.clone().unwrap_or_default()
    }

    /// The person it is about.
    pub(crate) fn person(&self) -> Result<PersonId, Problem> {
        fields::id("person", self.about.as_deref().unwrap_or_default())
    }

    /// The record it is about.
    pub(crate) fn record(&self) -> Result<Uuid, Problem> {
        fields::id("record", self.about.as_deref().unwrap_or_default())
    }

    /// The declared task.
    pub(crate) fn task(&self) -> Option<Task> {
        self.task
    }

    /// The declared task's code, as a request of a verb takes it.
    pub(crate) fn task_code(&self) -> String {
        self.task.map(Task::code).unwrap_or_default().to_owned()
    }

    /// A field's text, if it was filled in.
    pub(crate) fn maybe(&self, name: &str) -> Option<String> {
        self.values.get(name).cloned()
    }

    /// A field's text; empty if it was not filled in.
    pub(crate) fn text(&self, name: &str) -> String {
        self.maybe(name).unwrap_or_default()
    }

    /// A day, if it was filled in.
    pub(crate) fn maybe_day(&self, name: &str) -> Result<Option<Day>, Problem> {
        self.values.get(name).map(|text| fields::day(name, text)).transpose()
    }

    /// A day.
    pub(crate) fn day(&self, name: &str) -> Result<Day, Problem> {
        fields::day(name, &self.text(name))
    }

    /// A moment, if it was filled in.
    pub(crate) fn maybe_moment(&self, name: &str) -> Result<Option<Moment>, Problem> {
        self.values.get(name).map(|text| moment(name, text)).transpose()
    }

    /// A moment.
    pub(crate) fn moment(&self, name: &str) -> Result<Moment, Problem> {
        moment(name, &self.text(name))
    }

    /// An amount.
    pub(crate) fn money(&self, name: &str) -> Result<Ore, Problem> {
        money(name, &self.text(name))
    }

    /// A whole number, if it was filled in.
    pub(crate) fn maybe_count(&self, name: &str) -> Result<Option<i64>, Problem> {
        self.values.get(name).map(|text| text.parse().map_err(|_| Problem::invalid(name, "not-a-number"))).transpose()
    }

    /// A code of the domain, if it was chosen.
    pub(crate) fn maybe_code<T>(&self, name: &str, from: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Problem> {
        self.values.get(name).map(|text| fields::code(name, text, from)).transpose()
    }

    /// A code of the domain.
    pub(crate) fn code<T>(&self, name: &str, from: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
        fields::code(name, &self.text(name), from)
    }

    /// Several codes of the domain.
    pub(crate) fn codes<T>(&self, name: &str, from: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Problem> {
        parts(&self.text(name)).map(|text| fields::code(name, text, &from)).collect()
    }

    /// Yes, or no where nothing was said.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.values.get(name).is_some_and(|text| text == YES)
    }

    /// Somebody named in a field.
    pub(crate) fn maybe_person(&self, name: &str) -> Result<Option<PersonId>, Problem> {
        self.values.get(name).map(|text| fields::id(name, text)).transpose()
    }

    /// A record named in a field.
    pub(crate) fn maybe_record(&self, name: &str) -> Result<Option<Uuid>, Problem> {
        self.values.get(name).map(|text| fields::id(name, text)).transpose()
    }
}

const YES: &str = "yes";
const NO: &str = "no";

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// With an offset, or without one as the time in Sweden. An hour that comes twice is the first of the two: whatever is
/// counted from it ends no later than the law allows.
fn moment(field: &str, text: &str) -> Result<Moment, Problem> {
    match aware_from_text(text) {
        Ok(at) | Err(AwareProblem::Twice { first: at, .. }) => Ok(at),
        Err(refused) => Err(Problem::invalid(field, fields::why_no_moment(refused))),
    }
}

/// Whether the clocks were put back over this moment, so that it came twice.
fn came_twice(text: &str) -> bool {
    matches!(aware_from_text(text), Err(AwareProblem::Twice { .. }))
}

fn money(field: &str, text: &str) -> Result<Ore, Problem> {
    text.parse().map_err(|_| Problem::invalid(field, "not-an-amount"))
}

/// A field's value in the one spelling verbs take; nothing if it was left empty.
fn value(
    session: &Session,
    field: &FormField,
    label: &str,
    typed: Option<&str>,
    now: Moment,
) -> Result<Option<String>, Problem> {
    if let FieldKind::Words { max } = field.kind {
        let words = typed.filter(|text| !text.trim().is_empty()).map(str::to_owned);
        return words
            .map(|words| short_enough(label, words, max).and_then(|words| to_the_letter(label, words)))
            .transpose();
    }
    let Some(text) = fields::optional(typed) else { return Ok(None) };
    Ok(Some(match &field.kind {
        FieldKind::Words { max } | FieldKind::Text { max } | FieldKind::LongText { max } => {
            if matches!(field.kind, FieldKind::Text { .. }) && text.chars().any(char::is_control) {
                return Err(Problem::invalid(label, "control-characters"));
            }
            guarded(label, short_enough(label, text, *max)?)?
        }
        FieldKind::Day => fields::day(label, &text)?.to_string(),
        FieldKind::PastDay => fields::past_day(label, &text, now)?.to_string(),
        FieldKind::Moment => moment(label, &text)?.to_rfc3339(),
        FieldKind::Money => money(label, &text)?.plain(),
        FieldKind::Count { min, max } => {
            let count: i64 = text.parse().map_err(|_| Problem::invalid(label, "not-a-number"))?;
            if !(*min..=*max).contains(&count) {
                return Err(Problem::invalid(label, "out-of-range"));
            }
            count.to_string()
        }
        FieldKind::Choice { codes, .. } => known(label, &text, &codes())?.to_owned(),
        FieldKind::Choices { codes, .. } => {
            let codes = codes();
            parts(&text).map(|part| known(label, part, &codes)).collect::<Result<Vec<_>, _>>()?.join(",")
        }
        FieldKind::Flag => known(label, &text, &[YES, NO])?.to_owned(),
        FieldKind::Email => {
            if !contact::email_is_usable(&text) {
                return Err(Problem::invalid(label, "not-an-address"));
            }
            text
        }
        FieldKind::Person => dossier::find(session, &text)?.to_string(),
        FieldKind::Record { .. } => fields::id::<Uuid>(label, &text)?.to_string(),
    }))
}

fn short_enough(label: &str, text: String, max: u32) -> Result<String, Problem> {
    if text.chars().nth(max as usize).is_some() { Err(Problem::invalid(label, "too-long")) } else { Ok(text) }
}

fn guarded(label: &str, text: String) -> Result<String, Problem> {
    guards::free_text(label, &text)?;
    Ok(text)
}

/// Words that are kept to the letter are somebody else's: only what is never stored is refused in them.
fn to_the_letter(label: &str, text: String) -> Result<String, Problem> {
    guards::refuse_stops(label, &text)?;
    Ok(text)
}

fn known<'a>(label: &str, text: &'a str, codes: &[&str]) -> Result<&'a str, Problem> {
    if codes.contains(&text) { Ok(text) } else { Err(Problem::invalid(label, "unknown-word")) }
}
