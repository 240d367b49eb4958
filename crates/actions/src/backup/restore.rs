//! Putting a backup back.

use super::{Counts, OnProgress, header, opened, parts, private_folder, shown, sync_folder, workroom::Workroom};
use crate::{
    problem::Problem,
    session::Session,
    unlock::{SLOTS_FILE, Unlock},
};
use domain::{deeds::Deed, time::Moment};
use std::{io::ErrorKind, path::Path};

/// Puts the backup into a folder where no register is; the folder is made if need be. Both hashes are compared, the copy
/// is opened and read through, and only then does it get the names of a register. The first line of its new life is in
/// its log. Gives the rows of every table as they were in the backup.
///
/// A failed or cancelled one leaves nothing behind. Killed between its last two steps it leaves the slots file alone;
/// restoring the same backup again goes on from there.
pub fn restore(
    path: &Path,
    into: &Path,
    request: &Unlock,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<Counts, Problem> {
    let (file, header) = header::open(path)?;
    refuse_a_register(into)?;
    let new_folder = private_folder(into)?;
    let restored = (|| {
        let room = Workroom::claim(into, "restore")?;
        let slots = parts::unpack(file, &header, room.folder(), progress)?;
        let (session, counts) = opened::open(room.folder(), &header, request, Deed::RestoreBackup)?;
        record(session, now)?;
        put_in_place(&room, into, &slots)?;
        Ok(shown(&counts))
    })();
    if restored.is_err() && new_folder {
        // Only if it is empty, and only out of tidiness.
        let _ = std::fs::remove_dir(into);
    }
    restored
}

/// Any file of a register is one too many: a forgotten write-ahead log would be played into the restored database.
fn refuse_a_register(folder: &Path) -> Result<(), Problem> {
    let database = store::database_path(folder);
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut file = database.clone().into_os_string();
        file.push(suffix);
        if Path::new(&file).try_exists()? {
            return Err(Problem::RegisterExists);
        }
    }
    Ok(())
}

/// Writes the line and closes the register, so that everything is in the one file.
fn record(session: Session, now: Moment) -> Result<(), Problem> {
    session.register.write(&session.holder(now), |w| {
        w.record(&session.entry("backup.restore", None, now))?;
        Ok::<_, Problem>(())
    })?;
    let settled = session.register.settle()?;
    drop(session);
    if settled { Ok(()) } else { Err(Problem::StorageFailed { detail: "not-settled".to_owned() }) }
}

/// The slots first: a database without them could not be opened, while slots alone hold nothing that could be lost.
fn put_in_place(room: &Workroom, into: &Path, slots: &[u8]) -> Result<(), Problem> {
    refuse_a_register(into)?;
    let place = into.join(SLOTS_FILE);
    let there = match std::fs::read(&place) {
        Ok(bytes) if bytes == slots => true,
        Ok(_) => return Err(Problem::RegisterExists),
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(error.into()),
    };
    if !there {
        std::fs::rename(room.path(SLOTS_FILE), &place)?;
    }
    let moved = std::fs::rename(store::database_path(room.folder()), store::database_path(into));
    if let Err(error) = moved {
        if !there {
            let _ = std::fs::remove_file(&place);
        }
        return Err(error.into());
    }
    sync_folder(into)
}
