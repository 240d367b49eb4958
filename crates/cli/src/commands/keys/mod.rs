//! The ways into the register: passwords and recovery kits.

mod add;
mod rotate;
mod way_back;

use crate::{
    context::Context,
    password::{self, NEW_PASSWORD_FILE},
    refusal::Refusal,
    steps, table, words,
};
use actions::{
    binding,
    key_slots::{self, ChangeOwnPassword, CostView, KeysView, RemoveSlot, SlotView},
};
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// List, add, change and remove what opens the register
#[derive(Subcommand)]
pub(crate) enum Keys {
    List(List),
    Add(add::Add),
    Change(Change),
    Remove(Remove),
    Bind(Bind),
    Unbind(Unbind),
    Rotate(rotate::Rotate),
    Drill(way_back::Drill),
    Recover(way_back::Recover),
}

/// List the passwords and recovery kits that open the register
///
/// With --json: `{slots: [{id, kind, user, created, cost, device_bound, last_used, one_time}], recovery_proven_at, drill,
/// key_changed, revision}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred keys list --json")]
pub(crate) struct List {}

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

/// Bind one's own password to this computer: from then on it opens the register here only
///
/// A secret is kept in the operating system's keyring and needed besides the password, so that a stolen file and a
/// guessed password are not enough. Should the keyring lose it, the recovery code is the way back.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred keys bind --user Eva")]
pub(crate) struct Bind {}

/// Undo the binding: one's password opens the register on every computer again
#[derive(Args)]
#[command(after_help = "Example:\n  cequred keys unbind --user Eva")]
pub(crate) struct Unbind {}

impl Keys {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::List(_) => list(context),
            Self::Add(it) => it.run(context),
            Self::Change(it) => it.run(context),
            Self::Remove(it) => it.run(context),
            Self::Bind(_) => bind(context),
            Self::Unbind(_) => unbind(context),
            Self::Rotate(it) => it.run(context),
            Self::Drill(it) => it.run(context),
            Self::Recover(it) => it.run(context),
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
    let headings =
        ["field-kind", "field-user", "cli-added", "cli-last-used", "cli-guess", "cli-one-computer", "cli-id"];
    let drill = match &keys.recovery_proven_at {
        Some(at) => text_with(language, "cli-kit-tried", &Words::new().set("at", steps::moment(at))),
        None => text(language, "cli-kit-never-tried"),
    };
    format!("{}{drill}", table::table(&words::headings(language, headings), &rows))
}

fn row(language: Language, slot: &SlotView) -> Vec<String> {
    let cost = |it: CostView| format!("{} MiB × {}", it.memory_kib / 1024, it.passes);
    vec![
        if slot.one_time { text(language, "cli-one-time-code") } else { words::code(language, "slot", &slot.kind) },
        slot.user.clone().unwrap_or_default(),
        steps::moment(&slot.created),
        slot.last_used.as_deref().map(steps::moment).unwrap_or_default(),
        slot.cost.map(cost).unwrap_or_default(),
        if slot.device_bound { text(language, "cli-yes") } else { String::new() },
        slot.id.clone(),
    ]
}

fn bind(context: &Context) -> Result<(), Refusal> {
    let (session, confirm, now) = context.unlock_confirmed()?;
    binding::bind(&session, &confirm, now)?;
    context.print(&json!({"user": session.view(now).user}), || text(context.language, "cli-bound"))
}

fn unbind(context: &Context) -> Result<(), Refusal> {
    let (session, confirm, now) = context.unlock_confirmed()?;
    binding::unbind(&session, &confirm, now)?;
    context.print(&json!({"user": session.view(now).user}), || text(context.language, "cli-unbound"))
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
