//! Forms and shelves: what can be done with every noun, and its records.

use super::signed_in;
use crate::session::Desk;
use actions::{
    Problem,
    forms::{self, FormDone, FormView, RunForm, Shelf, ShelfFilter},
    held::RecordView,
};
use tauri::State;

/// The forms whoever is signed in may use.
#[tauri::command]
#[specta::specta]
pub async fn forms_list(desk: State<'_, Desk>) -> Result<Vec<FormView>, Problem> {
    signed_in(desk, |session, _| Ok(forms::list(session))).await
}

/// Does what a form is filled in for.
#[tauri::command]
#[specta::specta]
pub async fn forms_run(desk: State<'_, Desk>, request: RunForm) -> Result<FormDone, Problem> {
    signed_in(desk, move |session, now| forms::run(session, &request, now)).await
}

/// The records of a noun.
#[tauri::command]
#[specta::specta]
pub async fn forms_shelf(desk: State<'_, Desk>, noun: String, filter: ShelfFilter) -> Result<Shelf, Problem> {
    signed_in(desk, move |session, now| forms::shelf(session, &noun, &filter, now)).await
}

/// One record.
#[tauri::command]
#[specta::specta]
pub async fn forms_record(
    desk: State<'_, Desk>,
    noun: String,
    id: String,
    task: Option<String>,
) -> Result<RecordView, Problem> {
    signed_in(desk, move |session, now| forms::record(session, &noun, &id, task.as_deref(), now)).await
}
