//! A connection that is kept, and told apart from one of a computer that was closed in the middle of a write.

use crate::log::SharedLog;
use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{self, RecvTimeoutError, Sender},
    },
    time::Duration,
};

/// How often the server hears that a long write is still at work; it lets go of the turn after a minute of silence.
pub(crate) const BEAT: Duration = Duration::from_secs(15);

pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The connection, and a thread that says now and then that whoever has the turn is still there.
pub(crate) struct Kept<L> {
    log: Arc<Mutex<Option<L>>>,
    /// The thread ends when this goes.
    _until: Sender<()>,
}

impl<L: SharedLog + 'static> Kept<L> {
    pub(crate) fn new(beat: Duration) -> Self {
        let log = Arc::new(Mutex::new(None::<L>));
        let (until, gone) = mpsc::channel::<()>();
        let heart = Arc::clone(&log);
        // Without a thread a write of more than a minute would lose its turn, and nothing else.
        let _ = std::thread::Builder::new().name("turn".to_owned()).spawn(move || {
            while gone.recv_timeout(beat) == Err(RecvTimeoutError::Timeout) {
                // A connection that was lost shows at the next question.
                let _ = locked(&heart).as_mut().map(SharedLog::keep_turn);
            }
        });
        Self { log, _until: until }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Option<L>> {
        locked(&self.log)
    }
}
