//! The log of who did what, when and for which task.

use super::openings::{self, Limit};
use crate::{arguments::one_of, context::Context, files, progress::Progress, refusal::Refusal, steps, table, words};
use actions::{
    Problem,
    audit::{self, AuditQuery, LogExported, LogFormat, LogLine},
};
use clap::{Args, Subcommand};
use domain::staff::Task;
use serde::Serialize;
use std::{io::BufWriter, ops::ControlFlow, path::PathBuf};
use wording::{Args as Words, Language, text, text_with};

/// Read, verify and export the log
#[derive(Subcommand)]
pub(crate) enum Audit {
    List(List),
    Verify(Verify),
    Export(Export),
    /// Accept what was found wrong with the log, once it is understood
    ///
    /// Until then the register says at every opening that the log is not what it was. What is wrong stays in the log,
    /// and `audit verify` goes on naming it.
    #[command(after_help = "Example:\n  cequred audit accept --user Karin")]
    Accept,
    Limit(Limit),
}

/// Which lines of the log.
#[derive(Args)]
struct Which {
    /// Only this verb, for instance people.open
    #[arg(long)]
    verb: Option<String>,
    /// Only what this member of staff did
    #[arg(long, value_name = "NAME")]
    staff: Option<String>,
    /// Only lines that speak of this record: an identifier, a customer number or the number of a case
    #[arg(long, value_name = "ID")]
    record: Option<String>,
    /// Only what was done for this task
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: Option<String>,
    /// Only from this day on
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Only up to and including this day
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
}

impl Which {
    fn query(self, before_seq: Option<String>, limit: u32) -> AuditQuery {
        let Self { verb, staff, record, task, from, until } = self;
        AuditQuery { before_seq, limit, verb, staff, record, task, from, until }
    }
}

/// List lines of the log, newest first
///
/// With --json: {lines, total, head}. With --warnings the stretches of time in which somebody opened more people than is
/// expected within an hour: a list of {who, from, until, people, limit}.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred audit list --verb people.open --limit 100
  cequred audit list --record K10000 --from 2026-01-01")]
pub(crate) struct List {
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 30)]
    limit: u32,
    /// Only lines before this number
    #[arg(long, value_name = "SEQ")]
    before: Option<String>,
    #[command(flatten)]
    which: Which,
    /// Instead of lines: who opened many people in a short time
    #[arg(long, conflicts_with_all = ["limit", "before", "verb", "staff", "record", "task", "from", "until"])]
    warnings: bool,
    /// How many days back the warnings look
    #[arg(long, value_name = "N", default_value_t = 30, requires = "warnings")]
    days: u32,
}

/// Prove that nothing in the log was changed
///
/// Every line must follow from the one before. --head takes the hash printed on a paper: it must stand in the log, or
/// lines after it have been lost. A log that does not verify gives exit status 4 and names the first bad line. The check
/// is itself a line in the log.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred audit verify --head 6f1ed002ab5595859014ebf0951522d9…")]
pub(crate) struct Verify {
    /// A head of the log from a paper
    #[arg(long, value_name = "HASH")]
    head: Option<String>,
}

/// Export the log, oldest line first
///
/// One line at a time, however long the log is: as JSON Lines, or as a table for a spreadsheet. That it was exported is
/// a line in the log. Without --out it goes to standard output. With --out and --json: {lines, head, out}.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred audit export --format csv --out log-2026.csv --from 2026-01-01 --until 2026-12-31
  cequred audit export | jq .verb")]
pub(crate) struct Export {
    /// The form
    #[arg(long, value_name = "FORMAT", default_value = "jsonl", value_parser = one_of(LogFormat::ALL.map(LogFormat::code)))]
    format: String,
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    which: Which,
}

impl Audit {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::List(it) => it.run(context),
            Self::Verify(it) => it.run(context),
            Self::Export(it) => it.run(context),
            Self::Limit(it) => it.run(context),
            Self::Accept => accept(context),
        }
    }
}

impl List {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        if self.warnings {
            return openings::warn(context, self.days);
        }
        let (session, _) = context.unlock()?;
        let page = audit::page(&session, &self.which.query(self.before, self.limit))?;
        context.print(&page, || {
            let rows: Vec<_> = page.lines.iter().map(|line| row(context.language, line)).collect();
            let headings = ["cli-line", "field-at", "field-user", "cli-verb", "field-task", "cli-fields"];
            let args = Words::new().set("lines", &page.total).set("head", &page.head);
            let head = text_with(context.language, "cli-log-head", &args);
            format!("{}{head}", table::table(&words::headings(context.language, headings), &rows))
        })
    }
}

fn row(language: Language, line: &LogLine) -> Vec<String> {
    let task = line.task.as_deref().map(|task| words::code(language, "task", task)).unwrap_or_default();
    let fields = line.fields.iter().map(|field| match words::code(language, "field", field) {
        // The groups a person was opened with are named by the deeds that read them.
        same if same == *field => words::code(language, "deed", field),
        word => word,
    });
    vec![
        line.seq.clone(),
        steps::moment(&line.at),
        line.who.clone().unwrap_or_default(),
        words::verb(language, &line.verb),
        task,
        fields.collect::<Vec<_>>().join(", "),
    ]
}

#[derive(Serialize)]
struct Verified {
    ok: bool,
    lines: u64,
    head: String,
}

impl Verify {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let progress = Progress::begin();
        let verdict =
            audit::prove(&session, self.head.as_deref(), now, &mut |done, total| progress.at(done, Some(total)))?;
        drop(progress);
        if !verdict.ok {
            return Err(Problem::LogBroken { line: verdict.first_bad.unwrap_or(verdict.lines) }.into());
        }
        let verified = Verified { ok: true, lines: verdict.lines.parse().unwrap_or_default(), head: verdict.head };
        context.print(&verified, || {
            let args = Words::new().set("count", verified.lines).set("head", &verified.head);
            text_with(context.language, "cli-log-verified", &args)
        })
    }
}

#[derive(Serialize)]
struct Exported {
    lines: u64,
    head: String,
    out: String,
}

impl Export {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let format = LogFormat::from_code(&self.format).unwrap_or(LogFormat::JsonLines);
        let query = self.which.query(None, 0);
        let Some(path) = self.out else {
            let mut out = BufWriter::new(std::io::stdout().lock());
            return match audit::export(&session, &query, format, &mut out, now, &mut |_, _| ControlFlow::Continue(())) {
                // A reader that has gone away (`| head`) is no mistake.
                Err(Problem::StorageFailed { detail }) if detail == "BrokenPipe" => Ok(()),
                other => other.map(|_| ()).map_err(Refusal::from),
            };
        };
        let progress = Progress::begin();
        let exported = files::write_with(&path, |file| {
            let mut out = BufWriter::new(file);
            audit::export(&session, &query, format, &mut out, now, &mut |done, total| progress.at(done, Some(total)))
                .map_err(Refusal::from)
        });
        drop(progress);
        let LogExported { lines, head } = exported?;
        let exported = Exported { lines: lines.parse().unwrap_or_default(), head, out: path.display().to_string() };
        context.print(&exported, || {
            let args = Words::new().set("count", exported.lines).set("file", table::plain(&exported.out));
            text_with(context.language, "cli-log-exported", &args)
        })
    }
}

fn accept(context: &Context) -> Result<(), Refusal> {
    let (session, now) = context.unlock()?;
    audit::accept(&session, now)?;
    context.print(&serde_json::json!({}), || text(context.language, "cli-log-accepted"))
}
