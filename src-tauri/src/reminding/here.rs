//! What this computer remembers about reminders: whether the window closes to the tray, and when it last looked. No
//! personal data; it is read before anybody unlocks.

use domain::time::{Day, Moment};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const FILE: &str = "reminders.json";

/// The memory, and where it is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Here {
    close_to_tray: bool,
    /// When reminders were last given or looked for, by register.
    looked: BTreeMap<PathBuf, String>,
    /// The last day whose e-mail was sent, by register.
    posted: BTreeMap<PathBuf, String>,
    #[serde(skip)]
    file: PathBuf,
}

impl Here {
    /// What stands in this folder; what cannot be read is as if nothing was ever chosen.
    pub fn read(folder: &Path) -> Self {
        let file = folder.join(FILE);
        let found: Self =
            std::fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, ..found }
    }

    /// Whether closing the window leaves the program running.
    pub fn close_to_tray(&self) -> bool {
        self.close_to_tray
    }

    /// Chooses whether it does.
    pub fn set_close_to_tray(&mut self, close_to_tray: bool) {
        self.close_to_tray = close_to_tray;
        self.write();
    }

    /// When reminders of this register were last given here.
    pub fn last_look(&self, register: &Path) -> Option<Moment> {
        self.looked.get(register).and_then(|text| Moment::parse_from_rfc3339(text).ok())
    }

    /// Reminders of this register were given here now.
    pub fn looked(&mut self, register: &Path, at: Moment) {
        self.looked.insert(register.to_owned(), at.to_rfc3339());
        self.write();
    }

    /// The last day whose e-mail was sent from here.
    pub fn posted_on(&self, register: &Path) -> Option<Day> {
        self.posted.get(register).and_then(|text| text.parse().ok())
    }

    /// The e-mail of a day was sent from here.
    pub fn posted(&mut self, register: &Path, day: Day) {
        self.posted.insert(register.to_owned(), day.to_string());
        self.write();
    }

    /// What cannot be written is forgotten with the program: the worst is a reminder given twice.
    fn write(&self) {
        crate::files::keep(&self.file, self);
    }
}

#[cfg(test)]
mod tests {
    use super::{FILE, Here};
    use domain::time::Moment;
    use std::path::Path;

    #[test]
    fn it_is_remembered_and_a_spoilt_file_is_as_none() {
        let folder = std::env::temp_dir().join(format!("cequred-here-{}", std::process::id()));
        let at = Moment::parse_from_rfc3339("2026-11-23T09:00:00+01:00").expect("a moment");
        let mut here = Here::read(&folder);
        assert!(!here.close_to_tray() && here.last_look(Path::new("a")).is_none());
        here.set_close_to_tray(true);
        here.looked(Path::new("a"), at);
        here.posted(Path::new("a"), at.date_naive());
        let again = Here::read(&folder);
        assert!(again.close_to_tray());
        assert_eq!((again.posted_on(Path::new("a")), again.posted_on(Path::new("b"))), (Some(at.date_naive()), None));
        assert_eq!((again.last_look(Path::new("a")), again.last_look(Path::new("b"))), (Some(at), None));
        std::fs::write(folder.join(FILE), "{").expect("written");
        assert!(!Here::read(&folder).close_to_tray());
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}
