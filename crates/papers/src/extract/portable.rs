//! The portable copy of Art. 20: what the person provided, on the basis of consent or contract, as JSON and as a table.
//!
//! Left out on purpose: the office's notes, dates the register keeps about itself, what a third party told.

use super::{Dossier, Extract, Field, HeldAgreement, HeldConsent, HeldRecord, Subject, Value};
use crate::{
    Error,
    page::Attachment,
    sheet,
    words::{Words, day},
};
use domain::{
    consents::{ConsentAct, ConsentEvent},
    source::{Source, SourceKind},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The files inside the paper.
const JSON: &str = "personuppgifter.json";
const CSV: &str = "personuppgifter.csv";

#[derive(Serialize)]
struct Portable<'a> {
    format: &'static str,
    version: u8,
    made_on: String,
    controller: Controller<'a>,
    person: BTreeMap<&'static str, &'a str>,
    agreements: Vec<PortableAgreement>,
    consents: Vec<PortableConsent<'a>>,
    records: Vec<PortableRecord>,
}

#[derive(Serialize)]
struct Controller<'a> {
    name: &'a str,
    number: &'a str,
}

#[derive(Serialize)]
struct PortableAgreement {
    kind: &'static str,
    started_on: String,
    ended_on: Option<String>,
}

#[derive(Serialize)]
struct PortableConsent<'a> {
    purpose: &'static str,
    events: Vec<PortableEvent<'a>>,
}

#[derive(Serialize)]
struct PortableRecord {
    noun: &'static str,
    facts: Vec<PortableFact>,
}

#[derive(Serialize)]
struct PortableFact {
    name: &'static str,
    form: &'static str,
    value: String,
}

#[derive(Serialize)]
struct PortableEvent<'a> {
    at: String,
    act: &'static str,
    channel: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ip: Option<&'a str>,
}

/// The form of the JSON, as a JSON Schema: published with the program.
pub const SCHEMA: &str = include_str!("../../../../docs/portable-copy.schema.json");

/// The copy for machines.
pub struct PortableCopy {
    /// JSON after [`SCHEMA`].
    pub json: Vec<u8>,
    /// The same for a spreadsheet: where each value stands in the JSON, and the value. No cell is a formula.
    pub csv: Vec<u8>,
}

/// The copy by itself (Art. 20); `None` where nothing is held.
///
/// # Errors
/// [`Error::Part`] if it cannot be written as JSON, which does not depend on what the register holds.
pub fn portable_copy(extract: &Extract) -> Result<Option<PortableCopy>, Error> {
    let Some(json) = json(extract)? else { return Ok(None) };
    let whole: serde_json::Value = serde_json::from_slice(&json).map_err(|_| Error::Part { part: "EmbeddedFile" })?;
    let mut rows = vec![vec!["path".to_owned(), "value".to_owned()]];
    add_rows(String::new(), &whole, &mut rows);
    Ok(Some(PortableCopy { json, csv: sheet::table(rows) }))
}

/// A row for each value, named by its path: `agreements.1.kind`, counted from 1.
fn add_rows(path: String, value: &serde_json::Value, rows: &mut Vec<Vec<String>>) {
    use serde_json::Value;
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Null => {}
        Value::Object(entries) => entries.iter().for_each(|(name, value)| add_rows(below(name), value, rows)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| add_rows(below(&(at + 1).to_string()), value, rows));
        }
        Value::String(text) => rows.push(vec![path, text.clone()]),
        other => rows.push(vec![path, other.to_string()]),
    }
}

/// The copy as files inside the paper; none where nothing is held.
pub(super) fn attachments(extract: &Extract, words: Words) -> Result<Vec<Attachment>, Error> {
    let Some(PortableCopy { json, csv }) = portable_copy(extract)? else { return Ok(Vec::new()) };
    let file = |name, media, id, bytes| Attachment { name, media, description: words.say(id), bytes };
    Ok(vec![
        file(JSON, "application/json", "extract-attachment", json),
        file(CSV, "text/csv", "extract-attachment-table", csv),
    ])
}

fn json(extract: &Extract) -> Result<Option<Vec<u8>>, Error> {
    let Subject::Held(dossier) = &extract.subject else { return Ok(None) };
    let portable = Portable {
        format: "cequred-portable-copy",
        version: 1,
        made_on: day(extract.case.answered_on),
        controller: Controller { name: &extract.organisation.name, number: &extract.organisation.number },
        person: person(dossier),
        agreements: dossier.agreements.iter().filter_map(agreement).collect(),
        consents: dossier.consents.iter().filter_map(consent).collect(),
        records: dossier.records.iter().filter_map(record).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&portable).map_err(|_| Error::Part { part: "EmbeddedFile" })?;
    bytes.push(b'\n');
    Ok(Some(bytes))
}

fn was_provided(source: &Source) -> bool {
    source.kind != SourceKind::ThirdParty
}

fn person(dossier: &Dossier) -> BTreeMap<&'static str, &str> {
    let portable = dossier.data.iter().filter(|datum| datum.keeping.basis.is_portable() && was_provided(&datum.source));
    portable
        .filter_map(|datum| match (datum.field, &datum.value) {
            (Field::Name | Field::Email | Field::Phone | Field::Address, Value::Text(text)) => {
                Some((datum.field.code(), text.as_str()))
            }
            (Field::IdentityNumber, Value::IdentityNumber(number)) => {
                Some((datum.field.code(), number.digits.as_str()))
            }
            _ => None,
        })
        .collect()
}

fn agreement(held: &HeldAgreement) -> Option<PortableAgreement> {
    let HeldAgreement { agreement, keeping } = held;
    (keeping.basis.is_portable() && was_provided(&agreement.source)).then(|| PortableAgreement {
        kind: agreement.kind.code(),
        started_on: day(agreement.started_on),
        ended_on: agreement.ended_on.map(day),
    })
}

fn consent(held: &HeldConsent) -> Option<PortableConsent<'_>> {
    let HeldConsent { consent, keeping } = held;
    (keeping.basis.is_portable() && was_provided(&consent.source)).then(|| PortableConsent {
        purpose: consent.purpose.code(),
        events: consent.events.iter().map(event).collect(),
    })
}

/// What the person provided herself: a record the organisation made, or somebody else told of, is not (Art. 20(1)).
fn record(record: &HeldRecord) -> Option<PortableRecord> {
    let HeldRecord { held, keeping } = record;
    let provided = held.source.as_ref().is_some_and(was_provided);
    (keeping.basis.is_portable() && provided).then(|| PortableRecord {
        noun: held.noun.code(),
        facts: held
            .facts
            .iter()
            .map(|fact| PortableFact { name: fact.name, form: fact.value.form().code(), value: plain(&fact.value) })
            .collect(),
    })
}

/// A value for machines.
fn plain(value: &domain::held::Value) -> String {
    use domain::held::Value;
    match value {
        Value::Text(text) => text.clone(),
        Value::Day(on) => day(*on),
        Value::Moment(at) => at.to_rfc3339(),
        Value::Money(amount) => amount.0.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Code { code, .. } => (*code).to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Sha256(bytes) => hex::encode(bytes),
    }
}

fn event(event: &ConsentEvent) -> PortableEvent<'_> {
    let (wording, ip) = match &event.act {
        ConsentAct::Asked { wording, ip } | ConsentAct::Given { wording, ip } => (wording.as_ref(), ip.as_deref()),
        ConsentAct::Confirmed { ip } => (None, ip.as_deref()),
        ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => (None, None),
    };
    PortableEvent {
        at: event.at.to_rfc3339(),
        act: event.act.code(),
        channel: event.channel.code(),
        words: wording.map(|wording| wording.text.as_str()),
        version: wording.map(|wording| wording.version.as_str()),
        ip,
    }
}
