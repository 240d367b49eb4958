//! What an erasure leaves in the file: copies of rows between the rows, until they are wiped. Each desk of a shared register
//! has a file of its own and wipes that.

use crate::{due::OnProgress, problem::Problem};
use domain::audit::AuditEntry;
use store::{Holder, Read, Register, Write};

/// How long the ledger of erasures was when what it speaks of was last wiped from between the rows of this file.
const CLEAN_TO: &str = "wiped-to";

/// How long it was when somebody at any desk had erased to the end: so far every desk wipes without waiting for its next
/// unlocking.
const WANTED_TO: &str = "written-anew-at";

/// Whether anything was erased that is not wiped from this file.
pub(crate) fn left(r: &Read<'_>) -> Result<bool, Problem> {
    Ok(r.ledger_count()? > lines(r.place_setting(CLEAN_TO)?))
}

fn lines(kept: Option<String>) -> u64 {
    kept.and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// Says to the other desks that something was erased to the end.
pub(crate) fn ask_others(w: &mut Write<'_>) -> Result<(), Problem> {
    let count = w.ledger_count()?;
    Ok(w.set_setting(WANTED_TO, &count.to_string())?)
}

/// [`remove`] where another desk has said so.
pub(crate) fn remove_if_asked(
    register: &Register,
    holder: &Holder,
    line: &AuditEntry,
    progress: OnProgress<'_>,
) -> Result<(), Problem> {
    let asked =
        register.read(|r| Ok::<_, Problem>(lines(r.setting(WANTED_TO)?) > lines(r.place_setting(CLEAN_TO)?)))?;
    if asked { remove(register, holder, line, progress).map(drop) } else { Ok(()) }
}

/// Wipes the leftovers from the register's file if anything was erased since that was last done, and says so in this line
/// of the log. `progress` hears how many pages are done of how many; whether it was done to the end. Broken off or killed
/// before that, it stays noted that it is to be done, and the next unlocking does it.
// policy: 22
pub(crate) fn remove(
    register: &Register,
    holder: &Holder,
    line: &AuditEntry,
    progress: OnProgress<'_>,
) -> Result<bool, Problem> {
    let Some(count) = register.read(|r| if left(r)? { Ok(Some(r.ledger_count()?)) } else { Ok::<_, Problem>(None) })?
    else {
        return Ok(true);
    };
    // Should somebody be reading an older state, the next write empties the log of writes.
    if register.wipe_leftovers(holder, progress)?.is_break() {
        return Ok(false);
    }
    register.write(holder, |w| {
        w.set_place_setting(CLEAN_TO, &count.to_string())?;
        w.record(line)?;
        Ok(true)
    })
}
