//! Looking through a text for what must not be stored.

use crate::{context::Context, refusal::Refusal, words};
use actions::{Problem, guards};
use clap::Args;
use std::io::Read as _;
use wording::text;

/// Look through a text for what must not be stored; needs no register
///
/// Card numbers and passwords are never stored, personal identity numbers only with a ground, and words about health
/// or offences deserve a second look. With --json: [{kind, from, to, severity}], in characters from 0. `-` reads
/// standard input, so that the text is not seen in the list of processes.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cequred guard \"betalar med kort 4111 1111 1111 1111\"
  cequred guard - --json < note.txt")]
pub(crate) struct Guard {
    /// The text, or `-`
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    text: String,
}

impl Guard {
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        context.real_now()?;
        let scanned = if self.text == "-" { from_standard_input()? } else { self.text };
        let found = guards::scan(&scanned);
        context.print(&found, || {
            if found.is_empty() {
                return text(context.language, "cli-guard-nothing");
            }
            let said = found.iter().map(|it| {
                let kind = words::code(context.language, "guard", &it.kind);
                let severity = words::code(context.language, "severity", &it.severity);
                // The text itself is not repeated: a terminal's history outlives the moment.
                format!("{}–{}  {kind}: {severity}\n", it.from + 1, it.to)
            });
            said.collect()
        })
    }
}

fn from_standard_input() -> Result<String, Refusal> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(String::from_utf8(bytes).map_err(|_| Problem::FileUnreadable { reason: "not-utf-8".to_owned() })?)
}
