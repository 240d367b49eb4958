//! Every day from 2024 to 2040 against a calculation that shares nothing with the crate: days are plain numbers, dates
//! come from counting, and Easter from the full moons of the calendar reform.

use domain::{breach, calendar, limits, retention, time::Day};

/// A date as three numbers.
type Date = (i32, u32, u32);

/// Days since 1 March of the year 0, in which a year ends with February, so that the leap day comes last.
fn number_of((year, month, day): Date) -> i64 {
    let (year, month) = if month > 2 { (i64::from(year), month - 3) } else { (i64::from(year) - 1, month + 9) };
    // Months from March on have 31, 30, 31, 30, 31 days, again and again: 153 days for each five.
    let before_month = (153 * i64::from(month) + 2) / 5;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + before_month + i64::from(day) - 1
}

/// 0 for Monday to 6 for Sunday. 1 March of the year 0 was a Wednesday.
fn weekday(number: i64) -> i64 {
    (number + 2).rem_euclid(7)
}

const SATURDAY: i64 = 5;
const SUNDAY: i64 = 6;

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The Sunday after the reform's full moon: from the epact of the year, as the bull of 1582 has it.
fn easter(year: i32) -> i64 {
    let golden_number = year % 19 + 1;
    let century = year / 100 + 1;
    let left_out_leap_days = 3 * century / 4 - 12;
    let moon_shift = (8 * century + 5) / 25 - 5;
    let mut epact = (11 * golden_number + 20 + moon_shift - left_out_leap_days).rem_euclid(30);
    if (epact == 25 && golden_number > 11) || epact == 24 {
        epact += 1;
    }
    let mut full_moon = 44 - epact;
    if full_moon < 21 {
        full_moon += 30;
    }
    let moon = number_of((year, 3, 1)) + i64::from(full_moon) - 1;
    (1..=7).map(|ahead| moon + ahead).find(|day| weekday(*day) == SUNDAY).expect("one in seven days is a Sunday")
}

fn saturday_between(first: Date) -> i64 {
    let first = number_of(first);
    (first..first + 7).find(|day| weekday(*day) == SATURDAY).expect("one in seven days is a Saturday")
}

/// The days of lag (1989:253) as it stands since 2005.
fn is_holiday(year: i32, number: i64) -> bool {
    let fixed = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26)];
    let easter = easter(year);
    fixed.iter().any(|(month, day)| number_of((year, *month, *day)) == number)
        || [-2, 0, 1, 39, 49].iter().any(|days| easter + days == number)
        || saturday_between((year, 6, 20)) == number
        || saturday_between((year, 10, 31)) == number
}

/// The same date some months later, walking month by month; clipped to the month's end once, at the end.
fn months_later(from: Date, months: u32) -> i64 {
    let (mut year, mut month) = (from.0, from.1);
    for _ in 0..months {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    number_of((year, month, from.2.min(days_in(year, month))))
}

/// A day with all that the calculation needs to know about it.
struct Known {
    date: Date,
    working: bool,
}

/// All days of some years, found by counting through the months.
struct Years {
    first: i64,
    days: Vec<Known>,
}

impl Years {
    fn count(years: std::ops::RangeInclusive<i32>) -> Self {
        let first = number_of((*years.start(), 1, 1));
        let mut days = Vec::new();
        for year in years {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    let number = first + i64::try_from(days.len()).expect("few days");
                    assert_eq!(number_of((year, month, day)), number, "counting and the formula must meet at each day");
                    let working = weekday(number) < SATURDAY && !is_holiday(year, number);
                    days.push(Known { date: (year, month, day), working });
                }
            }
        }
        Self { first, days }
    }

    fn at(&self, number: i64) -> &Known {
        &self.days[usize::try_from(number - self.first).expect("a day within the years counted")]
    }

    fn next_working(&self, mut number: i64) -> i64 {
        while !self.at(number).working {
            number += 1;
        }
        number
    }

    fn last_working(&self, mut number: i64) -> i64 {
        while !self.at(number).working {
            number -= 1;
        }
        number
    }
}

fn date_of(day: Day) -> Date {
    use chrono::Datelike;
    (day.year(), day.month(), day.day())
}

fn for_every_day(check: impl Fn(&Years, Day, i64)) {
    let years = Years::count(2023..=2052);
    let first = Day::from_ymd_opt(2024, 1, 1).expect("a date");
    let end = Day::from_ymd_opt(2041, 1, 1).expect("a date");
    let mut days = 0;
    for day in first.iter_days().take_while(|day| *day < end) {
        check(&years, day, number_of(date_of(day)));
        days += 1;
    }
    assert_eq!(days, 6_210, "seventeen years, five of them leap years: no day is left out");
}

#[test]
fn easter_for_eight_centuries() {
    // Long enough for every correction of the calendar to come up: the moon's in 1800, 2100 and 2400 and the leap days'
    // in each century but 2000 and 2400.
    for year in 1700..2500 {
        let found = calendar::holidays(year)
            .into_iter()
            .find_map(|(day, holiday)| (holiday == calendar::Holiday::EasterSunday).then_some(day))
            .expect("every year has an Easter Sunday");
        assert_eq!(number_of(date_of(found)), easter(year), "Easter Sunday of {year} by the epact");
    }
}

#[test]
fn working_days() {
    for_every_day(|years, day, number| {
        let known = years.at(number);
        assert_eq!(date_of(day), known.date, "both calculations count the same days");
        assert_eq!(calendar::is_working_day(day), known.working, "{day}: whether it is a working day (R3, R13)");
    });
}

#[test]
fn one_month() {
    for_every_day(|years, received, number| {
        let limit = limits::access(received);
        let nominal = months_later(years.at(number).date, 1);
        assert_eq!(date_of(limit.nominal), years.at(nominal).date, "received {received}: the same date a month later");
        let last = years.at(years.next_working(nominal)).date;
        assert_eq!(date_of(limit.last_day), last, "received {received}: the next working day from there (R3)");
        let own = years.at(years.last_working(nominal)).date;
        assert_eq!(date_of(limit.internal_day), own, "received {received}: the last working day until there (R1)");
    });
}

#[test]
fn three_months() {
    for_every_day(|years, received, number| {
        let limit = limits::extended(received);
        let date = years.at(number).date;
        let nominal = months_later(date, 3);
        let chained = months_later(years.at(months_later(date, 1)).date, 2);
        assert_eq!(
            date_of(limit.nominal),
            years.at(nominal).date,
            "received {received}: one period of three months (R7)"
        );
        let last = years.at(years.next_working(nominal)).date;
        assert_eq!(date_of(limit.last_day), last, "received {received}: the next working day from there (R7)");
        let safe = years.at(years.next_working(chained)).date;
        assert_eq!(date_of(limit.safe_day), safe, "received {received}: one month and then two (R7)");
        let own = years.at(years.last_working(chained)).date;
        assert_eq!(date_of(limit.internal_day), own, "received {received}: the office follows the stricter reading");
    });
}

#[test]
fn contract_and_bookkeeping() {
    for_every_day(|years, trigger, number| {
        let date = years.at(number).date;
        let kept = months_later(date, 12);
        let contract = retention::contract(trigger);
        assert_eq!(date_of(contract.last_day_kept), years.at(kept).date, "ended {trigger}: one more year (R43)");
        assert_eq!(
            date_of(contract.erase_from),
            years.at(kept + 1).date,
            "ended {trigger}: gone the day after, rolled never"
        );
        assert_eq!(
            date_of(contract.remind_on),
            years.at(years.last_working(kept)).date,
            "ended {trigger}: reminded before"
        );
        let books = retention::bookkeeping(trigger);
        assert_eq!(
            date_of(books.last_day_kept),
            (date.0 + 7, 12, 31),
            "year ended {trigger}: seven calendar years on (R41)"
        );
        assert_eq!(date_of(books.erase_from), (date.0 + 8, 1, 1), "year ended {trigger}: gone on New Year's Day (R41)");
    });
}

#[test]
fn claims_and_consents() {
    use retention::Claim;
    for_every_day(|years, day, number| {
        for (claim, count) in [(Claim::OnConsumer, 3), (Claim::Other, 10)] {
            let last = months_later(years.at(number).date, 12 * count);
            let kept = retention::limitation(claim, day);
            assert_eq!(date_of(kept.last_day_kept), years.at(last).date, "arose {day}: {count} years on (R42)");
            assert_eq!(date_of(kept.erase_from), years.at(last + 1).date, "arose {day}: and gone the day after (R42)");
        }
        let end = retention::consent(day);
        assert_eq!((end.stop_on, end.erase_from), (day, day), "ended {day}: at once, on whatever day (R44)");
    });
}

/// Last Sunday of a month.
fn last_sunday(year: i32, month: u32) -> i64 {
    let end = number_of((year, month, days_in(year, month)));
    (end - 6..=end).find(|day| weekday(*day) == SUNDAY).expect("one in seven days is a Sunday")
}

/// Sweden's offset in hours at a count of hours since the epoch of [`number_of`], in UTC: summer time runs from 01:00 UTC
/// on the last Sunday of March to 01:00 UTC on the last Sunday of October.
fn offset_at(years: &Years, hours_utc: i64) -> i64 {
    let year = years.at(hours_utc.div_euclid(24)).date.0;
    let summer = last_sunday(year, 3) * 24 + 1..last_sunday(year, 10) * 24 + 1;
    if summer.contains(&hours_utc) { 2 } else { 1 }
}

#[test]
fn seventy_two_hours() {
    use chrono::{FixedOffset, TimeZone, Timelike};
    for_every_day(|years, day, number| {
        // 00:30, 01:30 and 12:30 UTC: before, in and after the hour in which the clocks change.
        for hour in [0, 1, 12] {
            let utc = number * 24 + hour;
            let end = utc + 72;
            let local = end + offset_at(years, end);
            let aware = FixedOffset::east_opt(0)
                .and_then(|zero| {
                    let at = day.and_hms_opt(u32::try_from(hour).expect("a small number"), 30, 0)?;
                    zero.from_local_datetime(&at).single()
                })
                .expect("a moment");
            let limit = breach::notification(aware);
            let found = (date_of(limit.deadline.date_naive()), limit.deadline.hour(), limit.deadline.minute());
            let hour = u32::try_from(local.rem_euclid(24)).expect("an hour");
            assert_eq!(
                found,
                (years.at(local.div_euclid(24)).date, hour, 30),
                "aware {aware}: 72 hours by Sweden's clock (R30)"
            );
        }
    });
}
