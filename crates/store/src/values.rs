//! How values of the domain stand in columns, and back. A column that holds what it cannot hold is damage, named.

use crate::error::{Damage, Error, Result};
use chrono::FixedOffset;
use domain::{
    source::{Source, SourceKind},
    time::{Day, Moment},
};
use rusqlite::{Row, types::FromSql};
use uuid::Uuid;

/// The damage of this column.
pub(crate) fn damaged(column: &'static str) -> Error {
    Error::Damaged(Damage::Value(column))
}

/// A column of this row, by its place; `column` names it for the error.
pub(crate) fn get<T: FromSql>(row: &Row<'_>, at: usize, column: &'static str) -> Result<T> {
    row.get(at).map_err(|_| damaged(column))
}

/// A text as long as its row is looked at.
pub(crate) fn maybe_text<'r>(row: &'r Row<'_>, at: usize, column: &'static str) -> Result<Option<&'r str>> {
    row.get_ref(at)?.as_str_or_null().map_err(|_| damaged(column))
}

/// An identifier.
pub(crate) fn uuid(row: &Row<'_>, at: usize, column: &'static str) -> Result<Uuid> {
    Ok(Uuid::from_bytes(get(row, at, column)?))
}

/// An identifier that may be absent.
pub(crate) fn maybe_uuid(row: &Row<'_>, at: usize, column: &'static str) -> Result<Option<Uuid>> {
    Ok(get::<Option<[u8; 16]>>(row, at, column)?.map(Uuid::from_bytes))
}

/// A day as it stands in a column.
pub(crate) fn day_text(day: Day) -> String {
    day.to_string()
}

/// A day.
pub(crate) fn day(row: &Row<'_>, at: usize, column: &'static str) -> Result<Day> {
    maybe_day(row, at, column)?.ok_or_else(|| damaged(column))
}

/// A day that may be absent.
pub(crate) fn maybe_day(row: &Row<'_>, at: usize, column: &'static str) -> Result<Option<Day>> {
    maybe_text(row, at, column)?.map(|text| stored_day(text).ok_or_else(|| damaged(column))).transpose()
}

/// A day in the one form the columns hold, `2026-11-22`. Read by hand: a dossier holds hundreds, and the general reader
/// of dates, which understands many forms, takes as long for them as everything else together.
fn stored_day(text: &str) -> Option<Day> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |sum: u32, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok()?;
    Day::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
}

/// A moment as it stands in a column.
pub(crate) fn moment_text(moment: Moment) -> String {
    moment.to_rfc3339()
}

/// A moment.
pub(crate) fn moment(row: &Row<'_>, at: usize, column: &'static str) -> Result<Moment> {
    maybe_moment(row, at, column)?.ok_or_else(|| damaged(column))
}

/// A moment that may be absent.
pub(crate) fn maybe_moment(row: &Row<'_>, at: usize, column: &'static str) -> Result<Option<Moment>> {
    maybe_text(row, at, column)?.map(|text| stored_moment(text).ok_or_else(|| damaged(column))).transpose()
}

/// A moment as RFC 3339 has it. The form without fractions of a second, `2026-11-22T10:00:00+01:00`, is read by hand as a day
/// is; every other, and everything that is none, is left to the general reader.
fn stored_moment(text: &str) -> Option<Moment> {
    seconds_and_offset(text).or_else(|| Moment::parse_from_rfc3339(text).ok())
}

fn seconds_and_offset(text: &str) -> Option<Moment> {
    let (day, time) = (text.get(..10)?, text.get(10..)?);
    let [b'T', h1, h2, b':', m1, m2, b':', s1, s2, sign @ (b'+' | b'-'), oh1, oh2, b':', om1, om2] = time.as_bytes()
    else {
        return None;
    };
    let two = |tens: u8, ones: u8| {
        (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
    };
    let local = stored_day(day)?.and_hms_opt(two(*h1, *h2)?, two(*m1, *m2)?, two(*s1, *s2)?)?;
    let (hours, minutes) = (two(*oh1, *oh2)?, two(*om1, *om2).filter(|minutes| *minutes < 60)?);
    let ahead = i32::try_from(hours * 3_600 + minutes * 60).ok()?;
    let offset = FixedOffset::east_opt(if *sign == b'+' { ahead } else { -ahead })?;
    local.and_local_timezone(offset).single()
}

/// A code of the domain.
pub(crate) fn code<T>(
    row: &Row<'_>,
    at: usize,
    column: &'static str,
    from_code: impl Fn(&str) -> Option<T>,
) -> Result<T> {
    maybe_code(row, at, column, from_code)?.ok_or_else(|| damaged(column))
}

/// A code of the domain that may be absent.
pub(crate) fn maybe_code<T>(
    row: &Row<'_>,
    at: usize,
    column: &'static str,
    from_code: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>> {
    maybe_text(row, at, column)?.map(|text| from_code(text).ok_or_else(|| damaged(column))).transpose()
}

/// Codes of the domain with spaces between.
pub(crate) fn codes_of<T>(
    row: &Row<'_>,
    at: usize,
    column: &'static str,
    from_code: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>> {
    let text: String = get(row, at, column)?;
    text.split_whitespace().map(|code| from_code(code).ok_or_else(|| damaged(column))).collect()
}

/// Codes of the domain as they stand in a column.
pub(crate) fn codes_text<T: Copy>(values: &[T], code: impl Fn(T) -> &'static str) -> String {
    values.iter().map(|value| code(*value)).collect::<Vec<_>>().join(" ")
}

/// The three columns of a source, beginning at this place.
pub(crate) fn source(row: &Row<'_>, at: usize, column: &'static str) -> Result<Source> {
    Ok(Source {
        kind: code(row, at, column, SourceKind::from_code)?,
        detail: get(row, at + 1, column)?,
        on: day(row, at + 2, column)?,
    })
}

/// A count, which the engine keeps as a signed number.
pub(crate) fn count(row: &Row<'_>, at: usize, column: &'static str) -> Result<u64> {
    u64::try_from(get::<i64>(row, at, column)?).map_err(|_| damaged(column))
}

/// A count as the engine takes it. No count in a register comes near the limit.
pub(crate) fn stored(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{day_text, moment_text, seconds_and_offset, stored_day, stored_moment};
    use domain::time::{Day, Moment};

    #[test]
    fn every_moment_is_read_as_the_general_reader_reads_it() {
        let first = Moment::parse_from_rfc3339("1999-12-31T23:59:58+01:00").expect("a moment");
        for step in 0..40_000 {
            let at = first + chrono::TimeDelta::seconds(step * 31_337);
            for at in [at, domain::time::in_sweden(at), at.with_timezone(&chrono::Utc).fixed_offset()] {
                let text = moment_text(at);
                assert_eq!(seconds_and_offset(&text), Some(at), "{text}");
                assert_eq!(seconds_and_offset(&text).map(|it| *it.offset()), Some(*at.offset()), "{text}");
            }
        }
        for other in [
            "2026-11-22T10:00:00Z",
            "2026-11-22T10:00:00.25+01:00",
            "2026-11-22T10:00:60+01:00",
            "2026-11-22T24:00:00+01:00",
            "2026-11-22T10:00:00+01:60",
            "2026-11-22T10:00:00+24:00",
            "2026-02-30T10:00:00+01:00",
            "2026-11-2åT10:00:00+01:0",
            "2026-11-22 10:00:00+01:00",
            "",
        ] {
            assert_eq!(stored_moment(other), Moment::parse_from_rfc3339(other).ok(), "{other}");
        }
    }

    #[test]
    fn every_day_is_read_as_it_was_written_and_nothing_else_is_a_day() {
        let first = Day::from_ymd_opt(1899, 12, 31).expect("a day");
        for day in first.iter_days().take(366 * 250) {
            assert_eq!(stored_day(&day_text(day)), Some(day));
        }
        for wrong in
            ["", "2026-11-2", "2026-11-222", "2026-13-01", "2026-02-30", "2026/11/22", "+026-11-22", "2026-11-2å"]
        {
            assert_eq!(stored_day(wrong), None, "{wrong}");
        }
    }
}
