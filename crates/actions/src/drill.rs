//! The recovery drill: when the kit was last proven, when it is to be proven again, and that nothing real comes in before.

use crate::{problem::Problem, session::Session};
use domain::{
    drill,
    due::DueItem,
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::{DueEntry, Read, SharedDesk, Write};

/// What this computer remembers: when its recovery kit was last used or tried. Where several desks share a register each
/// has a data key of its own, and so a kit of its own; what was tried at one says nothing of another's.
const PROVEN: &str = "recovery-proven-at";

/// When the recovery kit was last tried, and when it is to be tried next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DrillView {
    /// When it last opened the register, RFC 3339; none where it never did.
    pub last: Option<String>,
    /// The day by which it is to be tried.
    pub next: String,
    /// Whether that day has come.
    pub due: bool,
}

/// When the kit was last proven, as it was written.
pub(crate) fn last(r: &Read<'_>) -> Result<Option<String>, Problem> {
    Ok(r.place_setting(PROVEN)?)
}

/// The drill of this register; none in a demo register, whose password is known to all.
pub(crate) fn item(r: &Read<'_>) -> Result<Option<DueItem>, Problem> {
    let about = r.info()?;
    if about.demo {
        return Ok(None);
    }
    let proven = last(r)?.and_then(|text| Moment::parse_from_rfc3339(&text).ok()).map(day_in_sweden);
    Ok(Some(drill::due(&*crate::rules::of(r)?, about.id, day_in_sweden(about.created_at), proven)))
}

/// What the first page says of it.
pub(crate) fn view(r: &Read<'_>, today: Day) -> Result<Option<DrillView>, Problem> {
    let last = last(r)?;
    let view = |item: DueItem| DrillView { last, next: item.last_day.to_string(), due: today >= item.internal_day };
    Ok(item(r)?.map(view))
}

/// The kit has opened the register now.
pub(crate) fn proven(w: &mut Write<'_>, now: Moment) -> Result<(), Problem> {
    w.set_place_setting(PROVEN, &in_sweden(now).to_rfc3339())?;
    keep(w)
}

/// There are only kits now that nobody has tried.
pub(crate) fn forget(w: &mut Write<'_>) -> Result<(), Problem> {
    w.remove_place_setting(PROVEN)?;
    keep(w)
}

/// Keeps the due list true.
pub(crate) fn keep(w: &mut Write<'_>) -> Result<(), Problem> {
    match item(w)? {
        Some(item) => Ok(w.set_due_of(item.subject, item.kind, Some(&DueEntry::from(&item)))?),
        None => Ok(()),
    }
}

/// Refuses to bring real people in before the kit has opened the register once: from then on something would be lost. Where
/// another desk has the whole register too, under a key of its own, nothing is.
pub(crate) fn refuse_unproven(session: &Session, r: &Read<'_>) -> Result<(), Problem> {
    if session.is_demo() || last(r)?.is_some() || is_elsewhere(r)? { Ok(()) } else { Err(Problem::RecoveryNotProven) }
}

/// Whether another desk has joined and still belongs.
fn is_elsewhere(r: &Read<'_>) -> Result<bool, Problem> {
    let Some(here) = r.desk()? else { return Ok(false) };
    let belongs = |desk: &SharedDesk| desk.joined_at.is_some() && desk.removed_at.is_none();
    Ok(r.shared_desks()?.iter().any(|desk| desk.id != here.id && belongs(desk)))
}
