//! Records in words.

use crate::{table, words};
use actions::held::{FactView, RecordView};
use wording::{Language, money, text};

/// A record: its facts, what it is for and how long it is kept.
pub(crate) fn record(language: Language, record: &RecordView) -> String {
    let mut lines = named(language, &record.noun, &record.facts);
    if let Some(kept) = &record.kept {
        let until = kept.last_day.clone().unwrap_or_else(|| words::code(language, "clock", &kept.rule));
        lines.push((text(language, "cli-kept-until"), Some(until)));
    }
    lines.push((text(language, "cli-record-id"), Some(record.id.clone())));
    lines.push((text(language, "cli-record-mark"), Some(record.mark.clone())));
    table::list(&lines)
}

/// Facts, one under the other.
pub(crate) fn facts(language: Language, noun: &str, facts: &[FactView]) -> String {
    table::list(&named(language, noun, facts))
}

fn named(language: Language, noun: &str, facts: &[FactView]) -> Vec<(String, Option<String>)> {
    facts
        .iter()
        .map(|fact| {
            let name = words::capital(&words::code(language, "fact", &format!("{noun}-{}", fact.name)));
            (name, Some(value(language, fact)))
        })
        .collect()
}

fn value(language: Language, fact: &FactView) -> String {
    match (fact.kind.as_str(), &fact.group) {
        ("code", Some(group)) => words::code(language, group, &fact.text),
        ("money", _) => fact.text.parse().map_or_else(|_| fact.text.clone(), |ore| money(language, ore)),
        ("flag", _) if fact.text == "yes" => text(language, "cli-yes"),
        ("flag", _) => text(language, "cli-no"),
        _ => fact.text.clone(),
    }
}
