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

/// The option that names the file of one's own password.
pub(crate) const PASSWORD_FILE: &str = "--password-file";
/// The option that names the file of somebody's new password.
pub(crate) const NEW_PASSWORD_FILE: &str = "--new-password-file";
/// The option that names the file of a recovery code.
const CODE_FILE: &str = "--code-file";

/// The password of somebody who can unlock.
pub(crate) fn existing(context: &Context, user: &str) -> Result<String, Refusal> {
    match context.password_file() {
        Some(file) => from_file(context, file, PASSWORD_FILE),
        None => {
            asked(context, &text_with(context.language, "cli-password", &Args::new().set("user", user)), PASSWORD_FILE)
        }
    }
}

/// A password that is new, from the file of an option or asked for with a prompt: at the keyboard it is typed twice.
pub(crate) fn new(context: &Context, file: Option<&Path>, option: &str, prompt: &str) -> Result<String, Refusal> {
    if let Some(file) = file {
        return from_file(context, file, option);
    }
    let first = asked(context, prompt, option)?;
    if first == asked(context, &text(context.language, "cli-password-again"), option)? {
        Ok(first)
    } else {
        Err(Refusal::usage(context.language, option, "cli-passwords-differ"))
    }
}

/// A recovery code, from a file or typed where nobody sees it.
pub(crate) fn recovery_code(context: &Context, file: Option<&Path>) -> Result<String, Refusal> {
    match file {
        Some(file) => from_file(context, file, CODE_FILE),
        None => asked(context, &text(context.language, "cli-recovery-code"), CODE_FILE),
    }
}

/// A share of a recovery code from a file.
pub(crate) fn share(context: &Context, file: &Path) -> Result<String, Refusal> {
    from_file(context, file, "--share")
}

/// A secret of something outside the register, from the file of an option or typed where nobody sees it.
pub(crate) fn outside(context: &Context, file: Option<&Path>, option: &str, prompt: &str) -> Result<String, Refusal> {
    match file {
        Some(file) => from_file(context, file, option),
        None => asked(context, &text(context.language, prompt), option),
    }
}

fn from_file(context: &Context, file: &Path, option: &str) -> Result<String, Refusal> {
    let unreadable = || Refusal::usage(context.language, option, "cli-password-file");
    let mut line = Vec::new();
    let read = if file == Path::new("-") {
        first_line(io::stdin().lock(), &mut line)
    } else {
        File::open(file).and_then(|file| first_line(BufReader::new(file), &mut line))
    };
    read.map_err(|_| unreadable())?;
    let text = String::from_utf8(line).map_err(|_| unreadable())?;
    // Editors on Windows put a mark before and a carriage return after what was typed.
    let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
    if text.is_empty() { Err(unreadable()) } else { Ok(text.to_owned()) }
}

fn first_line(from: impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    from.take(LONGEST).read_until(b'\n', line)
}

fn asked(context: &Context, prompt: &str, option: &str) -> Result<String, Refusal> {
    let nobody = || Refusal::usage(context.language, option, "cli-password-needed");
    if !io::stdin().is_terminal() {
        return Err(nobody());
    }
    rpassword::prompt_password(prompt).map_err(|_| nobody())
}
