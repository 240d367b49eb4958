//! Several desks on one register: every desk has it whole, and a server between them carries sealed changes it cannot
//! read.
//!
//! | file | its one subject |
//! |---|---|
//! | `link` | what a host uses: sharing a register, opening a shared one, joining, leaving |
//! | `standing` | how this desk stands, and the others |
//! | `invitation` | the file that brings a new desk, sealed under a code |
//! | `exchange` | bringing a copy up to date, and the commit point of a shared register |
//! | `following` | what a desk does now and then by itself |
//! | `upkeep` | letting go of what was, when it is time |
//! | `company` | epochs and who is in them: letting go, shutting out, coming back |
//! | `snapshots` | the register whole at the server, in sealed pieces |
//! | `sealing` | a record's bytes: what is sealed, for which place, and its hash |
//! | `log` | what a server must be able to do: keep records in one order, and say when there is a new one |
//! | `keeping` | a connection that is kept while a long write is at work |
//! | `memory` | a server in memory, for tests: it can also lose, alter and forge |
//! | `postgres` | a server in PostgreSQL |
//! | `words` | a head as four words that can be read out |
//! | `error` | why something was not done |
//!
//! The protocol and why it is like this: `docs/decisions/0011-desks.md`.

mod company;
mod error;
mod exchange;
mod following;
mod invitation;
mod keeping;
mod link;
mod log;
pub mod memory;
pub mod postgres;
mod sealing;
mod snapshots;
mod standing;
mod upkeep;
mod words;

pub use company::{AWAY, Compacted};
pub use error::{OnProgress, SharingError, SnapshotFault};
pub use exchange::{Exchange, Standing};
pub use invitation::{Invitation, InvitationError, open_invitation};
pub use link::{Invited, Link, Place, arrive, join, open, share};
pub use log::{DeskSeen, LogError, Server, SharedLog, Snapshot};
pub use sealing::{open as open_record, seal};
pub use standing::{DeskLine, DeskStanding};
pub use words::four_words;
