//! Swedish personal identity numbers and coordination numbers (folkbokföringslagen 1991:481, 18 §; lag 2022:1697), and
//! organisation numbers, which must not be taken for them.

use crate::time::Day;
use chrono::Datelike;
use std::{fmt, ops::RangeInclusive};

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// Personnummer.
    Personal,
    /// Samordningsnummer: the day of birth has sixty added.
    Coordination,
}

/// A number whose date exists and whose check digit is right. Its `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckedNumber {
    digits: String,
    kind: NumberKind,
    born_on: Day,
}

impl CheckedNumber {
    /// Twelve digits: century, date (with sixty added to the day of a coordination number), birth number, check digit.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The twelve digits as they end up in a record.
    pub fn into_digits(self) -> String {
        self.digits
    }

    /// What kind of number it is.
    pub fn kind(&self) -> NumberKind {
        self.kind
    }

    /// The day of birth it names.
    pub fn born_on(&self) -> Day {
        self.born_on
    }
}

impl fmt::Debug for CheckedNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedNumber").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Why a text is no identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Not ten or twelve digits with at most one `-` or `+` before the last four.
    WrongShape,
    /// The date in it does not exist.
    NoSuchDate,
    /// The date of birth lies in the future.
    BornInTheFuture,
    /// The check digit does not fit the others: one of them is wrong, or two have changed places.
    WrongCheckDigit,
    /// It is a correct organisation number, and so no person's number.
    OrganisationNumber,
}

/// Reads a personal identity or coordination number: ten digits (`YYMMDD-NNNN`, `+` from the year the person turns 100)
/// or twelve (`YYYYMMDD-NNNN`), with or without the sign. `today` decides the century of ten digits.
pub fn parse(text: &str, today: Day) -> Result<CheckedNumber, NumberProblem> {
    let written = Written::read(text).ok_or(NumberProblem::WrongShape)?;
    if organisation_number(text).is_some() {
        return Err(NumberProblem::OrganisationNumber);
    }
    let (month, day_field) = (written.number(2..=3), written.number(4..=5));
    let (kind, day) = match day_field {
        61..=91 => (NumberKind::Coordination, day_field - 60),
        _ => (NumberKind::Personal, day_field),
    };
    let born_on = match written.century {
        // Nobody in the population register was born before 1800; 16 in front marks an organisation.
        Some(century) if century < 18 => Err(NumberProblem::NoSuchDate),
        Some(century) => {
            let born_on = date(century * 100 + written.number(0..=1), month, day)?;
            if born_on > today { Err(NumberProblem::BornInTheFuture) } else { Ok(born_on) }
        }
        None => written.born_on(month, day, today),
    }?;
    if written.number(6..=8) == 0 {
        return Err(NumberProblem::WrongShape);
    }
    if !luhn_fits(&written.digits) {
        return Err(NumberProblem::WrongCheckDigit);
    }
    let ten = written.digits.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
    Ok(CheckedNumber { digits: format!("{:02}{ten}", born_on.year() / 100), kind, born_on })
}

/// The organisation number in a text, as `NNNNNN-NNNN`: ten digits, or twelve with the prefix 16, of which the third of
/// the ten is at least 2 (lag 1974:174) and the last fits the others. `None` for anything else, so also for the identity
/// number that a sole trader's business goes by.
pub fn organisation_number(text: &str) -> Option<String> {
    let written = Written::read(text)?;
    let fits = written.digits[2] >= 2
        && !written.has_plus
        && written.century.is_none_or(|prefix| prefix == 16)
        && luhn_fits(&written.digits);
    let ten = written.digits.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
    fits.then(|| format!("{}-{}", &ten[..6], &ten[6..]))
}

/// A number as it was written, taken apart.
struct Written {
    /// The first two of twelve digits.
    century: Option<i32>,
    /// The last ten.
    digits: [u8; 10],
    has_plus: bool,
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let split_at = text.len().checked_sub(4)?;
        let (front, last_four) = (text.get(..split_at)?, text.get(split_at..)?);
        let (front, has_plus) = match front.strip_suffix('+') {
            Some(front) => (front, true),
            None => (front.strip_suffix(['-', ' ']).unwrap_or(front), false),
        };
        let all = front
            .bytes()
            .chain(last_four.bytes())
            .map(|byte| byte.is_ascii_digit().then(|| byte - b'0'))
            .collect::<Option<Vec<u8>>>()?;
        let (century, ten) = match all.len() {
            10 => (None, all.as_slice()),
            12 => (Some(i32::from(all[0]) * 10 + i32::from(all[1])), &all[2..]),
            _ => return None,
        };
        Some(Self { century, digits: ten.try_into().ok()?, has_plus })
    }

    /// The number that some of the ten digits make.
    fn number(&self, places: RangeInclusive<usize>) -> i32 {
        self.digits[places].iter().fold(0, |number, digit| number * 10 + i32::from(*digit))
    }

    /// The day of birth behind two digits of a year: the latest that is not in the future, and with a plus the latest
    /// whose hundredth birthday falls in this year or earlier.
    fn born_on(&self, month: i32, day: i32, today: Day) -> Result<Day, NumberProblem> {
        let latest_year = if self.has_plus { today.year() - 100 } else { today.year() };
        let year = latest_year - (latest_year - self.number(0..=1)).rem_euclid(100);
        match date(year, month, day) {
            Ok(born_on) if born_on <= today => Ok(born_on),
            // The date is still to come this year, or this century's year is no leap year: the century before is meant.
            Ok(_) | Err(_) => date(year - 100, month, day),
        }
    }
}

fn date(year: i32, month: i32, day: i32) -> Result<Day, NumberProblem> {
    let part = |part| u32::try_from(part).ok();
    part(month)
        .zip(part(day))
        .and_then(|(month, day)| Day::from_ymd_opt(year, month, day))
        .ok_or(NumberProblem::NoSuchDate)
}

/// The Luhn sum over ten digits: every other one doubled, starting with the first, digits of the products added.
fn luhn_fits(digits: &[u8; 10]) -> bool {
    let sum = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| match (place % 2, *digit) {
            (0, digit @ 5..) => u32::from(digit) * 2 - 9,
            (0, digit) => u32::from(digit) * 2,
            (_, digit) => u32::from(digit),
        })
        .sum::<u32>();
    sum.is_multiple_of(10)
}
