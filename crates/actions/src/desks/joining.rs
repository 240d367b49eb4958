//! Inviting another desk, and becoming it.

use super::VERSION;
use crate::{
    fields,
    key_slots::{Confirm, confirmed},
    problem::Problem,
    recovery_kit::RecoveryKit,
    session::Session,
    unlock::{self, SLOTS_FILE, Unlock},
};
use desks::{Invitation, OnProgress};
use domain::{deeds::Deed, time::Moment};
use keys::{DataKey, KdfCost, OsKeyring, Secret, SlotsFile};
use serde::Deserialize;
use specta::Type;
use std::path::Path;
use store::Holder;

/// Another desk is to take part.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InviteDesk {
    /// What it is called in the list of desks.
    pub name: String,
    /// The acting administrator's password.
    pub confirm: Confirm,
}

/// An invitation that has just been made. The file is of no use without the code, which is told by another road and exists
/// nowhere but here.
pub struct InvitedDesk {
    /// The desk's identifier.
    pub desk: String,
    /// The file to bring to the other computer.
    pub file: Vec<u8>,
    code: keys::OneTimeCode,
}

impl InvitedDesk {
    /// The groups of the code, to be shown once.
    pub fn groups(&self) -> Vec<String> {
        self.code.to_print().split('-').map(str::to_owned).collect()
    }
}

/// Invites another desk: makes its account on the server and lays a snapshot there if the last is old.
pub fn invite(
    session: &Session,
    request: &InviteDesk,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<InvitedDesk, Problem> {
    session.may(None, Deed::ManageDesks)?;
    let name = fields::required("desk-name", &request.name)?;
    let link = session.office.link().ok_or(Problem::DeskAlone)?;
    confirmed(session, &request.confirm)?;
    let slots = std::fs::read(session.folder().join(SLOTS_FILE))?;
    let entry = session.entry("desks.invite", None, now);
    let made = link.invite(&session.register, &session.holder(now), &name, &slots, &entry, progress)?;
    Ok(InvitedDesk { desk: made.desk.to_string(), file: made.file, code: made.code })
}

/// This computer is to become the desk an invitation speaks of.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct JoinRegister {
    /// The invitation's code, as typed.
    pub code: String,
    /// Who joins; best an administrator, who can give colleagues a way in.
    pub user: String,
    /// Her password at the desk that has invited, which opens the register here as well.
    pub password: String,
}

/// Joins: takes the whole register from the server, under a key of this computer's own with slots of its own, and opens it.
/// The recovery kit is this computer's; its code exists nowhere but in the answer. Colleagues get a way in here as
/// anywhere: from an administrator.
///
/// # Errors
/// What the invitation, the server or the disk answers; the folder is then as it was.
pub fn join(
    folder: &Path,
    file: &[u8],
    request: &JoinRegister,
    now: Moment,
    progress: OnProgress<'_>,
) -> Result<(Session, RecoveryKit), Problem> {
    if unlock::status(folder)?.exists {
        return Err(Problem::RegisterExists);
    }
    let invitation = desks::open_invitation(file, &request.code)?;
    let (user, demo) = who(&invitation, request)?;
    std::fs::create_dir_all(folder)?;
    let key = DataKey::generate_for(invitation.register().into_bytes())?;
    let mut slots = SlotsFile::new(key.register(), demo);
    let created = now.to_rfc3339();
    let cost = if demo { KdfCost::DEMO } else { KdfCost::calibrated() };
    slots.add_password(&key, &user, &Secret::new(request.password.clone()), cost, &created)?;
    let kit = RecoveryKit::new(slots.add_recovery(&key, &created)?);
    let place = folder.join(SLOTS_FILE);
    slots.save(&place)?;
    let holder = Holder::new(&user, now);
    let joined = desks::join(&invitation, folder, &key, &holder, VERSION, progress);
    // Closed again: it is unlocked like any other.
    joined.map(drop).inspect_err(|_| {
        // What went wrong is worth more to the caller than a leftover file that opens nothing.
        let _ = std::fs::remove_file(&place);
    })?;
    let mine = Unlock { user, password: request.password.clone() };
    Ok((unlock::unlock(folder, &mine, now)?, kit))
}

/// Whoever joins can unlock the desk that has invited. Her name as it is written there, and whether all data is made up.
fn who(invitation: &Invitation, request: &JoinRegister) -> Result<(String, bool), Problem> {
    let slots = SlotsFile::parse(invitation.slots())?;
    unlock::data_key(&slots, &request.user, &request.password, &OsKeyring)?;
    let named = request.user.trim().to_lowercase();
    let name = slots.slots().into_iter().find(|slot| slot.name.to_lowercase() == named).map(|slot| slot.name);
    Ok((name.ok_or(Problem::NoSuchUser)?, slots.is_demo()))
}
