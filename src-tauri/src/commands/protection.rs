//! How the register is protected.

use super::signed_in;
use crate::{disk_encryption, session::Desk};
use actions::{
    Problem,
    protection::{self, ProtectionView},
};
use tauri::State;

/// Every side of the protection, and what is wanting.
#[tauri::command]
#[specta::specta]
pub async fn protection_status(desk: State<'_, Desk>) -> Result<ProtectionView, Problem> {
    signed_in(desk, |session, now| protection::status(session, disk_encryption::of(session.folder()), now)).await
}
