//! Members of staff: who is on the list, with which role, and who can no longer unlock.
//!
//! Adding and disabling touch two files, the register (the row, the log) and the slots file. The register is always
//! written first, so the list and the log are never behind what the slots allow:
//!
//! - *Adding* – a row alone is harmless: she is on the list and cannot unlock. A slot alone would be a key that no list
//!   and no log knows of.
//! - *Disabling* – a disabled row alone is harmless in this program: unlocking looks at the row after the slot and refuses.
//!   Had the slot gone first, the log would not say why somebody cannot unlock.
//!
//! After a crash between the two the same verb, run again, does the other half.

use crate::{
    fields,
    key_slots::{Confirm, administrators, change, confirmed, cost_for, refuse_if_weak, still_may},
    one_time,
    problem::Problem,
    session::{Session, Touching, random},
    unlock,
};
use domain::{
    deeds::Deed,
    ids::StaffId,
    staff::{Role, Staff},
    time::{Moment, in_sweden},
};
use keys::{Secret, SlotsFile};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Read, Write};

/// A member of staff as listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StaffView {
    /// Identifier, as in the log.
    pub id: String,
    /// User name.
    pub user: String,
    /// Role code.
    pub role: String,
    /// When she was added, RFC 3339.
    pub added_at: String,
    /// When she was disabled, RFC 3339.
    pub disabled_at: Option<String>,
    /// Whether she has a password that the register accepts.
    pub can_unlock: bool,
    /// Whether that is a one-time code and she has not chosen a password yet.
    pub one_time_code: bool,
    /// Whether her password opens the register on certain computers only.
    pub device_bound: bool,
}

/// Somebody new.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddStaff {
    /// The name she will unlock with.
    pub user: String,
    /// Role code.
    pub role: String,
    /// Her first password, which she changes herself.
    pub password: String,
    /// Whether it opens the register at this computer only.
    #[serde(default)]
    pub on_this_computer: bool,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// Another role.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SetRole {
    /// Whose.
    pub user: String,
    /// Role code.
    pub role: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// Somebody who is not to unlock any more.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DisableStaff {
    /// Who.
    pub user: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// Everybody who is or was on the staff, in the order they were added.
pub fn list(session: &Session) -> Result<Vec<StaffView>, Problem> {
    session.may(None, Deed::ManageStaff)?;
    let slots = unlock::load(session.folder())?;
    session.register.read(|r| r.staff()?.iter().map(|one| view(r, one, &slots)).collect())
}

/// Adds somebody with a role and a first password. A former member of staff comes back under her old name and with a
/// new password, so that a name in the log always means one person.
pub fn add(session: &Session, request: &AddStaff, now: Moment) -> Result<StaffView, Problem> {
    session.may(None, Deed::ManageStaff)?;
    let name = fields::required("name", &request.user)?;
    let role = fields::code("role", &request.role, Role::from_code)?;
    let password = Secret::new(request.password.clone());
    refuse_if_weak(session, &password, &name)?;
    let key = confirmed(session, &request.confirm)?;
    let (cost, created) = (cost_for(session), now.to_rfc3339());
    let with_her = |mut slots: SlotsFile| {
        // What a disabled colleague's password once opened must not open again with her return.
        slots.set_password(&key, &name, &password, cost, &created)?;
        if request.on_this_computer {
            slots.bind_password(&key, &name, &password, cost, &created, session.devices())?;
        }
        Ok::<_, Problem>(slots)
    };
    // Whatever the slots can refuse is refused before anything is written.
    let before = unlock::load(session.folder())?;
    refuse_if_taken(session, &before, &name)?;
    let after = with_her(before.clone())?;
    let staff = session.register.write(&session.holder(now), |w| {
        still_may(w, session, Deed::ManageStaff)?;
        let staff = put(w, &unlock::load(session.folder())?, &name, role, now)?;
        w.record(&session.entry("staff.add", None, now).touching(staff.id.0).fields(&["name", "role"]))?;
        Ok::<_, Problem>(staff)
    })?;
    let line = session.entry("keys.add", None, now).touching(staff.id.0).fields(&["password"]);
    change(session, &line, now, |w, slots| {
        *slots = if *slots == before { after } else { with_her(slots.clone())? };
        one_time::chosen(w, &staff)?;
        view(w, &staff, slots)
    })
}

fn refuse_if_taken(session: &Session, slots: &SlotsFile, name: &str) -> Result<(), Problem> {
    let known = session.register.read(|r| r.staff_named(name))?;
    refuse_known(known.as_ref(), slots)
}

/// A name is taken while somebody can unlock with it. A row without a slot is an adding that was cut short, and a
/// disabled one is somebody who comes back.
fn refuse_known(known: Option<&Staff>, slots: &SlotsFile) -> Result<(), Problem> {
    match known {
        Some(staff) if staff.disabled_at.is_none() && slots.has_password(&staff.name) => {
            Err(Problem::invalid("name", "taken"))
        }
        _ => Ok(()),
    }
}

fn put(w: &mut Write<'_>, slots: &SlotsFile, name: &str, role: Role, now: Moment) -> Result<Staff, Problem> {
    let known = w.staff_named(name)?;
    refuse_known(known.as_ref(), slots)?;
    if let Some(known) = known {
        let staff = Staff { role, disabled_at: None, ..known };
        w.update_staff(&staff)?;
        return Ok(staff);
    }
    let staff =
        Staff { id: StaffId::new(now, random()?), name: name.to_owned(), role, added_at: now, disabled_at: None };
    w.insert_staff(&staff)?;
    Ok(staff)
}

/// Gives somebody another role, from her next unlocking on.
pub fn set_role(session: &Session, request: &SetRole, now: Moment) -> Result<StaffView, Problem> {
    session.may(None, Deed::ManageStaff)?;
    let role = fields::code("role", &request.role, Role::from_code)?;
    confirmed(session, &request.confirm)?;
    session.register.write(&session.holder(now), |w| {
        still_may(w, session, Deed::ManageStaff)?;
        let slots = unlock::load(session.folder())?;
        let mut staff = named(w, &request.user)?;
        if staff.disabled_at.is_some() {
            return Err(Problem::invalid("user", "disabled"));
        }
        if role != Role::Administrator {
            refuse_if_last_administrator(w, &slots, &staff)?;
        }
        staff.role = role;
        w.update_staff(&staff)?;
        w.record(&session.entry("staff.role", None, now).touching(staff.id.0).fields(&["role"]))?;
        view(w, &staff, &slots)
    })
}

/// Disables somebody: from here on she cannot unlock, and her slots are removed. Her row stays, because the log names
/// her. Disabling her again changes nothing, or finishes what was cut short.
pub fn disable(session: &Session, request: &DisableStaff, now: Moment) -> Result<StaffView, Problem> {
    session.may(None, Deed::ManageStaff)?;
    let key = confirmed(session, &request.confirm)?;
    let mut staff = session.register.read(|r| named(r, &request.user))?;
    if staff.disabled_at.is_none() {
        staff = session.register.write(&session.holder(now), |w| {
            still_may(w, session, Deed::ManageStaff)?;
            let mut staff = named(w, &request.user)?;
            refuse_if_last_administrator(w, &unlock::load(session.folder())?, &staff)?;
            staff.disabled_at.get_or_insert(now);
            w.update_staff(&staff)?;
            w.record(&session.entry("staff.disable", None, now).touching(staff.id.0).fields(&["state"]))?;
            Ok::<_, Problem>(staff)
        })?;
    }
    let slots = unlock::load(session.folder())?;
    if !slots.has_password(&staff.name) {
        return session.register.read(|r| view(r, &staff, &slots));
    }
    let line = session.entry("keys.remove", None, now).touching(staff.id.0).fields(&["password"]);
    change(session, &line, now, |w, slots| {
        slots.remove_name(&key, &staff.name)?;
        one_time::chosen(w, &staff)?;
        view(w, &staff, slots)
    })
}

/// Refuses to take away the only administrator who can unlock: nobody could ever let somebody in again.
fn refuse_if_last_administrator(r: &Read<'_>, slots: &SlotsFile, staff: &Staff) -> Result<(), Problem> {
    let mut able = administrators(r, slots)?;
    if able.remove(&staff.name) && able.is_empty() { Err(Problem::LastAdministrator) } else { Ok(()) }
}

pub(crate) fn named(r: &Read<'_>, user: &str) -> Result<Staff, Problem> {
    r.staff_named(user.trim())?.ok_or_else(|| Problem::not_found("staff"))
}

fn view(r: &Read<'_>, staff: &Staff, slots: &SlotsFile) -> Result<StaffView, Problem> {
    let can_unlock = staff.disabled_at.is_none() && slots.has_password(&staff.name);
    Ok(StaffView {
        id: staff.id.to_string(),
        user: staff.name.clone(),
        role: staff.role.code().to_owned(),
        added_at: in_sweden(staff.added_at).to_rfc3339(),
        disabled_at: staff.disabled_at.map(|at| in_sweden(at).to_rfc3339()),
        can_unlock,
        one_time_code: can_unlock && one_time::is_waiting(r, staff)?,
        device_bound: can_unlock && slots.is_bound(&staff.name),
    })
}
