//! Taking over what other desks have written.

use crate::{
    access::{Read, Written},
    error::{Error, Result},
    lock::{Holder, WriterLock},
    migrate,
    register::{Register, settled},
    search::{Change, people_version},
    shared::{
        desk,
        record::{Changes, Contents, Desk, DeskFault, Record, Stop},
        session::{self, Deed, Links},
        tables::LEADING,
    },
    sort_key::sort_key,
    table::register::AuditHead,
};
use domain::{ids::PersonId, time::Moment};
use rusqlite::{Connection, Transaction, TransactionBehavior, config::DbConfig};
use std::{collections::BTreeSet, sync::atomic::Ordering};
use uuid::Uuid;

/// This copy, held by whoever brings it up to date: nobody else writes in it meanwhile.
pub struct Replica<'a> {
    pub(crate) register: &'a Register,
    pub(crate) connection: &'a mut Connection,
}

impl Register {
    /// Holds this copy to bring it up to date. Waits for another writer as a write does.
    ///
    /// # Errors
    /// [`Error::Busy`], [`Error::Rekeyed`] and what `job` answers.
    pub fn replica<T, E: From<Error>>(
        &self,
        holder: &Holder,
        job: impl FnOnce(&mut Replica<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let lock = WriterLock::take(self.dir(), holder)?;
        let mut writer = self.writer()?;
        let connection = writer.as_mut().ok_or(Error::Rekeyed)?;
        let answer = job(&mut Replica { register: self, connection });
        drop(lock);
        answer
    }
}

impl Replica<'_> {
    /// This copy as one of several desks.
    ///
    /// # Errors
    /// [`DeskFault::Stopped`] if it was stopped; [`Error::NotFound`] if the register is shared with nobody.
    pub fn desk(&self) -> Result<Desk> {
        let desk = desk::load(self.connection)?.ok_or(Error::NotFound)?;
        match desk.stopped {
            Some(reason) => Err(reason.into()),
            None => Ok(desk),
        }
    }

    /// The newest sealed records behind a number, to give them back to a server that lost them.
    pub fn tail_after(&self, number: u64) -> Result<Vec<Record>> {
        desk::tail_after(self.connection, number)
    }

    /// Remembers when everything of the server was here.
    pub fn seen(&mut self, at: Moment) -> Result<()> {
        desk::seen(self.connection, at)
    }

    /// Forgets what was kept of the epochs before this one, of which the server has nothing any more.
    pub fn forget_before(&mut self, epoch: u64) -> Result<()> {
        desk::forget_before(self.connection, epoch)?;
        // What was erased leaves the file; should a reader stand in the way, the next settling takes it up.
        settled(self.connection).map(drop)
    }

    /// Takes nothing from the server any more until a person decides to join anew. Answers the reason as an error.
    pub fn stop(&mut self, reason: Stop) -> Error {
        match desk::stop(self.connection, reason) {
            Ok(()) => reason.into(),
            Err(error) => error,
        }
    }

    /// Takes over records that follow on each other and on what is here, whose seals were opened: all of them, or those
    /// before one that is refused.
    ///
    /// # Errors
    /// [`DeskFault::Stopped`] if one does not fit on what is here, which is also written down;
    /// [`DeskFault::UpdateNeeded`] for a form of the schema this program does not know.
    pub fn apply(&mut self, batch: &[(Record, Contents)]) -> Result<()> {
        let mut rest = batch;
        while let Some(first) = rest.first() {
            // A new form of the schema is made between two transactions of its own.
            let until = match first.1 {
                Contents::Schema(_) => 1,
                _ => rest.iter().take_while(|(_, contents)| !matches!(contents, Contents::Schema(_))).count(),
            };
            let (part, after) = rest.split_at(until);
            let done = match &first.1 {
                Contents::Schema(version) => self.bring_to(*version, &first.0),
                _ => self.take_over(part),
            };
            match done {
                Err(Error::Desk(DeskFault::Stopped(reason))) => return Err(self.stop(reason)),
                other => other?,
            }
            rest = after;
        }
        Ok(())
    }

    fn bring_to(&mut self, version: i64, record: &Record) -> Result<()> {
        let known: Vec<_> =
            self.register.migrations().iter().copied().take_while(|step| step.version <= version).collect();
        if known.last().is_none_or(|last| last.version != version) {
            return Err(DeskFault::UpdateNeeded.into());
        }
        if schema(self.connection)? < version {
            migrate::apply(self.connection, &known, self.register.course())?;
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        desk::advance(&transaction, &[record])?;
        Ok(transaction.commit()?)
    }

    /// Takes over what fits: the records before one that does not are kept.
    fn take_over(&mut self, batch: &[(Record, Contents)]) -> Result<()> {
        let taken = match self.take(batch, Pace::Quick) {
            Err(Refused { error: Error::Desk(_), .. }) => self.take(batch, Pace::Thorough),
            other => other,
        };
        match taken {
            Err(Refused { at, error: error @ Error::Desk(_) }) if at > 0 => {
                self.take(&batch[..at], Pace::Thorough).map_err(|again| again.error)?;
                Err(error)
            }
            other => other.map_err(|refused| refused.error),
        }
    }

    /// All of it in one local transaction, or nothing.
    fn take(&mut self, batch: &[(Record, Contents)], pace: Pace) -> Result<(), Refused> {
        let register = self.register;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = Standing::of(&transaction)?;
        let quiet = Quiet::on(&transaction)?;
        let touched = take_each(&Read::over(&transaction, register.index(), None), batch, pace)?;
        quiet.off()?;
        let records: Vec<_> = batch.iter().map(|(record, _)| record).collect();
        desk::advance(&transaction, &records)?;
        let news = touched.news;
        let written = touched.written(&transaction, register, before)?;
        transaction.commit()?;
        if news {
            register.news.fetch_add(1, Ordering::Release);
        }
        register.after_commit(self.connection, written);
        Ok(())
    }
}

/// A record that was not taken, by its place in the batch; everything before it was.
struct Refused {
    at: usize,
    error: Error,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self { at: 0, error }
    }
}

impl From<rusqlite::Error> for Refused {
    fn from(error: rusqlite::Error) -> Self {
        Error::from(error).into()
    }
}

/// How much the engine is asked to do for the links between rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// As little as a change seems to need. Two rows that change places may be refused.
    Quick,
    /// Everything.
    Thorough,
}

/// Makes the changes of all these records here, in their order.
fn take_each(read: &Read<'_>, batch: &[(Record, Contents)], pace: Pace) -> Result<Touched, Refused> {
    let here = schema(read.connection)?;
    let mut touched = Touched::default();
    for (at, (_, contents)) in batch.iter().enumerate() {
        let taken = match contents {
            Contents::Changes(changes) if changes.schema == here => take_changes(read, changes, pace, &mut touched),
            Contents::Changes(changes) if changes.schema > here => Err(DeskFault::UpdateNeeded.into()),
            Contents::Changes(_) => Err(Stop::Diverged.into()),
            Contents::Epoch { key, digest, began, .. } => {
                touched.erased = true;
                begin_epoch(read, key, digest, *began)
            }
            Contents::Schema(_) => Err(Stop::Unreadable.into()),
        };
        taken.map_err(|error| Refused { at, error })?;
    }
    Ok(touched)
}

fn begin_epoch(read: &Read<'_>, key: &[u8; 32], digest: &[u8; 32], began: Moment) -> Result<()> {
    if read.shared_digest()? != *digest {
        return Err(Stop::Diverged.into());
    }
    desk::begin_epoch(read.connection, key, began)
}

fn schema(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Makes the same changes here. A changeset for a table that is not there would be taken "in order" and do nothing, so
/// the forms of the schema are compared before.
fn take_changes(read: &Read<'_>, changes: &Changes, pace: Pace, touched: &mut Touched) -> Result<()> {
    let taken = touched.add(&changes.changeset).and_then(|leading| {
        let links = if leading || pace == Pace::Thorough { Links::NotFollowed } else { Links::LeadNowhere };
        session::apply(read.connection, &changes.changeset, links)
    });
    taken.map_err(why_not_taken)?;
    let (count, hash) = desk::last_line(read.connection)?;
    if (AuditHead { count, hash }) == changes.log { Ok(()) } else { Err(Stop::LogEnd.into()) }
}

/// What the copy itself refuses is divergence; what the disk refuses is the disk's.
fn why_not_taken(error: Error) -> Error {
    use rusqlite::ffi;
    let Error::Engine(code) = error else { return error };
    match code & 0xff {
        ffi::SQLITE_FULL => Error::DiskFull,
        ffi::SQLITE_IOERR => Error::Disk(std::io::ErrorKind::Other),
        ffi::SQLITE_NOMEM => Error::Disk(std::io::ErrorKind::OutOfMemory),
        _ => Stop::Diverged.into(),
    }
}

/// Triggers do not run while changes are taken over: what they did where the write happened is among the changes, and
/// what they guard was guarded there.
struct Quiet<'c>(&'c Connection);

impl<'c> Quiet<'c> {
    fn on(connection: &'c Connection) -> Result<Self> {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        Ok(Self(connection))
    }

    fn off(self) -> Result<()> {
        self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
        Ok(())
    }
}

impl Drop for Quiet<'_> {
    fn drop(&mut self) {
        // Also after a panic. Setting it again costs nothing while it stands so already.
        let _ = self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true);
    }
}

/// Where the copy stood before.
struct Standing {
    people: u64,
    log: AuditHead,
    ledger: u64,
}

impl Standing {
    fn of(transaction: &Transaction<'_>) -> Result<Self> {
        let (count, hash) = desk::last_line(transaction)?;
        let ledger: i64 = transaction
            .prepare_cached("SELECT coalesce(max(position), 0) FROM erasure_ledger")?
            .query_row([], |row| row.get(0))?;
        Ok(Self {
            people: people_version(transaction)?,
            log: AuditHead { count, hash },
            ledger: u64::try_from(ledger).map_err(|_| crate::values::damaged("erasure_ledger.position"))?,
        })
    }
}

/// What follows from changes outside their rows.
#[derive(Default)]
struct Touched {
    people: BTreeSet<[u8; 16]>,
    erased: bool,
    merged: bool,
    news: bool,
}

/// What every write changes, also one that only says in the log that somebody looked something up.
const LOG: [&str; 3] = ["audit", "audit_records", "register"];

impl Touched {
    /// Answers whether a row goes that leads others.
    fn add(&mut self, changeset: &[u8]) -> Result<bool> {
        let mut leading = false;
        session::each_change(changeset, |table, deed, id| {
            leading |= deed == Deed::Deleted && LEADING.contains(&table);
            self.merged |= table == "merges";
            self.news |= !LOG.contains(&table);
            // Whatever was taken away may be an erasure: its bytes must leave the file.
            self.erased |= deed == Deed::Deleted;
            if let ("people", Some(id)) = (table, id) {
                self.people.insert(id);
            }
        })?;
        Ok(leading)
    }

    fn written(mut self, transaction: &Transaction<'_>, register: &Register, before: Standing) -> Result<Written> {
        let read = Read::over(transaction, register.index(), None);
        let mut now = Standing::of(transaction)?;
        if migrate::standing(transaction, register.migrations())? == migrate::Standing::Behind {
            // On the way to a newer form this program's questions do not fit yet. Nobody reads here before it is reached;
            // the files beside the register are completed at the next unlocking.
            self.people.clear();
            self.merged = true;
            now.ledger = before.ledger;
        }
        let ledger = if now.ledger > before.ledger { read.ledger(before.ledger, u32::MAX)? } else { Vec::new() };
        let ledger_copies = if ledger.is_empty() { Vec::new() } else { read.ledger_copies()? };
        let changes = self
            .people
            .iter()
            .map(|id| {
                let id = Uuid::from_bytes(*id);
                Ok(match read.person(PersonId(id))? {
                    Some(person) => Change::set(&person, &read.numbers_of(&person)?, &sort_key(&person.name)),
                    None => Change::Removed(id),
                })
            })
            .collect::<Result<_>>()?;
        Ok(Written {
            // A merging changes lines of people whose own row stayed as it was: the index is read anew.
            before: if self.merged { u64::MAX } else { before.people },
            after: now.people,
            changes,
            erased: self.erased,
            ledger,
            ledger_copies,
            log: (before.log, now.log),
        })
    }
}
