//! Half-filled forms over a lock.
//!
//! While somebody works, what she has typed is in memory. When the register is locked it goes into the register itself,
//! sealed like everything there, and comes back to her alone; without the server of a shared register it waits on this
//! computer until that is reached again. It is gone when the form is saved or given up, with the
//! person it is about, and a fortnight later at the latest.

use crate::{
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    drafts::Draft,
    ids::{AgreementId, DraftId, PersonId, RequestId},
    requests::Applicant,
    time::{Moment, day_in_sweden, in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Read, Write};
use uuid::Uuid;

/// The longest name of a form.
const NAME: usize = 200;
/// The longest draft, in characters: a long letter, not a file.
const BODY: usize = 100_000;
/// So many forms one person has half filled at most.
const FORMS: usize = 100;

/// Why the register was locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// Somebody asked for it.
    Asked,
    /// Nobody touched the computer for a while.
    Idle,
    /// The computer's own screen was locked.
    Screen,
    /// The computer goes to sleep.
    Sleep,
    /// Another user has the screen.
    OtherUser,
    /// The program ends.
    Quit,
}

impl Leaving {
    /// Every reason.
    pub const ALL: [Self; 6] = [Self::Asked, Self::Idle, Self::Screen, Self::Sleep, Self::OtherUser, Self::Quit];

    /// The word for it, in the log and in the wording files (`lock-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Idle => "idle",
            Self::Screen => "screen",
            Self::Sleep => "sleep",
            Self::OtherUser => "other-user",
            Self::Quit => "quit",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }

    /// How the line in the log says it: among the names of its fields.
    const fn field(self) -> &'static str {
        match self {
            Self::Asked => "lock-asked",
            Self::Idle => "lock-idle",
            Self::Screen => "lock-screen",
            Self::Sleep => "lock-sleep",
            Self::OtherUser => "lock-other-user",
            Self::Quit => "lock-quit",
        }
    }
}

/// A form, half filled. Neither printed nor logged: it holds what was typed.
#[derive(Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeepDraft {
    /// Which form. An identifier of a person, case or agreement in it says whom it is about.
    pub name: String,
    /// What was typed, as the window writes it down.
    pub body: String,
}

/// A form as it was left.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Which form.
    pub name: String,
    /// What was typed.
    pub body: String,
    /// When it was put away, RFC 3339 in Swedish time.
    pub kept_at: String,
}

/// Refuses what is too long to be a form.
pub fn check(draft: &KeepDraft) -> Result<(), Problem> {
    let short = !draft.name.is_empty() && draft.name.chars().count() <= NAME && draft.body.chars().count() <= BODY;
    if short { Ok(()) } else { Err(Problem::invalid("draft", "too-long")) }
}

/// Locks: writes down why, and puts these drafts of whoever is signed in away in the place of her earlier ones. Every
/// role may: it is her own work, and it takes nothing from the register.
// policy: 31
pub fn put_away(session: &Session, drafts: &[KeepDraft], why: Leaving, now: Moment) -> Result<(), Problem> {
    for draft in drafts {
        check(draft)?;
    }
    if drafts.len() > FORMS {
        return Err(Problem::invalid("draft", "too-long"));
    }
    let put = || session.register.write(&session.holder(now), |w| write_down(w, session, drafts, why, now));
    match put() {
        // The server went in the middle of it: from now on it is known to be away, and what was typed waits here for it.
        Err(Problem::DeskOffline | Problem::DeskNotSaved | Problem::DeskUnconfirmed) => put(),
        other => other,
    }
}

fn write_down(
    w: &mut Write<'_>,
    session: &Session,
    drafts: &[KeepDraft],
    why: Leaving,
    now: Moment,
) -> Result<(), Problem> {
    let (staff, kept_at) = (session.staff.id, in_sweden(now));
    w.forget_drafts_before(domain::drafts::oldest_kept(day_in_sweden(now)))?;
    for earlier in w.drafts_of(staff)? {
        if !drafts.iter().any(|draft| draft.name == earlier.name) {
            w.give_up_draft(DraftId::new(now, random()?), staff, &Draft { kept_at, ..earlier })?;
        }
    }
    for draft in drafts {
        let person = subject(w, &draft.name)?;
        let id = DraftId::new(now, random()?);
        w.keep_draft(id, staff, &Draft { name: draft.name.clone(), person, body: draft.body.clone(), kept_at })?;
    }
    w.record(&session.entry("session.lock", None, now).fields(&[why.field()]))?;
    Ok(())
}

/// The drafts of whoever is signed in; what is older than a fortnight is not shown any more.
pub fn mine(session: &Session, now: Moment) -> Result<Vec<DraftView>, Problem> {
    let today = day_in_sweden(now);
    let drafts = session.register.read(|r| r.drafts_of(session.staff.id))?;
    let fresh = drafts.into_iter().filter(|draft| !domain::drafts::is_stale(draft.kept_at, today));
    Ok(fresh.map(|it| DraftView { name: it.name, body: it.body, kept_at: it.kept_at.to_rfc3339() }).collect())
}

/// Whom a form is about: the person whose own identifier, or whose case's or agreement's, its name ends with.
fn subject(r: &Read<'_>, name: &str) -> Result<Option<PersonId>, Problem> {
    let ending = name.char_indices().rev().nth(35).map(|(at, _)| &name[at..]);
    let Some(id) = ending.and_then(|text| Uuid::try_parse(text).ok()) else { return Ok(None) };
    if r.person(PersonId(id))?.is_some() {
        return Ok(Some(PersonId(id)));
    }
    if let Some(agreement) = r.agreement(AgreementId(id))? {
        return Ok(Some(agreement.person));
    }
    Ok(r.request(RequestId(id))?.and_then(|case| match case.applicant {
        Applicant::Known(person) => Some(person),
        Applicant::Unknown { .. } => None,
    }))
}
