//! One file brought in, whatever it is of: rehearsed or for good, in one transaction, with a line in the list of imports
//! and those in the log.

use super::ImportFile;
use crate::{
    drill,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{audit::AuditEntry, ids::ImportId, staff::Task, time::Moment};
use sha2::{Digest, Sha256};
use store::{Import, Write};
use uuid::Uuid;

/// Ids of people in one line of the log: a line stays short enough to read.
const IDS_PER_LINE: usize = 500;

/// A file on its way into the register.
pub(crate) struct Bringing<'a> {
    pub(crate) session: &'a Session,
    pub(crate) file: &'a ImportFile<'a>,
    /// The word for it in the log.
    pub(crate) verb: &'static str,
    pub(crate) task: Option<Task>,
    /// Only say what would happen.
    pub(crate) dry_run: bool,
    pub(crate) now: Moment,
}

/// What came of a file's rows.
pub(crate) struct Brought<R> {
    pub(crate) report: R,
    /// The people added or changed.
    pub(crate) touched: Vec<Uuid>,
    pub(crate) rows: Counted,
}

/// Rows by what became of them.
pub(crate) struct Counted {
    pub(crate) read: u32,
    pub(crate) added: u32,
    pub(crate) updated: u32,
    pub(crate) unchanged: u32,
    pub(crate) rejected: usize,
}

/// Why the transaction is undone: something went wrong, or it was only a rehearsal.
enum Undone<R> {
    Problem(Problem),
    Rehearsed(R),
}

impl<R, T: Into<Problem>> From<T> for Undone<R> {
    fn from(problem: T) -> Self {
        Self::Problem(problem.into())
    }
}

impl Bringing<'_> {
    /// Takes the rows in; after a rehearsal nothing of them stays.
    ///
    /// # Errors
    /// For good, real people are refused before the recovery kit was tried; whatever `take` refuses.
    pub(crate) fn run<R>(
        self,
        take: impl FnOnce(&mut Write<'_>, ImportId) -> Result<Brought<R>, Problem>,
    ) -> Result<R, Problem> {
        let session = self.session;
        if !self.dry_run {
            session.register.read(|r| drill::refuse_unproven(session, r))?;
        }
        let id = ImportId::new(self.now, random()?);
        let outcome = session.register.write(&session.holder(self.now), |w| {
            let Brought { report, touched, rows } = take(w, id)?;
            if self.dry_run {
                return Err(Undone::Rehearsed(report));
            }
            w.insert_import(&self.line(id, &rows))?;
            w.record(&session.entry(self.verb, self.task, self.now).touching(id.0))?;
            record_people(w, &touched, || session.entry(self.verb, self.task, self.now).touching(id.0))?;
            Ok(report)
        });
        match outcome {
            Ok(report) | Err(Undone::Rehearsed(report)) => Ok(report),
            Err(Undone::Problem(problem)) => Err(problem),
        }
    }

    fn line(&self, id: ImportId, rows: &Counted) -> Import {
        Import {
            id,
            at: self.now,
            staff: self.session.staff.id,
            file_name: self.file.name.to_owned(),
            file_sha256: Sha256::digest(self.file.bytes).into(),
            rows_read: rows.read.into(),
            added: rows.added.into(),
            updated: rows.updated.into(),
            unchanged: rows.unchanged.into(),
            rejected: rows.rejected as u64,
        }
    }
}

/// Writes into the log whom something touched, some hundreds a line.
pub(crate) fn record_people(w: &mut Write<'_>, people: &[Uuid], entry: impl Fn() -> AuditEntry) -> Result<(), Problem> {
    for some in people.chunks(IDS_PER_LINE) {
        let mut entry = entry();
        entry.ids.extend_from_slice(some);
        w.record(&entry)?;
    }
    Ok(())
}
