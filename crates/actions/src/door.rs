//! The one door every verb writes through: what a write has touched is looked at before it is committed, so that the list
//! of what falls due for erasure is true whatever the verb.

use crate::{erasure, problem::Problem};
use domain::time::{Day, day_in_sweden};
use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};
use store::{Holder, Read, Register, Write};

/// Looks whether what somebody has seen still stands there.
type Look = dyn Fn(&Read<'_>, Day) -> Result<(), Problem> + Send + Sync;

/// It is looked at before the first write and not again: what comes after has been changed by the verb itself.
struct Seen {
    look: Box<Look>,
    written: AtomicBool,
}

/// The open register. Clones are the same register.
#[derive(Clone)]
pub(crate) struct Door {
    register: Arc<Register>,
    writes: Arc<AtomicU64>,
    /// What whoever writes has seen of what she changes, if she has said so.
    seen: Option<Arc<Seen>>,
}

impl Door {
    pub(crate) fn new(register: Register) -> Self {
        Self { register: Arc::new(register), writes: Arc::default(), seen: None }
    }

    /// The same door for somebody who writes over what she has seen, and over nothing else.
    pub(crate) fn having_seen(
        &self,
        look: impl Fn(&Read<'_>, Day) -> Result<(), Problem> + Send + Sync + 'static,
    ) -> Self {
        let seen = Seen { look: Box::new(look), written: AtomicBool::new(false) };
        Self { seen: Some(Arc::new(seen)), ..self.clone() }
    }

    /// Writes all or nothing. What the lines of the log name is then looked at, unless the log is all that was written: the
    /// retention of every person among them is worked out anew.
    pub(crate) fn write<T, E: From<store::Error> + From<Problem>>(
        &self,
        holder: &Holder,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.register
            .write(holder, |w| {
                if let Some(seen) = self.seen.as_ref().filter(|seen| !seen.written.load(Ordering::Acquire)) {
                    (seen.look)(w, day_in_sweden(holder.since))?;
                }
                let answer = job(w)?;
                if w.changed_records() {
                    erasure::keep_due(w, day_in_sweden(holder.since))?;
                    w.forget_handled()?;
                }
                Ok(answer)
            })
            .inspect(|_| {
                self.writes.fetch_add(1, Ordering::Release);
                if let Some(seen) = &self.seen {
                    seen.written.store(true, Ordering::Release);
                }
            })
    }

    /// How often something was written through here; the same number means that nothing has changed.
    pub(crate) fn writes(&self) -> u64 {
        self.writes.load(Ordering::Acquire)
    }
}

impl Deref for Door {
    type Target = Register;
    fn deref(&self) -> &Register {
        &self.register
    }
}
