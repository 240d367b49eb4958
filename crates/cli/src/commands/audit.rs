//! The log of who did what, when and for which task.

use crate::{
    context::{Context, write_out},
    files, json,
    progress::Progress,
    refusal::Refusal,
    steps, table, words,
};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery, LogLine},
};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, Language, text_with};

/// Read, verify and export the log
#[derive(Subcommand)]
pub(crate) enum Audit {
    List(List),
    Verify(Verify),
    Export(Export),
}

/// List lines of the log, newest first
///
/// With --json: {lines, total, head}.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred audit list --verb people.open --limit 100")]
pub(crate) struct List {
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 30)]
    limit: u32,
    /// Only lines before this number
    #[arg(long, value_name = "SEQ")]
    before: Option<String>,
    /// Only this verb, for instance people.open
    #[arg(long)]
    verb: Option<String>,
}

/// Prove that nothing in the log was changed
///
/// Every line must follow from the one before. --head takes the hash printed on a paper: it must stand in the log, or
/// lines after it have been lost. A log that does not verify gives exit status 4 and names the first bad line.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred audit verify --head 6f1ed002ab5595859014ebf0951522d9…")]
pub(crate) struct Verify {
    /// A head of the log from a paper
    #[arg(long, value_name = "HASH")]
    head: Option<String>,
}

/// Export the whole log, oldest line first, as a list in JSON
#[derive(Args)]
#[command(after_help = "Example:\n  cequred audit export --out log-2026.json")]
pub(crate) struct Export {
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "FILE.json")]
    out: Option<PathBuf>,
}

/// Lines fetched at a time.
const PAGE: u32 = 10_000;

impl Audit {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::List(it) => it.run(context),
            Self::Verify(it) => it.run(context),
            Self::Export(it) => it.run(context),
        }
    }
}

impl List {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let query = AuditQuery { before_seq: self.before, limit: self.limit, verb: self.verb };
        let page = audit::page(&session, &query)?;
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
        let (session, _) = context.unlock()?;
        let progress = Progress::begin();
        let verdict = audit::verify(&session, self.head.as_deref(), &mut |done, total| progress.at(done, Some(total)))?;
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

impl Export {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let lines = all(&session)?;
        let mut text = json::text(&json::snake_case(&lines));
        text.push('\n');
        match &self.out {
            None => write_out(text.as_bytes()),
            Some(path) => {
                files::write(path, text.as_bytes())?;
                let file = path.display().to_string();
                context.print(&serde_json::json!({"lines": lines.len(), "out": file}), || {
                    let args = Words::new().set("count", lines.len()).set("file", table::plain(&file));
                    text_with(context.language, "cli-log-exported", &args)
                })
            }
        }
    }
}

/// The whole log, oldest first, fetched from its end page by page.
fn all(session: &Session) -> Result<Vec<LogLine>, Problem> {
    let mut lines: Vec<LogLine> = Vec::new();
    loop {
        let before_seq = lines.last().map(|line| line.seq.clone());
        let page = audit::page(session, &AuditQuery { before_seq, limit: PAGE, verb: None })?;
        if page.lines.is_empty() {
            lines.reverse();
            return Ok(lines);
        }
        lines.extend(page.lines);
    }
}
