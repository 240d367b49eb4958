//! What the office is reminded of, when, and what it may put off.
//!
//! A reminder speaks of kinds, days and numbers, never of anybody: it is shown while the register is locked, on a screen
//! that others can see. Nothing is reminded of on a day nobody is in the office, and nothing that waits is lost: what
//! would have been said while the computer was off is found again by [`missed`].

use crate::{
    calendar::Calendar,
    due::DueKind,
    time::{Day, Moment, day_in_sweden},
};
use chrono::{Days, TimeDelta, TimeZone};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

/// The office days before the office's own day on which it is reminded, unless the office says otherwise.
pub const USUAL_DAYS_BEFORE: [u32; 3] = [30, 7, 1];

/// The office days ahead that may be chosen.
pub const DAYS_BEFORE: RangeInclusive<u32> = 1..=60;

/// The hour of the office's day at which it is reminded, unless it says otherwise.
pub const USUAL_HOURS: [u32; 1] = [9];

/// The hours that may be chosen, by the clock in Sweden.
pub const HOURS: RangeInclusive<u32> = 0..=23;

/// For how long something overdue may be put off, in days.
pub const OVERDUE_SNOOZE: u64 = 7;

/// For how long after its hour a reminder still counts as given in time.
const IN_TIME: TimeDelta = TimeDelta::hours(1);

/// No computer was off for longer than this as far as anybody cares.
const LOOK_BACK: u64 = 400;

/// When the office wants to be reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderPlan {
    /// The hours, by the clock in Sweden, 0 to 23.
    pub hours: BTreeSet<u32>,
    /// How many office days before its own day; the day itself is always one of them.
    pub days_before: BTreeSet<u32>,
}

impl Default for ReminderPlan {
    fn default() -> Self {
        Self { hours: USUAL_HOURS.into(), days_before: USUAL_DAYS_BEFORE.into() }
    }
}

/// So many things of one kind with the same days. It says nothing of whom they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What is to be done.
    pub kind: DueKind,
    /// The office's own day.
    pub internal_day: Day,
    /// The last day.
    pub last_day: Day,
    /// Nobody is to be reminded before this day: it was put off.
    pub quiet_until: Option<Day>,
    /// A colleague at another desk has it in hand: here nobody is reminded of it before its last day.
    pub elsewhere: bool,
    /// How many.
    pub count: u64,
}

/// How near something is, as a reminder says it. The most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// The last day has passed.
    Overdue,
    /// The last day is today, or the last on which anybody is in the office.
    LastDay,
    /// The office's own day has come.
    Today,
    /// The last day is tomorrow.
    LastDayTomorrow,
    /// The office's own day is tomorrow.
    Tomorrow,
    /// The office's own day is so many office days ahead.
    Ahead(u32),
}

impl Nearness {
    /// The word the wording files use for it: `reminder-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::LastDay => "last-day",
            Self::Today => "today",
            Self::LastDayTomorrow => "last-day-tomorrow",
            Self::Tomorrow => "tomorrow",
            Self::Ahead(_) => "ahead",
        }
    }

    /// The office days ahead its sentence speaks of; 0 unless [`Self::Ahead`].
    pub const fn days(self) -> u32 {
        match self {
            Self::Ahead(days) => days,
            _ => 0,
        }
    }

    /// Whether it is to be done now.
    pub const fn is_now(self) -> bool {
        matches!(self, Self::Overdue | Self::LastDay | Self::Today)
    }
}

/// One line of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// What is to be done.
    pub kind: DueKind,
    /// How near it is.
    pub nearness: Nearness,
    /// How many.
    pub count: u64,
}

/// What a deadline is on a day, whether or not anybody is reminded of it then.
pub fn nearness(calendar: &Calendar, deadline: &Deadline, day: Day) -> Nearness {
    let tomorrow = day.succ_opt();
    if day > deadline.last_day {
        Nearness::Overdue
    } else if day >= calendar.office_day_until(deadline.last_day) {
        Nearness::LastDay
    } else if day >= calendar.office_day_until(deadline.internal_day) {
        Nearness::Today
    } else if tomorrow == Some(deadline.last_day) {
        Nearness::LastDayTomorrow
    } else if tomorrow == Some(deadline.internal_day) {
        Nearness::Tomorrow
    } else {
        Nearness::Ahead(office_days_between(calendar, day, calendar.office_day_until(deadline.internal_day)))
    }
}

/// What the office is reminded of on a day: on each of the chosen office days before its own day, on that day, on the
/// last day, and on every office day once the last has passed. Nothing on a day nobody is there.
// policy: 22
pub fn reminders_on(calendar: &Calendar, plan: &ReminderPlan, deadlines: &[Deadline], day: Day) -> Vec<Reminder> {
    let speaks = Speaks::on(calendar, plan, day);
    let said = |it: &&Deadline| is_ours(calendar, it, day) && speaks.of(calendar, it);
    lines(calendar, deadlines.iter().filter(said), day)
}

/// Whether this desk has to speak of it: what a colleague has in hand at another one is hers, until its last day comes and
/// it is everybody's.
fn is_ours(calendar: &Calendar, deadline: &Deadline, day: Day) -> bool {
    !deadline.elsewhere || day >= calendar.office_day_until(deadline.last_day)
}

/// What would have been said on days on which nobody could hear it, as it stands today. Only what still waits is in
/// `deadlines`, so nothing that was done meanwhile comes back.
pub fn missed(
    calendar: &Calendar,
    plan: &ReminderPlan,
    deadlines: &[Deadline],
    days: &[Day],
    today: Day,
) -> Vec<Reminder> {
    let speaking: Vec<Speaks> = days.iter().map(|day| Speaks::on(calendar, plan, *day)).collect();
    let awake = |deadline: &Deadline| deadline.quiet_until.is_none_or(|until| until <= today);
    let found = deadlines
        .iter()
        .filter(|deadline| is_ours(calendar, deadline, today))
        .filter(|deadline| awake(deadline) && speaking.iter().any(|speaks| speaks.of(calendar, deadline)));
    lines(calendar, found, today)
}

/// What an e-mail of the day says: everything that is to be done now, and what the office is reminded of that day, whoever
/// has it in hand: it goes to the office. Put-off things are left out until their day has come. Nothing on a day nobody is
/// there.
pub fn digest_on(calendar: &Calendar, plan: &ReminderPlan, deadlines: &[Deadline], day: Day) -> Vec<Reminder> {
    let speaks = Speaks::on(calendar, plan, day);
    if !speaks.is_office_day {
        return Vec::new();
    }
    let awake = |it: &&Deadline| it.quiet_until.is_none_or(|until| until <= day);
    let said = |it: &&Deadline| nearness(calendar, it, day).is_now() || speaks.of(calendar, it);
    lines(calendar, deadlines.iter().filter(awake).filter(said), day)
}

/// What is to be done now: overdue, on its last day, or on the office's own day or after it. Put-off things are not, nor
/// what a colleague has in hand at another desk.
pub fn count_now(calendar: &Calendar, deadlines: &[Deadline], today: Day) -> u64 {
    let awake = deadlines.iter().filter(|deadline| deadline.quiet_until.is_none_or(|until| until <= today));
    let ours = awake.filter(|deadline| is_ours(calendar, deadline, today));
    ours.filter(|deadline| nearness(calendar, deadline, today).is_now()).map(|deadline| deadline.count).sum()
}

/// A day on which reminders are given, and what it is a chosen day before.
struct Speaks {
    day: Day,
    is_office_day: bool,
    before: Vec<Day>,
}

impl Speaks {
    fn on(calendar: &Calendar, plan: &ReminderPlan, day: Day) -> Self {
        let is_office_day = calendar.is_office_day(day);
        let before = if is_office_day {
            plan.days_before.iter().map(|count| calendar.office_days_after(day, *count)).collect()
        } else {
            Vec::new()
        };
        Self { day, is_office_day, before }
    }

    fn of(&self, calendar: &Calendar, deadline: &Deadline) -> bool {
        if !self.is_office_day {
            return false;
        }
        if let Some(until) = deadline.quiet_until {
            if until > self.day {
                return false;
            }
            // Whoever put it off is told when the time is over, whatever day that is.
            if self.is_first_office_day_from(calendar, until) {
                return true;
            }
        }
        let own = calendar.office_day_until(deadline.internal_day);
        self.day > deadline.last_day
            || self.day == own
            || self.day == calendar.office_day_until(deadline.last_day)
            || self.before.contains(&own)
    }

    fn is_first_office_day_from(&self, calendar: &Calendar, from: Day) -> bool {
        from <= self.day && from.iter_days().take_while(|day| *day < self.day).all(|day| !calendar.is_office_day(day))
    }
}

fn lines<'a>(calendar: &Calendar, deadlines: impl Iterator<Item = &'a Deadline>, day: Day) -> Vec<Reminder> {
    let mut counts: BTreeMap<(Nearness, DueKind), u64> = BTreeMap::new();
    for deadline in deadlines {
        let count = counts.entry((nearness(calendar, deadline, day), deadline.kind)).or_default();
        *count = count.saturating_add(deadline.count);
    }
    counts.into_iter().map(|((nearness, kind), count)| Reminder { kind, nearness, count }).collect()
}

fn office_days_between(calendar: &Calendar, from: Day, to: Day) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| calendar.is_office_day(*day));
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}

/// The moments at which the office is reminded, after the one and up to the other. An hour the clocks skip in spring
/// begins when they have jumped.
pub fn moments(calendar: &Calendar, plan: &ReminderPlan, after: Moment, until: Moment) -> Vec<Moment> {
    let (last, earliest) = (day_in_sweden(until), day_in_sweden(until).checked_sub_days(Days::new(LOOK_BACK)));
    let first = day_in_sweden(after).max(earliest.unwrap_or(Day::MIN));
    let days = first.iter_days().take_while(|day| *day <= last).filter(|day| calendar.is_office_day(*day));
    days.flat_map(|day| plan.hours.iter().filter_map(move |hour| at_hour(day, *hour)))
        .filter(|moment| *moment > after && *moment <= until)
        .collect()
}

fn at_hour(day: Day, hour: u32) -> Option<Moment> {
    let here = |hour| chrono_tz::Europe::Stockholm.from_local_datetime(&day.and_hms_opt(hour, 0, 0)?).earliest();
    here(hour).or_else(|| here(hour + 1)).map(|moment| moment.fixed_offset())
}

/// What has come since somebody last looked whether anything had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Come {
    /// The day to remind of, if its hour has just struck.
    pub now: Option<Day>,
    /// The earlier days whose hour struck when nobody could hear it.
    pub missed: Vec<Day>,
}

/// Sorts what has come between the last look and now into what is said in time and what was missed.
pub fn come(calendar: &Calendar, plan: &ReminderPlan, last_look: Moment, now: Moment) -> Come {
    let mut come = Come::default();
    for moment in moments(calendar, plan, last_look, now) {
        let day = day_in_sweden(moment);
        if now - moment <= IN_TIME {
            come.now = Some(day);
        } else if come.missed.last() != Some(&day) {
            come.missed.push(day);
        }
    }
    // What is said now need not be said twice.
    come.missed.retain(|day| Some(*day) != come.now);
    come
}

/// Why something cannot be put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnoozeProblem {
    /// The day has come already.
    NotAhead,
    /// The last day would pass meanwhile; what is overdue already may be put off by [`OVERDUE_SNOOZE`] days.
    TooFar,
}

/// The last day until which something may be put off.
pub fn snooze_limit(last_day: Day, today: Day) -> Day {
    if today < last_day { last_day } else { today.checked_add_days(Days::new(OVERDUE_SNOOZE)).unwrap_or(Day::MAX) }
}

/// Whether something may be put off until a day.
pub fn check_snooze(last_day: Day, until: Day, today: Day) -> Result<(), SnoozeProblem> {
    if until <= today {
        Err(SnoozeProblem::NotAhead)
    } else if until > snooze_limit(last_day, today) {
        Err(SnoozeProblem::TooFar)
    } else {
        Ok(())
    }
}

/// Under which kind it is noted who has a thing in hand: a request stays the same request while it is paused or its
/// time is extended.
pub const fn in_hand_as(kind: DueKind) -> DueKind {
    match kind {
        DueKind::RequestPaused | DueKind::RequestExtended => DueKind::Request,
        other => other,
    }
}
