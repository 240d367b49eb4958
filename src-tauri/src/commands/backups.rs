//! Backups: made, looked at, proven, put back.

use super::{signed_in, waiting};
use crate::{
    files, progress,
    session::{Desk, now},
};
use actions::{
    Problem,
    backup::{self, BackupMade, BackupStatus, BackupVerdict, Counts},
    unlock::Unlock,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::PathBuf;
use tauri::{AppHandle, State};

/// A backup to be opened, and whose password opens it.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenBackup {
    /// The file.
    path: String,
    /// The user name, as it was when the backup was made.
    user: String,
    /// Her password, as it was then.
    password: String,
}

/// A file that was chosen, and what it says about itself.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChosenBackup {
    /// Where it is.
    path: String,
    /// What can be seen of it without a password.
    status: BackupStatus,
}

/// A register that was put back.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RestoredBackup {
    /// The folder it lies in now.
    folder: String,
    /// The rows of every table.
    counts: Counts,
}

/// Asks for a folder. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_folder(app: AppHandle) -> Result<Option<String>, Problem> {
    Ok(files::ask_for_folder(&app).await?.map(|folder| folder.display().to_string()))
}

/// Makes a backup in this folder, or in the register's own folder for backups.
#[tauri::command]
#[specta::specta]
pub async fn make_backup(app: AppHandle, desk: State<'_, Desk>, folder: Option<String>) -> Result<BackupMade, Problem> {
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, now| {
        let mut report = progress::reporter(app, "backup", cancelled);
        let folder = folder.map(PathBuf::from);
        backup::make(session, folder.as_deref(), now, &mut |done, total| report(done, Some(total)))
    })
    .await
}

/// Asks for a backup and looks at it. `None` when the person cancels. No register need be open: after a fire there is
/// none.
#[tauri::command]
#[specta::specta]
pub async fn choose_backup(app: AppHandle) -> Result<Option<ChosenBackup>, Problem> {
    let Some(path) = files::ask_for_backup(&app).await? else { return Ok(None) };
    waiting(move || Ok(Some(ChosenBackup { status: backup::look(&path)?, path: path.display().to_string() }))).await
}

/// Opens a backup and reads everything in it.
#[tauri::command]
#[specta::specta]
pub async fn verify_backup(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: OpenBackup,
) -> Result<BackupVerdict, Problem> {
    let cancelled = desk.begin_work();
    waiting(move || {
        let mut report = progress::reporter(app, "verify-backup", cancelled);
        let unlock = Unlock { user: request.user, password: request.password };
        let path = PathBuf::from(request.path);
        backup::verify(&path, &unlock, None, &mut |done, total| report(done, Some(total)))
    })
    .await
}

/// Puts a backup back into a folder without a register; the register in use is not touched.
#[tauri::command]
#[specta::specta]
pub async fn restore_backup(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: OpenBackup,
    folder: String,
) -> Result<RestoredBackup, Problem> {
    let cancelled = desk.begin_work();
    waiting(move || {
        let mut report = progress::reporter(app, "restore", cancelled);
        let unlock = Unlock { user: request.user, password: request.password };
        let path = PathBuf::from(request.path);
        let into = PathBuf::from(&folder);
        let counts = backup::restore(&path, &into, &unlock, now(), &mut |done, total| report(done, Some(total)))?;
        Ok(RestoredBackup { folder, counts })
    })
    .await
}
