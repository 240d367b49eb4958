//! Accounts with the organisation: their status and what leads from one to the next (policy points 5, 16, 51 and 85).
//!
//! An account has no password here, and no field could hold one: the web service keeps it, not the register (policy
//! point 6).

use crate::{
    codes::codes,
    ids::{AccountId, AgreementId, PersonId},
    limits::later_by_days,
    rules::{Rules, TimeLimit},
    time::Day,
};
use chrono::Days;

// policy: 5
codes! {
    /// How an account stands.
    AccountStatus {
        /// Can be used.
        Active = "active",
        /// Closed for the time being by a decision that can be appealed.
        Suspended = "suspended",
        /// Ended by the organisation.
        Ended = "ended",
        /// Ended by the person herself.
        Deregistered = "deregistered",
    }
}

impl AccountStatus {
    /// Whether the contract behind the account has ended with this status.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Deregistered)
    }

    /// Whether this status can follow. What is over stays over: whoever comes back gets a new account.
    pub const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Active => !matches!(next, Self::Active),
            Self::Suspended => !matches!(next, Self::Suspended),
            Self::Ended | Self::Deregistered => false,
        }
    }
}

/// An account of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Identifier.
    pub id: AccountId,
    /// Whose.
    pub person: PersonId,
    /// The contract it is: its end starts the policy's year.
    pub agreement: AgreementId,
    /// When she registered.
    pub registered_on: Day,
    /// How it stands.
    pub status: AccountStatus,
    /// Since when.
    pub status_on: Day,
}

// policy: 51
codes! {
    /// Why the organisation ends an account without prior warning (policy § 3-R). The third is worded neutrally: what lies
    /// behind it may be data of the kind Art. 10 protects, which the register never holds (S11).
    TerminationGround {
        /// One serious complaint.
        SeriousComplaint = "serious-complaint",
        /// Complaints that come again: so many within a time, counted by the program.
        RepeatedBreaches = "repeated-breaches",
        /// A serious breach of the terms.
        SeriousBreach = "serious-breach",
    }
}

/// What "repeated" means: so many violations within so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// How many.
    pub count: usize,
    /// Within how many days, up to and including today.
    pub within_days: u64,
}

/// Whether violations noted on these days are repeated by this measure.
pub fn is_repeated(noted_on: &[Day], measure: Repeated, today: Day) -> bool {
    let since = today.checked_sub_days(Days::new(measure.within_days)).unwrap_or(Day::MIN);
    noted_on.iter().filter(|day| (since..=today).contains(day)).count() >= measure.count.max(1)
}

// policy: S10
/// The day an account ends that is decided on today: at once, or thirty days after the statement of reasons where the
/// office applies Regulation (EU) 2019/1150 Art. 4(2). Repeated infringement is excepted there (Art. 4(4)(c)).
pub fn ends_on(rules: &Rules, today: Day, with_notice: bool, ground: TerminationGround) -> Day {
    if with_notice && ground != TerminationGround::RepeatedBreaches {
        later_by_days(today, rules.limits.count(TimeLimit::TerminationNotice, today))
    } else {
        today
    }
}
