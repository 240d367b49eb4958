//! The log: reading it, and proving that nothing in it was changed.
//!
//! - [`page`]: lines that match, newest first
//! - [`verify`], [`prove`]: every line, from the first to the last
//! - [`finding`], [`accept`]: what following the log at an unlocking has found
//! - [`export`](export()): the log as a file

mod export;
pub(crate) mod standing;

pub use export::{LogExported, LogFormat, export};
pub use standing::{LogFinding, accept, finding, prove};

use crate::{fields, problem::Problem, session::Session};
use domain::{audit::AuditLine, deeds::Deed, staff::Task};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{collections::HashMap, ops::ControlFlow};
use store::{AuditFilter, AuditVerdict as Found, Read};
use uuid::Uuid;

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LogLine {
    /// Running number.
    pub seq: String,
    /// RFC 3339.
    pub at: String,
    /// The user name of the member of staff.
    pub who: Option<String>,
    /// The verb.
    pub verb: String,
    /// Task code.
    pub task: Option<String>,
    /// The records it touched.
    pub ids: Vec<String>,
    /// Names of fields.
    pub fields: Vec<String>,
    /// Hash of the line, in hex.
    pub hash: String,
}

/// Which lines. What is left out does not limit.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditQuery {
    /// Only lines before this number.
    pub before_seq: Option<String>,
    /// At most so many.
    pub limit: u32,
    /// Only this verb.
    pub verb: Option<String>,
    /// Only what this member of staff did, by her user name.
    pub staff: Option<String>,
    /// Only lines that speak of this record: its identifier, a customer number or the number of a case.
    pub record: Option<String>,
    /// Only what was done for this task, by its code.
    pub task: Option<String>,
    /// Only from this day on.
    pub from: Option<String>,
    /// Only up to and including this day.
    pub until: Option<String>,
}

/// A page of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// The lines.
    pub lines: Vec<LogLine>,
    /// How many lines the log has.
    pub total: String,
    /// The hash of the last line, in hex: written on paper, it proves the log later.
    pub head: String,
}

/// Whether the log is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AuditVerdict {
    /// True when every line follows from the one before.
    pub ok: bool,
    /// How many lines.
    pub lines: String,
    /// The head, in hex.
    pub head: String,
    /// The first line that does not.
    pub first_bad: Option<String>,
    /// What is wrong with it.
    pub reason: Option<String>,
}

/// Lines of the log, newest first.
pub fn page(session: &Session, query: &AuditQuery) -> Result<AuditPage, Problem> {
    session.task_for(Deed::ReadLog)?;
    session.register.read(|r| {
        let names = r.staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect::<HashMap<_, _>>();
        let head = r.audit_head()?;
        let lines = r.audit_page(&filter(r, query)?, query.limit)?;
        Ok(AuditPage {
            lines: lines.into_iter().map(|line| view(line, &names)).collect(),
            total: head.count.to_string(),
            head: hex::encode(head.hash),
        })
    })
}

/// What the query means in this register.
fn filter(r: &Read<'_>, query: &AuditQuery) -> Result<AuditFilter, Problem> {
    let given = |text: &Option<String>| fields::optional(text.as_deref());
    let day = |field: &str, text: &Option<String>| given(text).map(|text| fields::day(field, &text)).transpose();
    let staff = given(&query.staff)
        .map(|name| r.staff_named(&name)?.map(|staff| staff.id).ok_or_else(|| Problem::not_found("staff")))
        .transpose()?;
    let task = given(&query.task)
        .map(|task| Task::from_code(&task).map(|_| task).ok_or_else(|| Problem::invalid("task", "unknown-word")))
        .transpose()?;
    let before = given(&query.before_seq)
        .map(|text| text.parse().map_err(|_| Problem::invalid("before", "not-a-number")))
        .transpose()?;
    Ok(AuditFilter {
        verb: given(&query.verb),
        task,
        staff,
        record: given(&query.record).map(|text| record(r, &text)).transpose()?,
        from: day("from", &query.from)?,
        until: day("until", &query.until)?,
        before,
    })
}

/// A record by its identifier, a customer number or the number of a case.
fn record(r: &Read<'_>, text: &str) -> Result<Uuid, Problem> {
    if let Ok(id) = Uuid::parse_str(text) {
        return Ok(id);
    }
    if let Some(person) = r.person_by_number(text)? {
        return Ok(person.id.0);
    }
    r.request_by_number(text)?.map(|case| case.id.0).ok_or_else(|| Problem::not_found("record"))
}

pub(crate) fn view(line: AuditLine, names: &HashMap<domain::ids::StaffId, String>) -> LogLine {
    LogLine {
        seq: line.seq.to_string(),
        at: line.at,
        who: line.who.and_then(|who| names.get(&who).cloned()),
        verb: line.verb,
        task: line.task,
        ids: line.ids.iter().map(ToString::to_string).collect(),
        fields: line.fields,
        hash: hex::encode(line.hash),
    }
}

/// Follows the chain from the first line to the last. `head`, if given, is a hash from a paper: it must be found.
pub fn verify(
    session: &Session,
    head: Option<&str>,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<AuditVerdict, Problem> {
    session.task_for(Deed::ReadLog)?;
    session.register.read(|r| {
        let end = r.audit_head()?;
        let found = r.verify_audit(|done| progress(done, end.count))?;
        let broken = match found {
            Found::Whole(_) => match head {
                Some(head) if !is_in_log(r, head)? => Some((end.count, "head-not-found")),
                _ => None,
            },
            Found::Changed { seq } => Some((seq, "changed")),
            Found::Missing { seq } => Some((seq, "missing")),
            Found::OtherEnd { seq } => Some((seq, "other-end")),
            Found::BrokenOff => return Err(Problem::Cancelled),
        };
        Ok(AuditVerdict {
            ok: broken.is_none(),
            lines: end.count.to_string(),
            head: hex::encode(end.hash),
            first_bad: broken.map(|(seq, _)| seq.to_string()),
            reason: broken.map(|(_, reason)| reason.to_owned()),
        })
    })
}

/// Whether a hash from a paper is the hash of some line.
fn is_in_log(r: &Read<'_>, head: &str) -> Result<bool, Problem> {
    let wanted = head.trim().to_lowercase();
    let mut before = None;
    loop {
        let lines = r.audit_page(&AuditFilter { before, ..AuditFilter::default() }, PAGE)?;
        if lines.iter().any(|line| hex::encode(line.hash) == wanted) {
            return Ok(true);
        }
        match lines.last() {
            Some(line) => before = Some(line.seq),
            None => return Ok(false),
        }
    }
}

/// Lines looked through at a time.
const PAGE: u32 = 10_000;
