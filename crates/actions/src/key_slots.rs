//! Who can open the register: the slots, and the verbs that change them.
//!
//! A session does not hold the data key: it goes to the cipher when the register is opened and is forgotten. So whoever
//! changes the slots gives her password again ([`Confirm`]). That keeps the key in memory for the moment it is needed,
//! and a desk left unlocked does not let a passer-by decide who may open the register.
//!
//! The slots file is changed inside a write of the register: two processes cannot overwrite each other's change, and
//! each change has its line in the log. The file is replaced last, just before that line is committed. A crash between
//! the two leaves a change that nobody was told of, and the verb can be run again.

use crate::{
    drill::{self, DrillView},
    one_time,
    problem::Problem,
    recovery_kit::RecoveryKit,
    revision,
    session::{Session, Touching},
    unlock::{self, SLOTS_FILE},
};
use domain::{
    audit::AuditEntry,
    deeds::{Deed, may},
    organisation::Organisation,
    staff::Role,
    time::{Moment, day_in_sweden},
};
use keys::{DataKey, KdfCost, Secret, SlotId, SlotInfo, SlotKind, SlotsFile};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashSet;
use store::{Read, Write};

/// The password of the person who acts, once more.
#[derive(Clone, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Confirm {
    /// The password she unlocked with.
    pub password: String,
}

/// One's own password is to be another.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeOwnPassword {
    /// The password so far.
    pub confirm: Confirm,
    /// The password from now on.
    pub new_password: String,
}

/// A slot is to go.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RemoveSlot {
    /// Its id.
    pub slot: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// What one guess at a slot's password costs (Argon2id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CostView {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// One way into the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// Names the slot; no secret.
    pub id: String,
    /// `password`, `recovery` or `shares`.
    pub kind: String,
    /// Whose password it is.
    pub user: Option<String>,
    /// When it was made, RFC 3339.
    pub created: String,
    /// What a guess costs; none where the secret is random.
    pub cost: Option<CostView>,
    /// Whether it opens on one computer only.
    pub device_bound: bool,
    /// When its owner last unlocked, RFC 3339; only for passwords, and for all computers of hers together.
    pub last_used: Option<String>,
    /// Whether it is a one-time code whose owner has not chosen a password yet.
    pub one_time: bool,
}

impl From<SlotInfo> for SlotView {
    fn from(it: SlotInfo) -> Self {
        let cost = |it: KdfCost| CostView { memory_kib: it.memory_kib(), passes: it.passes(), lanes: it.lanes() };
        Self {
            id: it.id.to_string(),
            kind: it.kind.code().to_owned(),
            user: (it.kind == SlotKind::Password).then_some(it.name),
            created: it.created,
            cost: it.cost.map(cost),
            device_bound: it.device.is_some(),
            last_used: None,
            one_time: false,
        }
    }
}

/// Every way into the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeysView {
    /// The slots, in the order of the file.
    pub slots: Vec<SlotView>,
    /// When the recovery kit was last tried, RFC 3339.
    pub recovery_proven_at: Option<String>,
    /// When it is to be tried next; none in a demo register.
    pub drill: Option<DrillView>,
    /// When the register's key was changed, RFC 3339, the oldest change first.
    pub key_changed: Vec<String>,
    /// How many times the slots were changed.
    pub revision: String,
}

/// Lists the ways in.
pub fn list(session: &Session, now: Moment) -> Result<KeysView, Problem> {
    session.may(None, Deed::ManageKeys)?;
    let slots = unlock::load(session.folder())?;
    session.register.read(|r| {
        let view = |slot: SlotInfo| {
            let mut view = SlotView::from(slot);
            if let Some(staff) = view.user.as_deref().map(|name| r.staff_named(name)).transpose()?.flatten() {
                let at = [r.last_done("session.unlock", staff.id)?, r.last_done("session.recover", staff.id)?];
                view.last_used = at.into_iter().flatten().max();
                view.one_time = one_time::is_waiting(r, &staff)?;
            }
            Ok(view)
        };
        Ok(KeysView {
            slots: slots.slots().into_iter().map(view).collect::<Result<_, Problem>>()?,
            recovery_proven_at: drill::last(r)?,
            drill: drill::view(r, day_in_sweden(now))?,
            key_changed: slots.changes_of_key().map(str::to_owned).collect(),
            revision: slots.revision().to_string(),
        })
    })
}

/// Gives whoever is signed in another password. The old one opens nothing from here on.
pub fn change_own_password(session: &Session, request: &ChangeOwnPassword, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ChangeOwnPassword)?;
    let name = &session.staff.name;
    let password = Secret::new(request.new_password.clone());
    refuse_if_weak(session, &password, name)?;
    let key = confirmed(session, &request.confirm)?;
    let (cost, created) = (cost_for(session), now.to_rfc3339());
    let line = session.entry("keys.change", None, now).touching(session.staff.id.0).fields(&["password"]);
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ChangeOwnPassword)?;
        slots.change_password(&key, name, &password, cost, &created, Some(session.devices()))?;
        one_time::chosen(w, &session.staff)
    })?;
    session.has_chosen();
    Ok(())
}

/// Adds a recovery slot. Its code exists nowhere but in the answer: it is printed, or it is lost.
pub fn add_recovery(session: &Session, confirm: &Confirm, now: Moment) -> Result<RecoveryKit, Problem> {
    session.may(None, Deed::ManageKeys)?;
    let key = confirmed(session, confirm)?;
    let line = session.entry("keys.add", None, now).fields(&["recovery-kit"]);
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ManageKeys)?;
        Ok(RecoveryKit::new(slots.add_recovery(&key, &now.to_rfc3339())?))
    })
}

/// Removes a way in. The last one stays, and so does the last that an administrator has: without it nobody could ever
/// let somebody in again.
pub fn remove(session: &Session, request: &RemoveSlot, now: Moment) -> Result<(), Problem> {
    session.may(None, Deed::ManageKeys)?;
    let unknown = || Problem::not_found("slot");
    let id = request.slot.trim().parse::<SlotId>().map_err(|_| unknown())?;
    let key = confirmed(session, &request.confirm)?;
    let listed = unlock::load(session.folder())?.slots();
    let slot = listed.into_iter().find(|slot| slot.id == id).ok_or_else(unknown)?;
    let entry = session.entry("keys.remove", None, now);
    let line = match slot.kind {
        SlotKind::Recovery | SlotKind::Shares => entry.fields(&["recovery-kit"]),
        SlotKind::Password => match session.register.read(|r| r.staff_named(&slot.name))? {
            Some(staff) => entry.touching(staff.id.0).fields(&["password"]),
            None => entry.fields(&["password"]),
        },
    };
    change(session, &line, now, |w, slots| {
        still_may(w, session, Deed::ManageKeys)?;
        slots
            .remove(&key, id)
            .map_err(|error| if error == keys::Error::NoSuchSlot { unknown() } else { error.into() })?;
        if slot.kind == SlotKind::Password && administrators(w, slots)?.is_empty() {
            return Err(Problem::LastAdministrator);
        }
        Ok(())
    })
}

/// The names of enabled administrators who have a slot, and so can unlock.
pub(crate) fn administrators(r: &Read<'_>, slots: &SlotsFile) -> Result<HashSet<String>, Problem> {
    let staff = r.staff()?;
    let able = staff
        .into_iter()
        .filter(|one| one.role == Role::Administrator && one.disabled_at.is_none() && slots.has_password(&one.name));
    Ok(able.map(|one| one.name).collect())
}

/// The data key, opened with the acting person's own password.
pub(crate) fn confirmed(session: &Session, confirm: &Confirm) -> Result<DataKey, Problem> {
    let slots = unlock::load(session.folder())?;
    Ok(unlock::data_key(&slots, &session.staff.name, &confirm.password, session.devices())?)
}

/// Changes the slots file while nobody else writes: load, edit, record, replace.
pub(crate) fn change<T>(
    session: &Session,
    line: &AuditEntry,
    now: Moment,
    edit: impl FnOnce(&mut Write<'_>, &mut SlotsFile) -> Result<T, Problem>,
) -> Result<T, Problem> {
    session.register.write(&session.holder(now), |w| {
        let mut slots = unlock::load(session.folder())?;
        revision::refuse_older(w, &slots)?;
        let made = edit(w, &mut slots)?;
        revision::remember(w, &slots)?;
        w.record(line)?;
        slots.save(&session.folder().join(SLOTS_FILE))?;
        Ok(made)
    })
}

/// Refuses somebody who was disabled or got another role after she unlocked: her session began before that.
pub(crate) fn still_may(r: &Read<'_>, session: &Session, deed: Deed) -> Result<(), Problem> {
    match r.staff_member(session.staff.id)? {
        Some(now) if now.disabled_at.is_some() => Err(Problem::UserDisabled),
        Some(now) if may(now.role, None, deed) => Ok(()),
        _ => Err(Problem::NotPermitted { deed: deed.code().to_owned() }),
    }
}

/// Refuses a password that is too easy to guess. Demo registers take any: theirs are known to all.
pub(crate) fn refuse_if_weak(session: &Session, password: &Secret, name: &str) -> Result<(), Problem> {
    let score = keys::strength(password, &known_words(name, &session.organisation()));
    if score < keys::MINIMUM_SCORE && !session.is_demo() {
        return Err(Problem::WeakPassword { score, needed: keys::MINIMUM_SCORE });
    }
    Ok(())
}

/// What somebody who knows her and the office would try first: her name, the office's name, numbers and mail domain, and
/// the program's name.
pub(crate) fn known_words<'a>(name: &'a str, organisation: &'a Organisation) -> Vec<&'a str> {
    let mail = organisation.email.as_deref().into_iter().flat_map(|address| address.split(['@', '.']));
    let address = organisation.address.iter().flat_map(|line| line.split_whitespace());
    let fixed = [name, &organisation.name, &organisation.number, &organisation.phone, "cequred register"];
    fixed.into_iter().chain(mail).chain(address).filter(|word| !word.is_empty()).collect()
}

/// What a guess at a new password is to cost in this register.
pub(crate) fn cost_for(session: &Session) -> KdfCost {
    if session.is_demo() { KdfCost::DEMO } else { KdfCost::calibrated() }
}
