//! Swedish public holidays by rule, and what a working day is (law.md R3, R13–R15).
//!
//! Limits of the GDPR follow Regulation 1182/71, whose public holidays are those in the yearly list of the Official
//! Journal. The rule of lag (1989:253) gives the same days; [`HolidayOverrides`] carries what a later list may change.
//! Eves (midsommarafton, julafton, nyårsafton) are in no such list: they never move a limit of the GDPR.

use crate::time::Day;
use chrono::{Datelike, Days, Weekday};
use std::{collections::BTreeSet, sync::OnceLock};

/// A Swedish public holiday (lag 1989:253 om allmänna helgdagar).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// Nyårsdagen, 1 January.
    NewYearsDay,
    /// Trettondedag jul, 6 January.
    Epiphany,
    /// Långfredagen, the Friday before Easter Sunday.
    GoodFriday,
    /// Påskdagen.
    EasterSunday,
    /// Annandag påsk.
    EasterMonday,
    /// Första maj.
    MayDay,
    /// Kristi himmelsfärds dag, the sixth Thursday after Easter Sunday.
    AscensionDay,
    /// Pingstdagen, the seventh Sunday after Easter Sunday.
    WhitSunday,
    /// Annandag pingst; a holiday up to and including 2004.
    WhitMonday,
    /// Nationaldagen, 6 June; a holiday from 2005.
    NationalDay,
    /// Midsommardagen, the Saturday of 20–26 June.
    MidsummerDay,
    /// Alla helgons dag, the Saturday of 31 October – 6 November.
    AllSaintsDay,
    /// Juldagen, 25 December.
    ChristmasDay,
    /// Annandag jul, 26 December.
    BoxingDay,
    /// A day that only a list of the Official Journal names (see [`HolidayOverrides`]).
    Listed,
}

impl Holiday {
    /// Every holiday, in the order of the year.
    pub const ALL: [Self; 15] = [
        Self::NewYearsDay,
        Self::Epiphany,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::MayDay,
        Self::AscensionDay,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::NationalDay,
        Self::MidsummerDay,
        Self::AllSaintsDay,
        Self::ChristmasDay,
        Self::BoxingDay,
        Self::Listed,
    ];

    /// The word the wording files use for it: `holiday-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NewYearsDay => "new-years-day",
            Self::Epiphany => "epiphany",
            Self::GoodFriday => "good-friday",
            Self::EasterSunday => "easter-sunday",
            Self::EasterMonday => "easter-monday",
            Self::MayDay => "may-day",
            Self::AscensionDay => "ascension-day",
            Self::WhitSunday => "whit-sunday",
            Self::WhitMonday => "whit-monday",
            Self::NationalDay => "national-day",
            Self::MidsummerDay => "midsummer-day",
            Self::AllSaintsDay => "all-saints-day",
            Self::ChristmasDay => "christmas-day",
            Self::BoxingDay => "boxing-day",
            Self::Listed => "listed",
        }
    }
}

/// The eves on which Swedish offices are usually closed without their being public holidays (lag 1930:173, 2 §).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Eve {
    /// Midsommarafton, the Friday of 19–25 June.
    MidsummerEve,
    /// Julafton, 24 December.
    ChristmasEve,
    /// Nyårsafton, 31 December.
    NewYearsEve,
}

impl Eve {
    /// Every eve, in the order of the year.
    pub const ALL: [Self; 3] = [Self::MidsummerEve, Self::ChristmasEve, Self::NewYearsEve];

    /// The word the wording files use for it: `holiday-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MidsummerEve => "midsummer-eve",
            Self::ChristmasEve => "christmas-eve",
            Self::NewYearsEve => "new-years-eve",
        }
    }
}

/// Days that a list of the Official Journal adds to the rule or takes from it (law.md R15). Empty by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidayOverrides {
    /// Holidays the rule does not know.
    pub added: BTreeSet<Day>,
    /// Days the rule calls a holiday and the list does not. Sundays and Saturdays stay non-working whatever is here.
    pub removed: BTreeSet<Day>,
}

/// Whether the office works on eves. Decides the office's own target day only, never the law's last day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Eves {
    /// An eve on a weekday is a day like any other.
    #[default]
    Open,
    /// The office is closed on the three eves.
    Closed,
}

/// The calendar limits are counted by. The default is the rule of the law, with the office open on eves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// What the Official Journal's list changes.
    pub overrides: HolidayOverrides,
    /// The office's habit on eves.
    pub eves: Eves,
}

impl Calendar {
    /// The rule of the law, unchanged, with the office open on eves.
    pub fn sweden() -> Self {
        Self::default()
    }

    /// The public holiday on this day, if it is one.
    pub fn holiday_on(&self, day: Day) -> Option<Holiday> {
        if self.overrides.removed.contains(&day) {
            return None;
        }
        holiday_on(day).or_else(|| self.overrides.added.contains(&day).then_some(Holiday::Listed))
    }

    /// Whether the law counts this day as a working day: not a Saturday, a Sunday or a public holiday
    /// (Reg. 1182/71 Art. 2(2)).
    pub fn is_working_day(&self, day: Day) -> bool {
        !is_weekend(day) && self.holiday_on(day).is_none()
    }

    /// Whether somebody is in the office: a working day, and not an eve on which the office is closed.
    pub fn is_office_day(&self, day: Day) -> bool {
        self.is_working_day(day) && (self.eves == Eves::Open || eve_on(day).is_none())
    }

    /// The first working day on or after this day.
    pub fn working_day_from(&self, day: Day) -> Day {
        forward(day, |day| self.is_working_day(day))
    }

    /// The last office day on or before this day.
    pub fn office_day_until(&self, day: Day) -> Day {
        backward(day, |day| self.is_office_day(day))
    }

    /// The office day that lies `count` office days before `day`; `day` itself is not counted.
    pub fn office_days_before(&self, day: Day, count: u32) -> Day {
        (0..count).fold(day, |day, _| self.office_day_until(day.pred_opt().unwrap_or(day)))
    }

    /// The office day that lies `count` office days after `day`; `day` itself is not counted.
    pub fn office_days_after(&self, day: Day, count: u32) -> Day {
        (0..count).fold(day, |day, _| forward(day.succ_opt().unwrap_or(day), |day| self.is_office_day(day)))
    }
}

/// The first day from here on that `fits`; the last day of all time if none does.
fn forward(day: Day, fits: impl Fn(Day) -> bool) -> Day {
    day.iter_days().find(|day| fits(*day)).unwrap_or(Day::MAX)
}

/// The last day up to here that `fits`; the first day of all time if none does.
fn backward(day: Day, fits: impl Fn(Day) -> bool) -> Day {
    std::iter::successors(Some(day), Day::pred_opt).find(|day| fits(*day)).unwrap_or(Day::MIN)
}

/// Whether this is a Saturday or a Sunday.
pub fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The public holidays of a year in the order of their dates. Two may fall on one day (Ascension Day on 1 May 2008).
/// Years before the act of 1989 are given as if it had been in force.
pub fn holidays(year: i32) -> Vec<(Day, Holiday)> {
    let fixed = |month, day| Day::from_ymd_opt(year, month, day);
    let easter = easter_sunday(year);
    let after_easter = |days| easter.and_then(|easter| easter.checked_add_days(Days::new(days)));
    let mut found = [
        (fixed(1, 1), Holiday::NewYearsDay),
        (fixed(1, 6), Holiday::Epiphany),
        (easter.and_then(|easter| easter.checked_sub_days(Days::new(2))), Holiday::GoodFriday),
        (easter, Holiday::EasterSunday),
        (after_easter(1), Holiday::EasterMonday),
        (fixed(5, 1), Holiday::MayDay),
        (after_easter(39), Holiday::AscensionDay),
        (after_easter(49), Holiday::WhitSunday),
        (after_easter(50).filter(|_| year < 2005), Holiday::WhitMonday),
        (fixed(6, 6).filter(|_| year >= 2005), Holiday::NationalDay),
        (fixed(6, 20).and_then(saturday_from), Holiday::MidsummerDay),
        (fixed(10, 31).and_then(saturday_from), Holiday::AllSaintsDay),
        (fixed(12, 25), Holiday::ChristmasDay),
        (fixed(12, 26), Holiday::BoxingDay),
    ]
    .into_iter()
    .filter_map(|(day, holiday)| Some((day?, holiday)))
    .collect::<Vec<_>>();
    found.sort();
    found
}

/// The years whose holidays are remembered: those a register speaks of.
const FIRST_REMEMBERED: i32 = 1950;
const REMEMBERED: usize = 200;

/// The public holiday the rule puts on this day. Ordinary Sundays have no name and are not listed here.
pub fn holiday_on(day: Day) -> Option<Holiday> {
    // Every time of storage and every limit asks for some days of some year: each year is worked out once.
    static YEARS: [OnceLock<Vec<(Day, Holiday)>>; REMEMBERED] = [const { OnceLock::new() }; REMEMBERED];
    let on = |holidays: &[(Day, Holiday)]| holidays.iter().find_map(|(date, it)| (*date == day).then_some(*it));
    let year = usize::try_from(day.year() - FIRST_REMEMBERED).ok().and_then(|place| YEARS.get(place));
    match year {
        Some(year) => on(year.get_or_init(|| holidays(day.year()))),
        None => on(&holidays(day.year())),
    }
}

/// The eve on this day, if it is one.
pub fn eve_on(day: Day) -> Option<Eve> {
    match (day.month(), day.day()) {
        (6, 19..=25) if day.weekday() == Weekday::Fri => Some(Eve::MidsummerEve),
        (12, 24) => Some(Eve::ChristmasEve),
        (12, 31) => Some(Eve::NewYearsEve),
        _ => None,
    }
}

/// Whether this is a working day by the rule of the law, without any override.
pub fn is_working_day(day: Day) -> bool {
    !is_weekend(day) && holiday_on(day).is_none()
}

/// Whether an office that keeps the eves free is closed on this day.
pub fn office_is_closed(day: Day) -> bool {
    !is_working_day(day) || eve_on(day).is_some()
}

/// The first Saturday on or after this day.
fn saturday_from(day: Day) -> Option<Day> {
    let ahead = (5 + 7 - day.weekday().num_days_from_monday()) % 7;
    day.checked_add_days(Days::new(u64::from(ahead)))
}

/// Easter Sunday of the Gregorian calendar (the rule of 3 § lag 1989:253): the Sunday after the ecclesiastical full
/// moon on or after 21 March. All divisions are exact integer steps of the Gregorian reform's lunar and solar
/// corrections, so no table ends in some year.
fn easter_sunday(year: i32) -> Option<Day> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let of_century = year.rem_euclid(100);
    let skipped_leap_days = century.div_euclid(4);
    let moon_correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let full_moon = (19 * golden + century - skipped_leap_days - moon_correction + 15).rem_euclid(30);
    let to_sunday =
        (32 + 2 * century.rem_euclid(4) + 2 * of_century.div_euclid(4) - full_moon - of_century.rem_euclid(4))
            .rem_euclid(7);
    let late = (golden + 11 * full_moon + 22 * to_sunday).div_euclid(451);
    let days_after_22_march = u64::try_from(full_moon + to_sunday - 7 * late).ok()?;
    Day::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(days_after_22_march))
}
