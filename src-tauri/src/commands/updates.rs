//! Newer versions from the office's own server.

use crate::{
    leaving, progress,
    session::Desk,
    updates::{self, UpdateFound, UpdateSettings, Updates},
};
use actions::{Problem, drafts::Leaving};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Manager, State};

/// Updates as the settings show them.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UpdatesView {
    /// Whether this program was built with a key that packages can be proven by. Without one nothing can be turned on.
    able: bool,
    /// What this computer has chosen.
    here: UpdateSettings,
}

/// Whether and where this computer looks for newer versions.
#[tauri::command]
#[specta::specta]
pub fn update_settings(desk: State<'_, Desk>, updates: State<'_, Updates>) -> Result<UpdatesView, Problem> {
    desk.session()?;
    Ok(UpdatesView { able: updates::key().is_some(), here: updates.settings() })
}

/// Chooses whether and where. For those who may change the office's settings.
#[tauri::command]
#[specta::specta]
pub fn set_update_settings(
    desk: State<'_, Desk>,
    updates: State<'_, Updates>,
    here: UpdateSettings,
) -> Result<UpdatesView, Problem> {
    desk.session()?.may_change_settings()?;
    if here.on && updates::key().is_none() {
        return Err(Problem::UpdatesOff);
    }
    updates.set(here)?;
    update_settings(desk, updates)
}

/// Asks the office's server. `None` when it has nothing newer for this system.
#[tauri::command]
#[specta::specta]
pub async fn find_update(
    app: AppHandle,
    desk: State<'_, Desk>,
    updates: State<'_, Updates>,
) -> Result<Option<UpdateFound>, Problem> {
    desk.session()?;
    updates.find(&app).await
}

/// Fetches the newer version and proves whose it is.
#[tauri::command]
#[specta::specta]
pub async fn fetch_update(app: AppHandle, desk: State<'_, Desk>, updates: State<'_, Updates>) -> Result<(), Problem> {
    desk.session()?.may_change_settings()?;
    let mut report = progress::reporter(app.clone(), "update", desk.begin_work());
    // Whoever stops it looks away from it: what was fetched is never installed by itself.
    let progress = move |done, whole| {
        let _ = report(done, whole);
    };
    updates.fetch(&app, progress).await
}

/// Installs what was fetched, locks the register and starts anew. What cannot be installed leaves the program as it is.
#[tauri::command]
#[specta::specta]
pub async fn install_update(app: AppHandle, desk: State<'_, Desk>, updates: State<'_, Updates>) -> Result<(), Problem> {
    desk.session()?.may_change_settings()?;
    let (update, package) = updates.take()?;
    super::waiting(move || {
        // On Windows the program ends inside, when the installer has begun; elsewhere at the new start, and locks then.
        if cfg!(windows) {
            leaving::lock(&app, Leaving::Quit);
            app.state::<Desk>().settled();
        }
        update.install(package).map_err(|error| updates::problem(&error))?;
        app.request_restart();
        Ok(())
    })
    .await
}
