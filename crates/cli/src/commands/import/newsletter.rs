//! What a newsletter tool exports.

use super::report;
use crate::{arguments::one_of, context::Context, files, refusal::Refusal};
use actions::{
    Problem,
    import::ImportFile,
    newsletter::{self, NewsletterChoices, NewsletterKind, NewsletterReport},
};
use clap::Args;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// Bring in what a newsletter tool exports: subscribers, unsubscriptions, bounces, opens, clicks
///
/// Those who unsubscribed are withdrawn and suppressed at once; nobody is added to say so. Without --wording-file no
/// consent of the list can be demonstrated, and none is used for a mailing. Opens and clicks are recorded about people who
/// consented to be measured, and only counted otherwise. Times without an offset are UTC. The same file a second time
/// changes nothing. With --json: `{dry_run, kind, read, added, updated, withdrawn, suppressed, counted, unchanged, rejected, warnings}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred import newsletter subscribed.csv --kind subscribed --wording-file form.txt --wording-version 2026-03
  cequred import newsletter unsubscribed.csv --kind unsubscribed --dry-run")]
pub(crate) struct Newsletter {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What the file tells
    #[arg(long, value_parser = one_of(NewsletterKind::ALL.map(NewsletterKind::code)))]
    kind: String,
    /// A file (UTF-8) with the exact words of the sign-up form
    #[arg(long, value_name = "FILE", requires = "wording_version")]
    wording_file: Option<PathBuf>,
    /// The organisation's version of the words
    #[arg(long, value_name = "VERSION")]
    wording_version: Option<String>,
    /// The mailing, where the file does not name it
    #[arg(long, value_name = "NAME")]
    campaign: Option<String>,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Write what is wrong as a table (CSV) into this file
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Newsletter {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let bytes = files::read(&self.file)?;
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let wording = match &self.wording_file {
            Some(file) => Some(
                String::from_utf8(files::read(file)?)
                    .map_err(|_| Problem::FileUnreadable { reason: "not-utf-8".to_owned() })?,
            ),
            None => None,
        };
        let choices = NewsletterChoices {
            kind: self.kind,
            wording,
            version: self.wording_version,
            campaign: self.campaign,
            dry_run: self.dry_run,
        };
        let (session, now) = context.unlock()?;
        let report = newsletter::run(&session, &ImportFile { name: &name, bytes: &bytes }, &choices, now)?;
        let lines = || report::issues(context.language, &report.rejected, &report.warnings);
        let saved = self
            .report
            .as_ref()
            .map_or(Ok(()), |path| files::write(path, report::csv_of(context.language, lines()).as_bytes()));
        context.print(&report, || said(context.language, &report))?;
        saved.map_err(|problem: Problem| problem.into())
    }
}

fn said(language: Language, it: &NewsletterReport) -> String {
    let args = Words::new()
        .set("read", it.read)
        .set("added", it.added)
        .set("updated", it.updated)
        .set("withdrawn", it.withdrawn)
        .set("suppressed", it.suppressed)
        .set("counted", it.counted)
        .set("unchanged", it.unchanged)
        .set("rejected", i64::try_from(it.rejected.len()).unwrap_or(i64::MAX));
    let head = text(language, if it.dry_run { "mailings-import-rehearsed" } else { "mailings-import-done" });
    let mut out = format!("{head}. {}\n", text_with(language, "mailings-import-report", &args));
    let lines = report::issues(language, &it.rejected, &it.warnings);
    out.extend(lines.iter().take(report::SHOWN).map(report::Line::said));
    out
}
