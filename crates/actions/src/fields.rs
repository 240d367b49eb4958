//! Text from a form or the command line into the nouns of the domain, each with the problem it can give.

use crate::problem::Problem;
use domain::{
    breach::AwareProblem,
    time::{Day, Moment},
};

/// A required code of a closed list, for instance a task or a channel.
pub(crate) fn code<T>(field: &str, text: &str, from_code: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
    from_code(text.trim()).ok_or_else(|| Problem::invalid(field, "unknown-word"))
}

/// An identifier.
pub(crate) fn id<T: std::str::FromStr>(field: &str, text: &str) -> Result<T, Problem> {
    text.trim().parse().map_err(|_| Problem::invalid(field, "not-an-id"))
}

/// A calendar day, `2026-11-22`.
pub(crate) fn day(field: &str, text: &str) -> Result<Day, Problem> {
    let text = text.trim();
    // chrono also takes `2026-1-2`; one spelling keeps every list sortable and every search simple.
    if text.len() != 10 {
        return Err(Problem::invalid(field, "not-a-date"));
    }
    Day::parse_from_str(text, "%Y-%m-%d").map_err(|_| Problem::invalid(field, "not-a-date"))
}

/// A calendar day that has come.
pub(crate) fn past_day(field: &str, text: &str, now: Moment) -> Result<Day, Problem> {
    let day = day(field, text)?;
    if day > domain::time::day_in_sweden(now) {
        return Err(Problem::DateInTheFuture { field: field.to_owned() });
    }
    Ok(day)
}

/// The word for why a text is no moment.
pub(crate) fn why_no_moment(refused: AwareProblem) -> &'static str {
    match refused {
        AwareProblem::NotUnderstood => "not-understood",
        AwareProblem::DoesNotExist => "does-not-exist",
        AwareProblem::TimeMissing => "time-missing",
        AwareProblem::Twice { .. } => "twice",
        AwareProblem::SkippedByClocks => "skipped-by-clocks",
    }
}

/// Text without surrounding space; nothing if there is none left.
pub(crate) fn optional(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Text that must be there.
pub(crate) fn required(field: &str, text: &str) -> Result<String, Problem> {
    optional(Some(text)).ok_or_else(|| Problem::invalid(field, "missing"))
}
