//! Dates as offices write them.

use super::{Reason, Remark};
use crate::sheet::Cell;
use chrono::{Datelike, Days, Months, NaiveDate};
use domain::time::Day;

/// The first day an agreement may have.
const EARLIEST: Option<Day> = NaiveDate::from_ymd_opt(1900, 1, 1);
/// How far ahead one may lie, in months.
const AHEAD: Months = Months::new(1200);
/// Names of months by their first letters, Swedish and English.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar"],
    &["apr"],
    &["maj", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// The day in a cell, with a remark if it was read with some indulgence.
pub(super) fn read(cell: &Cell, today: Day) -> Result<(Day, Option<Remark>), Reason> {
    let (day, remark) = match cell {
        Cell::Day(day) => (*day, None),
        Cell::Time(time) => (time.date(), None),
        Cell::Number(number) if (20_000.0..80_000.0).contains(number) => {
            (from_serial(*number)?, Some(Remark::DateWasANumber))
        }
        Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Truth(_) | Cell::Fault => {
            (from_text(&cell.text())?, None)
        }
    };
    let too_early = EARLIEST.is_some_and(|earliest| day < earliest);
    let too_late = today.checked_add_months(AHEAD).is_some_and(|latest| day > latest);
    if too_early || too_late { Err(Reason::DateOutOfRange) } else { Ok((day, remark)) }
}

/// A day number of the 1900 system, in a cell that lost its format.
fn from_serial(number: f64) -> Result<Day, Reason> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the caller allows 20,000 to 80,000")]
    let days = number as u64;
    NaiveDate::from_ymd_opt(1899, 12, 30)
        .and_then(|epoch| epoch.checked_add_days(Days::new(days)))
        .ok_or(Reason::DateNotReadable)
}

/// Reads `2024-02-29`, `20240229`, `2024/2/29`, `29/2 2024`, `29.2.2024`, `29 februari 2024`, each with or without a time.
fn from_text(text: &str) -> Result<Day, Reason> {
    let text = text.trim().to_lowercase();
    let text = without_time(&text);
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty() && *part != "den").collect();
    match parts.as_slice() {
        [compact] if compact.len() == 8 && compact.bytes().all(|byte| byte.is_ascii_digit()) => {
            day(&compact[..4], &compact[4..6], &compact[6..])
        }
        [year, month, number] if is_year(year) => day(year, month_named(month).unwrap_or(month), number),
        [one, two, year] if is_year(year) => match (month_named(one), month_named(two)) {
            (_, Some(month)) => day(year, month, one),
            (Some(month), None) => day(year, month, two),
            (None, None) => day_and_month(text, one, two, year),
        },
        _ => Err(Reason::DateNotReadable),
    }
}

/// Two numbers and a year. With dots, or with the year set apart by a space (`31/2 2024`), the day comes first as in
/// Sweden; with dashes or slashes throughout it could be American.
fn day_and_month(text: &str, first: &str, second: &str, year: &str) -> Result<Day, Reason> {
    let before_year = text.trim_end_matches(year);
    let set_apart = before_year.ends_with(' ') || (before_year.contains('/') && before_year.ends_with('-'));
    let european = set_apart || text.contains('.');
    let (one, two) = (small(first)?, small(second)?);
    if european || one > 12 || one == two {
        day(year, second, first)
    } else if two > 12 {
        day(year, first, second)
    } else {
        Err(Reason::DateAmbiguous)
    }
}

/// Cuts off `T00:00`, ` 12:30:00` and the like.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let start = text[..colon].rfind([' ', 't']).unwrap_or(0);
    text[..start].trim_end()
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of a month by its name.
fn month_named(part: &str) -> Option<&'static str> {
    const NUMBERS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    if part.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let index = MONTHS.iter().position(|names| names.iter().any(|name| part.starts_with(name)))?;
    NUMBERS.get(index).copied()
}

fn small(part: &str) -> Result<u32, Reason> {
    if part.len() > 2 {
        return Err(Reason::DateNotReadable);
    }
    part.parse().map_err(|_| Reason::DateNotReadable)
}

fn day(year: &str, month: &str, number: &str) -> Result<Day, Reason> {
    let (month, number) = (small(month)?, small(number)?);
    let year: i32 = year.parse().map_err(|_| Reason::DateNotReadable)?;
    let day = NaiveDate::from_ymd_opt(year, month, number).ok_or(Reason::DateDoesNotExist)?;
    debug_assert_eq!(day.year(), year);
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::{Cell, Reason, Remark, read};
    use chrono::NaiveDate;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn check(text: &str, expected: Result<&str, Reason>) {
        let found = read(&Cell::Text(text.into()), today()).map(|(day, _)| day.to_string());
        assert_eq!(found.as_deref().map_err(|reason| *reason), expected, "{text}");
    }

    #[test]
    fn dates_people_write() {
        for text in [
            "2024-02-29",
            "20240229",
            "2024/2/29",
            "2024.02.29",
            "29/2 2024",
            "29.2.2024",
            "29/2-2024",
            "29 februari 2024",
            "den 29 feb 2024",
            "February 29, 2024",
            "29-feb-2024",
            "2024-02-29 00:00:00",
            "2024-02-29T12:30",
            "29/02/2024",
            "02/29/2024",
            " 2024-02-29 ",
            "2024 februari 29",
        ] {
            check(text, Ok("2024-02-29"));
        }
        check("3/4 2024", Ok("2024-04-03"));
        check("04/04/2024", Ok("2024-04-04"));
    }

    #[test]
    fn dates_that_are_none() {
        check("31/2 2024", Err(Reason::DateDoesNotExist));
        check("2023-02-29", Err(Reason::DateDoesNotExist));
        check("20241301", Err(Reason::DateDoesNotExist));
        check("13/13/2024", Err(Reason::DateDoesNotExist));
        check("2024-00-10", Err(Reason::DateDoesNotExist));
        check("03/04/2024", Err(Reason::DateAmbiguous));
        check("03-04-2024", Err(Reason::DateAmbiguous));
        check("1824-01-01", Err(Reason::DateOutOfRange));
        check("2924-01-01", Err(Reason::DateOutOfRange));
        for text in ["i våras", "24-02-29", "2024", "löpande", "2024-02", "1.2.3.4", "::", "2024-02-290"] {
            check(text, Err(Reason::DateNotReadable));
        }
    }

    #[test]
    fn a_cell_that_lost_its_format_is_a_day_number() {
        let day = NaiveDate::from_ymd_opt(2022, 5, 22).unwrap();
        assert_eq!(read(&Cell::Number(44_703.0), today()), Ok((day, Some(Remark::DateWasANumber))));
        assert_eq!(read(&Cell::Number(20_220_522.0), today()), Ok((day, None)));
        assert_eq!(read(&Cell::Number(7.0), today()), Err(Reason::DateNotReadable));
    }
}
