//! A backup's two files, opened like any register.

use super::{OnProgress, header::Header};
use crate::{
    problem::Problem,
    session::Session,
    unlock::{self, Unlock},
};
use domain::deeds::Deed;
use keys::Secret;
use std::path::Path;
use store::{AuditVerdict, Register};

/// Opens the files that were taken out into this folder and reads everything: seals, structure, links, log. The member of
/// staff must be allowed the deed by what the copy itself says of her.
pub(super) fn open(
    folder: &Path,
    header: &Header,
    request: &Unlock,
    deed: Deed,
    progress: OnProgress<'_>,
) -> Result<(Session, store::Counts), Problem> {
    read(folder, header, request, deed, progress).map_err(of_a_backup)
}

fn read(
    folder: &Path,
    header: &Header,
    request: &Unlock,
    deed: Deed,
    progress: OnProgress<'_>,
) -> Result<(Session, store::Counts), Problem> {
    let slots = unlock::load(folder)?;
    let key = slots.unlock_password(&request.user, &Secret::new(request.password.clone()))?;
    let register = Register::open(folder, &key)?;
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
    Ok((session, counts))
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
