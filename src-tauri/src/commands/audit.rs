//! The log.

use super::{signed_in, waiting};
use crate::{files, progress, session::Desk};
use actions::{
    Problem,
    audit::{self, AuditPage, AuditQuery, AuditVerdict, LogExported, LogFinding, LogFormat},
};
use std::{
    fs::{File, OpenOptions},
    io::BufWriter,
    path::Path,
};
use tauri::{AppHandle, State};

/// Lines, newest first.
#[tauri::command]
#[specta::specta]
pub async fn audit_page(desk: State<'_, Desk>, request: AuditQuery) -> Result<AuditPage, Problem> {
    signed_in(desk, move |session, _| audit::page(session, &request)).await
}

/// Follows the whole chain, and remembers that it was done.
#[tauri::command]
#[specta::specta]
pub async fn verify_audit(app: AppHandle, desk: State<'_, Desk>) -> Result<AuditVerdict, Problem> {
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, now| {
        let mut report = progress::reporter(app, "verify", cancelled);
        audit::prove(session, None, now, &mut |done, total| report(done, Some(total)))
    })
    .await
}

/// Asks where, and exports the lines that match. `None` when the person cancels. `format`: `csv` or `jsonl`.
#[tauri::command]
#[specta::specta]
pub async fn export_log(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: AuditQuery,
    format: String,
) -> Result<Option<LogExported>, Problem> {
    let format = LogFormat::from_code(&format).ok_or_else(|| Problem::invalid("file", "unknown-word"))?;
    let session = desk.session()?;
    let cancelled = desk.begin_work();
    let name = format!("logg.{}", format.code());
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    waiting(move || {
        let mut report = progress::reporter(app, "export", cancelled);
        // Beside its place until it is complete, so that half an export never looks like one.
        let draft = path.with_extension(format!("{}.part", format.code()));
        let exported = private(&draft).and_then(|file| {
            let mut out = BufWriter::new(file);
            let told = &mut |done, total| report(done, Some(total));
            let exported = audit::export(&session, &request, format, &mut out, crate::session::now(), told)?;
            std::fs::rename(&draft, &path)?;
            Ok(exported)
        });
        if exported.is_err() {
            let _ = std::fs::remove_file(&draft);
        }
        exported.map(Some)
    })
    .await
}

/// A new file that only its owner can read.
fn private(path: &Path) -> Result<File, Problem> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

/// What was found wrong with the log and nobody has accepted yet.
#[tauri::command]
#[specta::specta]
pub async fn log_finding(desk: State<'_, Desk>) -> Result<Option<LogFinding>, Problem> {
    signed_in(desk, |session, _| audit::finding(session)).await
}

/// Somebody has looked into it: the log is followed from here on.
#[tauri::command]
#[specta::specta]
pub async fn accept_log(desk: State<'_, Desk>) -> Result<(), Problem> {
    signed_in(desk, audit::accept).await
}
