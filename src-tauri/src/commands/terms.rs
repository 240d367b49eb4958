//! The terms, and the statement of reasons that rests on them.

use super::{signed_in, waiting};
use crate::{
    files::{self, SavedFile},
    session::{Desk, now},
};
use actions::{
    Problem, accounts,
    terms::{self, TermsPage, TermsPeople, TermsPerson},
};
use domain::staff::Task;
use tauri::{AppHandle, State};

/// Every version, with how many accepted it.
#[tauri::command]
#[specta::specta]
pub async fn terms_page(desk: State<'_, Desk>) -> Result<TermsPage, Problem> {
    signed_in(desk, terms::page).await
}

/// The text of a version.
#[tauri::command]
#[specta::specta]
pub async fn terms_text(desk: State<'_, Desk>, id: String) -> Result<Option<String>, Problem> {
    signed_in(desk, move |session, _| terms::text(session, &id)).await
}

/// Who with a contract has accepted a version.
#[tauri::command]
#[specta::specta]
pub async fn terms_people(desk: State<'_, Desk>, request: TermsPeople) -> Result<Vec<TermsPerson>, Problem> {
    signed_in(desk, move |session, now| terms::people(session, &request, now)).await
}

/// Saves the statement of reasons for a suspension or an end. `None` when the dialog is closed.
#[tauri::command]
#[specta::specta]
pub async fn save_statement(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    task: String,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let Some(path) = files::ask_where_to_save(&app, "beslut.pdf").await? else { return Ok(None) };
    waiting(move || {
        let language = files::language(&language);
        let paper = accounts::statement_of(&session, &id, Task::from_code(&task), language, now())?;
        files::save(&path, &paper.bytes).map(Some)
    })
    .await
}
