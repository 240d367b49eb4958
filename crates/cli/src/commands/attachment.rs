//! Files kept with a record.

use crate::{arguments::one_of, context::Context, files, refusal::Refusal};
use actions::attachments::{self, AddAttachment, AttachmentView, NewFile};
use clap::{Args, Subcommand};
use domain::attachments::AttachmentSlot;
use serde_json::json;
use std::path::PathBuf;
use wording::{Args as Words, text, text_with};

/// Keep files with disputes, complaints and requests, inside the register
#[derive(Subcommand)]
pub(crate) enum Attachment {
    Add(Add),
    List(List),
    Save(Save),
}

/// The nouns files can be kept with.
const NOUNS: [&str; 3] = ["dispute", "complaint", "request"];

/// Keep a file: PDF, PNG, JPEG, plain text or .eml
#[derive(Args)]
#[command(after_help = "Example:\n  cequred attachment add dispute T2026-0001 kvitto.pdf --slot cause")]
pub(crate) struct Add {
    /// With what
    #[arg(value_name = "NOUN", value_parser = one_of(NOUNS))]
    noun: String,
    /// Number or identifier of the record
    #[arg(value_name = "RECORD")]
    record: String,
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What for
    #[arg(long, value_parser = one_of(AttachmentSlot::ALL.map(AttachmentSlot::code)), default_value = "other")]
    slot: String,
}

/// The files of a record
#[derive(Args)]
#[command(after_help = "Example:\n  cequred attachment list dispute T2026-0001 --json")]
pub(crate) struct List {
    /// With what
    #[arg(value_name = "NOUN", value_parser = one_of(NOUNS))]
    noun: String,
    /// Number or identifier of the record
    #[arg(value_name = "RECORD")]
    record: String,
}

/// Write a file to the disk, where the register no longer protects it
#[derive(Args)]
#[command(after_help = "Example:\n  cequred attachment save 0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d --out brev.pdf")]
pub(crate) struct Save {
    /// Identifier, as `attachment list` gives it
    #[arg(value_name = "ID")]
    id: String,
    /// Where to
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Attachment {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        match self {
            Self::Add(it) => it.run(context),
            Self::List(it) => it.run(context),
            Self::Save(it) => it.run(context),
        }
    }
}

impl Add {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let bytes = files::read(&self.file)?;
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (session, now) = context.unlock()?;
        let request = AddAttachment { noun: self.noun, record: self.record, slot: self.slot };
        let view = attachments::add(&session, &request, &NewFile { name: &name, bytes: &bytes }, now)?;
        context.print(&view, || {
            text_with(context.language, "cli-attachment-added", &Words::new().set("id", view.id.as_str()))
        })
    }
}

impl List {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, _) = context.unlock()?;
        let found = attachments::list(&session, &self.noun, &self.record)?;
        context.print(&found, || {
            if found.is_empty() {
                return text(context.language, "cli-nothing-there");
            }
            let line = |it: &AttachmentView| format!("{}  {}  {}  {}  {}", it.id, it.slot, it.kind, it.size, it.name);
            found.iter().map(line).collect::<Vec<_>>().join("\n")
        })
    }
}

impl Save {
    fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let file = attachments::read(&session, &self.id, now)?;
        files::write(&self.out, &file.bytes)?;
        let path = self.out.display().to_string();
        context.print(&json!({"path": path, "name": file.name, "kind": file.kind.code()}), || {
            text_with(context.language, "cli-attachment-saved", &Words::new().set("path", path.as_str()))
        })
    }
}
