//! Requests of data subjects.

use crate::{arguments::one_of, context::Context, files, nouns::shown, refusal::Refusal, steps, table, words};
use actions::{
    Problem, dossier,
    held::FactView,
    requests::{self, CaseItemView, CaseView, LetterView, ListRequests, OpenRequest, RequestView},
};
use clap::{ArgGroup, Args, Subcommand};
use domain::{
    letters::LetterKind,
    requests::{RequestChannel, RequestKind},
};
use serde::Serialize;
use std::path::PathBuf;
use wording::{Args as Words, Language, text, text_with};

/// Register requests of data subjects and follow them
#[derive(Subcommand)]
pub(crate) enum Request {
    Open(Open),
    List(List),
    Show(Show),
    Letter(Letter),
    Copy(Copy),
    Mentions(Mentions),
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

/// Make a letter of a case and write it to a file, or write one that was made
///
/// The letter is kept with the case, with its checksum and the head of the log that is printed on it. An extension and a
/// refusal make theirs by themselves: write it out with --id.
#[derive(Args)]
#[command(group = ArgGroup::new("which").required(true).args(["kind", "id"]), after_help = "\
Examples:
  cequred request letter 2026-0001 --kind acknowledgement --out letter.pdf
  cequred request letter 2026-0001 --id 0192… --out letter.pdf")]
pub(crate) struct Letter {
    /// Case number or identifier
    #[arg(value_name = "REQUEST")]
    request: String,
    /// Which letter to make
    #[arg(long, value_parser = one_of(LetterKind::ALL.map(LetterKind::code)))]
    kind: Option<String>,
    /// Which letter of the case to write, by its identifier
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Another addressee than the person, a line each
    #[arg(long, value_name = "TEXT")]
    to: Option<String>,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

impl Request {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Open(it) => it.run(context),
            Self::List(it) => it.run(context),
            Self::Show(it) => it.run(context),
            Self::Letter(it) => it.run(context),
            Self::Copy(it) => it.run(context),
            Self::Mentions(it) => it.run(context),
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

/// A case for a script: what a list says of it, and beside that everything else.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown<'a> {
    #[serde(flatten)]
    request: &'a RequestView,
    facts: &'a [FactView],
    items: &'a [CaseItemView],
    letters: &'a [LetterView],
    verbs: &'a [String],
    at_receipt: u32,
    mark: &'a str,
}

impl<'a> From<&'a CaseView> for Shown<'a> {
    fn from(case: &'a CaseView) -> Self {
        let CaseView { request, mark, facts, items, letters, verbs, at_receipt } = case;
        Self { request, facts, items, letters, verbs, at_receipt: *at_receipt, mark }
    }
}

impl Show {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let case = requests::case(&session, &self.request, now)?;
        context.print(&Shown::from(&case), || whole(context.language, &case))
    }
}

impl Letter {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let id = match (self.id, self.kind.as_deref().and_then(LetterKind::from_code)) {
            (Some(id), _) => id,
            (None, Some(kind)) => {
                requests::make_letter(&session, &self.request, kind, self.to.as_deref(), context.language, now)?.id
            }
            (None, None) => return Err(Problem::WrongUsage { argument: "kind".to_owned() }.into()),
        };
        let (letter, bytes) = requests::letter_bytes(&session, &id, now)?;
        files::write(&self.out, &bytes)?;
        context.print(&letter, || {
            let args = Words::new()
                .set("file", table::plain(&self.out.display().to_string()))
                .set("pages", letter.pages)
                .set("sha256", &letter.sha256);
            text_with(context.language, "cli-letter-written", &args)
        })
    }
}

/// Write the copy a person may take with her (Art. 20) as JSON and CSV
///
/// For requests for a portable copy or for access. It holds what the person provided herself, by consent or contract;
/// docs/portable-copy.schema.json says the form of the JSON. With --json: {json, csv}.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred request copy 2026-0001 --out copy")]
pub(crate) struct Copy {
    /// Case number or identifier
    #[arg(value_name = "REQUEST")]
    request: String,
    /// The folder to write personuppgifter.json and personuppgifter.csv into
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

#[derive(Serialize)]
struct Copied {
    json: String,
    csv: String,
}

impl Copy {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let copy = actions::extract::portable(&session, &self.request, now)?;
        std::fs::create_dir_all(&self.out).map_err(Problem::from)?;
        let (json, csv) = (self.out.join("personuppgifter.json"), self.out.join("personuppgifter.csv"));
        files::write(&json, &copy.json)?;
        files::write(&csv, &copy.csv)?;
        let written = Copied { json: json.display().to_string(), csv: csv.display().to_string() };
        context.print(&written, || {
            let args = Words::new().set("json", table::plain(&written.json)).set("csv", table::plain(&written.csv));
            text_with(context.language, "cli-copy-written", &args)
        })
    }
}

/// Search texts about others for whoever asks
///
/// They are no part of the copy: each is read first, because it may tell of others. The log says that it was done, and the
/// extract says when. With --json: a list of texts.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred request mentions 2026-0001")]
pub(crate) struct Mentions {
    /// Case number or identifier
    #[arg(value_name = "REQUEST")]
    request: String,
}

impl Mentions {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let found = actions::extract::mentions(&session, &self.request, now)?;
        context.print(&found, || {
            let count = text_with(context.language, "cli-mentions", &Words::new().set("count", found.len()));
            let texts = found.iter().map(|text| format!("\n{}\n", table::plain(text)));
            std::iter::once(count + "\n").chain(texts).collect()
        })
    }
}

/// The case, what has happened in it, its letters, and the steps that are open.
fn whole(language: Language, case: &CaseView) -> String {
    let mut lines = vec![one(language, &case.request), shown::facts(language, "request", &case.facts)];
    for letter in &case.letters {
        let kind = words::code(language, "letter-kind", &letter.kind);
        lines.push(format!("{kind}  {}  {}  {}\n", steps::moment(&letter.made_at), letter.id, letter.sha256));
    }
    let open: Vec<_> = case.verbs.iter().map(|verb| format!("request {verb}")).collect();
    if !open.is_empty() {
        lines.push(text_with(language, "cli-case-open-steps", &Words::new().set("steps", open.join(", "))) + "\n");
    }
    lines.concat()
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
