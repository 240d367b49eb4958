//! Another way in: a recovery kit, three shares, or a colleague's password for this computer.

use crate::{
    context::Context,
    files,
    password::{self, NEW_PASSWORD_FILE},
    refusal::Refusal,
    table,
};
use actions::{
    Problem,
    binding::{self, AddHere},
    key_slots, recovery,
    recovery_kit::RecoveryKit,
};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// Add another way in: a recovery kit, three shares of which two are needed, or a password for this computer
///
/// What was made before keeps working; remove it with `keys remove` if it may be in wrong hands. Passwords for every
/// computer are added with `staff add`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred keys add --recovery-kit kit-2027.pdf
  cequred keys add --print-recovery-code --json
  cequred keys add --shares 3 --needed 2 --out sheets
  cequred keys add --device Bo --new-password-file bo.txt")]
#[group(required = true, multiple = true)]
pub(crate) struct Add {
    /// Write the recovery sheet here; a file that exists is not overwritten
    #[arg(long, value_name = "FILE.pdf", conflicts_with_all = ["shares", "device"])]
    recovery_kit: Option<PathBuf>,
    /// Put the recovery code, or the shares, into the answer
    #[arg(long, conflicts_with = "device")]
    print_recovery_code: bool,
    /// Make this many shares instead of one code: always 3
    #[arg(long, value_name = "3", value_parser = ["3"], conflicts_with = "device")]
    shares: Option<String>,
    /// How many of them are needed to open: always 2
    #[arg(long, value_name = "2", value_parser = ["2"], requires = "shares")]
    needed: Option<String>,
    /// Write the three sheets into this folder
    #[arg(long, value_name = "FOLDER", requires = "shares")]
    out: Option<PathBuf>,
    /// Add a password for this member of staff that opens the register at this computer only
    #[arg(long, value_name = "NAME")]
    device: Option<String>,
    /// A file whose first line is her password here; `-` reads standard input
    #[arg(long, value_name = "FILE", requires = "device")]
    new_password_file: Option<PathBuf>,
}

#[derive(Serialize)]
struct SharesAdded {
    sheets: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shares: Option<Vec<String>>,
}

#[derive(Serialize)]
struct AddedHere {
    user: String,
}

#[derive(Serialize)]
struct Added {
    recovery_kit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery_code: Option<String>,
}

impl Add {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match (&self.device, &self.shares) {
            (Some(user), _) => self.here(context, user),
            (None, Some(_)) => self.three(context),
            (None, None) => self.kit(context),
        }
    }

    fn here(&self, context: &Context, user: &str) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let args = Words::new().set("user", table::plain(user));
        let prompt = text_with(context.language, "cli-password-first", &args);
        let password = password::new(context, self.new_password_file.as_deref(), NEW_PASSWORD_FILE, &prompt)?;
        binding::add_here(&session, &AddHere { user: user.to_owned(), password, confirm }, now)?;
        let added = AddedHere { user: user.to_owned() };
        context.print(&added, || text_with(context.language, "cli-added-here", &args))
    }

    fn three(&self, context: &Context) -> Result<(), Refusal> {
        if self.out.is_none() && !self.print_recovery_code {
            return Err(Refusal::usage(context.language, "--out", "cli-sheets-where"));
        }
        let (session, confirm, now) = context.unlock_confirmed()?;
        let paths: Vec<PathBuf> = self
            .out
            .iter()
            .flat_map(|folder| (1..=3).map(|number| folder.join(format!("share-{number}.pdf"))))
            .collect();
        files::claim_all(&paths)?;
        let made = recovery::add_shares(&session, &confirm, now);
        let shares = made.inspect_err(|_| files::give_up(&paths))?;
        let write = |(path, share): (&PathBuf, &RecoveryKit)| -> Result<(), Problem> {
            files::write(path, &share.sheet(&session, context.language, now)?.bytes)
        };
        let written = paths.iter().zip(&shares).try_for_each(write).inspect_err(|_| files::give_up(&paths));
        // Sheets that could not be written must not take the codes with them: the slot is there.
        let shown = self.print_recovery_code || written.is_err();
        let codes = shown.then(|| shares.iter().map(|share| share.groups().join("-")).collect::<Vec<_>>());
        let sheets =
            if written.is_ok() { paths.iter().map(|path| path.display().to_string()).collect() } else { vec![] };
        let added = SharesAdded { sheets, shares: codes };
        context.print(&added, || shares_told(context.language, &added))?;
        Ok(written?)
    }

    fn kit(&self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        if let Some(path) = &self.recovery_kit {
            files::claim_for_kit(path)?;
        }
        let made = key_slots::add_recovery(&session, &confirm, now).inspect_err(|_| self.leave_no_empty_file());
        let kit = made?;
        let written = match &self.recovery_kit {
            Some(path) => kit
                .sheet(&session, context.language, now)
                .and_then(|sheet| files::write(path, &sheet.bytes))
                .inspect_err(|_| self.leave_no_empty_file()),
            None => Ok(()),
        };
        // A sheet that could not be written must not take the code with it: the slot is there.
        let code = (self.print_recovery_code || written.is_err()).then(|| kit.groups().join("-"));
        let path = self.recovery_kit.as_ref().filter(|_| written.is_ok()).map(|path| path.display().to_string());
        let added = Added { recovery_kit: path, recovery_code: code };
        context.print(&added, || told(context.language, &added))?;
        Ok(written?)
    }

    fn leave_no_empty_file(&self) {
        if let Some(path) = &self.recovery_kit {
            // What went wrong is worth more to the caller than a leftover that could not be removed either.
            let _ = std::fs::remove_file(path);
        }
    }
}

fn told(language: Language, added: &Added) -> String {
    let kit = added.recovery_kit.as_ref().map(|path| {
        let args = Words::new().set("file", table::plain(path));
        text_with(language, "cli-created-kit", &args)
    });
    let code = added.recovery_code.as_ref().map(|code| {
        let (head, once) = (text(language, "cli-created-code"), text(language, "cli-created-code-once"));
        format!("{head}\n\n  {code}\n\n{once}")
    });
    [kit, code].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn shares_told(language: Language, added: &SharesAdded) -> String {
    let files = added.sheets.iter().map(|path| table::plain(path));
    let codes = added.shares.iter().flatten().cloned();
    let lines: Vec<String> = files.chain(codes).map(|line| format!("  {line}")).collect();
    format!("{}\n{}", text(language, "cli-shares-made"), lines.join("\n"))
}
