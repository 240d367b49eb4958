//! Ratings, questions for them, and files of them.

use super::{signed_in, waiting};
use crate::{
    commands::imports::ChosenFile,
    files::{self, SavedFile},
    progress,
    session::{Desk, now},
};
use actions::{
    Problem,
    assignments::{self, AssignmentPage, AssignmentView},
    import::ImportFile,
    meanwhile::Stood,
    office_rules::{self, ChangeRatingSetting, RatingSettingView},
    ratings::{
        self, PersonRatings, RatedPage, RatingDraft, RatingOverview,
        import::{RatingImportChoices, RatingImportReport},
    },
};
use domain::assignments::RequestWay;
use std::sync::Arc;
use tauri::{AppHandle, State};

/// The whole register's ratings.
#[tauri::command]
#[specta::specta]
pub async fn rating_overview(desk: State<'_, Desk>) -> Result<RatingOverview, Problem> {
    signed_in(desk, ratings::overview).await
}

/// Rated people.
#[tauri::command]
#[specta::specta]
pub async fn rated_people(desk: State<'_, Desk>, place: u32, limit: u32) -> Result<RatedPage, Problem> {
    signed_in(desk, move |session, _| ratings::rated(session, place, limit)).await
}

/// A person's ratings, both ways.
#[tauri::command]
#[specta::specta]
pub async fn person_ratings(desk: State<'_, Desk>, id: String) -> Result<PersonRatings, Problem> {
    signed_in(desk, move |session, now| ratings::of_person(session, &id, now)).await
}

/// Assignments with their questions and ratings.
#[tauri::command]
#[specta::specta]
pub async fn list_assignments(desk: State<'_, Desk>, place: u32, limit: u32) -> Result<AssignmentPage, Problem> {
    signed_in(desk, move |session, now| assignments::list(session, place, limit, now)).await
}

/// The message to a client, to be looked at. Nothing is noted as sent.
#[tauri::command]
#[specta::specta]
pub async fn rating_draft(desk: State<'_, Desk>, assignment: String, language: String) -> Result<RatingDraft, Problem> {
    let language = files::language(&language);
    signed_in(desk, move |session, now| ratings::draft(session, &assignment, language, now)).await
}

/// Saves the message as a draft for an e-mail program. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_rating_draft(
    app: AppHandle,
    desk: State<'_, Desk>,
    assignment: String,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let draft = waiting(move || ratings::draft(&session, &assignment, files::language(&language), now())).await?;
    let Some(path) = files::ask_where_to_save(&app, &draft.file_name).await? else { return Ok(None) };
    let file = post::draft(&draft.message(now())).map_err(|_| Problem::invalid("email", "not-usable"))?;
    waiting(move || files::save(&path, &file).map(Some)).await
}

/// Notes a question as sent today.
#[tauri::command]
#[specta::specta]
pub async fn rating_request_sent(desk: State<'_, Desk>, assignment: String) -> Result<AssignmentView, Problem> {
    signed_in(desk, move |session, now| ratings::sent(session, &assignment, RequestWay::EmailDraft, now)).await
}

/// Asks for a file of ratings and rehearses it. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_rating_file(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<RatingImportReport>, Problem> {
    let Some(path) = files::ask_what_to_open(&app).await? else { return Ok(None) };
    let chosen = waiting(move || files::read(&path)).await?;
    desk.choose(chosen);
    bring_in(app, desk, true).await.map(Some)
}

/// Brings the chosen file in.
#[tauri::command]
#[specta::specta]
pub async fn run_rating_import(app: AppHandle, desk: State<'_, Desk>) -> Result<RatingImportReport, Problem> {
    bring_in(app, desk, false).await
}

async fn bring_in(app: AppHandle, desk: State<'_, Desk>, dry_run: bool) -> Result<RatingImportReport, Problem> {
    let chosen: Arc<ChosenFile> = desk.chosen().ok_or_else(|| Problem::not_found("file"))?;
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, now| {
        let file = ImportFile { name: chosen.name(), bytes: chosen.bytes() };
        let choices = RatingImportChoices { dry_run, ..RatingImportChoices::default() };
        ratings::import::run(session, &file, &choices, now, &mut progress::reporter(app, "import", cancelled))
    })
    .await
}

/// What is set about ratings and disputes.
#[tauri::command]
#[specta::specta]
pub async fn rating_settings(desk: State<'_, Desk>) -> Result<Vec<RatingSettingView>, Problem> {
    signed_in(desk, |session, _| office_rules::settings(session)).await
}

/// Changes a setting.
#[tauri::command]
#[specta::specta]
pub async fn set_rating_setting(
    desk: State<'_, Desk>,
    request: ChangeRatingSetting,
    before: Option<u32>,
) -> Result<Vec<RatingSettingView>, Problem> {
    let stood = before.map(|value| Stood::OfficeRule(request.key.clone(), value));
    signed_in(desk, move |session, now| office_rules::change(&session.having_stood(stood), &request, now)).await
}
