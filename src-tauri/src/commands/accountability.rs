//! Papers of the record of processing and of incidents. Everything else about them goes through the forms.

use super::waiting;
use crate::{
    disk_encryption,
    files::{self, SavedFile},
    session::{Desk, now},
};
use actions::{Problem, incidents, processing};
use tauri::{AppHandle, State};

/// Saves the record of processing where the person says, as a PDF or as a table. `None` when she cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_processing_record(
    app: AppHandle,
    desk: State<'_, Desk>,
    table: bool,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let name = if table { "registerforteckning.csv" } else { "registerforteckning.pdf" };
    let Some(path) = files::ask_where_to_save(&app, name).await? else { return Ok(None) };
    waiting(move || {
        let language = files::language(&language);
        let bytes = if table {
            processing::export_csv(&session, language, now())?
        } else {
            processing::export_pdf(&session, disk_encryption::of(session.folder()), language, now())?.bytes
        };
        files::save(&path, &bytes).map(Some)
    })
    .await
}

/// Saves the report of an incident where the person says. `None` when she cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_incident_report(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let incident = incidents::show(&session, &id, now())?;
    let name = format!("incident-{}.pdf", incident.number);
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    waiting(move || {
        let paper = incidents::report_pdf(&session, &id, files::language(&language), now())?;
        files::save(&path, &paper.bytes).map(Some)
    })
    .await
}
