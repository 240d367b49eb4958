//! How long data may be kept, and the first day on which it must be gone (law.md R31, R41–R44).
//!
//! A time of storage is a longest time, not a time limit for an act: it is never moved to the next working day. The
//! office is reminded on the working day before instead.

use crate::{
    calendar::Calendar,
    explain::{Rule, Step, StepCode},
    held::ClockRule,
    limits::{later_by_days, later_by_months},
    rules::{CountedFrom, Length, RetentionRule},
    time::Day,
};
use chrono::Datelike;

const CONTRACT_YEAR: Rule = Rule::new("R43", "GDPR policy 2018-03-01 § 3", (2018, 3, 1));
const BOOKKEEPING: Rule = Rule::new("R41", "Bokföringslagen (1999:1078) 7 kap. 2 §", (2011, 1, 1));
const LIMITATION: Rule = Rule::new("R42", "Preskriptionslagen (1981:130) 2 §", (1982, 1, 1));
const LONGEST_TIME: Rule = Rule::gdpr("R31", "GDPR Art. 5(1)(e)");
const CONSENT_ENDS: Rule = Rule::gdpr("R44", "GDPR Art. 7(3), 17(1)(b); GDPR policy 2018-03-01 § 3");

/// Years kept after the calendar year in which the financial year ended.
const BOOKKEEPING_YEARS: u8 = 7;

/// Office days before the day of erasure on which the office is reminded, the earliest first.
pub const REMINDERS: [u32; 3] = [30, 7, 1];

/// A time of storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// The last day on which the data may be there.
    pub last_day_kept: Day,
    /// The day after: the data is erased on it, whatever day of the week it is.
    pub erase_from: Day,
    /// The last office day before the day of erasure.
    pub remind_on: Day,
    /// How it came about.
    pub steps: Vec<Step>,
}

impl Retention {
    /// The days on which the office is reminded, [`REMINDERS`] office days before the erasure; the last is `remind_on`.
    pub fn reminders(&self, calendar: &Calendar) -> [Day; 3] {
        REMINDERS.map(|days| calendar.office_days_before(self.erase_from, days))
    }
}

/// What follows from the end of a consent: there is no time of storage, both days are the day itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentEnd {
    /// The day from which the data is no longer used for the purpose.
    pub stop_on: Day,
    /// The day on which what rested on the consent alone is erased. The proof of the consent is kept apart (R20).
    pub erase_from: Day,
    /// How it came about.
    pub steps: Vec<Step>,
}

// policy: 22
/// The contract's time and one year (policy § 3). `ended_on` is the last day it was in force.
pub fn contract(ended_on: Day) -> Retention {
    contract_by(&Calendar::sweden(), ended_on)
}

/// [`contract`] by a given calendar.
pub fn contract_by(calendar: &Calendar, ended_on: Day) -> Retention {
    let kept = later_by_months(ended_on, 12);
    let code = if kept.day() == ended_on.day() { StepCode::ContractYear } else { StepCode::ContractYearLeapDay };
    finish(calendar, kept, vec![Step::new(code, &CONTRACT_YEAR, ended_on, kept).counting(1)])
}

/// Accounting records: to the end of the seventh year after the calendar year in which the financial year ended.
pub fn bookkeeping(financial_year_end: Day) -> Retention {
    bookkeeping_by(&Calendar::sweden(), financial_year_end)
}

/// [`bookkeeping`] by a given calendar.
pub fn bookkeeping_by(calendar: &Calendar, financial_year_end: Day) -> Retention {
    let year_end = |year| Day::from_ymd_opt(year, 12, 31).unwrap_or(Day::MAX);
    let year = financial_year_end.year();
    let kept = year_end(year.saturating_add(i32::from(BOOKKEEPING_YEARS)));
    let steps = vec![
        Step::new(StepCode::FinancialYear, &BOOKKEEPING, financial_year_end, year_end(year)),
        Step::new(StepCode::BookkeepingYears, &BOOKKEEPING, year_end(year), kept)
            .counting(u32::from(BOOKKEEPING_YEARS)),
    ];
    finish(calendar, kept, steps)
}

/// Whose debt a claim is; decides how soon it lapses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A business's claim on a consumer: three years.
    OnConsumer,
    /// Any other claim: ten years.
    Other,
}

/// How long a claim that arose on this day lives. A basis for keeping what the claim needs, not for keeping everything.
pub fn limitation(claim: Claim, arose_on: Day) -> Retention {
    limitation_by(&Calendar::sweden(), claim, arose_on)
}

/// [`limitation`] by a given calendar.
pub fn limitation_by(calendar: &Calendar, claim: Claim, arose_on: Day) -> Retention {
    let years = match claim {
        Claim::OnConsumer => 3,
        Claim::Other => 10,
    };
    let kept = later_by_months(arose_on, 12 * years);
    finish(calendar, kept, vec![Step::new(StepCode::LimitationYears, &LIMITATION, arose_on, kept).counting(years)])
}

/// How long by a rule that is data. What must be gone the same day was there for the last time the day before.
pub fn by_rule(calendar: &Calendar, rule: &RetentionRule, from: Day) -> Retention {
    let named = rule.named();
    let mut steps = Vec::new();
    let start = start_by_rule(rule, from);
    if rule.counted_from == CountedFrom::CalendarYearEnd {
        steps.push(Step::new(StepCode::FinancialYear, &named, from, start));
    }
    let kept = kept_by_rule(rule, start);
    let (code, count) = match rule.length {
        Length::SameDay => (StepCode::KeptNoLonger, 0),
        Length::Days(days) => (StepCode::KeptDays, days),
        Length::Months(months) => (StepCode::KeptMonths, months),
        Length::Years(years) => (years_code(rule, start, kept), years),
    };
    let step = Step::new(code, &named, start, kept);
    steps.push(if count == 0 { step } else { step.counting(count) });
    finish(calendar, kept, steps)
}

/// [`Retention::last_day_kept`] of [`by_rule`] alone.
pub(crate) fn last_day_by_rule(rule: &RetentionRule, from: Day) -> Day {
    kept_by_rule(rule, start_by_rule(rule, from))
}

fn start_by_rule(rule: &RetentionRule, from: Day) -> Day {
    match rule.counted_from {
        CountedFrom::Event => from,
        CountedFrom::CalendarYearEnd => Day::from_ymd_opt(from.year(), 12, 31).unwrap_or(Day::MAX),
    }
}

fn kept_by_rule(rule: &RetentionRule, start: Day) -> Day {
    match rule.length {
        Length::SameDay => start.pred_opt().unwrap_or(Day::MIN),
        Length::Days(days) => later_by_days(start, days),
        Length::Months(months) => later_by_months(start, months),
        Length::Years(years) => later_by_months(start, years.saturating_mul(12)),
    }
}

/// The sentence for a rule that counts years: the policy and the two statutes have their own.
fn years_code(rule: &RetentionRule, start: Day, kept: Day) -> StepCode {
    match rule.clock {
        ClockRule::ContractAndYear if kept.day() == start.day() => StepCode::ContractYear,
        ClockRule::ContractAndYear => StepCode::ContractYearLeapDay,
        ClockRule::Bookkeeping => StepCode::BookkeepingYears,
        ClockRule::Limitation => StepCode::LimitationYears,
        _ => StepCode::KeptYears,
    }
}

/// What follows when a consent is withdrawn or ended on this day.
pub fn consent(ended_on: Day) -> ConsentEnd {
    let steps = vec![
        Step::new(StepCode::ConsentStops, &CONSENT_ENDS, ended_on, ended_on),
        Step::new(StepCode::ConsentErase, &CONSENT_ENDS, ended_on, ended_on),
    ];
    ConsentEnd { stop_on: ended_on, erase_from: ended_on, steps }
}

fn finish(calendar: &Calendar, last_day_kept: Day, mut steps: Vec<Step>) -> Retention {
    if !calendar.is_working_day(last_day_kept) {
        steps.push(Step::new(StepCode::RetentionNotMoved, &LONGEST_TIME, last_day_kept, last_day_kept));
    }
    let erase_from = first_day_gone(last_day_kept);
    steps.push(Step::new(StepCode::EraseFrom, &LONGEST_TIME, last_day_kept, erase_from));
    let remind_on = calendar.office_day_until(last_day_kept);
    steps.push(Step::new(StepCode::RemindOn, &LONGEST_TIME, erase_from, remind_on));
    Retention { last_day_kept, erase_from, remind_on, steps }
}

/// The first day on which data must be gone whose last day is this one.
pub(crate) fn first_day_gone(last_day_kept: Day) -> Day {
    later_by_days(last_day_kept, 1)
}
