//! Making, opening and locking a register.

use super::{locks::begin, signed_in, waiting};
use crate::{
    leaving, progress,
    session::{Desk, now},
    sheets::Sheet,
};
use actions::{
    Problem, Session, demo,
    drafts::Leaving,
    meanwhile::Stood,
    session::{OrganisationView, SessionView},
    unlock::{CreateRegister, OnOpening, RegisterStatus, Unlock, UnlockWithRecovery, UnlockWithShares},
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

impl CreatedRegister {
    /// With its recovery code, which is shown once.
    pub(crate) fn new(recovery_groups: Vec<String>, session: SessionView) -> Self {
        Self { recovery_groups, session }
    }
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
    let session = begin(&app, session)?;
    desk.sheets().insert("kit", Sheet::Kit(kit));
    Ok(CreatedRegister::new(recovery_groups, session))
}

/// Makes a demo register if there is none, and opens it.
#[tauri::command]
#[specta::specta]
pub async fn make_demo(app: AppHandle) -> Result<SessionView, Problem> {
    enter(app, |folder, progress| demo::open_or_make(folder, now(), progress)).await
}

/// Locks the demo register and removes it, with all that was made up in it.
#[tauri::command]
#[specta::specta]
pub async fn discard_demo(app: AppHandle, desk: State<'_, Desk>) -> Result<(), Problem> {
    if !desk.session()?.is_demo() {
        return Err(Problem::NotADemo);
    }
    leaving::lock(&app, Leaving::Asked);
    waiting(move || {
        let desk = app.state::<Desk>();
        desk.settled();
        demo::discard(&desk.folder(), now())
    })
    .await
}

/// Changes the controller's particulars.
#[tauri::command]
#[specta::specta]
pub async fn change_organisation(
    desk: State<'_, Desk>,
    request: OrganisationView,
    before: Option<OrganisationView>,
) -> Result<SessionView, Problem> {
    let stood = before.map(Stood::Organisation);
    signed_in(desk, move |session, now| actions::organisation::change(&session.having_stood(stood), &request, now))
        .await
}

/// Opens with name and password.
#[tauri::command]
#[specta::specta]
pub async fn unlock(app: AppHandle, request: Unlock) -> Result<SessionView, Problem> {
    enter(app, move |folder, progress| actions::unlock::unlock_telling(folder, &request, now(), progress)).await
}

/// Opens with the recovery code and sets a new password.
#[tauri::command]
#[specta::specta]
pub async fn unlock_with_recovery(app: AppHandle, request: UnlockWithRecovery) -> Result<SessionView, Problem> {
    enter(app, move |folder, progress| actions::unlock::unlock_with_recovery_telling(folder, &request, now(), progress))
        .await
}

/// Opens with two of the three shares and sets a new password.
#[tauri::command]
#[specta::specta]
pub async fn unlock_with_shares(app: AppHandle, request: UnlockWithShares) -> Result<SessionView, Problem> {
    enter(app, move |folder, progress| actions::unlock::unlock_with_shares_telling(folder, &request, now(), progress))
        .await
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

/// Opens the register once whatever the last lock left to do is done, with progress and a way to break it off.
async fn enter(
    app: AppHandle,
    open: impl FnOnce(&Path, OnOpening<'_>) -> Result<Session, Problem> + Send + 'static,
) -> Result<SessionView, Problem> {
    let mut report = progress::opening_reporter(app.clone(), app.state::<Desk>().begin_work());
    waiting(move || {
        let desk = app.state::<Desk>();
        desk.settled();
        let session = open(&desk.folder(), &mut report)?;
        begin(&app, session)
    })
    .await
}
