//! Making, opening and locking a register.

use super::{locks::begin, signed_in, waiting};
use crate::{
    files, leaving,
    session::{Desk, now},
};
use actions::{
    Problem, Session, demo,
    drafts::Leaving,
    session::SessionView,
    unlock::{CreateRegister, RegisterStatus, Unlock, UnlockWithRecovery},
};
use serde::Serialize;
use specta::Type;
use std::path::Path;
use tauri::{AppHandle, Manager, State};

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
pub async fn create_register(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: CreateRegister,
) -> Result<CreatedRegister, Problem> {
    let folder = desk.folder();
    let (session, kit) = waiting(move || actions::unlock::create(&folder, &request, now())).await?;
    let recovery_groups = kit.groups();
    *desk.kit() = Some(kit);
    Ok(CreatedRegister { recovery_groups, session: begin(&app, session)? })
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
pub async fn make_demo(app: AppHandle) -> Result<SessionView, Problem> {
    enter(app, |folder| demo::open_or_make(folder, now())).await
}

/// Opens with name and password.
#[tauri::command]
#[specta::specta]
pub async fn unlock(app: AppHandle, request: Unlock) -> Result<SessionView, Problem> {
    enter(app, move |folder| actions::unlock::unlock(folder, &request, now())).await
}

/// Opens with the recovery code and sets a new password.
#[tauri::command]
#[specta::specta]
pub async fn unlock_with_recovery(app: AppHandle, request: UnlockWithRecovery) -> Result<SessionView, Problem> {
    enter(app, move |folder| actions::unlock::unlock_with_recovery(folder, &request, now())).await
}

/// Locks.
#[tauri::command]
#[specta::specta]
pub fn lock(app: AppHandle) {
    leaving::lock(&app, Leaving::Asked);
}

/// The first page of the day.
#[tauri::command]
#[specta::specta]
pub async fn today(desk: State<'_, Desk>) -> Result<actions::due::TodayView, Problem> {
    signed_in(desk, actions::due::today).await
}

/// Opens the register once whatever the last lock left to do is done.
async fn enter(
    app: AppHandle,
    open: impl FnOnce(&Path) -> Result<Session, Problem> + Send + 'static,
) -> Result<SessionView, Problem> {
    waiting(move || {
        let desk = app.state::<Desk>();
        desk.settled();
        let session = open(&desk.folder())?;
        begin(&app, session)
    })
    .await
}
