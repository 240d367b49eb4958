//! Several desks on one register.

mod joining;
mod keeping;
mod share;

use crate::{context::Context, refusal::Refusal, steps, table, words};
use actions::desks::{self, DeskStatus, DeskView};
use clap::{Args, Subcommand};
use wording::{Language, text};

/// Share the register with other desks over a PostgreSQL that cannot read it
#[derive(Subcommand)]
pub(crate) enum Desk {
    Share(share::Share),
    Status(Status),
    List(List),
    Pull(Pull),
    Invite(joining::Invite),
    Join(joining::Join),
    Remove(keeping::Remove),
    Compact(keeping::Compact),
    Rejoin(keeping::Rejoin),
    Leave(keeping::Leave),
}

/// Show how this desk stands with the others
///
/// With --json: `{state, reason, as_of, words, epoch, record, desk, server_clean_before, waiting_lines}`, where `state` is
/// `alone`, `connected`, `away` or `stopped`, and `words` are the four words that two desks can compare by telephone.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk status --json")]
pub(crate) struct Status {}

/// List the desks: when each was last seen, with which version, and how far it had come
///
/// The server must be reached. With --json: a list of `{id, name, account, here, state, invited_at, seen_at, version,
/// record, behind}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk list --json")]
pub(crate) struct List {}

/// Take over what the other desks have written, now
///
/// Refused if the server cannot be reached. Begins the next epoch, as `compact` does, if the last is more than eight days old.
/// With --json: as `status`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk pull")]
pub(crate) struct Pull {}

impl Desk {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Share(it) => it.run(context),
            Self::Status(_) => {
                let (session, now) = context.unlock()?;
                shown(context, &desks::follow(&session, now)?)
            }
            Self::List(_) => list(context),
            Self::Pull(_) => keeping::pull(context),
            Self::Invite(it) => it.run(context),
            Self::Join(it) => it.run(context),
            Self::Remove(it) => it.run(context),
            Self::Compact(_) => keeping::Compact::run(context),
            Self::Rejoin(_) => keeping::Rejoin::run(context),
            Self::Leave(_) => keeping::Leave::run(context),
        }
    }
}

fn list(context: &Context) -> Result<(), Refusal> {
    let (session, _) = context.unlock()?;
    let all = desks::list(&session)?;
    context.print(&all, || {
        let rows: Vec<_> = all.iter().map(|desk| row(context.language, desk)).collect();
        let heads = ["desk-name", "desk-state", "desk-seen", "desk-version", "desk-behind", "desk-id"];
        table::table(&words::headings(context.language, heads), &rows)
    })
}

fn row(language: Language, desk: &DeskView) -> Vec<String> {
    let state = if desk.here { text(language, "desk-here") } else { words::code(language, "desk-is", &desk.state) };
    vec![
        desk.name.clone(),
        state,
        desk.seen_at.as_deref().map(steps::moment).unwrap_or_default(),
        desk.version.clone().unwrap_or_default(),
        desk.behind.map(|records| records.to_string()).unwrap_or_default(),
        desk.id.clone(),
    ]
}

/// Prints how this desk stands.
fn shown(context: &Context, status: &DeskStatus) -> Result<(), Refusal> {
    context.print(status, || said(context.language, status))
}

fn said(language: Language, status: &DeskStatus) -> String {
    let state = text(language, &format!("desk-state-{}", status.state));
    let reason = status.reason.as_deref().map(|reason| words::code(language, "reason", reason));
    let label = |id: &str| words::capital(&text(language, id));
    let rows = [
        (label("desk-reason"), reason),
        (label("desk-as-of"), status.as_of.as_deref().map(steps::moment)),
        (label("desk-words"), status.words.clone()),
        (label("desk-record"), status.record.map(|record| record.to_string())),
        (label("desk-epoch"), status.epoch.map(|epoch| epoch.to_string())),
        (label("desk-clean"), status.server_clean_before.as_deref().map(steps::moment)),
    ];
    format!("{state}\n{}", table::list(&rows))
}
