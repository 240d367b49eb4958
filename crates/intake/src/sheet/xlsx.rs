//! Workbooks of Excel 2007 and later.

use super::{
    CELL_LIMIT, COLUMN_LIMIT, Cell, Irregularity, IrregularityKind, Origin, ROW_LIMIT, RawRow, ReadOptions, Sheet,
    UNPACKED_LIMIT, assemble, headers, xlsx_size,
};
use crate::error::Error;
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata};
use chrono::{NaiveDate, TimeDelta};
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheet asked for, or the first visible one that holds a table.
pub(super) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Sheet, Error> {
    xlsx_size::check(bytes, UNPACKED_LIMIT)?;
    // The reader below is not ours, and the file may be made to hurt: a panic in it is a damaged file, not our end.
    catch_unwind(AssertUnwindSafe(|| read_checked(bytes, options))).unwrap_or(Err(Error::Truncated))
}

fn read_checked(bytes: &[u8], options: &ReadOptions) -> Result<Sheet, Error> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| problem(&error))?;
    let all = workbook.sheets_metadata().to_vec();
    let sheets: Vec<String> =
        all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect();
    if let Some(wanted) = &options.sheet {
        let folded = wanted.trim().to_lowercase();
        let Some(name) = sheets.iter().find(|name| name.trim().to_lowercase() == folded).cloned() else {
            return Err(Error::UnknownSheet { available: sheets });
        };
        return read_sheet(&mut workbook, &name, &sheets).map(|found| found.sheet);
    }
    let mut first: Result<Sheet, Error> = Err(Error::Empty);
    let visible = |name: &String| all.iter().any(|sheet| sheet.name == *name && sheet.visible == SheetVisible::Visible);
    for name in sheets.iter().filter(|name| visible(name)) {
        match read_sheet(&mut workbook, name, &sheets) {
            Ok(found) if found.is_people => return Ok(found.sheet),
            Ok(found) if first.is_err() => first = Ok(found.sheet),
            Err(error) if first == Err(Error::Empty) => first = Err(error),
            Ok(_) | Err(_) => {}
        }
    }
    first
}

/// A sheet, and whether its headers are those of people.
struct Found {
    sheet: Sheet,
    is_people: bool,
}

fn read_sheet(workbook: &mut Workbook<'_>, name: &str, sheets: &[String]) -> Result<Found, Error> {
    let (raw, irregularities) = cells(workbook, name)?;
    let is_people = raw.iter().take(headers::SEARCHED_ROWS).any(|row| headers::recognised(row) >= 2);
    let origin = Origin::Xlsx { sheet: name.to_owned(), sheets: sheets.to_vec() };
    let sheet = assemble(raw, irregularities, origin)?;
    Ok(Found { sheet, is_people })
}

/// The filled rows. Cells are taken one by one: a single cell in the far corner must not cost a field of a thousand million.
fn cells(workbook: &mut Workbook<'_>, name: &str) -> Result<(Vec<RawRow>, Vec<Irregularity>), Error> {
    let from_1904 = workbook.has_1904_epoch();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| problem(&error))?;
    let mut rows: Vec<RawRow> = Vec::new();
    let mut irregularities = Vec::new();
    let mut ordered = true;
    let mut filled = 0_usize;
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(|error| problem(&error))? {
        let cell = to_cell(record.value, record.formula, from_1904);
        if cell == Cell::Empty {
            continue;
        }
        let (row, column) = (record.pos.0, record.pos.1 as usize);
        if row >= ROW_LIMIT {
            return Err(Error::TooManyRows { limit: ROW_LIMIT });
        }
        if column >= COLUMN_LIMIT {
            irregularities.push(Irregularity { row: row + 1, kind: IrregularityKind::TooManyCells });
            continue;
        }
        filled += column.saturating_sub(rows.last().map_or(0, |last| last.cells.len())).max(1);
        if filled > CELL_LIMIT {
            return Err(Error::TooLarge { limit: UNPACKED_LIMIT });
        }
        if rows.last().is_none_or(|last| last.number != row + 1) {
            ordered &= rows.last().is_none_or(|last| last.number < row + 1);
            rows.push(RawRow { number: row + 1, excel_row: row + 1, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            if last.cells.len() <= column {
                last.cells.resize(column + 1, Cell::Empty);
            }
            last.cells[column] = cell;
        }
    }
    // Rows out of order or given twice are not a workbook any program writes.
    if ordered { Ok((rows, irregularities)) } else { Err(Error::Truncated) }
}

/// A cell of a workbook as one of ours.
fn to_cell(value: DataRef<'_>, formula: Option<XlsxFormulaMetadata>, from_1904: bool) -> Cell {
    match value {
        DataRef::Int(number) => {
            #[expect(clippy::cast_precision_loss, reason = "a workbook keeps its numbers as floating point anyway")]
            let number = number as f64;
            Cell::Number(number)
        }
        DataRef::Float(number) if number.is_finite() => Cell::Number(number),
        DataRef::String(text) => text_cell(text),
        DataRef::SharedString(text) => text_cell(text.to_owned()),
        DataRef::Bool(truth) => Cell::Truth(truth),
        DataRef::DateTime(time) if time.is_datetime() => from_serial(time.as_f64(), from_1904),
        DataRef::DateTime(time) => Cell::Number(time.as_f64()),
        DataRef::DateTimeIso(text) => from_iso(text),
        DataRef::DurationIso(text) => Cell::Text(text),
        DataRef::Float(_) | DataRef::Error(_) => Cell::Fault,
        DataRef::Empty => match formula {
            Some(XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. }) => {
                Cell::Text(format!("={formula}"))
            }
            Some(_) => Cell::Fault,
            None => Cell::Empty,
        },
    }
}

fn text_cell(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// A serial day number. In the 1900 system day 60 is 29 February 1900, which never was; days before it are one off.
/// The 1904 system of older Macintosh workbooks counts from 1 January 1904.
fn from_serial(serial: f64, from_1904: bool) -> Cell {
    if !(0.0..2_958_466.0).contains(&serial) {
        return Cell::Fault;
    }
    let epoch = match (from_1904, serial < 60.0) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, true) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, false) => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    if !from_1904 && (60.0..61.0).contains(&serial) {
        return Cell::Fault;
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most 2,958,466 days, checked above")]
    let seconds = (serial * 86_400.0).round() as i64;
    let time = epoch
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .and_then(|midnight| midnight.checked_add_signed(TimeDelta::seconds(seconds)));
    match time {
        Some(time) if seconds % 86_400 == 0 => Cell::Day(time.date()),
        Some(time) => Cell::Time(time),
        None => Cell::Fault,
    }
}

/// A date cell that keeps its date as text (strict Office Open XML).
fn from_iso(text: String) -> Cell {
    if let Ok(time) = chrono::NaiveDateTime::parse_from_str(text.trim_end_matches('Z'), "%Y-%m-%dT%H:%M:%S%.f") {
        let midnight = time.time() == chrono::NaiveTime::MIN;
        return if midnight { Cell::Day(time.date()) } else { Cell::Time(time) };
    }
    match NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
        Ok(day) => Cell::Day(day),
        Err(_) => Cell::Text(text),
    }
}

/// Our word for the reader's problem. Its own text may quote the file and is dropped.
fn problem(error: &XlsxError) -> Error {
    match error {
        XlsxError::Password => Error::PasswordProtected,
        XlsxError::RelationshipNotFound | XlsxError::FileNotFound(_) | XlsxError::NotAWorksheet(_) => Error::NotATable,
        _ => Error::Truncated,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, from_serial};

    fn check(serial: f64, from_1904: bool, expected: &str) {
        assert_eq!(from_serial(serial, from_1904).text(), expected, "{serial}");
    }

    #[test]
    fn serial_days_of_both_systems() {
        check(1.0, false, "1900-01-01");
        check(59.0, false, "1900-02-28");
        check(61.0, false, "1900-03-01");
        check(44703.0, false, "2022-05-22");
        check(45943.5, false, "2025-10-13 12:00:00");
        check(0.0, true, "1904-01-01");
        check(43241.0, true, "2022-05-22");
        assert_eq!(from_serial(60.0, false), Cell::Fault, "29 February 1900 never was");
        assert_eq!(from_serial(-1.0, false), Cell::Fault);
        assert_eq!(from_serial(f64::NAN, false), Cell::Fault);
    }
}
