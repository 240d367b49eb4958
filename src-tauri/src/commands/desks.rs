//! Several desks on one register.

use super::{locks::begin, session::CreatedRegister, signed_in, waiting};
use crate::{
    files, progress,
    session::{Desk, now},
    sheets::Sheet,
};
use actions::{
    Problem,
    desks::{self, CompactedView, DeskStatus, DeskView, InviteDesk, JoinRegister, RemoveDesk, ShareRegister},
    key_slots::Confirm,
};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

/// An invitation that was made and saved. The code is shown once.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedInvitation {
    /// Where the file is.
    path: String,
    /// The groups of its code.
    groups: Vec<String>,
}

/// How this desk stands with the others, as far as is known without asking the server.
#[tauri::command]
#[specta::specta]
pub async fn desk_status(desk: State<'_, Desk>) -> Result<DeskStatus, Problem> {
    signed_in(desk, |session, _| desks::status(session)).await
}

/// Every desk that is or was invited.
#[tauri::command]
#[specta::specta]
pub async fn list_desks(desk: State<'_, Desk>) -> Result<Vec<DeskView>, Problem> {
    signed_in(desk, |session, _| desks::list(session)).await
}

/// Takes over what the others have written, now.
#[tauri::command]
#[specta::specta]
pub async fn pull_desks(desk: State<'_, Desk>) -> Result<DeskStatus, Problem> {
    signed_in(desk, desks::pull).await
}

/// Makes the register one that several desks share.
#[tauri::command]
#[specta::specta]
pub async fn share_register(desk: State<'_, Desk>, request: ShareRegister) -> Result<DeskStatus, Problem> {
    signed_in(desk, move |session, now| desks::share(session, &request, now)).await
}

/// Reads the certificate of an authority that somebody chooses. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_authority(app: AppHandle) -> Result<Option<String>, Problem> {
    let Some(path) = files::ask_for(&app, "PEM", &["pem", "crt", "cer"]).await? else { return Ok(None) };
    waiting(move || Ok(Some(String::from_utf8_lossy(&std::fs::read(path)?).into_owned()))).await
}

/// Invites another desk and saves the invitation. `None` when the person closes the save dialog: nobody is invited then.
#[tauri::command]
#[specta::specta]
pub async fn invite_desk(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: InviteDesk,
) -> Result<Option<SavedInvitation>, Problem> {
    let name = format!("{}.cequred-desk", files::as_file_name(&request.name));
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, now| {
        let mut report = progress::reporter(app, "invite", cancelled);
        let made = desks::invite(session, &request, now, &mut |done, total| report(done, Some(total)))?;
        let path = files::save(&path, &made.file)?.path;
        Ok(Some(SavedInvitation { path, groups: made.groups() }))
    })
    .await
}

/// Asks for an invitation. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_invitation(app: AppHandle) -> Result<Option<String>, Problem> {
    Ok(files::ask_for(&app, "Cequred", &["cequred-desk"]).await?.map(|path| path.display().to_string()))
}

/// Joins a shared register with the invitation in this file, and opens it.
#[tauri::command]
#[specta::specta]
pub async fn join_register(
    app: AppHandle,
    desk: State<'_, Desk>,
    path: String,
    request: JoinRegister,
) -> Result<CreatedRegister, Problem> {
    let (folder, cancelled, teller) = (desk.folder(), desk.begin_work(), app.clone());
    let (session, kit) = waiting(move || {
        let mut report = progress::reporter(teller, "join", cancelled);
        let file = std::fs::read(path)?;
        desks::join(&folder, &file, &request, now(), &mut |done, total| report(done, Some(total)))
    })
    .await?;
    let recovery_groups = kit.groups();
    let session = begin(&app, session)?;
    desk.sheets().insert("kit", Sheet::Kit(kit));
    Ok(CreatedRegister::new(recovery_groups, session))
}

/// Shuts a desk out.
#[tauri::command]
#[specta::specta]
pub async fn remove_desk(desk: State<'_, Desk>, request: RemoveDesk) -> Result<(), Problem> {
    signed_in(desk, move |session, now| desks::remove(session, &request, now)).await
}

/// Begins the next epoch and drops what all desks are past.
#[tauri::command]
#[specta::specta]
pub async fn compact_desks(app: AppHandle, desk: State<'_, Desk>) -> Result<CompactedView, Problem> {
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, now| {
        let mut report = progress::reporter(app, "compact", cancelled);
        desks::compact(session, now, &mut |done, total| report(done, Some(total)))
    })
    .await
}

/// Takes the whole register anew from the server.
#[tauri::command]
#[specta::specta]
pub async fn rejoin_desks(app: AppHandle, desk: State<'_, Desk>, confirm: Confirm) -> Result<DeskStatus, Problem> {
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, now| {
        let mut report = progress::reporter(app, "rejoin", cancelled);
        desks::rejoin(session, &confirm, now, &mut |done, total| report(done, Some(total)))
    })
    .await
}

/// Leaves: what is here becomes a register of its own again.
#[tauri::command]
#[specta::specta]
pub async fn leave_desks(desk: State<'_, Desk>, confirm: Confirm) -> Result<DeskStatus, Problem> {
    signed_in(desk, move |session, now| desks::leave(session, &confirm, now)).await
}
