//! An older slots file put back: noticed, because the register remembers the last one it was used with.
//!
//! A member of staff whose slot was removed and who kept a copy of `register.keys` could put it back and unlock. The file
//! is genuine, only old; nothing in it says so. So the register keeps the file's running number, written in the same
//! transaction as the change it belongs to. Where the older file is all that is left, an administrator takes it as the
//! valid one with the recovery code.

use crate::problem::Problem;
use keys::{DataKey, SlotsFile};
use store::{Read, Write};

/// The setting that holds the number.
const LAST: &str = "slots-revision";

/// The number of the last slots file this register was used with; 0 where it never noted one.
fn last(r: &Read<'_>) -> Result<u64, Problem> {
    Ok(r.place_setting(LAST)?.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// Refuses a slots file older than the last one.
pub(crate) fn refuse_older(r: &Read<'_>, slots: &SlotsFile) -> Result<(), Problem> {
    let (found, last) = (slots.revision(), last(r)?);
    if found >= last {
        return Ok(());
    }
    let shown = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Err(Problem::SlotsRolledBack { found: shown(found), last: shown(last) })
}

/// Remembers this slots file as the last one.
pub(crate) fn remember(w: &mut Write<'_>, slots: &SlotsFile) -> Result<(), Problem> {
    if last(w)? == slots.revision() {
        return Ok(());
    }
    Ok(w.set_place_setting(LAST, &slots.revision().to_string())?)
}

/// Takes an older slots file as the valid one: it counts on from the last, and whoever in it may not unlock any more, or
/// was never known to this register, is not in it afterwards.
pub(crate) fn accept(w: &Write<'_>, slots: &mut SlotsFile, key: &DataKey) -> Result<(), Problem> {
    slots.count_on_from(key, last(w)?)?;
    for slot in slots.slots() {
        let is_password = slot.kind == keys::SlotKind::Password;
        let may = w.staff_named(slot.name.trim())?.is_some_and(|staff| staff.disabled_at.is_none());
        if is_password && !may {
            slots.remove(key, slot.id)?;
        }
    }
    Ok(())
}
