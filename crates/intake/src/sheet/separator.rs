//! Which character separates the cells of a text file.

use super::csv_text::Records;
use crate::{error::Error, field::Field};
use std::collections::BTreeMap;

/// The separators we know, the Swedish one first: it wins a tie.
const CANDIDATES: [char; 4] = [';', ',', '\t', '|'];
/// How much of the text is looked at, in bytes and in records.
const SAMPLE_BYTES: usize = 128 * 1024;
const SAMPLE_RECORDS: usize = 200;

/// The separator, and whether the first line only names it (`sep=;`, as some programs write for Excel).
pub(super) fn find(text: &str) -> Result<(char, bool), Error> {
    let first = text.lines().next().unwrap_or_default().trim().to_ascii_lowercase();
    if let Some(named) = first.strip_prefix("sep=")
        && let Some(separator) = named.chars().next().or(Some('\t'))
    {
        return Ok((separator, true));
    }
    let sample = head(text);
    let mut best: Option<(Score, char)> = None;
    for separator in CANDIDATES {
        let score = judge(sample, separator);
        if best.as_ref().is_none_or(|(other, _)| score.is_better_than(other)) {
            best = Some((score, separator));
        }
    }
    match best {
        Some((score, separator)) if score.is_a_table() => Ok((separator, false)),
        _ => Err(Error::NotATable),
    }
}

/// The beginning of the text, cut at a line end.
fn head(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let cut = (0..=SAMPLE_BYTES).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let cut = text[..cut].rfind('\n').unwrap_or(cut);
    &text[..cut]
}

/// How much like a table the text looks with one separator.
struct Score {
    /// Recognised headers on the best line.
    headers: usize,
    /// The commonest number of cells.
    width: usize,
    /// Share of records with that number, per thousand.
    regular: usize,
}

impl Score {
    fn is_better_than(&self, other: &Self) -> bool {
        let key = |score: &Self| {
            let weight = if score.width < 2 { 0 } else { score.regular * (2 + score.width.ilog2() as usize) };
            (if score.headers < 2 { 0 } else { score.headers }, weight, score.headers)
        };
        key(self) > key(other)
    }

    fn is_a_table(&self) -> bool {
        self.headers >= 2 || (self.width >= 2 && self.regular >= 500) || (self.width == 1 && self.headers == 1)
    }
}

fn judge(sample: &str, separator: char) -> Score {
    let mut widths = BTreeMap::<usize, usize>::new();
    let mut headers = 0;
    let mut seen = 0;
    let records = Records::new(sample, separator).take(SAMPLE_RECORDS);
    for record in records.filter(|record| record.cells.iter().any(|cell| !cell.trim().is_empty())) {
        if seen < super::headers::SEARCHED_ROWS {
            headers = headers.max(record.cells.iter().filter(|cell| Field::from_header(cell).is_some()).count());
        }
        seen += 1;
        *widths.entry(record.cells.len()).or_default() += 1;
    }
    let (width, count) = widths.into_iter().max_by_key(|(_, count)| *count).unwrap_or((0, 0));
    Score { headers, width, regular: count * 1000 / seen.max(1) }
}

#[cfg(test)]
mod tests {
    use super::find;

    fn check(text: &str, expected: Option<(char, bool)>) {
        assert_eq!(find(text).ok(), expected, "{text:?}");
    }

    #[test]
    fn separators_are_told_from_commas_in_cells() {
        check("Namn;Belopp\nA;4,5\nB;1,25\n", Some((';', false)));
        check("Namn,Ort\n\"Berg, Bo\",Lund\n", Some((',', false)));
        check("Namn\tAdress\nA\tB 1, C; D\nE\tF 2, G; H\n", Some(('\t', false)));
        check("sep=,\nNamn,Ort\n", Some((',', true)));
        check("Kundlista; se även 2025, 2024\n\nNamn,E-post,Ort\na,b,c\n", Some((',', false)));
        check("E-post\na@example.org\n", Some((';', false)));
        check("a|b|c\n1|2|3\n", Some(('|', false)));
    }

    #[test]
    fn running_text_is_no_table() {
        check("Hej\n\ntack för senast, det var trevligt.\nHälsningar\nBo\n", None);
    }
}
