//! What is known of the log from outside: followed at every unlocking, proven on demand, and remembered when it is wrong.
//!
//! Beside the register stands a sealed witness of where the log had come to. An unlocking checks the lines since then;
//! a line that is gone or changed, and a whole older file that was put back, is named and stays named until somebody who
//! answers for the register has looked at it.

use super::AuditVerdict;
use crate::{problem::Problem, session::Session};
use domain::{
    audit::AuditEntry,
    deeds::Deed,
    time::{Moment, in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::ops::ControlFlow;
use store::{AuditHead, AuditVerdict as Found, Read, Witness, WitnessFound, Write};

/// Something wrong with the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LogFinding {
    /// The first line that is wrong.
    pub seq: String,
    /// `changed`, `missing`, `other-end`, `witness-missing` or `witness-broken`.
    pub reason: String,
    /// When it was found, RFC 3339.
    pub found_at: String,
}

/// What is wrong with the log, until somebody has accepted it.
const FINDING: &str = "log-finding";

/// Set from the day on which a witness stands beside the register.
const WITNESSED: &str = "log-witnessed";

/// When the whole log was last checked.
pub(crate) const FULL_CHECK: &str = "log-checked-at";

const NO_LINE: AuditHead = AuditHead { count: 0, hash: [0; 32] };

/// What was found wrong and nobody has accepted yet.
pub fn finding(session: &Session) -> Result<Option<LogFinding>, Problem> {
    session.task_for(Deed::ReadDue)?;
    session.register.read(of)
}

pub(crate) fn of(r: &Read<'_>) -> Result<Option<LogFinding>, Problem> {
    let text = r.place_setting(FINDING)?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| Problem::RegisterDamaged)).transpose()
}

/// Follows the log from the witness to its end. Before the first line of the write this belongs to.
pub(crate) fn follow(w: &mut Write<'_>, now: Moment) -> Result<(), Problem> {
    let end = w.audit_head()?;
    let (known, ledger, full_at, unknown) = match w.witness()? {
        WitnessFound::There(it) => match compare(w, &it, end)? {
            Some((seq, reason)) => return note(w, seq, reason, now),
            None => (it.verified, it.ledger, it.full_at, None),
        },
        WitnessFound::Missing if w.place_setting(WITNESSED)?.is_none() => (NO_LINE, 0, 0, None),
        WitnessFound::Missing => (NO_LINE, 0, 0, Some("witness-missing")),
        WitnessFound::Broken => (NO_LINE, 0, 0, Some("witness-broken")),
    };
    match w.verify_audit_after(known, |_| ControlFlow::Continue(()))? {
        Found::Whole(_) | Found::BrokenOff => {}
        Found::Changed { seq } => return note(w, seq, "changed", now),
        Found::Missing { seq } => return note(w, seq, "missing", now),
        Found::OtherEnd { seq } => return note(w, seq, "other-end", now),
    }
    if let Some(reason) = unknown {
        return note(w, end.count, reason, now);
    }
    if w.place_setting(WITNESSED)?.is_none() {
        w.set_place_setting(WITNESSED, "1")?;
    }
    let ledger = w.ledger_count()?.max(ledger);
    Ok(w.remember(&Witness { head: end, verified: end, ledger, full_at })?)
}

/// Whether the log still has the line the witness saw last.
fn compare(r: &Read<'_>, it: &Witness, end: AuditHead) -> Result<Option<(u64, &'static str)>, Problem> {
    if it.head.count > end.count {
        return Ok(Some((end.count + 1, "missing")));
    }
    if it.head.count == 0 {
        return Ok(None);
    }
    Ok(match r.audit_hash(it.head.count)? {
        Some(hash) if hash == it.head.hash => None,
        Some(_) => Some((it.head.count, "changed")),
        None => Some((it.head.count, "missing")),
    })
}

/// Writes down what is wrong, once.
fn note(w: &mut Write<'_>, seq: u64, reason: &str, now: Moment) -> Result<(), Problem> {
    if of(w)?.is_some() {
        return Ok(());
    }
    let found_at = in_sweden(now).to_rfc3339();
    let finding = LogFinding { seq: seq.to_string(), reason: reason.to_owned(), found_at };
    let text = serde_json::to_string(&finding).map_err(|_| Problem::RegisterDamaged)?;
    w.set_place_setting(FINDING, &text)?;
    w.record(&by_itself("audit.finding", now))?;
    Ok(())
}

/// A line for what the program does by itself.
pub(crate) fn by_itself(verb: &'static str, now: Moment) -> AuditEntry {
    AuditEntry { at: now, who: None, verb, task: None, ids: Vec::new(), fields: Vec::new() }
}

/// Checks the whole log, from the first line to the last, and remembers that it was done. `head`, if given, is a hash
/// from a paper: it must be found. The check itself is a line in the log.
pub fn prove(
    session: &Session,
    head: Option<&str>,
    now: Moment,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<AuditVerdict, Problem> {
    let verdict = super::verify(session, head, progress)?;
    let line = session.entry("audit.verify", None, now);
    session.register.write(&session.holder(now), |w| {
        match (&verdict.first_bad, verdict.reason.as_deref()) {
            // A head that is not there says something of the paper or of the log: a person must find out which.
            (Some(seq), Some(reason)) if reason != "head-not-found" => {
                note(w, seq.parse().unwrap_or_default(), reason, now)?;
            }
            (None, _) => {
                w.set_place_setting(FULL_CHECK, &in_sweden(now).to_rfc3339())?;
                if let (WitnessFound::There(it), None) = (w.witness()?, of(w)?) {
                    w.remember(&Witness { full_at: now.timestamp(), ..it })?;
                }
            }
            _ => {}
        }
        crate::watch::keep_due(w, now)?;
        w.record(&line)?;
        Ok::<_, Problem>(())
    })?;
    Ok(verdict)
}

/// Somebody who answers for the register has looked into what was found: the log is followed from here on. What is
/// wrong stays wrong, and stays in the log; a check of the whole log names it again.
pub fn accept(session: &Session, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::RestoreBackup)?;
    session.register.write(&session.holder(now), |w| {
        if of(w)?.is_none() {
            return Err(Problem::not_found("log-finding"));
        }
        let end = w.audit_head()?;
        w.remove_place_setting(FINDING)?;
        w.set_place_setting(WITNESSED, "1")?;
        let ledger = w.ledger_count()?;
        w.remember(&Witness { head: end, verified: end, ledger, full_at: 0 })?;
        crate::watch::keep_due(w, now)?;
        w.record(&session.entry("audit.accept", None, now))?;
        Ok(())
    })
}

/// Begins to witness a register in its new place: what stood beside it there belongs to another life of it.
pub(crate) fn begin_anew(w: &mut Write<'_>) -> Result<(), Problem> {
    let end = w.audit_head()?;
    w.remove_place_setting(FINDING)?;
    w.set_place_setting(WITNESSED, "1")?;
    let ledger = w.ledger_count()?;
    Ok(w.remember(&Witness { head: end, verified: end, ledger, full_at: 0 })?)
}

/// The log's end in words for papers and panels.
pub(crate) fn head_in_hex(r: &Read<'_>) -> Result<(u64, String), Problem> {
    let end = r.audit_head()?;
    Ok((end.count, hex::encode(end.hash)))
}
