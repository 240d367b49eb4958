//! The limits for answering a data subject: one month, three when extended, longer by what a question to the person took
//! (GDPR Art. 12(3), Reg. 1182/71, EDPB 01/2022 §§ 157–164; law.md R1–R7, R21).

use crate::{
    calendar::{Calendar, eve_on},
    explain::{Rule, Step, StepCode},
    pauses::{self, Pause, PauseProblem},
    time::Day,
};
use chrono::{Datelike, Days, Months, Weekday};

const WITHOUT_DELAY: Rule = Rule::gdpr("R1", "GDPR Art. 12(3); EDPB 01/2022 § 158");
const DAY_OF_EVENT: Rule = Rule::gdpr("R3", "Reg. 1182/71 Art. 3(1)");
const SAME_DATE: Rule = Rule::gdpr("R3", "Reg. 1182/71 Art. 3(2)(c)");
const NEXT_WORKING_DAY: Rule = Rule::gdpr("R3", "Reg. 1182/71 Art. 3(4)");
const EVE_NOT_LISTED: Rule = Rule::gdpr("R15", "Reg. 1182/71 Art. 2(1)");
const SUSPENSION: Rule = Rule::gdpr("R5", "EDPB 01/2022 § 159");
const EXTENSION: Rule = Rule::gdpr("R7", "GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)");
const PROMPTLY: Rule = Rule::gdpr("R21", "GDPR Art. 16; GDPR policy 2018-03-01 § 3");

/// Working days in which the office means to rectify; the policy says "skyndsamt", the law's limit stays one month.
pub const RECTIFICATION_WORKING_DAYS: u32 = 5;

/// A limit expressed in months, with everything that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The day the months end on, before weekends and holidays are looked at.
    pub nominal: Day,
    /// The law's last day, until its last hour.
    pub last_day: Day,
    /// The last day by the stricter reading of an extension (one month and then two). Equals `last_day` otherwise.
    pub safe_day: Day,
    /// The office's own day: the last office day on or before the nominal day of the stricter reading.
    pub internal_day: Day,
    /// How it came about.
    pub steps: Vec<Step>,
}

/// How long the organisation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// One month from receipt.
    OneMonth,
    /// Three months from receipt: extended by two (Art. 12(3), second sentence).
    ThreeMonths,
}

impl Length {
    const fn months(self) -> u32 {
        match self {
            Self::OneMonth => 1,
            Self::ThreeMonths => 3,
        }
    }
}

/// The limit for a request received on this day: one month.
pub fn access(received: Day) -> Limit {
    running(&Calendar::sweden(), received, Length::OneMonth)
}

/// The limit after an extension: three months from receipt.
pub fn extended(received: Day) -> Limit {
    running(&Calendar::sweden(), received, Length::ThreeMonths)
}

/// The one-month limit with the pauses there were. `today` closes a pause that is still running.
pub fn access_paused(received: Day, pauses: &[Pause], today: Day) -> Result<Limit, PauseProblem> {
    paused(&Calendar::sweden(), received, Length::OneMonth, pauses, today)
}

/// A limit that was never paused, by a given calendar.
pub fn running(calendar: &Calendar, received: Day, length: Length) -> Limit {
    let count = months_from(received, length);
    finish(calendar, received, length, count)
}

/// A limit with pauses, by a given calendar. Days are added to the nominal day, which is then moved once.
pub fn paused(
    calendar: &Calendar,
    received: Day,
    length: Length,
    pauses: &[Pause],
    today: Day,
) -> Result<Limit, PauseProblem> {
    pauses::check(received, pauses, today)?;
    let mut count = months_from(received, length);
    for pause in pauses {
        let last_day = calendar.working_day_from(count.nominal);
        if pause.asked_on > last_day {
            return Err(PauseProblem::AfterLastDay { asked_on: pause.asked_on, last_day });
        }
        let days = pause.days(today);
        let from = count.nominal;
        count.nominal = later_by_days(from, days);
        count.chained = later_by_days(count.chained, days);
        let code = if pause.answered_on.is_some() { StepCode::PauseAdded } else { StepCode::PauseRunning };
        count.steps.push(Step::new(code, &SUSPENSION, from, count.nominal).counting(days));
    }
    Ok(finish(calendar, received, length, count))
}

/// The limit for a rectification: the law's month, and an own target of a few working days.
pub fn rectification(calendar: &Calendar, received: Day) -> Limit {
    with_rectification_target(calendar, received, running(calendar, received, Length::OneMonth))
}

/// Moves the office's own day of a limit forward to the rectification target.
pub(crate) fn with_rectification_target(calendar: &Calendar, received: Day, mut limit: Limit) -> Limit {
    let target = calendar.office_days_after(received, RECTIFICATION_WORKING_DAYS).min(limit.internal_day);
    limit.internal_day = target;
    limit.steps.push(
        Step::new(StepCode::RectificationTarget, &PROMPTLY, received, target).counting(RECTIFICATION_WORKING_DAYS),
    );
    limit
}

/// A limit under way: the months are counted, weekends and holidays not yet looked at.
struct Count {
    nominal: Day,
    /// The nominal day if the months are chained, one and then two.
    chained: Day,
    steps: Vec<Step>,
}

fn months_from(received: Day, length: Length) -> Count {
    let months = length.months();
    let nominal = later_by_months(received, months);
    let chained = later_by_months(later_by_months(received, 1), months - 1);
    let code = if nominal.day() == received.day() { StepCode::MonthsToSameDate } else { StepCode::MonthsToEndOfMonth };
    let rule = match length {
        Length::OneMonth => &SAME_DATE,
        Length::ThreeMonths => &EXTENSION,
    };
    let steps = vec![
        Step::new(StepCode::ReceiptDayNotCounted, &DAY_OF_EVENT, received, later_by_days(received, 1)),
        Step::new(code, rule, received, nominal).counting(months),
    ];
    Count { nominal, chained, steps }
}

fn finish(calendar: &Calendar, received: Day, length: Length, count: Count) -> Limit {
    let Count { nominal, chained, mut steps } = count;
    let last_day = roll(calendar, nominal, &mut steps);
    let safe_day = calendar.working_day_from(chained);
    if safe_day != last_day {
        steps.push(Step::new(StepCode::ChainedMonths, &EXTENSION, received, safe_day).counting(length.months() - 1));
    }
    let internal_day = calendar.office_day_until(chained);
    steps.push(Step::new(StepCode::InternalDay, &WITHOUT_DELAY, chained, internal_day));
    Limit { nominal, last_day, safe_day, internal_day, steps }
}

/// Moves a day to the next working day if it is none (Reg. 1182/71 Art. 3(4)), one explained step for each day passed.
fn roll(calendar: &Calendar, nominal: Day, steps: &mut Vec<Step>) -> Day {
    let last_day = calendar.working_day_from(nominal);
    for day in nominal.iter_days().take_while(|day| *day < last_day) {
        let next = later_by_days(day, 1);
        steps.push(match (calendar.holiday_on(day), day.weekday()) {
            (Some(holiday), _) => Step::new(StepCode::PastHoliday, &NEXT_WORKING_DAY, day, next).on_holiday(holiday),
            (None, Weekday::Sat) => Step::new(StepCode::PastSaturday, &NEXT_WORKING_DAY, day, next),
            (None, _) => Step::new(StepCode::PastSunday, &NEXT_WORKING_DAY, day, next),
        });
    }
    if let Some(eve) = eve_on(last_day) {
        steps.push(Step::new(StepCode::EveStands, &EVE_NOT_LISTED, last_day, last_day).on_eve(eve));
    }
    steps.push(Step::new(StepCode::LastDay, &NEXT_WORKING_DAY, nominal, last_day));
    last_day
}

/// The same date so many months later, or the last day of that month if it lacks the date.
pub(crate) fn later_by_months(day: Day, months: u32) -> Day {
    day.checked_add_months(Months::new(months)).unwrap_or(Day::MAX)
}

pub(crate) fn later_by_days(day: Day, days: u32) -> Day {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(Day::MAX)
}
