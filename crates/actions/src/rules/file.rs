//! What the files of rules have in common.

use crate::{fields, problem::Problem};
use domain::{
    rules::{RuleProblem, RuleRefused},
    time::Day,
};
use serde::de::DeserializeOwned;

/// The form of the files this program reads.
const FORMAT: u32 = 1;

/// A file that says which form it has.
pub(super) trait Versioned {
    fn version(&self) -> u32;
}

/// Reads a file; one of another form, or with anything in it the program does not know, is refused by its name.
pub(super) fn read<T: DeserializeOwned + Versioned>(name: &str, text: &str) -> Result<T, Problem> {
    serde_json::from_str::<T>(text)
        .ok()
        .filter(|file| file.version() == FORMAT)
        .ok_or_else(|| Problem::RulesUnusable { rule: name.to_owned() })
}

/// A day of a rule.
pub(super) fn day(rule: &str, text: &str) -> Result<Day, RuleRefused> {
    fields::day("valid-from", text).map_err(|_| RuleRefused { rule: rule.to_owned(), problem: RuleProblem::NoSuchDay })
}

/// A name or a source. Files are read once, so what stands in them lives as long as the program, as the rules in code do.
pub(super) fn kept(text: String) -> &'static str {
    text.leak()
}
