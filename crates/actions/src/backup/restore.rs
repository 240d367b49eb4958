//! Putting a backup back.

use super::{
    Counts, OnProgress, go_on,
    header::{self, Header},
    ledger::{self, Replayed},
    opened::{self, Opened},
    parts, private_folder, settings, shown, sync_folder,
    workroom::Workroom,
};
use crate::{
    audit::standing,
    drill, due,
    erasure::traces,
    key_slots::cost_for,
    problem::Problem,
    revision,
    session::{Session, Touching as _},
    unlock::{SLOTS_FILE, Unlock},
    watch,
};
use domain::{
    deeds::Deed,
    time::{Moment, day_in_sweden},
};
use keys::{DataKey, Secret, SlotsFile};
use serde::Serialize;
use specta::Type;
use std::{
    collections::HashSet,
    io::ErrorKind,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use store::{LedgerFound, Read};
use uuid::Uuid;

/// Where the ledger of erasures is looked for besides the places it always lies in.
#[derive(Clone, Debug, Default)]
pub struct Ledgers {
    /// Further files.
    pub also: Vec<PathBuf>,
    /// Goes on although a ledger that was found cannot be relied on. That it was so is written into the log.
    pub despite_damage: bool,
}

/// A register that was put back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// The rows of every table as they were in the backup.
    pub counts: Counts,
    /// `whole`, `missing` or `damaged`: the ledger of erasures. If it is missing, whatever was erased after the backup
    /// was made may be there again.
    pub ledger: String,
    /// Records that had come back with the backup and were erased again.
    pub erased_again: u32,
    /// Erasures of kinds this program does not know; they must be looked into.
    pub not_understood: u32,
}

/// [`restore_with`] the ledger that lies where it always lies.
pub fn restore(
    path: &Path,
    into: &Path,
    request: &Unlock,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<Restored, Problem> {
    restore_with(path, into, request, &Ledgers::default(), now, progress)
}

/// Puts the backup into a folder where no register is; the folder is made if need be. Both hashes are compared, the copy
/// is opened and read through, everything that was erased after it was made is erased again, and only then does it get
/// the names of a register: nobody can open it before. The first line of its new life is in its log.
///
/// The ledger of erasures is read from beside the backup, from the folder above it, and from the new place, where it may
/// have outlived a lost register. One that was altered, or that knows less than the backup itself, refuses the restoring
/// ([`Problem::LedgerDamaged`]); one that is missing is told in the answer.
///
/// A failed or cancelled one leaves nothing behind. Killed between its last steps it leaves files that are no register
/// yet; restoring the same backup again goes on from there.
pub fn restore_with(
    path: &Path,
    into: &Path,
    request: &Unlock,
    ledgers: &Ledgers,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<Restored, Problem> {
    let (file, header) = header::open(path)?;
    refuse_a_register(into)?;
    let new_folder = private_folder(into)?;
    let restored = (|| {
        let room = Workroom::claim(into, "restore")?;
        let (round, total) = (header.database.length, super::WORK * header.database.length);
        let mut slots = parts::unpack(file, &header, room.folder(), &mut |done, _| progress(done, total))?;
        let later = opened::later_slots(path);
        let Opened { session, counts, with_today } =
            opened::open(room.folder(), &header, request, &later, Deed::RestoreBackup, &mut |done, _| {
                progress(round + done, total)
            })?;
        let with_today =
            with_today.map(|(slots, key)| with_password(&session, slots, &key, request, now)).transpose()?;
        let places = places(path, into, &header, ledgers);
        let (state, replayed) = replay(session, with_today.as_ref(), &places, ledgers, now)?;
        if let Some(with_today) = with_today {
            with_today.save(&room.path(SLOTS_FILE))?;
            slots = with_today.to_bytes()?;
        }
        go_on(progress(total, total))?;
        put_in_place(&room, into, &slots)?;
        Ok(Restored {
            counts: shown(&counts),
            ledger: state.to_owned(),
            erased_again: replayed.erased,
            not_understood: replayed.unknown,
        })
    })();
    if restored.is_err() && new_folder {
        // Only if it is empty, and only out of tidiness.
        let _ = std::fs::remove_dir(into);
    }
    restored
}

/// The backup's slots, with the password that has just opened it in the place of the one that did then.
fn with_password(
    session: &Session,
    mut slots: SlotsFile,
    key: &DataKey,
    request: &Unlock,
    now: Moment,
) -> Result<SlotsFile, Problem> {
    let password = Secret::new(request.password.clone());
    slots.set_password(key, &session.staff.name, &password, cost_for(session), &now.to_rfc3339())?;
    Ok(slots)
}

/// Where a ledger of this register can lie.
fn places(path: &Path, into: &Path, header: &Header, ledgers: &Ledgers) -> Vec<PathBuf> {
    let beside = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut places = vec![
        beside.join(ledger::file_name(Uuid::from_bytes(header.register))),
        // The usual folder for backups lies in the register's own.
        store::ledger_path(&beside.join("..")),
        store::ledger_path(into),
    ];
    places.extend(ledgers.also.iter().cloned());
    places
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

/// Every ledger that was found, and what can be said of them all.
fn gather(
    r: &Read<'_>,
    session: &Session,
    places: &[PathBuf],
) -> Result<(&'static str, Vec<domain::ledger::ErasureLine>), Problem> {
    let own: HashSet<_> = r.ledger(0, u32::MAX)?.into_iter().map(|line| line.id).collect();
    let (mut state, mut lines, mut seen) = ("missing", Vec::new(), HashSet::new());
    for place in places {
        let found = session.register.ledger_at(place)?;
        let knows: HashSet<_> = found.lines().iter().map(|line| line.id).collect();
        state = match found {
            LedgerFound::Missing => state,
            // Another register's ledger above a folder of backups says nothing of this one.
            LedgerFound::Broken(ref whole) if whole.is_empty() && is_anothers(place, session)? => state,
            LedgerFound::Whole(_) if state != "damaged" && own.is_subset(&knows) => "whole",
            _ => "damaged",
        };
        lines.extend(found.lines().iter().filter(|line| seen.insert(line.id)).cloned());
    }
    Ok((state, lines))
}

/// Whether the file says of itself that it is another register's ledger, and its name does not say otherwise.
fn is_anothers(place: &Path, session: &Session) -> Result<bool, Problem> {
    let named = place.file_name().is_some_and(|name| *name == *ledger::file_name(session.register_id));
    Ok(!named && store::ledger_register(place)?.is_some_and(|register| register != *session.register_id.as_bytes()))
}

/// Erases again what was erased, writes the line and closes the register, so that everything is in the one file.
fn replay(
    session: Session,
    slots: Option<&SlotsFile>,
    places: &[PathBuf],
    ledgers: &Ledgers,
    now: Moment,
) -> Result<(&'static str, Replayed), Problem> {
    let (state, lines) = session.register.read(|r| gather(r, &session, places))?;
    if state == "damaged" && !ledgers.despite_damage {
        return Err(Problem::LedgerDamaged);
    }
    let replayed = session.register.write(&session.holder(now), |w| {
        standing::begin_anew(w)?;
        let replayed = ledger::replay(w, &lines, now)?;
        settings::forget(w)?;
        // The list came with the copy, and nothing in it depends on the day it was made.
        if due::made_by_older(w)? {
            due::make_anew(w, day_in_sweden(now))?;
        }
        drill::keep(w)?;
        watch::keep_due(w, now)?;
        if let Some(slots) = slots {
            revision::remember(w, slots)?;
        }
        settings::remember_ledger(w, state)?;
        let fields: &[&'static str] = match state {
            "whole" => &["ledger-whole"],
            "missing" => &["ledger-missing"],
            _ => &["ledger-damaged"],
        };
        w.record(&session.entry("backup.restore", None, now).fields(fields))?;
        // The whole ledger beside the new register, with what stood in the files only.
        w.complete_ledger_at(&store::ledger_path(&w.dir()?))?;
        Ok::<_, Problem>(replayed)
    })?;
    let line = session.entry("register.rewrite", None, now);
    traces::remove(&session.register, &session.holder(now), &line, &mut |_, _| ControlFlow::Continue(()))?;
    let settled = session.register.settle()?;
    drop(session);
    if settled { Ok((state, replayed)) } else { Err(Problem::StorageFailed { detail: "not-settled".to_owned() }) }
}

/// The database last: without it there is no register, and what lies there before holds nothing that could be lost.
fn put_in_place(room: &Workroom, into: &Path, slots: &[u8]) -> Result<(), Problem> {
    refuse_a_register(into)?;
    let place = into.join(SLOTS_FILE);
    let there = match std::fs::read(&place) {
        Ok(bytes) if bytes == slots => true,
        Ok(_) => return Err(Problem::RegisterExists),
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(error.into()),
    };
    // The new ledger holds every line of one that may lie there; a witness of the former life says nothing any more.
    for file in [store::ledger_path(room.folder()), store::witness_path(room.folder())] {
        let name = file.file_name().unwrap_or_default();
        std::fs::rename(&file, into.join(name))?;
    }
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
