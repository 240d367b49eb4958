//! A write of a shared register: between its changes and its commit the server is asked.

use crate::{
    error::{Error, Result},
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
use rusqlite::Connection;
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

/// Begins to record what a write changes in what desks share.
pub(crate) fn record(connection: &Connection) -> Result<Recorder<'_>> {
    Recorder::start(connection, SHARED)
}

pub(crate) fn keep(connection: &Connection, record: &Record) -> Result<()> {
    desk::advance(connection, record)
}
