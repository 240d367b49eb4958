//! What the program looks after by itself whenever somebody unlocks: that the log goes on from where it was, that the
//! ledger of erasures is whole, and that the office learns of a backup that is missing.

use crate::{
    audit::standing,
    backup::{self, settings},
    due::{self, OnProgress},
    erasure::traces,
    problem::Problem,
};
use domain::{
    backups::Standing,
    due::DueKind,
    time::{Day, Moment, day_in_sweden},
};
use std::ops::ControlFlow;
use store::{DueEntry, Holder, Read, Register, Write};

/// In the write of an unlocking, before its own line. `progress` hears how far the making anew of the due list has come,
/// where an older version or an older backup kept it.
pub(crate) fn at_unlock(w: &mut Write<'_>, now: Moment, progress: OnProgress<'_>) -> Result<(), Problem> {
    standing::follow(w, now)?;
    backup::ledger::settle(w, now)?;
    if let Some(folder) = settings::chosen(w)? {
        // The folder may be on a disk that is not there today; the next backup brings its ledger up to date.
        let ledger = folder.join(backup::ledger::file_name(w.info()?.id));
        if ledger.try_exists().unwrap_or(false) {
            let _ = backup::ledger::complete(w, &ledger, now);
        }
    }
    if due::made_by_older(w)? {
        due::make_anew_telling(w, day_in_sweden(now), progress)?;
    }
    keep_due(w, now)
}

/// After the write of an unlocking: what an erasure left in the file that was cut off, or that came with the ledger. What
/// cannot be done now, on a full disk, is no reason to lock anybody out; the next unlocking tries again.
pub(crate) fn after_unlock(register: &Register, name: &str, now: Moment) {
    let line = standing::by_itself("register.rewrite", now);
    let _ = traces::remove(register, &Holder::new(name, now), &line, &mut |_, _| ControlFlow::Continue(()));
}

/// Keeps the due list true about the register itself.
pub(crate) fn keep_due(w: &mut Write<'_>, now: Moment) -> Result<(), Problem> {
    let id = w.info()?.id;
    let backup = backup(w, day_in_sweden(now))?;
    w.set_due_of(id, DueKind::Backup, backup.as_ref())?;
    let log = log(w)?;
    Ok(w.set_due_of(id, DueKind::Log, log.as_ref())?)
}

/// The backup that is missing or failed today. That one is missing comes with the days alone.
pub(crate) fn backup(r: &Read<'_>, today: Day) -> Result<Option<DueEntry>, Problem> {
    Ok(match settings::standing(r, today)? {
        Standing::Good => None,
        Standing::Failed { on } => Some(entry(r, DueKind::Backup, on)?),
        Standing::Missing { since } => Some(entry(r, DueKind::Backup, since)?),
    })
}

/// The look at a log that is not what it was.
pub(crate) fn log(r: &Read<'_>) -> Result<Option<DueEntry>, Problem> {
    let found = standing::of(r)?.and_then(|found| Moment::parse_from_rfc3339(&found.found_at).ok());
    found.map(|at| entry(r, DueKind::Log, day_in_sweden(at))).transpose()
}

fn entry(r: &Read<'_>, kind: DueKind, day: Day) -> Result<DueEntry, Problem> {
    Ok(DueEntry { kind, subject: r.info()?.id, person: None, last_day: day, internal_day: day })
}
