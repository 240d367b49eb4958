//! The portable copy of Art. 20: what the person provided, on the basis of consent or contract, as JSON.
//!
//! Left out on purpose: the office's notes, dates the register keeps about itself, what a third party told.

use super::{Dossier, Extract, Field, HeldAgreement, HeldConsent, Subject, Value};
use crate::{
    Error,
    page::Attachment,
    words::{Words, day},
};
use domain::{
    consents::{ConsentAct, ConsentEvent},
    source::{Source, SourceKind},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The file inside the paper.
const FILE: &str = "personuppgifter.json";

#[derive(Serialize)]
struct Portable<'a> {
    format: &'static str,
    version: u8,
    made_on: String,
    controller: Controller<'a>,
    person: BTreeMap<&'static str, &'a str>,
    agreements: Vec<PortableAgreement>,
    consents: Vec<PortableConsent<'a>>,
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

/// The copy as a file; `None` where nothing is held.
pub(super) fn attachment(extract: &Extract, words: Words) -> Result<Option<Attachment>, Error> {
    let Subject::Held(dossier) = &extract.subject else { return Ok(None) };
    let portable = Portable {
        format: "cequred-portable-copy",
        version: 1,
        made_on: day(extract.case.answered_on),
        controller: Controller { name: &extract.organisation.name, number: &extract.organisation.number },
        person: person(dossier),
        agreements: dossier.agreements.iter().filter_map(agreement).collect(),
        consents: dossier.consents.iter().filter_map(consent).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&portable).map_err(|_| Error::Part { part: "EmbeddedFile" })?;
    bytes.push(b'\n');
    let description = words.say("extract-attachment");
    Ok(Some(Attachment { name: FILE, media: "application/json", description, bytes }))
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

fn event(event: &ConsentEvent) -> PortableEvent<'_> {
    let (wording, ip) = match &event.act {
        ConsentAct::Given { wording, ip } => (wording.as_ref(), ip.as_deref()),
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
