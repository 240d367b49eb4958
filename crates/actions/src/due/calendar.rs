//! The due list for another calendar program.

use super::{LONGEST, deadlines};
use crate::{problem::Problem, session::Session};
use domain::{
    calendar_file::{self, CalendarFile},
    deeds::Deed,
    time::{Moment, day_in_sweden},
};
use sha2::{Digest as _, Sha256};

/// How far ahead a calendar reaches unless somebody says otherwise, in days.
pub const CALENDAR_DAYS: u32 = 400;

/// What is due as days of a calendar, up to so many days ahead: kinds and numbers, and nobody's name.
///
/// # Errors
/// `within` out of range; not permitted.
pub fn calendar(session: &Session, within: u32, now: Moment) -> Result<CalendarFile, Problem> {
    session.may(None, Deed::ReadDue)?;
    let today = day_in_sweden(now);
    let until = today.checked_add_days(chrono::Days::new(within.into()));
    let until =
        until.filter(|_| u64::from(within) <= LONGEST).ok_or_else(|| Problem::invalid("within", "out-of-range"))?;
    session.register.write(&session.holder(now), |w| {
        let mut due = deadlines(w, domain::time::Day::MAX, None, today)?;
        due.retain(|it| it.last_day <= until);
        w.record(&session.entry("due.calendar", None, now))?;
        let name =
            Sha256::new().chain_update(b"cequred-register/1/calendar").chain_update(session.register_id.as_bytes());
        Ok(CalendarFile { namespace: hex::encode(&name.finalize()[..12]), days: calendar_file::days(&due), at: now })
    })
}
