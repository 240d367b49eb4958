//! The e-mail of the day, to the office's own address: what it needs to know, and when it is sent. It names nobody.

use crate::{
    calendar::Calendar,
    contact::email_is_usable,
    post::Server,
    reminders::HOURS,
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use chrono::{TimeDelta, Timelike as _};

/// The hour at which it is sent, unless the office says otherwise: before anybody has sat down.
pub const USUAL_HOUR: u32 = 7;

/// After a failure it is tried again, and not before so long has passed.
const AGAIN: TimeDelta = TimeDelta::minutes(15);

/// The longest name of a server or of a user, in bytes: what a domain name can be (RFC 1035).
const NAME: usize = 253;

/// The longest certificate that is taken, in bytes: an office's own authority, and those that vouch for it.
const CERTIFICATE: usize = 32 * 1024;

/// How the e-mail of the day goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The office's mail server.
    pub server: Server,
    /// From which address.
    pub from: String,
    /// To which: the office's own.
    pub to: String,
    /// The hour from which it is sent, by the clock in Sweden.
    pub hour: u32,
}

/// What cannot be used of it: the name of the field and a reason, as problems name them.
pub type Unusable = (&'static str, &'static str);

impl Digest {
    /// Judges it.
    ///
    /// # Errors
    /// The first field that cannot be used.
    pub fn checked(self) -> Result<Self, Unusable> {
        let named = |text: &str| !text.is_empty() && text.len() <= NAME && !text.contains(|c: char| c.is_control());
        let Server { host, port, user, trusted, .. } = &self.server;
        if !named(host) || host.contains(|c: char| c.is_whitespace() || "/@:".contains(c)) {
            return Err(("mail-host", if host.is_empty() { "missing" } else { "not-usable" }));
        }
        if *port == 0 {
            return Err(("mail-port", "out-of-range"));
        }
        if user.as_deref().is_some_and(|user| !named(user)) {
            return Err(("mail-user", "not-usable"));
        }
        if trusted.as_deref().is_some_and(|pem| pem.len() > CERTIFICATE || !pem.contains("BEGIN CERTIFICATE")) {
            return Err(("mail-trusted", "not-usable"));
        }
        for (field, address) in [("mail-from", &self.from), ("mail-to", &self.to)] {
            if !email_is_usable(address) {
                return Err((field, if address.is_empty() { "missing" } else { "not-an-address" }));
            }
        }
        if HOURS.contains(&self.hour) { Ok(self) } else { Err(("mail-hour", "out-of-range")) }
    }
}

/// Whether it is to be sent now: once on every day on which somebody is in the office, from its hour on. `sent` is the
/// last day it was sent, `tried` when it last failed.
// policy: 22
pub fn is_due(calendar: &Calendar, hour: u32, sent: Option<Day>, tried: Option<Moment>, now: Moment) -> bool {
    let today = day_in_sweden(now);
    calendar.is_office_day(today)
        && in_sweden(now).hour() >= hour
        && sent.is_none_or(|day| day < today)
        && tried.is_none_or(|tried| now < tried || now - tried >= AGAIN)
}
