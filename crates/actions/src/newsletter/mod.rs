//! Bringing in what a newsletter tool exports: who subscribes, who left, whose mail came back, what was opened. Rehearsed
//! first if asked for, then all in one transaction.

mod rows;

use crate::{
    fields,
    import::{Bringing, ImportFile, ImportIssue},
    problem::Problem,
    rules,
    session::Session,
};
use domain::{
    consents::ConsentWording,
    deeds::Deed,
    mail_events::first_day_kept,
    time::{Moment, day_in_sweden},
};
use intake::{
    newsletter::{self, Export},
    sheet::{self, ReadOptions},
};
use rows::Rows;
use serde::Serialize;
use sha2::{Digest, Sha256};
use specta::Type;

/// What a file of a newsletter tool tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewsletterKind {
    /// Who subscribes.
    Subscribed,
    /// Who left.
    Unsubscribed,
    /// Whose mail came back ("cleaned").
    Bounced,
    /// To whom a mailing was sent.
    Sent,
    /// Who opened it.
    Opened,
    /// Who followed a link.
    Clicked,
}

impl NewsletterKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Subscribed, Self::Unsubscribed, Self::Bounced, Self::Sent, Self::Opened, Self::Clicked];

    /// The word the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Subscribed => "subscribed",
            Self::Unsubscribed => "unsubscribed",
            Self::Bounced => "bounced",
            Self::Sent => "sent",
            Self::Opened => "opened",
            Self::Clicked => "clicked",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What has been decided about the file.
#[derive(Clone, Debug, Default)]
pub struct NewsletterChoices {
    /// Kind code.
    pub kind: String,
    /// The exact words of the sign-up form, where they are known. Without them no consent of the list can be demonstrated.
    pub wording: Option<String>,
    /// Their version; needed with the words.
    pub version: Option<String>,
    /// The mailing, where the file does not name it.
    pub campaign: Option<String>,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NewsletterReport {
    /// True if nothing was written.
    pub dry_run: bool,
    /// Kind code.
    pub kind: String,
    /// Rows read.
    pub read: u32,
    /// People added.
    pub added: u32,
    /// People about whom something new was written down.
    pub updated: u32,
    /// Consents that ended.
    pub withdrawn: u32,
    /// Addresses put on the list of those that are not mailed again.
    pub suppressed: u32,
    /// Events that were only counted, about nobody.
    pub counted: u32,
    /// Rows that said nothing new.
    pub unchanged: u32,
    /// Rows that wait, each fault a line.
    pub rejected: Vec<ImportIssue>,
    /// What to look at.
    pub warnings: Vec<ImportIssue>,
}

/// Brings the file in. The same file a second time changes nothing.
// policy: 24, 35, 38, 40, 88
pub fn run(
    session: &Session,
    file: &ImportFile<'_>,
    choices: &NewsletterChoices,
    now: Moment,
) -> Result<NewsletterReport, Problem> {
    let task = session.task_for(Deed::ImportPeople)?;
    let kind = fields::code("kind", &choices.kind, NewsletterKind::from_code)?;
    let wording = wording(choices)?;
    let sheet = sheet::read(file.name, file.bytes, &ReadOptions::default())?;
    let export = newsletter::read(&sheet)?;
    let sha256: [u8; 32] = Sha256::digest(file.bytes).into();
    let bringing = Bringing { session, file, verb: "newsletter.import", task, dry_run: choices.dry_run, now };
    bringing.run(|w, _| {
        let seen_before = !w.imports_of_file(sha256)?.is_empty();
        let events_from = first_day_kept(&*rules::of(w)?, day_in_sweden(now));
        let campaign = choices.campaign.as_deref();
        let mut rows = Rows::new(file.name, kind, wording.as_ref(), campaign, now, seen_before, events_from);
        rows.report = begun(choices, kind, &export, &sheet);
        for row in &export.rows {
            rows.take(w, row)?;
        }
        Ok(rows.done())
    })
}

fn wording(choices: &NewsletterChoices) -> Result<Option<ConsentWording>, Problem> {
    let text = choices.wording.as_deref().map(str::trim_end).filter(|text| !text.is_empty());
    match (text, fields::optional(choices.version.as_deref())) {
        (None, _) => Ok(None),
        (Some(_), None) => Err(Problem::invalid("version", "missing")),
        (Some(text), Some(version)) => {
            crate::guards::refuse_stops("text", text)?;
            Ok(Some(ConsentWording { text: text.to_owned(), version }))
        }
    }
}

/// The report before any row is taken in: what the reading itself found.
fn begun(choices: &NewsletterChoices, kind: NewsletterKind, export: &Export, sheet: &sheet::Sheet) -> NewsletterReport {
    let issue = |row: u32, column: Option<String>, code: &str| ImportIssue {
        row,
        line: None,
        column,
        field: None,
        code: code.to_owned(),
        other_row: None,
    };
    NewsletterReport {
        dry_run: choices.dry_run,
        kind: kind.code().to_owned(),
        read: u32::try_from(export.read).unwrap_or(u32::MAX),
        rejected: export.rejected.iter().map(|it| issue(it.row, it.column.clone(), it.code)).collect(),
        warnings: export
            .unread
            .iter()
            .map(|header| issue(sheet.header_row, Some(header.clone()), "column-not-read"))
            .collect(),
        ..NewsletterReport::default()
    }
}
