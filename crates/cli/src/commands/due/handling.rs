//! Who has a thing in hand, what was put off, and what somebody is done with.

use crate::{context::Context, refusal::Refusal, words};
use actions::{
    Session,
    reminders::{self, HandOver, InHand, Snooze},
};
use clap::{Args, builder::PossibleValuesParser};
use domain::due::DueKind;
use wording::{Args as Words, text_with};

/// Which line of the list is meant.
#[derive(Args)]
pub(super) struct Which {
    /// Number of a request, dispute or incident, or the `subject_id` of `cequred due --json`
    #[arg(value_name = "RECORD")]
    record: String,
    /// What is due, where several things are due for the same record
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(DueKind::ALL.map(DueKind::code)))]
    kind: Option<String>,
}

impl Which {
    fn found(&self, session: &Session) -> Result<InHand, Refusal> {
        Ok(reminders::named(session, &self.record, self.kind.as_deref())?)
    }
}

/// Put a reminder off until a day; it stays in the list, and the last day stays what it is
///
/// Nothing is put off past its last day; what is overdue may wait a week. With --json: `{kind, subject_id}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred due snooze 2026-0003 --until 2026-12-07
  cequred due snooze 2026-0003 --stop")]
pub(super) struct SnoozeIt {
    #[command(flatten)]
    which: Which,
    /// The first day it is reminded of again
    #[arg(long, value_name = "DATE", required_unless_present = "stop", conflicts_with = "stop")]
    until: Option<String>,
    /// Remind as usual again
    #[arg(long)]
    stop: bool,
}

impl SnoozeIt {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let it = self.which.found(&session)?;
        let request = Snooze { kind: it.kind.clone(), subject_id: it.subject_id.clone(), until: self.until.clone() };
        reminders::snooze(&session, &request, now)?;
        match self.until {
            Some(day) => said(context, &it, "cli-due-snoozed", Words::new().set("day", day)),
            None => said(context, &it, "cli-due-as-usual", Words::new()),
        }
    }
}

/// You are done with it: no more reminders before its last day
///
/// A line leaves the list by the command of its own record (a request by its answer) and by nothing else: what still
/// stands there on the last day is reminded of again. What is overdue is quiet for a week. With --json: `{kind,
/// subject_id}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred due done 2026-0003")]
pub(super) struct DoneWithIt {
    #[command(flatten)]
    which: Which,
}

impl DoneWithIt {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let it = self.which.found(&session)?;
        reminders::done(&session, &it, now)?;
        said(context, &it, "cli-due-done", Words::new())
    }
}

/// Say who has it in hand; the others still see it and are still reminded
///
/// With --json: `{kind, subject_id}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred due hand-over 2026-0003 --to Bo
  cequred due hand-over 2026-0003 --to-anybody")]
pub(super) struct HandItOver {
    #[command(flatten)]
    which: Which,
    /// The colleague's user name
    #[arg(long, value_name = "NAME", required_unless_present = "to_anybody", conflicts_with = "to_anybody")]
    to: Option<String>,
    /// Nobody has it in hand any more
    #[arg(long)]
    to_anybody: bool,
}

impl HandItOver {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let it = self.which.found(&session)?;
        let request = HandOver { kind: it.kind.clone(), subject_id: it.subject_id.clone(), user: self.to.clone() };
        reminders::hand_over(&session, &request, now)?;
        match self.to {
            Some(user) => said(context, &it, "cli-due-handed-over", Words::new().set("user", user)),
            None => said(context, &it, "cli-due-anybody", Words::new()),
        }
    }
}

fn said(context: &Context, it: &InHand, sentence: &str, more: Words) -> Result<(), Refusal> {
    context.print(it, || {
        let what = words::code(context.language, "due", &it.kind);
        text_with(context.language, sentence, &more.set("what", what))
    })
}
