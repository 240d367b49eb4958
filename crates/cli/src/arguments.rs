//! What can be typed. Every subcommand's own arguments stand in its file under `commands/`.

use crate::{commands::Command, nouns};
use clap::{Args, CommandFactory as _, Parser, builder::PossibleValuesParser, builder::TypedValueParser as _};
use domain::time::Moment;
use std::path::PathBuf;
use wording::Language;

const AFTER_HELP: &str = "\
Examples:
  cequred demo                            a register of made-up people to try things on
  cequred find lindstrom                  accents, order and case do not matter
  cequred request open K10000 --kind access --received 2026-11-20 --channel email
  cequred extract 2026-0003 --out e.pdf   answer a request for access
  cequred due --within 7 --json           what falls due within a week, for a script

Exit status: 0 done, 1 refused for a reason, 2 wrong usage, 3 cannot be unlocked,
4 the register is damaged or from a newer version, 5 not permitted for this user.
Refusals are written to standard error.";

/// An encrypted local register of customers, consents and requests that answers data subjects in time.
#[derive(Parser)]
#[command(name = "cequred", version, after_help = AFTER_HELP, arg_required_else_help = true)]
pub(crate) struct Cequred {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The whole command line: the commands written by hand and those made of the forms.
pub(crate) fn whole(language: Language) -> clap::Command {
    nouns::with_nouns(Cequred::command(), language)
}

/// Options every subcommand takes, before or after its name.
#[derive(Args)]
#[command(next_help_heading = "Options for every command")]
pub(crate) struct Global {
    /// The register's folder; else the variable `CEQURED_REGISTER`, else the platform's data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) register: Option<PathBuf>,
    /// Who unlocks; may be left out where only one can
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) user: Option<String>,
    /// A file whose first line is the password; `-` reads standard input. Else it is asked for
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
    /// One JSON value on standard output; refusals as JSON on standard error
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The language of sentences and papers; else that of the environment, else Swedish
    #[arg(long, global = true, value_name = "sv|en", value_parser = languages())]
    pub(crate) lang: Option<Language>,
    /// The time to act at, for instance 2026-11-22T10:00:00+01:00; in demo registers only
    #[arg(long, global = true, value_name = "TIME", value_parser = moment)]
    pub(crate) now: Option<Moment>,
}

fn languages() -> impl clap::builder::TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code)).try_map(|code| code.parse::<Language>())
}

fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse_from_rfc3339(text).map_err(|_| "write 2026-11-22T10:00:00+01:00".to_owned())
}

/// Takes one of these codes; completions and `--help` list them.
pub(crate) fn one_of<const N: usize>(codes: [&'static str; N]) -> PossibleValuesParser {
    PossibleValuesParser::new(codes)
}
