//! Consents: given with their exact words, withdrawn, listed.

use crate::{arguments::one_of, context::Context, files, refusal::Refusal};
use actions::{
    Problem,
    consents::{self, GiveConsent, WithdrawConsent},
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
    Withdraw(Withdraw),
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
            Self::Withdraw(it) => it.run(context),
            Self::List(it) => it.run(context),
        }
    }
}

impl Give {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let text = match (self.text, &self.text_file) {
            (Some(text), _) => text,
            (None, Some(file)) => String::from_utf8(files::read(file)?)
                .map_err(|_| Problem::FileUnreadable { reason: "not-utf-8".to_owned() })?,
            (None, None) => String::new(),
        };
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
