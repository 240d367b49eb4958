//! Every text of a copy that somebody wrote: what is reviewed is what is printed and what is attached.

use domain::{
    consents::{ConsentAct, ConsentWording},
    held::{Value as Said, ValueForm},
    ids::PersonId,
    snapshots::Kept,
    source::Source,
};
use papers::{
    Words,
    extract::{Dossier, Field, Value},
};
use uuid::Uuid;

/// What a text is, put into words only where somebody reads it.
#[derive(Clone, Copy)]
pub(super) enum Label<'a> {
    /// A field of the person's own.
    Field(Field),
    /// A fact of a record.
    Fact(&'a str, &'a str),
    /// A value that stood there when the request came in.
    Past(&'a str, &'a str),
    /// Who told of something, or the file it came from.
    Source,
    /// What a consent was given to.
    ConsentWords,
    /// Why somebody was given data.
    Disclosed,
}

impl Label<'_> {
    pub(super) fn said(self, words: Words) -> String {
        match self {
            Self::Field(field) => words.code("field", field.code()),
            Self::Fact(noun, name) => {
                format!("{}: {}", words.code("noun", noun), words.code("fact", &format!("{noun}-{name}")))
            }
            Self::Past(noun, name) => {
                words.with("redaction-past", "what", &words.code("fact", &format!("{noun}-{name}")))
            }
            Self::Source => words.say("redaction-source"),
            Self::ConsentWords => words.say("redaction-consent-words"),
            Self::Disclosed => Self::Fact("disclosure", "why").said(words),
        }
    }
}

/// A text of the copy, to be read or changed.
pub(super) struct Place<'a> {
    /// The record it stands in; the person for her own fields.
    pub(super) record: Uuid,
    pub(super) label: Label<'a>,
    pub(super) text: &'a mut String,
}

/// Every free text of the copy, in the order it is printed; one text may stand in several places. Not among them: her own
/// name, addresses and numbers as they are now, and what the organisation says of itself. Each part of the dossier is
/// taken apart by name, so that a part added to it does not compile until it is here.
pub(super) fn for_each_text(dossier: &mut Dossier, person: PersonId, mut visit: impl FnMut(Place<'_>)) {
    let Dossier {
        name: _,
        number: _,
        data,
        agreements,
        consents,
        requests: _, // numbers, codes and days
        records,
        past,
        openings: _, // times and tasks
        openings_keeping: _,
        recipients,
    } = dossier;
    let mut visit = |record: Uuid, label: Label<'_>, text: &mut String| visit(Place { record, label, text });
    for datum in data {
        if let (Field::Note | Field::Address, Value::Text(text)) = (datum.field, &mut datum.value) {
            visit(person.0, Label::Field(datum.field), text);
        }
        of_source(person.0, &mut datum.source, &mut visit);
    }
    for held in agreements {
        of_source(held.agreement.id.0, &mut held.agreement.source, &mut visit);
    }
    for held in consents {
        let id = held.consent.id.0;
        of_source(id, &mut held.consent.source, &mut visit);
        for event in &mut held.consent.events {
            if let ConsentAct::Asked { wording: Some(wording), .. } | ConsentAct::Given { wording: Some(wording), .. } =
                &mut event.act
            {
                let ConsentWording { text, version } = wording;
                visit(id, Label::ConsentWords, text);
                visit(id, Label::ConsentWords, version);
            }
        }
    }
    for record in records {
        let (noun, id) = (record.held.noun.code(), record.held.id);
        for fact in &mut record.held.facts {
            if let Said::Text(text) = &mut fact.value {
                visit(id, Label::Fact(noun, fact.name), text);
            }
        }
        if let Some(source) = &mut record.held.source {
            of_source(id, source, &mut visit);
        }
    }
    for value in past.iter_mut().map(|past| &mut past.then).filter(|then| is_text(then)) {
        visit(value.id, Label::Past(&value.noun, &value.name), &mut value.text);
    }
    for recipient in recipients {
        visit(recipient.disclosure, Label::Disclosed, &mut recipient.why);
    }
}

/// Whether somebody may have written it: no code, day or amount. What was kept without its form could be.
fn is_text(then: &Kept) -> bool {
    then.group.is_none() && matches!(then.form, None | Some(ValueForm::Text))
}

fn of_source(record: Uuid, source: &mut Source, visit: &mut impl FnMut(Uuid, Label<'_>, &mut String)) {
    if let Some(detail) = &mut source.detail {
        visit(record, Label::Source, detail);
    }
}
