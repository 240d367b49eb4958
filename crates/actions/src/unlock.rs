//! Making a register and opening it.

pub use crate::{
    opening::{OnOpening, OpeningPart, OpeningProgress},
    recovery::{
        UnlockWithRecovery, UnlockWithShares, prove_recovery, prove_shares, unlock_with_recovery,
        unlock_with_recovery_telling, unlock_with_shares, unlock_with_shares_telling,
    },
};

use crate::{
    drill, fields,
    key_slots::known_words,
    opening::{self, open_register, quiet},
    problem::Problem,
    recovery_kit::RecoveryKit,
    revision,
    session::{Devices, OrganisationView, Session, SessionView, random},
    watch,
};
use domain::{
    audit::AuditEntry,
    ids::StaffId,
    organisation::Organisation,
    staff::{Role, Staff},
    time::Moment,
};
use keys::{DataKey, DeviceSecrets, KdfCost, OsKeyring, Secret, SlotKind, SlotsFile};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{ops::ControlFlow, path::Path, sync::Arc};
use store::{Holder, NewRegister, Read, Register};
use uuid::Uuid;

/// The file that holds the key slots, beside the register.
pub const SLOTS_FILE: &str = "register.keys";

/// The user and the password of every demo register. Known to all, and therefore no secret: the data is made up.
pub const DEMO_USER: &str = "demo";
/// See [`DEMO_USER`].
pub const DEMO_PASSWORD: &str = "demo";

/// What can be said about a folder before anybody has unlocked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RegisterStatus {
    /// Whether a register is there.
    pub exists: bool,
    /// Whether it is a demo register.
    pub demo: bool,
    /// The folder.
    pub folder: String,
    /// The names that can unlock it.
    pub users: Vec<String>,
    /// Who is signed in, if somebody is.
    pub session: Option<SessionView>,
}

/// A new, empty register.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CreateRegister {
    /// The first administrator.
    pub admin_name: String,
    /// Her password.
    pub password: String,
    /// The controller.
    pub organisation: OrganisationView,
    /// `sv` or `en`.
    pub language: String,
}

/// Somebody unlocks with her password.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Unlock {
    /// User name, in any case.
    pub user: String,
    /// Password.
    pub password: String,
}

/// What can be said about this folder without a password.
pub fn status(folder: &Path) -> Result<RegisterStatus, Problem> {
    let exists = store::database_path(folder).try_exists()?;
    let slots = match SlotsFile::load(&folder.join(SLOTS_FILE)) {
        Ok(slots) => Some(slots),
        Err(keys::Error::Missing) => None,
        Err(error) => return Err(error.into()),
    };
    let mut names: Vec<String> = Vec::new();
    for slot in slots.iter().flat_map(SlotsFile::slots).filter(|slot| slot.kind == SlotKind::Password) {
        // Somebody may have a slot at each of several computers.
        if !names.contains(&slot.name) {
            names.push(slot.name);
        }
    }
    Ok(RegisterStatus {
        exists: exists || slots.is_some(),
        demo: slots.as_ref().is_some_and(SlotsFile::is_demo),
        folder: folder.display().to_string(),
        users: names,
        session: None,
    })
}

/// A new register with its first administrator, and the recovery kit, whose code exists nowhere but in this answer.
pub fn create(folder: &Path, request: &CreateRegister, now: Moment) -> Result<(Session, RecoveryKit), Problem> {
    let name = fields::required("name", &request.admin_name)?;
    if !["sv", "en"].contains(&request.language.as_str()) {
        return Err(Problem::invalid("language", "unknown-word"));
    }
    let password = Secret::new(request.password.clone());
    let organisation = Organisation::from(request.organisation.clone());
    let score = keys::strength(&password, &known_words(&name, &organisation));
    if score < keys::MINIMUM_SCORE {
        return Err(Problem::WeakPassword { score, needed: keys::MINIMUM_SCORE });
    }
    let first = First {
        name: &name,
        password: &password,
        cost: KdfCost::calibrated(),
        organisation,
        language: &request.language,
        demo: false,
    };
    make(folder, &first, now)
}

/// What a register begins with.
pub(crate) struct First<'a> {
    pub(crate) name: &'a str,
    pub(crate) password: &'a Secret,
    pub(crate) cost: KdfCost,
    pub(crate) organisation: Organisation,
    pub(crate) language: &'a str,
    pub(crate) demo: bool,
}

/// Makes the slots file, then the register, then the first member of staff. The slots come first: a register without
/// its slots could never be opened, while slots without a register hold nothing that could be lost.
pub(crate) fn make(folder: &Path, first: &First<'_>, now: Moment) -> Result<(Session, RecoveryKit), Problem> {
    let slots_path = folder.join(SLOTS_FILE);
    if status(folder)?.exists {
        return Err(Problem::RegisterExists);
    }
    std::fs::create_dir_all(folder)?;
    let key = DataKey::generate()?;
    let mut slots = SlotsFile::new(key.register(), first.demo);
    let created = now.to_rfc3339();
    slots.add_password(&key, first.name, first.password, first.cost, &created)?;
    let code = slots.add_recovery(&key, &created)?;
    slots.save(&slots_path)?;
    let new = NewRegister {
        id: Uuid::from_bytes(key.register()),
        organisation: first.organisation.clone(),
        demo: first.demo,
        language: first.language.to_owned(),
        created_at: now,
    };
    let made = Register::create(folder, &key, &new).map_err(Problem::from).and_then(|register| {
        let administrator = add_administrator(&register, &slots, first.name, now)?;
        Session::new(register, administrator, folder)
    });
    match made {
        Ok(session) => Ok((session, RecoveryKit::new(code))),
        Err(problem) => {
            // Nothing was in it yet. What went wrong is worth more to the caller than a leftover file.
            let _ = std::fs::remove_file(&slots_path);
            Err(problem)
        }
    }
}

fn add_administrator(register: &Register, slots: &SlotsFile, name: &str, now: Moment) -> Result<Staff, Problem> {
    let staff = Staff {
        id: StaffId::new(now, random()?),
        name: name.to_owned(),
        role: Role::Administrator,
        added_at: now,
        disabled_at: None,
    };
    register.write(&Holder::new(name, now), |w| {
        w.insert_staff(&staff)?;
        revision::remember(w, slots)?;
        drill::keep(w)?;
        watch::at_unlock(w, now, &mut |_, _| ControlFlow::Continue(()))?;
        w.record(&line("register.create", &staff, now))?;
        Ok::<_, Problem>(())
    })?;
    Ok(staff)
}

/// Opens with name and password.
pub fn unlock(folder: &Path, request: &Unlock, now: Moment) -> Result<Session, Problem> {
    unlock_on(folder, request, Arc::new(OsKeyring), now)
}

/// The same, and says how far it has come where that takes a while: after an update of the program the register may have
/// to be backed up and brought to a newer form, and then, as on a backup that was put back, what is due may have to be
/// worked out anew for everybody. `progress` hears of each, and may break off: nobody is let in then.
///
/// # Errors
/// [`Problem::Cancelled`] if it was broken off.
pub fn unlock_telling(
    folder: &Path,
    request: &Unlock,
    now: Moment,
    progress: OnOpening<'_>,
) -> Result<Session, Problem> {
    open_on(folder, request, Arc::new(OsKeyring), now, progress)
}

/// The same on a computer with this keyring, which is asked only if her password is bound to a computer.
///
/// # Errors
/// [`Problem::KeyringUnavailable`], [`Problem::KeyringEmpty`], [`Problem::KeyringLocked`] where it is bound and this
/// computer's keyring does not help: then the recovery code is the way back. Nothing is ever made in the place of a
/// secret that is gone.
pub fn unlock_on(folder: &Path, request: &Unlock, devices: Devices, now: Moment) -> Result<Session, Problem> {
    open_on(folder, request, devices, now, &mut quiet)
}

fn open_on(
    folder: &Path,
    request: &Unlock,
    devices: Devices,
    now: Moment,
    progress: OnOpening<'_>,
) -> Result<Session, Problem> {
    finish_rotation(folder, &request.user, now)?;
    let slots = load(folder)?;
    let key = data_key(&slots, &request.user, &request.password, &*devices)?;
    let (register, link) = open_register(folder, &key, &request.user, now, progress)?;
    let staff = member(&register, &request.user)?;
    let mut enter = |look_after: bool| {
        register.write(&Holder::new(&staff.name, now), |w| {
            let slots = load(folder)?;
            revision::refuse_older(w, &slots)?;
            revision::remember(w, &slots)?;
            if look_after {
                drill::keep(w)?;
                watch::at_unlock(w, now, &mut opening::part(progress, OpeningPart::WorkingOutDue))?;
            }
            w.record(&line("session.unlock", &staff, now))?;
            Ok::<_, Problem>(())
        })
    };
    match enter(true) {
        // Without the server a shared register is opened to be read. What the program looks after by itself waits; that
        // somebody came in is in the log all the same.
        Err(problem) if link.is_some() && problem.is_reading_only() => enter(false)?,
        entered => {
            entered?;
            watch::after_unlock(&register, &staff.name, now);
        }
    }
    Ok(Session::new(register, staff, folder)?.on(devices).over(link))
}

/// The data key behind a name's password, or behind her one-time code however she typed it.
pub(crate) fn data_key(
    slots: &SlotsFile,
    user: &str,
    password: &str,
    devices: &dyn DeviceSecrets,
) -> Result<DataKey, keys::Error> {
    if let Some(code) = keys::one_time_code_typed(password) {
        match slots.unlock_password_on_device(user, &code, devices) {
            Err(keys::Error::WrongOrBroken) => {}
            outcome => return outcome,
        }
    }
    slots.unlock_password_on_device(user, &Secret::new(password.to_owned()), devices)
}

/// Puts the files of a change of key in place that was cut off in its last step.
pub(crate) fn finish_rotation(folder: &Path, user: &str, now: Moment) -> Result<(), Problem> {
    if folder.try_exists()? {
        store::finish_switch(folder, &Holder::new(user, now), &[SLOTS_FILE])?;
    }
    Ok(())
}

/// The slots of the register in this folder.
pub(crate) fn load(folder: &Path) -> Result<SlotsFile, Problem> {
    if !store::database_path(folder).try_exists()? {
        return Err(Problem::RegisterMissing);
    }
    Ok(SlotsFile::load(&folder.join(SLOTS_FILE))?)
}

/// The member of staff of this name, who may still open the register.
pub(crate) fn member(register: &Register, user: &str) -> Result<Staff, Problem> {
    let staff = register.read(|r| r.staff_named(user.trim()))?.ok_or(Problem::NoSuchUser)?;
    if staff.disabled_at.is_some() { Err(Problem::UserDisabled) } else { Ok(staff) }
}

/// A colleague who is on the staff.
pub(crate) fn colleague(r: &Read<'_>, user: &str) -> Result<Staff, Problem> {
    let staff = r.staff_named(user.trim())?.ok_or_else(|| Problem::not_found("staff"))?;
    if staff.disabled_at.is_some() { Err(Problem::invalid("user", "disabled")) } else { Ok(staff) }
}

fn line(verb: &'static str, staff: &Staff, now: Moment) -> AuditEntry {
    AuditEntry { at: now, who: Some(staff.id), verb, task: None, ids: vec![staff.id.0], fields: Vec::new() }
}
