//! Changing the register's key.

use crate::{context::Context, files, progress::Progress, refusal::Refusal, table};
use actions::{
    Problem, Session,
    one_time::OneTimeCode,
    recovery_kit::RecoveryKit,
    rotation::{self, KeyChanged, Papers},
};
use clap::Args;
use domain::time::Moment;
use serde::Serialize;
use std::path::{Path, PathBuf};
use wording::{Args as Words, Language, text, text_with};

/// Change the register's key, so that an old copy of register.keys opens nothing new
///
/// Offered when somebody has left: with a copy of register.keys from her time and her password she could open later
/// copies of the register too, for as long as the key is the same. Nobody else may have the register open. One's own
/// password stays; each colleague gets a one-time code on paper and chooses a new password with it; recovery sheets are
/// made anew, and the new one is to be tried (`keys drill`). Copies from before the change stay readable with the
/// passwords of their time.
///
/// The papers are written before the change takes effect: where they cannot be saved, nothing is changed. A process that
/// is killed leaves the register as it was, or as it is to be.
///
/// With --json: `{at, colleagues, recovery_sheets, papers, codes: [{user, code}], recovery_code, shares}`, the last three
/// only with --print-codes.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred keys rotate --out papers
  cequred keys rotate --print-codes --json")]
#[group(required = true, multiple = true)]
pub(crate) struct Rotate {
    /// Write the papers into this folder; files that exist are not overwritten
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Put the codes into the answer
    #[arg(long)]
    print_codes: bool,
}

#[derive(Serialize)]
struct Done {
    #[serde(flatten)]
    changed: KeyChanged,
    papers: Vec<String>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    codes: Option<Secrets>,
}

#[derive(Serialize)]
struct Secrets {
    codes: Vec<HandedOver>,
    recovery_code: Option<String>,
    shares: Vec<String>,
}

#[derive(Serialize)]
struct HandedOver {
    user: String,
    code: String,
}

impl Rotate {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, confirm, now) = context.unlock_confirmed()?;
        let progress = Progress::begin();
        let (mut written, mut codes) = (Vec::new(), None);
        let outcome = rotation::rotate(
            &session,
            &confirm,
            now,
            &mut |done, total| progress.at(done, Some(total)),
            &mut |papers| {
                if let Some(folder) = &self.out {
                    written = save(&session, context.language, folder, papers, now)?;
                }
                codes = self.print_codes.then(|| codes_of(papers));
                Ok(())
            },
        );
        drop(progress);
        let changed = outcome.inspect_err(|_| files::give_up(&written))?;
        let papers = written.iter().map(|path| path.display().to_string()).collect();
        let rotated = Done { changed, papers, codes };
        context.print(&rotated, || told(context.language, &rotated))
    }
}

/// Every paper into a file of its own, or none.
fn save(
    session: &Session,
    language: Language,
    folder: &Path,
    papers: &Papers,
    now: Moment,
) -> Result<Vec<PathBuf>, Problem> {
    std::fs::create_dir_all(folder)?;
    let mut sheets: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    if let Some(kit) = &papers.kit {
        sheets.push((folder.join("recovery.pdf"), kit.sheet(session, language, now)?.bytes));
    }
    for share in papers.shares.iter().flatten() {
        let name = format!("share-{}.pdf", share.share().unwrap_or_default());
        sheets.push((folder.join(name), share.sheet(session, language, now)?.bytes));
    }
    for (place, code) in papers.codes.iter().enumerate() {
        let name = format!("code-{}-{}.pdf", place + 1, files::plain_name(code.user()));
        sheets.push((folder.join(name), code.sheet(session, language, now)?.bytes));
    }
    let paths: Vec<PathBuf> = sheets.iter().map(|(path, _)| path.clone()).collect();
    files::claim_all(&paths)?;
    let written = sheets.iter().try_for_each(|(path, bytes)| files::write(path, bytes));
    written.inspect_err(|_| files::give_up(&paths))?;
    Ok(paths)
}

fn codes_of(papers: &Papers) -> Secrets {
    let joined = |kit: &RecoveryKit| kit.groups().join("-");
    let code = |it: &OneTimeCode| HandedOver { user: it.user().to_owned(), code: it.groups().join("-") };
    Secrets {
        codes: papers.codes.iter().map(code).collect(),
        recovery_code: papers.kit.as_ref().map(joined),
        shares: papers.shares.iter().flatten().map(joined).collect(),
    }
}

fn told(language: Language, rotated: &Done) -> String {
    let count = i64::try_from(rotated.changed.colleagues.len()).unwrap_or(i64::MAX);
    let mut lines = vec![text_with(language, "cli-key-rotated", &Words::new().set("count", count))];
    lines.extend(rotated.papers.iter().map(|path| format!("  {}", table::plain(path))));
    if let Some(codes) = &rotated.codes {
        lines.extend(codes.codes.iter().map(|it| format!("  {}: {}", table::plain(&it.user), it.code)));
        lines.extend(codes.recovery_code.iter().chain(&codes.shares).map(|code| format!("  {code}")));
    }
    lines.push(text(language, "cli-key-rotated-then"));
    lines.join("\n")
}
