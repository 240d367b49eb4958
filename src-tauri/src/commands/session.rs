//! Making, opening and locking a register.

use super::{signed_in, waiting};
use crate::{
    files,
    session::{Desk, now},
};
use actions::{
    Problem, demo,
    session::SessionView,
    unlock::{CreateRegister, RegisterStatus, Unlock, UnlockWithRecovery},
};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

/// A register that has just been made.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CreatedRegister {
    /// The groups of the recovery code, shown once.
    recovery_groups: Vec<String>,
    /// Who is signed in.
    session: SessionView,
}

/// What can be said about the folder, and who is signed in.
#[tauri::command]
#[specta::specta]
pub fn register_status(desk: State<'_, Desk>) -> Result<RegisterStatus, Problem> {
    let mut status = actions::unlock::status(&desk.folder())?;
    status.session = desk.signed_in().map(|session| session.view(now()));
    Ok(status)
}

/// Makes a register and opens it.
#[tauri::command]
#[specta::specta]
pub async fn create_register(desk: State<'_, Desk>, request: CreateRegister) -> Result<CreatedRegister, Problem> {
    let folder = desk.folder();
    let (session, kit) = waiting(move || actions::unlock::create(&folder, &request, now())).await?;
    let recovery_groups = kit.groups();
    *desk.kit() = Some(kit);
    let session = desk.unlocked(session).view(now());
    Ok(CreatedRegister { recovery_groups, session })
}

/// Saves the sheet of a register made a moment ago. Nothing is saved if the dialog is cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_recovery_sheet(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<files::SavedFile>, Problem> {
    let session = desk.session()?;
    let language = files::language(&session.view(now()).language);
    let paper = match &*desk.kit() {
        Some(kit) => kit.sheet(&session, language, now())?,
        None => return Err(Problem::not_found("recovery-kit")),
    };
    let Some(path) = files::ask_where_to_save(&app, "aterstallning.pdf").await? else { return Ok(None) };
    waiting(move || files::save(&path, &paper.bytes)).await.map(Some)
}

/// Tries the recovery code without using it. Afterwards the program forgets the code.
#[tauri::command]
#[specta::specta]
pub async fn prove_recovery(desk: State<'_, Desk>, code: String) -> Result<(), Problem> {
    let session = desk.session()?;
    waiting(move || actions::unlock::prove_recovery(&session, &code, now())).await?;
    *desk.kit() = None;
    Ok(())
}

/// Makes a demo register if there is none, and opens it.
#[tauri::command]
#[specta::specta]
pub async fn make_demo(desk: State<'_, Desk>) -> Result<SessionView, Problem> {
    let folder = desk.folder();
    let session = waiting(move || demo::open_or_make(&folder, now())).await?;
    Ok(desk.unlocked(session).view(now()))
}

/// Opens with name and password.
#[tauri::command]
#[specta::specta]
pub async fn unlock(desk: State<'_, Desk>, request: Unlock) -> Result<SessionView, Problem> {
    let folder = desk.folder();
    let session = waiting(move || actions::unlock::unlock(&folder, &request, now())).await?;
    Ok(desk.unlocked(session).view(now()))
}

/// Opens with the recovery code and sets a new password.
#[tauri::command]
#[specta::specta]
pub async fn unlock_with_recovery(desk: State<'_, Desk>, request: UnlockWithRecovery) -> Result<SessionView, Problem> {
    let folder = desk.folder();
    let session = waiting(move || actions::unlock::unlock_with_recovery(&folder, &request, now())).await?;
    Ok(desk.unlocked(session).view(now()))
}

/// Locks.
#[tauri::command]
#[specta::specta]
pub fn lock(desk: State<'_, Desk>) {
    desk.lock();
}

/// The first page of the day.
#[tauri::command]
#[specta::specta]
pub async fn today(desk: State<'_, Desk>) -> Result<actions::due::TodayView, Problem> {
    signed_in(desk, actions::due::today).await
}
