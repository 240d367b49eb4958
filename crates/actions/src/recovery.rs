//! The way back: the recovery code or two of its three shares, used in earnest or only tried.

use crate::{
    drill,
    key_slots::{Confirm, change, confirmed, cost_for, refuse_if_weak, still_may},
    one_time,
    opening::{self, OnOpening, OpeningPart, open_register, quiet},
    problem::Problem,
    recovery_kit::RecoveryKit,
    revision,
    session::{Devices, Session, Touching},
    unlock::{self, SLOTS_FILE},
    watch,
};
use domain::{deeds::Deed, staff::Role, time::Moment};
use keys::{DataKey, OsKeyring, Secret, SlotsFile};
use serde::Deserialize;
use specta::Type;
use std::{path::Path, sync::Arc};

/// Somebody unlocks with the recovery kit.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnlockWithRecovery {
    /// The code, as typed from the sheet.
    pub code: String,
    /// The member of staff who has lost her password.
    pub user: String,
    /// Her new password.
    pub new_password: String,
}

/// Somebody unlocks with two of the three shares of a recovery code.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnlockWithShares {
    /// One share, as typed from its sheet.
    pub first: String,
    /// Another share of the same sheet.
    pub second: String,
    /// The member of staff who has lost her password.
    pub user: String,
    /// Her new password.
    pub new_password: String,
}

/// Opens with the recovery code and gives the named member of staff a new password, bound to no computer.
///
/// Where the slots file is older than the register's last one, an administrator takes it as the valid one by this.
pub fn unlock_with_recovery(folder: &Path, request: &UnlockWithRecovery, now: Moment) -> Result<Session, Problem> {
    unlock_with_recovery_telling(folder, request, now, &mut quiet)
}

/// The same, and says how far it has come where that takes a while, as [`unlock::unlock_telling`] does. Broken off, the
/// password is the one it was.
pub fn unlock_with_recovery_telling(
    folder: &Path,
    request: &UnlockWithRecovery,
    now: Moment,
    progress: OnOpening<'_>,
) -> Result<Session, Problem> {
    let back = Back { user: &request.user, new_password: &request.new_password };
    come_back(folder, &back, Arc::new(OsKeyring), now, progress, |slots| by_code(slots, &request.code))
}

/// The same with two of three shares.
pub fn unlock_with_shares(folder: &Path, request: &UnlockWithShares, now: Moment) -> Result<Session, Problem> {
    unlock_with_shares_telling(folder, request, now, &mut quiet)
}

/// The same, telling as [`unlock_with_recovery_telling`] does.
pub fn unlock_with_shares_telling(
    folder: &Path,
    request: &UnlockWithShares,
    now: Moment,
    progress: OnOpening<'_>,
) -> Result<Session, Problem> {
    let back = Back { user: &request.user, new_password: &request.new_password };
    let opened = |slots: &SlotsFile| by_shares(slots, &request.first, &request.second);
    come_back(folder, &back, Arc::new(OsKeyring), now, progress, opened)
}

struct Back<'a> {
    user: &'a str,
    new_password: &'a str,
}

fn by_code(slots: &SlotsFile, typed: &str) -> Result<DataKey, Problem> {
    slots.unlock_recovery(typed).map_err(wrong_code)
}

fn by_shares(slots: &SlotsFile, first: &str, second: &str) -> Result<DataKey, Problem> {
    slots.unlock_shares(first, second).map_err(wrong_code)
}

fn wrong_code(error: keys::Error) -> Problem {
    match error {
        keys::Error::NotMine | keys::Error::WrongOrBroken => Problem::RecoveryCodeWrong,
        other => other.into(),
    }
}

fn come_back(
    folder: &Path,
    back: &Back<'_>,
    devices: Devices,
    now: Moment,
    progress: OnOpening<'_>,
    open: impl FnOnce(&SlotsFile) -> Result<DataKey, Problem>,
) -> Result<Session, Problem> {
    unlock::finish_rotation(folder, back.user, now)?;
    let key = open(&unlock::load(folder)?)?;
    let (register, link) = open_register(folder, &key, back.user, now, progress)?;
    let staff = unlock::member(&register, back.user)?;
    let session = Session::new(register, staff, folder)?.on(devices).over(link);
    let password = Secret::new(back.new_password.to_owned());
    refuse_if_weak(&session, &password, &session.staff.name)?;
    let (cost, created) = (cost_for(&session), now.to_rfc3339());
    session.register.write(&session.holder(now), |w| {
        watch::at_unlock(w, now, &mut opening::part(progress, OpeningPart::WorkingOutDue))?;
        // Loaded inside the write: nobody else changes it now.
        let mut slots = unlock::load(folder)?;
        match revision::refuse_older(w, &slots) {
            Err(Problem::SlotsRolledBack { .. }) if session.staff.role == Role::Administrator => {
                revision::accept(w, &mut slots, &key)?;
                w.record(&session.entry("keys.accept", None, now))?;
            }
            other => other?,
        }
        slots.set_password(&key, &session.staff.name, &password, cost, &created)?;
        one_time::chosen(w, &session.staff)?;
        revision::remember(w, &slots)?;
        drill::proven(w, now)?;
        w.record(&session.entry("session.recover", None, now).touching(session.staff.id.0))?;
        slots.save(&folder.join(SLOTS_FILE))?;
        Ok::<_, Problem>(())
    })?;
    watch::after_unlock(&session.register, &session.staff.name, now);
    session.has_chosen();
    Ok(session)
}

/// Tries the recovery code without using it: the kit is proven before the first real data comes in.
pub fn prove_recovery(session: &Session, typed: &str, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ManageKeys)?;
    prove(session, now, |slots| by_code(slots, typed))
}

/// Tries two of the three shares without using them.
pub fn prove_shares(session: &Session, first: &str, second: &str, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ManageKeys)?;
    prove(session, now, |slots| by_shares(slots, first, second))
}

fn prove(
    session: &Session,
    now: Moment,
    open: impl FnOnce(&SlotsFile) -> Result<DataKey, Problem>,
) -> Result<(), Problem> {
    open(&unlock::load(session.folder())?)?;
    session.register.write(&session.holder(now), |w| {
        drill::proven(w, now)?;
        w.record(&session.entry("keys.drill", None, now))?;
        Ok(())
    })
}

/// Adds a recovery slot that any two of three people open together. The three sheets exist nowhere but in the answer.
pub fn add_shares(session: &Session, confirm: &Confirm, now: Moment) -> Result<[RecoveryKit; 3], Problem> {
    session.may(None, Deed::ManageKeys)?;
    let key = confirmed(session, confirm)?;
    let line = session.entry("keys.add", None, now).fields(&["recovery-shares"]);
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ManageKeys)?;
        Ok(slots.add_shares(&key, &now.to_rfc3339())?.map(RecoveryKit::new))
    })
}
