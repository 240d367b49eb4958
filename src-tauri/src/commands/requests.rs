//! Cases and extracts.

use super::{signed_in, waiting};
use crate::{
    files,
    session::{Desk, now},
};
use actions::{
    Problem,
    extract::{self, ExtractMade},
    redactions::{self, DecideRedaction, Review},
    requests::{self, CaseView, EditTemplate, LetterTemplateView, ListRequests, OpenRequest, RequestView},
};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State, ipc::Response};

/// An extract on disk, and the case it answered.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedExtract {
    /// Where it was saved.
    path: String,
    /// What was made.
    made: ExtractMade,
    /// The case afterwards.
    answered: RequestView,
}

/// Registers a request.
#[tauri::command]
#[specta::specta]
pub async fn open_request(desk: State<'_, Desk>, request: OpenRequest) -> Result<RequestView, Problem> {
    signed_in(desk, move |session, now| requests::open(session, &request, now)).await
}

/// Cases.
#[tauri::command]
#[specta::specta]
pub async fn list_requests(desk: State<'_, Desk>, request: ListRequests) -> Result<Vec<RequestView>, Problem> {
    signed_in(desk, move |session, now| requests::list(session, &request, now)).await
}

/// One case.
#[tauri::command]
#[specta::specta]
pub async fn show_request(desk: State<'_, Desk>, id: String) -> Result<RequestView, Problem> {
    signed_in(desk, move |session, now| requests::show(session, &id, now)).await
}

/// A case with everything that has happened in it.
#[tauri::command]
#[specta::specta]
pub async fn show_case(desk: State<'_, Desk>, id: String) -> Result<CaseView, Problem> {
    signed_in(desk, move |session, now| requests::case(session, &id, now)).await
}

/// The texts of letters.
#[tauri::command]
#[specta::specta]
pub async fn letter_templates(desk: State<'_, Desk>) -> Result<Vec<LetterTemplateView>, Problem> {
    signed_in(desk, move |session, _| requests::templates(session)).await
}

/// Changes the text of a letter, or brings back the one the program ships.
#[tauri::command]
#[specta::specta]
pub async fn edit_letter_template(desk: State<'_, Desk>, request: EditTemplate) -> Result<LetterTemplateView, Problem> {
    signed_in(desk, move |session, now| requests::edit_template(session, &request, now)).await
}

/// A letter of a case, as the bytes of a PDF. Not among the typed calls: bytes go outside JSON.
#[tauri::command]
pub async fn read_letter(desk: State<'_, Desk>, id: String) -> Result<Response, Problem> {
    let (_, bytes) = signed_in(desk, move |session, now| requests::letter_bytes(session, &id, now)).await?;
    Ok(Response::new(bytes))
}

/// Saves a letter where the person says; where it lies, or nothing if she changed her mind.
#[tauri::command]
#[specta::specta]
pub async fn save_letter(app: AppHandle, desk: State<'_, Desk>, id: String) -> Result<Option<String>, Problem> {
    let session = desk.session()?;
    let Some(path) = files::ask_where_to_save(&app, "brev.pdf").await? else { return Ok(None) };
    waiting(move || {
        let (_, bytes) = requests::letter_bytes(&session, &id, now())?;
        Ok(Some(files::save(&path, &bytes)?.path))
    })
    .await
}

/// The extract as it would look now, as the bytes of a PDF. Not among the typed calls: bytes go outside JSON.
#[tauri::command]
pub async fn preview_extract(desk: State<'_, Desk>, id: String, language: String) -> Result<Response, Problem> {
    let language = files::language(&language);
    let drawn = signed_in(desk, move |session, now| extract::preview(session, &id, language, now)).await?;
    Ok(Response::new(drawn.paper.bytes))
}

/// Makes the extract, saves it where the person says, and only then answers the case.
#[tauri::command]
#[specta::specta]
pub async fn save_extract(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    language: String,
) -> Result<Option<SavedExtract>, Problem> {
    let session = desk.session()?;
    let case = requests::show(&session, &id, now())?;
    let name = format!("registerutdrag-{}.pdf", case.number);
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    waiting(move || {
        let drawn = extract::make(&session, &id, files::language(&language), now())?;
        let saved = files::save(&path, &drawn.paper.bytes)?;
        let answered = extract::answered(&session, drawn.request, &drawn.paper, now())?;
        Ok(Some(SavedExtract { path: saved.path, made: (&drawn).into(), answered }))
    })
    .await
}

/// Where others seem to be named in the copy, and what was decided about it.
#[tauri::command]
#[specta::specta]
pub async fn review_extract(desk: State<'_, Desk>, id: String, language: String) -> Result<Review, Problem> {
    let language = files::language(&language);
    signed_in(desk, move |session, now| redactions::review(session, &id, language, now)).await
}

/// Decides whether words are left out of the copy.
#[tauri::command]
#[specta::specta]
pub async fn decide_redaction(
    desk: State<'_, Desk>,
    request: DecideRedaction,
    language: String,
) -> Result<Review, Problem> {
    let language = files::language(&language);
    signed_in(desk, move |session, now| redactions::decide(session, &request, language, now)).await
}

/// Takes such a decision back.
#[tauri::command]
#[specta::specta]
pub async fn forget_redaction(
    desk: State<'_, Desk>,
    id: String,
    redaction: String,
    language: String,
) -> Result<Review, Problem> {
    let language = files::language(&language);
    signed_in(desk, move |session, now| redactions::forget(session, &id, &redaction, language, now)).await
}
