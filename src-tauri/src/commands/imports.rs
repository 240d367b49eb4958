//! Bringing in a file: chosen, rehearsed, run.

use super::{signed_in, waiting};
use crate::{files, progress, session::Desk};
use actions::{
    Problem, Session,
    import::{self, ImportChoices, ImportFile, ImportPlan, ImportReport},
};
use domain::time::Moment;
use serde::Deserialize;
use specta::Type;
use std::{
    ops::ControlFlow,
    sync::{Arc, atomic::AtomicBool},
};
use tauri::{AppHandle, State};

/// The file that was chosen last.
pub struct ChosenFile {
    name: String,
    bytes: Vec<u8>,
}

/// What has been decided about the chosen file.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportDecision {
    /// The sheet of a workbook.
    sheet: Option<String>,
    /// `FIELD=COLUMN`, on top of what the headers say.
    mapping: Vec<String>,
    /// The ground for personal identity numbers.
    identity_ground: Option<String>,
}

impl From<ImportDecision> for ImportChoices {
    fn from(decision: ImportDecision) -> Self {
        Self {
            sheet: decision.sheet,
            mapping: decision.mapping,
            identity_ground: decision.identity_ground,
            dry_run: false,
        }
    }
}

/// Asks for a file and rehearses it. `None` when the person cancels.
#[tauri::command]
#[specta::specta]
pub async fn choose_import_file(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<ImportPlan>, Problem> {
    let Some(path) = files::ask_what_to_open(&app).await? else { return Ok(None) };
    let chosen = waiting(move || files::read(&path)).await?;
    desk.choose(chosen);
    rehearse(app, desk, ImportChoices::default()).await.map(Some)
}

/// Rehearses the file that was dropped on the window.
#[tauri::command]
#[specta::specta]
pub async fn plan_dropped_file(app: AppHandle, desk: State<'_, Desk>) -> Result<ImportPlan, Problem> {
    rehearse(app, desk, ImportChoices::default()).await
}

/// Rehearses the chosen file with other decisions.
#[tauri::command]
#[specta::specta]
pub async fn plan_import(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: ImportDecision,
) -> Result<ImportPlan, Problem> {
    rehearse(app, desk, request.into()).await
}

/// Brings the chosen file in.
#[tauri::command]
#[specta::specta]
pub async fn run_import(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: ImportDecision,
) -> Result<ImportReport, Problem> {
    with_file(app, desk, request.into(), import::run).await
}

async fn rehearse(app: AppHandle, desk: State<'_, Desk>, choices: ImportChoices) -> Result<ImportPlan, Problem> {
    with_file(app, desk, choices, import::plan).await
}

/// Either of the two import verbs.
type Verb<T> = fn(
    &Session,
    &ImportFile<'_>,
    &ImportChoices,
    Moment,
    &mut dyn FnMut(u64, Option<u64>) -> ControlFlow<()>,
) -> Result<T, Problem>;

async fn with_file<T: Send + 'static>(
    app: AppHandle,
    desk: State<'_, Desk>,
    choices: ImportChoices,
    verb: Verb<T>,
) -> Result<T, Problem> {
    let chosen: Arc<ChosenFile> = desk.chosen().ok_or_else(|| Problem::not_found("file"))?;
    let cancelled: Arc<AtomicBool> = desk.begin_work();
    signed_in(desk, move |session, now| {
        let file = ImportFile { name: &chosen.name, bytes: &chosen.bytes };
        verb(session, &file, &choices, now, &mut progress::reporter(app, "import", cancelled))
    })
    .await
}

impl ChosenFile {
    /// A file that was read from disk.
    pub fn new(name: String, bytes: Vec<u8>) -> Self {
        Self { name, bytes }
    }

    /// Its name without its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is in it.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
