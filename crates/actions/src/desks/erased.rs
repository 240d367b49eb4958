//! How far an erasure has come beyond this desk: on the others, and on the server between them.

use crate::{problem::Problem, session::Session};
use desks::{DeskLine, Link};
use domain::{erasure_plans::SharedPlace, time::Moment};

/// Where an erasure is done besides here.
pub(crate) struct Elsewhere {
    /// On how many of the desks that take part, this one among them, and how many these are; `None` if the server, which
    /// knows how far each has come, does not answer.
    pub(crate) desks: Option<(usize, usize)>,
    /// Whether the server has let go of every record from before, and their key is destroyed.
    pub(crate) server: bool,
}

/// How far what was erased at a place of the shared log has come; `None` for a register that is shared with nobody, or was
/// not shared like this when it was erased.
pub(crate) fn elsewhere(session: &Session, place: SharedPlace, at: Moment) -> Result<Option<Elsewhere>, Problem> {
    let Some(link) = session.office.link() else { return Ok(None) };
    let desk = session.register.read(|r| Ok::<_, Problem>(r.desk()?))?;
    let Some(desk) = desk.filter(|desk| desk.register == place.log) else { return Ok(None) };
    // Not by the clock alone: two computers' clocks may differ, the epochs do not.
    let clean = desk.clean_before.is_some_and(|before| before == desk.epoch_began || at < before);
    Ok(Some(Elsewhere { desks: on_desks(session, &link, place), server: clean && place.epoch < desk.head.epoch }))
}

fn on_desks(session: &Session, link: &Link, place: SharedPlace) -> Option<(usize, usize)> {
    let mut all = link.desks(&session.register).ok()?;
    // Whoever has not joined yet has nothing; whoever was shut out is reached by nothing any more.
    all.retain(|line| line.desk.joined_at.is_some() && line.desk.removed_at.is_none());
    let done = |line: &&DeskLine| line.this || line.seen.as_ref().is_some_and(|seen| seen.number >= place.number);
    Some((all.iter().filter(done).count(), all.len()))
}
