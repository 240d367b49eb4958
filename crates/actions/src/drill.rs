//! The recovery drill: when the kit was last proven, when it is to be proven again, and that nothing real comes in before.

use crate::{problem::Problem, session::Session};
use domain::{
    drill,
    due::DueItem,
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::{DueEntry, Read, Write};

/// The setting that says when the recovery kit was last used or tried.
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
    Ok(r.setting(PROVEN)?)
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
    w.set_setting(PROVEN, &in_sweden(now).to_rfc3339())?;
    keep(w)
}

/// There are only kits now that nobody has tried.
pub(crate) fn forget(w: &mut Write<'_>) -> Result<(), Problem> {
    w.remove_setting(PROVEN)?;
    keep(w)
}

/// Keeps the due list true.
pub(crate) fn keep(w: &mut Write<'_>) -> Result<(), Problem> {
    match item(w)? {
        Some(item) => Ok(w.set_due_of(item.subject, item.kind, Some(&DueEntry::from(&item)))?),
        None => Ok(()),
    }
}

/// Refuses to bring real people in before the kit has opened the register once: from then on something would be lost.
pub(crate) fn refuse_unproven(session: &Session, r: &Read<'_>) -> Result<(), Problem> {
    if session.is_demo() || last(r)?.is_some() { Ok(()) } else { Err(Problem::RecoveryNotProven) }
}
