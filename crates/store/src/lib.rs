//! The encrypted register: one file, one schema, one door for writing.
//!
//! - [`Register`]: make, open, [`read`](Register::read), [`write`](Register::write)
//! - [`Read`] and [`Write`]: the two handles; the queries of each noun are methods on them, one file per noun
//! - [`Holder`]: who writes; one writer at a time across processes
//! - [`Error`]: codes with data, never with content
//!
//! SQL stands in this crate only, and no type of the database engine leaves it.

mod access;
mod backup;
mod beside;
mod check;
pub mod columns;
mod connection;
mod course;
mod error;
mod folding;
mod hands;
mod histories;
mod key;
mod leftovers;
mod lock;
mod log_room;
mod long_path;
mod migrate;
mod migrations;
#[cfg(test)]
mod plans;
mod presence;
mod query;
mod register;
mod rekey;

mod seals;
mod search;
mod shared;
mod sidecar;
mod sort_key;
mod stretch;
mod table;
mod upgrade;
mod values;
mod wiped;

pub use access::{Read, Write};
pub use backup::CopyProgress;
pub use check::check_file;
pub use course::OnUpgrade;
pub use error::{Constraint, Damage, Error, Result};
pub use key::Key;
pub use lock::{HeldBy, Holder, PATIENCE};
pub use register::{NewRegister, Register, database_path, remove_register};
pub use rekey::{NewKey, finish_switch, waiting_name};
pub use shared::{
    company::{Road, SharedDesk, road_of},
    record::{Changes, CommitPoint, Contents, Desk, DeskFault, Head, NotAppended, Record, RecordKind, Stop},
    replica::Replica,
    snapshot::{Arrival, SnapshotFile},
};
pub use sidecar::{
    ledger_file::{LedgerFound, ledger_path, ledger_register},
    witness::{Witness, WitnessFound, witness_path},
};
pub use sort_key::sort_key;
pub use table::{
    assignments::RatingRequestCounts,
    audit::AuditFilter,
    counts::Counts,
    due::{DueDays, DueEntry},
    due_handling::{DueAbout, DueHandling},
    imports::Import,
    letters::LetterRow,
    lists::Listed,
    mail_events::MailCount,
    merges::Merge,
    messages::TakenOut,
    people::{Found, PeoplePage},
    ratings::Rated,
    register::{AuditHead, RegisterInfo},
    stored::{Stored, StoredRow},
    terms::AcceptanceCount,
    trials::FlagEntry,
    verify::AuditVerdict,
};
pub use upgrade::{check_before_upgrade, copy_before_upgrade, is_behind};
