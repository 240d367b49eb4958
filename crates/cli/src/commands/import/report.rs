//! What an import has to say, line by line. Rows and columns are named, what stands in them is not.

use crate::{table, words};
use actions::import::{ImportIssue, ImportReport};
use std::collections::BTreeSet;
use wording::{Args, Language, text, text_with};

/// Lines of each kind shown on a screen; --report and --json have all.
pub(super) const SHOWN: usize = 20;

/// One remark.
pub(super) struct Line {
    topic: String,
    row: String,
    column: String,
    reason: String,
}

impl Line {
    /// The line for a person.
    pub(super) fn said(&self) -> String {
        let place = if self.column.is_empty() { self.row.clone() } else { format!("{}, {}", self.row, self.column) };
        format!("  {}: {}\n", table::plain(&place), table::plain(&self.reason))
    }
}

/// How many rows did not come in; one with several faults is named once for each.
pub(super) fn rows_rejected(report: &ImportReport) -> usize {
    report.rejected.iter().map(|issue| issue.row).collect::<BTreeSet<_>>().len()
}

/// Rows that did not come in.
pub(super) fn rejected(language: Language, report: &ImportReport) -> Vec<Line> {
    report.rejected.iter().map(|issue| line(language, "cli-import-rejected", issue)).collect()
}

/// What to look at in rows that came in.
pub(super) fn warnings(language: Language, report: &ImportReport) -> Vec<Line> {
    report.warnings.iter().map(|issue| line(language, "cli-import-warnings", issue)).collect()
}

/// People who may be in the register already.
pub(super) fn twins(language: Language, report: &ImportReport) -> Vec<Line> {
    report
        .twins
        .iter()
        .map(|twin| {
            let reason = words::code(language, "twin", &twin.reason);
            let like = twin.existing.as_ref().map(|hit| format!("{}: ", hit.number)).unwrap_or_default();
            Line {
                topic: text(language, "cli-import-twins"),
                row: row(language, twin.row),
                column: String::new(),
                reason: format!("{like}{reason}"),
            }
        })
        .collect()
}

fn line(language: Language, topic: &str, issue: &ImportIssue) -> Line {
    let field = issue.field.as_deref().map(|field| words::code(language, "field", field));
    let mut reason = words::code(language, "import", &issue.code);
    if let Some(other) = issue.other_row {
        reason = format!("{reason} ({})", row(language, other));
    }
    Line {
        topic: text(language, topic),
        row: row(language, issue.row),
        column: issue.column.clone().or(field).unwrap_or_default(),
        reason,
    }
}

/// Row numbers are names, not amounts: without separators.
fn row(language: Language, row: u32) -> String {
    text_with(language, "cli-row", &Args::new().set("row", row.to_string()))
}

/// Rows that did not come in, and what to look at in those that did.
pub(super) fn issues(language: Language, rejected: &[ImportIssue], warnings: &[ImportIssue]) -> Vec<Line> {
    let rejected = rejected.iter().map(|issue| line(language, "cli-import-rejected", issue));
    rejected.chain(warnings.iter().map(|issue| line(language, "cli-import-warnings", issue))).collect()
}

/// Everything as a table that a spreadsheet opens: UTF-8 with its mark, semicolons.
pub(super) fn csv(language: Language, report: &ImportReport) -> String {
    let lines = [rejected(language, report), warnings(language, report), twins(language, report)];
    csv_of(language, lines.into_iter().flatten())
}

/// These lines as such a table.
pub(super) fn csv_of(language: Language, lines: impl IntoIterator<Item = Line>) -> String {
    let headings =
        words::headings(language, ["cli-what", "cli-row-heading", "cli-column-heading", "cli-reason-heading"]);
    let mut out = format!("\u{feff}{}\r\n", headings.map(|heading| cell(&heading)).join(";"));
    for line in lines {
        let cells = [&line.topic, &line.row, &line.column, &line.reason].map(|text| cell(text));
        out.extend([&cells.join(";"), "\r\n"]);
    }
    out
}

/// A cell that is text whatever stands in it: a header from the file must not become a formula.
fn cell(text: &str) -> String {
    let text = table::plain(text);
    let guard = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_becomes_a_formula() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("a \"b\"; c"), "\"a \"\"b\"\"; c\"");
    }
}
