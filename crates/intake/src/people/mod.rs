//! A sheet of people: every good row, and each wrong one named with row, column and reason.
//!
//! # What happens to a row
//!
//! A row comes in whole or waits; nothing in it is guessed and nothing is dropped without a word.
//!
//! * **It waits** ([`Rejection`]) when a value cannot be kept as it is: no name; an e-mail address that is none; a date that
//!   does not exist, cannot be read or could be two days; an agreement that ends before it begins; a customer number another
//!   row already has; a formula where a value should be; a payment card number, its security code or a password anywhere;
//!   a personal identity number without a ground. The person repairs the file and brings it again: the rest is then
//!   unchanged.
//! * **It comes in without its note** ([`Warning`]) when the note holds words of health or of crime. A customer is not lost
//!   for one word, and the word is not stored: whoever brings the file decides what may be written instead.
//! * **It comes in with a remark** ([`Warning`]) when something looks odd but harms nobody: a formula in the note (kept as
//!   the text it is; every export must neutralise it), letters an older program replaced by `?`, an unusual telephone number,
//!   an unknown relation, a likely duplicate of a row above.
//!
//! "Ja" in a newsletter column is no proof of consent (GDPR Art. 7(1)); it is handed on as what the file says.

mod address;
mod contact;
mod dates;
mod report;
mod row;
mod sensitive;
mod text;
mod words;

pub use report::{Parsed, Period, PersonRow, Reason, Rejection, Remark, Warning};

use crate::{
    error::Error,
    field::Field,
    mapping::Mapping,
    sheet::{Cell, Row, Sheet},
    twins::{PersonKey, TwinIndex},
};
use domain::{
    people::IdentityGround,
    source::{Source, SourceKind},
    time::Day,
};
use row::Reading;
use std::{collections::HashMap, ops::ControlFlow, thread};

/// Rows between two reports of progress.
const PROGRESS_STEP: usize = 250;

/// Rows that are read before what they say of each other is looked at.
const BLOCK: usize = 4_096;

/// More hands than this wait for each other.
const MOST_HANDS: usize = 4;

/// For fewer rows another hand is not worth calling.
const SMALLEST_SHARE: usize = 256;

/// What the caller has decided about the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Why personal identity numbers in the file may be kept; without it a row that has one waits.
    pub identity_ground: Option<IdentityGround>,
    /// The day of the import.
    pub today: Day,
    /// The name of the file, for the register's note of where the data came from.
    pub source_name: String,
}

/// How far the reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows read.
    pub done: usize,
    /// Rows there are.
    pub total: usize,
}

/// Reads every row. `on_progress` hears of the first row, of the last and of some between; when it breaks, the result is
/// [`Error::Cancelled`] and nothing else.
pub fn parse(
    sheet: &Sheet,
    mapping: &Mapping,
    options: &Options,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Parsed, Error> {
    mapping.check(&sheet.headers)?;
    let source = Source { kind: SourceKind::Import, detail: Some(options.source_name.clone()), on: options.today };
    let mut parsed = Parsed::new(source, sheet.rows.len());
    remark_on_shape(sheet, mapping, &mut parsed);
    let mut seen = Seen::default();
    let total = sheet.rows.len();
    let blocks = sheet.rows.chunks(BLOCK);
    let readings = blocks.flat_map(|rows| rows.iter().zip(read_block(rows, &sheet.headers, mapping, options)));
    for (done, (row, reading)) in readings.enumerate() {
        if done % PROGRESS_STEP == 0 && on_progress(Progress { done, total }).is_break() {
            return Err(Error::Cancelled);
        }
        let mut rejected = reading.rejected;
        parsed.warnings.extend(reading.warnings);
        if let Some(person) = reading.person
            && rejected.is_empty()
        {
            if let Some(first) = seen.number_taken(&person) {
                rejected.push(repeated(row, first, sheet, mapping));
            } else {
                parsed.warnings.extend(seen.remember(&person));
                parsed.rows.push(person);
            }
        }
        parsed.rejected.extend(rejected);
    }
    if on_progress(Progress { done: total, total }).is_break() {
        return Err(Error::Cancelled);
    }
    parsed.warnings.sort_by_key(|warning| warning.row);
    Ok(parsed)
}

/// Reads some rows, each by itself: what one row says of another is looked at afterwards. Several hands share them.
fn read_block(rows: &[Row], headers: &[String], mapping: &Mapping, options: &Options) -> Vec<Reading> {
    let read =
        |rows: &[Row]| -> Vec<Reading> { rows.iter().map(|row| row::read(row, headers, mapping, options)).collect() };
    let hands = thread::available_parallelism().map_or(1, usize::from).min(MOST_HANDS);
    let share = rows.len().div_ceil(hands).max(SMALLEST_SHARE);
    let (mine, others) = rows.split_at(share.min(rows.len()));
    thread::scope(|scope| {
        let others: Vec<_> = others.chunks(share).map(|rows| scope.spawn(move || read(rows))).collect();
        let mut all = read(mine);
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    })
}

/// Columns that are not read and rows of the wrong shape.
fn remark_on_shape(sheet: &Sheet, mapping: &Mapping, parsed: &mut Parsed) {
    for header in mapping.unmapped(&sheet.headers) {
        parsed.warnings.push(Warning {
            row: sheet.header_row,
            excel_row: sheet.header_row,
            column: Some(header),
            field: None,
            remark: Remark::ColumnNotRead,
        });
    }
    let excel_rows: HashMap<u32, u32> = sheet.rows.iter().map(|row| (row.number, row.excel_row)).collect();
    for irregularity in &sheet.irregularities {
        parsed.warnings.push(Warning {
            row: irregularity.row,
            excel_row: excel_rows.get(&irregularity.row).copied().unwrap_or(irregularity.row),
            column: None,
            field: None,
            remark: Remark::Shape(irregularity.kind),
        });
    }
}

fn repeated(row: &Row, first: u32, sheet: &Sheet, mapping: &Mapping) -> Rejection {
    Rejection {
        row: row.number,
        excel_row: row.excel_row,
        column: mapping.column(Field::Number).map(|column| sheet.headers[column].clone()),
        field: Some(Field::Number),
        reason: Reason::NumberRepeated { first_row: first },
    }
}

/// What earlier rows of the same file hold.
#[derive(Default)]
struct Seen {
    numbers: HashMap<String, u32>,
    twins: TwinIndex<u32>,
}

impl Seen {
    /// The row that already has this customer number.
    fn number_taken(&self, person: &PersonRow) -> Option<u32> {
        person.number.as_ref().and_then(|number| self.numbers.get(&number.to_lowercase())).copied()
    }

    /// Remembers the row; says so if it looks like an earlier one.
    fn remember(&mut self, person: &PersonRow) -> Option<Warning> {
        if let Some(number) = &person.number {
            self.numbers.insert(number.to_lowercase(), person.row);
        }
        let key = PersonKey::from(person);
        let warning = self.twins.find(&key).map(|(row, reason)| Warning {
            row: person.row,
            excel_row: person.excel_row,
            column: None,
            field: None,
            remark: Remark::LikelyTwin { of_row: *row, reason },
        });
        self.twins.add(&key, person.row);
        warning
    }
}

/// The day in a cell as offices write it, for other files than those of people.
pub(crate) fn read_day(cell: &Cell, today: Day) -> Option<Day> {
    dates::read(cell, today).ok().map(|(day, _)| day)
}
