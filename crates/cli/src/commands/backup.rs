//! Backups: one encrypted file that the same passwords open.

use crate::{arguments::one_of, context::Context, password, progress::Progress, refusal::Refusal, steps, table, words};
use actions::{
    Problem,
    backup::{
        self, BackupMade, BackupSettings, BackupStatus, BackupVerdict, Counts, DailyBackup, Ledgers, Restored,
        SetBackupSettings,
    },
    folders::FolderUse,
    unlock::{DEMO_PASSWORD, DEMO_USER, Unlock},
};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, text, text_with};

/// Make, verify and restore backups
#[derive(Subcommand)]
pub(crate) enum Backup {
    Make(Make),
    /// Make today's backup if there is none yet, and remove old ones: for a scheduler
    ///
    /// The window does the same at the first unlocking of a day. One that fails gives exit status 1 and stands in the due
    /// list until one succeeds. With --json: `{outcome: made|not-needed, path, removed: [path]}`.
    #[command(after_help = "Example:\n  cequred backup daily --user Karin --password-file /run/secrets/karin")]
    Daily,
    List(List),
    Settings(Settings),
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
  cequred backup make /media/usb/cequred --prune
  cequred backup make --user Karin --password-file /run/secrets/karin --prune --json")]
pub(crate) struct Make {
    /// Where to [default: the office's folder for backups, see `backup settings`]
    #[arg(value_name = "DIR", conflicts_with = "to")]
    dir: Option<PathBuf>,
    /// The same, as it was written before
    #[arg(long, value_name = "DIR", hide = true)]
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
/// A register is never overwritten. What was erased after the backup was made is erased again before anybody can open
/// the restored register: that stands in the ledger of erasures, which lies beside the backups and beside the register.
/// A ledger that was altered refuses the restoring (exit status 4); one that is missing is told on standard error.
/// With --json: `{register, created_at, counts: {table: rows}, ledger: whole|missing|damaged, erased_again,
/// not_understood}`.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred backup restore cequred-2026-11-22-100000.cequred-backup --register /srv/cequred-restored")]
pub(crate) struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Another file with the ledger of erasures; may be given several times
    #[arg(long, value_name = "FILE")]
    ledger: Vec<PathBuf>,
    /// Go on although the ledger that was found cannot be relied on
    #[arg(long)]
    despite_damaged_ledger: bool,
}

/// List the backups of this register, newest first
///
/// With --json: a list of `{path, created_at, bytes}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred backup list /media/usb/cequred")]
pub(crate) struct List {
    /// Where [default: the office's folder for backups]
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// See or change where backups go and whether they are made daily
///
/// Without options they are shown. With --json: `{automatic, folder, usual_folder, last_made, failed_at, failed_with}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred backup settings --folder /media/usb/cequred
  cequred backup settings --usual-folder --automatic on")]
pub(crate) struct Settings {
    /// The folder for backups, a full path
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The folder `backups` in the register's folder
    #[arg(long, conflicts_with = "folder")]
    usual_folder: bool,
    /// Whether one is made at the first unlocking of each day
    #[arg(long, value_name = "on|off", value_parser = one_of(["on", "off"]))]
    automatic: Option<String>,
}

impl Backup {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Make(it) => it.run(context),
            Self::Daily => daily(context),
            Self::List(it) => it.run(context),
            Self::Settings(it) => it.run(context),
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
        let to = self.dir.or(self.to);
        let made = backup::make(&session, to.as_deref(), now, &mut |done, total| progress.at(done, Some(total)));
        drop(progress);
        let BackupMade { path, bytes, sha256, created_at, counts } = made?;
        let removed = if self.prune { backup::prune(&session, to.as_deref(), now)? } else { Vec::new() };
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
struct Back {
    register: String,
    created_at: String,
    #[serde(flatten)]
    restored: Restored,
}

impl Restore {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let folder = context.folder()?;
        let status = backup::look(&self.file)?;
        let now = if status.demo { context.demo_now() } else { context.real_now()? };
        let request = request(context, &status)?;
        let ledgers = Ledgers { also: self.ledger, despite_damage: self.despite_damaged_ledger };
        let progress = Progress::begin();
        let mut told = |done, total| progress.at(done, Some(total));
        let restored = backup::restore_with(&self.file, &folder, &request, &ledgers, now, &mut told);
        drop(progress);
        let register = folder.display().to_string();
        let back = Back { register, created_at: status.created_at, restored: restored? };
        if back.restored.ledger == "missing" {
            context.remark("cli-backup-ledger-missing");
        } else if back.restored.ledger == "damaged" {
            context.remark("cli-backup-ledger-damaged");
        }
        if back.restored.not_understood > 0 {
            context.remark("cli-backup-not-understood");
        }
        context.print(&back, || {
            let args = counted(&back.restored.counts)
                .set("at", steps::moment(&back.created_at))
                .set("folder", table::plain(&back.register))
                .set("again", back.restored.erased_again);
            text_with(context.language, "cli-backup-restored", &args)
        })
    }
}

#[derive(Serialize)]
struct Today {
    outcome: String,
    path: Option<String>,
    removed: Vec<String>,
}

fn daily(context: &Context) -> Result<(), Refusal> {
    let (session, now) = context.unlock()?;
    let progress = Progress::begin();
    let today = backup::daily(&session, now, &mut |done, total| progress.at(done, Some(total)));
    drop(progress);
    let DailyBackup { outcome, made, removed, problem } = today?;
    if let Some(problem) = problem {
        return Err(problem.into());
    }
    let today = Today { outcome, path: made.map(|made| made.path), removed };
    context.print(&today, || {
        let word = words::code(context.language, "backup-outcome", &today.outcome);
        let args = Words::new().set("outcome", word).set("file", table::plain(today.path.as_deref().unwrap_or("–")));
        text_with(context.language, "cli-backup-daily", &args)
    })
}

impl List {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let files = backup::list(&session, self.dir.as_deref())?;
        context.print(&files, || {
            if files.is_empty() {
                return text(context.language, "cli-none");
            }
            let rows: Vec<_> = files
                .iter()
                .map(|file| vec![steps::moment(&file.created_at), file.bytes.clone(), table::plain(&file.path)])
                .collect();
            let headings = ["field-at", "cli-bytes", "cli-file"];
            table::table(&words::headings(context.language, headings), &rows)
        })
    }
}

impl Settings {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let mut settings = backup::settings(&session)?;
        if self.folder.is_some() || self.usual_folder || self.automatic.is_some() {
            let kept = (!settings.usual_folder && !self.usual_folder).then(|| settings.folder.clone());
            let folder = self.folder.map(|folder| folder.display().to_string()).or(kept);
            if let Some(folder) = &folder {
                super::folder::warn(context, folder.as_ref(), FolderUse::Backups);
            }
            let automatic = self.automatic.map_or(settings.automatic, |word| word == "on");
            settings = backup::set_settings(&session, &SetBackupSettings { automatic, folder }, now)?;
        }
        context.print(&settings, || said(context, &settings))
    }
}

fn said(context: &Context, settings: &BackupSettings) -> String {
    let id = if settings.automatic { "cli-backup-automatic" } else { "cli-backup-by-hand" };
    let last = settings.last_made.as_deref().map_or_else(|| "–".to_owned(), steps::moment);
    let args = Words::new().set("folder", table::plain(&settings.folder)).set("last", last);
    text_with(context.language, id, &args)
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
