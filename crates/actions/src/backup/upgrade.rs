//! The backup that is made before a newer program changes the form of a register.

use super::{
    EXTENSION, FOLDER, OnProgress,
    header::{Header, Part},
    make::slots_of,
    parts, private_folder, sync_folder,
    workroom::Workroom,
};
use crate::{
    opening::{OnOpening, OpeningPart, part},
    problem::Problem,
};
use domain::time::{Moment, in_sweden};
use keys::DataKey;
use std::path::{Path, PathBuf};
use store::{DeskFault, Error, Register};

/// Backs up the register in this folder if opening it would bring it to a newer form, and says whether it did. The
/// backup lies in the register's own folder, whatever the office has chosen: what the register says of itself cannot be
/// read before it was opened. Its bytes are read from the disk once more, and a copy is brought to the newer form, opened
/// and read through, before anything happens to the register itself.
///
/// # Errors
/// What hinders the backup, the disk above all; [`Problem::Cancelled`] if `progress` broke it off. The register is then as
/// it was, and there is no backup.
pub(crate) fn before_upgrade(
    folder: &Path,
    key: &DataKey,
    now: Moment,
    progress: OnOpening<'_>,
) -> Result<bool, Problem> {
    if !store::is_behind(folder, key)? {
        return Ok(false);
    }
    let into = folder.join(FOLDER);
    let new_folder = private_folder(&into)?;
    let made = make(folder, &into, key, now, progress);
    if made.is_err() && new_folder {
        // Only if it is empty, and only out of tidiness.
        let _ = std::fs::remove_dir(&into);
    }
    made.map(|()| true)
}

fn make(folder: &Path, into: &Path, key: &DataKey, now: Moment, progress: OnOpening<'_>) -> Result<(), Problem> {
    let stem = in_sweden(now).format("cequred-%Y-%m-%d-%H%M%S").to_string();
    let room = Workroom::claim(into, &stem)?;
    let path = free_place(into, &stem)?;
    let header = back_up(folder, &room, key, now, &mut part(progress, OpeningPart::BackingUp))?;
    check(&room, key, &header, &mut part(progress, OpeningPart::CheckingBackup))?;
    rehearse(room.folder(), key, &mut part(progress, OpeningPart::Rehearsing))?;
    std::fs::rename(draft(&room), &path)?;
    sync_folder(into)
}

/// The backup until it is proven.
fn draft(room: &Workroom) -> PathBuf {
    room.path("backup")
}

/// Two rounds over the database: copying and packing.
fn back_up(
    folder: &Path,
    room: &Workroom,
    key: &DataKey,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<Header, Problem> {
    let (copy, register) = (store::database_path(room.folder()), key.register());
    store::copy_before_upgrade(folder, key, &copy, &mut |done, total| progress(done, 2 * total))?;
    let unknown = Part { length: 0, sha256: [0; 32] };
    let header = Header { register, created: now, slots: unknown, database: unknown };
    let slots = slots_of(folder, register)?;
    parts::pack(&draft(room), header, &slots, &copy, &mut |done, total| progress(total + done, 2 * total))
}

/// Three rounds: reading back what was packed, and reading every seal of the copy and its structure.
fn check(room: &Workroom, key: &DataKey, packed: &Header, progress: OnProgress<'_>) -> Result<(), Problem> {
    let packed = Header::parse(&packed.to_bytes())?;
    let round = packed.database.length;
    parts::read_back(&draft(room), &packed, &mut |done, _| progress(done, 3 * round))?;
    let copy = store::database_path(room.folder());
    Ok(store::check_before_upgrade(&copy, key, &mut |done, _| progress(round + done, 3 * round))?)
}

/// Where the backup goes. A backup of the same second, as a clock that was set back brings it about, keeps its place and
/// keeps nobody from opening the register.
fn free_place(into: &Path, stem: &str) -> Result<PathBuf, Problem> {
    let mut path = into.join(format!("{stem}.{EXTENSION}"));
    let mut number = 1;
    while path.try_exists()? {
        number += 1;
        path = into.join(format!("{stem}-{number}.{EXTENSION}"));
    }
    Ok(path)
}

/// Takes the steps on the copy: a register they would not fit is not touched. Half of the work are the steps, half is reading
/// what came of them; what is done of a half is told in thousandths, because the two have no unit in common.
fn rehearse(folder: &Path, key: &DataKey, progress: OnProgress<'_>) -> Result<(), Problem> {
    let share = |done: u64, total: u64| HALF * done / total.max(1);
    let steps = &mut |done, total: Option<u64>| progress(share(done, total.unwrap_or_default()), 2 * HALF);
    let register = match Register::open_telling(folder, key, steps) {
        // The form of a shared register changes at every desk at once: a copy that is nobody's desk cannot rehearse it.
        Err(Error::Desk(DeskFault::UpgradeWaits)) => return Ok(()),
        opened => opened?,
    };
    let reading = &mut |done, total| progress(HALF + share(done, total), 2 * HALF);
    register.check_alone(reading)?.ok_or(Problem::Cancelled)?;
    Ok(())
}

/// Thousandths.
const HALF: u64 = 1000;

#[cfg(test)]
mod tests {
    use super::free_place;

    #[test]
    fn a_backup_of_the_same_second_keeps_its_place() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["a.cequred-backup", "a-2.cequred-backup", "a-3.cequred-backup"] {
            let place = free_place(folder.path(), "a").expect("a place");
            assert_eq!(place, folder.path().join(name));
            std::fs::write(place, "").expect("written");
        }
    }
}
