//! Consents: given with their exact words, withdrawn, listed.

use crate::{arguments::one_of, context::Context, files, refusal::Refusal, table, words};
use actions::{
    Problem,
    consents::{self, GiveConsent, RenewConsent, WithdrawConsent},
    dossier::{self, OpenPerson},
};
use clap::{ArgGroup, Args, Subcommand};
use domain::{
    consents::{Channel, ConsentPurpose},
    staff::{Deed, Task},
};
use serde_json::json;
use std::path::PathBuf;
use wording::{Args as Words, text, text_with};

/// Record, withdraw and list consents
#[derive(Subcommand)]
pub(crate) enum Consent {
    Give(Give),
    Renew(Renew),
    Withdraw(Withdraw),
    Proof(Proof),
    Deficient(Deficient),
    List(List),
}

/// Record that a person gave a consent, with the exact words
#[derive(Args)]
#[command(group = ArgGroup::new("words").required(true).args(["text", "text_file"]), after_help = "\
Example:
  cequred consent give K10000 --task customer-service --purpose newsletter --channel phone \\
      --text-file newsletter-2026.txt --wording-version 2026-03")]
pub(crate) struct Give {
    /// Customer number or identifier of the person
    #[arg(value_name = "PERSON")]
    person: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
    /// For what
    #[arg(long, value_parser = one_of(ConsentPurpose::ALL.map(ConsentPurpose::code)))]
    purpose: String,
    /// How
    #[arg(long, value_parser = one_of(Channel::ALL.map(Channel::code)))]
    channel: String,
    /// The exact words that were shown or read out
    #[arg(long)]
    text: Option<String>,
    /// A file (UTF-8) with the exact words
    #[arg(long, value_name = "FILE")]
    text_file: Option<PathBuf>,
    /// The organisation's version of the words
    #[arg(long, value_name = "VERSION")]
    wording_version: String,
    /// When, for instance 2026-11-22T10:00:00+01:00 [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// IP address at sign-up
    #[arg(long)]
    ip: Option<String>,
    /// Only the first step of a double opt-in: she has been asked to confirm
    #[arg(long)]
    awaiting: bool,
}

/// Renew a consent in today's words: the same history goes on
#[derive(Args)]
#[command(group = ArgGroup::new("renewed_words").required(true).args(["text", "text_file"]), after_help = "\
Example:
  cequred consent renew 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d --task customer-service --channel phone \\
      --text-file newsletter-2026.txt --wording-version 2026-03")]
pub(crate) struct Renew {
    /// Identifier of the consent, as `consent list` gives it
    #[arg(value_name = "ID")]
    id: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
    /// How
    #[arg(long, value_parser = one_of(Channel::ALL.map(Channel::code)))]
    channel: String,
    /// The exact words that were shown or read out
    #[arg(long)]
    text: Option<String>,
    /// A file (UTF-8) with the exact words
    #[arg(long, value_name = "FILE")]
    text_file: Option<PathBuf>,
    /// The organisation's version of the words
    #[arg(long, value_name = "VERSION")]
    wording_version: String,
    /// Only the first step of a double opt-in: she has been asked to confirm
    #[arg(long)]
    awaiting: bool,
}

/// Make the proof of a consent (GDPR Art. 7(1)): the words of that day, when, how, and what became of it
///
/// A file of that name is replaced, whole or not at all. With --json: {pages, sha256, out}.
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred consent proof 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d --task request --out proof.pdf")]
pub(crate) struct Proof {
    /// Identifier of the consent, as `consent list` gives it
    #[arg(value_name = "ID")]
    id: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)), default_value = "request")]
    task: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

/// List consents that were given and are no good: implied, older than the GDPR, or without known words
#[derive(Args)]
#[command(after_help = "Example:\n  cequred consent deficient --json")]
pub(crate) struct Deficient {}

/// End a consent, effective at once
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred consent withdraw 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d --task customer-service --channel email")]
pub(crate) struct Withdraw {
    /// Identifier of the consent, as `consent list` gives it
    #[arg(value_name = "ID")]
    id: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
    /// How
    #[arg(long, value_parser = one_of(Channel::ALL.map(Channel::code)))]
    channel: String,
    /// The organisation ended it, not the person
    #[arg(long)]
    by_organisation: bool,
}

/// List a person's consents; the person is opened for the task
#[derive(Args)]
#[command(after_help = "Example:\n  cequred consent list K10000 --task customer-service --json")]
pub(crate) struct List {
    /// Customer number or identifier of the person
    #[arg(value_name = "PERSON")]
    person: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
}

impl Consent {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Give(it) => it.run(context),
            Self::Renew(it) => it.run(context),
            Self::Proof(it) => it.run(context),
            Self::Deficient(_) => Deficient::run(context),
            Self::Withdraw(it) => it.run(context),
            Self::List(it) => it.run(context),
        }
    }
}

/// The exact words, from the command line or a file.
fn words_from(text: Option<String>, file: Option<&PathBuf>) -> Result<String, Problem> {
    match (text, file) {
        (Some(text), _) => Ok(text),
        (None, Some(file)) => String::from_utf8(files::read(file)?)
            .map_err(|_| Problem::FileUnreadable { reason: "not-utf-8".to_owned() }),
        (None, None) => Ok(String::new()),
    }
}

impl Renew {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let text = words_from(self.text, self.text_file.as_ref())?;
        let (session, now) = context.unlock()?;
        let request = RenewConsent {
            id: self.id,
            task: self.task,
            channel: self.channel,
            text,
            version: self.wording_version,
            awaiting: self.awaiting,
        };
        let id = consents::renew(&session, &request, now)?.id.to_string();
        context.print(&json!({"id": id}), || {
            text_with(context.language, "cli-consent-renewed", &Words::new().set("id", &id))
        })
    }
}

impl Proof {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let paper = consents::proof(&session, &self.task, &self.id, context.language, now)?;
        files::write(&self.out, &paper.bytes)?;
        let sha256 = hex::encode(paper.sha256);
        let out = self.out.display().to_string();
        context.print(&json!({"pages": paper.pages, "sha256": sha256, "out": out}), || {
            let args = Words::new()
                .set("file", table::plain(&out))
                .set("pages", i64::try_from(paper.pages).unwrap_or(i64::MAX))
                .set("sha256", &sha256);
            text_with(context.language, "cli-proof-made", &args)
        })
    }
}

impl Deficient {
    fn run(context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let list = consents::deficient(&session)?;
        context.print(&list, || {
            if list.is_empty() {
                return text(context.language, "deficient-none");
            }
            let language = context.language;
            let rows: Vec<Vec<String>> = list
                .iter()
                .map(|line| {
                    let purpose = words::code(language, "purpose", &line.purpose);
                    let why = words::code(language, "deficiency", &line.deficiency);
                    vec![line.id.clone(), line.who.clone(), purpose, line.since.clone().unwrap_or_default(), why]
                })
                .collect();
            let headings = words::headings(
                language,
                ["field-consent", "mailings-who", "field-purpose", "deficient-since", "fact-consent-deficiency"],
            );
            table::table(&headings, &rows)
        })
    }
}

impl Give {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let text = words_from(self.text, self.text_file.as_ref())?;
        let (session, now) = context.unlock()?;
        let request = GiveConsent {
            person: dossier::find(&session, &self.person)?.to_string(),
            task: self.task,
            purpose: self.purpose,
            channel: self.channel,
            at: self.at,
            text,
            version: self.wording_version,
            ip: self.ip,
            awaiting: self.awaiting,
        };
        let id = consents::give(&session, &request, now)?.id.to_string();
        context.print(&json!({"id": id}), || {
            text_with(context.language, "cli-consent-given", &Words::new().set("id", &id))
        })
    }
}

impl Withdraw {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let request = WithdrawConsent {
            id: self.id.clone(),
            task: self.task,
            channel: self.channel,
            by_controller: self.by_organisation,
        };
        consents::withdraw(&session, &request, now)?;
        context.print(&json!({"id": self.id, "state": "ended"}), || text(context.language, "cli-consent-withdrawn"))
    }
}

impl List {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let dossier = dossier::open(&session, &OpenPerson { id: self.person, task: self.task }, now)?;
        let Some(consents) = dossier.consents else {
            return Err(Problem::NotPermitted { deed: Deed::ReadConsents.code().to_owned() }.into());
        };
        context.print(&consents, || {
            let shown = super::person::shown_consents(context.language, &consents);
            if shown.is_empty() { text(context.language, "cli-none") } else { shown }
        })
    }
}
