//! Where backups go, whether they are made by themselves, how the last ones went, and which there are.

use super::{FOLDER, header, private_folder, prune::of_this_register};
use crate::{
    fields,
    problem::Problem,
    session::{Session, Touching as _},
    watch,
};
use domain::{
    backups::{self, Standing},
    deeds::Deed,
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use store::{Read, Write};

const AUTOMATIC: &str = "backup-automatic";
const CHOSEN: &str = "backup-folder";
const MADE: &str = "backup-made-at";
const FAILED: &str = "backup-failed";

/// How backups are kept, and how the last ones went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupSettings {
    /// Whether one is made at the first unlocking of each day.
    pub automatic: bool,
    /// The folder they go to.
    pub folder: String,
    /// Whether that is the folder in the register's own: a broken disk takes both.
    pub usual_folder: bool,
    /// When the last one was made, RFC 3339. Each is opened, counted and read back before it counts as made.
    pub last_made: Option<String>,
    /// When the last attempt failed, RFC 3339, if none has succeeded since.
    pub failed_at: Option<String>,
    /// The code of what went wrong then, as wording files name it.
    pub failed_with: Option<String>,
}

/// How backups are to be kept.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SetBackupSettings {
    /// Whether one is made at the first unlocking of each day.
    pub automatic: bool,
    /// The folder, an absolute path; none for the one in the register's own folder.
    pub folder: Option<String>,
}

/// One backup of this register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupFile {
    /// The file.
    pub path: String,
    /// When it was made, RFC 3339.
    pub created_at: String,
    /// Its length in bytes.
    pub bytes: String,
}

/// A failed attempt, as it is remembered.
#[derive(Serialize, Deserialize)]
pub(crate) struct Failure {
    pub(crate) at: String,
    pub(crate) code: String,
}

/// How backups are kept.
pub fn settings(session: &Session) -> Result<BackupSettings, Problem> {
    if session.may(None, Deed::MakeBackup).is_err() {
        session.task_for(Deed::ReadLog)?;
    }
    session.register.read(|r| of(r, session.folder()))
}

pub(crate) fn of(r: &Read<'_>, dir: &Path) -> Result<BackupSettings, Problem> {
    let failure = failure(r)?;
    let chosen = chosen(r)?;
    Ok(BackupSettings {
        automatic: is_automatic(r)?,
        usual_folder: chosen.is_none(),
        folder: chosen.unwrap_or_else(|| dir.join(FOLDER)).display().to_string(),
        last_made: r.place_setting(MADE)?,
        failed_at: failure.as_ref().map(|it| it.at.clone()),
        failed_with: failure.map(|it| it.code),
    })
}

/// Changes how backups are kept. The folder is made if need be, and must be one that can be written to.
pub fn set_settings(session: &Session, request: &SetBackupSettings, now: Moment) -> Result<BackupSettings, Problem> {
    session.may(None, Deed::MakeBackup)?;
    let folder = fields::optional(request.folder.as_deref()).map(PathBuf::from);
    if let Some(folder) = &folder {
        if !folder.is_absolute() {
            return Err(Problem::invalid("backup-folder", "not-absolute"));
        }
        private_folder(folder)?;
        writable(folder)?;
    }
    session.register.write(&session.holder(now), |w| {
        w.set_place_setting(AUTOMATIC, if request.automatic { "on" } else { "off" })?;
        match folder.as_deref().and_then(Path::to_str) {
            Some(text) => w.set_place_setting(CHOSEN, text)?,
            None if folder.is_some() => return Err(Problem::invalid("backup-folder", "not-usable")),
            None => drop(w.remove_place_setting(CHOSEN)?),
        }
        watch::keep_due(w, now)?;
        w.record(&session.entry("settings.backup", None, now).fields(&["backup-automatic", "backup-folder"]))?;
        of(w, session.folder())
    })
}

/// Proves that files can be made here; what is left of the proof is nothing.
fn writable(folder: &Path) -> Result<(), Problem> {
    let probe = folder.join(format!(".cequred-probe-{}", std::process::id()));
    std::fs::write(&probe, b"")?;
    Ok(std::fs::remove_file(probe)?)
}

/// The backups of this register in this folder, or in the office's folder for backups; newest first.
pub fn list(session: &Session, folder: Option<&Path>) -> Result<Vec<BackupFile>, Problem> {
    session.may(None, Deed::MakeBackup)?;
    let folder = folder.map_or_else(|| folder_of(session), |folder| Ok(folder.to_owned()))?;
    if !folder.try_exists()? {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for (at, path) in of_this_register(session, &folder)?.into_iter().rev() {
        let bytes = header::open(&path)?.1.file_length().unwrap_or_default();
        files.push(BackupFile {
            path: path.display().to_string(),
            created_at: at.to_rfc3339(),
            bytes: bytes.to_string(),
        });
    }
    Ok(files)
}

/// The folder backups go to unless another is named.
pub(super) fn folder_of(session: &Session) -> Result<PathBuf, Problem> {
    session.register.read(|r| Ok(chosen(r)?.unwrap_or_else(|| session.folder().join(FOLDER))))
}

/// The folder the office has chosen.
pub(crate) fn chosen(r: &Read<'_>) -> Result<Option<PathBuf>, Problem> {
    Ok(r.place_setting(CHOSEN)?.map(PathBuf::from))
}

/// On unless somebody has switched it off.
pub(crate) fn is_automatic(r: &Read<'_>) -> Result<bool, Problem> {
    Ok(r.place_setting(AUTOMATIC)?.as_deref() != Some("off"))
}

pub(crate) fn failure(r: &Read<'_>) -> Result<Option<Failure>, Problem> {
    let text = r.place_setting(FAILED)?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| Problem::RegisterDamaged)).transpose()
}

pub(crate) fn made_at(r: &Read<'_>) -> Result<Option<Moment>, Problem> {
    let text = r.place_setting(MADE)?;
    text.map(|text| Moment::parse_from_rfc3339(&text).map_err(|_| Problem::RegisterDamaged)).transpose()
}

pub(crate) fn remember_success(w: &mut Write<'_>, now: Moment) -> Result<(), Problem> {
    w.set_place_setting(MADE, &in_sweden(now).to_rfc3339())?;
    w.remove_place_setting(FAILED)?;
    Ok(())
}

pub(crate) fn remember_failure(w: &mut Write<'_>, problem: &Problem, now: Moment) -> Result<(), Problem> {
    let failure = Failure { at: in_sweden(now).to_rfc3339(), code: problem.wording_code() };
    let text = serde_json::to_string(&failure).map_err(|_| Problem::RegisterDamaged)?;
    Ok(w.set_place_setting(FAILED, &text)?)
}

/// How the ledger of erasures was found when this register was put back.
const LEDGER: &str = "restored-ledger";

pub(crate) fn remember_ledger(w: &mut Write<'_>, state: &str) -> Result<(), Problem> {
    Ok(w.set_setting(LEDGER, state)?)
}

/// `whole`, `missing` or `damaged`, if this register was ever put back.
pub(crate) fn restored_ledger(r: &Read<'_>) -> Result<Option<String>, Problem> {
    Ok(r.setting(LEDGER)?)
}

/// A restored register knows of no backup in its new place.
pub(crate) fn forget(w: &mut Write<'_>) -> Result<(), Problem> {
    for key in [MADE, FAILED, CHOSEN] {
        w.remove_place_setting(key)?;
    }
    Ok(w.forget_ledger_copies()?)
}

/// How the backups stand today.
pub(crate) fn standing(r: &Read<'_>, today: Day) -> Result<Standing, Problem> {
    let about = r.info()?;
    let last = made_at(r)?.map(day_in_sweden);
    // When a failure cannot be read, that there was one is what counts.
    let failed = failure(r)?.map(|it| Moment::parse_from_rfc3339(&it.at).map_or(today, day_in_sweden));
    Ok(backups::standing(last, failed, day_in_sweden(about.created_at), about.demo, today))
}
