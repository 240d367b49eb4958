//! Backups: made, looked at, proven, put back.

use super::{signed_in, waiting};
use crate::{
    files, progress,
    session::{Desk, now},
};
use actions::{
    Problem,
    backup::{
        self, BackupFile, BackupMade, BackupSettings, BackupStatus, BackupVerdict, Counts, DailyBackup, Restored,
        SetBackupSettings,
    },
    folders::{self, FolderUse, FolderWarning},
    unlock::Unlock,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
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
    /// `whole` or `missing`: the ledger of erasures.
    ledger: String,
    /// Records that had come back and were erased again.
    erased_again: u32,
    /// Erasures of kinds this program does not know.
    not_understood: u32,
}

/// Asks for a folder. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_folder(app: AppHandle) -> Result<Option<String>, Problem> {
    Ok(files::ask_for_folder(&app).await?.map(|folder| folder.display().to_string()))
}

/// What speaks against a folder, before it is used.
#[tauri::command]
#[specta::specta]
pub async fn look_at_folder(folder: String, usage: FolderUse) -> Result<Vec<FolderWarning>, Problem> {
    waiting(move || folders::look(Path::new(&folder), usage)).await
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
        let restored = backup::restore(&path, &into, &unlock, now(), &mut |done, total| report(done, Some(total)))?;
        let Restored { counts, ledger, erased_again, not_understood } = restored;
        Ok(RestoredBackup { folder, counts, ledger, erased_again, not_understood })
    })
    .await
}

/// Makes today's backup if there is none yet. Called after an unlocking, and when a new day comes.
#[tauri::command]
#[specta::specta]
pub async fn daily_backup(app: AppHandle, desk: State<'_, Desk>) -> Result<DailyBackup, Problem> {
    let cancelled = desk.begin_behind();
    signed_in(desk, move |session, now| {
        let mut report = progress::reporter(app, "daily-backup", cancelled);
        backup::daily(session, now, &mut |done, total| report(done, Some(total)))
    })
    .await
}

/// How backups are kept, and how the last ones went.
#[tauri::command]
#[specta::specta]
pub async fn backup_settings(desk: State<'_, Desk>) -> Result<BackupSettings, Problem> {
    signed_in(desk, |session, _| backup::settings(session)).await
}

/// Changes how backups are kept.
#[tauri::command]
#[specta::specta]
pub async fn set_backup_settings(desk: State<'_, Desk>, request: SetBackupSettings) -> Result<BackupSettings, Problem> {
    signed_in(desk, move |session, now| backup::set_settings(session, &request, now)).await
}

/// The backups in the office's folder for them, newest first.
#[tauri::command]
#[specta::specta]
pub async fn list_backups(desk: State<'_, Desk>) -> Result<Vec<BackupFile>, Problem> {
    signed_in(desk, |session, _| backup::list(session, None)).await
}
