//! Two entries for one person.

use super::signed_in;
use crate::session::Desk;
use actions::{
    Problem,
    merges::{self, MergePeople, MergePreview},
    people::PersonHit,
};
use tauri::State;

/// Both entries side by side.
#[tauri::command]
#[specta::specta]
pub async fn preview_merge(desk: State<'_, Desk>, request: MergePeople) -> Result<MergePreview, Problem> {
    signed_in(desk, move |session, now| merges::preview(session, &request, now)).await
}

/// Makes them one; answers with the identifier of the merge.
#[tauri::command]
#[specta::specta]
pub async fn merge_people(desk: State<'_, Desk>, request: MergePeople) -> Result<String, Problem> {
    signed_in(desk, move |session, now| Ok(merges::merge(session, &request, now)?.id.to_string())).await
}

/// The entries that look like this person.
#[tauri::command]
#[specta::specta]
pub async fn likely_twins(desk: State<'_, Desk>, id: String) -> Result<Vec<PersonHit>, Problem> {
    signed_in(desk, move |session, _| merges::twins(session, &id)).await
}
