//! What the window keeps between two calls: the folder, and while the register is unlocked the session, what was typed,
//! and when somebody was last there.

use crate::{
    commands::imports::ChosenFile,
    idle::{Clocks, Idle},
    sheets::Sheets,
};
use actions::{
    Problem, Session,
    drafts::{self, KeepDraft, Leaving},
    locks::LockRules,
    reminders::schedule,
};
use domain::time::Moment;
use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// The state of the window.
pub struct Desk {
    folder: PathBuf,
    began: Instant,
    open: Mutex<Option<Open>>,
    /// What each work under way asks whether it should stop, in the order they began.
    works: Mutex<Vec<Arc<AtomicBool>>>,
    sheets: Mutex<Sheets>,
    chosen: Mutex<Option<Arc<ChosenFile>>>,
    leaving: Mutex<Option<JoinHandle<bool>>>,
}

/// What is there while the register is unlocked, and gone at once when it is locked.
struct Open {
    session: Arc<Session>,
    drafts: BTreeMap<String, String>,
    idle: Idle,
}

impl Desk {
    /// A locked window on this folder.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            began: Instant::now(),
            open: Mutex::default(),
            works: Mutex::default(),
            sheets: Mutex::default(),
            chosen: Mutex::default(),
            leaving: Mutex::default(),
        }
    }

    /// The folder of the register.
    pub fn folder(&self) -> PathBuf {
        self.folder.clone()
    }

    /// What the clocks say.
    pub fn clocks(&self) -> Clocks {
        Clocks { steady: self.began.elapsed(), wall: now() }
    }

    /// The session, or the problem that nobody is signed in.
    pub fn session(&self) -> Result<Arc<Session>, Problem> {
        self.signed_in().ok_or(Problem::Locked)
    }

    /// Whether somebody is signed in, and who.
    pub fn signed_in(&self) -> Option<Arc<Session>> {
        held(&self.open).as_ref().map(|open| Arc::clone(&open.session))
    }

    /// Somebody has unlocked, and left these forms half filled when she last locked.
    pub fn unlocked(&self, session: Session, rules: LockRules, drafts: BTreeMap<String, String>) -> Arc<Session> {
        let session = Arc::new(session);
        let idle = Idle::new(limit(rules), self.clocks());
        *held(&self.open) = Some(Open { session: Arc::clone(&session), drafts, idle });
        session
    }

    /// Locks. From this moment no call finds a session; the key goes as soon as what was typed is put away and the work
    /// under way, which is asked to stop, has stopped. `false` if nobody was signed in.
    pub fn lock(&self, why: Leaving) -> bool {
        let Some(open) = held(&self.open).take() else { return false };
        for work in held(&self.works).drain(..) {
            work.store(true, Ordering::Relaxed);
        }
        held(&self.sheets).clear();
        *held(&self.chosen) = None;
        let away = std::thread::spawn(move || put_away(&open, why));
        *held(&self.leaving) = Some(away);
        true
    }

    /// Waits until what was typed before the last lock is put away; `false` if it could not be.
    pub fn settled(&self) -> bool {
        // Held while waiting, so that whoever comes next waits as well.
        let mut leaving = held(&self.leaving);
        leaving.take().is_none_or(|away| away.join().unwrap_or(false))
    }

    /// Other rules hold from here on.
    pub fn rules(&self, rules: LockRules) {
        if let Some(open) = &mut *held(&self.open) {
            open.idle.limit(limit(rules));
        }
    }

    /// Somebody touched keyboard or mouse.
    pub fn touch(&self) {
        let clocks = self.clocks();
        if let Some(open) = &mut *held(&self.open) {
            open.idle.touch(clocks);
        }
    }

    /// Whether the register is open and nobody was there for the whole time.
    pub fn is_untended(&self) -> bool {
        let clocks = self.clocks();
        held(&self.open).as_ref().is_some_and(|open| open.idle.is_over(clocks))
    }

    /// Whether somebody has touched keyboard or mouse within this time.
    pub fn is_tended(&self, within: Duration) -> bool {
        let clocks = self.clocks();
        held(&self.open).as_ref().is_some_and(|open| open.idle.lasts(clocks) < within)
    }

    /// Keeps what was typed in memory, until the register is locked.
    pub fn keep_draft(&self, draft: KeepDraft) -> Result<(), Problem> {
        drafts::check(&draft)?;
        let mut open = held(&self.open);
        let open = open.as_mut().ok_or(Problem::Locked)?;
        open.drafts.insert(draft.name, draft.body);
        Ok(())
    }

    /// Forgets what was typed.
    pub fn drop_draft(&self, name: &str) {
        if let Some(open) = &mut *held(&self.open) {
            open.drafts.remove(name);
        }
    }

    /// What was typed, by form.
    pub fn drafts(&self) -> BTreeMap<String, String> {
        held(&self.open).as_ref().map(|open| open.drafts.clone()).unwrap_or_default()
    }

    /// The papers whose codes exist nowhere else, until they are saved and proven.
    pub fn sheets(&self) -> MutexGuard<'_, Sheets> {
        held(&self.sheets)
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
        let mut works = held(&self.works);
        // What nobody else holds any more belonged to work that has ended.
        works.retain(|work| Arc::strong_count(work) > 1);
        let fresh = Arc::<AtomicBool>::default();
        works.push(Arc::clone(&fresh));
        fresh
    }

    /// Begins work behind everything else, which only a lock stops.
    pub fn begin_behind(&self) -> Arc<AtomicBool> {
        let fresh = self.begin_work();
        let mut works = held(&self.works);
        // First in line: the newest work is what somebody at the window cancels.
        works.rotate_right(1);
        fresh
    }

    /// Asks the work that began last to stop.
    pub fn cancel_work(&self) {
        let works = held(&self.works);
        if let Some(work) = works.iter().rev().find(|work| Arc::strong_count(work) > 1) {
            work.store(true, Ordering::Relaxed);
        }
    }
}

fn limit(rules: LockRules) -> Duration {
    // A test does not wait for minutes.
    let seconds = if cfg!(debug_assertions) { std::env::var("CEQURED_IDLE_SECONDS").ok() } else { None };
    let seconds = seconds.and_then(|text| text.parse().ok());
    seconds.map_or_else(|| Duration::from_mins(u64::from(rules.idle_minutes)), Duration::from_secs)
}

fn put_away(open: &Open, why: Leaving) -> bool {
    // While the register is locked this is all there is to remind from. What cannot be written now was written before.
    let _ = schedule::keep(&open.session, now());
    let typed = open.drafts.iter().map(|(name, body)| KeepDraft { name: name.clone(), body: body.clone() });
    drafts::put_away(&open.session, &typed.collect::<Vec<_>>(), why, now()).is_ok()
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
