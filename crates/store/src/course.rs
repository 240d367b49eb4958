//! How far bringing a register to the newer form has come: told from another thread than the one that does it, and broken
//! off from there.

use crate::{
    beside::beside,
    error::{Error, Result},
};
use rusqlite::Connection;
use std::{
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

/// Hears how many statements of the missing steps are done, and of how many as soon as that is known. May break off: then
/// the register is as it was.
pub type OnUpgrade<'a> = &'a mut dyn FnMut(u64, Option<u64>) -> ControlFlow<()>;

/// Operations of the engine between two looks at whether to go on: some milliseconds.
const OPERATIONS: i32 = 10_000;

/// How far it has come, and whether to go on.
#[derive(Debug, Default)]
pub(crate) struct Course {
    done: AtomicU64,
    /// Nought while it is not known.
    total: AtomicU64,
    given_up: AtomicBool,
}

impl Course {
    /// So many statements are to be done.
    pub(crate) fn begins(&self, total: u64) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// One more statement is done.
    ///
    /// # Errors
    /// [`Error::Cancelled`] if somebody broke it off.
    pub(crate) fn goes_on(&self) -> Result<()> {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.may_go_on()
    }

    /// # Errors
    /// [`Error::Cancelled`] if somebody broke it off.
    pub(crate) fn may_go_on(&self) -> Result<()> {
        if self.given_up.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// How many are done, and of how many.
    #[cfg(test)]
    pub(crate) fn so_far(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    fn tell(&self, progress: OnUpgrade<'_>) {
        let total = self.total.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Relaxed).min(total);
        if progress(done, (total > 0).then_some(total)).is_break() {
            self.given_up.store(true, Ordering::Relaxed);
        }
    }

    /// Does a job on this connection that stops in the middle of a statement, however long that one takes, when it is
    /// broken off. Nothing else on the connection ever does: it is asked while the job lasts, and no longer.
    ///
    /// # Errors
    /// [`Error::Cancelled`] if it was broken off; the job's own.
    pub(crate) fn on<T>(
        self: &Arc<Self>,
        connection: &mut Connection,
        job: impl FnOnce(&mut Connection) -> Result<T>,
    ) -> Result<T> {
        self.may_go_on()?;
        let course = Arc::clone(self);
        connection.progress_handler(OPERATIONS, Some(move || course.may_go_on().is_err()))?;
        let done = job(connection);
        connection.progress_handler(0, None::<fn() -> bool>)?;
        // Whatever it broke on: it was asked to.
        done.or_else(|error| self.may_go_on().and(Err(error)))
    }

    /// Does the work, which takes this course, on a thread of its own, and tells meanwhile. What was done before the word
    /// to break off came is done.
    pub(crate) fn told<T: Send>(&self, work: impl FnOnce() -> Result<T> + Send, progress: OnUpgrade<'_>) -> Result<T> {
        self.tell(progress);
        self.may_go_on()?;
        let answer = beside(work, &mut || self.tell(progress))?;
        self.tell(progress);
        // Too late to break off, and nothing that comes later was meant.
        self.given_up.store(false, Ordering::Relaxed);
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::Error;
    use crate::{Key, NewRegister, Register, database_path, migrate::Migration, migrations::MIGRATIONS};
    use domain::{organisation::Organisation, time::Moment};
    use std::{fs, ops::ControlFlow, sync::LazyLock};
    use uuid::Uuid;

    /// Writes more than fits into the memory it leaves itself, and never ends.
    const ENDLESS: Migration = Migration {
        version: 9_999,
        name: "endless",
        sql:
            "PRAGMA cache_size = 10;
              CREATE TABLE filler (x);
              INSERT INTO filler WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000)
                  SELECT randomblob(4000) FROM n;
              DELETE FROM settings;
              INSERT INTO filler WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n;",
    };

    static NEWER: LazyLock<Vec<Migration>> = LazyLock::new(|| [MIGRATIONS, &[ENDLESS]].concat());

    #[test]
    fn a_register_whose_upgrade_is_broken_off_is_the_same_file_again() {
        let dir = tempfile::tempdir().expect("a folder");
        let key = || Key::new([7; 32], [9; 16]);
        let new = NewRegister {
            id: Uuid::from_u128(1),
            organisation: Organisation::cequred(),
            demo: false,
            language: "sv".into(),
            created_at: Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment"),
        };
        drop(Register::create(dir.path(), key(), &new).expect("made"));
        let before = fs::read(database_path(dir.path())).expect("read");
        let mut spilt = 0;
        let upgraded = Register::open_with(dir.path(), key(), &NEWER, &mut |done, total| {
            if (done, total) != (4, Some(6)) {
                return ControlFlow::Continue(());
            }
            spilt = fs::metadata(dir.path().join("register.db-wal")).map_or(0, |file| file.len());
            ControlFlow::Break(())
        });
        assert_eq!(upgraded.err(), Some(Error::Cancelled));
        assert!(spilt > 3_000_000, "it had written to the disk: {spilt}");
        assert!(!dir.path().join("register.db-wal").exists());
        assert_eq!(fs::read(database_path(dir.path())).expect("read"), before, "not a byte of it is left");
        assert!(Register::open(dir.path(), key()).is_ok(), "the older program opens it");
    }
}
