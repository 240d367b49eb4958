//! Two contact logs, one for each side, kept apart: neither side sees what the other said unless it is released (policy
//! point 49).

use super::DisputeProblem;
use crate::{
    codes::codes,
    ids::{ContactId, StaffId},
    time::Moment,
};

codes! {
    /// With whom.
    Side {
        /// Uppdragsgivare.
        Client = "client",
        /// Uppdragstagare.
        Contractor = "contractor",
    }
}

codes! {
    /// What came of an attempt.
    Reached {
        /// She was heard.
        Heard = "heard",
        /// Ej nåbar.
        NotReachable = "not-reachable",
    }
}

/// Attempts in vain after which a side counts as tried.
pub const ATTEMPTS: usize = 2;

/// One line of a contact log. No `Debug` of the words.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// Identifier.
    pub id: ContactId,
    /// With whom.
    pub side: Side,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: StaffId,
    /// What came of it.
    pub reached: Reached,
    /// What was said.
    pub note: String,
    /// When the other side was allowed to see it.
    pub released_at: Option<Moment>,
}

/// Whether a side was heard, or tried twice in vain.
pub fn heard(contacts: &[Contact], side: Side) -> bool {
    let mut of_side = contacts.iter().filter(|contact| contact.side == side);
    of_side.clone().any(|contact| contact.reached == Reached::Heard)
        || of_side.by_ref().filter(|contact| contact.reached == Reached::NotReachable).count() >= ATTEMPTS
}

/// Whether both sides were: until then nothing can be decided.
// policy: 49
pub fn both_heard(contacts: &[Contact]) -> bool {
    Side::ALL.into_iter().all(|side| heard(contacts, side))
}

/// The lines a side may see: her own, and what was released to her of the other's.
pub fn visible_to(contacts: &[Contact], side: Side) -> impl Iterator<Item = &Contact> {
    contacts.iter().filter(move |contact| contact.side == side || contact.released_at.is_some())
}

/// Whether a line can be released.
///
/// # Errors
/// [`DisputeProblem::AlreadyReleased`].
pub fn may_release(contact: &Contact) -> Result<(), DisputeProblem> {
    if contact.released_at.is_some() { Err(DisputeProblem::AlreadyReleased) } else { Ok(()) }
}
