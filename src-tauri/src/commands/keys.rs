//! The ways into the register.

use super::{signed_in, waiting};
use crate::session::{Desk, now};
use actions::{
    Problem,
    key_slots::{self, ChangeOwnPassword, Confirm, KeysView, RemoveSlot},
};
use tauri::State;

/// Every way in.
#[tauri::command]
#[specta::specta]
pub async fn list_keys(desk: State<'_, Desk>) -> Result<KeysView, Problem> {
    signed_in(desk, key_slots::list).await
}

/// Gives whoever is signed in another password.
#[tauri::command]
#[specta::specta]
pub async fn change_own_password(desk: State<'_, Desk>, request: ChangeOwnPassword) -> Result<(), Problem> {
    signed_in(desk, move |session, now| key_slots::change_own_password(session, &request, now)).await
}

/// Makes a new recovery code and shows its groups once. The sheet is saved with `save_recovery_sheet`.
#[tauri::command]
#[specta::specta]
pub async fn new_recovery_code(desk: State<'_, Desk>, confirm: Confirm) -> Result<Vec<String>, Problem> {
    let session = desk.session()?;
    let kit = waiting(move || key_slots::add_recovery(&session, &confirm, now())).await?;
    let groups = kit.groups();
    *desk.kit() = Some(kit);
    Ok(groups)
}

/// Removes a way in.
#[tauri::command]
#[specta::specta]
pub async fn remove_slot(desk: State<'_, Desk>, request: RemoveSlot) -> Result<(), Problem> {
    signed_in(desk, move |session, now| key_slots::remove(session, &request, now)).await
}
