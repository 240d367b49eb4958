//! How the register is protected.

use crate::{context::Context, refusal::Refusal, table};
use actions::{
    disk_encryption,
    protection::{self, ProtectionState},
};
use clap::Args;
use std::fmt::Write as _;
use wording::{Args as Words, Language, text, text_with};

/// Show how the register is protected, and what is wanting
///
/// Encryption, keys, recovery drill, backups, log, ledger of erasures, locking, and the computer's disk where it tells.
/// With --json: `{state, lines: [{code, state: ok|attention|bad, sentence, arguments, remedy}]}`.
#[derive(Args)]
#[command(after_help = "Example:\n  cequred protection --json")]
pub(crate) struct Protection {}

impl Protection {
    #[expect(clippy::unused_self, reason = "every command runs the same way")]
    pub(super) fn run(self, context: &Context) -> Result<(), Refusal> {
        let (session, now) = context.unlock()?;
        let view = protection::status(&session, disk_encryption::of(session.folder()), now)?;
        context.print(&view, || {
            let sentences = protection::security_text(&view, context.language);
            let mut said = String::new();
            for (line, sentence) in view.lines.iter().zip(sentences) {
                let name = text(context.language, &format!("protection-{}", line.code));
                let mark = mark(context.language, line.state);
                // Writing into a text cannot fail.
                let _ = writeln!(said, "{mark} {name}: {}", table::plain(&sentence));
                if let Some(remedy) = &line.remedy {
                    let args = line.arguments.iter().fold(Words::new(), |args, (name, value)| args.set(name, value));
                    let _ = writeln!(said, "    {}", text_with(context.language, remedy, &args));
                }
            }
            said
        })
    }
}

fn mark(language: Language, state: ProtectionState) -> String {
    let code = match state {
        ProtectionState::Ok => "ok",
        ProtectionState::Attention => "attention",
        ProtectionState::Bad => "bad",
    };
    format!("[{}]", text(language, &format!("protection-state-{code}")))
}
