//! Members of staff.

use super::signed_in;
use crate::session::Desk;
use actions::{
    Problem,
    meanwhile::Stood,
    staff::{self, AddStaff, DisableStaff, SetRole, StaffView},
};
use tauri::State;

/// Everybody who is or was on the staff.
#[tauri::command]
#[specta::specta]
pub async fn list_staff(desk: State<'_, Desk>) -> Result<Vec<StaffView>, Problem> {
    signed_in(desk, |session, _| staff::list(session)).await
}

/// Adds somebody with a role and a first password.
#[tauri::command]
#[specta::specta]
pub async fn add_staff(desk: State<'_, Desk>, request: AddStaff) -> Result<StaffView, Problem> {
    signed_in(desk, move |session, now| staff::add(session, &request, now)).await
}

/// Gives somebody another role.
#[tauri::command]
#[specta::specta]
pub async fn set_staff_role(
    desk: State<'_, Desk>,
    request: SetRole,
    before: Option<String>,
) -> Result<StaffView, Problem> {
    let stood = before.map(|role| Stood::Role(request.user.clone(), role));
    signed_in(desk, move |session, now| staff::set_role(&session.having_stood(stood), &request, now)).await
}

/// Disables somebody.
#[tauri::command]
#[specta::specta]
pub async fn disable_staff(desk: State<'_, Desk>, request: DisableStaff) -> Result<StaffView, Problem> {
    signed_in(desk, move |session, now| staff::disable(session, &request, now)).await
}
