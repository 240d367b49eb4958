//! Breaches of the terms and what follows from them. Everything is a code: an accusation in free text could be data about
//! an offence, which Art. 10 GDPR closes to the organisation (law.md R33; S11).

use crate::{
    accounts::TerminationGround,
    codes::codes,
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    ids::{AccountId, PersonId, RecordId, StaffId},
    limits::later_by_days,
    rules::Rules,
    time::{Day, Moment, day_in_sweden},
};
use chrono::Duration;

const SUSPENDED: Rule = Rule::new("R47", "GDPR policy 2018-03-01 § 2; Reg. (EU) 2019/1150 Art. 4", (2020, 7, 12));

// policy: 13, S11
codes! {
    /// The rules of conduct, as neutral numbers: `2-1` is § 2.1. The words for them name the rule, never what somebody did.
    ConductRule {
        /// Content that the terms do not allow.
        Content = "2-1",
        /// How users treat each other.
        Treatment = "2-2",
        /// Mass mailings, chain letters and the service as a commercial channel.
        Mailings = "2-3",
        /// Other people's works.
        Works = "2-4",
        /// Technical disturbance of the service.
        Disturbance = "2-5",
        /// Use, copying or forwarding of other users' information.
        UserInformation = "2-6",
        /// Care of one's own password.
        PasswordCare = "2-7",
    }
}

impl ConductRule {
    // policy: 15
    /// Whether a breach of this rule may be a personal data breach, so that a draft of an incident is opened.
    pub const fn opens_incident(self) -> bool {
        matches!(self, Self::UserInformation)
    }
}

/// A noted breach of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// Of which rule.
    pub rule: ConductRule,
    /// When it was noted.
    pub noted_on: Day,
    /// By whom.
    pub noted_by: StaffId,
}

codes! {
    /// Where a suspended person turns to have the decision looked at again.
    AppealRoute {
        /// The organisation's own complaint process.
        Complaint = "complaint",
        /// By letter to the manager.
        Letter = "letter",
        /// By e-mail to the official channel.
        Email = "email",
    }
}

/// Who did something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The member of staff.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// An account closed with immediate effect, until it is lifted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// Which account.
    pub account: AccountId,
    /// Which rule it rests on.
    pub rule: ConductRule,
    /// Who decided it, and when.
    pub decided: Signed,
    /// Where to appeal.
    pub appeal: AppealRoute,
    /// When it is looked at again.
    pub review_on: Day,
    /// The second signature.
    pub countersigned: Option<Signed>,
    /// Who lifted it, and when.
    pub lifted: Option<Signed>,
}

impl Suspension {
    // policy: 14
    /// When the second signature is wanted at the latest, so many hours after the decision.
    pub fn sign_by(&self, hours: u32) -> Moment {
        self.decided.at + Duration::hours(hours.into())
    }

    /// Whether the account is still closed by it.
    pub const fn is_running(&self) -> bool {
        self.lifted.is_none()
    }
}

// policy: 51
/// An account ended by the organisation. It has no effect before a second member of staff has signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Termination {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// Which account.
    pub account: AccountId,
    /// Why.
    pub ground: TerminationGround,
    /// When the account ends.
    pub ends_on: Day,
    /// Who decided it, and when.
    pub decided: Signed,
    /// The second signature.
    pub countersigned: Option<Signed>,
}

/// Why a second signature is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignProblem {
    /// The same member of staff decided it: four eyes are two people.
    SamePerson,
    /// It is signed already.
    SignedAlready,
    /// It has been lifted.
    Lifted,
}

/// Whether this member of staff may give a suspension its second signature. A late signature is better than none: the
/// hours run out into a reminder, not into a lock.
pub fn countersign(suspension: &Suspension, by: StaffId) -> Result<(), SignProblem> {
    if suspension.lifted.is_some() {
        Err(SignProblem::Lifted)
    } else if suspension.countersigned.is_some() {
        Err(SignProblem::SignedAlready)
    } else if suspension.decided.by == by {
        Err(SignProblem::SamePerson)
    } else {
        Ok(())
    }
}

/// Whether this member of staff may give a termination its second signature.
pub fn countersign_termination(termination: &Termination, by: StaffId) -> Result<(), SignProblem> {
    if termination.countersigned.is_some() {
        Err(SignProblem::SignedAlready)
    } else if termination.decided.by == by {
        Err(SignProblem::SamePerson)
    } else {
        Ok(())
    }
}

/// The day a suspension decided at this moment is looked at again if nobody sets another: so many days later.
pub fn review_day(decided_at: Moment, days: u32) -> Day {
    later_by_days(day_in_sweden(decided_at), days)
}

/// The review of a suspension; nothing once it is lifted.
pub fn due(rules: &Rules, suspension: &Suspension) -> Option<DueItem> {
    let by = ByDay {
        kind: DueKind::SuspensionReview,
        subject: suspension.id.0,
        person: Some(suspension.person),
        rule: &SUSPENDED,
        code: StepCode::SuspensionReview,
        from: day_in_sweden(suspension.decided.at),
        last_day: suspension.review_on,
        count: None,
    };
    suspension.is_running().then(|| by.item(rules))
}
