//! A dossier in words.

use crate::{table, words};
use actions::{
    agreements::{AgreementView, SourceView},
    audit::LogLine,
    consents::ConsentView,
    dossier::{Dossier, PersonView},
    requests::RequestView,
    retention::RetentionView,
};
use wording::{Language, text};

/// Lines of the log that fit on a screen; the JSON has all.
const LOG_LINES: usize = 10;

/// All that is shown of a person.
pub(super) fn dossier(language: Language, dossier: &Dossier) -> String {
    let mut out = person(language, &dossier.person, &dossier.retention);
    let mut part = |id: &str, table: String| {
        if !table.is_empty() {
            out.extend(["\n", &text(language, id), "\n", &table]);
        }
    };
    part("cli-part-agreements", agreements(language, dossier.agreements.as_deref().unwrap_or_default()));
    part("cli-part-consents", consents(language, dossier.consents.as_deref().unwrap_or_default()));
    part("cli-part-requests", requests(language, dossier.requests.as_deref().unwrap_or_default()));
    part("cli-part-log", log(language, dossier.log.as_deref().unwrap_or_default()));
    part("cli-part-hidden", hidden(language, &dossier.hidden));
    out
}

fn person(language: Language, person: &PersonView, retention: &RetentionView) -> String {
    let field = |name: &str| words::heading(language, name);
    let name = if person.masked { text(language, "cli-masked") } else { person.name.clone() };
    let address = person.address.as_ref().map(|it| format!("{}, {} {}", it.street, it.postal_code, it.city));
    let identity = person.identity_number.as_ref().map(|number| {
        let ground = person.identity_ground.as_deref().unwrap_or_default();
        format!("{number} ({})", words::code(language, "identity-ground", ground))
    });
    table::list(&[
        (field("number"), Some(person.number.clone())),
        (field("name"), Some(name)),
        (field("email"), person.email.clone()),
        (field("phone"), person.phone.clone()),
        (field("address"), address),
        (field("identity-number"), identity),
        (field("relations"), Some(words::codes(language, "relation", &person.relations))),
        (field("protected-identity"), person.protected_identity.then(|| text(language, "cli-yes"))),
        (field("note"), person.note.clone()),
        (field("source"), Some(source(language, &person.source))),
        (field("changed-on"), Some(person.changed_on.clone())),
        (words::headings(language, ["cli-kept"]).concat(), Some(kept(language, retention))),
    ])
}

/// Where something came from.
fn source(language: Language, source: &SourceView) -> String {
    let kind = words::code(language, "source", &source.kind);
    match &source.detail {
        Some(detail) => format!("{kind} ({detail}), {}", source.on),
        None => format!("{kind}, {}", source.on),
    }
}

/// How long something is kept.
fn kept(language: Language, retention: &RetentionView) -> String {
    let rule = words::code(language, "retention", &retention.rule);
    match &retention.last_day_kept {
        Some(day) => format!("{rule}: {day}"),
        None => rule,
    }
}

fn agreements(language: Language, agreements: &[AgreementView]) -> String {
    let rows: Vec<_> = agreements
        .iter()
        .map(|it| {
            vec![
                words::code(language, "agreement", &it.kind),
                it.started_on.clone(),
                it.ended_on.clone().unwrap_or_default(),
                kept(language, &it.retention),
                it.id.clone(),
            ]
        })
        .collect();
    table::table(
        &words::headings(language, ["field-kind", "field-started-on", "field-ended-on", "cli-kept", "cli-id"]),
        &rows,
    )
}

/// Consents as a table.
pub(in crate::commands) fn consents(language: Language, consents: &[ConsentView]) -> String {
    let rows: Vec<_> = consents
        .iter()
        .map(|it| {
            let last = it.events.last();
            vec![
                words::code(language, "purpose", &it.purpose),
                words::code(language, "consent-state", &it.state),
                last.map(|event| words::code(language, "consent-act", &event.act)).unwrap_or_default(),
                last.map(|event| crate::steps::moment(&event.at)).unwrap_or_default(),
                it.events.iter().rev().find_map(|event| event.version.clone()).unwrap_or_default(),
                it.id.clone(),
            ]
        })
        .collect();
    let headings = ["field-purpose", "field-state", "cli-last-event", "field-at", "field-version", "cli-id"];
    table::table(&words::headings(language, headings), &rows)
}

/// Cases as a table.
pub(in crate::commands) fn requests(language: Language, requests: &[RequestView]) -> String {
    let rows: Vec<_> = requests
        .iter()
        .map(|it| {
            let urgency =
                if it.state == "open" { words::code(language, "urgency", &it.urgency) } else { String::new() };
            vec![
                it.number.clone(),
                words::code(language, "request", &it.kind),
                it.who.clone(),
                it.received_on.clone(),
                words::code(language, "request-state", &it.state),
                it.last_day.clone(),
                urgency,
            ]
        })
        .collect();
    let headings =
        ["cli-case", "field-kind", "cli-who", "field-received-on", "field-state", "cli-last-day", "cli-urgency"];
    table::table(&words::headings(language, headings), &rows)
}

/// Lines of the log as a table.
fn log(language: Language, lines: &[LogLine]) -> String {
    let rows: Vec<_> = lines
        .iter()
        .take(LOG_LINES)
        .map(|line| {
            let task = line.task.as_deref().map(|task| words::code(language, "task", task));
            vec![
                crate::steps::moment(&line.at),
                line.who.clone().unwrap_or_default(),
                words::verb(language, &line.verb),
                task.unwrap_or_default(),
            ]
        })
        .collect();
    table::table(&words::headings(language, ["field-at", "field-user", "cli-verb", "field-task"]), &rows)
}

fn hidden(language: Language, deeds: &[String]) -> String {
    deeds.iter().map(|deed| format!("  {}\n", words::code(language, "deed", deed))).collect::<Vec<_>>().concat()
}
