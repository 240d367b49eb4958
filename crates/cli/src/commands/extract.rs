//! The registerutdrag.

use crate::progress::Progress;
use crate::{context::Context, files, refusal::Refusal, table};
use actions::{
    Problem, Session,
    extract::{self, Choices, ExtractMade, Withheld},
    extract_batch::{self, Batch},
    redactions::{self, Review},
};
use clap::Args;
use domain::time::Moment;
use serde::Serialize;
use std::path::{Path, PathBuf};
use wording::{Args as Words, text_with};

/// Make the subject-access extract that answers a request for access
///
/// The paper is written first; then the case is marked as answered. --preview draws the paper without answering.
/// A file of that name is replaced, whole or not at all. Where other people are named in a text, it must be decided
/// first whether they stay: --review shows the places, --withhold-suggested leaves them out.
/// --batch draws the papers of all open cases of access into a folder and answers none: it is a print queue.
/// With --json: {pages, sha256, withheld, out, answered, password}.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred extract 2026-0001 --out extract.pdf --preview
  cequred extract 2026-0001 --review
  cequred extract 2026-0001 --out extract.pdf --locked
  cequred extract --batch --out papers")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct Extract {
    /// Case number or identifier
    #[arg(value_name = "REQUEST", required_unless_present = "batch", conflicts_with = "batch")]
    request: Option<String>,
    /// Where to write the PDF; with --batch the folder
    #[arg(long, value_name = "FILE.pdf", required_unless_present_any = ["review", "withhold_suggested"])]
    out: Option<PathBuf>,
    /// Only look at it: the case stays open
    #[arg(long)]
    preview: bool,
    /// Seal it with a new password, printed once: AES-256, and no PDF/A any more
    #[arg(long)]
    locked: bool,
    /// Leave out the times at which the record was opened, and say so
    #[arg(long)]
    without_openings: bool,
    /// Show where other people seem to be named
    #[arg(long, conflicts_with_all = ["out", "preview", "locked"])]
    review: bool,
    /// Leave out every place where other people are surely named
    #[arg(long, conflicts_with_all = ["out", "preview", "locked"])]
    withhold_suggested: bool,
    /// Draw the papers of all open cases of access, to be looked at and printed
    #[arg(long, conflicts_with_all = ["preview", "locked", "review", "withhold_suggested"])]
    batch: bool,
}

#[derive(Serialize)]
struct Written {
    pages: u32,
    sha256: String,
    withheld: Vec<Withheld>,
    out: String,
    answered: bool,
    /// Said once and kept nowhere.
    password: Option<String>,
}

impl Extract {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let choices = Choices { language: context.language, openings: !self.without_openings };
        match (&self.request, &self.out) {
            (Some(request), _) if self.review => {
                reviewed(context, &redactions::review(&session, request, context.language, now)?)
            }
            (Some(request), _) if self.withhold_suggested => {
                reviewed(context, &redactions::withhold_suggested(&session, request, context.language, now)?)
            }
            (Some(request), Some(out)) => self.one(context, &session, request, out, choices, now),
            (None, Some(out)) => batch(context, &session, out, choices, now),
            (_, None) => Err(Problem::invalid("out", "required").into()),
        }
    }

    fn one(
        &self,
        context: &Context,
        session: &Session,
        request: &str,
        out: &Path,
        choices: Choices,
        now: Moment,
    ) -> Result<(), Refusal> {
        let mut drawn = if self.preview {
            extract::preview(session, request, choices, now)?
        } else {
            extract::make(session, request, choices, now)?
        };
        let mut password = None;
        if self.locked {
            let locked = extract::lock(&drawn.paper)?;
            password = Some(locked.password().to_owned());
            drawn.paper = locked.paper;
        }
        files::write(out, &drawn.paper.bytes)?;
        if !self.preview {
            // A paper of a case that stayed open would lie about what was answered.
            extract::answered(session, drawn.request, &drawn.paper, now).inspect_err(|_| {
                let _ = std::fs::remove_file(out);
            })?;
        }
        let ExtractMade { pages, sha256, withheld } = ExtractMade::from(&drawn);
        let out = out.display().to_string();
        let written = Written { pages, sha256, withheld, out, answered: !self.preview, password };
        context.print(&written, || {
            let args = Words::new()
                .set("file", table::plain(&written.out))
                .set("pages", written.pages)
                .set("sha256", &written.sha256);
            let said = if self.preview { "cli-extract-previewed" } else { "cli-extract-made" };
            let mut said = text_with(context.language, said, &args);
            if let Some(password) = &written.password {
                let password = Words::new().set("password", password.as_str());
                said = format!("{said}\n{}", text_with(context.language, "cli-extract-locked", &password));
            }
            said
        })
    }
}

fn reviewed(context: &Context, review: &Review) -> Result<(), Refusal> {
    context.print(review, || {
        let args = Words::new().set("waiting", review.waiting).set("withheld", review.withheld);
        let mut lines = vec![text_with(context.language, "cli-extract-review", &args)];
        for text in review.texts.iter().filter(|text| text.pieces.iter().any(|piece| piece.state != "plain")) {
            lines.push(format!("\n{}", table::plain(&text.label)));
            for piece in text.pieces.iter().filter(|piece| piece.state != "plain") {
                let state = wording::text(context.language, &format!("redaction-state-{}", piece.state));
                lines.push(format!("  {}: {state}", table::plain(&piece.text)));
            }
        }
        lines.join("\n")
    })
}

fn batch(context: &Context, session: &Session, folder: &Path, choices: Choices, now: Moment) -> Result<(), Refusal> {
    std::fs::create_dir_all(folder).map_err(Problem::from)?;
    let progress = Progress::begin();
    let batch = extract_batch::draw_open(
        session,
        None,
        choices,
        now,
        &mut |name, paper| files::write(&folder.join(name), &paper.bytes),
        &mut |done, total| progress.at(done, Some(total)),
    )?;
    drop(progress);
    context.print(&batch, || said(context, &batch))
}

fn said(context: &Context, batch: &Batch) -> String {
    let drawn = batch.lines.iter().filter(|line| line.problem.is_none()).count();
    let args = Words::new().set("drawn", drawn).set("left", batch.lines.len() - drawn);
    let mut lines = vec![text_with(context.language, "cli-extract-batch", &args)];
    for line in &batch.lines {
        let outcome = match (&line.problem, &line.file) {
            (Some(problem), _) => crate::refusal::said(problem, context.language).0,
            (None, Some(file)) => file.clone(),
            (None, None) => String::new(),
        };
        lines.push(format!("  {}  {}  {outcome}", line.number, line.last_day));
    }
    if batch.cancelled {
        lines.push(wording::text(context.language, "cli-extract-batch-cancelled"));
    }
    lines.join("\n")
}
