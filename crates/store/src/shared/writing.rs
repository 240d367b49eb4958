//! A write of a shared register: between its changes and its commit the server is asked.

use crate::{
    access::Write,
    error::{Error, Result},
    lock::Holder,
    register::Register,
    shared::{
        desk, is_shared,
        record::{Changes, CommitPoint, Contents, Desk, DeskFault, Head, NotAppended, Record},
        replica::Replica,
        session::Recorder,
        tables::SHARED,
    },
    table::register::AuditHead,
};
use rusqlite::{Connection, TransactionBehavior};
use std::sync::Arc;

/// Bytes of changes one write may come to.
const MOST: usize = 256 * 1024 * 1024;

/// The turn to write. Given back when it is dropped, unless the write has used it up.
pub(crate) struct Turn {
    point: Arc<dyn CommitPoint>,
    used: bool,
}

impl Turn {
    /// Takes the turn if several desks share the register; `None` for a register of one's own.
    pub(crate) fn take(register: &Register, connection: &mut Connection) -> Result<Option<Self>> {
        if !is_shared(connection)? {
            return Ok(None);
        }
        let point = register.commit_point().ok_or(DeskFault::NotConnected)?;
        point.take_turn(&mut Replica { register, connection })?;
        Ok(Some(Self { point, used: false }))
    }

    /// Asks the server whether the write may be committed, and keeps the record if so.
    pub(crate) fn ask(&mut self, connection: &Connection, recorder: &Recorder<'_>, log: AuditHead) -> Result<Asked> {
        let changeset = recorder.changeset()?;
        if changeset.len() > MOST {
            return Err(DeskFault::TooLarge.into());
        }
        let desk = desk::load(connection)?.ok_or(Error::NotFound)?;
        let schema = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        self.append(&desk, Contents::Changes(Changes { schema, log, changeset }))
    }

    /// Makes contents that are no write the next record, and takes them over here as every other desk does.
    pub(crate) fn hand_over(
        mut self,
        register: &Register,
        connection: &mut Connection,
        contents: impl Fn() -> Contents,
    ) -> Result<()> {
        let desk = desk::load(connection)?.ok_or(Error::NotFound)?;
        match self.append(&desk, contents())? {
            Asked::Kept(record) => Replica { register, connection }.apply(&[(record, contents())]),
            Asked::Unknown(record) => self.settle(register, connection, record),
        }
    }

    /// Hands a record to the server, which uses the turn up.
    fn append(&mut self, desk: &Desk, contents: Contents) -> Result<Asked> {
        self.used = true;
        match self.point.append(desk, contents) {
            Ok(record) => Ok(Asked::Kept(record)),
            Err(NotAppended::Refused(error)) => Err(error),
            Err(NotAppended::Unknown(head)) => Ok(Asked::Unknown(head)),
        }
    }

    /// After an answer that did not come, and after the local transaction was undone: whether the write is true.
    pub(crate) fn settle(self, register: &Register, connection: &mut Connection, record: Head) -> Result<()> {
        match self.point.settle(&mut Replica { register, connection }, record) {
            Ok(true) => Ok(()),
            Ok(false) => Err(DeskFault::NotSaved.into()),
            Err(Error::Desk(DeskFault::NotConnected)) => Err(DeskFault::Unconfirmed.into()),
            Err(error) => Err(error),
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if !self.used {
            self.point.give_back();
        }
    }
}

/// What the server answered.
pub(crate) enum Asked {
    /// The record is in the log.
    Kept(Record),
    /// The answer did not come.
    Unknown(Head),
}

impl Register {
    /// Brings the lines that wait for the server into the log, if there are any, and half-filled forms with them.
    ///
    /// # Errors
    /// [`Error::Desk`] as for a write.
    pub fn send_waiting_lines(&self, holder: &Holder) -> Result<()> {
        if self.read(|read| Ok::<_, Error>(read.waiting_lines()? + read.waiting_drafts()?))? == 0 {
            return Ok(());
        }
        self.write(holder, |write| {
            write.chain.only_bring_waiting();
            Ok(())
        })
    }

    /// While the server cannot be asked: what only adds lines to the log is done, and the lines wait.
    pub(crate) fn write_lines<T, E: From<Error>>(
        &self,
        connection: &mut Connection,
        why: DeskFault,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let recorder = record(&transaction)?;
        let mut write = Write::begin_waiting(&transaction, self.index(), self)?;
        let answer = job(&mut write)?;
        let written = write.finish()?;
        if !recorder.changeset()?.is_empty() {
            return Err(Error::from(why).into());
        }
        drop(recorder);
        transaction.commit().map_err(Error::from)?;
        self.after_commit(connection, written);
        Ok(answer)
    }

    /// The local transaction stays open until the server's answer is known; then it follows, or is undone.
    pub(crate) fn write_shared<T, E: From<Error>>(
        &self,
        connection: &mut Connection,
        mut turn: Turn,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let recorder = record(&transaction)?;
        let mut write = Write::begin(&transaction, self.index(), self)?;
        let answer = job(&mut write)?;
        let written = write.finish()?;
        let asked = turn.ask(&transaction, &recorder, written.log.1)?;
        drop(recorder);
        match asked {
            Asked::Kept(record) => {
                let kept = desk::advance(&transaction, &[&record]).and_then(|()| Ok(transaction.commit()?));
                kept.map_err(|_| Error::from(DeskFault::SavedElsewhere))?;
                self.after_commit(connection, written);
            }
            Asked::Unknown(record) => {
                transaction.rollback().map_err(Error::from)?;
                turn.settle(self, connection, record)?;
            }
        }
        Ok(answer)
    }
}

/// Begins to record what a write changes in what desks share.
fn record(connection: &Connection) -> Result<Recorder<'_>> {
    Recorder::start(connection, SHARED)
}
