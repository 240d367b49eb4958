//! What an erasure leaves in the file: copies of rows between the rows, until they are wiped.

use crate::{due::OnProgress, problem::Problem};
use domain::audit::AuditEntry;
use store::{Holder, Read, Register};

/// How long the ledger of erasures was when what it speaks of was last wiped from between the rows.
const CLEAN_TO: &str = "written-anew-at";

/// Whether anything was erased since then.
pub(crate) fn left(r: &Read<'_>) -> Result<bool, Problem> {
    let clean_to = r.setting(CLEAN_TO)?.and_then(|count| count.parse().ok()).unwrap_or(0);
    Ok(r.ledger_count()? > clean_to)
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
        w.set_setting(CLEAN_TO, &count.to_string())?;
        w.record(line)?;
        Ok(true)
    })
}
