// policy: 36
//! Changing the register's key: whoever kept an old copy of the slots file, and her password, opens old copies of the
//! register and nothing that is written from now on.
//!
//! Passwords are known to their owners alone, so no slot can be carried over. The acting administrator's password is
//! sealed anew because she gives it; every colleague who could unlock gets a one-time code on paper and chooses her
//! password with it; the recovery sheets are made anew. All papers are handed to the caller *before* the change takes
//! effect: whoever cannot save them changes nothing. Why it is done so is in `docs/decisions/0004-rotation.md`.

use crate::{
    drill,
    key_slots::{Confirm, confirmed, cost_for, still_may},
    one_time::{self, OneTimeCode},
    problem::Problem,
    recovery_kit::RecoveryKit,
    revision,
    session::{Session, Touching},
    unlock::{self, SLOTS_FILE},
};
use domain::{
    deeds::Deed,
    staff::Staff,
    time::{Moment, in_sweden},
};
use keys::{DataKey, Secret, SlotKind, SlotsFile};
use serde::Serialize;
use specta::Type;
use std::ops::ControlFlow;
use store::{NewKey, Read, Write};

/// The papers that go with a new key. They exist nowhere else.
pub struct Papers {
    /// A code for each colleague who could unlock.
    pub codes: Vec<OneTimeCode>,
    /// The new recovery sheet; none where the register had shares only.
    pub kit: Option<RecoveryKit>,
    /// The three new shares, where the register had shares.
    pub shares: Option<[RecoveryKit; 3]>,
}

/// A key that was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeyChanged {
    /// When, RFC 3339.
    pub at: String,
    /// The colleagues who need their code to unlock.
    pub colleagues: Vec<String>,
    /// Recovery sheets that were made: 1, 3 or 4. Older ones open nothing new.
    pub recovery_sheets: u32,
}

/// Changes the register's key. Nobody else may have it open. `deliver` is given the papers at the last moment at which
/// everything can still be called off: an error of its own leaves the register as it was. This session goes on.
///
/// Killed at whatever moment, the next unlocking finds the register as it was before, or finishes the change.
///
/// # Errors
/// [`Problem::RegisterOpenElsewhere`]; [`Problem::Cancelled`] if `progress` broke it off; [`Problem::WrongPassword`];
/// what `deliver` answers.
pub fn rotate(
    session: &Session,
    confirm: &Confirm,
    now: Moment,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    deliver: &mut dyn FnMut(&Papers) -> Result<(), Problem>,
) -> Result<KeyChanged, Problem> {
    session.may(None, Deed::ManageKeys)?;
    let old = confirmed(session, confirm)?;
    let new = DataKey::generate_for(old.register())?;
    let key = NewKey { key: (&new).into(), beside: &[SLOTS_FILE] };
    let password = Secret::new(confirm.password.clone());
    let changed = session.register.rekey(
        &session.holder(now),
        &key,
        |at| progress(at.done, at.total),
        |w| {
            still_may(w, session, Deed::ManageKeys)?;
            let before = unlock::load(session.folder())?;
            revision::refuse_older(w, &before)?;
            let colleagues = colleagues(w, session, &before)?;
            let made = Making { session, old: &old, new: &new, created: now.to_rfc3339() };
            let (after, papers) = made.slots(&before, &password, &colleagues)?;
            write_down(w, session, &after, &colleagues, now)?;
            deliver(&papers)?;
            after.save(&session.folder().join(store::waiting_name(SLOTS_FILE)))?;
            Ok::<_, Problem>(view(&papers, now))
        },
    )?;
    changed.ok_or(Problem::Cancelled)
}

/// Everybody on the staff who can unlock today, but for whoever acts, by name: so the papers are handed out.
fn colleagues(r: &Read<'_>, session: &Session, slots: &SlotsFile) -> Result<Vec<Staff>, Problem> {
    let mut staff = r.staff()?;
    staff.retain(|one| one.id != session.staff.id && one.disabled_at.is_none() && slots.has_password(&one.name));
    staff.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(staff)
}

struct Making<'a> {
    session: &'a Session,
    old: &'a DataKey,
    new: &'a DataKey,
    created: String,
}

impl Making<'_> {
    /// The new slots file, and the papers with what opens it.
    fn slots(
        &self,
        before: &SlotsFile,
        password: &Secret,
        colleagues: &[Staff],
    ) -> Result<(SlotsFile, Papers), Problem> {
        let (session, key, created) = (self.session, self.new, self.created.as_str());
        let mut slots = before.succeeded_by(self.old, key, created)?;
        let (name, cost) = (&session.staff.name, cost_for(session));
        if before.is_bound(name) {
            slots.add_password_on_device(key, name, password, cost, created, session.devices())?;
        } else {
            slots.add_password(key, name, password, cost, created)?;
        }
        let mut codes = Vec::new();
        for one in colleagues {
            let code = OneTimeCode::new(&one.name)?;
            slots.add_password(key, &one.name, &code.secret(), one_time::cost(session.is_demo()), created)?;
            codes.push(code);
        }
        let had = |kind| before.slots().iter().any(|slot| slot.kind == kind);
        let shares =
            if had(SlotKind::Shares) { Some(slots.add_shares(key, created)?.map(RecoveryKit::new)) } else { None };
        let kit = if had(SlotKind::Recovery) || shares.is_none() {
            Some(RecoveryKit::new(slots.add_recovery(key, created)?))
        } else {
            None
        };
        Ok((slots, Papers { codes, kit, shares }))
    }
}

fn write_down(
    w: &mut Write<'_>,
    session: &Session,
    slots: &SlotsFile,
    colleagues: &[Staff],
    now: Moment,
) -> Result<(), Problem> {
    let mut line = session.entry("keys.rotate", None, now).fields(&["password", "recovery-kit"]);
    for one in colleagues {
        one_time::wait_for(w, one, now)?;
        line = line.touching(one.id.0);
    }
    revision::remember(w, slots)?;
    drill::forget(w)?;
    w.record(&line)?;
    Ok(())
}

fn view(papers: &Papers, now: Moment) -> KeyChanged {
    KeyChanged {
        at: in_sweden(now).to_rfc3339(),
        colleagues: papers.codes.iter().map(|code| code.user().to_owned()).collect(),
        recovery_sheets: u32::from(papers.kit.is_some()) + if papers.shares.is_some() { 3 } else { 0 },
    }
}
