//! Forms and shelves: what can be done with every noun, and its records.

use super::signed_in;
use crate::session::Desk;
use actions::{
    Problem,
    dossier::{self, Dossier},
    forms::{self, FormDone, FormView, RunForm, Seen, Shelf, ShelfFilter},
    meanwhile::{self, ChangeOf, LastChange},
};
use serde::Serialize;
use specta::Type;
use tauri::State;

/// A form that was about somebody who is open, and her dossier as it is afterwards.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DoneAboutPerson {
    /// What came of it.
    pub done: FormDone,
    /// The dossier.
    pub dossier: Dossier,
}

/// The forms whoever is signed in may use.
#[tauri::command]
#[specta::specta]
pub async fn forms_list(desk: State<'_, Desk>) -> Result<Vec<FormView>, Problem> {
    signed_in(desk, |session, _| Ok(forms::list(session))).await
}

/// Does what a form is filled in for. `seen` is what stood there when it was begun.
#[tauri::command]
#[specta::specta]
pub async fn forms_run(desk: State<'_, Desk>, request: RunForm, seen: Option<Seen>) -> Result<FormDone, Problem> {
    signed_in(desk, move |session, now| forms::run_having_seen(session, &request, seen.as_ref(), now)).await
}

/// The same for a person who is open for the form's task. The verb has written its own line in the log.
#[tauri::command]
#[specta::specta]
pub async fn forms_run_on_person(
    desk: State<'_, Desk>,
    person: String,
    request: RunForm,
    seen: Option<Seen>,
) -> Result<DoneAboutPerson, Problem> {
    signed_in(desk, move |session, now| {
        let task = request.task.clone().unwrap_or_default();
        let id = dossier::find(session, &person)?;
        let seen = seen.map(|seen| Seen { person: Some(id.to_string()), ..seen });
        let done = forms::run_having_seen(session, &request, seen.as_ref(), now)?;
        Ok(DoneAboutPerson { done, dossier: dossier::after(session, id, &task, now)? })
    })
    .await
}

/// The records of a noun.
#[tauri::command]
#[specta::specta]
pub async fn forms_shelf(desk: State<'_, Desk>, noun: String, filter: ShelfFilter) -> Result<Shelf, Problem> {
    signed_in(desk, move |session, now| forms::shelf(session, &noun, &filter, now)).await
}

/// Who changed something last, for whoever is told that it was changed meanwhile.
#[tauri::command]
#[specta::specta]
pub async fn last_change(desk: State<'_, Desk>, of: ChangeOf) -> Result<Option<LastChange>, Problem> {
    signed_in(desk, move |session, _| meanwhile::last_change(session, &of)).await
}
