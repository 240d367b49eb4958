//! A register of made-up people.

use crate::{context::Context, progress::Progress, refusal::Refusal, table};
use actions::demo::{self, MakeDemo};
use clap::Args;
use serde::Serialize;
use wording::{Args as Words, text, text_with};

/// Make a demo register with made-up people, agreements, consents and requests
///
/// The same seed, number and --now give the same people. The register goes where every command looks for it (see
/// --register); user and password are both `demo` and need not be given. A real register is never replaced.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred demo
  cequred demo --people 10000 --seed 7 --register ./demo
  cequred demo --replace --now 2026-11-22T10:00:00+01:00
  cequred demo --remove")]
pub(crate) struct Demo {
    /// How many people
    #[arg(long, value_name = "N", default_value_t = demo::PEOPLE)]
    people: u32,
    /// What chance starts from
    #[arg(long, value_name = "S", default_value_t = demo::SEED)]
    seed: u64,
    /// Replace a demo register that is there already
    #[arg(long)]
    replace: bool,
    /// Remove the demo register that is there, with all that was made up in it; nothing new is made
    #[arg(long, conflicts_with_all = ["people", "seed", "replace"])]
    remove: bool,
}

#[derive(Serialize)]
struct Made {
    folder: String,
    user: &'static str,
    seed: u64,
    #[serde(flatten)]
    counts: demo::DemoMade,
}

#[derive(Serialize)]
struct Removed {
    folder: String,
}

impl Demo {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let folder = context.folder()?;
        if self.remove {
            demo::discard(&folder, context.demo_now())?;
            let folder = folder.display().to_string();
            return context.print(&Removed { folder }, || text(context.language, "cli-demo-removed"));
        }
        let request = MakeDemo { people: self.people, seed: self.seed, replace: self.replace };
        let progress = Progress::begin();
        let (session, made) =
            demo::create(&folder, &request, context.demo_now(), &mut |done, total| progress.at(done, Some(total)))?;
        drop(progress);
        drop(session);
        let folder = folder.display().to_string();
        let answer = Made { folder, user: actions::unlock::DEMO_USER, seed: self.seed, counts: made };
        context.print(&answer, || {
            let args = Words::new()
                .set("folder", table::plain(&answer.folder))
                .set("people", made.people)
                .set("agreements", made.agreements)
                .set("consents", made.consents)
                .set("requests", made.requests);
            text_with(context.language, "cli-demo-made", &args)
        })
    }
}
