//! A way in for somebody whose password nobody knows: a code that opens once and asks for a password.
//!
//! Passwords are known to their owners alone. So when one is forgotten, or the register's key was changed and every slot
//! is sealed anew, an administrator hands over a code on paper. Whoever comes in with it can do nothing but choose a
//! password; from then on the code opens nothing.

use crate::{
    key_slots::{Confirm, change, confirmed, still_may},
    problem::Problem,
    session::{Session, Touching},
    unlock,
};
use domain::{
    deeds::Deed,
    staff::Staff,
    time::{Moment, day_in_sweden, in_sweden},
};
use keys::{KdfCost, Secret};
use papers::{
    Language, Paper,
    recovery_sheet::{self, RecoverySheet, SheetKind},
};
use serde::Deserialize;
use specta::Type;
use store::{Read, Write};

/// A colleague is to get a code.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GiveCode {
    /// Whom.
    pub user: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// A code that has just been made. It exists nowhere else until it is handed over.
pub struct OneTimeCode {
    user: String,
    code: keys::OneTimeCode,
}

impl OneTimeCode {
    pub(crate) fn new(user: &str) -> Result<Self, Problem> {
        Ok(Self { user: user.to_owned(), code: keys::OneTimeCode::generate()? })
    }

    /// Whose it is.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The groups of the code, to be shown once.
    pub fn groups(&self) -> Vec<String> {
        self.code.to_print().split('-').map(str::to_owned).collect()
    }

    /// The paper to hand over.
    pub fn sheet(&self, session: &Session, language: Language, now: Moment) -> Result<Paper, Problem> {
        let groups = self.code.to_print().split('-').collect::<Vec<_>>();
        let sheet = RecoverySheet {
            kind: SheetKind::OneTime,
            organisation: &session.organisation(),
            user: &self.user,
            register: session.register_id,
            code: &groups,
            made_on: day_in_sweden(now),
            demo: session.is_demo(),
        };
        Ok(recovery_sheet::render(&sheet, language)?)
    }

    pub(crate) fn secret(&self) -> Secret {
        self.code.secret()
    }
}

/// What a guess at a code costs: the least there is, for the code itself cannot be guessed.
pub(crate) fn cost(demo: bool) -> KdfCost {
    if demo { KdfCost::DEMO } else { KdfCost::MINIMUM }
}

/// Gives a colleague who is on the staff a code in the place of her password and of every computer it was bound to.
pub fn give(session: &Session, request: &GiveCode, now: Moment) -> Result<OneTimeCode, Problem> {
    session.may(None, Deed::ManageStaff)?;
    let staff = session.register.read(|r| unlock::colleague(r, &request.user))?;
    if staff.id == session.staff.id {
        return Err(Problem::invalid("user", "oneself"));
    }
    let key = confirmed(session, &request.confirm)?;
    let code = OneTimeCode::new(&staff.name)?;
    let created = in_sweden(now).to_rfc3339();
    let line = session.entry("keys.code", None, now).touching(staff.id.0).fields(&["password"]);
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ManageStaff)?;
        let still = unlock::colleague(w, &staff.name)?;
        slots.set_password(&key, &staff.name, &code.secret(), cost(session.is_demo()), &created)?;
        wait_for(w, &still, now)?;
        Ok(code)
    })
}

fn setting(staff: &Staff) -> String {
    format!("one-time-code:{}", staff.id.0)
}

/// Whether somebody has a code on this computer and has not chosen a password yet. An older version kept it for the whole
/// office; a code opens where it was given.
pub(crate) fn is_waiting(r: &Read<'_>, staff: &Staff) -> Result<bool, Problem> {
    let name = setting(staff);
    Ok(r.place_setting(&name)?.is_some() || r.setting(&name)?.is_some())
}

/// From now on she has a code on this computer.
pub(crate) fn wait_for(w: &mut Write<'_>, staff: &Staff, now: Moment) -> Result<(), Problem> {
    Ok(w.set_place_setting(&setting(staff), &in_sweden(now).to_rfc3339())?)
}

/// From now on she has a password of her own.
pub(crate) fn chosen(w: &mut Write<'_>, staff: &Staff) -> Result<(), Problem> {
    let name = setting(staff);
    w.remove_place_setting(&name)?;
    w.remove_setting(&name)?;
    Ok(())
}
