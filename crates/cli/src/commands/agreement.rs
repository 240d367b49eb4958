//! Agreements of a person.

use crate::{arguments::one_of, context::Context, refusal::Refusal};
use actions::{
    agreements::{self, AddAgreement, EndAgreement},
    dossier,
};
use clap::{Args, Subcommand};
use domain::{agreements::AgreementKind, source::SourceKind, staff::Task};
use serde_json::json;
use wording::{Args as Words, text, text_with};

/// Enter agreements and end them
#[derive(Subcommand)]
pub(crate) enum Agreement {
    Add(Add),
    End(End),
}

/// Enter an agreement
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred agreement add K10000 --task customer-service --kind course --from 2026-09-01")]
pub(crate) struct Add {
    /// Customer number or identifier of the person
    #[arg(value_name = "PERSON")]
    person: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
    /// What it is about
    #[arg(long, value_parser = one_of(AgreementKind::ALL.map(AgreementKind::code)))]
    kind: String,
    /// First day, 2026-09-01
    #[arg(long, value_name = "DATE")]
    from: String,
    /// Last day in force, if it is known
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Where the data came from
    #[arg(long, value_parser = one_of(SourceKind::ALL.map(SourceKind::code)), default_value = "person")]
    source: String,
}

/// End an agreement: from here its year of storage runs
#[derive(Args)]
#[command(after_help = "\
Example:
  cequred agreement end 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d --task customer-service --on 2026-11-22")]
pub(crate) struct End {
    /// Identifier of the agreement, as `person show` gives it
    #[arg(value_name = "ID")]
    id: String,
    /// The job it is done for
    #[arg(long, value_parser = one_of(Task::ALL.map(Task::code)))]
    task: String,
    /// Last day in force
    #[arg(long, value_name = "DATE")]
    on: String,
}

impl Agreement {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Add(it) => it.run(context),
            Self::End(it) => it.run(context),
        }
    }
}

impl Add {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let request = AddAgreement {
            person: dossier::find(&session, &self.person)?.to_string(),
            task: self.task,
            kind: self.kind,
            started_on: self.from,
            ended_on: self.to,
            source: self.source,
        };
        let id = agreements::add(&session, &request, now)?.id.to_string();
        context.print(&json!({"id": id}), || {
            text_with(context.language, "cli-agreement-added", &Words::new().set("id", &id))
        })
    }
}

impl End {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let request = EndAgreement { id: self.id.clone(), task: self.task, ended_on: self.on.clone() };
        agreements::end(&session, &request, now)?;
        context.print(&json!({"id": self.id, "ended_on": self.on}), || text(context.language, "cli-agreement-ended"))
    }
}
