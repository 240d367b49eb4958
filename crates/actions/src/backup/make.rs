//! Making a backup.

use super::{
    Counts, EXTENSION, OnProgress,
    header::{Header, Part},
    ledger, parts, private_folder, register_of, settings, shown, sync_folder,
    workroom::Workroom,
};
use crate::{problem::Problem, session::Session, unlock::SLOTS_FILE, watch};
use domain::{
    audit::AuditEntry,
    deeds::Deed,
    time::{Moment, in_sweden},
};
use keys::SlotsFile;
use serde::Serialize;
use specta::Type;
use std::path::Path;

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupMade {
    /// The file.
    pub path: String,
    /// Its length in bytes.
    pub bytes: String,
    /// SHA-256 of the whole file, in hex.
    pub sha256: String,
    /// When, RFC 3339.
    pub created_at: String,
    /// The rows of every table.
    pub counts: Counts,
}

/// Copies the register and its slots into one file in this folder, or in the office's folder for backups. Others go on
/// reading and writing. The copy is opened, checked and counted, and the finished file is read from the disk once more
/// before it gets its name. The ledger of erasures is brought up to date beside it. A failed or cancelled one leaves
/// nothing behind.
pub fn make(
    session: &Session,
    folder: Option<&Path>,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<BackupMade, Problem> {
    session.may(None, Deed::MakeBackup)?;
    let folder = folder.map_or_else(|| settings::folder_of(session), |folder| Ok(folder.to_owned()))?;
    make_at(session, &folder, &session.entry("backup.make", None, now), progress)
}

/// The same for whoever may, with the line for the log.
pub(super) fn make_at(
    session: &Session,
    folder: &Path,
    line: &AuditEntry,
    progress: OnProgress<'_>,
) -> Result<BackupMade, Problem> {
    let new_folder = private_folder(folder)?;
    let made = make_in(session, folder, line, progress);
    if made.is_err() && new_folder {
        // Only if it is empty, and only out of tidiness.
        let _ = std::fs::remove_dir(folder);
    }
    made
}

fn make_in(
    session: &Session,
    folder: &Path,
    line: &AuditEntry,
    progress: OnProgress<'_>,
) -> Result<BackupMade, Problem> {
    let now = line.at;
    let stem = in_sweden(now).format("cequred-%Y-%m-%d-%H%M%S").to_string();
    let path = folder.join(format!("{stem}.{EXTENSION}"));
    let room = Workroom::claim(folder, &stem)?;
    if path.try_exists()? {
        return Err(Problem::BackupExists);
    }
    let draft = room.path("backup");
    let (counts, header, sha256) = fill(session, &room, &draft, now, progress)?;
    std::fs::rename(&draft, &path)?;
    let recorded = sync_folder(folder).and_then(|()| record(session, folder, line));
    if let Err(problem) = recorded {
        let _ = std::fs::remove_file(&path);
        return Err(problem);
    }
    Ok(BackupMade {
        path: path.display().to_string(),
        bytes: header.file_length().unwrap_or_default().to_string(),
        sha256: hex::encode(sha256),
        created_at: header.created.to_rfc3339(),
        counts: shown(&counts),
    })
}

/// The whole backup in a draft, proven. The work is five rounds over the database: copying,
/// reading the copy's seals and its structure, packing, reading back.
fn fill(
    session: &Session,
    room: &Workroom,
    draft: &Path,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<(store::Counts, Header, [u8; 32]), Problem> {
    let register = register_of(session)?;
    let copy = room.path("copy");
    let counts =
        session.register.back_up(&copy, |at| progress(at.done, at.total / 3 * 5))?.ok_or(Problem::Cancelled)?;
    // Read after the copy: slots that are older than what the register remembers of them would be refused.
    let slots = slots_of(session.folder(), register)?;
    let unknown = Part { length: 0, sha256: [0; 32] };
    let header = Header { register, created: now, slots: unknown, database: unknown };
    let header = parts::pack(draft, header, &slots, &copy, &mut |done, total| progress(3 * total + done, 5 * total))?;
    let header = Header::parse(&header.to_bytes())?;
    let sha256 = parts::read_back(draft, &header, &mut |done, total| progress(4 * total + done, 5 * total))?;
    Ok((counts, header, sha256))
}

/// The slots file as it lies there, if it is one and this register's.
pub(super) fn slots_of(folder: &Path, register: [u8; 16]) -> Result<Vec<u8>, Problem> {
    let bytes = std::fs::read(folder.join(SLOTS_FILE)).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::SlotsMissing,
        _ => error.into(),
    })?;
    if SlotsFile::parse(&bytes)?.register() == register { Ok(bytes) } else { Err(Problem::RegisterForeign) }
}

/// The line for the log, what the next unlocking wants to know, and the ledger beside the backups.
fn record(session: &Session, folder: &Path, line: &AuditEntry) -> Result<(), Problem> {
    let ledger = folder.join(ledger::file_name(session.register_id));
    session.register.write(&session.holder(line.at), |w| {
        ledger::complete(w, &ledger, line.at)?;
        settings::remember_success(w, line.at)?;
        watch::keep_due(w, line.at)?;
        w.record(line)?;
        Ok(())
    })
}
