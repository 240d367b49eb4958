//! What every copy of such data leaves out, by rule and not by review; the paper says so, with the reason.

use crate::problem::Problem;
use domain::held::{Held, Noun, Value};
use papers::{
    Words,
    extract::{Dossier, Withheld},
};
use store::Read;

/// The lines for what is left out of this person's records.
pub(super) fn by_rule(r: &Read<'_>, dossier: &Dossier, words: Words) -> Result<Vec<Withheld>, Problem> {
    let records = || dossier.records.iter().map(|record| &record.held);
    let line = |what: String, reason: &str| Withheld { what, reason: words.say(reason) };
    let mut lines = Vec::new();
    if records().any(names_another) {
        lines.push(line(words.say("extract-left-out-raters"), "extract-left-out-raters-why"));
    }
    let mut files = 0;
    for record in records() {
        files += r.attachments_of(record.id)?.len();
    }
    if files > 0 {
        let what = words.with("extract-left-out-files", "count", &files.to_string());
        lines.push(line(what, "extract-left-out-files-why"));
    }
    if !dossier.openings.is_empty() {
        lines.push(line(words.say("extract-left-out-log"), "extract-left-out-log-why"));
    }
    Ok(lines)
}

/// Whether somebody else could be found by what else is stored with the record: whoever rated her, gave her the
/// assignment, or complained. Those records are made without it.
fn names_another(held: &Held) -> bool {
    let says = |name: &str, wanted: &str| {
        held.facts.iter().any(|it| it.name == name && matches!(it.value, Value::Code { code, .. } if code == wanted))
    };
    match held.noun {
        Noun::Assignment => says("part", "contractor"),
        Noun::Rating => says("direction", "received"),
        Noun::Complaint | Noun::Dispute => true,
        _ => false,
    }
}
