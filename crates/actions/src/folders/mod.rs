//! What speaks against a folder before something is put into it: a register wants the computer's own disk, for a folder
//! that lies elsewhere, or that another program keeps in step with a cloud, can be given back half old and half new.

mod length;
pub(crate) mod mounts;
mod network;
mod synced;
mod writable;

use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};

/// What a folder is to be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum FolderUse {
    /// The register itself.
    Register,
    /// Its backups.
    Backups,
}

impl FolderUse {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Register, Self::Backups];

    /// Its name in wording ids and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Backups => "backups",
        }
    }

    /// The one of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|usage| usage.code() == code)
    }
}

/// What can speak against a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderConcern {
    /// Nothing can be written there.
    ReadOnly,
    /// It lies on another computer.
    Network,
    /// Another program keeps it in step with a cloud.
    Synced,
    /// Its path leaves too little room for the names of the files.
    TooLong,
}

impl FolderConcern {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ReadOnly, Self::Network, Self::Synced, Self::TooLong];

    /// Its name in wording ids: `folder-<code>` says it, `folder-<code>-<use>` what to do.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadOnly => "read-only",
            Self::Network => "network",
            Self::Synced => "synced",
            Self::TooLong => "too-long",
        }
    }

    /// The one of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|concern| concern.code() == code)
    }

    /// Whether it speaks against this use. A backup on another computer is what one wants.
    pub const fn speaks_against(self, usage: FolderUse) -> bool {
        !matches!((self, usage), (Self::Network, FolderUse::Backups))
    }
}

/// One thing that speaks against a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FolderWarning {
    /// `read-only`, `network`, `synced` or `too-long`.
    pub code: String,
    /// The id of the sentence that says it.
    pub sentence: String,
    /// The id of the sentence that says what to do.
    pub remedy: String,
    /// `$service` of both: who keeps the folder in step, where that is what speaks against it and the name is known;
    /// `none` otherwise.
    pub service: Option<String>,
}

/// What speaks against this folder. One that is not there yet is judged by the nearest folder above it that is.
pub fn look(folder: &Path, usage: FolderUse) -> Result<Vec<FolderWarning>, Problem> {
    if !folder.is_absolute() {
        return Err(Problem::invalid("folder", "not-absolute"));
    }
    let (there, real) = nearest(folder);
    let found = (!writable::is(&there)).then_some((FolderConcern::ReadOnly, None)).into_iter().chain(place(&real));
    let too_long = length::leaves_too_little(folder).then_some((FolderConcern::TooLong, None));
    let against = found.chain(too_long).filter(|(concern, _)| concern.speaks_against(usage));
    Ok(against.map(|(concern, service)| warning(concern, service, usage)).collect())
}

/// What speaks against the place of a folder that is in use. Writes nothing.
pub(crate) fn of_register(folder: &Path) -> Option<FolderWarning> {
    let (_, real) = nearest(folder);
    let (concern, service) = place(&real).next()?;
    Some(warning(concern, service, FolderUse::Register))
}

/// Whether it is elsewhere. A link may lead out of a cloud's folder or into one: what counts is where the files are.
fn place(real: &Path) -> impl Iterator<Item = (FolderConcern, Option<&'static str>)> {
    let network = network::is(real).then_some((FolderConcern::Network, None));
    let synced = synced::by(real).map(|keeper| (FolderConcern::Synced, keeper.name()));
    network.into_iter().chain(synced)
}

fn warning(concern: FolderConcern, service: Option<&str>, usage: FolderUse) -> FolderWarning {
    let sentence = format!("folder-{}", concern.code());
    FolderWarning {
        code: concern.code().to_owned(),
        remedy: format!("{sentence}-{}", usage.code()),
        sentence,
        service: service.map(str::to_owned),
    }
}

/// The nearest folder at or above this one that exists, as it was written and as it really is.
fn nearest(folder: &Path) -> (PathBuf, PathBuf) {
    let found = folder.ancestors().find_map(|above| Some((above.to_owned(), above.canonicalize().ok()?)));
    found.map_or_else(
        || (folder.to_owned(), folder.to_owned()),
        // The names that are still to be made belong to the path as well.
        |(there, real)| {
            let rest = folder.strip_prefix(&there).unwrap_or(Path::new("")).to_owned();
            (there, real.join(rest))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{FolderUse, look};
    use std::path::Path;

    fn codes(folder: &Path, usage: FolderUse) -> Vec<String> {
        look(folder, usage).expect("an absolute path").into_iter().map(|warning| warning.code).collect()
    }

    #[test]
    fn a_folder_of_the_computers_own_is_good_whatever_its_letters() {
        let dir = tempfile::tempdir().expect("a folder");
        // Composed and decomposed; one that is not there yet.
        for name in ["Åsas kunder", "A\u{30a}sas kunder", "not yet/there"] {
            assert_eq!(codes(&dir.path().join(name), FolderUse::Register), [""; 0], "{name}");
        }
        assert!(look(Path::new("here"), FolderUse::Register).is_err(), "the host knows where it stands");
    }

    #[test]
    fn a_clouds_folder_is_told_by_name_and_through_a_link() {
        let dir = tempfile::tempdir().expect("a folder");
        let cloud = dir.path().join("OneDrive - Cequred Group AB").join("Kunder");
        std::fs::create_dir_all(&cloud).expect("made");
        let warning = look(&cloud, FolderUse::Register).expect("looked at").remove(0);
        assert_eq!((warning.code.as_str(), warning.service.as_deref()), ("synced", Some("OneDrive")));
        assert_eq!((warning.sentence.as_str(), warning.remedy.as_str()), ("folder-synced", "folder-synced-register"));
        assert_eq!(codes(&cloud.join("new"), FolderUse::Backups), ["synced"]);
        #[cfg(unix)]
        {
            let link = dir.path().join("Register");
            std::os::unix::fs::symlink(&cloud, &link).expect("a link");
            assert_eq!(codes(&link, FolderUse::Register), ["synced"]);
        }
    }

    #[test]
    fn a_path_that_leaves_no_room_is_said() {
        let dir = tempfile::tempdir().expect("a folder");
        let names = if cfg!(windows) { 170 } else { 3 };
        let deep = (0..names).fold(dir.path().to_owned(), |path, _| path.join("n".repeat(200)));
        assert_eq!(codes(&deep, FolderUse::Register), ["too-long"]);
    }
}
