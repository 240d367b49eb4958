//! Letting go of what was when it is time, by whichever desk is open then: no server decides it and nobody has to remember it.

use crate::{
    Exchange, OnProgress, Server, SharingError,
    company::{Compacted, by_itself, go_over},
    following::desk_of,
    log::SharedLog as _,
};
use domain::time::Moment;
use store::{Desk, Error, Holder, Register};

/// An epoch lasts this long, in seconds: seven days.
const WEEK: i64 = 7 * DAY;

const DAY: i64 = 24 * 60 * 60;

/// When nothing was written in the log of who did what for this long, in seconds, nobody is kept waiting by a desk that reads
/// the register through.
const QUIET: i64 = 2 * 60;

/// Whoever has begun an epoch lays the register into it, and has this long for it, in seconds, before another desk does.
const LAYING: i64 = 60 * 60;

/// Plans of erasure that are looked at: those that were carried out in an epoch are among the newest.
const PLANS: u32 = 100;

/// What it is told by whether it is time.
struct Signs {
    /// When the present epoch began.
    began: Moment,
    /// Whether a plan of erasure was carried out to the end since.
    erased: bool,
    /// When somebody last did anything at any desk.
    last_deed: Option<Moment>,
}

impl Signs {
    fn of(register: &Register, desk: &Desk) -> Result<Self, Error> {
        register.read(|read| {
            // By its place in the log: the clocks of two computers may differ.
            let places = read.erasure_plans(PLANS)?.into_iter().filter_map(|plan| plan.place);
            let (log, epoch) = (desk.register, desk.head.epoch);
            Ok(Self {
                began: desk.epoch_began,
                erased: places.into_iter().any(|place| (place.log, place.epoch) == (log, epoch)),
                last_deed: read.last_audit_moment()?,
            })
        })
    }

    fn is_quiet(&self, now: Moment) -> bool {
        self.last_deed.is_none_or(|at| seconds(at, now) >= QUIET)
    }

    /// After a week, or as soon as something was erased: when it is quiet. After eight days without waiting for that.
    fn is_time(&self, now: Moment) -> bool {
        let age = seconds(self.began, now);
        age >= WEEK + DAY || (self.is_quiet(now) && (age >= WEEK || self.erased))
    }

    /// Whoever has begun the epoch seems to have been broken off.
    fn is_left_behind(&self, now: Moment) -> bool {
        seconds(self.began, now) >= LAYING && self.is_quiet(now)
    }
}

fn seconds(from: Moment, to: Moment) -> i64 {
    (to - from).num_seconds()
}

impl<S: Server> Exchange<S> {
    /// Compacts if it is time, with a line of the program's own in the log of who did what; lays the register at the server if
    /// whoever has begun the epoch did not come to that. To be called now and then, after
    /// [`Exchange::keep_up`]. `None` if there is nothing to do, or another desk was faster.
    ///
    /// # Errors
    /// As for [`Exchange::compact`]. What was broken off is gone on with the next time.
    pub fn upkeep(
        &self,
        register: &Register,
        holder: &Holder,
        version: &str,
        progress: OnProgress<'_>,
    ) -> Result<Option<Compacted>, SharingError> {
        let (desk, now) = (desk_of(register)?, holder.since);
        if desk.stopped.is_some() {
            return Ok(None);
        }
        let signs = Signs::of(register, &desk)?;
        let due = if signs.is_time(now) {
            let line = by_itself("desks.compact", desk.id, holder);
            go_over(register, holder, desk.head.epoch, &line)?
        } else {
            signs.is_left_behind(now) && self.is_unfinished(&desk)?
        };
        if due { self.let_go(register, holder, version, progress).map(Some) } else { Ok(None) }
    }

    /// Whether the register is not at the server in this epoch: nobody laid it, or the server was put back from a backup.
    fn is_unfinished(&self, desk: &Desk) -> Result<bool, SharingError> {
        if desk.head.epoch == 1 {
            return Ok(false);
        }
        Ok(self.ask(|log| log.snapshot(desk.register, desk.head.epoch, desk.head.number))?.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse_from_rfc3339(text).expect("a moment")
    }

    fn is_time(erased: bool, last_deed: &str, now: &str) -> bool {
        let began = at("2026-11-02T03:00:00+01:00");
        Signs { began, erased, last_deed: Some(at(last_deed)) }.is_time(at(now))
    }

    #[test]
    fn after_a_week_when_it_is_quiet_and_after_eight_days_in_any_case() {
        assert!(!is_time(false, "2026-11-08T12:00:00+01:00", "2026-11-09T02:59:59+01:00"), "a week is not over");
        assert!(is_time(false, "2026-11-08T12:00:00+01:00", "2026-11-09T03:00:00+01:00"));
        assert!(!is_time(false, "2026-11-09T10:00:00+01:00", "2026-11-09T10:01:59+01:00"), "somebody is at work");
        assert!(is_time(false, "2026-11-09T10:00:00+01:00", "2026-11-09T10:02:00+01:00"));
        assert!(!is_time(false, "2026-11-10T02:59:00+01:00", "2026-11-10T02:59:59+01:00"));
        assert!(is_time(false, "2026-11-10T02:59:00+01:00", "2026-11-10T03:00:00+01:00"));
    }

    #[test]
    fn as_soon_as_it_is_quiet_after_a_plan_of_erasure() {
        assert!(!is_time(true, "2026-11-03T10:00:00+01:00", "2026-11-03T10:01:59+01:00"), "somebody is at work");
        assert!(is_time(true, "2026-11-03T10:00:00+01:00", "2026-11-03T10:02:00+01:00"));
    }

    #[test]
    fn a_clock_that_is_behind_waits() {
        assert!(!is_time(true, "2026-11-01T10:00:00+01:00", "2020-01-01T00:00:00+01:00"));
    }
}
