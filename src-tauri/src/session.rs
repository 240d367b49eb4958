//! What the window keeps between two calls: the folder, and the session while the register is unlocked.

use crate::commands::imports::ChosenFile;
use actions::{Problem, Session, recovery_kit::RecoveryKit};
use domain::time::Moment;
use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// The state of the window.
pub struct Desk {
    folder: PathBuf,
    session: Mutex<Option<Arc<Session>>>,
    cancelled: Arc<AtomicBool>,
    kit: Mutex<Option<RecoveryKit>>,
    chosen: Mutex<Option<Arc<ChosenFile>>>,
}

impl Desk {
    /// A locked window on this folder.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            session: Mutex::default(),
            cancelled: Arc::default(),
            kit: Mutex::default(),
            chosen: Mutex::default(),
        }
    }

    /// The folder of the register.
    pub fn folder(&self) -> PathBuf {
        self.folder.clone()
    }

    /// The session, or the problem that nobody is signed in.
    pub fn session(&self) -> Result<Arc<Session>, Problem> {
        held(&self.session).clone().ok_or(Problem::Locked)
    }

    /// Whether somebody is signed in, and who.
    pub fn signed_in(&self) -> Option<Arc<Session>> {
        held(&self.session).clone()
    }

    /// Somebody has unlocked.
    pub fn unlocked(&self, session: Session) -> Arc<Session> {
        let session = Arc::new(session);
        *held(&self.session) = Some(Arc::clone(&session));
        session
    }

    /// Locks: the session goes, and with it the key. Work that is under way is asked to stop.
    pub fn lock(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
        *held(&self.session) = None;
        *held(&self.kit) = None;
        *held(&self.chosen) = None;
    }

    /// The recovery kit of a register that was made a moment ago, until it has been saved and proven.
    pub fn kit(&self) -> MutexGuard<'_, Option<RecoveryKit>> {
        held(&self.kit)
    }

    /// A file was chosen to be brought in; it stays in memory until it is or another is chosen.
    pub fn choose(&self, file: ChosenFile) {
        *held(&self.chosen) = Some(Arc::new(file));
    }

    /// The file that was chosen last.
    pub fn chosen(&self) -> Option<Arc<ChosenFile>> {
        held(&self.chosen).clone()
    }

    /// Begins work that can be cancelled; gives what the work asks whether it should stop.
    pub fn begin_work(&self) -> Arc<AtomicBool> {
        self.cancelled.store(false, Ordering::Relaxed);
        Arc::clone(&self.cancelled)
    }

    /// Asks the work under way to stop.
    pub fn cancel_work(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The host brings the time.
#[expect(
    clippy::disallowed_methods,
    reason = "the shell is a host: this is the one place where the window asks the clock"
)]
pub fn now() -> Moment {
    chrono::Local::now().fixed_offset()
}
