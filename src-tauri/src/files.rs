//! The native dialogs, and files in and out. Here is the one seam that tests use, because no driver can see a native
//! dialog: `CEQURED_SAVE_TO` names the folder that answers every save dialog, `CEQURED_OPEN` the file that answers every
//! open dialog, `CEQURED_FOLDER` the folder that answers when one is asked for. All are read in debug builds only.

use crate::{
    commands::imports::ChosenFile,
    dropped::ENDINGS,
    recent::{Recent, Way},
};
use actions::Problem;
use serde::Serialize;
use specta::Type;
use std::{
    io::Write,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use wording::Language;

/// A file that was saved.
#[derive(Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedFile {
    /// Where.
    pub path: String,
}

/// The language of a paper by its code; Swedish for anything else.
pub fn language(code: &str) -> Language {
    Language::from_code(code).unwrap_or_default()
}

/// Asks where to save. `None` when the person cancels.
pub async fn ask_where_to_save(app: &AppHandle, name: &str) -> Result<Option<PathBuf>, Problem> {
    if let Some(folder) = answered_by_test("CEQURED_SAVE_TO") {
        return Ok(Some(folder.join(name)));
    }
    let ending = Path::new(name).extension().and_then(std::ffi::OsStr::to_str).unwrap_or("pdf");
    let dialog = dialog(app, Way::Out).set_file_name(name).add_filter(ending.to_uppercase(), &[ending]);
    remembered(app, Way::Out, asked(move |answer| dialog.save_file(answer)).await)
}

/// Asks which file to bring in. `None` when the person cancels.
pub async fn ask_what_to_open(app: &AppHandle) -> Result<Option<PathBuf>, Problem> {
    ask_for(app, "Excel, CSV", &ENDINGS).await
}

/// Asks for a file with one of these endings. `None` when the person cancels.
pub async fn ask_for(app: &AppHandle, what: &str, endings: &[&str]) -> Result<Option<PathBuf>, Problem> {
    if let Some(file) = answered_by_test("CEQURED_OPEN") {
        return Ok(Some(file));
    }
    let dialog = dialog(app, Way::In).add_filter(what, endings);
    remembered(app, Way::In, asked(move |answer| dialog.pick_file(answer)).await)
}

/// A name as part of a file's name on every system: letters and digits stay, everything else becomes a hyphen.
pub fn as_file_name(name: &str) -> String {
    name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect()
}

/// The backup the program was opened with, until somebody asks for one.
#[derive(Default)]
pub struct OpenedWith(Mutex<Option<PathBuf>>);

impl OpenedWith {
    /// Remembers it; nothing else is a backup.
    pub fn remember(&self, file: PathBuf) {
        if is_backup(&file) {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
        }
    }

    fn take(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Whether a file is a backup by its name.
pub fn is_backup(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(actions::backup::EXTENSION))
}

/// Asks for a backup, unless the program was opened with one. `None` when the person cancels.
pub async fn ask_for_backup(app: &AppHandle) -> Result<Option<PathBuf>, Problem> {
    if let Some(file) = answered_by_test("CEQURED_OPEN").or_else(|| app.state::<OpenedWith>().take()) {
        return Ok(Some(file));
    }
    let dialog = app.dialog().file().add_filter("Cequred", &[actions::backup::EXTENSION]);
    asked(move |answer| dialog.pick_file(answer)).await
}

/// Asks for a folder. `None` when the person cancels.
pub async fn ask_for_folder(app: &AppHandle) -> Result<Option<PathBuf>, Problem> {
    if let Some(folder) = answered_by_test("CEQURED_FOLDER") {
        return Ok(Some(folder));
    }
    let dialog = app.dialog().file();
    asked(move |answer| dialog.pick_folder(answer)).await
}

/// A dialog that begins where the last of its kind ended.
fn dialog(app: &AppHandle, way: Way) -> FileDialogBuilder<Wry> {
    let dialog = app.dialog().file();
    let recent = app.state::<Mutex<Recent>>();
    let recent = recent.lock().unwrap_or_else(PoisonError::into_inner);
    match recent.folder(way) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

fn remembered(app: &AppHandle, way: Way, answer: Result<Option<PathBuf>, Problem>) -> Result<Option<PathBuf>, Problem> {
    if let Ok(Some(path)) = &answer {
        app.state::<Mutex<Recent>>().lock().unwrap_or_else(PoisonError::into_inner).chosen(way, path);
    }
    answer
}

/// Keeps what this computer remembers, whole or not at all. What cannot be written is forgotten with the program.
pub fn keep(file: &Path, what: &impl Serialize) {
    let Ok(bytes) = serde_json::to_vec_pretty(what) else { return };
    let draft = file.with_extension("new");
    let _ = file
        .parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| std::fs::write(&draft, bytes))
        .and_then(|()| std::fs::rename(&draft, file));
}

async fn asked(ask: impl FnOnce(Box<dyn FnOnce(Option<FilePath>) + Send>)) -> Result<Option<PathBuf>, Problem> {
    let (answer, answered) = std::sync::mpsc::channel();
    ask(Box::new(move |path| {
        // Nobody waits any more when the window was closed under the dialog.
        let _ = answer.send(path);
    }));
    let path = super::commands::waiting(move || Ok(answered.recv().ok().flatten())).await?;
    path.map(|path| path.into_path().map_err(|_| Problem::invalid("file", "not-a-file"))).transpose()
}

/// Reads a file that was chosen.
pub fn read(path: &Path) -> Result<ChosenFile, Problem> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(ChosenFile::new(name, std::fs::read(path)?))
}

fn answered_by_test(variable: &str) -> Option<PathBuf> {
    if cfg!(debug_assertions) { std::env::var_os(variable).map(PathBuf::from) } else { None }
}

/// Saves beside the place and renames: a full disk leaves what was there before.
pub fn save(path: &Path, bytes: &[u8]) -> Result<SavedFile, Problem> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(".part");
    let draft = PathBuf::from(draft);
    let written = write_all(&draft, bytes).and_then(|()| std::fs::rename(&draft, path));
    if let Err(error) = written {
        // What went wrong is worth more to the caller than a leftover that could not be removed either.
        let _ = std::fs::remove_file(&draft);
        return Err(error.into());
    }
    Ok(SavedFile { path: path.display().to_string() })
}

fn write_all(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::OpenedWith;

    #[test]
    fn a_backup_the_program_was_opened_with_is_given_once_and_nothing_else_is_one() {
        let opened = OpenedWith::default();
        opened.remember("/home/åsa/list.xlsx".into());
        assert_eq!(opened.take(), None);
        // Some file systems and some mail programs change the case of a name.
        for name in ["/home/åsa/cequred-2026-11-22-101500.cequred-backup", "C:/KOPIA.CEQURED-BACKUP"] {
            opened.remember(name.into());
            assert!(opened.take().is_some(), "{name}");
        }
        assert_eq!(opened.take(), None);
    }
}
