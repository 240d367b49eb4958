//! What must never be stored, looked for in everything a person types.

use crate::problem::Problem;
use intake::guard::{self, Kind, Severity};
use serde::Serialize;
use specta::Type;

/// One thing found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GuardFinding {
    /// What it looks like.
    pub kind: String,
    /// First character, counted from 0.
    pub from: u32,
    /// One past the last character.
    pub to: u32,
    /// `stop`, `ask` or `note`.
    pub severity: String,
}

/// Looks through a text. Needs no register.
pub fn scan(text: &str) -> Vec<GuardFinding> {
    guard::scan(text)
        .into_iter()
        .map(|finding| GuardFinding {
            kind: finding.kind.code().to_owned(),
            from: u32::try_from(finding.from).unwrap_or(u32::MAX),
            to: u32::try_from(finding.to).unwrap_or(u32::MAX),
            severity: finding.severity.code().to_owned(),
        })
        .collect()
}

/// The code of a word about offences, if a text holds one. The organisation's own words stay neutral (GDPR Art. 10).
pub(crate) fn crime(text: &str) -> Option<String> {
    let found = guard::scan(text).into_iter().find(|finding| finding.kind == guard::Kind::Crime)?;
    Some(found.kind.code().to_owned())
}

/// Refuses a text that holds something that is never stored, whoever asks (policy points 6 and 9).
pub(crate) fn refuse_stops(field: &str, text: &str) -> Result<(), Problem> {
    refuse(field, text, |found| found.severity == Severity::Stop)
}

// policy: 33, 56, S11
/// Refuses in a free text what is never stored ([`refuse_stops`]), and what has its own place or none: a personal identity
/// or coordination number, which is kept only in its field with its ground (dataskyddslagen 3 kap. 10 §), and words of
/// crime (GDPR Art. 10), for which there are neutral codes. Words of health are shown while typing and not refused here.
pub(crate) fn free_text(field: &str, text: &str) -> Result<(), Problem> {
    refuse(field, text, |found| {
        found.severity == Severity::Stop || (found.severity == Severity::Ask && found.kind != Kind::Health)
    })
}

// policy: 64
/// [`free_text`] for records that outlive every reason for a remark about somebody's health, such as vouchers (GDPR
/// Art. 9).
pub(crate) fn lasting_text(field: &str, text: &str) -> Result<(), Problem> {
    refuse(field, text, |found| found.severity >= Severity::Ask)
}

fn refuse(field: &str, text: &str, is_refused: impl Fn(&guard::Finding) -> bool) -> Result<(), Problem> {
    match guard::scan(text).into_iter().find(is_refused) {
        Some(found) => Err(Problem::TextRefused { field: field.to_owned(), kind: found.kind.code().to_owned() }),
        None => Ok(()),
    }
}
