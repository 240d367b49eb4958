//! Backups: one file with everything that is needed to open the register again, as encrypted as the register itself.
//!
//! - [`make`]: a copy of the register while it is in use, proven before it gets its name
//! - [`look`]: what a backup says about itself without a password
//! - [`verify`]: really opens one, reads it through and counts
//! - [`restore`]: puts one back, only where no register is
//! - [`prune`]: removes the register's old backups by the rule of [`domain::backups`]
//! - [`daily`]: the first unlocking of a day makes one, if the office has not said otherwise
//! - `before_upgrade`: unlocking makes one before a newer program changes the form of a register
//! - [`settings`](settings()), [`set_settings`], [`list`]: where they go, whether by themselves, and which there are
//!
//! The file is described byte by byte in `docs/backup.md`.

mod daily;
mod header;
pub(crate) mod ledger;
mod make;
mod opened;
mod parts;
mod prune;
mod restore;
pub(crate) mod settings;
mod upgrade;
mod verify;
mod workroom;

pub use daily::{DailyBackup, daily};
pub use make::{BackupMade, make};
pub use prune::prune;
pub use restore::{Ledgers, Restored, restore, restore_with};
pub use settings::{BackupFile, BackupSettings, SetBackupSettings, list, set_settings, settings};
pub(crate) use upgrade::before_upgrade;
pub use verify::{BackupStatus, BackupVerdict, look, verify};

use crate::{problem::Problem, session::Session};
use std::{collections::BTreeMap, ops::ControlFlow, path::Path};

/// How the name of every backup ends.
pub const EXTENSION: &str = "cequred-backup";

/// The folder in the register's own, where backups go unless the office has chosen another.
pub const FOLDER: &str = "backups";

/// Rows by the name of their table.
pub type Counts = BTreeMap<String, u32>;

/// Hears how many bytes of work are done of how many; may break off.
pub type OnProgress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// Rounds over the database that opening a backup takes: taking it out, its seals, its structure, its log.
const WORK: u64 = 4;

fn shown(counts: &store::Counts) -> Counts {
    counts.iter().map(|(table, rows)| ((*table).to_owned(), u32::try_from(*rows).unwrap_or(u32::MAX))).collect()
}

/// The identifier that the slots file, the header and the database have in common.
fn register_of(session: &Session) -> Result<[u8; 16], Problem> {
    session.register.read(|r| Ok(r.info()?.id.into_bytes()))
}

fn go_on(answer: ControlFlow<()>) -> Result<(), Problem> {
    if answer.is_break() { Err(Problem::Cancelled) } else { Ok(()) }
}

/// Makes a folder that only its owner can look into; one that is there stays as it is. Says whether it was made.
fn private_folder(folder: &Path) -> Result<bool, Problem> {
    let there = folder.try_exists()?;
    private_builder().recursive(true).create(folder)?;
    Ok(!there)
}

/// Makes folders for their owner only, where folders say such things.
fn private_builder() -> std::fs::DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "elsewhere the folder above says it"))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Makes the names in a folder last.
fn sync_folder(folder: &Path) -> Result<(), Problem> {
    #[cfg(unix)]
    std::fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
