//! What an erasure leaves in the file: copies of rows between the rows, until the register is written anew.

use crate::problem::Problem;
use domain::audit::AuditEntry;
use store::{Holder, Read, Register};

/// How long the ledger of erasures was when the register was last written anew.
const CLEAN_TO: &str = "written-anew-at";

/// Whether anything was erased since then.
pub(crate) fn left(r: &Read<'_>) -> Result<bool, Problem> {
    let clean_to = r.setting(CLEAN_TO)?.and_then(|count| count.parse().ok()).unwrap_or(0);
    Ok(r.ledger_count()? > clean_to)
}

/// Writes the register anew if anything was erased, and says so in this line of the log. Killed before it is done, the
/// next unlocking does it.
// policy: 22
pub(crate) fn remove(register: &Register, holder: &Holder, line: &AuditEntry) -> Result<(), Problem> {
    let Some(count) = register.read(|r| if left(r)? { Ok(Some(r.ledger_count()?)) } else { Ok::<_, Problem>(None) })?
    else {
        return Ok(());
    };
    // Should somebody be reading an older state, the next write empties the log of writes.
    register.write_anew(holder)?;
    register.write(holder, |w| {
        w.set_setting(CLEAN_TO, &count.to_string())?;
        w.record(line)?;
        Ok(())
    })
}
