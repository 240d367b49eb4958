//! A table read from a file: headers and rows, whatever kind of file it came in.
//!
//! The kind is recognised by content, not by the file's name: offices rename files. Nothing here knows what the columns
//! mean; people, ratings and newsletter exports are all read from the same [`Sheet`].

mod cell;
mod csv_text;
mod encoding;
mod headers;
mod kind;
mod separator;
mod xlsx;
mod xlsx_size;

pub use cell::Cell;
pub use encoding::Encoding;

use crate::error::Error;
use kind::Kind;

/// The largest file we read, in bytes.
pub const FILE_LIMIT: u64 = 64 * 1024 * 1024;
/// The most a workbook may unpack to, in bytes. A small file that unpacks to more is a mistake or an attack.
pub const UNPACKED_LIMIT: u64 = 512 * 1024 * 1024;
/// The most rows we read: what an Excel sheet can hold.
pub const ROW_LIMIT: u32 = 1_048_576;
/// The most columns we read. Cells further to the right are left out and reported.
pub const COLUMN_LIMIT: usize = 512;
/// The most filled cells we read.
pub const CELL_LIMIT: usize = 24_000_000;

/// What to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The sheet of a workbook by name, without regard to case; `None` takes the first one that holds a table.
    pub sheet: Option<String>,
}

/// What kind of file a sheet came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Text with separators.
    Csv {
        /// The character set it was decoded from.
        encoding: Encoding,
        /// `,` `;` tab or `|`.
        separator: char,
    },
    /// A workbook.
    Xlsx {
        /// The name of the sheet that was read.
        sheet: String,
        /// All its sheets, in their order.
        sheets: Vec<String>,
    },
}

/// A row below the headers.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Where it is: the row in Excel for a workbook, the line it begins on for a text file. From 1.
    pub number: u32,
    /// The row number Excel shows when it opens the file. Differs from `number` below line breaks within a cell of CSV.
    pub excel_row: u32,
    /// One cell for each header.
    pub cells: Vec<Cell>,
}

/// Something about the shape of the table that did not stop the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Irregularity {
    /// The row, counted as [`Row::number`].
    pub row: u32,
    /// What it is.
    pub kind: IrregularityKind,
}

/// The kinds of irregularity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IrregularityKind {
    /// Fewer cells than headers; the missing ones were read as empty.
    TooFewCells,
    /// More filled cells than headers; the surplus was left out.
    TooManyCells,
    /// A quotation mark that is never closed; it was read as an ordinary character.
    QuoteNotClosed,
    /// Bytes that stand for no character were replaced by `U+FFFD`.
    CharactersReplaced,
}

impl IrregularityKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::TooFewCells, Self::TooManyCells, Self::QuoteNotClosed, Self::CharactersReplaced];

    /// The word reports and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooFewCells => "too-few-cells",
            Self::TooManyCells => "too-many-cells",
            Self::QuoteNotClosed => "quote-not-closed",
            Self::CharactersReplaced => "characters-replaced",
        }
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The headers as written, trimmed. May hold empty ones.
    pub headers: Vec<String>,
    /// The row the headers stand on, counted as [`Row::number`].
    pub header_row: u32,
    /// The rows below the headers that hold anything.
    pub rows: Vec<Row>,
    /// What was odd about the shape.
    pub irregularities: Vec<Irregularity>,
    /// Where it came from.
    pub origin: Origin,
}

/// Reads a table. `file_name` serves only to tell a damaged workbook from a text file that merely looks odd.
pub fn read(file_name: &str, bytes: &[u8], options: &ReadOptions) -> Result<Sheet, Error> {
    if bytes.len() as u64 > FILE_LIMIT {
        return Err(Error::TooLarge { limit: FILE_LIMIT });
    }
    match kind::recognise(file_name, bytes)? {
        Kind::Workbook => xlsx::read(bytes, options),
        Kind::Text => csv_text::read(bytes),
    }
}

/// A row as a reader found it, before headers are known.
struct RawRow {
    number: u32,
    excel_row: u32,
    cells: Vec<Cell>,
}

impl RawRow {
    fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

/// Divides raw rows into headers and the rows below them.
fn assemble(mut raw: Vec<RawRow>, mut irregularities: Vec<Irregularity>, origin: Origin) -> Result<Sheet, Error> {
    raw.retain(|row| !row.is_blank());
    if raw.is_empty() {
        return Err(Error::Empty);
    }
    let at = headers::find(&raw)?;
    let mut below = raw.split_off(at);
    let header = below.remove(0);
    let mut headers: Vec<String> = header.cells.iter().map(|cell| cell.text().trim().to_owned()).collect();
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    let is_text = matches!(origin, Origin::Csv { .. });
    let rows = below.into_iter().map(|row| fit(row, headers.len(), is_text, &mut irregularities)).collect();
    irregularities.sort_by_key(|irregularity| irregularity.row);
    Ok(Sheet { headers, header_row: header.number, rows, irregularities, origin })
}

/// Gives a row exactly as many cells as there are headers. In a text file a missing cell means a lost separator; in a
/// workbook it is merely empty.
fn fit(mut row: RawRow, width: usize, is_text: bool, irregularities: &mut Vec<Irregularity>) -> Row {
    if row.cells.len() > width {
        if row.cells[width..].iter().any(|cell| !cell.is_blank()) {
            irregularities.push(Irregularity { row: row.number, kind: IrregularityKind::TooManyCells });
        }
        row.cells.truncate(width);
    } else if row.cells.len() < width {
        if is_text {
            irregularities.push(Irregularity { row: row.number, kind: IrregularityKind::TooFewCells });
        }
        row.cells.resize(width, Cell::Empty);
    }
    Row { number: row.number, excel_row: row.excel_row, cells: row.cells }
}
