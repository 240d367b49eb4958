//! A backup's two files, opened like any register.

use super::{OnProgress, header::Header};
use crate::{
    problem::Problem,
    session::Session,
    unlock::{self, SLOTS_FILE, Unlock},
};
use domain::deeds::Deed;
use keys::{DataKey, Error, OsKeyring, SlotsFile};
use std::path::{Path, PathBuf};
use store::{AuditVerdict, Holder, Register};

/// A backup that was opened and read through.
pub(super) struct Opened {
    /// Its register.
    pub(super) session: Session,
    /// The rows of every table.
    pub(super) counts: store::Counts,
    /// Its slots and its key, where today's password opened it and not the one of its time.
    pub(super) with_today: Option<(SlotsFile, DataKey)>,
}

/// Slots files in which today's passwords may stand: in the register's folder, when the backup lies in the usual one.
pub(super) fn later_slots(backup: &Path) -> Vec<PathBuf> {
    let beside = backup.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    vec![beside.join("..").join(SLOTS_FILE), beside.join(SLOTS_FILE)]
}

/// Opens the files that were taken out into this folder and reads everything: seals, structure, links, log. The member of
/// staff must be allowed the deed by what the copy itself says of her. Her password is that of the backup's time, or today's
/// if one of the `later` slots files knows it.
pub(super) fn open(
    folder: &Path,
    header: &Header,
    request: &Unlock,
    later: &[PathBuf],
    deed: Deed,
    progress: OnProgress<'_>,
) -> Result<Opened, Problem> {
    read(folder, header, request, later, deed, progress).map_err(of_a_backup)
}

fn read(
    folder: &Path,
    header: &Header,
    request: &Unlock,
    later: &[PathBuf],
    deed: Deed,
    progress: OnProgress<'_>,
) -> Result<Opened, Problem> {
    let slots = unlock::load(folder)?;
    let (key, with_today) = key(&slots, request, later)?;
    let register = Register::open(folder, &key)?;
    // What is in a backup is a register of its own, whoever shared it when it was made: its desk goes on elsewhere.
    register.forget_sharing(&Holder::new(&request.user, header.created))?;
    let staff = unlock::member(&register, &request.user)?;
    let session = Session::new(register, staff, folder)?;
    session.may(None, deed)?;
    // Seals, structure and log: three rounds over the database.
    let round = header.database.length;
    let counts = session.register.check_alone(&mut |done, _| progress(done, 3 * round))?.ok_or(Problem::Cancelled)?;
    session.register.read(|r| {
        if r.info()?.id.into_bytes() != header.register || slots.register() != header.register {
            return Err(Problem::BackupDamaged);
        }
        let lines = r.audit_head()?.count.max(1);
        match r.verify_audit(|line| progress(2 * round + round * line.min(lines) / lines, 3 * round))? {
            AuditVerdict::Whole(_) => Ok(()),
            AuditVerdict::Changed { seq } | AuditVerdict::Missing { seq } | AuditVerdict::OtherEnd { seq } => {
                Err(Problem::LogBroken { line: seq.to_string() })
            }
            AuditVerdict::BrokenOff => Err(Problem::Cancelled),
        }
    })?;
    Ok(Opened { session, counts, with_today: with_today.then_some((slots, key)) })
}

/// The data key of the backup: by the password of its time, else by today's. A slots file that came later keeps the keys
/// that were changed since, sealed with its own.
fn key(slots: &SlotsFile, request: &Unlock, later: &[PathBuf]) -> Result<(DataKey, bool), Problem> {
    let refused = match unlock::data_key(slots, &request.user, &request.password, &OsKeyring) {
        Ok(key) => return Ok((key, false)),
        Err(refused) => refused,
    };
    if !matches!(refused, Error::NotMine | Error::WrongOrBroken | Error::DeviceSecretMissing) {
        return Err(refused.into());
    }
    for place in later {
        // A file that is not there, or another register's, is no help; what the backup itself answered is then said.
        let Ok(today) = SlotsFile::load(place) else { continue };
        if today.register() != slots.register() {
            continue;
        }
        let Ok(key) = unlock::data_key(&today, &request.user, &request.password, &OsKeyring) else { continue };
        let former = today.former_keys(&key)?.into_iter().map(|(_, former)| former);
        if let Some(key) = former.chain([key]).find(|key| slots.former_keys(key).is_ok()) {
            return Ok((key, true));
        }
    }
    Err(refused.into())
}

/// The same problem, said of the backup: what is wrong with its register is no fault of a register in use, and its remedy
/// is another.
pub(super) fn of_a_backup(problem: Problem) -> Problem {
    match problem {
        Problem::RegisterMissing
        | Problem::RegisterForeign
        | Problem::RegisterDamaged
        | Problem::SlotsMissing
        | Problem::SlotsDamaged
        | Problem::SlotsTampered => Problem::BackupDamaged,
        Problem::RegisterFromTheFuture { version } | Problem::SlotsFromTheFuture { version } => {
            Problem::BackupFromTheFuture { version }
        }
        other => other,
    }
}
