//! What every copy of such data leaves out, by rule and not by review; the paper says so, with the reason.

use crate::{disputes, problem::Problem};
use domain::{
    held::{Held, Noun, Value},
    ids::PersonId,
    time::Day,
};
use papers::{
    Words, day,
    extract::{Dossier, Search, Withheld},
};
use store::Read;

/// The lines for what is left out of this person's records.
pub(super) fn by_rule(
    r: &Read<'_>,
    person: PersonId,
    dossier: &Dossier,
    words: Words,
    today: Day,
) -> Result<Vec<Withheld>, Problem> {
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
    let proposals = r.disputes_by(person)?.iter().filter(|it| disputes::is_unfinished(it, today)).count();
    let drafts = r.drafts_about(person)?.len();
    let unfinished = [
        (drafts, "extract-left-out-drafts", "extract-left-out-drafts-why"),
        (proposals, "extract-left-out-proposals", "extract-left-out-proposals-why"),
    ];
    for (count, what, why) in unfinished.into_iter().filter(|(count, ..)| *count > 0) {
        lines.push(line(words.with(what, "count", &count.to_string()), why));
    }
    if !dossier.openings.is_empty() {
        lines.push(line(words.say("extract-left-out-log"), "extract-left-out-log-why"));
    }
    Ok(lines)
}

/// The line for texts about others in which she may be named: they are no part of the copy, and it says whether they were
/// looked through for her.
pub(super) fn named_elsewhere(searched_on: Option<Day>, words: Words) -> Withheld {
    let reason = match searched_on {
        Some(on) => words.with("extract-left-out-elsewhere-searched", "day", &day(on)),
        None => words.say("extract-left-out-elsewhere-not"),
    };
    Withheld { what: words.say("extract-left-out-elsewhere"), reason }
}

/// The line for texts about others in which somebody is named who is not one of the register's people.
pub(super) fn of_others(search: &Search, words: Words) -> Option<Withheld> {
    (search.named_in > 0).then(|| Withheld {
        what: words.with("extract-left-out-named", "count", &search.named_in.to_string()),
        reason: words.say("extract-left-out-named-why"),
    })
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
