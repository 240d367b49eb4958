//! Whether anybody is there, what she has typed, what she copies, and the rules for all that.

use super::signed_in;
use crate::{
    leaving,
    session::{Desk, now},
};
use actions::{
    Problem,
    drafts::{self, KeepDraft},
    locks::{self, LockRules, SetLockRules},
    meanwhile::Stood,
};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Manager, State};

/// Under this name the page keeps where somebody is. It counts for the day: the next morning begins with Today.
const PLACE: &str = "@place";

/// A form as it was left.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeptDraft {
    /// Which form.
    name: String,
    /// What was typed.
    body: String,
}

/// Somebody touched keyboard or mouse.
#[tauri::command]
#[specta::specta]
pub fn touched(desk: State<'_, Desk>) {
    desk.touch();
}

/// The rules for locking.
#[tauri::command]
#[specta::specta]
pub async fn lock_rules(desk: State<'_, Desk>) -> Result<LockRules, Problem> {
    signed_in(desk, |session, _| locks::rules(session)).await
}

/// Sets the rules for locking; they hold in this window at once and in others when they unlock next.
#[tauri::command]
#[specta::specta]
pub async fn set_lock_rules(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: SetLockRules,
    before: Option<LockRules>,
) -> Result<LockRules, Problem> {
    let stood = before.map(Stood::LockRules);
    let rules =
        signed_in(desk.clone(), move |session, now| locks::set_rules(&session.having_stood(stood), &request, now))
            .await?;
    desk.rules(rules);
    shield(&app, rules);
    Ok(rules)
}

/// Keeps what was typed, over a lock and the end of the program.
#[tauri::command]
#[specta::specta]
pub fn keep_draft(desk: State<'_, Desk>, request: KeepDraft) -> Result<(), Problem> {
    desk.keep_draft(request)
}

/// Forgets what was typed.
#[tauri::command]
#[specta::specta]
pub fn drop_draft(desk: State<'_, Desk>, name: &str) {
    desk.drop_draft(name);
}

/// What was typed and not saved, by whoever is signed in.
#[tauri::command]
#[specta::specta]
pub fn kept_drafts(desk: State<'_, Desk>) -> Vec<KeptDraft> {
    desk.drafts().into_iter().map(|(name, body)| KeptDraft { name, body }).collect()
}

/// Copies a text for a minute. `false` if there is no clipboard.
#[tauri::command]
#[specta::specta]
pub fn copy_text(app: AppHandle, desk: State<'_, Desk>, text: &str) -> Result<bool, Problem> {
    desk.session()?;
    let at = desk.clocks().steady;
    Ok(leaving::clipboard(&app, |clipboard| clipboard.copy(text, at)))
}

/// Somebody has unlocked: her forms come back, the office's rules begin to hold.
pub(crate) fn begin(app: &AppHandle, session: actions::Session) -> Result<actions::session::SessionView, Problem> {
    let rules = locks::rules(&session)?;
    let today = session.view(now()).today;
    let kept = drafts::mine(&session, now())?.into_iter();
    let drafts = kept
        .filter(|draft| draft.name != PLACE || draft.kept_at.starts_with(&today))
        .map(|draft| (draft.name, draft.body))
        .collect();
    shield(app, rules);
    Ok(app.state::<Desk>().unlocked(session, rules, drafts).view(now()))
}

/// Keeps the window out of pictures of the screen, where the system can.
fn shield(app: &AppHandle, rules: LockRules) {
    if let Some(window) = app.get_webview_window("main") {
        // Where the system cannot, there is nothing to be done about it here; the settings page says so.
        let _ = window.set_content_protected(rules.shield_window);
    }
}
