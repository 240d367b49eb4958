//! The log.

use super::signed_in;
use crate::{progress, session::Desk};
use actions::{
    Problem,
    audit::{self, AuditPage, AuditQuery, AuditVerdict},
};
use tauri::{AppHandle, State};

/// Lines, newest first.
#[tauri::command]
#[specta::specta]
pub async fn audit_page(desk: State<'_, Desk>, request: AuditQuery) -> Result<AuditPage, Problem> {
    signed_in(desk, move |session, _| audit::page(session, &request)).await
}

/// Follows the whole chain.
#[tauri::command]
#[specta::specta]
pub async fn verify_audit(app: AppHandle, desk: State<'_, Desk>) -> Result<AuditVerdict, Problem> {
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, _| {
        let mut report = progress::reporter(app, "verify", cancelled);
        audit::verify(session, None, &mut |done, total| report(done, Some(total)))
    })
    .await
}
