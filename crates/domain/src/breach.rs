//! The limit for notifying a personal data breach: 72 real hours from becoming aware (GDPR Art. 33(1), law.md R30).
//!
//! Hours pass on every day of the week and through every change of the clocks. The number of hours is data with a first
//! day, because a change of the law has been proposed: a later rule moves only breaches that come after it.

use crate::{
    calendar::Calendar,
    explain::{Rule, Step, StepCode},
    rules::{Rules, TimeLimit},
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::Europe::Stockholm;

/// How many hours there are, from which day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreachRule {
    /// Hours from becoming aware.
    pub hours: u32,
    /// The rule, with the first day it applies to.
    pub rule: Rule,
}

impl BreachRule {
    /// A rule of so many hours for breaches the controller became aware of on or after a day.
    pub const fn new(hours: u32, source: &'static str, valid_from: Day) -> Self {
        Self { hours, rule: Rule { id: "R30", source, valid_from } }
    }
}

const HOURS: BreachRule = BreachRule { hours: 72, rule: Rule::gdpr("R30", "GDPR Art. 33(1)") };
const NOT_MOVED: Rule = Rule::gdpr("R30", "Reg. 1182/71 Art. 3(4)");
const REAL_HOURS: Rule = Rule::gdpr("R30", "Directive 2000/84/EC; SFS 2001:127");
const HOUR_OF_EVENT: Rule = Rule::gdpr("R30", "Reg. 1182/71 Art. 3(1)");

/// The rules in force, the oldest first.
pub const RULES: [BreachRule; 1] = [HOURS];

/// The deadline for notifying the supervisory authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreachLimit {
    /// The last instant, written with Sweden's offset at that time. The alarm is set by this.
    pub deadline: Moment,
    /// The later end if the hour of becoming aware is not counted; for information only.
    pub rounded_hour: Moment,
    /// How it came about.
    pub steps: Vec<Step>,
}

/// The deadline for a breach the controller became aware of at this moment, by the rules in force.
pub fn notification(aware: Moment) -> BreachLimit {
    notification_under(&RULES, aware)
}

/// The deadline by a register's rules.
pub fn notification_by(rules: &Rules, aware: Moment) -> BreachLimit {
    let hours = rules.limits.of(TimeLimit::Breach);
    let hours: Vec<BreachRule> =
        hours.iter().map(|rule| BreachRule { hours: rule.count, rule: rule.named() }).collect();
    notification_under(&hours, aware)
}

/// The deadline by given rules, the oldest first. The last rule already valid on the day of awareness counts; a breach
/// older than all of them follows the first, and an empty list means the rule in force.
pub fn notification_under(rules: &[BreachRule], aware: Moment) -> BreachLimit {
    let aware = in_sweden(aware);
    let day = day_in_sweden(aware);
    let valid = rules.iter().rev().find(|rule| rule.rule.valid_from <= day);
    let rule = valid.or(rules.first()).copied().unwrap_or(HOURS);
    let deadline = after_hours(aware, rule.hours);
    let rounded_hour = after_hours(start_of_hour(aware), rule.hours.saturating_add(1));

    let mut steps = vec![Step::new(StepCode::HoursPass, &rule.rule, aware, deadline).counting(rule.hours)];
    if aware.offset() != deadline.offset() {
        steps.push(Step::new(StepCode::ClocksChange, &REAL_HOURS, aware, deadline).counting(rule.hours));
    }
    let calendar = Calendar::sweden();
    let ends_on = day_in_sweden(deadline);
    if !calendar.is_working_day(ends_on) {
        steps.push(match calendar.holiday_on(ends_on) {
            Some(holiday) => {
                Step::new(StepCode::HoursNotMovedHoliday, &NOT_MOVED, deadline, deadline).on_holiday(holiday)
            }
            None => Step::new(StepCode::HoursNotMoved, &NOT_MOVED, deadline, deadline),
        });
    }
    steps.push(Step::new(StepCode::RoundedHour, &HOUR_OF_EVENT, aware, rounded_hour).counting(rule.hours));
    BreachLimit { deadline, rounded_hour, steps }
}

fn after_hours(moment: Moment, hours: u32) -> Moment {
    in_sweden(moment.checked_add_signed(TimeDelta::hours(i64::from(hours))).unwrap_or(moment))
}

/// The full hour a moment lies in. Sweden's offsets are whole hours, so this is the same hour on every clock here.
fn start_of_hour(moment: Moment) -> Moment {
    let into_the_hour = TimeDelta::seconds(i64::from(moment.minute() * 60 + moment.second()))
        + TimeDelta::nanoseconds(i64::from(moment.nanosecond()));
    moment - into_the_hour
}

/// Why a text gives no moment of awareness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwareProblem {
    /// Not of the form `2026-11-22T12:17`, with or without an offset such as `+01:00`.
    NotUnderstood,
    /// There is no such date or time of day in any calendar, for instance 2026-02-30.
    DoesNotExist,
    /// A date alone: hours cannot be counted from it, the time must be asked for.
    TimeMissing,
    /// The clocks were put back: this time came twice, and which one it was must be asked.
    Twice {
        /// The first, in summer time.
        first: Moment,
        /// The second, an hour later, in standard time.
        second: Moment,
    },
    /// The clocks were put forward: this time never came in Sweden.
    SkippedByClocks,
}

/// Reads the moment of awareness as a person writes it: `2026-11-22T12:17`, seconds and offset optional, a space for
/// the `T` allowed. Without an offset it is Swedish time.
pub fn aware_from_text(text: &str) -> Result<Moment, AwareProblem> {
    let text = text.trim();
    let date = text.get(..10).ok_or(AwareProblem::NotUnderstood)?;
    if !has_shape(date, "dddd-dd-dd") {
        return Err(AwareProblem::NotUnderstood);
    }
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| AwareProblem::DoesNotExist)?;
    let rest = &text[10..];
    if rest.is_empty() {
        return Err(AwareProblem::TimeMissing);
    }
    let rest = rest.strip_prefix(['T', 't', ' ']).ok_or(AwareProblem::NotUnderstood)?;
    let zone_at = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
    let (time, zone) = rest.split_at(zone_at);
    let at = date.and_time(time_of_day(time)?);
    if zone.is_empty() { swedish(at) } else { with_offset(at, zone) }
}

fn time_of_day(text: &str) -> Result<NaiveTime, AwareProblem> {
    let format = if has_shape(text, "dd:dd") {
        "%H:%M"
    } else if has_shape(text, "dd:dd:dd") {
        // Chrono would read a leap second here; the clocks people note awareness by have none.
        if text.ends_with("60") {
            return Err(AwareProblem::DoesNotExist);
        }
        "%H:%M:%S"
    } else {
        return Err(AwareProblem::NotUnderstood);
    };
    NaiveTime::parse_from_str(text, format).map_err(|_| AwareProblem::DoesNotExist)
}

fn swedish(at: NaiveDateTime) -> Result<Moment, AwareProblem> {
    match Stockholm.from_local_datetime(&at) {
        LocalResult::Single(moment) => Ok(moment.fixed_offset()),
        LocalResult::Ambiguous(first, second) => {
            Err(AwareProblem::Twice { first: first.fixed_offset(), second: second.fixed_offset() })
        }
        LocalResult::None => Err(AwareProblem::SkippedByClocks),
    }
}

fn with_offset(at: NaiveDateTime, zone: &str) -> Result<Moment, AwareProblem> {
    let zone = if zone.eq_ignore_ascii_case("z") { "+00:00" } else { zone };
    if !has_shape(&zone[1..], "dd:dd") {
        return Err(AwareProblem::NotUnderstood);
    }
    let written = format!("{}{zone}", at.format("%Y-%m-%dT%H:%M:%S"));
    DateTime::parse_from_rfc3339(&written).map(in_sweden).map_err(|_| AwareProblem::DoesNotExist)
}

/// Whether a text has digits where the shape has `d`, and otherwise the very same characters.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(
            |(byte, form)| {
                if form == b'd' { byte.is_ascii_digit() } else { byte == form }
            },
        )
}
