//! How the office wants its windows locked and kept from being looked at.

use crate::{
    problem::Problem,
    session::{Session, Touching},
};
use domain::{deeds::Deed, time::Moment};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::ops::RangeInclusive;
use store::Read;

/// Minutes without a touch after which a window may lock itself.
pub const IDLE_MINUTES: RangeInclusive<u32> = 1..=60;

/// Minutes, unless the office says otherwise.
pub const USUAL_MINUTES: u32 = 10;

const IDLE: &str = "lock-idle-minutes";
const SHIELD: &str = "shield-window";

/// The rules of this register for every window on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LockRules {
    /// Minutes without a touch after which the window locks, 1 to 60.
    pub idle_minutes: u32,
    /// Whether the window is kept out of pictures of the screen and of shared screens, where the system can.
    pub shield_window: bool,
}

/// Other rules.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SetLockRules {
    /// Minutes, 1 to 60.
    pub idle_minutes: u32,
    /// Whether the window is kept out of pictures of the screen.
    pub shield_window: bool,
}

/// The rules as they are. Whoever is signed in may know them: her own window keeps them.
pub fn rules(session: &Session) -> Result<LockRules, Problem> {
    session.register.read(rules_of)
}

pub(crate) fn rules_of(r: &Read<'_>) -> Result<LockRules, Problem> {
    // What cannot be read is as if it had never been set: a window that never locks would be the worse answer.
    let minutes = r.setting(IDLE)?.and_then(|text| text.parse().ok()).filter(|minutes| IDLE_MINUTES.contains(minutes));
    Ok(LockRules {
        idle_minutes: minutes.unwrap_or(USUAL_MINUTES),
        shield_window: match r.setting(SHIELD)?.as_deref() {
            Some("yes") => true,
            Some("no") => false,
            // Made-up people may be looked at, in a lesson for instance.
            _ => !r.info()?.demo,
        },
    })
}

/// Sets the rules for every window on this register.
pub fn set_rules(session: &Session, request: &SetLockRules, now: Moment) -> Result<LockRules, Problem> {
    session.may(None, Deed::ChangeSettings)?;
    if !IDLE_MINUTES.contains(&request.idle_minutes) {
        return Err(Problem::invalid("idle-minutes", "out-of-range"));
    }
    session.register.write(&session.holder(now), |w| {
        w.set_setting(IDLE, &request.idle_minutes.to_string())?;
        w.set_setting(SHIELD, if request.shield_window { "yes" } else { "no" })?;
        w.record(&session.entry("settings.locks", None, now).fields(&["idle-minutes", "shield-window"]))?;
        Ok::<_, Problem>(())
    })?;
    rules(session)
}
