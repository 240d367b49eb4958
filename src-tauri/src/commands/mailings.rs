//! Mailing lists, consents that need renewing, proofs, and the files of newsletter tools.

use super::{signed_in, waiting};
use crate::{
    files::{self, SavedFile},
    session::{Desk, now},
};
use actions::{
    Problem,
    consents::{self, DeficientConsent},
    import::ImportFile,
    mail_events::{self, CampaignNumbers},
    mailings::{self, MailingRequest, MailingView},
    messages::{self, TemplateView},
    newsletter::{self, NewsletterChoices, NewsletterReport},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

/// A mailing list on disk, and who is not on it.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedMailing {
    /// Where it was saved.
    path: String,
    /// The list as it was taken out.
    view: MailingView,
}

/// What has been decided about a newsletter tool's file.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NewsletterDecision {
    /// Kind code.
    kind: String,
    /// The exact words of the sign-up form.
    wording: Option<String>,
    /// Their version.
    version: Option<String>,
    /// The mailing, where the file does not name it.
    campaign: Option<String>,
    /// Only say what would happen.
    dry_run: bool,
}

/// Who would be mailed, and who not.
#[tauri::command]
#[specta::specta]
pub async fn preview_mailing(desk: State<'_, Desk>, request: MailingRequest) -> Result<MailingView, Problem> {
    signed_in(desk, move |session, _| mailings::preview(session, &request)).await
}

/// Takes the list out and saves it where the person says. `None` when she cancels; nothing was taken out then.
#[tauri::command]
#[specta::specta]
pub async fn save_mailing(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: MailingRequest,
) -> Result<Option<SavedMailing>, Problem> {
    let session = desk.session()?;
    let name = format!("utskick-{}-{}.csv", request.purpose, now().format("%Y-%m-%d"));
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    waiting(move || {
        let exported = mailings::export(&session, &request, now())?;
        let saved = files::save(&path, &exported.bytes)?;
        Ok(Some(SavedMailing { path: saved.path, view: exported.view }))
    })
    .await
}

/// The list "Brister".
#[tauri::command]
#[specta::specta]
pub async fn deficient_consents(desk: State<'_, Desk>) -> Result<Vec<DeficientConsent>, Problem> {
    signed_in(desk, |session, _| consents::deficient(session)).await
}

/// What came of mailings, as numbers.
#[tauri::command]
#[specta::specta]
pub async fn mail_numbers(desk: State<'_, Desk>) -> Result<Vec<CampaignNumbers>, Problem> {
    signed_in(desk, |session, _| mail_events::numbers(session)).await
}

/// The templates with their checklists.
#[tauri::command]
#[specta::specta]
pub async fn list_templates(desk: State<'_, Desk>) -> Result<Vec<TemplateView>, Problem> {
    signed_in(desk, |session, _| messages::templates(session)).await
}

/// Saves the proof of a consent where the person says. `None` when she cancels.
#[tauri::command]
#[specta::specta]
pub async fn save_consent_proof(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    task: String,
    language: String,
) -> Result<Option<SavedFile>, Problem> {
    let session = desk.session()?;
    let Some(path) = files::ask_where_to_save(&app, "samtyckesbevis.pdf").await? else { return Ok(None) };
    waiting(move || {
        let paper = consents::proof(&session, &task, &id, files::language(&language), now())?;
        files::save(&path, &paper.bytes).map(Some)
    })
    .await
}

/// Asks for a newsletter tool's file; answers its name. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_newsletter_file(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<String>, Problem> {
    let Some(path) = files::ask_what_to_open(&app).await? else { return Ok(None) };
    let chosen = waiting(move || files::read(&path)).await?;
    let name = chosen.name().to_owned();
    desk.choose(chosen);
    Ok(Some(name))
}

/// Brings the chosen file in, or only says what would happen.
#[tauri::command]
#[specta::specta]
pub async fn run_newsletter(desk: State<'_, Desk>, request: NewsletterDecision) -> Result<NewsletterReport, Problem> {
    let chosen = desk.chosen().ok_or_else(|| Problem::not_found("file"))?;
    signed_in(desk, move |session, now| {
        let file = ImportFile { name: chosen.name(), bytes: chosen.bytes() };
        let NewsletterDecision { kind, wording, version, campaign, dry_run } = request;
        newsletter::run(session, &file, &NewsletterChoices { kind, wording, version, campaign, dry_run }, now)
    })
    .await
}
