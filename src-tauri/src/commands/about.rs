//! What program this is.

use crate::session::Desk;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

/// The About box.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Version of the program.
    version: String,
    /// The folder of the register.
    folder: String,
}

/// Version and folder.
#[tauri::command]
#[specta::specta]
pub fn about(app: AppHandle, desk: State<'_, Desk>) -> About {
    About { version: app.package_info().version.to_string(), folder: desk.folder().display().to_string() }
}

/// Asks long work to stop.
#[tauri::command]
#[specta::specta]
pub fn cancel_work(desk: State<'_, Desk>) {
    desk.cancel_work();
}
