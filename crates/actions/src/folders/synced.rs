//! Whether another program keeps a folder in step with a cloud: told by the names those programs give their folders, by
//! what they leave in them, and on Windows by the marks of files that may be elsewhere.

use std::path::{Component, Path};

/// Who keeps a folder in step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeper {
    /// A program we know by name.
    Known(&'static str),
    /// Some other: the system says so.
    Somebody,
}

impl Keeper {
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Known(name) => Some(name),
            Self::Somebody => None,
        }
    }
}

/// How folders of these programs begin, in lower case; what may follow is nothing, or a sign that is no letter
/// (`OneDrive - Cequred Group AB`, `GoogleDrive-asa@…`).
const NAMES: [(&str, &str); 13] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    // Where macOS keeps iCloud Drive, and what other programs keep in step.
    ("mobile documents", "iCloud Drive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("proton drive", "Proton Drive"),
    ("box sync", "Box"),
    ("pcloud drive", "pCloud"),
    ("synologydrive", "Synology Drive"),
];

/// What these programs leave in the uppermost folder they keep.
const LEFT: [(&str, &str); 4] = [
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
];

/// Who keeps this folder, whose path is the real one.
pub(super) fn by(folder: &Path) -> Option<Keeper> {
    let named = folder.components().find_map(|part| match part {
        Component::Normal(name) => of_name(&name.to_string_lossy()),
        _ => None,
    });
    let left = || {
        folder.ancestors().find_map(|above| LEFT.iter().find(|(file, _)| above.join(file).exists()).map(|(_, by)| *by))
    };
    named.or_else(left).map(Keeper::Known).or_else(|| marked(folder).then_some(Keeper::Somebody))
}

fn of_name(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let (_, by) = NAMES.iter().find(|(begins, _)| {
        let rest = name.strip_prefix(begins);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })?;
    Some(by)
}

/// macOS gathers whatever is kept in step under one folder.
#[cfg(not(windows))]
fn marked(folder: &Path) -> bool {
    folder.components().any(|part| part.as_os_str() == "CloudStorage")
}

#[cfg(windows)]
fn marked(folder: &Path) -> bool {
    use std::os::windows::fs::MetadataExt as _;
    folder
        .ancestors()
        .any(|above| std::fs::metadata(above).is_ok_and(|found| may_be_elsewhere(found.file_attributes())))
}

/// The marks Windows gives to what may have to be fetched first, and to what a person has pinned to the computer or let
/// go of: offline, recall on open, pinned, unpinned, recall on data access.
#[cfg(any(windows, test))]
const fn may_be_elsewhere(attributes: u32) -> bool {
    attributes & (0x1000 | 0x0004_0000 | 0x0008_0000 | 0x0010_0000 | 0x0040_0000) != 0
}

#[cfg(test)]
mod tests {
    use super::{Keeper, by, may_be_elsewhere, of_name};

    #[test]
    fn names_are_told_whatever_their_case_and_not_by_their_beginning_alone() {
        for (name, keeper) in [
            ("OneDrive", Some("OneDrive")),
            ("ONEDRIVE - Cequred Group AB", Some("OneDrive")),
            ("Dropbox (Cequred)", Some("Dropbox")),
            ("GoogleDrive-asa@example.se", Some("Google Drive")),
            ("iCloudDrive", Some("iCloud Drive")),
            ("Mobile Documents", Some("iCloud Drive")),
            ("Dropboxar", None),
            ("Dokument", None),
        ] {
            assert_eq!(of_name(name), keeper, "{name}");
        }
    }

    #[test]
    fn what_a_program_leaves_tells_it_under_another_name() {
        let dir = tempfile::tempdir().expect("a folder");
        let deep = dir.path().join("Moln/Kunder");
        std::fs::create_dir_all(&deep).expect("made");
        assert_eq!(by(&deep), None);
        std::fs::create_dir(dir.path().join("Moln/.dropbox.cache")).expect("made");
        assert_eq!(by(&deep), Some(Keeper::Known("Dropbox")));
    }

    #[cfg(not(windows))]
    #[test]
    fn what_the_system_gathers_is_told_without_a_name() {
        let folder = std::path::Path::new("/Users/asa/Library/CloudStorage/Egnyte-asa/Kunder");
        assert_eq!(by(folder), Some(Keeper::Somebody));
    }

    #[test]
    fn windows_marks_are_told_from_ordinary_ones() {
        const FOLDER: u32 = 0x10;
        const REPARSE_POINT: u32 = 0x400;
        // A link of the file system, and a folder OneDrive keeps with and without its contents.
        assert!(!may_be_elsewhere(FOLDER) && !may_be_elsewhere(FOLDER | REPARSE_POINT));
        assert!(may_be_elsewhere(FOLDER | REPARSE_POINT | 0x0008_0000));
        assert!(may_be_elsewhere(FOLDER | REPARSE_POINT | 0x0040_0000));
    }
}
