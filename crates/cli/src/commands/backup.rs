//! Backups: one encrypted file that the same passwords open.

use crate::{context::Context, password, progress::Progress, refusal::Refusal, steps, table};
use actions::{
    Problem,
    backup::{self, BackupMade, BackupStatus, BackupVerdict, Counts},
    unlock::{DEMO_PASSWORD, DEMO_USER, Unlock},
};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, text_with};

/// Make, verify and restore backups
#[derive(Subcommand)]
pub(crate) enum Backup {
    Make(Make),
    Verify(Verify),
    Restore(Restore),
}

/// Make a backup: one encrypted file with everything that is needed to open the register again
///
/// Others go on working meanwhile. The copy is opened, checked and counted before it gets its name, and the same
/// passwords and the same recovery code open it. --prune then removes old backups of this register from the folder: kept
/// are those of seven days, the last of each of four weeks and of each of twelve months.
/// With --json: `{path, bytes, sha256, created_at, counts: {table: rows}, removed: [path]}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred backup make
  cequred backup make --to /media/usb/cequred --prune
  cequred backup make --user Karin --password-file /run/secrets/karin --prune --json")]
pub(crate) struct Make {
    /// Where to [default: the folder `backups` in the register's folder]
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    /// Remove old backups afterwards
    #[arg(long)]
    prune: bool,
}

/// Prove a backup by opening it and reading everything in it
///
/// Its encrypted files are taken out beside it for that, and removed afterwards. A backup that is not whole gives exit
/// status 4. With --json: `{register_id, created_at, demo, bytes, counts: {table: rows}}`.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred backup verify cequred-2026-11-22-100000.cequred-backup")]
pub(crate) struct Verify {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Put a backup back, into a folder where no register is
///
/// A register is never overwritten. What was erased after the backup was made is there again and must be erased anew.
/// With --json: `{register, created_at, counts: {table: rows}}`.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred backup restore cequred-2026-11-22-100000.cequred-backup --register /srv/cequred-restored")]
pub(crate) struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Backup {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Make(it) => it.run(context),
            Self::Verify(it) => it.run(context),
            Self::Restore(it) => it.run(context),
        }
    }
}

#[derive(Serialize)]
struct Made {
    path: String,
    bytes: u64,
    sha256: String,
    created_at: String,
    counts: Counts,
    removed: Vec<String>,
}

impl Make {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let progress = Progress::begin();
        let made = backup::make(&session, self.to.as_deref(), now, &mut |done, total| progress.at(done, Some(total)));
        drop(progress);
        let BackupMade { path, bytes, sha256, created_at, counts } = made?;
        let removed = if self.prune { backup::prune(&session, self.to.as_deref(), now)? } else { Vec::new() };
        let removed = removed.iter().map(|path| path.display().to_string()).collect();
        let made = Made { path, bytes: number(&bytes), sha256, created_at, counts, removed };
        context.print(&made, || {
            let args = counted(&made.counts)
                .set("file", table::plain(&made.path))
                .set("bytes", made.bytes)
                .set("sha256", &made.sha256);
            let mut said = text_with(context.language, "cli-backup-made", &args);
            if !made.removed.is_empty() {
                let args = Words::new().set("count", made.removed.len());
                said.push('\n');
                said.push_str(&text_with(context.language, "cli-backup-removed", &args));
            }
            said
        })
    }
}

#[derive(Serialize)]
struct Verified {
    register_id: String,
    created_at: String,
    demo: bool,
    bytes: u64,
    counts: Counts,
}

impl Verify {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let request = request(context, &backup::look(&self.file)?)?;
        let progress = Progress::begin();
        let mut told = |done, total| progress.at(done, Some(total));
        let verdict = match backup::verify(&self.file, &request, None, &mut told) {
            // The backup lies on something that is not written to; what is taken out is encrypted wherever it lies.
            Err(Problem::FolderReadOnly) => {
                backup::verify(&self.file, &request, Some(&std::env::temp_dir()), &mut told)
            }
            other => other,
        };
        drop(progress);
        let BackupVerdict { register_id, created_at, demo, bytes, counts } = verdict?;
        let verified = Verified { register_id, created_at, demo, bytes: number(&bytes), counts };
        context.print(&verified, || {
            let args = counted(&verified.counts)
                .set("at", steps::moment(&verified.created_at))
                .set("register", &verified.register_id);
            text_with(context.language, "cli-backup-verified", &args)
        })
    }
}

#[derive(Serialize)]
struct Restored {
    register: String,
    created_at: String,
    counts: Counts,
}

impl Restore {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let folder = context.folder()?;
        let status = backup::look(&self.file)?;
        let now = if status.demo { context.demo_now() } else { context.real_now()? };
        let request = request(context, &status)?;
        let progress = Progress::begin();
        let counts =
            backup::restore(&self.file, &folder, &request, now, &mut |done, total| progress.at(done, Some(total)));
        drop(progress);
        let register = folder.display().to_string();
        let restored = Restored { register, created_at: status.created_at, counts: counts? };
        context.print(&restored, || {
            let args = counted(&restored.counts)
                .set("at", steps::moment(&restored.created_at))
                .set("folder", table::plain(&restored.register));
            text_with(context.language, "cli-backup-restored", &args)
        })
    }
}

/// Who opens the backup: the named user, else the only one who can. The password of a demo is known to all.
fn request(context: &Context, status: &BackupStatus) -> Result<Unlock, Refusal> {
    let user = match (context.user(), status.users.as_slice()) {
        (Some(user), _) => user.to_owned(),
        (None, _) if status.demo => DEMO_USER.to_owned(),
        (None, [only]) => only.clone(),
        (None, _) => return Err(Refusal::usage(context.language, "--user", "cli-user-needed")),
    };
    let everybody = status.demo && user == DEMO_USER && context.password_file().is_none();
    let password = if everybody { DEMO_PASSWORD.to_owned() } else { password::existing(context, &user)? };
    Ok(Unlock { user, password })
}

fn counted(counts: &Counts) -> Words {
    let rows: u64 = counts.values().map(|rows| u64::from(*rows)).sum();
    Words::new().set("people", counts.get("people").copied().unwrap_or_default()).set("rows", rows)
}

fn number(text: &str) -> u64 {
    text.parse().unwrap_or_default()
}
