//! Completions for shells.

use crate::{arguments, context::write_out, refusal::Refusal, usage};
use clap::Args;
use clap_complete::Shell;

/// Print completions for a shell
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred completions bash > /etc/bash_completion.d/cequred
  cequred completions fish > ~/.config/fish/completions/cequred.fish")]
pub(crate) struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> Result<(), Refusal> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut arguments::whole(usage::language()), "cequred", &mut script);
        write_out(&script)
    }
}
