//! Disputes about ratings, and the files kept with them.

use super::{signed_in, waiting};
use crate::{
    commands::imports::ChosenFile,
    files,
    session::{Desk, now},
};
use actions::{
    Problem,
    attachments::{self, AddAttachment, AttachmentView, NewFile},
    disputes::{
        self, CompleteDispute, DecisionView, Dismiss, DisputeLine, DisputeView, LogContact, OpenDispute, Propose,
    },
    meanwhile::Stood,
};
use serde::Serialize;
use specta::Type;
use std::sync::Arc;
use tauri::{AppHandle, State, ipc::Response};

/// A letter on disk, and the dispute afterwards.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedLetter {
    /// Where it was saved.
    path: String,
    /// The dispute.
    dispute: DisputeView,
}

/// The queue, or every dispute.
#[tauri::command]
#[specta::specta]
pub async fn list_disputes(desk: State<'_, Desk>, all: bool) -> Result<Vec<DisputeLine>, Problem> {
    signed_in(desk, move |session, now| disputes::list(session, all, now)).await
}

/// A dispute with everything on one page.
#[tauri::command]
#[specta::specta]
pub async fn show_dispute(desk: State<'_, Desk>, id: String) -> Result<DisputeView, Problem> {
    signed_in(desk, move |session, now| disputes::show(session, &id, now)).await
}

/// Asks for a file and keeps it in memory until it is attached. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_attachment(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<String>, Problem> {
    let Some(path) = files::ask_what_to_open(&app).await? else { return Ok(None) };
    let chosen = waiting(move || files::read(&path)).await?;
    let name = chosen.name().to_owned();
    desk.choose(chosen);
    Ok(Some(name))
}

/// Opens a dispute with the chosen file as its written statement.
#[tauri::command]
#[specta::specta]
pub async fn open_dispute(desk: State<'_, Desk>, request: OpenDispute) -> Result<DisputeView, Problem> {
    let chosen: Option<Arc<ChosenFile>> = desk.chosen();
    signed_in(desk, move |session, now| {
        let file = chosen.as_ref().map(|chosen| NewFile { name: chosen.name(), bytes: chosen.bytes() });
        disputes::open(session, &request, file.as_ref(), now)
    })
    .await
}

/// Fills in parts of the statement.
#[tauri::command]
#[specta::specta]
pub async fn complete_dispute(
    desk: State<'_, Desk>,
    request: CompleteDispute,
    before: Option<CompleteDispute>,
) -> Result<DisputeView, Problem> {
    let stood = before.map(Stood::Parts);
    signed_in(desk, move |session, now| disputes::complete(&session.having_stood(stood), &request, now)).await
}

/// Writes a line into one side's contact log.
#[tauri::command]
#[specta::specta]
pub async fn log_contact(desk: State<'_, Desk>, request: LogContact) -> Result<DisputeView, Problem> {
    signed_in(desk, move |session, now| disputes::contact(session, &request, now)).await
}

/// Lets the other side see a line.
#[tauri::command]
#[specta::specta]
pub async fn release_contact(desk: State<'_, Desk>, dispute: String, contact: String) -> Result<DisputeView, Problem> {
    signed_in(desk, move |session, now| disputes::release(session, &dispute, &contact, now)).await
}

/// Proposes a decision.
#[tauri::command]
#[specta::specta]
pub async fn propose_decision(desk: State<'_, Desk>, request: Propose) -> Result<DisputeView, Problem> {
    signed_in(desk, move |session, now| disputes::propose(session, &request, now)).await
}

/// Signs it as the second.
#[tauri::command]
#[specta::specta]
pub async fn sign_decision(
    desk: State<'_, Desk>,
    dispute: String,
    before: Option<DecisionView>,
) -> Result<DisputeView, Problem> {
    let stood = before.map(|decision| Stood::Proposed(dispute.clone(), decision));
    signed_in(desk, move |session, now| disputes::sign(&session.having_stood(stood), &dispute, now)).await
}

/// Sends it back.
#[tauri::command]
#[specta::specta]
pub async fn reject_decision(
    desk: State<'_, Desk>,
    dispute: String,
    before: Option<DecisionView>,
) -> Result<DisputeView, Problem> {
    let stood = before.map(|decision| Stood::Proposed(dispute.clone(), decision));
    signed_in(desk, move |session, now| disputes::reject(&session.having_stood(stood), &dispute, now)).await
}

/// Ends a dispute without trying it.
#[tauri::command]
#[specta::specta]
pub async fn dismiss_dispute(desk: State<'_, Desk>, request: Dismiss) -> Result<DisputeView, Problem> {
    signed_in(desk, move |session, now| disputes::dismiss(session, &request, now)).await
}

/// Lifts the restriction and closes.
#[tauri::command]
#[specta::specta]
pub async fn lift_restriction(desk: State<'_, Desk>, dispute: String) -> Result<DisputeView, Problem> {
    signed_in(desk, move |session, now| disputes::lift(session, &dispute, now)).await
}

/// Draws a letter, saves it where the person says, and only then notes it as sent. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_dispute_letter(
    app: AppHandle,
    desk: State<'_, Desk>,
    dispute: String,
    kind: String,
    language: String,
) -> Result<Option<SavedLetter>, Problem> {
    let session = desk.session()?;
    let letter = disputes::letter_from(&kind)?;
    let Some(path) = files::ask_where_to_save(&app, &format!("tvist-{kind}.pdf")).await? else { return Ok(None) };
    waiting(move || {
        let paper = disputes::draw(&session, &dispute, letter, files::language(&language), now())?;
        let saved = files::save(&path, &paper.bytes)?;
        let dispute = disputes::printed(&session, &dispute, letter, now())?;
        Ok(Some(SavedLetter { path: saved.path, dispute }))
    })
    .await
}

/// Keeps the chosen file with a record.
#[tauri::command]
#[specta::specta]
pub async fn add_attachment(desk: State<'_, Desk>, request: AddAttachment) -> Result<AttachmentView, Problem> {
    let chosen: Arc<ChosenFile> = desk.chosen().ok_or_else(|| Problem::not_found("file"))?;
    signed_in(desk, move |session, now| {
        let file = NewFile { name: chosen.name(), bytes: chosen.bytes() };
        attachments::add(session, &request, &file, now)
    })
    .await
}

/// The bytes of a file, for the window alone: nothing is left on the disk. Not among the typed calls: bytes go outside
/// JSON.
#[tauri::command]
pub async fn read_attachment(desk: State<'_, Desk>, id: String) -> Result<Response, Problem> {
    let file = signed_in(desk, move |session, now| attachments::read(session, &id, now)).await?;
    Ok(Response::new(file.bytes))
}
