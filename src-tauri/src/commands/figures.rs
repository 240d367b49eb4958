//! Figures for charts, and the yearly report.

use super::{signed_in, waiting};
use crate::{
    files::{self, SavedFile},
    session::{Desk, now},
};
use actions::{
    Problem,
    figures::{self, RequestsView},
    yearly::{self, YearView},
};
use tauri::{AppHandle, State};

/// Whether the requests of the last twelve months were answered in time.
#[tauri::command]
#[specta::specta]
pub async fn answered_in_time(desk: State<'_, Desk>) -> Result<RequestsView, Problem> {
    signed_in(desk, figures::answered).await
}

/// A year in figures.
#[tauri::command]
#[specta::specta]
pub async fn year_figures(desk: State<'_, Desk>, year: i32) -> Result<YearView, Problem> {
    signed_in(desk, move |session, now| yearly::figures(session, year, now)).await
}

/// Saves the report of a year where the person says. `None` when she cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_yearly_report(
    app: AppHandle,
    desk: State<'_, Desk>,
    year: i32,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let Some(path) = files::ask_where_to_save(&app, &format!("arsrapport-{year}.pdf")).await? else { return Ok(None) };
    waiting(move || {
        let paper = yearly::report_pdf(&session, year, files::language(&language), now())?;
        files::save(&path, &paper.bytes).map(Some)
    })
    .await
}
