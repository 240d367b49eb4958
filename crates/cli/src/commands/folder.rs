//! What speaks against a folder.

use crate::{context::Context, refusal::Refusal, table};
use actions::folders::{self, FolderUse, FolderWarning};
use clap::Args;
use std::{
    io::Write as _,
    path::{Path, PathBuf},
};
use wording::{Args as Words, Language, text, text_with};

/// Say what speaks against a folder for a register or its backups; needs no register
///
/// A folder on another computer, one that `OneDrive`, iCloud Drive, Dropbox or another program keeps in step with a cloud,
/// one that cannot be written to, or whose path is too long. A folder that is not there yet is judged by those above it.
/// With --json: [{code, sentence, remedy, service}].
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred folder ~/Documents/register
  cequred folder /mnt/backups --for backups --json")]
pub(crate) struct Folder {
    /// The folder
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// What it is to be used for
    #[arg(long = "for", value_name = "USE", default_value = "register", value_parser = ["register", "backups"])]
    usage: String,
}

impl Folder {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let usage = FolderUse::from_code(&self.usage).unwrap_or(FolderUse::Register);
        let found = folders::look(&std::path::absolute(&self.folder)?, usage)?;
        context.print(&found, || match found.as_slice() {
            [] => text(context.language, "folder-good"),
            found => said(context.language, found),
        })
    }
}

/// Says on standard error what speaks against a folder that is about to be used. What cannot be found out is not said:
/// using it will tell.
pub(super) fn warn(context: &Context, folder: &Path, usage: FolderUse) {
    let found = std::path::absolute(folder).ok().and_then(|folder| folders::look(&folder, usage).ok());
    for warning in found.iter().flatten() {
        let _ = writeln!(std::io::stderr(), "{}", said(context.language, std::slice::from_ref(warning)));
    }
}

fn said(language: Language, found: &[FolderWarning]) -> String {
    let said = found.iter().map(|warning| {
        let args = Words::new().set("service", table::plain(warning.service.as_deref().unwrap_or("none")));
        format!("{} {}", text_with(language, &warning.sentence, &args), text_with(language, &warning.remedy, &args))
    });
    said.collect::<Vec<_>>().join("\n")
}
