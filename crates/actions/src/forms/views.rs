//! Forms as a host sees them.

use super::{FieldKind, Form, FormField, all};
use crate::{held::PLUGS, session::Session};
use domain::{
    deeds::{Deed, may},
    staff::Task,
};
use serde::Serialize;
use specta::Type;

/// A field to be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldView {
    /// Its name; the label is `fact-<noun>-<name>`.
    pub name: String,
    /// Kind code.
    pub kind: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// For text: the most characters.
    pub max_length: Option<u32>,
    /// For a count: the least.
    pub min: Option<String>,
    /// For a count: the most.
    pub max: Option<String>,
    /// For choices: the words are `<group>-<code>`.
    pub group: Option<String>,
    /// For choices: the codes.
    pub codes: Vec<String>,
    /// For a record: its noun.
    pub noun: Option<String>,
}

impl From<&FormField> for FieldView {
    fn from(field: &FormField) -> Self {
        let mut view = Self {
            name: field.name.to_owned(),
            kind: field.kind.code().to_owned(),
            required: field.required,
            max_length: None,
            min: None,
            max: None,
            group: None,
            codes: Vec::new(),
            noun: None,
        };
        match &field.kind {
            FieldKind::Text { max } | FieldKind::LongText { max } | FieldKind::Words { max } => {
                view.max_length = Some(*max);
            }
            FieldKind::Count { min, max } => {
                view.min = Some(min.to_string());
                view.max = Some(max.to_string());
            }
            FieldKind::Choice { group, codes } | FieldKind::Choices { group, codes } => {
                view.group = Some((*group).to_owned());
                view.codes = codes().into_iter().map(str::to_owned).collect();
            }
            FieldKind::Record { noun } => view.noun = Some((*noun).to_owned()),
            FieldKind::Day
            | FieldKind::PastDay
            | FieldKind::Moment
            | FieldKind::Money
            | FieldKind::Flag
            | FieldKind::Email
            | FieldKind::Person => {}
        }
        view
    }
}

/// A form to be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FormView {
    /// Noun code.
    pub noun: String,
    /// Verb; the heading is `form-<noun>-<verb>`.
    pub verb: String,
    /// `person`, `record` or `nothing`.
    pub about: String,
    /// The tab of a person where it belongs; none for a book.
    pub tab: Option<String>,
    /// Deed code.
    pub deed: String,
    /// The tasks it can be used for by whoever is signed in; empty where none need be declared.
    pub tasks: Vec<String>,
    /// The field that names which records it may write over, where it is about none and not about all of the noun.
    pub named_by: Option<String>,
    /// The fields.
    pub fields: Vec<FieldView>,
}

/// The forms that whoever is signed in may use, for at least one task.
pub fn list(session: &Session) -> Vec<FormView> {
    all().filter_map(|form| view(session, form)).collect()
}

fn view(session: &Session, form: &Form) -> Option<FormView> {
    let role = session.staff.role;
    let open = |deed: Deed, task: Option<Task>| may(role, task, deed);
    let tasks: Vec<String> =
        Task::ALL.into_iter().filter(|task| open(form.deed, Some(*task))).map(|task| task.code().to_owned()).collect();
    let without_task = open(form.deed, None);
    (without_task || !tasks.is_empty()).then(|| FormView {
        noun: form.noun.to_owned(),
        verb: form.verb.to_owned(),
        about: form.about.code().to_owned(),
        tab: PLUGS.iter().find(|plug| plug.noun.code() == form.noun).map(|plug| plug.tab.code().to_owned()),
        deed: form.deed.code().to_owned(),
        tasks: if without_task { Vec::new() } else { tasks },
        named_by: form.named_by().map(str::to_owned),
        fields: form.fields.iter().map(Into::into).collect(),
    })
}
