//! What is to be erased, and erasing it.

use crate::{context::Context, files, progress::Progress, refusal::Refusal, table, words};
use actions::{
    disclosures,
    erasure::{self, ApplyPlan, CountView, ItemView, MakePlan, PersonLine, PlanView, QueueView},
};
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::{Path, PathBuf};
use wording::{Args as Words, Language, text, text_with};

/// See what is to be erased, plan it, carry it out
#[derive(Subcommand)]
pub(crate) enum Retention {
    Queue(Queue),
    Why(Why),
    Plan(Plan),
    Apply(Apply),
    List(List),
    Show(Show),
    Withdraw(Withdraw),
    Certificate(Certificate),
    Letter(Letter),
}

/// Who has something to be erased today
///
/// With --json: {total, people: [{`person_id`, who, items, `on_hold`}]}.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred retention queue --limit 20")]
pub(crate) struct Queue {
    /// At most so many people
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

/// Why what is kept about a person is kept, and until when
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred retention why K10000")]
pub(crate) struct Why {
    /// Customer number or identifier of the person
    #[arg(value_name = "PERSON")]
    person: String,
}

/// A dry run: what would go today, what stays and why; nothing is touched
///
/// The plan is kept, so that exactly what was looked at is carried out. With --json: `{id, number, people, items, left,
/// state, goes: [{noun, rule, fate, count}], stays: […], kept: [{noun, fate, because, last_day, …}]}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred retention plan
  cequred retention plan --person K10000 --json
  cequred retention plan --request 2026-0001")]
pub(crate) struct Plan {
    /// Only this person
    #[arg(long, value_name = "PERSON")]
    person: Option<String>,
    /// Only the person who asks to be erased in this case
    #[arg(long, value_name = "CASE", conflicts_with = "person")]
    request: Option<String>,
    /// At most so many people
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

/// Carry a plan out; one about several people asks for a second signature first
///
/// Ctrl-C breaks it off without harm: what is done is done, and the plan can be taken up again.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred retention apply --plan G2026-0001")]
pub(crate) struct Apply {
    /// Number or identifier of the plan
    #[arg(long, value_name = "PLAN")]
    plan: String,
}

/// One plan, with what would go and stay today
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred retention show G2026-0001")]
pub(crate) struct Show {
    /// Number or identifier of the plan
    #[arg(value_name = "PLAN")]
    plan: String,
}

/// Take a plan back: nothing of what is left of it is erased
///
/// One that was broken off halfway is final with what it has erased, and has its certificate.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred retention withdraw G2026-0001")]
pub(crate) struct Withdraw {
    /// Number or identifier of the plan
    #[arg(value_name = "PLAN")]
    plan: String,
}

/// Write the letter that tells a recipient what was erased, corrected or restricted (GDPR Art. 19)
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred notice list
  cequred retention letter 0198… --out letter.pdf")]
pub(crate) struct Letter {
    /// Identifier of the notice
    #[arg(value_name = "NOTICE")]
    notice: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

/// List the newest plans
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred retention list")]
pub(crate) struct List {
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

/// Write the certificate of a plan that was carried out; it holds no personal data
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred retention certificate G2026-0001 --out certificate.pdf")]
pub(crate) struct Certificate {
    /// Number or identifier of the plan
    #[arg(value_name = "PLAN")]
    plan: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

impl Retention {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let language = context.language;
        match self {
            Self::Queue(it) => {
                let queue = erasure::queue(&session, it.limit, now)?;
                context.print(&queue, || queue_said(language, &queue))
            }
            Self::Why(it) => {
                let line = erasure::of_person(&session, &it.person, now)?;
                context.print(&line, || person_said(language, &line))
            }
            Self::Plan(it) => {
                let wanted =
                    MakePlan { person: it.person, request: it.request, limit: it.limit, ..MakePlan::default() };
                let plan = erasure::plan(&session, &wanted, now)?;
                context.print(&plan, || plan_said(language, &plan))
            }
            Self::Apply(it) => {
                let progress = Progress::begin();
                let applied = erasure::apply(&session, &ApplyPlan { id: it.plan }, now, &mut |done, total| {
                    progress.at(done, Some(total))
                });
                drop(progress);
                let plan = applied?;
                context.print(&plan, || plan_said(language, &plan))
            }
            Self::List(it) => {
                let plans = erasure::plans(&session, it.limit)?;
                context.print(&plans, || plans_said(language, &plans))
            }
            Self::Show(it) => {
                let plan = erasure::show(&session, &it.plan, now)?;
                context.print(&plan, || plan_said(language, &plan))
            }
            Self::Withdraw(it) => {
                let plan = erasure::withdraw(&session, &ApplyPlan { id: it.plan }, now)?;
                context.print(&plan, || plan_said(language, &plan))
            }
            Self::Certificate(it) => {
                let paper = erasure::certificate(&session, &it.plan, language, now)?;
                written(context, "cli-certificate-made", &it.out, &paper.bytes, paper.pages)
            }
            Self::Letter(it) => {
                let paper = disclosures::letter(&session, &it.notice, language, now)?;
                written(context, "cli-notice-letter-made", &it.out, &paper.bytes, paper.pages)
            }
        }
    }
}

fn written(context: &Context, sentence: &str, out: &Path, bytes: &[u8], pages: usize) -> Result<(), Refusal> {
    files::write(out, bytes)?;
    let out = out.display().to_string();
    context.print(&json!({"out": out, "pages": pages}), || {
        text_with(context.language, sentence, &Words::new().set("file", table::plain(&out)))
    })
}

fn queue_said(language: Language, queue: &QueueView) -> String {
    if queue.total == 0 {
        return text(language, "cli-nothing-to-erase");
    }
    let people: Vec<_> = queue.people.iter().map(|line| person_said(language, line)).collect();
    let head = words::counted(language, "cli-people-to-erase", queue.total);
    format!("{head}\n\n{}", people.join("\n"))
}

fn person_said(language: Language, line: &PersonLine) -> String {
    let rows: Vec<_> = line.items.iter().map(|item| row(language, item)).collect();
    let holds: Vec<_> = line.on_hold.iter().map(|hold| format!("{}\n", text(language, &hold.reason))).collect();
    let headings = words::headings(language, ["cli-what", "cli-fate", "cli-kept-until", "cli-rule"]);
    format!("{}\n{}{}", table::plain(&line.who), holds.concat(), table::table(&headings, &rows))
}

fn row(language: Language, item: &ItemView) -> Vec<String> {
    vec![
        words::code(language, "noun", &item.noun),
        words::code(language, "fate", &item.fate),
        item.last_day.clone().unwrap_or_default(),
        words::code(language, "clock", &item.rule),
    ]
}

fn plan_said(language: Language, plan: &PlanView) -> String {
    let args = Words::new().set("number", &plan.number).set("people", plan.people).set("left", plan.left);
    let state = words::code(language, "plan", &plan.state);
    let head = text_with(language, "cli-plan", &args.set("state", state));
    let counts: Vec<_> = plan.goes.iter().chain(&plan.stays).map(|line| count_row(language, line)).collect();
    let headings = words::headings(language, ["cli-what", "cli-fate", "cli-rule", "cli-count"]);
    let kept: Vec<_> = plan.kept.iter().map(|item| kept_row(language, item)).collect();
    let kept = match kept.as_slice() {
        [] => String::new(),
        rows => {
            let headings = words::headings(language, ["cli-what", "cli-fate", "cli-because", "cli-kept-until"]);
            format!("\n{}", table::table(&headings, rows))
        }
    };
    format!("{head}\n{}{kept}", table::table(&headings, &counts))
}

/// Kept because of what, and until when.
fn kept_row(language: Language, item: &ItemView) -> Vec<String> {
    let because = match &item.because {
        Some(noun) => words::code(language, "noun", noun),
        None => words::code(language, "clock", &item.rule),
    };
    vec![
        words::code(language, "noun", &item.noun),
        words::code(language, "fate", &item.fate),
        because,
        item.last_day.clone().unwrap_or_default(),
    ]
}

fn count_row(language: Language, line: &CountView) -> Vec<String> {
    vec![
        words::code(language, "noun", &line.noun),
        words::code(language, "fate", &line.fate),
        words::code(language, "clock", &line.rule),
        line.count.to_string(),
    ]
}

fn plans_said(language: Language, plans: &[PlanView]) -> String {
    if plans.is_empty() {
        return text(language, "cli-nothing-there");
    }
    plans.iter().map(|plan| plan_said(language, plan)).collect::<Vec<_>>().join("\n")
}
