//! Where the register lies when nobody says otherwise: one answer for the window and the command line.

use std::{ffi::OsString, path::PathBuf};

/// The environment variable that names the register's folder.
pub const FOLDER_VARIABLE: &str = "CEQURED_REGISTER";

/// The folder: what was asked for, else the variable, else the platform's data folder. `environment` looks up a variable;
/// the host brings it, so that tests need not change their own.
pub fn folder(asked: Option<PathBuf>, environment: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name: &str| environment(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    asked.or_else(|| set(FOLDER_VARIABLE)).or_else(|| {
        let data = if cfg!(windows) {
            set("APPDATA")
        } else if cfg!(target_os = "macos") {
            set("HOME").map(|home| home.join("Library").join("Application Support"))
        } else {
            set("XDG_DATA_HOME").or_else(|| set("HOME").map(|home| home.join(".local").join("share")))
        };
        data.map(|data| data.join("Cequred Register"))
    })
}
