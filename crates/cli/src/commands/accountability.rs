//! Papers of the record of processing and of incidents. Their other commands are made of the forms.

use crate::{context::Context, files, refusal::Refusal, table};
use actions::{
    disk_encryption, incidents,
    processing::{self, Exported},
};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, text_with};

/// Purposes, recipients and transfers (GDPR Art. 30)
#[derive(Subcommand)]
pub(crate) enum Processing {
    Export(Export),
}

/// Write the record of processing as a PDF, or as a table where the file ends in .csv
///
/// With --json: {out, pages, sha256}; a table has no pages.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred processing export --out record.pdf
  cequred processing export --out record.csv --lang en")]
pub(crate) struct Export {
    /// Where to write it
    #[arg(long, value_name = "FILE.pdf|FILE.csv")]
    out: PathBuf,
}

/// Personal data breaches (GDPR Art. 33 and 34)
#[derive(Subcommand)]
pub(crate) enum Incident {
    Paper(Paper),
}

/// Write the report of an incident as a PDF, with the fields of the authority's form
#[derive(Args)]
#[command(after_help = "Example:\n  cequred incident paper I-2026-0001 --out incident.pdf")]
pub(crate) struct Paper {
    /// Number or identifier
    #[arg(value_name = "INCIDENT")]
    incident: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

#[derive(Serialize)]
struct Written {
    out: String,
    #[serde(flatten)]
    made: Exported,
}

impl Processing {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let Self::Export(Export { out }) = self;
        let (session, now) = context.unlock()?;
        let is_table = out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
        let (bytes, made) = if is_table {
            let bytes = processing::export_csv(&session, context.language, now)?;
            let made = Exported::table(&bytes);
            (bytes, made)
        } else {
            let disk = disk_encryption::of(session.folder());
            let paper = processing::export_pdf(&session, disk, context.language, now)?;
            let made = Exported::from(&paper);
            (paper.bytes, made)
        };
        files::write(&out, &bytes)?;
        written(context, &out, made)
    }
}

impl Incident {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let Self::Paper(Paper { incident, out }) = self;
        let (session, now) = context.unlock()?;
        let paper = incidents::report_pdf(&session, &incident, context.language, now)?;
        files::write(&out, &paper.bytes)?;
        written(context, &out, Exported::from(&paper))
    }
}

fn written(context: &Context, out: &std::path::Path, made: Exported) -> Result<(), Refusal> {
    let written = Written { out: out.display().to_string(), made };
    context.print(&written, || {
        let args = Words::new().set("file", table::plain(&written.out)).set("sha256", &written.made.sha256);
        text_with(context.language, "cli-paper-written", &args)
    })
}
