//! What is to be erased, and erasing it.

use super::{signed_in, waiting};
use crate::{
    files::{self, SavedFile},
    progress,
    session::{Desk, now},
};
use actions::{
    Problem, disclosures,
    erasure::{self, ApplyPlan, MakePlan, PersonLine, PlanView, QueuePage, QueueQuery},
    holds::{self, HoldsView},
};
use tauri::{AppHandle, State, ipc::Response};

/// A stretch of the queue: what may be erased today, what must wait, what comes.
#[tauri::command]
#[specta::specta]
pub async fn retention_queue(desk: State<'_, Desk>, query: QueueQuery) -> Result<QueuePage, Problem> {
    signed_in(desk, move |session, now| erasure::lines(session, &query, now)).await
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

/// A plan, with what would go and stay today.
#[tauri::command]
#[specta::specta]
pub async fn show_retention_plan(desk: State<'_, Desk>, id: String) -> Result<PlanView, Problem> {
    signed_in(desk, move |session, now| erasure::show(session, &id, now)).await
}

/// Takes a plan back.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_retention_plan(desk: State<'_, Desk>, request: ApplyPlan) -> Result<PlanView, Problem> {
    signed_in(desk, move |session, now| erasure::withdraw(session, &request, now)).await
}

/// Every hold.
#[tauri::command]
#[specta::specta]
pub async fn list_holds(desk: State<'_, Desk>) -> Result<HoldsView, Problem> {
    signed_in(desk, move |session, _| holds::list(session)).await
}

/// The bytes of a plan's certificate, to look at. Not among the typed calls: bytes go outside JSON.
#[tauri::command]
pub async fn preview_certificate(desk: State<'_, Desk>, id: String, language: String) -> Result<Response, Problem> {
    let language = files::language(&language);
    let paper = signed_in(desk, move |session, now| erasure::certificate(session, &id, language, now)).await?;
    Ok(Response::new(paper.bytes))
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

/// Saves the letter that tells a recipient (GDPR Art. 19) where the person says.
#[tauri::command]
#[specta::specta]
pub async fn save_notice_letter(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let Some(path) = files::ask_where_to_save(&app, "underrattelse.pdf").await? else { return Ok(None) };
    waiting(move || {
        let paper = disclosures::letter(&session, &id, files::language(&language), now())?;
        files::save(&path, &paper.bytes).map(Some)
    })
    .await
}
