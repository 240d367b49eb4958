//! The registerutdrag.

use crate::{context::Context, files, refusal::Refusal, table};
use actions::extract::{self, ExtractMade, Withheld};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, text_with};

/// Make the subject-access extract that answers a request for access
///
/// The paper is written first; then the case is marked as answered. --preview draws the paper without answering.
/// A file of that name is replaced, whole or not at all. With --json: {pages, sha256, withheld, out, answered}.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred extract 2026-0001 --out extract.pdf --preview
  cequred extract 2026-0001 --out extract.pdf")]
pub(crate) struct Extract {
    /// Case number or identifier
    #[arg(value_name = "REQUEST")]
    request: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
    /// Only look at it: the case stays open
    #[arg(long)]
    preview: bool,
}

#[derive(Serialize)]
struct Written {
    pages: u32,
    sha256: String,
    withheld: Vec<Withheld>,
    out: String,
    answered: bool,
}

impl Extract {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let paper = if self.preview {
            let paper = extract::preview(&session, &self.request, context.language, now)?;
            files::write(&self.out, &paper.bytes)?;
            paper
        } else {
            let (id, paper) = extract::make(&session, &self.request, context.language, now)?;
            files::write(&self.out, &paper.bytes)?;
            // A paper of a case that stayed open would lie about what was answered.
            extract::answered(&session, id, &paper, now).inspect_err(|_| {
                let _ = std::fs::remove_file(&self.out);
            })?;
            paper
        };
        let ExtractMade { pages, sha256, withheld } = ExtractMade::from(&paper);
        let out = self.out.display().to_string();
        let written = Written { pages, sha256, withheld, out, answered: !self.preview };
        context.print(&written, || {
            let args = Words::new()
                .set("file", table::plain(&written.out))
                .set("pages", written.pages)
                .set("sha256", &written.sha256);
            text_with(context.language, if self.preview { "cli-extract-previewed" } else { "cli-extract-made" }, &args)
        })
    }
}
