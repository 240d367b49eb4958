//! A server in memory, for tests. It keeps the records as a server does, and can also do what no server should: lose them,
//! change them, tell of a log that is not there, be gone.

use crate::log::{DeskSeen, LogError, Server, SharedLog, Snapshot};
use domain::time::Moment;
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use store::{Head, Record, RecordKind};
use uuid::Uuid;

/// How long somebody waits for the turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the server has.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The register it keeps records for.
    pub register: Uuid,
    /// Where its log ends, as it says.
    pub head: Head,
    /// The records.
    pub records: Vec<Record>,
    /// The records that ended an epoch.
    pub markers: Vec<Record>,
    /// The whole snapshots.
    pub snapshots: Vec<Snapshot>,
    /// Pieces of snapshots, by the snapshot, its epoch and their own number.
    pub pieces: BTreeMap<(Uuid, u64, u32), Vec<u8>>,
    /// What the desks have told it.
    pub seen: Vec<DeskSeen>,
    /// The desks that were shut out.
    pub dismissed: Vec<Uuid>,
}

#[derive(Default)]
struct State {
    shelf: Option<Shelf>,
    /// The connection that has the turn.
    turn: Option<u64>,
    /// Whether nobody can reach it.
    gone: bool,
    /// Answers of appends that are lost on the way back.
    lose_answers: u32,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    connections: AtomicU64,
}

/// The server. Clones are the same server.
#[derive(Clone, Default)]
pub struct MemoryServer(Arc<Shared>);

impl MemoryServer {
    /// A server that knows this register, with an empty log.
    pub fn new(register: Uuid) -> Self {
        let server = Self::default();
        let head = Head { epoch: 1, number: 0, hash: [0; 32] };
        server.state().shelf = Some(Shelf {
            register,
            head,
            records: Vec::new(),
            markers: Vec::new(),
            snapshots: Vec::new(),
            pieces: BTreeMap::new(),
            seen: Vec::new(),
            dismissed: Vec::new(),
        });
        server
    }

    /// Does something to what the server has, behind everybody's back.
    pub fn tamper<T>(&self, deed: impl FnOnce(&mut Shelf) -> T) -> Option<T> {
        let answer = self.state().shelf.as_mut().map(deed);
        self.0.changed.notify_all();
        answer
    }

    /// Takes the server away, with whoever has the turn, or brings it back.
    pub fn gone(&self, gone: bool) {
        let mut state = self.state();
        state.gone = gone;
        state.turn = None;
        drop(state);
        self.0.changed.notify_all();
    }

    /// So many of the next appends are done, but their answers are lost and the connection with them.
    pub fn lose_answers(&self, count: u32) {
        self.state().lose_answers = count;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Server for MemoryServer {
    type Log = MemoryLog;

    fn connect(&self) -> Result<MemoryLog, LogError> {
        let log = MemoryLog { server: self.clone(), me: self.0.connections.fetch_add(1, Ordering::Relaxed) };
        drop(log.reached()?);
        Ok(log)
    }
}

/// A connection to the server in memory.
pub struct MemoryLog {
    server: MemoryServer,
    me: u64,
}

impl MemoryLog {
    fn reached(&self) -> Result<MutexGuard<'_, State>, LogError> {
        let state = self.server.state();
        if state.gone { Err(LogError::Away) } else { Ok(state) }
    }

    /// Does something with what the server has of this register.
    fn with<T>(&self, register: Uuid, deed: impl FnOnce(&mut Shelf) -> T) -> Result<T, LogError> {
        let mut state = self.reached()?;
        let there = state.shelf.as_mut().filter(|there| there.register == register);
        there.map(deed).ok_or(LogError::Refused)
    }

    fn shelf(state: &State, register: Uuid) -> Option<&Shelf> {
        state.shelf.as_ref().filter(|shelf| shelf.register == register)
    }
}

impl SharedLog for MemoryLog {
    fn head(&mut self, register: Uuid) -> Result<Option<Head>, LogError> {
        Ok(Self::shelf(&*self.reached()?, register).map(|shelf| shelf.head))
    }

    fn take_turn(&mut self, register: Uuid) -> Result<Option<Head>, LogError> {
        let waiting = |state: &mut State| !state.gone && state.turn.is_some_and(|holder| holder != self.me);
        let state = self.reached()?;
        let (mut state, over) =
            self.server.0.changed.wait_timeout_while(state, PATIENCE, waiting).unwrap_or_else(PoisonError::into_inner);
        if state.gone {
            return Err(LogError::Away);
        }
        if over.timed_out() {
            return Err(LogError::Busy);
        }
        state.turn = Some(self.me);
        Ok(Self::shelf(&state, register).map(|shelf| shelf.head))
    }

    fn give_back(&mut self) -> Result<(), LogError> {
        let mut state = self.reached()?;
        if state.turn == Some(self.me) {
            state.turn = None;
        }
        drop(state);
        self.server.0.changed.notify_all();
        Ok(())
    }

    fn append(&mut self, register: Uuid, record: &Record) -> Result<bool, LogError> {
        let mut state = self.reached()?;
        if state.turn.is_some_and(|holder| holder != self.me) {
            return Ok(false);
        }
        state.turn = None;
        let lost = state.lose_answers > 0;
        state.lose_answers = state.lose_answers.saturating_sub(1);
        let Some(there) = state.shelf.as_mut().filter(|there| there.register == register) else {
            return Err(LogError::Refused);
        };
        let begins = Head { epoch: record.epoch, number: record.number - 1, hash: record.previous };
        let fits = there.head == begins;
        if fits {
            there.head = record.head();
            if record.kind == RecordKind::Epoch.code() {
                there.head.epoch += 1;
                there.markers.push(record.clone());
            }
            there.records.push(record.clone());
        }
        drop(state);
        self.server.0.changed.notify_all();
        if lost { Err(LogError::Away) } else { Ok(fits) }
    }

    fn after(&mut self, register: Uuid, epoch: u64, number: u64, limit: u32) -> Result<Vec<Record>, LogError> {
        let state = self.reached()?;
        let records = Self::shelf(&state, register).map_or(&[][..], |shelf| &shelf.records);
        let next = records.iter().filter(|record| record.epoch == epoch && record.number > number);
        Ok(next.take(limit as usize).cloned().collect())
    }

    fn keep_turn(&mut self) -> Result<(), LogError> {
        self.reached().map(drop)
    }

    fn marker(&mut self, register: Uuid, epoch: u64) -> Result<Option<Record>, LogError> {
        self.with(register, |shelf| shelf.markers.iter().find(|marker| marker.epoch == epoch).cloned())
    }

    fn put_piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32, sealed: &[u8]) -> Result<(), LogError> {
        self.with(register, |shelf| {
            if shelf.head.epoch == snapshot.epoch {
                shelf.pieces.insert((snapshot.id, snapshot.epoch, piece), sealed.to_vec());
            }
        })
    }

    fn finish_snapshot(&mut self, register: Uuid, snapshot: &Snapshot) -> Result<(), LogError> {
        self.with(register, |shelf| {
            let there = |piece| shelf.pieces.contains_key(&(snapshot.id, snapshot.epoch, piece));
            if (0..snapshot.pieces).all(there) {
                shelf.snapshots.push(*snapshot);
            }
        })
    }

    fn snapshot(&mut self, register: Uuid, epoch: u64, up_to: u64) -> Result<Option<Snapshot>, LogError> {
        self.with(register, |shelf| {
            let fitting = shelf.snapshots.iter().filter(|it| it.epoch == epoch && it.number <= up_to);
            fitting.max_by_key(|it| it.number).copied()
        })
    }

    fn piece(&mut self, register: Uuid, snapshot: &Snapshot, piece: u32) -> Result<Option<Vec<u8>>, LogError> {
        self.with(register, |shelf| shelf.pieces.get(&(snapshot.id, snapshot.epoch, piece)).cloned())
    }

    fn report(&mut self, register: Uuid, desk: Uuid, at: Head, version: &str) -> Result<u64, LogError> {
        self.with(register, |shelf| {
            shelf.seen.retain(|seen| seen.desk != desk);
            let version = version.to_owned();
            let now = Moment::default();
            shelf.seen.push(DeskSeen { desk, at: now, epoch: at.epoch, number: at.number, version });
            let earliest = shelf.records.iter().map(|record| record.epoch).min();
            earliest.unwrap_or(shelf.head.epoch)
        })
    }

    fn seen(&mut self, register: Uuid) -> Result<Vec<DeskSeen>, LogError> {
        self.with(register, |shelf| {
            shelf.seen.iter().filter(|seen| !shelf.dismissed.contains(&seen.desk)).cloned().collect()
        })
    }

    /// A desk counts as seen whenever it was, unless `away` is nothing at all.
    fn drop_before(&mut self, register: Uuid, epoch: u64, away: Duration) -> Result<bool, LogError> {
        self.with(register, |shelf| {
            let behind = |seen: &DeskSeen| seen.epoch < epoch && !shelf.dismissed.contains(&seen.desk);
            let waits = !away.is_zero() && shelf.seen.iter().any(behind);
            if waits || !shelf.snapshots.iter().any(|it| it.epoch >= epoch) {
                return false;
            }
            shelf.records.retain(|record| record.epoch >= epoch);
            shelf.snapshots.retain(|it| it.epoch >= epoch);
            shelf.pieces.retain(|(_, of, _), _| *of >= epoch);
            true
        })
    }

    fn admit(&mut self, register: Uuid, _: Uuid, _: &str, _: &str) -> Result<(), LogError> {
        self.with(register, |_| ())
    }

    fn dismiss(&mut self, register: Uuid, desk: Uuid) -> Result<(), LogError> {
        self.with(register, |shelf| shelf.dismissed.push(desk))
    }

    fn wait(&mut self, register: Uuid, patience: Duration) -> Result<bool, LogError> {
        let state = self.reached()?;
        let before = Self::shelf(&state, register).map(|shelf| shelf.head);
        let same = |state: &mut State| !state.gone && Self::shelf(state, register).map(|shelf| shelf.head) == before;
        let (state, over) =
            self.server.0.changed.wait_timeout_while(state, patience, same).unwrap_or_else(PoisonError::into_inner);
        if state.gone { Err(LogError::Away) } else { Ok(!over.timed_out()) }
    }
}

impl Drop for MemoryLog {
    fn drop(&mut self) {
        let mut state = self.server.state();
        if state.turn == Some(self.me) {
            state.turn = None;
            drop(state);
            self.server.0.changed.notify_all();
        }
    }
}
