//! A road to the server on which the process falls at chosen points.

use desks::{LogError, Server, SharedLog};
use std::time::Duration;
use store::{Head, Record};
use uuid::Uuid;

/// How seldom a point is fatal: once in so many times.
const SELDOM: u32 = 25;

/// Falls here, sometimes: as a kill does, nothing is closed and nobody is told.
pub(crate) fn point() {
    if fastrand::u32(0..SELDOM) == 0 {
        std::process::abort();
    }
}

pub(crate) struct Crashing<S>(pub(crate) S);

impl<S: Server> Server for Crashing<S> {
    type Log = CrashingLog<S::Log>;
    fn connect(&self) -> Result<Self::Log, LogError> {
        self.0.connect().map(CrashingLog)
    }
}

pub(crate) struct CrashingLog<L>(L);

impl<L: SharedLog> SharedLog for CrashingLog<L> {
    fn head(&mut self, register: Uuid) -> Result<Option<Head>, LogError> {
        self.0.head(register)
    }

    fn take_turn(&mut self, register: Uuid) -> Result<Option<Head>, LogError> {
        let head = self.0.take_turn(register);
        point();
        head
    }

    fn give_back(&mut self) -> Result<(), LogError> {
        self.0.give_back()
    }

    fn append(&mut self, register: Uuid, record: &Record) -> Result<bool, LogError> {
        point();
        let kept = self.0.append(register, record);
        // The server has it, this copy has not.
        point();
        kept
    }

    fn after(&mut self, register: Uuid, epoch: u64, number: u64, limit: u32) -> Result<Vec<Record>, LogError> {
        let records = self.0.after(register, epoch, number, limit);
        point();
        records
    }

    fn wait(&mut self, register: Uuid, patience: Duration) -> Result<bool, LogError> {
        self.0.wait(register, patience)
    }
}
