//! Removing old backups.

use super::{EXTENSION, header, register_of, settings};
use crate::{problem::Problem, session::Session};
use domain::{
    audit::AuditEntry,
    backups,
    deeds::Deed,
    time::{Moment, day_in_sweden},
};
use std::path::{Path, PathBuf};

/// Removes the backups of this register that the rule of [`backups::kept`] does not keep, from this folder or from the
/// office's folder for backups. Gives the removed ones, oldest first. A file that does not carry the header of a
/// backup of this very register is never touched.
pub fn prune(session: &Session, folder: Option<&Path>, now: Moment) -> Result<Vec<PathBuf>, Problem> {
    session.may(None, Deed::MakeBackup)?;
    let folder = folder.map_or_else(|| settings::folder_of(session), |folder| Ok(folder.to_owned()))?;
    prune_at(session, &folder, &session.entry("backup.prune", None, now))
}

/// The same for whoever may, with the line for the log.
pub(super) fn prune_at(session: &Session, folder: &Path, line: &AuditEntry) -> Result<Vec<PathBuf>, Problem> {
    let found = of_this_register(session, folder)?;
    let made: Vec<_> = found.iter().map(|(at, _)| *at).collect();
    let kept = backups::kept(&made, day_in_sweden(line.at));
    let old: Vec<_> = found.into_iter().zip(kept).filter(|(_, kept)| !kept).map(|((_, path), _)| path).collect();
    if old.is_empty() {
        return Ok(old);
    }
    // The line comes first: a file can be removed without it, but not be brought back.
    session.register.write(&session.holder(line.at), |w| {
        w.record(line)?;
        Ok::<_, Problem>(())
    })?;
    for path in &old {
        std::fs::remove_file(path)?;
    }
    Ok(old)
}

/// The backups of this register in this folder, by their headers, oldest first.
pub(super) fn of_this_register(session: &Session, folder: &Path) -> Result<Vec<(Moment, PathBuf)>, Problem> {
    let register = register_of(session)?;
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if !entry.file_type()?.is_file() || path.extension().is_none_or(|it| it != EXTENSION) {
            continue;
        }
        match header::open(&path) {
            Ok((_, header)) if header.register == register => found.push((header.created, path)),
            _ => {}
        }
    }
    found.sort();
    Ok(found)
}
