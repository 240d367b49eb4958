//! Mailing lists.

use crate::{arguments::one_of, context::Context, files, refusal::Refusal, table, words};
use actions::mailings::{self, MailingRequest, MailingView};
use clap::{Args, Subcommand};
use domain::{mailing::MailingPurpose, purchases::ProductFamily};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, Language, text_with};

/// See who may be mailed and who may not, and take the list out
#[derive(Subcommand)]
pub(crate) enum Mailing {
    Preview(Preview),
    Export(Export),
}

/// Say how many would be mailed, and how many are left out for which reason
///
/// With --json: `{purpose, listed, grounds, left_out: [{reason, people}], lines: [{person_id, who, reason}], suppressed, template_fault}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred mailing preview --purpose newsletter")]
pub(crate) struct Preview {
    #[command(flatten)]
    which: Which,
}

/// Take out the list of those who may be mailed: address and name, nothing else
///
/// Nobody who withdrew, objected, is restricted, suppressed, protected, deceased, a child, or consented by implication
/// only is on it. The file is CSV that a spreadsheet opens without running anything in it. With --json as `preview`, and
/// `{out, sha256}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred mailing export --purpose newsletter --out newsletter.csv")]
pub(crate) struct Export {
    #[command(flatten)]
    which: Which,
    /// Where to write the list
    #[arg(long, value_name = "FILE.csv")]
    out: PathBuf,
}

#[derive(Args)]
struct Which {
    /// What is sent
    #[arg(long, value_parser = one_of(MailingPurpose::ALL.map(MailingPurpose::code)))]
    purpose: String,
    /// The family of products that is offered; with marketing only
    #[arg(long, value_parser = one_of(ProductFamily::ALL.map(ProductFamily::code)))]
    product_family: Option<String>,
    /// The template that will be sent; it must have been checked
    #[arg(long, value_name = "ID")]
    template: Option<String>,
    /// The recipient that will send it (`cequred recipient list`); each person's disclosure log then says so
    #[arg(long, value_name = "ID")]
    recipient: Option<String>,
}

impl From<Which> for MailingRequest {
    fn from(which: Which) -> Self {
        let Which { purpose, product_family, template, recipient } = which;
        Self { purpose, product_family, template, recipient }
    }
}

#[derive(Serialize)]
struct Written {
    #[serde(flatten)]
    view: MailingView,
    out: String,
    sha256: String,
}

impl Mailing {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Preview(it) => it.run(context),
            Self::Export(it) => it.run(context),
        }
    }
}

impl Preview {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let view = mailings::preview(&session, &self.which.into())?;
        context.print(&view, || said(context.language, &view, "cli-mailing-preview", ""))
    }
}

impl Export {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let exported = mailings::export(&session, &self.which.into(), now)?;
        files::write(&self.out, &exported.bytes)?;
        let sha256 = hex::encode(exported.sha256);
        let written = Written { view: exported.view, out: self.out.display().to_string(), sha256 };
        context.print(&written, || said(context.language, &written.view, "cli-mailing-exported", &written.out))
    }
}

fn said(language: Language, view: &MailingView, id: &str, file: &str) -> String {
    let left: u32 = view.left_out.iter().map(|one| one.people).sum();
    let args = Words::new()
        .set("listed", view.listed)
        .set("left", left)
        .set("suppressed", view.suppressed)
        .set("file", table::plain(file));
    let rows: Vec<Vec<String>> = view
        .left_out
        .iter()
        .map(|one| vec![words::code(language, "left-out", &one.reason), one.people.to_string()])
        .collect();
    let headings = words::headings(language, ["mailings-reason", "mailings-people"]);
    format!("{}\n\n{}", text_with(language, id, &args), table::table(&headings, &rows))
}
