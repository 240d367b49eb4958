//! Removing a desk, compacting, taking everything anew, leaving.

use super::standing::{DeskStatus, status};
use crate::{
    audit::standing,
    key_slots::{Confirm, confirmed},
    problem::Problem,
    session::{Session, Touching},
};
use desks::{Compacted, OnProgress};
use domain::{deeds::Deed, time::Moment};
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

/// A desk is to be shut out.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveDesk {
    /// Its identifier.
    pub desk: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// What a compaction has come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CompactedView {
    /// The epoch that is written in now.
    pub epoch: u32,
    /// Whether the former records are gone from the server.
    pub dropped: bool,
    /// The desks that have to come by before they are.
    pub waiting_for: Vec<String>,
}

impl From<Compacted> for CompactedView {
    fn from(done: Compacted) -> Self {
        Self {
            epoch: u32::try_from(done.epoch).unwrap_or(u32::MAX),
            dropped: done.dropped,
            waiting_for: done.waiting_for.iter().map(Uuid::to_string).collect(),
        }
    }
}

/// Shuts a desk out: it gets no key of the next epoch, and its account is closed. What it has it keeps.
pub fn remove(session: &Session, request: &RemoveDesk, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ManageDesks)?;
    let link = session.office.link().ok_or(Problem::DeskAlone)?;
    let desk: Uuid = request.desk.trim().parse().map_err(|_| Problem::not_found("desk"))?;
    confirmed(session, &request.confirm)?;
    let entry = session.entry("desks.remove", None, now).touching(desk);
    Ok(link.remove(&session.register, &session.holder(now), desk, &entry)?)
}

/// Begins the next epoch if need be, lays its snapshot, and drops what all desks are past: what was erased before is then
/// gone from the server too.
pub fn compact(session: &Session, now: Moment, progress: OnProgress<'_>) -> Result<CompactedView, Problem> {
    session.may(None, Deed::ManageDesks)?;
    let link = session.office.link().ok_or(Problem::DeskAlone)?;
    let entry = session.entry("desks.compact", None, now);
    Ok(link.compact(&session.register, &session.holder(now), &entry, progress)?.into())
}

/// The same by itself, when it is time: after a week, or as soon as a plan of erasure was carried out, when nobody at any desk
/// has done anything for two minutes; after eight days without waiting for that. For whoever follows in the background,
/// now and then. Of several desks one does it. It is nobody's deed, and so in the log: whoever is signed in is not asked
/// what she may. `None` if there is nothing to do.
///
/// # Errors
/// What the server or the disk answers; it is done the next time.
pub fn upkeep(session: &Session, now: Moment, progress: OnProgress<'_>) -> Result<Option<CompactedView>, Problem> {
    let Some(link) = session.office.link() else { return Ok(None) };
    Ok(link.upkeep(&session.register, &session.holder(now), progress)?.map(CompactedView::from))
}

/// Takes the whole register anew from the server, in the place of what is here. Whoever is at another window of this
/// register must have closed it.
pub fn rejoin(
    session: &Session,
    confirm: &Confirm,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<DeskStatus, Problem> {
    session.may(None, Deed::ManageDesks)?;
    let link = session.office.link().ok_or(Problem::DeskAlone)?;
    confirmed(session, confirm)?;
    link.rejoin(&session.register, &session.holder(now), progress)?;
    // The log is another than the one the witness beside this register remembers.
    session.register.write(&session.holder(now), |w| {
        standing::begin_anew(w)?;
        w.record(&session.entry("desks.rejoin", None, now))?;
        Ok::<_, Problem>(())
    })?;
    session.read_anew()?;
    status(session)
}

/// Leaves: what is here becomes a register of its own again, and the others go on without it.
pub fn leave(session: &Session, confirm: &Confirm, now: Moment) -> Result<DeskStatus, Problem> {
    session.may(None, Deed::ManageDesks)?;
    confirmed(session, confirm)?;
    let link = session.office.take().ok_or(Problem::DeskAlone)?;
    let entry = session.entry("desks.leave", None, now);
    link.clone()
        .leave(&session.register, &session.holder(now), &entry)
        .inspect_err(|_| session.office.set(Some(link)))?;
    status(session)
}
