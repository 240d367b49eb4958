//! Everybody a text could name: read once, and again when somebody in the register or its staff has changed.

use crate::{problem::Problem, session::Session};
use domain::{
    people::Person,
    redaction::{RedactionReason, Roll, Somebody},
};
use std::{
    ops::ControlFlow,
    sync::{Arc, Mutex, PoisonError},
};
use store::Read;

/// A roll and what it was read from.
struct Known {
    people_version: u64,
    staff: Vec<String>,
    roll: Arc<Roll>,
}

/// The roll of a session: made when a text is first looked at, gone when the register is locked.
#[derive(Default)]
pub(crate) struct Others(Mutex<Option<Known>>);

/// Everybody in the register, as this view of it has them. The owner of a copy is among them: asking for suggestions
/// names her.
pub(super) fn roll(session: &Session, r: &Read<'_>) -> Result<Arc<Roll>, Problem> {
    let people_version = r.people_version()?;
    let staff: Vec<String> = r.staff()?.into_iter().map(|member| member.name).collect();
    let mut known = session.others.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = known.as_ref().filter(|it| it.people_version == people_version && it.staff == staff) {
        return Ok(Arc::clone(&known.roll));
    }
    let mut roll = Roll::default();
    for name in &staff {
        roll.add(Somebody { reason: RedactionReason::Staff, name, email: None, phone: None });
    }
    r.each_person(|person| {
        roll.add(somebody(&person));
        ControlFlow::Continue(())
    })?;
    let roll = Arc::new(roll);
    *known = Some(Known { people_version, staff, roll: Arc::clone(&roll) });
    Ok(roll)
}

/// A person as texts name her.
pub(super) fn somebody(person: &Person) -> Somebody<'_> {
    let (email, phone) = (person.email.as_deref(), person.phone.as_deref());
    Somebody { reason: RedactionReason::OtherPerson, name: &person.name, email, phone }
}
