//! Work on a thread of its own, while the thread that waits for it says how far it has come.

use std::{
    sync::mpsc::{self, RecvTimeoutError},
    time::Duration,
};

/// How often somebody who waits is asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(50);

/// Does the work beside this thread, which does its own meanwhile: at once, and again every now and then until the work is
/// done.
pub(crate) fn beside<T: Send>(work: impl FnOnce() -> T + Send, meanwhile: &mut dyn FnMut()) -> T {
    std::thread::scope(|scope| {
        let (done, waiting) = mpsc::channel();
        let worker = scope.spawn(move || {
            let answer = work();
            // Whoever waits has gone only if that thread is being unwound.
            let _ = done.send(());
            answer
        });
        meanwhile();
        while waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            meanwhile();
        }
        worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
