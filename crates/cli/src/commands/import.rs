//! Bringing in files.

use crate::{arguments::one_of, context::Context, files, progress::Progress, refusal::Refusal, words};
use actions::{
    Problem,
    import::{self, ImportChoices, ImportFile, ImportReport},
};
use clap::{Args, Subcommand};
use domain::people::IdentityGround;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

mod newsletter;
mod report;

/// Bring in files
#[derive(Subcommand)]
pub(crate) enum Import {
    People(People),
    Newsletter(newsletter::Newsletter),
}

/// Bring in people from a CSV file or an Excel workbook
///
/// Good rows come in, wrong ones are named with row, column and reason; the same file a second time changes nothing.
/// Columns are recognised by their headers, and a mapping that was given is remembered for the next file like it.
/// With --json: `{dry_run, read, added, updated, unchanged, rejected: [{row, column, field, code, …}], warnings, twins}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred import people kunder.xlsx --dry-run
  cequred import people kunder.csv --map number=Kundnr --map name=Namn --report report.csv")]
pub(crate) struct People {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Read a field from a column, by its header; may be repeated
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    /// The sheet of a workbook [default: the first with people]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Why personal identity numbers in the file may be kept (dataskyddslagen 3 kap. 10 §)
    #[arg(long, value_parser = one_of(IdentityGround::ALL.map(IdentityGround::code)))]
    identity_ground: Option<String>,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Write what is wrong as a table (CSV) into this file
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Import {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::People(it) => it.run(context),
            Self::Newsletter(it) => it.run(context),
        }
    }
}

impl People {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let bytes = files::read(&self.file)?;
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let choices = ImportChoices {
            sheet: self.sheet,
            mapping: self.map,
            identity_ground: self.identity_ground,
            dry_run: self.dry_run,
        };
        let (session, now) = context.unlock()?;
        let progress = Progress::begin();
        let file = ImportFile { name: &name, bytes: &bytes };
        let report = import::run(&session, &file, &choices, now, &mut |done, total| progress.at(done, total))?;
        drop(progress);
        let saved = self
            .report
            .as_ref()
            .map_or(Ok(()), |path| files::write(path, report::csv(context.language, &report).as_bytes()));
        context.print(&report, || said(context.language, &report))?;
        // The people are in, whatever became of the list: it is told last, with its own status.
        saved.map_err(|problem: Problem| problem.into())
    }
}

fn said(language: Language, report: &ImportReport) -> String {
    let args = Words::new()
        .set("read", report.read)
        .set("added", report.added)
        .set("updated", report.updated)
        .set("unchanged", report.unchanged)
        .set("rejected", report::rows_rejected(report));
    let mut out = text_with(language, if report.dry_run { "cli-import-rehearsed" } else { "cli-import-done" }, &args);
    out.push('\n');
    for (id, lines) in [
        ("cli-import-rejected", report::rejected(language, report)),
        ("cli-import-warnings", report::warnings(language, report)),
        ("cli-import-twins", report::twins(language, report)),
    ] {
        if !lines.is_empty() {
            let head = format!("\n{} ({})\n", text(language, id), lines.len());
            out.push_str(&head);
            out.extend(lines.iter().take(report::SHOWN).map(report::Line::said));
            if lines.len() > report::SHOWN {
                out.push_str(&words::counted(language, "cli-import-more", lines.len() - report::SHOWN));
                out.push('\n');
            }
        }
    }
    out
}
