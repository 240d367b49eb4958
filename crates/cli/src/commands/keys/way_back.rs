//! The way back when a password is lost: recovery codes and shares, tried or used.

use crate::{context::Context, password, progress::opening, refusal::Refusal};
use actions::{
    Problem,
    unlock::{self, UnlockWithRecovery, UnlockWithShares},
};
use clap::Args;
use domain::time::in_sweden;
use serde_json::json;
use std::path::PathBuf;
use wording::text;

/// Try the recovery code without using it, so that the kit is known to work
///
/// Needed once before the first people are imported, and again every twelve months.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred keys drill
  cequred keys drill --code-file code.txt
  cequred keys drill --share one.txt --share two.txt")]
pub(crate) struct Drill {
    #[command(flatten)]
    code: Code,
}

/// Unlock with the recovery code, or with two of three shares, and set a new password for --user
///
/// The new password is bound to no computer. Where register.keys is older than the one last used, an administrator
/// accepts it by this.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred keys recover --user Karin
  cequred keys recover --user Karin --share one.txt --share two.txt --new-password-file new.txt")]
pub(crate) struct Recover {
    #[command(flatten)]
    code: Code,
    /// A file whose first line is the new password; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    new_password_file: Option<PathBuf>,
}

#[derive(Args)]
struct Code {
    /// A file whose first line is the recovery code; `-` reads standard input
    #[arg(long, value_name = "FILE", conflicts_with = "share")]
    code_file: Option<PathBuf>,
    /// A file whose first line is a share; given twice, for two different shares
    #[arg(long, value_name = "FILE")]
    share: Vec<PathBuf>,
}

/// What was typed or read.
enum Given {
    Whole(String),
    Shares(String, String),
}

impl Code {
    fn given(&self, context: &Context) -> Result<Given, Refusal> {
        match self.share.as_slice() {
            [] => Ok(Given::Whole(password::recovery_code(context, self.code_file.as_deref())?)),
            [first, second] => {
                let read = |file: &PathBuf| password::share(context, file);
                Ok(Given::Shares(read(first)?, read(second)?))
            }
            [_] => Err(Problem::ShareAlone.into()),
            [_, _, ..] => Err(Refusal::usage(context.language, "--share", "cli-two-shares")),
        }
    }
}

impl Drill {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        match self.code.given(context)? {
            Given::Whole(code) => unlock::prove_recovery(&session, &code, now)?,
            Given::Shares(first, second) => unlock::prove_shares(&session, &first, &second, now)?,
        }
        let proven = json!({"recovery_proven_at": in_sweden(now).to_rfc3339()});
        context.print(&proven, || text(context.language, "cli-kit-works"))
    }
}

impl Recover {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (folder, now) = context.folder_and_now()?;
        let user =
            context.user().ok_or_else(|| Refusal::usage(context.language, "--user", "cli-user-needed"))?.to_owned();
        let given = self.code.given(context)?;
        let prompt = text(context.language, "cli-password-new");
        let new_password =
            password::new(context, self.new_password_file.as_deref(), password::NEW_PASSWORD_FILE, &prompt)?;
        let progress = &mut opening(context.language);
        let session = match given {
            Given::Whole(code) => {
                let back = UnlockWithRecovery { code, user, new_password };
                unlock::unlock_with_recovery_telling(&folder, &back, now, progress)?
            }
            Given::Shares(first, second) => {
                let back = UnlockWithShares { first, second, user, new_password };
                unlock::unlock_with_shares_telling(&folder, &back, now, progress)?
            }
        };
        let user = session.view(now).user;
        context.print(&json!({"user": user}), || text(context.language, "cli-recovered"))
    }
}
