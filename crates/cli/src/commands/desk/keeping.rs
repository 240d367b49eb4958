//! Removing a desk, compacting, taking everything anew, leaving.

use crate::{context::Context, progress::Progress, refusal::Refusal, table};
use actions::desks::{self, RemoveDesk};
use clap::Args;
use serde::Serialize;
use wording::{Args as Words, text, text_with};

/// Shut a desk out: nothing that is written from now on can be read there
///
/// Its account on the server is closed and it gets no key of the next epoch. What it has it keeps: it can still be read
/// there. With --json: `{removed}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk remove 019a2b3c-…")]
pub(crate) struct Remove {
    /// Its identifier, as `desk list` shows it
    #[arg(value_name = "DESK")]
    desk: String,
}

/// Begin the next epoch and drop the former records from the server
///
/// What was erased before is then gone from the server too, as soon as every desk has come by. With --json: `{epoch,
/// dropped, waiting_for}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk compact --json")]
pub(crate) struct Compact {}

/// Take the whole register anew from the server, in the place of what is here
///
/// For a desk that was stopped. Nobody else may have this register open. With --json: as `status`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk rejoin")]
pub(crate) struct Rejoin {}

/// Leave: what is here becomes a register of its own again
///
/// The other desks go on without it. With --json: as `status`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred desk leave")]
pub(crate) struct Leave {}

#[derive(Serialize)]
struct Removed {
    removed: String,
}

/// Takes over what the others have written, and lets go of what was if nobody has for too long.
pub(super) fn pull(context: &Context) -> Result<(), Refusal> {
    let (session, now) = context.unlock()?;
    desks::pull(&session, now)?;
    let progress = Progress::begin();
    // What stands in its way is no reason to say that nothing was taken over: it is done the next time.
    let _ = desks::upkeep(&session, now, &mut |done, total| progress.at(done, Some(total)));
    drop(progress);
    super::shown(context, &desks::status(&session)?)
}

impl Remove {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let removed = Removed { removed: self.desk.trim().to_owned() };
        desks::remove(&session, &RemoveDesk { desk: self.desk, confirm }, now)?;
        context.print(&removed, || text(context.language, "cli-desk-removed"))
    }
}

impl Compact {
    pub(super) fn run(context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let progress = Progress::begin();
        let done = desks::compact(&session, now, &mut |done, total| progress.at(done, Some(total)));
        drop(progress);
        let done = done?;
        context.print(&done, || {
            let args = Words::new()
                .set("count", done.waiting_for.len())
                .set("desks", table::plain(&done.waiting_for.join(", ")));
            text_with(context.language, if done.dropped { "cli-desk-compacted" } else { "cli-desk-waiting" }, &args)
        })
    }
}

impl Rejoin {
    pub(super) fn run(context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let progress = Progress::begin();
        let done = desks::rejoin(&session, &confirm, now, &mut |done, total| progress.at(done, Some(total)));
        drop(progress);
        super::shown(context, &done?)
    }
}

impl Leave {
    pub(super) fn run(context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        super::shown(context, &desks::leave(&session, &confirm, now)?)
    }
}
