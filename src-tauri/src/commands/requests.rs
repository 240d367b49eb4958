//! Cases and extracts.

use super::{signed_in, waiting};
use crate::{
    files::{self, SavedFile},
    progress,
    session::{Desk, now},
};
use actions::{
    Problem,
    extract::{self, ExtractMade},
    extract_batch::{self, Batch},
    meanwhile::Stood,
    redactions::{self, DecideRedaction, Review},
    requests::{
        self, CaseView, EditTemplate, LetterTemplateView, ListRequests, OpenRequest, RequestView, TemplateDraft,
        TemplateFaults,
    },
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
    /// The password of a sealed paper. It is said once and kept nowhere.
    password: Option<String>,
}

/// Many extracts on disk: the queue for the printer.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DrawnExtracts {
    /// The folder they lie in.
    folder: String,
    /// What came of each case.
    batch: Batch,
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
pub async fn edit_letter_template(
    desk: State<'_, Desk>,
    request: EditTemplate,
    before: Option<String>,
) -> Result<LetterTemplateView, Problem> {
    let stood = before.map(|text| Stood::Letter(request.kind.clone(), request.language.clone(), text));
    signed_in(desk, move |session, now| requests::edit_template(&session.having_stood(stood), &request, now)).await
}

/// What is wrong with a text that is to become a letter.
#[tauri::command]
#[specta::specta]
pub async fn template_faults(desk: State<'_, Desk>, draft: TemplateDraft) -> Result<TemplateFaults, Problem> {
    signed_in(desk, move |session, _| requests::template_faults(session, &draft)).await
}

/// A letter with this text about nobody, as the bytes of a PDF. Not among the typed calls: bytes go outside JSON.
#[tauri::command]
pub async fn preview_template(desk: State<'_, Desk>, draft: TemplateDraft) -> Result<Response, Problem> {
    let paper = signed_in(desk, move |session, now| requests::preview_template(session, &draft, now)).await?;
    Ok(Response::new(paper.bytes))
}

/// A letter of a case, as the bytes of a PDF. Not among the typed calls: bytes go outside JSON.
#[tauri::command]
pub async fn read_letter(desk: State<'_, Desk>, id: String) -> Result<Response, Problem> {
    let (_, bytes) = signed_in(desk, move |session, now| requests::letter_bytes(session, &id, now)).await?;
    Ok(Response::new(bytes))
}

/// Saves a letter of a case where the person says. `None` when she cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_letter(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: String,
    id: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let case = requests::show(&session, &request, now())?;
    let Some(path) = files::ask_where_to_save(&app, &format!("brev-{}.pdf", case.number)).await? else {
        return Ok(None);
    };
    waiting(move || {
        let (_, bytes) = requests::letter_bytes(&session, &id, now())?;
        files::save(&path, &bytes).map(Some)
    })
    .await
}

/// Saves the copy a person takes with her (Art. 20) where the person says, as a table or for machines. `None` when she
/// cancels; nothing was taken out then. Changes nothing about the case.
#[tauri::command]
#[specta::specta]
pub async fn save_portable_copy(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    table: bool,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let case = requests::show(&session, &id, now())?;
    let name = format!("personuppgifter-{}.{}", case.number, if table { "csv" } else { "json" });
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    waiting(move || {
        let copy = extract::portable(&session, &id, now())?;
        files::save(&path, if table { &copy.csv } else { &copy.json }).map(Some)
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

/// Makes the extract, saves it where the person says, and only then answers the case. A locked one opens with a new
/// password only, and is no PDF/A.
#[tauri::command]
#[specta::specta]
pub async fn save_extract(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    language: String,
    locked: bool,
) -> Result<Option<SavedExtract>, Problem> {
    let session = desk.session()?;
    let case = requests::show(&session, &id, now())?;
    let name = format!("registerutdrag-{}.pdf", case.number);
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    waiting(move || {
        let mut drawn = extract::make(&session, &id, files::language(&language), now())?;
        let mut password = None;
        if locked {
            let sealed = extract::lock(&drawn.paper)?;
            password = Some(sealed.password().to_owned());
            drawn.paper = sealed.paper;
        }
        let saved = files::save(&path, &drawn.paper.bytes)?;
        let answered = extract::answered(&session, drawn.request, &drawn.paper, now())?;
        Ok(Some(SavedExtract { path: saved.path, made: (&drawn).into(), answered, password }))
    })
    .await
}

/// Draws the extracts of these cases into a folder the person chooses, and answers none of them. `None` when she cancels
/// the choice; cancelled later, what is drawn stays.
#[tauri::command]
#[specta::specta]
pub async fn draw_extracts(
    app: AppHandle,
    desk: State<'_, Desk>,
    ids: Vec<String>,
    language: String,
) -> Result<Option<DrawnExtracts>, Problem> {
    let session = desk.session()?;
    let Some(folder) = files::ask_for_folder(&app).await? else { return Ok(None) };
    let cancelled = desk.begin_work();
    waiting(move || {
        let mut report = progress::reporter(app, "extracts", cancelled);
        let batch = extract_batch::draw_open(
            &session,
            Some(&ids),
            files::language(&language).into(),
            now(),
            &mut |name, paper| files::save(&folder.join(name), &paper.bytes).map(drop),
            &mut |done, total| report(done, Some(total)),
        )?;
        Ok(Some(DrawnExtracts { folder: folder.display().to_string(), batch }))
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

/// Texts about others in which whoever asks is named. They are no part of the copy, and read before they are handed out.
#[tauri::command]
#[specta::specta]
pub async fn search_elsewhere(desk: State<'_, Desk>, id: String) -> Result<Vec<String>, Problem> {
    signed_in(desk, move |session, now| extract::mentions(session, &id, now)).await
}

/// Decides whether words are left out of the copy.
#[tauri::command]
#[specta::specta]
pub async fn decide_redaction(
    desk: State<'_, Desk>,
    request: DecideRedaction,
    before: Option<String>,
    language: String,
) -> Result<Review, Problem> {
    let language = files::language(&language);
    let stood = before.map(|verdict| Stood::Verdict(request.clone(), verdict));
    signed_in(desk, move |session, now| redactions::decide(&session.having_stood(stood), &request, language, now)).await
}

/// Takes such a decision back.
#[tauri::command]
#[specta::specta]
pub async fn forget_redaction(
    desk: State<'_, Desk>,
    id: String,
    redaction: String,
    before: Option<String>,
    language: String,
) -> Result<Review, Problem> {
    let language = files::language(&language);
    let stood = before.map(|verdict| Stood::Redaction(id.clone(), redaction.clone(), verdict));
    signed_in(desk, move |session, now| {
        redactions::forget(&session.having_stood(stood), &id, &redaction, language, now)
    })
    .await
}
