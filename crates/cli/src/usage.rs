//! A command line that was not understood, said in the program's words instead of the parser's.
//!
//! What was typed is repeated only where it is an option or one of a list of words: the rest may be somebody's name.

use crate::{
    context,
    refusal::{self, Refusal},
};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::process::ExitCode;
use wording::{Args, Language, text_with};

/// Tells what was not understood. Help and version are no mistakes: they go to standard output.
pub(crate) fn refuse(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return ExitCode::from(2);
        }
        _ => {}
    }
    let (language, json) = from_the_raw_line();
    refusal(error, language).tell(language, json)
}

fn refusal(error: &clap::Error, language: Language) -> Refusal {
    let said = |kind| error.get(kind).map(said).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let (argument, id) = match error.kind() {
        ErrorKind::MissingRequiredArgument => (argument, "cli-usage-missing"),
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => (argument, "cli-usage-no-value"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => (argument, "cli-usage-value"),
        // Where an option and a subcommand do not go together, the option is the one that came first.
        ErrorKind::ArgumentConflict if argument.is_empty() => (said(ContextKind::PriorArg), "cli-usage-conflict"),
        ErrorKind::ArgumentConflict => (argument, "cli-usage-conflict"),
        ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand => (String::new(), "cli-usage-command"),
        // An option is repeated, a word of text is not.
        ErrorKind::UnknownArgument if argument.starts_with('-') => (argument, "cli-usage-unknown"),
        ErrorKind::UnknownArgument => (String::new(), "cli-usage-too-many"),
        _ => (argument, "problem-wrong-usage"),
    };
    let args = Args::new().set("argument", &argument);
    let mut sentence = text_with(language, id, &args);
    let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand].map(said).concat();
    if !known.is_empty() {
        sentence = format!("{sentence} {}", text_with(language, "cli-usage-known", &Args::new().set("list", known)));
    }
    Refusal::Usage { argument, sentence, remedy: refusal::see_help(language) }
}

fn said(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

/// The language of the help, read from the line before it is parsed.
pub(crate) fn language() -> Language {
    from_the_raw_line().0
}

/// Language and form, read from the line as it was typed.
fn from_the_raw_line() -> (Language, bool) {
    let words: Vec<_> = std::env::args_os().skip(1).filter_map(|word| word.into_string().ok()).collect();
    let asked = words.iter().enumerate().find_map(|(place, word)| match word.strip_prefix("--lang")? {
        "" => words.get(place + 1).and_then(|code| Language::from_code(code)),
        rest => rest.strip_prefix('=').and_then(Language::from_code),
    });
    (context::language(asked), words.iter().any(|word| word == "--json"))
}
