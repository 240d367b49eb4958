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
    ///
    /// Who holds the lock has the room, not who made the folder: a process can be killed between the two, and what it
    /// left must stand in nobody's way.
    pub(super) fn claim(inside: &Path, work: &str) -> Result<Self, Problem> {
        clear_abandoned(inside)?;
        let folder = inside.join(format!("{BEGINS}{work}{ENDS}"));
        match private_builder().create(&folder) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
            _ => {}
        }
        let lock = File::options().write(true).create(true).truncate(false).open(folder.join(LOCK))?;
        lock.try_lock().map_err(|_| Problem::BackupUnderWay)?;
        // Another may have cleared the room away after it was made and before it was locked.
        if !folder.join(LOCK).exists() {
            return Err(Problem::BackupUnderWay);
        }
        Ok(Self { folder, lock: Some(lock) })
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
        // Without a lock file somebody is just about to make it, or was killed before: nothing is in there yet.
        let Ok(lock) = File::options().write(true).open(folder.join(LOCK)) else { continue };
        if lock.try_lock().is_ok() {
            drop(lock);
            let _ = std::fs::remove_dir_all(&folder);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Killed between making the room and locking it: there is nothing to tell the next one that nobody works there.
    #[test]
    fn a_room_that_was_left_before_it_was_locked_is_taken_over() {
        let inside = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(inside.path().join(".cequred-restore.part")).expect("left behind");
        let room = Workroom::claim(inside.path(), "restore").expect("claimed");
        assert!(room.folder().is_dir());
        drop(room);
        assert_eq!(std::fs::read_dir(inside.path()).expect("listed").count(), 0, "nothing of it stays");
    }

    #[test]
    fn a_room_where_somebody_works_is_nobody_elses() {
        let inside = tempfile::tempdir().expect("a folder");
        let room = Workroom::claim(inside.path(), "restore").expect("claimed");
        assert!(matches!(Workroom::claim(inside.path(), "restore"), Err(Problem::BackupUnderWay)));
        assert!(room.path(LOCK).exists(), "the second left it as it was");
    }
}
