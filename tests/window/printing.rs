//! The system's own dialog for printing, which no window driver sees: found and answered by its window.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::{Desktop, PATIENCE};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(500);

/// What the dialog proposes for a printer that is a file.
const NAME: &str = "output.pdf";

impl Desktop {
    /// Lets the printer that is a file write beside what the program saves. Before the program starts.
    pub fn print_into_saved(&self) {
        let settings = self.folder(".config");
        std::fs::create_dir_all(&settings).expect("our own folder");
        let folder = format!("XDG_DOCUMENTS_DIR=\"{}\"\n", self.saved().display());
        std::fs::write(settings.join("user-dirs.dirs"), folder).expect("our own folder");
    }

    /// Waits for the dialog, takes the first printer, prints, and waits for what is printed.
    pub async fn print(&self) -> PathBuf {
        let start = Instant::now();
        let printed = self.saved().join(NAME);
        let mut in_list = false;
        loop {
            assert!(start.elapsed() < PATIENCE, "nothing was printed");
            if std::fs::read(&printed).is_ok_and(|bytes| bytes.trim_ascii_end().ends_with(b"%%EOF")) {
                return printed;
            }
            if let Some(dialog) = self.hands(&["search", "--onlyvisible", "--name", "^Print$"]) {
                let dialog = dialog.lines().next().unwrap_or_default();
                // The list of printers is filled after the dialog is there: then there is nothing to take yet.
                let into_list = if in_list { "Down" } else { "Tab" };
                in_list |= self.hands(&["windowfocus", dialog, "key", into_list, "Down", "alt+p"]).is_some();
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What a hand at the keyboard does, and what it finds; nothing where there is nothing.
    fn hands(&self, words: &[&str]) -> Option<String> {
        let output = Command::new("xdotool").args(words).env("DISPLAY", self.display()).output();
        let output = output.unwrap_or_else(|error| panic!("xdotool: {error}; `cargo xtask test` installs it"));
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
