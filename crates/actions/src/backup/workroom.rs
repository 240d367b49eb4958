//! A folder for unfinished work, which goes when the work ends, however it ends.

use super::private_builder;
use crate::problem::Problem;
use std::{
    ffi::OsStr,
    fs::File,
    io::ErrorKind,
    path::{Path, PathBuf},
};

const BEGINS: &str = ".cequred-";
const ENDS: &str = ".part";
/// Held while somebody works there. A process that was killed holds nothing.
const LOCK: &str = "lock";

/// The folder. Dropping it removes everything in it.
pub(super) struct Workroom {
    folder: PathBuf,
    lock: Option<File>,
}

impl Workroom {
    /// Makes the folder for this work inside another, and clears away what killed processes have left there.
    pub(super) fn claim(inside: &Path, work: &str) -> Result<Self, Problem> {
        clear_abandoned(inside)?;
        let folder = inside.join(format!("{BEGINS}{work}{ENDS}"));
        private_builder().create(&folder).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Problem::BackupUnderWay,
            _ => error.into(),
        })?;
        let mut room = Self { folder, lock: None };
        let lock = File::create_new(room.path(LOCK))?;
        lock.try_lock().map_err(|_| Problem::BackupUnderWay)?;
        room.lock = Some(lock);
        Ok(room)
    }

    /// The folder itself.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A file in it.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Workroom {
    fn drop(&mut self) {
        // Windows removes no file that is open. What cannot be removed now is cleared away by the next work here.
        self.lock = None;
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn clear_abandoned(inside: &Path) -> Result<(), Problem> {
    for entry in std::fs::read_dir(inside)? {
        let folder = entry?.path();
        let name = folder.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if !(name.starts_with(BEGINS) && name.ends_with(ENDS)) {
            continue;
        }
        // Without a lock file somebody is just about to make it, or nothing is in there yet.
        let Ok(lock) = File::options().write(true).open(folder.join(LOCK)) else { continue };
        if lock.try_lock().is_ok() {
            drop(lock);
            let _ = std::fs::remove_dir_all(&folder);
        }
    }
    Ok(())
}
