//! One register on several desks: what a write changed, the same changes in another copy, and where a write becomes true.
//!
//! | file | its one subject |
//! |---|---|
//! | `tables` | which tables are the same at every desk |
//! | `session` | the engine's session extension |
//! | `company` | every desk of the register, the road to the server, this desk's secrets |
//! | `desk` | this copy as one of several: how far it has come, and the newest sealed records |
//! | `record` | records of the shared log, and where a write becomes true |
//! | `replica` | taking over what others have written |
//! | `epoch` | another key for what is written from now on |
//! | `snapshot` | the register whole, for a desk that joins or joins anew |
//! | `upgrade` | a newer form of the schema, for all desks at once |
//! | `waiting` | lines of the log of who did what that wait for the server |
//! | `digest` | one hash over everything that is shared |
//!
//! Sealing and the road to the server are `desks`' business; why it is done like this is in `docs/decisions/0011-desks.md`.

pub(crate) mod company;
mod desk;
mod digest;
mod epoch;
pub(crate) mod record;
pub(crate) mod replica;
mod session;
pub(crate) mod snapshot;
mod tables;
mod upgrade;
pub(crate) mod waiting;
pub(crate) mod writing;

pub(crate) use desk::is_shared;
