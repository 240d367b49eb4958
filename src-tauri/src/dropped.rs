//! A file that is dragged over the window and dropped there.

use crate::{files, session::Desk};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, DragDropEvent, Manager};
use tauri_specta::Event;

/// What happens with a file over the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, Event)]
#[serde(rename_all = "camelCase")]
pub struct FileDragged {
    /// `over`, `gone`, `dropped`, or `refused`: not one file, or not one that can be brought in.
    pub state: String,
}

/// The endings of what can be brought in.
pub const ENDINGS: [&str; 4] = ["xlsx", "csv", "txt", "tsv"];

/// Hears of a file over the window. What is dropped while somebody is signed in is kept, as if she had chosen it.
pub fn heard(app: &AppHandle, event: &DragDropEvent) {
    if app.state::<Desk>().signed_in().is_none() {
        return;
    }
    match event {
        DragDropEvent::Enter { .. } => tell(app, "over"),
        DragDropEvent::Leave => tell(app, "gone"),
        DragDropEvent::Drop { paths, .. } => {
            let file = the_one(paths).map(Path::to_owned);
            let app = app.clone();
            // A large file on a slow disk must not freeze the window.
            std::thread::spawn(move || {
                let read = file.and_then(|file| files::read(&file).ok());
                let state = if read.is_some() { "dropped" } else { "refused" };
                if let Some(read) = read {
                    app.state::<Desk>().choose(read);
                }
                tell(&app, state);
            });
        }
        _ => {}
    }
}

fn the_one(paths: &[PathBuf]) -> Option<&Path> {
    let [path] = paths else { return None };
    let ending = path.extension()?.to_str()?.to_lowercase();
    ENDINGS.contains(&ending.as_str()).then_some(path)
}

fn tell(app: &AppHandle, state: &str) {
    // A page that is gone or hangs does not hear it; the file can be chosen in the dialog.
    let _ = FileDragged { state: state.to_owned() }.emit(app);
}

#[cfg(test)]
mod tests {
    use super::the_one;
    use std::path::PathBuf;

    #[test]
    fn one_list_is_taken_and_nothing_else() {
        let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        assert!(the_one(&paths(&["kunder.XLSX"])).is_some());
        for names in [&["a.csv", "b.csv"][..], &["a.pdf"], &["utan"], &[]] {
            assert_eq!(the_one(&paths(names)), None, "{names:?}");
        }
    }
}
