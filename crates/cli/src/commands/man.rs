//! Manual pages.

use crate::{
    arguments,
    context::{Context, write_out},
    files,
    refusal::Refusal,
};
use actions::Problem;
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};
use wording::{Args as Words, text_with};

/// Print the manual page, or write one for every command into a folder
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred man | man -l -
  cequred man --out /usr/local/share/man/man1")]
pub(crate) struct Man {
    /// The folder for the pages
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let mut root = arguments::whole(context.language);
        root.build();
        let Some(folder) = self.out else { return write_out(&page(root)?) };
        std::fs::create_dir_all(&folder)?;
        let mut written = Vec::new();
        write_pages(&root, &folder, &mut written)?;
        context.print(&json!({"pages": written}), || {
            text_with(context.language, "cli-pages-written", &Words::new().set("count", written.len()))
        })
    }
}

fn write_pages(command: &clap::Command, folder: &Path, written: &mut Vec<String>) -> Result<(), Problem> {
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        write_pages(sub, folder, written)?;
    }
    let file = format!("{}.1", command.get_display_name().unwrap_or_else(|| command.get_name()));
    files::write(&folder.join(&file), &page(command.clone())?)?;
    written.push(file);
    Ok(())
}

fn page(command: clap::Command) -> Result<Vec<u8>, Problem> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    Ok(page)
}
