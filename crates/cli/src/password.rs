//! Passwords come from a file, from standard input, or from somebody at the keyboard who is not watched.

use crate::{context::Context, refusal::Refusal};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal as _},
    path::Path,
};
use wording::{Args, text, text_with};

/// A first line longer than this is no password.
const LONGEST: u64 = 4096;

/// The password of somebody who can unlock.
pub(crate) fn existing(context: &Context, user: &str) -> Result<String, Refusal> {
    match context.password_file() {
        Some(file) => from_file(context, file),
        None => asked(context, &text_with(context.language, "cli-password", &Args::new().set("user", user))),
    }
}

/// A password that is new: at the keyboard it is typed twice.
pub(crate) fn new(context: &Context) -> Result<String, Refusal> {
    if let Some(file) = context.password_file() {
        return from_file(context, file);
    }
    let first = asked(context, &text(context.language, "cli-password-new"))?;
    if first == asked(context, &text(context.language, "cli-password-again"))? {
        Ok(first)
    } else {
        Err(Refusal::usage(context.language, "--password-file", "cli-passwords-differ"))
    }
}

fn from_file(context: &Context, file: &Path) -> Result<String, Refusal> {
    let unreadable = |_| Refusal::usage(context.language, "--password-file", "cli-password-file");
    let mut line = Vec::new();
    if file == Path::new("-") {
        first_line(io::stdin().lock(), &mut line).map_err(unreadable)?;
    } else {
        first_line(BufReader::new(File::open(file).map_err(unreadable)?), &mut line).map_err(unreadable)?;
    }
    let text = String::from_utf8(line)
        .map_err(|_| Refusal::usage(context.language, "--password-file", "cli-password-file"))?;
    // Editors on Windows put a mark before and a carriage return after what was typed.
    let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
    if text.is_empty() {
        return Err(Refusal::usage(context.language, "--password-file", "cli-password-file"));
    }
    Ok(text.to_owned())
}

fn first_line(from: impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    from.take(LONGEST).read_until(b'\n', line)
}

fn asked(context: &Context, prompt: &str) -> Result<String, Refusal> {
    if !io::stdin().is_terminal() {
        return Err(Refusal::usage(context.language, "--password-file", "cli-password-needed"));
    }
    rpassword::prompt_password(prompt)
        .map_err(|_| Refusal::usage(context.language, "--password-file", "cli-password-needed"))
}
