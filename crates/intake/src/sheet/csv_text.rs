//! Text with separators: quoted cells, line breaks within them, and the mistakes people make by hand.
//!
//! Written here rather than taken from a library because a report must name the line a record begins on whatever the line
//! ends are, and because one quotation mark that is never closed must not swallow the rest of the list.

use super::{Cell, Irregularity, IrregularityKind, Origin, ROW_LIMIT, RawRow, Sheet, assemble, encoding, separator};
use crate::error::Error;

/// The longest a quoted cell may be before we take its quotation mark for an ordinary character, in bytes and in lines.
/// Excel holds at most 32,767 characters and 253 lines in a cell.
const QUOTED_BYTES: usize = 160_000;
const QUOTED_LINES: u32 = 300;
/// After so many stray quotation marks the file evidently does not use them for quoting.
const STRAY_QUOTES: usize = 1_000;

/// Reads the whole text.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Error> {
    let (text, encoding) = encoding::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Error::Empty);
    }
    let (separator, skip_first) = separator::find(&text)?;
    let mut raw = Vec::new();
    let mut irregularities = Vec::new();
    let mut excel_row = 0;
    for record in Records::new(&text, separator) {
        excel_row += 1;
        if excel_row > ROW_LIMIT {
            return Err(Error::TooManyRows { limit: ROW_LIMIT });
        }
        if skip_first && record.line == 1 {
            continue;
        }
        if record.stray_quote {
            irregularities.push(Irregularity { row: record.line, kind: IrregularityKind::QuoteNotClosed });
        }
        if record.cells.iter().any(|cell| cell.contains(char::REPLACEMENT_CHARACTER)) {
            irregularities.push(Irregularity { row: record.line, kind: IrregularityKind::CharactersReplaced });
        }
        let cells = record.cells.into_iter().map(to_cell).collect();
        raw.push(RawRow { number: record.line, excel_row, cells });
    }
    assemble(raw, irregularities, Origin::Csv { encoding, separator })
}

/// `="0184444600"` is how programs keep Excel from eating leading zeros; the value is what stands between the marks.
fn to_cell(text: String) -> Cell {
    if text.is_empty() {
        return Cell::Empty;
    }
    let forced = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    if let Some(value) = forced
        && value.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '.' | '/'))
    {
        return Cell::Text(value.to_owned());
    }
    Cell::Text(text)
}

/// One record and the line it begins on.
pub(super) struct Record {
    pub(super) line: u32,
    pub(super) cells: Vec<String>,
    pub(super) stray_quote: bool,
}

/// The records of a text, one after another.
pub(super) struct Records<'a> {
    rest: &'a str,
    separator: char,
    line: u32,
    strays: usize,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, separator: char) -> Self {
        Self { rest: text, separator, line: 1, strays: 0 }
    }

    /// Takes one cell off the front; the flag says that its quotation mark was never closed.
    fn cell(&mut self) -> (String, bool) {
        if self.rest.starts_with('"') && self.strays < STRAY_QUOTES {
            if let Some(cell) = self.quoted() {
                return (cell, false);
            }
            self.strays += 1;
            return (self.plain(), true);
        }
        (self.plain(), false)
    }

    /// Everything up to the next separator or line end.
    fn plain(&mut self) -> String {
        let separator = self.separator;
        let end = self.rest.find([separator, '\n', '\r']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        cell.to_owned()
    }

    /// A quoted cell with what may follow its closing mark, or `None` if the mark is not closed within reason.
    fn quoted(&mut self) -> Option<String> {
        let mut cell = String::new();
        let mut lines = 0;
        let mut at = 1;
        loop {
            let found = at + self.rest[at..].find('"')?;
            let piece = &self.rest[at..found];
            lines += line_breaks(piece);
            if found > QUOTED_BYTES || lines > QUOTED_LINES {
                return None;
            }
            cell.push_str(piece);
            if self.rest[found + 1..].starts_with('"') {
                cell.push('"');
                at = found + 2;
                continue;
            }
            self.rest = &self.rest[found + 1..];
            self.line += lines;
            cell.push_str(&self.plain());
            return Some(cell);
        }
    }

    /// Takes a line end off the front, if there is one.
    fn line_end(&mut self) {
        for end in ["\r\n", "\n", "\r"] {
            if let Some(rest) = self.rest.strip_prefix(end) {
                self.rest = rest;
                self.line += 1;
                return;
            }
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.rest.is_empty() {
            return None;
        }
        let mut record = Record { line: self.line, cells: Vec::new(), stray_quote: false };
        loop {
            let (cell, stray) = self.cell();
            record.cells.push(cell);
            record.stray_quote |= stray;
            match self.rest.strip_prefix(self.separator) {
                Some(rest) => self.rest = rest,
                None => break,
            }
        }
        self.line_end();
        Some(record)
    }
}

/// Line breaks within a piece of text; a carriage return with its line feed counts once.
fn line_breaks(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let count = bytes
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'\n' || (**byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')))
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Records;
    use proptest::prelude::*;

    fn records(text: &str) -> Vec<(u32, Vec<String>)> {
        Records::new(text, ';').map(|record| (record.line, record.cells)).collect()
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn line_breaks_within_cells_move_the_lines_below() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "\"1", "\"\"2\"\"\";x", "y;z", ""].join(end);
            assert_eq!(
                records(&text),
                [(1, cells(&["a", "b"])), (2, cells(&[&format!("1{end}\"2\""), "x"])), (4, cells(&["y", "z"])),]
            );
        }
    }

    #[test]
    fn a_quotation_mark_never_closed_costs_no_row() {
        let found: Vec<_> = Records::new("a;b\n\"c;d\ne;f\n", ';').collect();
        assert_eq!(found[1].cells, cells(&["\"c", "d"]));
        assert!(found[1].stray_quote);
        assert_eq!(found[2].cells, cells(&["e", "f"]));
    }

    #[test]
    fn two_stray_marks_far_apart_swallow_nothing_between_them() {
        let between = "y;x\n".repeat(400);
        let text = format!("\"a;b\n{between}\"c;d\n");
        assert_eq!(Records::new(&text, ';').count(), 402);
    }

    proptest! {
        /// What a correct writer writes, we read as the `csv` crate does.
        #[test]
        fn agrees_with_an_independent_reader(table in prop::collection::vec(prop::collection::vec("[a-zå;\" \n]{0,8}", 3), 1..8)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let ours: Vec<Vec<String>> = Records::new(&text, ';').map(|record| record.cells).collect();
            prop_assert_eq!(ours, table);
        }

        /// Every record is found and none is made up, whatever the marks.
        #[test]
        fn lines_never_run_backwards(text in "[ab;\"\r\n]{0,60}") {
            let lines: Vec<u32> = Records::new(&text, ';').map(|record| record.line).collect();
            prop_assert!(lines.is_sorted_by(|a, b| a < b), "{lines:?}");
        }
    }
}
