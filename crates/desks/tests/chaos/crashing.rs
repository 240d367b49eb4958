//! A road to the server on which the process falls at chosen points.

use desks::{DeskSeen, LogError, Server, SharedLog, Snapshot};
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
    fn keep_turn(&mut self) -> Result<(), LogError> {
        self.0.keep_turn()
    }

    fn marker(&mut self, register: Uuid, epoch: u64) -> Result<Option<Record>, LogError> {
        self.0.marker(register, epoch)
    }

    fn put_piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32, sealed: &[u8]) -> Result<(), LogError> {
        point();
        self.0.put_piece(register, snapshot, piece, sealed)
    }

    fn finish_snapshot(&mut self, register: Uuid, snapshot: &Snapshot) -> Result<(), LogError> {
        let laid = self.0.finish_snapshot(register, snapshot);
        point();
        laid
    }

    fn snapshot(&mut self, register: Uuid, epoch: u64, up_to: u64) -> Result<Option<Snapshot>, LogError> {
        self.0.snapshot(register, epoch, up_to)
    }

    fn piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32) -> Result<Option<Vec<u8>>, LogError> {
        point();
        self.0.piece(register, snapshot, piece)
    }

    fn report(&mut self, register: Uuid, desk: Uuid, at: Head, version: &str) -> Result<u64, LogError> {
        let earliest = self.0.report(register, desk, at, version);
        point();
        earliest
    }

    fn seen(&mut self, register: Uuid) -> Result<Vec<DeskSeen>, LogError> {
        self.0.seen(register)
    }

    fn drop_before(&mut self, register: Uuid, epoch: u64, away: Duration) -> Result<bool, LogError> {
        let dropped = self.0.drop_before(register, epoch, away);
        point();
        dropped
    }

    fn admit(&mut self, register: Uuid, desk: Uuid, account: &str, password: &str) -> Result<(), LogError> {
        self.0.admit(register, desk, account, password)
    }

    fn dismiss(&mut self, register: Uuid, desk: Uuid) -> Result<(), LogError> {
        self.0.dismiss(register, desk)
    }
}
