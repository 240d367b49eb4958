//! The yearly report.

use crate::{context::Context, files, refusal::Refusal, table};
use actions::{
    processing::Exported,
    yearly::{self, YearView},
};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, Language, number, text, text_with};

/// What the office has done, in figures
#[derive(Subcommand)]
pub(crate) enum Report {
    Yearly(Yearly),
}

/// A year in figures: requests and whether they were answered in time, ratings, disputes, erasures, incidents
///
/// With --out a PDF with charts; without, the figures. Groups of fewer than five are no numbers.
/// With --json: {out, pages, sha256}; without --out {year, requests, ratings, disputes, erasures, incidents, people, …}.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred report yearly --year 2026 --out report.pdf
  cequred report yearly --year 2026 --json")]
pub(crate) struct Yearly {
    /// Which year
    #[arg(long, value_name = "YEAR")]
    year: i32,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: Option<PathBuf>,
}

#[derive(Serialize)]
struct Written {
    out: String,
    #[serde(flatten)]
    made: Exported,
}

impl Report {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let Self::Yearly(Yearly { year, out }) = self;
        let (session, now) = context.unlock()?;
        let Some(out) = out else {
            let figures = yearly::figures(&session, year, now)?;
            return context.print(&figures, || said(&figures, context.language));
        };
        let paper = yearly::report_pdf(&session, year, context.language, now)?;
        files::write(&out, &paper.bytes)?;
        let written = Written { out: out.display().to_string(), made: Exported::from(&paper) };
        context.print(&written, || {
            let args = Words::new().set("file", table::plain(&written.out)).set("sha256", &written.made.sha256);
            text_with(context.language, "cli-paper-written", &args)
        })
    }
}

fn said(it: &YearView, language: Language) -> String {
    let share = match it.requests.share_in_month {
        Some(share) => text_with(language, "yearly-percent", &Words::new().set("share", share)),
        None => text(language, "yearly-share-none"),
    };
    let number = |count: u32| number(language, count.into());
    let rows = [
        ("yearly-requests-received", number(it.requests.received)),
        ("yearly-share", share),
        ("yearly-requests-refused", number(it.requests.refused)),
        ("yearly-ratings-number", number(it.ratings.number)),
        ("yearly-disputes-received", number(it.disputes.received)),
        ("yearly-disputes-decided", number(it.disputes.decided)),
        ("yearly-erasures-records", number(it.erasures.records)),
        ("yearly-incidents-number", number(it.incidents.number)),
        ("yearly-people-number", number(it.people.number)),
    ];
    let entries: Vec<_> = rows.into_iter().map(|(id, value)| (text(language, id), Some(value))).collect();
    table::list(&entries)
}
