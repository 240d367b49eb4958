//! Rules as dated data: how long there is, how long what is kept, which days are holidays; from when each applies and
//! where it stands.
//!
//! The rows come from `assets/templates/rules/*.json`, read by `actions`; this is where they are judged. A set of rows
//! that leaves a clock or a limit without a rule on some day, or two on the same day, is refused as a whole: half a set of rules is
//! worse than none.

mod holidays;
mod limits;
mod retention;

pub use holidays::{HolidayChange, HolidayDecision, HolidayList, overrides};
pub use limits::{LimitChange, LimitDecision, LimitRule, LimitRules, LimitStanding, LimitUnit, TimeLimit};
pub use retention::{CountedFrom, RetentionRule, RetentionRules, Standing};

use crate::{
    calendar::Calendar,
    codes::codes,
    held::ClockRule,
    ids::{RuleDecisionId, StaffId},
    time::{Day, Moment},
};

/// Everything a register counts days by: what the program brings, with what was decided there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Holidays and the office's habit on eves.
    pub calendar: Calendar,
    /// How long there is for what.
    pub limits: LimitRules,
    /// How long what is kept.
    pub retention: RetentionRules,
}

/// A length of time as a rule states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Gone the same day.
    SameDay,
    /// So many days.
    Days(u32),
    /// So many months, to the same date or the month's last.
    Months(u32),
    /// So many years.
    Years(u32),
}

impl Length {
    /// Whether it is no longer than another, whatever day it starts on.
    pub fn within(self, other: Self) -> bool {
        self.longest_days() <= other.shortest_days() || self == other || self.months_within(other)
    }

    /// The length in so many of a unit; `None` for a unit there is not.
    pub fn of(unit: &str, count: u32) -> Option<Self> {
        match unit {
            "same-day" => Some(Self::SameDay),
            "days" => Some(Self::Days(count)),
            "months" => Some(Self::Months(count)),
            "years" => Some(Self::Years(count)),
            _ => None,
        }
    }

    /// The units a length can have. Their words are `length-<code>`.
    pub const UNITS: [&'static str; 4] = ["same-day", "days", "months", "years"];

    /// Its unit.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::SameDay => "same-day",
            Self::Days(_) => "days",
            Self::Months(_) => "months",
            Self::Years(_) => "years",
        }
    }

    /// How many of its unit.
    pub const fn count(self) -> u32 {
        match self {
            Self::SameDay => 0,
            Self::Days(count) | Self::Months(count) | Self::Years(count) => count,
        }
    }

    fn months(self) -> Option<u32> {
        match self {
            Self::Months(months) => Some(months),
            Self::Years(years) => years.checked_mul(12),
            Self::SameDay | Self::Days(_) => None,
        }
    }

    fn months_within(self, other: Self) -> bool {
        matches!((self.months(), other.months()), (Some(this), Some(that)) if this <= that)
    }

    /// The most days it can be.
    fn longest_days(self) -> u64 {
        match self {
            Self::SameDay => 0,
            Self::Days(days) => days.into(),
            Self::Months(months) => u64::from(months) * 31,
            Self::Years(years) => u64::from(years) * 366,
        }
    }

    /// The fewest days it can be.
    fn shortest_days(self) -> u64 {
        match self {
            Self::SameDay => 0,
            Self::Days(days) => days.into(),
            Self::Months(months) => u64::from(months) * 28,
            Self::Years(years) => u64::from(years) * 365,
        }
    }
}

/// The longest a rule may be: a slip of the pen must not keep data for centuries.
pub const LONGEST_YEARS: u32 = 15;

codes! {
    /// Why a set of rules is refused. Its words are `rule-problem-<code>`.
    RuleProblem {
        /// A clock is named that the program does not have.
        UnknownClock = "unknown-clock",
        /// A date that does not exist.
        NoSuchDay = "no-such-day",
        /// A clock has no rule on some day.
        Gap = "gap",
        /// A clock has two rules on the same day.
        Overlap = "overlap",
        /// A rule ends before it begins.
        EndsBeforeItBegins = "ends-before-it-begins",
        /// No length, or several, or one beyond all reason.
        Length = "length",
        /// A time of storage that would be moved to a working day: a longest time never is (R31).
        Rolls = "rolls",
        /// Both a duty of the law and a proposal.
        Standing = "standing",
        /// A duty of the law would be changed.
        Statutory = "statutory",
        /// A promise of the policy would be made longer.
        Loosened = "loosened",
        /// No change of the law is prepared for this limit.
        NotPrepared = "not-prepared",
        /// A list of holidays that is none: too short, or with days of another year.
        NoList = "no-list",
        /// Two rules with one name.
        NameTaken = "name-taken",
    }
}

/// The data protection officer's decision on how long a clock runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDecision {
    /// Identifier.
    pub id: RuleDecisionId,
    /// Which clock.
    pub clock: ClockRule,
    /// How long.
    pub length: Length,
    /// The first day of events it applies to.
    pub valid_from: Day,
    /// When it was decided.
    pub decided_at: Moment,
    /// By whom.
    pub decided_by: StaffId,
}

/// Which rule is wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRefused {
    /// The rule's id, or the clock's code where a rule is missing.
    pub rule: String,
    /// What is wrong.
    pub problem: RuleProblem,
}

impl RuleRefused {
    pub(crate) fn new(rule: &str, problem: RuleProblem) -> Self {
        Self { rule: rule.to_owned(), problem }
    }
}

/// The days one rule of a chain applies to.
pub(crate) struct Span<'a> {
    name: &'a str,
    from: Day,
    to: Option<Day>,
}

/// Refuses a chain of rules with a gap or an overlap, or one that ends. `what` is named where there is no rule at all.
pub(crate) fn check_chain(what: &str, mut chain: Vec<Span<'_>>) -> Result<(), RuleRefused> {
    chain.sort_by_key(|rule| rule.from);
    let Some(last) = chain.last() else { return Err(RuleRefused::new(what, RuleProblem::Gap)) };
    if last.to.is_some() {
        return Err(RuleRefused::new(last.name, RuleProblem::Gap));
    }
    for pair in chain.windows(2) {
        let next = pair[0].to.and_then(|day| day.succ_opt());
        match next {
            Some(next) if next == pair[1].from => {}
            Some(next) if next < pair[1].from => return Err(RuleRefused::new(pair[1].name, RuleProblem::Gap)),
            _ => return Err(RuleRefused::new(pair[1].name, RuleProblem::Overlap)),
        }
    }
    Ok(())
}

/// The days a rule applies to.
pub(crate) fn applies(valid_from: Day, valid_to: Option<Day>, on: Day) -> bool {
    valid_from <= on && valid_to.is_none_or(|last| on <= last)
}
