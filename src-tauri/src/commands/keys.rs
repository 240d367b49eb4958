//! The ways into the register.

use super::{signed_in, waiting};
use crate::{
    files, progress,
    session::{Desk, now},
    sheets::{self, Sheet},
};
use actions::{
    Problem, Session,
    binding::{self, AddHere},
    key_slots::{self, ChangeOwnPassword, Confirm, KeysView, RemoveSlot},
    one_time::{self, GiveCode},
    recovery,
    rotation::{self, KeyChanged, Papers},
};
use serde::Serialize;
use specta::Type;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, State};

/// A paper with a code that is shown once.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CodeSheet {
    /// What `save_sheet` calls it.
    sheet: String,
    /// The groups of the code.
    groups: Vec<String>,
}

/// Every way in.
#[tauri::command]
#[specta::specta]
pub async fn list_keys(desk: State<'_, Desk>) -> Result<KeysView, Problem> {
    signed_in(desk, key_slots::list).await
}

/// Gives whoever is signed in another password.
#[tauri::command]
#[specta::specta]
pub async fn change_own_password(desk: State<'_, Desk>, request: ChangeOwnPassword) -> Result<(), Problem> {
    signed_in(desk, move |session, now| key_slots::change_own_password(session, &request, now)).await
}

/// Makes a new recovery code and shows its groups once.
#[tauri::command]
#[specta::specta]
pub async fn new_recovery_code(desk: State<'_, Desk>, confirm: Confirm) -> Result<CodeSheet, Problem> {
    let session = desk.session()?;
    let kit = waiting(move || key_slots::add_recovery(&session, &confirm, now())).await?;
    Ok(shown(&desk, "kit", kit.groups(), Sheet::Kit(kit)))
}

/// Makes three shares of a new recovery code, of which two open the register.
#[tauri::command]
#[specta::specta]
pub async fn new_recovery_shares(desk: State<'_, Desk>, confirm: Confirm) -> Result<Vec<CodeSheet>, Problem> {
    let session = desk.session()?;
    let kits = waiting(move || recovery::add_shares(&session, &confirm, now())).await?;
    Ok(kits.into_iter().map(|kit| shown(&desk, sheets::share(kit.share()), kit.groups(), Sheet::Kit(kit))).collect())
}

/// Makes a code with which a colleague who has forgotten her password comes in once.
#[tauri::command]
#[specta::specta]
pub async fn give_one_time_code(desk: State<'_, Desk>, request: GiveCode) -> Result<CodeSheet, Problem> {
    let session = desk.session()?;
    let code = waiting(move || one_time::give(&session, &request, now())).await?;
    Ok(shown(&desk, "code", code.groups(), Sheet::Code(code)))
}

fn shown(desk: &Desk, name: &'static str, groups: Vec<String>, sheet: Sheet) -> CodeSheet {
    desk.sheets().insert(name, sheet);
    CodeSheet { sheet: name.to_owned(), groups }
}

/// Saves one of these papers. Nothing is saved if the dialog is cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_sheet(
    app: AppHandle,
    desk: State<'_, Desk>,
    sheet: String,
) -> Result<Option<files::SavedFile>, Problem> {
    let session = desk.session()?;
    let language = files::language(&session.view(now()).language);
    let (name, bytes) = match desk.sheets().get(sheet.as_str()) {
        Some(sheet) => (sheet.file_name(), sheet.pdf(&session, language, now())?),
        None => return Err(Problem::not_found("recovery-kit")),
    };
    let Some(path) = files::ask_where_to_save(&app, &name).await? else { return Ok(None) };
    waiting(move || files::save(&path, &bytes)).await.map(Some)
}

/// Tries the recovery code without using it. Afterwards the program forgets the codes it has shown.
#[tauri::command]
#[specta::specta]
pub async fn prove_recovery(desk: State<'_, Desk>, code: String) -> Result<(), Problem> {
    let session = desk.session()?;
    waiting(move || actions::unlock::prove_recovery(&session, &code, now())).await?;
    desk.sheets().clear();
    Ok(())
}

/// Tries two of the three shares without using them.
#[tauri::command]
#[specta::specta]
pub async fn prove_shares(desk: State<'_, Desk>, first: String, second: String) -> Result<(), Problem> {
    let session = desk.session()?;
    waiting(move || actions::unlock::prove_shares(&session, &first, &second, now())).await?;
    desk.sheets().clear();
    Ok(())
}

/// Removes a way in.
#[tauri::command]
#[specta::specta]
pub async fn remove_slot(desk: State<'_, Desk>, request: RemoveSlot) -> Result<(), Problem> {
    signed_in(desk, move |session, now| key_slots::remove(session, &request, now)).await
}

/// Binds one's own password to this computer: elsewhere it opens nothing.
#[tauri::command]
#[specta::specta]
pub async fn bind_here(desk: State<'_, Desk>, confirm: Confirm) -> Result<(), Problem> {
    signed_in(desk, move |session, now| binding::bind(session, &confirm, now)).await
}

/// Lets one's own password open the register on every computer again.
#[tauri::command]
#[specta::specta]
pub async fn unbind_here(desk: State<'_, Desk>, confirm: Confirm) -> Result<(), Problem> {
    signed_in(desk, move |session, now| binding::unbind(session, &confirm, now)).await
}

/// Gives a colleague a password for this computer alone.
#[tauri::command]
#[specta::specta]
pub async fn add_here(desk: State<'_, Desk>, request: AddHere) -> Result<(), Problem> {
    signed_in(desk, move |session, now| binding::add_here(session, &request, now)).await
}

/// Changes the register's key. The papers with the new codes are written into the folder before the change takes effect;
/// what cannot be written calls it off.
#[tauri::command]
#[specta::specta]
pub async fn rotate_key(
    app: AppHandle,
    desk: State<'_, Desk>,
    confirm: Confirm,
    folder: String,
) -> Result<KeyChanged, Problem> {
    let cancelled = desk.begin_work();
    signed_in(desk, move |session, now| {
        let mut report = progress::reporter(app, "rotate", cancelled);
        let folder = PathBuf::from(folder);
        let mut deliver = |papers: &Papers| save_papers(session, papers, &folder, now);
        rotation::rotate(session, &confirm, now, &mut |done, total| report(done, Some(total)), &mut deliver)
    })
    .await
}

/// Every paper of a new key, each in a file of its own.
fn save_papers(session: &Session, papers: &Papers, folder: &Path, now: domain::time::Moment) -> Result<(), Problem> {
    let language = files::language(&session.view(now).language);
    let save = |paper: Vec<u8>, name: String| files::save(&folder.join(name), &paper).map(|_| ());
    for code in &papers.codes {
        save(code.sheet(session, language, now)?.bytes, sheets::code_file(code))?;
    }
    for kit in papers.kit.iter().chain(papers.shares.iter().flatten()) {
        save(kit.sheet(session, language, now)?.bytes, sheets::kit_file(kit))?;
    }
    Ok(())
}
