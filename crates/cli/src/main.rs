//! The command line, `cequred`: the same verbs as the window, for scripts, schedulers and people who like to type.
//!
//! What it promises to scripts (options, exit statuses, the shape of the JSON) stands in the help of every command.

mod arguments;
mod commands;
mod context;
mod files;
mod json;
mod nouns;
mod password;
mod progress;
mod refusal;
mod steps;
mod table;
mod usage;
mod words;

use arguments::{Cequred, Global};
use clap::{CommandFactory as _, FromArgMatches as _};
use context::Context;
use std::process::ExitCode;

fn main() -> ExitCode {
    let matches = match arguments::whole(usage::language()).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return usage::refuse(&error),
    };
    let done = match nouns::asked(&Cequred::command(), &matches) {
        Some(asked) => Global::from_arg_matches(&matches).map(|global| {
            let context = Context::new(global);
            (nouns::run(&context, &asked), context)
        }),
        None => Cequred::from_arg_matches(&matches).map(|arguments| {
            let context = Context::new(arguments.global);
            (commands::run(&context, arguments.command), context)
        }),
    };
    match done {
        Ok((Ok(()), _)) => ExitCode::SUCCESS,
        Ok((Err(refusal), context)) => refusal.tell(context.language, context.json),
        Err(error) => usage::refuse(&error),
    }
}
