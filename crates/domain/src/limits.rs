//! The limits for answering a data subject: one month, three when extended, longer by what a question to the person took
//! (GDPR Art. 12(3), Reg. 1182/71, EDPB 01/2022 §§ 157–164; law.md R1–R7, R21).

use crate::{
    calendar::{Calendar, eve_on},
    explain::{Rule, Step, StepCode},
    pauses::{self, Pause, PauseProblem},
    rules::{LimitRule, Rules, TimeLimit},
    time::Day,
};
use chrono::{Datelike, Days, Weekday};

const WITHOUT_DELAY: Rule = Rule::gdpr("R1", "GDPR Art. 12(3); EDPB 01/2022 § 158");
const DAY_OF_EVENT: Rule = Rule::gdpr("R3", "Reg. 1182/71 Art. 3(1)");
const NEXT_WORKING_DAY: Rule = Rule::gdpr("R3", "Reg. 1182/71 Art. 3(4)");
const EVE_NOT_LISTED: Rule = Rule::gdpr("R15", "Reg. 1182/71 Art. 2(1)");
const SUSPENSION: Rule = Rule::gdpr("R5", "EDPB 01/2022 § 159");
const EXTENSION: Rule = Rule::gdpr("R7", "GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)");

/// One month from receipt, as the law has it.
pub const ONE_MONTH: Months = Months { count: 1, rule: Rule::gdpr("R3", "GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)") };

/// Three months from receipt: extended by two (Art. 12(3), second sentence).
pub const THREE_MONTHS: Months = Months { count: 3, rule: EXTENSION };

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

/// How many months there are, and the rule that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Months {
    /// How many.
    pub count: u32,
    /// By which rule.
    pub rule: Rule,
}

impl Months {
    /// The months a register's rules give for a request of this day: the first limit, or the extended one.
    pub fn of(rules: &Rules, limit: TimeLimit, received: Day) -> Self {
        rules.limits.in_force(limit, received).map_or(ONE_MONTH, |rule| Self { count: rule.count, rule: rule.named() })
    }
}

/// The limit for a request received on this day: one month.
pub fn access(received: Day) -> Limit {
    running(&Calendar::sweden(), received, ONE_MONTH)
}

/// The limit after an extension: three months from receipt.
pub fn extended(received: Day) -> Limit {
    running(&Calendar::sweden(), received, THREE_MONTHS)
}

/// The one-month limit with the pauses there were. `today` closes a pause that is still running.
pub fn access_paused(received: Day, pauses: &[Pause], today: Day) -> Result<Limit, PauseProblem> {
    paused(&Calendar::sweden(), received, ONE_MONTH, pauses, today)
}

/// The first limit by a register's rules, with the pauses there were.
pub fn first_paused(rules: &Rules, received: Day, pauses: &[Pause], today: Day) -> Result<Limit, PauseProblem> {
    paused(&rules.calendar, received, Months::of(rules, TimeLimit::Request, received), pauses, today)
}

/// The first limit by a register's rules.
pub fn first(rules: &Rules, received: Day) -> Limit {
    running(&rules.calendar, received, Months::of(rules, TimeLimit::Request, received))
}

/// The limit after an extension, by a register's rules.
pub fn longest(rules: &Rules, received: Day) -> Limit {
    running(&rules.calendar, received, Months::of(rules, TimeLimit::RequestExtended, received))
}

/// A limit that was never paused, by a given calendar.
pub fn running(calendar: &Calendar, received: Day, length: Months) -> Limit {
    let count = months_from(received, length);
    finish(calendar, received, length, count)
}

/// A limit with pauses, by a given calendar. Days are added to the nominal day, which is then moved once.
pub fn paused(
    calendar: &Calendar,
    received: Day,
    length: Months,
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

/// Moves the office's own day of a limit forward to a target of its own, in office days from receipt. The law's days stay.
pub fn with_target(calendar: &Calendar, received: Day, target: &LimitRule, mut limit: Limit) -> Limit {
    let day = calendar.office_days_after(received, target.count).min(limit.internal_day);
    limit.internal_day = day;
    let code = match target.limit {
        TimeLimit::Rectification => StepCode::RectificationTarget,
        _ => StepCode::RequestTarget,
    };
    limit.steps.push(Step::new(code, &target.named(), received, day).counting(target.count));
    limit
}

/// A limit under way: the months are counted, weekends and holidays not yet looked at.
struct Count {
    nominal: Day,
    /// The nominal day if the months are chained, one and then two.
    chained: Day,
    steps: Vec<Step>,
}

fn months_from(received: Day, length: Months) -> Count {
    let months = length.count;
    let nominal = later_by_months(received, months);
    let chained = later_by_months(later_by_months(received, 1), months.saturating_sub(1));
    let code = if nominal.day() == received.day() { StepCode::MonthsToSameDate } else { StepCode::MonthsToEndOfMonth };
    let steps = vec![
        Step::new(StepCode::ReceiptDayNotCounted, &DAY_OF_EVENT, received, later_by_days(received, 1)),
        Step::new(code, &length.rule, received, nominal).counting(months),
    ];
    Count { nominal, chained, steps }
}

fn finish(calendar: &Calendar, received: Day, length: Months, count: Count) -> Limit {
    let Count { nominal, chained, mut steps } = count;
    let last_day = roll(calendar, nominal, &mut steps);
    let safe_day = calendar.working_day_from(chained);
    if safe_day != last_day {
        steps.push(
            Step::new(StepCode::ChainedMonths, &EXTENSION, received, safe_day).counting(length.count.saturating_sub(1)),
        );
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
    day.checked_add_months(chrono::Months::new(months)).unwrap_or(Day::MAX)
}

pub(crate) fn later_by_days(day: Day, days: u32) -> Day {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(Day::MAX)
}
