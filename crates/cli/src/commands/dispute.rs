//! Disputes about ratings, from the written statement to the lifted restriction.

use crate::{arguments::one_of, context::Context, files, refusal::Refusal, words};
use actions::{
    attachments::NewFile,
    disputes::{self, CompleteDispute, Dismiss, DisputeLine, DisputeView, LogContact, OpenDispute, PartInput, Propose},
};
use clap::{Args, Subcommand};
use domain::disputes::{
    contacts::{Reached, Side},
    decision::Outcome,
    letters::DisputeLetter,
};
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// Open, hear and decide disputes about ratings
#[derive(Subcommand)]
pub(crate) enum Dispute {
    Open(Open),
    List(List),
    Show(One),
    Complete(Complete),
    Contact(Contact),
    Release(Release),
    Propose(Proposed),
    Sign(Sign),
    Reject(Reject),
    Dismiss(Dismissed),
    Letter(Letter),
    Lift(Lift),
}

/// Open a dispute with a written statement; the rating is restricted at once
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred dispute open U5000 --received 2026-11-20 --document brev.pdf --cause \"…\" --cause-none \\
    --why-wrong \"…\" --why-wrong-none --adjustment \"…\" --adjustment-none")]
pub(crate) struct Open {
    /// Number of the assignment, or identifier of the rating
    #[arg(value_name = "RATING")]
    rating: String,
    /// The day the statement reached the organisation
    #[arg(long, value_name = "DATE")]
    received: String,
    /// The written statement: PDF, PNG, JPEG, text or .eml
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    #[command(flatten)]
    parts: Parts,
    /// The contractor assures that it is true; never demanded
    #[arg(long)]
    assured: bool,
}

#[derive(Args)]
pub(crate) struct Parts {
    /// The cause of the rating
    #[arg(long, value_name = "TEXT")]
    cause: Option<String>,
    /// The contractor says there are no supporting documents for it
    #[arg(long)]
    cause_none: bool,
    /// Why the rating is wrong
    #[arg(long, value_name = "TEXT")]
    why_wrong: Option<String>,
    /// No supporting documents for it
    #[arg(long)]
    why_wrong_none: bool,
    /// How it should be adjusted
    #[arg(long, value_name = "TEXT")]
    adjustment: Option<String>,
    /// No supporting documents for it
    #[arg(long)]
    adjustment_none: bool,
}

impl Parts {
    fn taken(self) -> [PartInput; 3] {
        [
            PartInput { text: self.cause, no_documents: self.cause_none },
            PartInput { text: self.why_wrong, no_documents: self.why_wrong_none },
            PartInput { text: self.adjustment, no_documents: self.adjustment_none },
        ]
    }
}

/// The queue, the oldest first
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute list --all --json")]
pub(crate) struct List {
    /// Closed ones too
    #[arg(long)]
    all: bool,
}

/// A dispute with everything on one page
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute show T2026-0001 --json")]
pub(crate) struct One {
    /// Number or identifier
    #[arg(value_name = "DISPUTE")]
    dispute: String,
}

/// Fill in parts of the statement; one that is not named stays
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute complete T2026-0001 --adjustment \"…\" --adjustment-none")]
pub(crate) struct Complete {
    /// Number or identifier
    #[arg(value_name = "DISPUTE")]
    dispute: String,
    #[command(flatten)]
    parts: Parts,
}

/// Write down a contact with one side
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute contact T2026-0001 --side client --note \"…\"")]
pub(crate) struct Contact {
    /// Number or identifier
    #[arg(value_name = "DISPUTE")]
    dispute: String,
    /// With whom
    #[arg(long, value_parser = one_of(Side::ALL.map(Side::code)))]
    side: String,
    /// What came of it
    #[arg(long, value_parser = one_of(Reached::ALL.map(Reached::code)), default_value = "heard")]
    reached: String,
    /// When, 2026-11-22T10:00:00+01:00 [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// What was said
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
}

/// Let the other side see a line of a contact log
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute release T2026-0001 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d")]
pub(crate) struct Release {
    /// Number or identifier
    #[arg(value_name = "DISPUTE")]
    dispute: String,
    /// The line, as `dispute show --json` gives it
    #[arg(value_name = "CONTACT")]
    contact: String,
}

/// Propose a decision; another member of staff signs it
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred dispute propose T2026-0001 --outcome adjusted --stars 4 --reasons \"…\"")]
pub(crate) struct Proposed {
    /// Number or identifier
    #[arg(value_name = "DISPUTE")]
    dispute: String,
    /// What it comes to
    #[arg(long, value_parser = one_of([Outcome::Upheld, Outcome::Adjusted, Outcome::Removed, Outcome::Statement].map(Outcome::code)))]
    outcome: String,
    /// The new rating of an adjustment
    #[arg(long, value_name = "1-5")]
    stars: Option<String>,
    /// The words of a supplementary statement
    #[arg(long, value_name = "TEXT")]
    statement: Option<String>,
    /// Why; both sides read it
    #[arg(long, value_name = "TEXT")]
    reasons: String,
}

/// Sign a proposed decision as the second
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute sign T2026-0001 --user eva")]
pub(crate) struct Sign {
    #[command(flatten)]
    which: One,
}

/// Send a proposed decision back
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute reject T2026-0001")]
pub(crate) struct Reject {
    #[command(flatten)]
    which: One,
}

/// End a dispute without trying it: withdrawn, or never completed
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute dismiss T2026-0001 --reasons \"…\"")]
pub(crate) struct Dismissed {
    /// Number or identifier
    #[arg(value_name = "DISPUTE")]
    dispute: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reasons: String,
}

/// Write a letter and note it as sent: what is missing, the decision to either side, the notice of Art. 18(3)
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute letter T2026-0001 --kind notice --out brev.pdf")]
pub(crate) struct Letter {
    /// Number or identifier
    #[arg(value_name = "DISPUTE")]
    dispute: String,
    /// Which letter
    #[arg(long, value_parser = one_of(DisputeLetter::ALL.map(DisputeLetter::code)))]
    kind: String,
    /// Where to
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

/// Lift the restriction and close, after the notice of Art. 18(3)
#[derive(Args)]
#[command(after_help = "Example:\n  cequred dispute lift T2026-0001")]
pub(crate) struct Lift {
    #[command(flatten)]
    which: One,
}

impl Dispute {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let language = context.language;
        if let Self::List(it) = self {
            let (session, now) = context.unlock()?;
            let found = disputes::list(&session, it.all, now)?;
            return context.print(&found, || listed(language, &found));
        }
        let view = self.step(context)?;
        context.print(&view, || done(language, &view))
    }

    fn step(self, context: &Context) -> Result<DisputeView, Refusal> {
        if let Self::Open(it) = self {
            return it.run(context);
        }
        let (session, now) = context.unlock()?;
        Ok(match self {
            Self::Show(it) => disputes::show(&session, &it.dispute, now)?,
            Self::Complete(it) => disputes::complete(&session, &it.request(), now)?,
            Self::Contact(it) => {
                let Contact { dispute, side, reached, at, note } = it;
                disputes::contact(&session, &LogContact { dispute, side, reached, at, note }, now)?
            }
            Self::Release(it) => disputes::release(&session, &it.dispute, &it.contact, now)?,
            Self::Propose(it) => {
                let Proposed { dispute, outcome, stars, statement, reasons } = it;
                disputes::propose(&session, &Propose { dispute, outcome, stars, statement, reasons }, now)?
            }
            Self::Sign(it) => disputes::sign(&session, &it.which.dispute, now)?,
            Self::Reject(it) => disputes::reject(&session, &it.which.dispute, now)?,
            Self::Dismiss(it) => {
                disputes::dismiss(&session, &Dismiss { dispute: it.dispute, reasons: it.reasons }, now)?
            }
            Self::Letter(it) => {
                let kind = disputes::letter_from(&it.kind)?;
                let paper = disputes::draw(&session, &it.dispute, kind, context.language, now)?;
                files::write(&it.out, &paper.bytes)?;
                disputes::printed(&session, &it.dispute, kind, now)?
            }
            Self::Lift(it) => disputes::lift(&session, &it.which.dispute, now)?,
            Self::Open(_) | Self::List(_) => return Err(Refusal::from(actions::Problem::not_found("dispute"))),
        })
    }
}

impl Open {
    fn run(self, context: &Context) -> Result<DisputeView, Refusal> {
        let bytes = self.document.as_ref().map(|path| files::read(path)).transpose()?;
        let name = self.document.as_ref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy());
        let file = bytes.as_ref().map(|bytes| NewFile { name: name.as_deref().unwrap_or_default(), bytes });
        let (session, now) = context.unlock()?;
        let [cause, why_wrong, adjustment] = self.parts.taken();
        let request = OpenDispute {
            rating: self.rating,
            received_on: self.received,
            cause,
            why_wrong,
            adjustment,
            assured: self.assured,
        };
        Ok(disputes::open(&session, &request, file.as_ref(), now)?)
    }
}

impl Complete {
    fn request(self) -> CompleteDispute {
        let named = |part: PartInput| (part.text.is_some() || part.no_documents).then_some(part);
        let [cause, why_wrong, adjustment] = self.parts.taken().map(named);
        CompleteDispute { dispute: self.dispute, cause, why_wrong, adjustment }
    }
}

fn done(language: Language, view: &DisputeView) -> String {
    let state = words::code(language, "dispute-state", &view.state);
    let args = Words::new().set("number", view.number.as_str()).set("state", state);
    text_with(language, "cli-dispute-done", &args)
}

fn listed(language: Language, found: &[DisputeLine]) -> String {
    if found.is_empty() {
        return text(language, "dispute-none");
    }
    let line = |it: &DisputeLine| {
        let state = words::code(language, "dispute-state", &it.state);
        let last = it.last_day.as_deref().unwrap_or("–");
        format!("{}  {}  {state}  {} → {last}", it.number, it.contractor.who, it.received_on)
    };
    found.iter().map(line).collect::<Vec<_>>().join("\n")
}
