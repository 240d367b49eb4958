//! A copy of the register while it is in use, sealed with the same key.

use crate::{
    check::check_copy,
    connection::{self, PAGE, Purpose},
    error::{Error, Result},
    register::{Register, database_path, make_private_file, remove_database, sync_folder},
    search::people_version,
    table::counts::{Counts, counts},
};
use rusqlite::backup::{Backup, StepResult};
use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// Pages copied between two words of progress: four megabytes.
const STEP: i32 = 1024;

/// How far a copy has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopyProgress {
    /// Bytes of work done.
    pub done: u64,
    /// Bytes of work there are: the copy, and two rounds of reading it.
    pub total: u64,
}

impl Register {
    /// Copies the register as it is now into a new file, opens the copy, checks it and compares its rows with the
    /// register's. Others read and write meanwhile. `Ok(None)` if `progress` broke it off; then there is no file.
    pub fn back_up(&self, to: &Path, progress: impl FnMut(CopyProgress) -> ControlFlow<()>) -> Result<Option<Counts>> {
        if to.try_exists()? {
            return Err(Error::AlreadyExists);
        }
        let mut draft = to.as_os_str().to_owned();
        draft.push(".part");
        let draft = PathBuf::from(draft);
        remove_database(&draft)?;
        let copied = self.copy_and_compare(&draft, progress);
        if let Ok(Some(_)) = copied {
            std::fs::rename(&draft, to)?;
            if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                sync_folder(folder)?;
            }
        } else {
            // The reason is worth more to the caller than a leftover that could not be removed either.
            let _ = remove_database(&draft);
        }
        copied
    }

    fn copy_and_compare(
        &self,
        draft: &Path,
        mut progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
    ) -> Result<Option<Counts>> {
        // Held for as long as it takes: the key is not changed under a copy.
        let key = self.gate();
        let mut source = connection::open(&database_path(self.dir()), &key, Purpose::Reading)?;
        // One view for copy and counts: without it the copying would begin anew whenever somebody writes.
        let view = source.transaction()?;
        people_version(&view)?;
        make_private_file(draft)?;
        // Three rounds of the same length: copying, reading every seal of the copy, reading its structure.
        let copying = |at: CopyProgress| progress(CopyProgress { done: at.done, total: 3 * at.total });
        if copy(&view, draft, &key, copying)?.is_break() {
            return Ok(None);
        }
        let expected = counts(&view)?;
        let mut checking = |done, total: u64| {
            let round = total / 2;
            progress(CopyProgress { done: round + done, total: 3 * round })
        };
        match check_copy(draft, &key, &mut checking)? {
            Some(found) if found == expected => Ok(Some(found)),
            Some(_) => Err(Error::Damaged(crate::Damage::Page)),
            None => Ok(None),
        }
    }
}

pub(crate) fn copy(
    source: &rusqlite::Connection,
    draft: &Path,
    key: &crate::Key,
    mut progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
) -> Result<ControlFlow<()>> {
    let mut target = connection::open(draft, key, Purpose::Writing)?;
    {
        let backup = Backup::new(source, &mut target)?;
        loop {
            let step = backup.step(STEP)?;
            let pages = backup.progress();
            let bytes = |pages: i32| u64::try_from(pages).unwrap_or(0) * PAGE;
            let told = progress(CopyProgress {
                done: bytes(pages.pagecount - pages.remaining),
                total: bytes(pages.pagecount),
            });
            match step {
                StepResult::Done => break,
                _ if told.is_break() => return Ok(ControlFlow::Break(())),
                StepResult::More => {}
                _ => return Err(Error::Busy(None)),
            }
        }
    }
    target.close().map_err(|(_, error)| Error::from(error))?;
    Ok(ControlFlow::Continue(()))
}
