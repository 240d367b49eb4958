//! The ways into the register: passwords and recovery kits.

use crate::{
    context::Context,
    files,
    password::{self, NEW_PASSWORD_FILE},
    refusal::Refusal,
    steps, table, words,
};
use actions::{
    key_slots::{self, ChangeOwnPassword, CostView, KeysView, RemoveSlot, SlotView},
    unlock,
};
use clap::{Args, Subcommand};
use domain::time::in_sweden;
use serde::Serialize;
use serde_json::json;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// List, add, change and remove what opens the register
#[derive(Subcommand)]
pub(crate) enum Keys {
    List(List),
    Add(Add),
    Change(Change),
    Remove(Remove),
    Drill(Drill),
}

/// List the passwords and recovery kits that open the register
///
/// With --json: `{slots: [{id, kind, user, created, cost, device_bound}], recovery_proven_at}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred keys list --json")]
pub(crate) struct List {}

/// Add a recovery kit: another code that opens the register when a password is lost
///
/// Kits that were made before keep working; remove them with `keys remove` if they may be in wrong hands. Passwords are
/// added with `staff add`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred keys add --recovery-kit kit-2027.pdf
  cequred keys add --print-recovery-code --json")]
pub(crate) struct Add {
    /// Write the recovery sheet here; a file that exists is not overwritten
    #[arg(long, value_name = "FILE.pdf", required_unless_present = "print_recovery_code")]
    recovery_kit: Option<PathBuf>,
    /// Put the recovery code into the answer
    #[arg(long)]
    print_recovery_code: bool,
}

/// Change one's own password
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred keys change
  cequred keys change --user Bo --password-file old.txt --new-password-file new.txt")]
pub(crate) struct Change {
    /// A file whose first line is the new password; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    new_password_file: Option<PathBuf>,
}

/// Remove one way in; the last one, and the last administrator's, stay
///
/// Whoever kept a copy of the register and of register.keys from before can still open that copy.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred keys remove 6f1ed002ab5595859014ebf0951522d9")]
pub(crate) struct Remove {
    /// Its id, from `keys list`
    #[arg(value_name = "SLOT")]
    slot: String,
}

/// Try the recovery code without using it, so that the kit is known to work
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred keys drill
  cequred keys drill --code-file code.txt")]
pub(crate) struct Drill {
    /// A file whose first line is the recovery code; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    code_file: Option<PathBuf>,
}

impl Keys {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::List(_) => list(context),
            Self::Add(it) => it.run(context),
            Self::Change(it) => it.run(context),
            Self::Remove(it) => it.run(context),
            Self::Drill(it) => it.run(context),
        }
    }
}

fn list(context: &Context) -> Result<(), Refusal> {
    let (session, now) = context.unlock()?;
    let keys = key_slots::list(&session, now)?;
    context.print(&keys, || shown(context.language, &keys))
}

fn shown(language: Language, keys: &KeysView) -> String {
    let rows: Vec<_> = keys.slots.iter().map(|slot| row(language, slot)).collect();
    let headings = ["field-kind", "field-user", "cli-added", "cli-guess", "cli-one-computer", "cli-id"];
    let drill = match &keys.recovery_proven_at {
        Some(at) => text_with(language, "cli-kit-tried", &Words::new().set("at", steps::moment(at))),
        None => text(language, "cli-kit-never-tried"),
    };
    format!("{}{drill}", table::table(&words::headings(language, headings), &rows))
}

fn row(language: Language, slot: &SlotView) -> Vec<String> {
    let cost = |it: CostView| format!("{} MiB × {}", it.memory_kib / 1024, it.passes);
    vec![
        words::code(language, "slot", &slot.kind),
        slot.user.clone().unwrap_or_default(),
        steps::moment(&slot.created),
        slot.cost.map(cost).unwrap_or_default(),
        if slot.device_bound { text(language, "cli-yes") } else { String::new() },
        slot.id.clone(),
    ]
}

#[derive(Serialize)]
struct Added {
    recovery_kit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery_code: Option<String>,
}

impl Add {
    fn run(self, context: &Context) -> Result<(), Refusal> {
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

impl Change {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let prompt = text(context.language, "cli-password-new");
        let new_password = password::new(context, self.new_password_file.as_deref(), NEW_PASSWORD_FILE, &prompt)?;
        key_slots::change_own_password(&session, &ChangeOwnPassword { confirm, new_password }, now)?;
        let user = session.view(now).user;
        context.print(&json!({"user": user}), || text(context.language, "cli-password-changed"))
    }
}

impl Remove {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let removed = json!({"removed": self.slot.trim()});
        key_slots::remove(&session, &RemoveSlot { slot: self.slot, confirm }, now)?;
        context.print(&removed, || text(context.language, "cli-key-removed"))
    }
}

impl Drill {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let code = password::recovery_code(context, self.code_file.as_deref())?;
        unlock::prove_recovery(&session, &code, now)?;
        let proven = json!({"recovery_proven_at": in_sweden(now).to_rfc3339()});
        context.print(&proven, || text(context.language, "cli-kit-works"))
    }
}
