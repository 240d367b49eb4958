//! Ratings: asking for them, bringing in a file, and what they come to.

use crate::{context::Context, files, progress::Progress, refusal::Refusal, table, words};
use actions::{
    Problem,
    import::{ImportFile, ImportIssue},
    ratings::{
        self, RatingDraft, SummaryView,
        import::{RatingImportChoices, RatingImportReport},
    },
};
use clap::{Args, Subcommand};
use domain::assignments::RequestWay;
use serde::Serialize;
use std::fmt::Write as _;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// Ask for ratings, bring them in and sum them up
#[derive(Subcommand)]
pub(crate) enum Rating {
    Request(Request),
    Summary(Summary),
    Overview(Overview),
    Import(Import),
}

/// Ask the client of a finished assignment for a rating, once
///
/// Writes the message as a draft (.eml) for an e-mail program and notes the request as sent. With --draft-only nothing
/// is noted. With --json: `{to, subject, text, mailto, eml, expires_on}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred rating request U5000 --out omdome.eml")]
pub(crate) struct Request {
    /// Number or identifier of the assignment
    #[arg(value_name = "ASSIGNMENT")]
    assignment: String,
    /// Write the draft into this file
    #[arg(long, value_name = "FILE.eml")]
    out: Option<PathBuf>,
    /// Do not note it as sent
    #[arg(long)]
    draft_only: bool,
}

/// Average, number, distribution and trend of a contractor's ratings
#[derive(Args)]
#[command(after_help = "Example:\n  cequred rating summary K10002 --json")]
pub(crate) struct Summary {
    /// Customer number or identifier of the contractor
    #[arg(value_name = "PERSON")]
    person: String,
}

/// The whole register's ratings, requests and disputes in figures; no group smaller than five
#[derive(Args)]
#[command(after_help = "Example:\n  cequred rating overview --json")]
pub(crate) struct Overview {}

/// Bring in ratings from a CSV file or an Excel workbook
///
/// Good rows come in, wrong ones are named with row, column and reason; the same file a second time changes nothing.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred rating import omdomen.csv --dry-run")]
pub(crate) struct Import {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Read a field from a column, by its header; may be repeated
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    /// The sheet of a workbook
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
}

impl Rating {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Request(it) => it.run(context),
            Self::Summary(it) => it.run(context),
            Self::Overview(it) => it.run(context),
            Self::Import(it) => it.run(context),
        }
    }
}

/// The message, and the same as a file.
#[derive(Serialize)]
struct Draft<'a> {
    #[serde(flatten)]
    draft: &'a RatingDraft,
    eml: String,
}

impl Request {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let draft = ratings::draft(&session, &self.assignment, context.language, now)?;
        let eml = post::draft(&draft.message(now)).map_err(|_| Problem::invalid("email", "not-usable"))?;
        if let Some(path) = &self.out {
            files::write(path, &eml)?;
        }
        if !self.draft_only {
            ratings::sent(&session, &self.assignment, RequestWay::EmailDraft, now)?;
        }
        let shown = Draft { draft: &draft, eml: String::from_utf8_lossy(&eml).into_owned() };
        context.print(&shown, || {
            let mut said = match &self.out {
                Some(_) => text(context.language, "cli-rating-draft-saved"),
                None => draft.mailto.clone(),
            };
            if !self.draft_only {
                said.push('\n');
                let args = Words::new().set("day", draft.expires_on.as_str());
                said.push_str(&text_with(context.language, "cli-rating-asked", &args));
            }
            said
        })
    }
}

impl Summary {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let view = ratings::summary(&session, &self.person)?;
        context.print(&view, || summed(context.language, &view))
    }
}

impl Overview {
    #[expect(clippy::unused_self, reason = "every command is run the same way")]
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let view = ratings::overview(&session, now)?;
        context.print(&view, || summed(context.language, &view.summary))
    }
}

fn summed(language: Language, view: &SummaryView) -> String {
    let Some(average) = view.average else {
        let args = Words::new().set("number", view.number).set("least", view.publish_from);
        return text_with(language, "cli-rating-too-few", &args);
    };
    let name = |id: &str| words::headings(language, [id]).concat();
    let counts: Vec<String> = view.distribution.iter().map(u32::to_string).collect();
    let mut said = table::list(&[
        (name("cli-rating-average"), Some(format!("{average:.2}"))),
        (name("cli-rating-number"), Some(view.number.to_string())),
        (name("cli-rating-distribution"), Some(counts.join(" · "))),
    ]);
    for quarter in &view.trend {
        let average = quarter.average.map_or_else(|| "–".to_owned(), |average| format!("{average:.2}"));
        let _ = write!(said, "\n{}  {average}  ({})", quarter.quarter, quarter.number);
    }
    said
}

impl Import {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let bytes = files::read(&self.file)?;
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let choices = RatingImportChoices { sheet: self.sheet, mapping: self.map, dry_run: self.dry_run };
        let (session, now) = context.unlock()?;
        let progress = Progress::begin();
        let file = ImportFile { name: &name, bytes: &bytes };
        let report = ratings::import::run(&session, &file, &choices, now, &mut |done, total| progress.at(done, total))?;
        drop(progress);
        context.print(&report, || said(context.language, &report))
    }
}

/// How many refused rows are named on the screen.
const SHOWN: usize = 20;

fn said(language: Language, report: &RatingImportReport) -> String {
    let args = Words::new()
        .set("read", report.read)
        .set("added", report.added)
        .set("ratings", report.ratings)
        .set("updated", report.updated)
        .set("unchanged", report.unchanged)
        .set("rejected", i64::try_from(report.rejected.len()).unwrap_or(i64::MAX));
    let id = if report.dry_run { "cli-rating-import-rehearsed" } else { "cli-rating-import-done" };
    let mut out = text_with(language, id, &args);
    for issue in report.rejected.iter().take(SHOWN) {
        let _ = write!(out, "\n{}", line(language, issue));
    }
    if report.rejected.len() > SHOWN {
        out.push('\n');
        out.push_str(&words::counted(language, "cli-import-more", report.rejected.len() - SHOWN));
    }
    out
}

fn line(language: Language, issue: &ImportIssue) -> String {
    let column = issue.column.as_ref().map(|column| format!(" {column}:")).unwrap_or_default();
    format!("  {}{column} {}", issue.row, words::code(language, "import", &issue.code))
}
