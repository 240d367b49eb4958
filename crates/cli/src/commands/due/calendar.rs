//! The due list for another calendar program.

use crate::{context::Context, files, refusal::Refusal, table};
use actions::due::{self, CALENDAR_DAYS};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, text_with};

/// Write what is due as a calendar file for Outlook: days, kinds and numbers, no names
///
/// Each last day is a whole day in the calendar, with the same name in every file of this register, so that reading a
/// later file in changes what an earlier one said. With --json: `{out, days}`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred due calendar --out cequred.ics
  cequred due calendar --out cequred.ics --alarm 1 --lang sv")]
pub(super) struct WriteCalendar {
    /// Where to write it; a file of that name is replaced, whole or not at all
    #[arg(long, value_name = "FILE.ics")]
    out: PathBuf,
    /// What has its last day within so many days
    #[arg(long, value_name = "DAYS", default_value_t = CALENDAR_DAYS)]
    within: u32,
    /// Let the calendar remind at nine so many days before; 0 on the day itself [default: no reminder]
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(0..=60))]
    alarm: Option<u32>,
}

#[derive(Serialize)]
struct Written {
    out: String,
    days: usize,
}

impl WriteCalendar {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let calendar = due::calendar(&session, self.within, now)?;
        files::write(&self.out, &post::calendar(context.language, &calendar, self.alarm))?;
        let written = Written { out: self.out.display().to_string(), days: calendar.days.len() };
        context.print(&written, || {
            let count = i64::try_from(written.days).unwrap_or(i64::MAX);
            let args = Words::new().set("count", count).set("file", table::plain(&written.out));
            text_with(context.language, "cli-due-calendar", &args)
        })
    }
}
