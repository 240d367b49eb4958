//! The backup that is made before a newer program changes the form of a register.

use super::{
    EXTENSION, FOLDER,
    header::{Header, Part},
    make::slots_of,
    parts, private_folder, sync_folder,
    workroom::Workroom,
};
use crate::problem::Problem;
use domain::time::{Moment, in_sweden};
use keys::DataKey;
use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use store::{DeskFault, Error, Register};

/// Backs up the register in this folder if opening it would bring it to a newer form, and says whether it did. The
/// backup lies in the register's own folder, whatever the office has chosen: what the register says of itself cannot be
/// read before it was opened. Its bytes are read from the disk once more, and a copy is brought to the newer form, opened
/// and read through, before anything happens to the register itself.
///
/// # Errors
/// What hinders the backup, the disk above all; the register is then as it was.
pub(crate) fn before_upgrade(folder: &Path, key: &DataKey, now: Moment) -> Result<bool, Problem> {
    if !store::is_behind(folder, key)? {
        return Ok(false);
    }
    let into = folder.join(FOLDER);
    private_folder(&into)?;
    make(folder, &into, key, now)?;
    Ok(true)
}

fn make(folder: &Path, into: &Path, key: &DataKey, now: Moment) -> Result<(), Problem> {
    let stem = in_sweden(now).format("cequred-%Y-%m-%d-%H%M%S").to_string();
    let room = Workroom::claim(into, &stem)?;
    let copy = store::database_path(room.folder());
    store::copy_before_upgrade(folder, key, &copy)?;
    let path = free_place(into, &stem)?;
    let (draft, register) = (room.path("backup"), key.register());
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let unknown = Part { length: 0, sha256: [0; 32] };
    let header = Header { register, created: now, slots: unknown, database: unknown };
    let header = parts::pack(&draft, header, &slots_of(folder, register)?, &copy, go_on)?;
    parts::read_back(&draft, &Header::parse(&header.to_bytes())?, go_on)?;
    rehearse(room.folder(), key)?;
    std::fs::rename(&draft, &path)?;
    sync_folder(into)
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

/// Takes the steps on the copy: a register they would not fit is not touched.
fn rehearse(folder: &Path, key: &DataKey) -> Result<(), Problem> {
    let register = match Register::open(folder, key) {
        // The form of a shared register changes at every desk at once: a copy that is nobody's desk cannot rehearse it.
        Err(Error::Desk(DeskFault::UpgradeWaits)) => return Ok(()),
        opened => opened?,
    };
    register.check_alone(&mut |_, _| ControlFlow::Continue(()))?;
    Ok(())
}

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
