//! How this desk stands with the others, and following what they write.

use crate::{audit::standing::by_itself, erasure::traces, problem::Problem, session::Session};
use desks::{DeskLine, SharingError, Standing};
use domain::{
    deeds::Deed,
    time::{Moment, in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{ops::ControlFlow, time::Duration};
use store::Stop;

/// How a computer stands with the other desks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskState {
    /// The register is shared with nobody.
    Alone,
    /// The server answers.
    Connected,
    /// The server cannot be reached, or has not been asked yet: reading only.
    Away,
    /// This desk takes nothing from the server any more: reading only.
    Stopped,
}

impl DeskState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Alone, Self::Connected, Self::Away, Self::Stopped];

    /// The word the wording files use for it: `desk-state-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Connected => "connected",
            Self::Away => "away",
            Self::Stopped => "stopped",
        }
    }
}

/// How this desk stands with the others, as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeskStatus {
    /// `alone`, `connected`, `away` or `stopped`.
    pub state: String,
    /// Why it is stopped, as a code.
    pub reason: Option<String>,
    /// When everything the server had was last here, RFC 3339.
    pub as_of: Option<String>,
    /// Where the shared log ends here, as four words: the same at every desk that is up to date.
    pub words: Option<String>,
    /// The epoch.
    pub epoch: Option<u32>,
    /// The number of the last record that is here.
    pub record: Option<u32>,
    /// This desk's identifier.
    pub desk: Option<String>,
    /// What was erased before this moment is gone from the server too, RFC 3339.
    pub server_clean_before: Option<String>,
    /// Lines of the log that wait here until the server can be reached.
    pub waiting_lines: u32,
}

impl DeskStatus {
    fn alone() -> Self {
        Self {
            state: DeskState::Alone.code().to_owned(),
            reason: None,
            as_of: None,
            words: None,
            epoch: None,
            record: None,
            desk: None,
            server_clean_before: None,
            waiting_lines: 0,
        }
    }
}

impl DeskStatus {
    /// The same, but for the passing of time: what is shown at once when it changes.
    #[must_use]
    pub fn without_time(&self) -> Self {
        Self { as_of: None, ..self.clone() }
    }
}

/// Whether several desks share the register.
pub fn is_shared(session: &Session) -> bool {
    session.office.link().is_some()
}

fn short(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn shown(at: Moment) -> String {
    in_sweden(at).to_rfc3339()
}

/// How this desk stands, as far as is known without asking the server. Whoever is signed in may know it.
pub fn status(session: &Session) -> Result<DeskStatus, Problem> {
    let Some(link) = session.office.link() else {
        return Ok(DeskStatus::alone());
    };
    let it = link.standing(&session.register)?;
    let state = match (it.stopped, it.contact) {
        (Some(_), _) => DeskState::Stopped,
        (None, Standing::Connected) => DeskState::Connected,
        (None, Standing::Away | Standing::Unknown) => DeskState::Away,
    };
    Ok(DeskStatus {
        state: state.code().to_owned(),
        reason: it.stopped.map(Stop::code).map(str::to_owned),
        as_of: it.as_of.map(shown),
        words: Some(it.words),
        epoch: Some(short(it.head.epoch)),
        record: Some(short(it.head.number)),
        desk: Some(it.desk.to_string()),
        server_clean_before: it.clean_before.map(shown),
        waiting_lines: short(it.waiting_lines),
    })
}

/// Takes over what the other desks have written, now, and sends what waits here. What another desk has erased is wiped from
/// this file too.
///
/// # Errors
/// [`Problem::DeskAlone`]; the problems of the server and of what it shows.
pub fn pull(session: &Session, now: Moment) -> Result<DeskStatus, Problem> {
    let link = session.office.link().ok_or(Problem::DeskAlone)?;
    let holder = session.holder(now);
    link.keep_up(&session.register, &holder)?;
    let wiped = by_itself("register.rewrite", now);
    traces::remove_if_asked(&session.register, &holder, &wiped, &mut |_, _| ControlFlow::Continue(()))?;
    session.read_anew()?;
    status(session)
}

/// The same for whoever follows in the background: what stands in the way is told by the status and is no problem.
///
/// # Errors
/// Only what the register itself answers.
pub fn follow(session: &Session, now: Moment) -> Result<DeskStatus, Problem> {
    // Why it could not be followed is in the status that comes next.
    pull(session, now).or_else(|_| status(session))
}

/// How often other desks have changed something beside the log since this session began: the same number means that there
/// is nothing new to show.
pub fn news(session: &Session) -> u64 {
    session.register.news()
}

/// Waits until another desk may have written, at most so long; `false` if nobody said so. Does not wait where the register
/// is shared with nobody.
pub fn wait(session: &Session, patience: Duration) -> bool {
    session.office.link().is_some_and(|link| link.wait(patience))
}

/// A desk, as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeskView {
    /// Identifier.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its account on the server.
    pub account: String,
    /// Whether it is this computer.
    pub here: bool,
    /// `invited`, `joined` or `removed`.
    pub state: String,
    /// When it was invited, RFC 3339.
    pub invited_at: String,
    /// When the server last heard from it, by the server's clock, RFC 3339.
    pub seen_at: Option<String>,
    /// The version of its program.
    pub version: Option<String>,
    /// How many records it had then.
    pub record: Option<u32>,
    /// How many records it was behind this desk then; none for this desk.
    pub behind: Option<u32>,
}

/// Every desk that is or was invited.
///
/// # Errors
/// Not permitted; [`Problem::DeskAlone`]; the server's problems.
pub fn list(session: &Session) -> Result<Vec<DeskView>, Problem> {
    session.may(None, Deed::ManageDesks)?;
    let link = session.office.link().ok_or(Problem::DeskAlone)?;
    let head = link.standing(&session.register)?.head.number;
    let lines = link.desks(&session.register).map_err(|error| match error {
        SharingError::Log(desks::LogError::Away) => Problem::DeskOffline,
        other => other.into(),
    })?;
    Ok(lines.into_iter().map(|line| view(line, head)).collect())
}

fn view(line: DeskLine, head: u64) -> DeskView {
    let DeskLine { desk, this, seen } = line;
    let state = match (desk.removed_at, desk.joined_at) {
        (Some(_), _) => "removed",
        (None, Some(_)) => "joined",
        (None, None) => "invited",
    };
    DeskView {
        id: desk.id.to_string(),
        name: desk.name,
        account: desk.account,
        here: this,
        state: state.to_owned(),
        invited_at: shown(desk.invited_at),
        seen_at: seen.as_ref().map(|seen| shown(seen.at)),
        version: seen.as_ref().map(|seen| seen.version.clone()),
        record: seen.as_ref().map(|seen| short(seen.number)),
        behind: seen.filter(|_| !this).map(|seen| short(head.saturating_sub(seen.number))),
    }
}
