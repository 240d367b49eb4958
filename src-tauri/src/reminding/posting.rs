//! The e-mail of the day: once on every office day while the program runs, from the open register or from its schedule. It
//! is sent on a thread of its own, so that a server that does not answer holds nothing up.

use super::{Reminding, held};
use crate::session::Desk;
use actions::{Problem, digest::password, reminders::schedule::Schedule};
use domain::{
    digest::Digest,
    reminders::Reminder,
    time::{Moment, day_in_sweden},
};
use tauri::{AppHandle, Manager};
use wording::Language;

/// What has become of it since the program began.
#[derive(Default)]
pub struct Posting {
    sending: bool,
    /// When it was last tried in vain.
    tried: Option<Moment>,
    /// Why the last one could not be sent.
    failed: Option<Problem>,
}

impl Posting {
    /// Why the last one could not be sent; none once one was.
    pub fn failed(&self) -> Option<Problem> {
        self.failed.clone()
    }

    /// Something about it was changed, and it may be tried at once.
    pub fn try_again(&mut self) {
        (self.tried, self.failed) = (None, None);
    }
}

/// Sends it if it is to be sent now, and nothing is under way.
pub fn look(app: &AppHandle, schedule: &Schedule, now: Moment) {
    let (desk, reminding) = (app.state::<Desk>(), app.state::<Reminding>());
    let folder = desk.folder();
    let sent = reminding.here().posted_on(&folder);
    let mut posting = held(&reminding.posting);
    let Some(digest) = schedule.digest_due(sent, posting.tried, now).filter(|_| !posting.sending) else { return };
    posting.sending = true;
    let (app, schedule, digest) = (app.clone(), schedule.clone(), digest.clone());
    std::thread::spawn(move || {
        let done = post(&schedule, &digest, now);
        let reminding = app.state::<Reminding>();
        if matches!(done, Ok(true)) {
            reminding.here().posted(&folder, day_in_sweden(now));
        }
        let mut posting = held(&reminding.posting);
        posting.sending = false;
        posting.tried = Some(now);
        posting.failed = done.err();
    });
}

/// `false` where this computer is not the one that sends.
fn post(schedule: &Schedule, digest: &Digest, now: Moment) -> Result<bool, Problem> {
    let secret = match password::fetch_for(schedule, &digest.server) {
        // Without a keyring nobody can have given it the password.
        Err(Problem::KeyringUnavailable) | Ok(None) => return Ok(false),
        found => found?.unwrap_or_default(),
    };
    let lines = schedule.digest_on(day_in_sweden(now));
    // Nothing to say is no message, and done all the same.
    if !lines.is_empty() {
        let language = Language::from_code(schedule.language()).unwrap_or_default();
        send(language, digest, &lines, &secret, now)?;
    }
    Ok(true)
}

/// Sends an e-mail with these lines.
pub fn send(language: Language, digest: &Digest, lines: &[Reminder], secret: &str, now: Moment) -> Result<(), Problem> {
    Ok(post::send(&digest.server, secret, &post::digest(language, digest, lines, now))?)
}
