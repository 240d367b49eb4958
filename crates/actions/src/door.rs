//! The one door every verb writes through: what a write has touched is looked at before it is committed, so that the list
//! of what falls due for erasure is true whatever the verb.

use crate::{erasure, problem::Problem};
use domain::time::day_in_sweden;
use std::{
    ops::Deref,
    sync::atomic::{AtomicU64, Ordering},
};
use store::{Holder, Register, Write};

/// The open register.
pub(crate) struct Door(Register, AtomicU64);

impl Door {
    pub(crate) fn new(register: Register) -> Self {
        Self(register, AtomicU64::new(0))
    }

    /// Writes all or nothing. What the lines of the log name is then looked at, unless the log is all that was written: the
    /// retention of every person among them is worked out anew.
    pub(crate) fn write<T, E: From<store::Error> + From<Problem>>(
        &self,
        holder: &Holder,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.0
            .write(holder, |w| {
                let answer = job(w)?;
                if w.changed_records() {
                    erasure::keep_due(w, day_in_sweden(holder.since))?;
                    w.forget_handled()?;
                }
                Ok(answer)
            })
            .inspect(|_| {
                self.1.fetch_add(1, Ordering::Release);
            })
    }

    /// How often something was written through here; the same number means that nothing has changed.
    pub(crate) fn writes(&self) -> u64 {
        self.1.load(Ordering::Acquire)
    }
}

impl Deref for Door {
    type Target = Register;
    fn deref(&self) -> &Register {
        &self.0
    }
}
