//! Several desks on one register: sharing it, who takes part, and how this computer stands with the others.
//!
//! | file | its one subject |
//! |---|---|
//! | `share` | a register of one's own becomes the first desk of several |
//! | `joining` | inviting another desk, and becoming it |
//! | `standing` | how this desk stands with the others, and following what they write |
//! | `erased` | how far an erasure has come among the desks and on the server |
//! | `keeping` | removing a desk, compacting, taking everything anew, leaving |
//!
//! The protocol is `desks`' business; why it is like this is in `docs/decisions/0011-desks.md`.

mod erased;
mod joining;
mod keeping;
mod share;
mod standing;
mod translate;

pub use joining::{InviteDesk, InvitedDesk, JoinRegister, invite, join};
pub use keeping::{CompactedView, RemoveDesk, compact, leave, rejoin, remove, upkeep};
pub use share::{ServerOwner, ShareRegister, share};
pub use standing::{DeskState, DeskStatus, DeskView, follow, is_shared, list, news, pull, status, wait};

pub(crate) use erased::{Elsewhere, elsewhere};

use desks::Link;
use std::sync::{PoisonError, RwLock};

/// The program's version, for the other desks to see.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The road of a session to the other desks; none while the register is shared with nobody.
#[derive(Default)]
pub(crate) struct Office(RwLock<Option<Link>>);

impl Office {
    /// With this road.
    pub(crate) fn over(link: Option<Link>) -> Self {
        Self(RwLock::new(link))
    }

    /// The road.
    pub(crate) fn link(&self) -> Option<Link> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on there is this road, or none.
    fn set(&self, link: Option<Link>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = link;
    }

    /// Takes the road away.
    fn take(&self) -> Option<Link> {
        self.0.write().unwrap_or_else(PoisonError::into_inner).take()
    }
}
