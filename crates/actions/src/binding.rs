//! Binding one's password to the computer one works at: a stolen file and a weak password are not enough then.
//!
//! The computer's secret lies in the operating system's keyring. It is made here, where somebody asks for it, and nowhere
//! else: a keyring that has lost it is a message, and the recovery code is the way back.

use crate::{
    key_slots::{Confirm, change, confirmed, cost_for, refuse_if_weak, still_may},
    problem::Problem,
    session::{Session, Touching},
    unlock,
};
use domain::{
    deeds::Deed,
    time::{Moment, in_sweden},
};
use keys::Secret;
use serde::Deserialize;
use specta::Type;

/// A colleague is to work at this computer with a password of its own.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddHere {
    /// Who.
    pub user: String,
    /// Her first password at this computer, which she changes herself.
    pub password: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// Binds one's own password to this computer: from here on it opens the register here only.
pub fn bind(session: &Session, confirm: &Confirm, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ChangeOwnPassword)?;
    session.refuse_one_time()?;
    let key = confirmed(session, confirm)?;
    let (name, password) = (&session.staff.name, Secret::new(confirm.password.clone()));
    let (cost, created) = (cost_for(session), in_sweden(now).to_rfc3339());
    let line = session.entry("keys.bind", None, now).touching(session.staff.id.0).fields(&["password"]);
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ChangeOwnPassword)?;
        slots.bind_password(&key, name, &password, cost, &created, session.devices()).map_err(bound_already)?;
        Ok(())
    })
}

/// Undoes the binding: one's password opens the register on every computer again. What it was at other computers is gone.
pub fn unbind(session: &Session, confirm: &Confirm, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ChangeOwnPassword)?;
    session.refuse_one_time()?;
    let key = confirmed(session, confirm)?;
    let (name, password) = (&session.staff.name, Secret::new(confirm.password.clone()));
    let (cost, created) = (cost_for(session), in_sweden(now).to_rfc3339());
    let line = session.entry("keys.unbind", None, now).touching(session.staff.id.0).fields(&["password"]);
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ChangeOwnPassword)?;
        if !slots.is_bound(name) {
            return Err(Problem::invalid("user", "not-bound"));
        }
        slots.set_password(&key, name, &password, cost, &created)?;
        Ok(())
    })
}

/// Adds a password for a colleague that opens the register at this computer only: her first, or one more besides those
/// that are bound to other computers.
pub fn add_here(session: &Session, request: &AddHere, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ManageKeys)?;
    let staff = session.register.read(|r| unlock::colleague(r, &request.user))?;
    let password = Secret::new(request.password.clone());
    refuse_if_weak(session, &password, &staff.name)?;
    let key = confirmed(session, &request.confirm)?;
    let (cost, created) = (cost_for(session), in_sweden(now).to_rfc3339());
    let line = session.entry("keys.add", None, now).touching(staff.id.0).fields(&["password"]);
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ManageKeys)?;
        unlock::colleague(w, &staff.name)?;
        slots
            .add_password_on_device(&key, &staff.name, &password, cost, &created, session.devices())
            .map_err(bound_already)?;
        Ok(())
    })
}

/// A name that is taken here means a computer that is bound already, or a password that is bound to none.
fn bound_already(error: keys::Error) -> Problem {
    match error {
        keys::Error::NameTaken => Problem::invalid("user", "has-a-password-here"),
        other => other.into(),
    }
}
