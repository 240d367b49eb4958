//! Making a register and opening it.

use crate::{
    fields,
    problem::Problem,
    recovery_kit::RecoveryKit,
    session::{OrganisationView, Session, SessionView, random},
};
use domain::{
    audit::AuditEntry,
    deeds::Deed,
    ids::StaffId,
    organisation::Organisation,
    staff::{Role, Staff},
    time::Moment,
};
use keys::{DataKey, KdfCost, Secret, SlotKind, SlotsFile};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;
use store::{Holder, NewRegister, Register};
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

/// What can be said about this folder without a password.
pub fn status(folder: &Path) -> Result<RegisterStatus, Problem> {
    let exists = store::database_path(folder).try_exists()?;
    let slots = match SlotsFile::load(&folder.join(SLOTS_FILE)) {
        Ok(slots) => Some(slots),
        Err(keys::Error::Missing) => None,
        Err(error) => return Err(error.into()),
    };
    let users = slots.iter().flat_map(SlotsFile::slots).filter(|slot| slot.kind == SlotKind::Password);
    Ok(RegisterStatus {
        exists: exists || slots.is_some(),
        demo: slots.as_ref().is_some_and(SlotsFile::is_demo),
        folder: folder.display().to_string(),
        users: users.map(|slot| slot.name).collect(),
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
    let score = keys::strength(&password, &[&name, &request.organisation.name]);
    if score < keys::MINIMUM_SCORE {
        return Err(Problem::WeakPassword { score, needed: keys::MINIMUM_SCORE });
    }
    let first = First {
        name: &name,
        password: &password,
        cost: KdfCost::calibrated(),
        organisation: request.organisation.clone().into(),
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
        let administrator = add_administrator(&register, first.name, now)?;
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

fn add_administrator(register: &Register, name: &str, now: Moment) -> Result<Staff, Problem> {
    let staff = Staff {
        id: StaffId::new(now, random()?),
        name: name.to_owned(),
        role: Role::Administrator,
        added_at: now,
        disabled_at: None,
    };
    register.write(&Holder::new(name, now), |w| {
        w.insert_staff(&staff)?;
        w.record(&line("register.create", &staff, now))?;
        Ok::<_, Problem>(())
    })?;
    Ok(staff)
}

/// Opens with name and password.
pub fn unlock(folder: &Path, request: &Unlock, now: Moment) -> Result<Session, Problem> {
    let slots = load(folder)?;
    let key = slots.unlock_password(&request.user, &Secret::new(request.password.clone()))?;
    open(folder, &key, &request.user, "session.unlock", now)
}

/// Opens with the recovery code and gives the named member of staff a new password.
pub fn unlock_with_recovery(folder: &Path, request: &UnlockWithRecovery, now: Moment) -> Result<Session, Problem> {
    let mut slots = load(folder)?;
    let key = slots.unlock_recovery(&request.code).map_err(|error| match error {
        keys::Error::NotMine | keys::Error::WrongOrBroken => Problem::RecoveryCodeWrong,
        other => other.into(),
    })?;
    let password = Secret::new(request.new_password.clone());
    let score = keys::strength(&password, &[&request.user]);
    if score < keys::MINIMUM_SCORE {
        return Err(Problem::WeakPassword { score, needed: keys::MINIMUM_SCORE });
    }
    let session = open(folder, &key, &request.user, "session.recover", now)?;
    let (name, cost, created) = (&session.staff.name, KdfCost::calibrated(), now.to_rfc3339());
    match slots.change_password(&key, name, &password, cost, &created, None) {
        // Her slot may have been lost with an older slots file; she is still on the staff list.
        Err(keys::Error::NotMine | keys::Error::NoSuchSlot) => {
            slots.add_password(&key, name, &password, cost, &created)?
        }
        other => other?,
    };
    slots.save(&folder.join(SLOTS_FILE))?;
    Ok(session)
}

/// Tries the recovery code without using it: the kit is proven before the first real data comes in.
pub fn prove_recovery(session: &Session, typed: &str, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ManageKeys)?;
    load(session.folder())?.unlock_recovery(typed).map_err(|error| match error {
        keys::Error::NotMine | keys::Error::WrongOrBroken => Problem::RecoveryCodeWrong,
        other => other.into(),
    })?;
    session.register.write(&session.holder(now), |w| {
        w.set_setting(RECOVERY_PROVEN, &now.to_rfc3339())?;
        w.record(&session.entry("keys.drill", None, now))?;
        Ok(())
    })
}

/// The setting that says when the recovery kit was last used or tried.
pub(crate) const RECOVERY_PROVEN: &str = "recovery-proven-at";

/// The slots of the register in this folder.
pub(crate) fn load(folder: &Path) -> Result<SlotsFile, Problem> {
    if !store::database_path(folder).try_exists()? {
        return Err(Problem::RegisterMissing);
    }
    Ok(SlotsFile::load(&folder.join(SLOTS_FILE))?)
}

fn open(folder: &Path, key: &DataKey, user: &str, verb: &'static str, now: Moment) -> Result<Session, Problem> {
    let register = Register::open(folder, key)?;
    let staff = member(&register, user)?;
    register.write(&Holder::new(&staff.name, now), |w| {
        w.record(&line(verb, &staff, now))?;
        Ok::<_, Problem>(())
    })?;
    Session::new(register, staff, folder)
}

/// The member of staff of this name, who may still open the register.
pub(crate) fn member(register: &Register, user: &str) -> Result<Staff, Problem> {
    let staff = register.read(|r| r.staff_named(user.trim()))?.ok_or(Problem::NoSuchUser)?;
    if staff.disabled_at.is_some() { Err(Problem::UserDisabled) } else { Ok(staff) }
}

fn line(verb: &'static str, staff: &Staff, now: Moment) -> AuditEntry {
    AuditEntry { at: now, who: Some(staff.id), verb, task: None, ids: vec![staff.id.0], fields: Vec::new() }
}
