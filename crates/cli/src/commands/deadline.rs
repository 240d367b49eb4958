//! The dates of the law, without a register.

use crate::{arguments::one_of, context::Context, refusal::Refusal, steps, table, words};
use actions::deadline::{self, KINDS};
use clap::Args;
use wording::text;

/// Count a deadline, step by step; needs no register
///
/// access: one month from receipt (GDPR Art. 12(3)). extended: three months. breach: 72 hours from awareness (Art. 33).
/// contract: one year after an agreement's end (policy § 3). bookkeeping: seven years after the financial year.
/// With --json: `{last_day or deadline, internal_day, erase_from, steps: [{code, rule, source, from, to, …}]}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred deadline access 2026-11-24
  cequred deadline breach 2026-11-22T12:17
  cequred deadline contract 2026-06-30 --json")]
pub(crate) struct Deadline {
    /// Which
    #[arg(value_parser = one_of(KINDS))]
    kind: String,
    /// The day it counts from; for a breach the time, 2026-11-22T12:17
    #[arg(value_name = "DATE-OR-TIME")]
    when: String,
}

impl Deadline {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        context.real_now()?;
        let view = deadline::deadline(&self.kind, &self.when)?;
        let language = context.language;
        let retention = view.erase_from.is_some();
        context.print(&view, || {
            let name = |id: &str| words::headings(language, [id]).concat();
            let entries = table::list(&[
                (name(if retention { "cli-last-day-kept" } else { "cli-last-day" }), view.last_day.clone()),
                (name("cli-deadline"), view.deadline.as_deref().map(steps::moment)),
                (name(if retention { "cli-remind-on" } else { "cli-internal-day" }), view.internal_day.clone()),
                (name("cli-erase-from"), view.erase_from.clone()),
            ]);
            format!("{entries}\n{}\n{}", text(language, "cli-calculation"), steps::said(language, &view.steps))
        })
    }
}
