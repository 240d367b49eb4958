//! What program this is.

use super::waiting;
use crate::session::Desk;
use actions::Problem;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State, WebviewWindow};

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

/// Shows the folder of the register in the system's own file manager. The program it is opened with is the system's.
#[tauri::command]
#[specta::specta]
pub async fn open_folder(desk: State<'_, Desk>) -> Result<(), Problem> {
    let folder = desk.folder();
    waiting(move || Ok(open::that_detached(folder)?)).await
}

/// Prints the page through the system's dialog: what of it is for paper, the page itself decides.
#[tauri::command]
#[specta::specta]
pub fn print_page(window: WebviewWindow) -> Result<(), Problem> {
    window.print().map_err(|_| Problem::StorageFailed { detail: "print".to_owned() })
}

/// Asks long work to stop.
#[tauri::command]
#[specta::specta]
pub fn cancel_work(desk: State<'_, Desk>) {
    desk.cancel_work();
}
