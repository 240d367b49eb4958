//! What the program looks after by itself whenever somebody unlocks: that the log goes on from where it was, that the
//! ledger of erasures is whole, and that the office learns of a backup that is missing.

use crate::{
    audit::standing,
    backup::{self, settings},
    problem::Problem,
};
use domain::{
    backups::Standing,
    due::DueKind,
    time::{Day, Moment, day_in_sweden},
};
use store::{DueEntry, Write};

/// In the write of an unlocking, before its own line.
pub(crate) fn at_unlock(w: &mut Write<'_>, now: Moment) -> Result<(), Problem> {
    standing::follow(w, now)?;
    backup::ledger::settle(w, now)?;
    if let Some(folder) = settings::chosen(w)? {
        // The folder may be on a disk that is not there today; the next backup brings its ledger up to date.
        let ledger = folder.join(backup::ledger::file_name(w.info()?.id));
        if ledger.try_exists().unwrap_or(false) {
            let _ = backup::ledger::complete(w, &ledger, now);
        }
    }
    keep_due(w, now)
}

/// Keeps the due list true about the register itself.
pub(crate) fn keep_due(w: &mut Write<'_>, now: Moment) -> Result<(), Problem> {
    let id = w.info()?.id;
    let due = |kind: DueKind, day: Day| DueEntry { kind, subject: id, person: None, last_day: day, internal_day: day };
    let backup = match settings::standing(w, now)? {
        Standing::Good => None,
        Standing::Failed => Some(due(DueKind::Backup, day_in_sweden(now))),
        Standing::Missing { since } => Some(due(DueKind::Backup, since)),
    };
    w.set_due_of(id, DueKind::Backup, backup.as_ref())?;
    let log = standing::of(w)?.map(|found| {
        let day = Moment::parse_from_rfc3339(&found.found_at).map_or(day_in_sweden(now), day_in_sweden);
        due(DueKind::Log, day)
    });
    Ok(w.set_due_of(id, DueKind::Log, log.as_ref())?)
}
