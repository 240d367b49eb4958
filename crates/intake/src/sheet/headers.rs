//! Where the headers stand. Offices put a title, a date or an empty row above them.

use super::{Cell, RawRow};
use crate::{error::Error, field::Field};

/// How many filled rows from the top may be the headers.
pub(super) const SEARCHED_ROWS: usize = 30;

/// The index of the header row among rows that are not blank.
///
/// It is the first row with the most recognised names of columns; in a table of something other than people, the first row
/// of text that is as wide as the table.
pub(super) fn find(rows: &[RawRow]) -> Result<usize, Error> {
    let searched = &rows[..rows.len().min(SEARCHED_ROWS)];
    let best = searched.iter().map(recognised).max().unwrap_or(0);
    if best >= 2 {
        return searched.iter().position(|row| recognised(row) == best).ok_or(Error::NoHeaders);
    }
    let width = searched.iter().map(filled).max().unwrap_or(0);
    let by_shape = searched.iter().position(|row| filled(row) * 2 > width && row.cells.iter().all(could_be_header));
    // A numbered list may have a single header: the first column has none.
    let by_name = || searched.iter().position(|row| recognised(row) == 1);
    by_shape.or_else(by_name).ok_or(Error::NoHeaders)
}

/// How many cells of the row are names of columns we know.
pub(super) fn recognised(row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| matches!(cell, Cell::Text(text) if Field::from_header(text).is_some())).count()
}

fn filled(row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank()).count()
}

/// A header is a short text with a letter in it that is no e-mail address.
fn could_be_header(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => {
            let text = text.trim();
            text.is_empty() || (text.len() <= 120 && text.chars().any(char::is_alphabetic) && !text.contains('@'))
        }
        Cell::Number(_) | Cell::Truth(_) | Cell::Day(_) | Cell::Time(_) | Cell::Fault => false,
    }
}
