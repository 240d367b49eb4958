//! The command line, `cequred`: the same verbs as the window, for scripts, schedulers and people who like to type.
//!
//! What it promises to scripts (options, exit statuses, the shape of the JSON) stands in the help of every command.

mod arguments;
mod commands;
mod context;
mod files;
mod json;
mod password;
mod progress;
mod refusal;
mod steps;
mod table;
mod usage;
mod words;

use arguments::Cequred;
use clap::Parser as _;
use context::Context;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Cequred::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage::refuse(&error),
    };
    let context = Context::new(arguments.global);
    match commands::run(&context, arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => refusal.tell(context.language, context.json),
    }
}
