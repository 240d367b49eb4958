//! Inviting another desk, and becoming it.

use crate::{context::Context, files, password, progress::Progress, refusal::Refusal, table};
use actions::{
    Problem,
    desks::{self, InviteDesk, JoinRegister},
    unlock,
};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, text_with};

/// Make an invitation for another computer
///
/// The file is of no use without the code, which is shown once: tell it by telephone, and bring or send the file. It is good
/// until the next compaction. With --json: `{desk, file, code}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk invite \"DPO's office\" --out invitation.cequred-desk")]
pub(crate) struct Invite {
    /// What the other desk is called in the list of desks
    #[arg(value_name = "NAME")]
    name: String,
    /// Where the invitation is written; a file that exists is not overwritten
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Join a shared register with an invitation, in a folder without one
///
/// Whoever joins unlocks here with the password she has at the desk that has invited. This computer has its own key and its own
/// recovery kit, so colleagues need a way in here too: let an administrator join, who gives it to them (`staff code`). With --json: `{folder, user, recovery_kit}`,
/// and `recovery_code` with --print-recovery-code.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred --register ./register desk join invitation.cequred-desk --user Karin --recovery-kit kit.pdf")]
pub(crate) struct Join {
    /// The invitation
    #[arg(value_name = "FILE")]
    invitation: PathBuf,
    /// A file whose first line is the invitation's code; `-` reads standard input. Else it is asked for
    #[arg(long, value_name = "FILE")]
    code_file: Option<PathBuf>,
    /// Write this computer's recovery sheet here; a file that exists is not overwritten
    #[arg(long, value_name = "FILE.pdf", required_unless_present = "print_recovery_code")]
    recovery_kit: Option<PathBuf>,
    /// Put the recovery code into the answer
    #[arg(long)]
    print_recovery_code: bool,
}

#[derive(Serialize)]
struct Invited {
    desk: String,
    file: String,
    code: String,
}

impl Invite {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        files::claim_all(std::slice::from_ref(&self.out))?;
        let progress = Progress::begin();
        let request = InviteDesk { name: self.name, confirm };
        let made = desks::invite(&session, &request, now, &mut |done, total| progress.at(done, Some(total)));
        drop(progress);
        let written = made.and_then(|made| files::write(&self.out, &made.file).map(|()| made));
        let made = written.inspect_err(|_| files::give_up(std::slice::from_ref(&self.out)))?;
        let code = made.groups().join("-");
        let invited = Invited { desk: made.desk, file: self.out.display().to_string(), code };
        context.print(&invited, || {
            let args = Words::new().set("file", table::plain(&invited.file));
            format!("{}\n\n  {}", text_with(context.language, "cli-desk-invited", &args), invited.code)
        })
    }
}

#[derive(Serialize)]
struct Joined {
    folder: String,
    user: String,
    recovery_kit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery_code: Option<String>,
}

impl Join {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let folder = context.folder()?;
        if unlock::status(&folder)?.exists {
            return Err(Problem::RegisterExists.into());
        }
        let Some(user) = context.user().map(str::to_owned) else {
            return Err(Refusal::usage(context.language, "--user", "cli-user-needed"));
        };
        let now = context.real_now()?;
        let file = files::read(&self.invitation)?;
        let code = password::outside(context, self.code_file.as_deref(), "--code-file", "cli-desk-code-prompt")?;
        let password = password::existing(context, &user)?;
        let claimed: Vec<PathBuf> = self.recovery_kit.iter().cloned().collect();
        files::claim_all(&claimed)?;
        let progress = Progress::begin();
        let request = JoinRegister { code, user, password };
        let joined = desks::join(&folder, &file, &request, now, &mut |done, total| progress.at(done, Some(total)));
        drop(progress);
        let (session, kit) = joined.inspect_err(|_| files::give_up(&claimed))?;
        let written = match &self.recovery_kit {
            Some(path) => kit
                .sheet(&session, context.language, now)
                .and_then(|sheet| files::write(path, &sheet.bytes))
                .inspect_err(|_| files::give_up(&claimed)),
            None => Ok(()),
        };
        let joined = Joined {
            folder: folder.display().to_string(),
            user: session.view(now).user,
            recovery_kit: self.recovery_kit.filter(|_| written.is_ok()).map(|path| path.display().to_string()),
            // Where the sheet could not be written the code is nowhere else.
            recovery_code: (self.print_recovery_code || written.is_err()).then(|| kit.groups().join("-")),
        };
        context.print(&joined, || {
            let args = Words::new().set("folder", table::plain(&joined.folder));
            let said = text_with(context.language, "cli-desk-joined", &args);
            joined.recovery_code.iter().fold(said, |said, code| format!("{said}\n\n  {code}"))
        })?;
        Ok(written?)
    }
}
