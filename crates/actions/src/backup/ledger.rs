//! The ledger of erasures beside the backups, and what it is for: erasing again what an old backup has brought back.

use crate::{audit::standing::by_itself, erasure, held, problem::Problem, session::random};
use domain::{
    ids::{PersonId, uuid_v7},
    ledger::{ErasureLine, LedgerAct},
    time::{Moment, day_in_sweden},
};
use std::{collections::BTreeSet, path::Path};
use store::{LedgerFound, Write};
use uuid::Uuid;

/// Records named in one line of the log at most.
const NAMED_AT_ONCE: usize = 500;

/// Set from the day on which a ledger stands beside the register.
const KEPT: &str = "ledger-kept";

/// The ledger's file among backups: several registers may share a folder.
pub(crate) fn file_name(register: Uuid) -> String {
    format!("cequred-{register}.ledger")
}

/// What replaying a ledger came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Replayed {
    /// Records that had come back and were erased again.
    pub(crate) erased: u32,
    /// Lines about nouns this program does not know how to erase.
    pub(crate) unknown: u32,
}

/// Erases what these lines say was erased, if it is there again, and keeps the due list true for those who stay. Lines the
/// register knows already are passed over: what they speak of was erased before the register got its present state.
pub(crate) fn replay(w: &mut Write<'_>, lines: &[ErasureLine], now: Moment) -> Result<Replayed, Problem> {
    let mut replayed = Replayed::default();
    let mut records = Vec::new();
    let mut people = BTreeSet::new();
    for line in lines {
        if !w.ledger_take_over(line)? || line.act == LedgerAct::Reapplied {
            continue;
        }
        let person = match erase(w, &line.noun, line.record)? {
            Again::Unknown => {
                replayed.unknown += 1;
                continue;
            }
            Again::NotThere => continue,
            Again::Erased(person) => person,
        };
        people.insert(person);
        replayed.erased += 1;
        records.push(line.record);
        w.ledger_add(&ErasureLine {
            id: uuid_v7(now, random()?),
            act: LedgerAct::Reapplied,
            day: day_in_sweden(now),
            ..line.clone()
        })?;
    }
    erasure::keep_due_of(w, people, day_in_sweden(now))?;
    for some in records.chunks(NAMED_AT_ONCE) {
        let mut entry = by_itself("ledger.replay", now);
        entry.ids = some.to_vec();
        w.record(&entry)?;
    }
    Ok(replayed)
}

/// What became of a record that was erased before.
enum Again {
    /// This program does not know the noun.
    Unknown,
    /// It had not come back.
    NotThere,
    /// It had, and was erased: this person's.
    Erased(PersonId),
}

/// Erases a record known by its noun and identifier.
fn erase(w: &mut Write<'_>, noun: &str, record: Uuid) -> Result<Again, Problem> {
    if let Some(found) = held::named_in_ledger(w, noun, record)? {
        let Some((noun, id, person)) = found else { return Ok(Again::NotThere) };
        (held::plug(noun)?.erase)(w, id, person)?;
        return Ok(Again::Erased(person));
    }
    if !Write::can_erase(noun) {
        return Ok(Again::Unknown);
    }
    // What is no noun of its own is the person herself, or a group of her own fields.
    Ok(if w.erase(noun, record)? { Again::Erased(PersonId(record)) } else { Again::NotThere })
}

/// Brings the file at this place up to date, unless it is known to be. One in which something was changed is put aside, and
/// that is a line in the log.
pub(crate) fn complete(w: &mut Write<'_>, path: &Path, now: Moment) -> Result<(), Problem> {
    if w.ledger_is_settled_at(path)? {
        return Ok(());
    }
    if let LedgerFound::Broken(_) = w.complete_ledger_at(path)? {
        w.record(&by_itself("ledger.mend", now))?;
    }
    Ok(w.ledger_settled_at(path)?)
}

/// At every unlocking: the ledger beside the register holds all the register knows, and the register all the ledger
/// knows. A register that is older than its ledger is an old copy somebody has put back.
pub(crate) fn settle(w: &mut Write<'_>, now: Moment) -> Result<(), Problem> {
    let path = store::ledger_path(&w.dir()?);
    if w.ledger_is_settled_at(&path)? {
        return Ok(());
    }
    let found = w.ledger_found(&path)?;
    replay(w, found.lines(), now)?;
    let kept = w.place_setting(KEPT)?.is_some();
    if found == LedgerFound::Missing && kept && w.ledger_count()? > 0 {
        w.record(&by_itself("ledger.mend", now))?;
    }
    if !kept {
        w.set_place_setting(KEPT, "1")?;
    }
    complete(w, &path, now)
}
