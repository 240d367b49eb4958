//! The record as CSV: a line for each purpose, a semicolon between the cells as Swedish Excel expects, and nothing in a
//! cell that a spreadsheet would run.

use super::{Gathered, named};
use papers::Words;

const COLUMNS: [&str; 9] =
    ["name", "role", "others", "basis", "subjects", "categories", "recipients", "retention", "assessment"];

impl Gathered {
    /// The table, UTF-8 with a mark so that Excel knows it.
    pub(super) fn sheet(&self, words: Words) -> Vec<u8> {
        let heads = COLUMNS.map(|column| words.say(&format!("fact-processing-{column}")));
        let mut text = String::from('\u{feff}');
        text.push_str(&line(&heads));
        for purpose in &self.purposes {
            let joined = |group: &str, codes: Vec<&str>| {
                codes.into_iter().map(|code| words.word(group, code)).collect::<Vec<_>>().join(", ")
            };
            text.push_str(&line(&[
                named(purpose, words),
                words.word("processing-role", purpose.role.code()),
                purpose.others.clone().unwrap_or_default(),
                words.word("legal-basis", purpose.basis.code()),
                joined("subject-kind", purpose.subjects.iter().map(|kind| kind.code()).collect()),
                joined("data-kind", purpose.categories.iter().map(|kind| kind.code()).collect()),
                self.names(purpose, words).join(", "),
                words.word("clock", purpose.retention.code()),
                purpose.assessment.clone().unwrap_or_default(),
            ]));
        }
        text.into_bytes()
    }
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    format!("{}\r\n", cells.join(";"))
}

/// In quotes. What a spreadsheet could take for a formula gets an apostrophe before it.
fn cell(text: &str) -> String {
    let dangerous = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let lead = if dangerous { "'" } else { "" };
    format!("\"{lead}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{cell, line};

    #[test]
    fn nothing_in_a_cell_can_be_run() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("@SUM(A1)"), "\"'@SUM(A1)\"");
        assert_eq!(cell("-1 \"x\""), "\"'-1 \"\"x\"\"\"");
        assert_eq!(cell("Nyhetsbrev; e-post"), "\"Nyhetsbrev; e-post\"");
        assert_eq!(line(&["a".into(), "b".into()]), "\"a\";\"b\"\r\n");
    }
}
