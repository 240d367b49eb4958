//! The statement of reasons for a suspension or a termination. Everything else about them is made of the forms.

use crate::{context::Context, files, refusal::Refusal};
use actions::accounts;
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::PathBuf;
use wording::{Args as Words, text_with};

/// Suspensions: the statement of reasons on paper
#[derive(Subcommand)]
pub(crate) enum Suspension {
    Statement(Statement),
}

/// Terminations: the statement of reasons on paper
#[derive(Subcommand)]
pub(crate) enum Termination {
    Statement(Statement),
}

/// Write the statement of reasons as a PDF
///
/// It names the rule, the time, who may look at it again and where to turn; never what somebody did.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred suspension statement 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d --out beslut.pdf")]
pub(crate) struct Statement {
    /// The suspension or the termination
    #[arg(value_name = "ID")]
    id: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

impl Suspension {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Statement(it) => it.run(context),
        }
    }
}

impl Termination {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Statement(it) => it.run(context),
        }
    }
}

impl Statement {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let paper = accounts::statement_of(&session, &self.id, None, context.language, now)?;
        files::write(&self.out, &paper.bytes)?;
        let out = self.out.display().to_string();
        context.print(&json!({ "pages": paper.pages, "out": out }), || {
            text_with(context.language, "cli-statement-written", &Words::new().set("file", out.clone()))
        })
    }
}
