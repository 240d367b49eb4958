//! How a date came about, step by step. Every step names its rule and its source; the wording files say it in words.

use crate::{
    calendar::{Eve, Holiday},
    time::{Day, Moment},
};
use std::fmt;

/// A rule the program computes by, with the place in the law it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The rule's name in the list of rules, for instance `R3`.
    pub id: &'static str,
    /// Where it stands, for instance `Reg. 1182/71 Art. 3(4)`.
    pub source: &'static str,
    /// The first day it applies to.
    pub valid_from: Day,
}

impl Rule {
    /// A rule and its place in the law. `valid_from` is year, month, day.
    ///
    /// # Panics
    /// Only while compiling, if the date does not exist: every rule is a constant.
    pub(crate) const fn new(id: &'static str, source: &'static str, valid_from: (i32, u32, u32)) -> Self {
        let (year, month, day) = valid_from;
        let valid_from = Day::from_ymd_opt(year, month, day).expect("a rule's first day is a date that exists");
        Self { id, source, valid_from }
    }

    /// A rule that came with the GDPR.
    pub(crate) const fn gdpr(id: &'static str, source: &'static str) -> Self {
        Self::new(id, source, (2018, 5, 25))
    }
}

/// A point in time as a step shows it. `Display` gives ISO 8601: `2026-11-22` or `2026-11-22T10:00:00+01:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A calendar day.
    Day(Day),
    /// An instant with its offset.
    Moment(Moment),
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Moment(moment) => f.write_str(&moment.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)),
        }
    }
}

impl From<Day> for When {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Moment> for When {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

macro_rules! step_codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What a step does. The wording files hold a sentence for each, `step-<code>`, with the variables `from`, `to`,
        /// `count` and `holiday`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum StepCode {
            $($(#[$doc])* $name,)*
        }

        impl StepCode {
            /// Every step.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word the wording files use for it: `step-<code>`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

step_codes! {
    /// The day of receipt is not counted.
    ReceiptDayNotCounted = "receipt-day-not-counted",
    /// `count` months end on the same date of the last month.
    MonthsToSameDate = "months-to-same-date",
    /// `count` months end on the last day of a month that lacks the date.
    MonthsToEndOfMonth = "months-to-end-of-month",
    /// A pause of `count` days is added to the nominal day.
    PauseAdded = "pause-added",
    /// A question is still unanswered; `count` days have been added so far.
    PauseRunning = "pause-running",
    /// The day is a Saturday: the next day is tried.
    PastSaturday = "past-saturday",
    /// The day is a Sunday: the next day is tried.
    PastSunday = "past-sunday",
    /// The day is a public holiday: the next day is tried.
    PastHoliday = "past-holiday",
    /// The day is an eve, which is no public holiday: it stands.
    EveStands = "eve-stands",
    /// The last day.
    LastDay = "last-day",
    /// Counted as one month and then two, the limit would end earlier.
    ChainedMonths = "chained-months",
    /// The office's own day.
    InternalDay = "internal-day",
    /// The office's own target of `count` working days for a rectification.
    RectificationTarget = "rectification-target",
    /// `count` hours pass, whatever days they are.
    HoursPass = "hours-pass",
    /// The clocks change on the way.
    ClocksChange = "clocks-change",
    /// The deadline falls on a Saturday or Sunday and is not moved.
    HoursNotMoved = "hours-not-moved",
    /// The deadline falls on a public holiday and is not moved.
    HoursNotMovedHoliday = "hours-not-moved-holiday",
    /// Counted from the next full hour the limit would end later; for information.
    RoundedHour = "rounded-hour",
    /// The agreement's end and `count` year.
    ContractYear = "contract-year",
    /// The same, where the date is 29 February and the next year lacks it.
    ContractYearLeapDay = "contract-year-leap-day",
    /// The calendar year in which the financial year ended.
    FinancialYear = "financial-year",
    /// The end of the `count`th year after that.
    BookkeepingYears = "bookkeeping-years",
    /// A claim lapses after `count` years.
    LimitationYears = "limitation-years",
    /// Kept for `count` days.
    KeptDays = "kept-days",
    /// Kept for `count` months.
    KeptMonths = "kept-months",
    /// Kept for `count` years.
    KeptYears = "kept-years",
    /// Not kept any longer: it must be gone on the day itself.
    KeptNoLonger = "kept-no-longer",
    /// A longest time of storage is never moved to a working day.
    RetentionNotMoved = "retention-not-moved",
    /// The first day on which the data must be gone.
    EraseFrom = "erase-from",
    /// The working day on which the office is reminded.
    RemindOn = "remind-on",
    /// The consent ended: its use stops at once.
    ConsentStops = "consent-stops",
    /// What was kept on the consent alone is erased the same day.
    ConsentErase = "consent-erase",
    /// A consent is looked over `count` months after it was last given or confirmed.
    ConsentReview = "consent-review",
    /// The office's own target of `count` days for a dispute.
    DisputeTarget = "dispute-target",
    /// The office's own target of `count` working days for an answer.
    RequestTarget = "request-target",
    /// A hold is looked over on a day its owner chose, `count` days after it was set at the latest.
    HoldReview = "hold-review",
    /// A second signature is wanted by a day.
    SignatureWanted = "signature-wanted",
    /// No good backup since a day.
    BackupMissing = "backup-missing",
    /// The log was found not to be what it was.
    LogDoubtful = "log-doubtful",
    /// A trial is free for `count` days.
    TrialEnds = "trial-ends",
    /// A suspension is looked at again on a day that was set when it was decided.
    SuspensionReview = "suspension-review",
    /// A recipient's agreement is looked over on a day the office set.
    RecipientReview = "recipient-review",
    /// A recipient is told within `count` month.
    RecipientTold = "recipient-told",
    /// The office set itself a day for a finding.
    FindingDay = "finding-day",
    /// Those whose data came from somebody else are told within `count` month.
    PeopleInformed = "people-informed",
    /// The supplement to a notification is sent within `count` days.
    BreachSupplement = "breach-supplement",
    /// Whether anybody is aware of a breach is decided at once.
    BreachDraft = "breach-draft",
    /// The recovery kit is tried again after `count` months.
    RecoveryDrill = "recovery-drill",
    /// The recovery kit was never tried.
    RecoveryNeverTried = "recovery-never-tried",
}

/// One step of a calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it does.
    pub code: StepCode,
    /// The rule's name, for instance `R3`.
    pub rule: &'static str,
    /// Where the rule stands.
    pub source: &'static str,
    /// The first day the rule applies to.
    pub valid_from: Day,
    /// Where the step starts.
    pub from: When,
    /// Where it leads.
    pub to: When,
    /// Months, days, hours or years, as the code says.
    pub count: Option<u32>,
    /// The public holiday that moved the date.
    pub holiday: Option<Holiday>,
    /// The eve that did not move it.
    pub eve: Option<Eve>,
}

impl Step {
    pub(crate) fn new(code: StepCode, rule: &Rule, from: impl Into<When>, to: impl Into<When>) -> Self {
        Self {
            code,
            rule: rule.id,
            source: rule.source,
            valid_from: rule.valid_from,
            from: from.into(),
            to: to.into(),
            count: None,
            holiday: None,
            eve: None,
        }
    }

    pub(crate) fn counting(self, count: u32) -> Self {
        Self { count: Some(count), ..self }
    }

    pub(crate) fn on_holiday(self, holiday: Holiday) -> Self {
        Self { holiday: Some(holiday), ..self }
    }

    pub(crate) fn on_eve(self, eve: Eve) -> Self {
        Self { eve: Some(eve), ..self }
    }

    /// The code of the holiday or eve this step is about; its name is the wording `holiday-<code>`.
    pub fn day_name(&self) -> Option<&'static str> {
        self.holiday.map(Holiday::code).or(self.eve.map(Eve::code))
    }
}
