//! What falls due, and who has it in hand.

mod calendar;
mod handling;

use crate::{context::Context, refusal::Refusal, steps, table, words};
use actions::{
    due::{self, DueLine, Reckoned},
    explain::StepView,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use wording::{Language, text};

/// List what is due, the most urgent first; put off, finish and hand over
///
/// With --json: `[{kind, last_day, internal_day, person_id, reason: {rule, steps}, subject_id, label, who, urgency}]`.
/// People are named by initials and number: the list may be seen by others.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
#[command(after_help = "\
Examples:
  cequred due
  cequred due --within 7 --explain
  cequred due --within 0 --json              what is due today or overdue")]
pub(crate) struct Due {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// Only what has its last day within so many days
    #[arg(long, value_name = "DAYS")]
    within: Option<u32>,
    /// At most so many lines [default: all with --json, else 50]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Show how each date was counted
    #[arg(long)]
    explain: bool,
}

/// What can be done with a line of the list.
#[derive(Subcommand)]
enum Verb {
    Snooze(handling::SnoozeIt),
    Done(handling::DoneWithIt),
    HandOver(handling::HandItOver),
    Calendar(calendar::WriteCalendar),
}

/// Lines that fit on a screen or two.
const SHOWN: usize = 50;
/// More than any office has to do.
const ALL: usize = 1_000_000;

#[derive(Serialize)]
struct Line<'a> {
    kind: &'a str,
    last_day: &'a str,
    internal_day: &'a str,
    person_id: Option<&'a str>,
    reason: Reason<'a>,
    subject_id: &'a str,
    label: &'a str,
    who: &'a str,
    urgency: &'a str,
}

#[derive(Serialize)]
struct Reason<'a> {
    /// The rule the date rests on: the one its counting begins with.
    rule: &'a str,
    steps: &'a [StepView],
}

impl Due {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self.verb {
            Some(Verb::Snooze(it)) => it.run(context),
            Some(Verb::Done(it)) => it.run(context),
            Some(Verb::HandOver(it)) => it.run(context),
            Some(Verb::Calendar(it)) => it.run(context),
            None => self.list(context),
        }
    }

    fn list(&self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let limit = self.limit.unwrap_or(if context.json { ALL } else { SHOWN });
        // One more than is shown tells whether there are more.
        let one_more = limit.saturating_add(1);
        if !context.json && !self.explain {
            let lines = due::list(&session, self.within, one_more, now)?;
            return context.print(&(), || said(context.language, &lines, limit, tabled));
        }
        let mut lines = due::reckoned(&session, self.within, one_more, now)?;
        if context.json {
            lines.truncate(limit);
        }
        let machine: Vec<_> = lines.iter().map(line).collect();
        context.print(&machine, || said(context.language, &lines, limit, explained))
    }
}

fn said<T>(language: Language, lines: &[T], limit: usize, say: fn(Language, &[T]) -> String) -> String {
    if lines.is_empty() {
        return text(language, "cli-nothing-due");
    }
    let mut out = say(language, &lines[..lines.len().min(limit)]);
    if lines.len() > limit {
        out.push_str(&text(language, "cli-more"));
    }
    out
}

fn line(Reckoned { line, steps }: &Reckoned) -> Line<'_> {
    Line {
        kind: &line.kind,
        last_day: &line.last_day,
        internal_day: &line.internal_day,
        person_id: line.person_id.as_deref(),
        reason: Reason { rule: steps.first().map_or("", |step| &step.rule), steps },
        subject_id: &line.subject_id,
        label: &line.label,
        who: &line.who,
        urgency: &line.urgency,
    }
}

fn cells(language: Language, line: &DueLine) -> Vec<String> {
    vec![
        words::code(language, "urgency", &line.urgency),
        line.internal_day.clone(),
        line.last_day.clone(),
        words::code(language, "due", &line.kind),
        line.label.clone(),
        line.who.clone(),
    ]
}

fn tabled(language: Language, lines: &[DueLine]) -> String {
    let headings = ["cli-urgency", "cli-internal-day", "cli-last-day", "cli-what", "cli-case", "cli-who"];
    let rows: Vec<_> = lines.iter().map(|line| cells(language, line)).collect();
    table::table(&words::headings(language, headings), &rows)
}

fn explained(language: Language, lines: &[Reckoned]) -> String {
    lines
        .iter()
        .map(|Reckoned { line, steps }| {
            let head: Vec<_> = cells(language, line).into_iter().filter(|cell| !cell.is_empty()).collect();
            format!("{}\n{}", table::plain(&head.join("  ")), steps::said(language, steps))
        })
        .collect::<Vec<_>>()
        .concat()
}
