//! Requests of data subjects.

use crate::{arguments::one_of, context::Context, refusal::Refusal, steps, table, words};
use actions::{
    dossier,
    requests::{self, ListRequests, OpenRequest, RequestView},
};
use clap::{ArgGroup, Args, Subcommand};
use domain::requests::{RequestChannel, RequestKind};
use wording::{Language, text};

/// Register requests of data subjects and follow them
#[derive(Subcommand)]
pub(crate) enum Request {
    Open(Open),
    List(List),
    Show(Show),
}

/// Register a request; its time runs from the day it was received
#[derive(Args)]
#[command(group = ArgGroup::new("who").required(true).args(["person", "applicant"]), after_help = "\
Examples:
  cequred request open K10000 --kind access --received 2026-11-20 --channel email
  cequred request open --applicant \"Kim Okänd\" --search kim@example.org --kind access --received 2026-11-20 --channel web")]
pub(crate) struct Open {
    /// Customer number or identifier of the person who asks
    #[arg(value_name = "PERSON")]
    person: Option<String>,
    /// The name in the request, if the register does not know the person
    #[arg(long, value_name = "NAME")]
    applicant: Option<String>,
    /// What the register was searched with; may be repeated
    #[arg(long, value_name = "TEXT", requires = "applicant")]
    search: Vec<String>,
    /// The right that is used
    #[arg(long, value_parser = one_of(RequestKind::ALL.map(RequestKind::code)))]
    kind: String,
    /// The day it reached the organisation, 2026-11-20
    #[arg(long, value_name = "DATE")]
    received: String,
    /// How it came in
    #[arg(long, value_parser = one_of(RequestChannel::ALL.map(RequestChannel::code)))]
    channel: String,
}

/// List requests, the most urgent first
#[derive(Args)]
#[command(after_help = "Example:\n  cequred request list --open --json")]
pub(crate) struct List {
    /// Only those that wait for an answer
    #[arg(long)]
    open: bool,
}

/// Show a request with its limits and how they were counted
#[derive(Args)]
#[command(after_help = "Example:\n  cequred request show 2026-0001")]
pub(crate) struct Show {
    /// Case number or identifier
    #[arg(value_name = "REQUEST")]
    request: String,
}

impl Request {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Open(it) => it.run(context),
            Self::List(it) => it.run(context),
            Self::Show(it) => it.run(context),
        }
    }
}

impl Open {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let person = self.person.map(|person| dossier::find(&session, &person)).transpose()?;
        let request = OpenRequest {
            person: person.map(|id| id.to_string()),
            applicant_name: self.applicant,
            search_keys: self.search,
            kind: self.kind,
            received_on: self.received,
            channel: self.channel,
        };
        let view = requests::open(&session, &request, now)?;
        context.print(&view, || one(context.language, &view))
    }
}

impl List {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let views = requests::list(&session, &ListRequests { open_only: self.open }, now)?;
        context.print(&views, || {
            let shown = super::person::shown_requests(context.language, &views);
            if shown.is_empty() { text(context.language, "cli-none") } else { shown }
        })
    }
}

impl Show {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let view = requests::show(&session, &self.request, now)?;
        context.print(&view, || one(context.language, &view))
    }
}

fn one(language: Language, view: &RequestView) -> String {
    let name = |id: &str| words::headings(language, [id]).concat();
    let entries = table::list(&[
        (name("cli-case"), Some(view.number.clone())),
        (name("field-kind"), Some(words::code(language, "request", &view.kind))),
        (name("cli-who"), Some(view.who.clone())),
        (name("field-received-on"), Some(view.received_on.clone())),
        (name("field-channel"), Some(words::code(language, "request-channel", &view.channel))),
        (name("field-state"), Some(words::code(language, "request-state", &view.state))),
        (name("cli-answered"), view.answered_at.as_deref().map(steps::moment)),
        (name("cli-internal-day"), Some(view.internal_day.clone())),
        (name("cli-last-day"), Some(view.last_day.clone())),
        (name("cli-extended-last-day"), Some(view.extended_last_day.clone())),
    ]);
    format!("{entries}\n{}\n{}", text(language, "cli-calculation"), steps::said(language, &view.steps))
}
