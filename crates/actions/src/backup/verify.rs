//! Looking at a backup, and proving it.

use super::{
    Counts, OnProgress, go_on,
    header::{self, Header},
    opened::{self, Opened},
    parts, shown,
    workroom::Workroom,
};
use crate::{problem::Problem, unlock::Unlock};
use domain::deeds::Deed;
use keys::{SlotKind, SlotsFile};
use serde::Serialize;
use specta::Type;
use std::path::Path;
use uuid::Uuid;

/// What a backup says about itself without a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupStatus {
    /// The register it was made of.
    pub register_id: String,
    /// When, RFC 3339.
    pub created_at: String,
    /// Whether all data is made up.
    pub demo: bool,
    /// The names that can open it.
    pub users: Vec<String>,
}

/// A backup that was opened and found whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupVerdict {
    /// The register it was made of.
    pub register_id: String,
    /// When, RFC 3339.
    pub created_at: String,
    /// Whether all data is made up.
    pub demo: bool,
    /// The length of the file in bytes.
    pub bytes: String,
    /// The rows of every table.
    pub counts: Counts,
}

/// Reads the header and the names of those who can open the backup. The database is not read.
pub fn look(path: &Path) -> Result<BackupStatus, Problem> {
    let (mut file, header) = header::open(path)?;
    let slots =
        SlotsFile::parse(&parts::slots(&mut file, &header)?).map_err(Problem::from).map_err(opened::of_a_backup)?;
    let users = slots.slots().into_iter().filter(|slot| slot.kind == SlotKind::Password).map(|slot| slot.name);
    Ok(BackupStatus {
        register_id: register_id(&header),
        created_at: header.created.to_rfc3339(),
        demo: slots.is_demo(),
        users: users.collect(),
    })
}

/// Opens a backup with a password and reads everything in it: both hashes, every page's seal, the structure, the links
/// between records and the log. For that its two encrypted files are taken out into a folder of their own inside `room`
/// (else beside the backup), which is gone afterwards.
pub fn verify(
    path: &Path,
    request: &Unlock,
    room: Option<&Path>,
    progress: OnProgress<'_>,
) -> Result<BackupVerdict, Problem> {
    let (file, header) = header::open(path)?;
    let beside = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let room = Workroom::claim(room.unwrap_or(beside), &format!("verify-{}", std::process::id()))?;
    let (round, total) = (header.database.length, super::WORK * header.database.length);
    parts::unpack(file, &header, room.folder(), &mut |done, _| progress(done, total))?;
    let later = opened::later_slots(path);
    let told = &mut |done, _| progress(round + done, total);
    let Opened { session, counts, .. } = opened::open(room.folder(), &header, request, &later, Deed::MakeBackup, told)?;
    go_on(progress(total, total))?;
    Ok(BackupVerdict {
        register_id: register_id(&header),
        created_at: header.created.to_rfc3339(),
        demo: session.is_demo(),
        bytes: header.file_length().unwrap_or_default().to_string(),
        counts: shown(&counts),
    })
}

fn register_id(header: &Header) -> String {
    Uuid::from_bytes(header.register).to_string()
}
