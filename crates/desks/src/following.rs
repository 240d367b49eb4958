//! Keeping up with the other desks: what a desk does now and then by itself.

use crate::{
    Exchange, Server, SharingError,
    company::{AWAY, renew},
    exchange::Told,
    keeping::locked,
    log::SharedLog as _,
};
use std::time::{Duration, Instant};
use store::{Desk, DeskFault, Error, Head, Holder, Register};

/// The server is told where this desk is when it has moved, and this often.
const TELL: Duration = Duration::from_secs(30);

/// When everything was last here is written down no more often than this, in seconds.
const SEEN: i64 = 60;

/// This copy as one of several desks, also one that was stopped.
pub(crate) fn desk_of(register: &Register) -> Result<Desk, Error> {
    register.read(|read| read.desk())?.ok_or(Error::NotFound)
}

impl<S: Server> Exchange<S> {
    /// Brings this copy up to all others, sends the lines of the log that wait, gives the desk a new pair of keys once in
    /// an epoch, tells the server where it is, and lets go of what is over. To be called now and then, and when
    /// [`Exchange::wait`] has heard something.
    ///
    /// # Errors
    /// [`store::DeskFault`] with what stands in the way.
    pub fn keep_up(&self, register: &Register, holder: &Holder, version: &str) -> Result<Head, SharingError> {
        let desk = desk_of(register)?;
        if let Some(reason) = desk.stopped {
            return Err(DeskFault::Stopped(reason).into());
        }
        // Nobody is kept from writing while there is nothing new.
        if self.ask(|log| log.head(desk.register))? != Some(desk.head) {
            self.pull(register, holder)?;
        }
        register.send_waiting_lines(holder)?;
        if desk_of(register)?.renewed < desk_of(register)?.head.epoch {
            renew(register, holder)?;
        }
        let desk = desk_of(register)?;
        let seen = desk.seen_at.is_none_or(|at| (holder.since - at).num_seconds() >= SEEN);
        if seen {
            register.replica(holder, |replica| replica.seen(holder.since))?;
        }
        let due = locked(&self.told).is_none_or(|told| told.head != desk.head || told.at.elapsed() >= TELL);
        if due {
            let earliest = self.tell(register, holder, version)?;
            if earliest < desk.head.epoch {
                self.finish_compaction(register, holder, version, AWAY)?;
            }
        }
        Ok(desk.head)
    }

    /// Tells the server where this desk is, and learns which epochs it has let go of.
    pub(crate) fn tell(&self, register: &Register, holder: &Holder, version: &str) -> Result<u64, SharingError> {
        let desk = desk_of(register)?;
        let earliest = self.ask(|log| log.report(desk.register, desk.id, desk.head, version))?;
        *locked(&self.told) = Some(Told { head: desk.head, at: Instant::now() });
        if earliest >= desk.head.epoch && desk.head.epoch > 1 && desk.clean_before != Some(desk.epoch_began) {
            register.replica(holder, |replica| replica.forget_before(desk.head.epoch))?;
        }
        Ok(earliest)
    }
}
