//! What is to be erased, and erasing it.

use super::{signed_in, waiting};
use crate::{
    files::{self, SavedFile},
    progress,
    session::{Desk, now},
};
use actions::{
    Problem,
    erasure::{self, ApplyPlan, MakePlan, PersonLine, PlanView, QueueView},
};
use tauri::{AppHandle, State};

/// Who has something to be erased today.
#[tauri::command]
#[specta::specta]
pub async fn retention_queue(desk: State<'_, Desk>, limit: u32) -> Result<QueueView, Problem> {
    signed_in(desk, move |session, now| erasure::queue(session, limit, now)).await
}

/// "Varför finns detta kvar?" for one person.
#[tauri::command]
#[specta::specta]
pub async fn retention_why(desk: State<'_, Desk>, person: String) -> Result<PersonLine, Problem> {
    signed_in(desk, move |session, now| erasure::of_person(session, &person, now)).await
}

/// A dry run.
#[tauri::command]
#[specta::specta]
pub async fn plan_retention(desk: State<'_, Desk>, request: MakePlan) -> Result<PlanView, Problem> {
    signed_in(desk, move |session, now| erasure::plan(session, &request, now)).await
}

/// The newest plans.
#[tauri::command]
#[specta::specta]
pub async fn list_retention_plans(desk: State<'_, Desk>, limit: u32) -> Result<Vec<PlanView>, Problem> {
    signed_in(desk, move |session, _| erasure::plans(session, limit)).await
}

/// Carries a plan out, or asks for the second signature it needs.
#[tauri::command]
#[specta::specta]
pub async fn apply_retention(app: AppHandle, desk: State<'_, Desk>, request: ApplyPlan) -> Result<PlanView, Problem> {
    let mut report = progress::reporter(app, "retention", desk.begin_work());
    signed_in(desk, move |session, now| {
        erasure::apply(session, &request, now, &mut |done, total| report(done, Some(total)))
    })
    .await
}

/// Saves the certificate of a plan where the person says.
#[tauri::command]
#[specta::specta]
pub async fn save_certificate(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let Some(path) = files::ask_where_to_save(&app, "gallringsbevis.pdf").await? else { return Ok(None) };
    waiting(move || {
        let paper = erasure::certificate(&session, &id, files::language(&language), now())?;
        files::save(&path, &paper.bytes).map(Some)
    })
    .await
}
