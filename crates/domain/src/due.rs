//! What the office has to do, and until when: one function for each noun that can fall due.
//!
//! Nothing here is stored knowledge. A due item is computed from its record and the calendar, so that a holiday added
//! later moves the limits of cases already open.

use crate::{
    agreements::Term,
    codes::codes,
    consents::{ConsentStanding, ConsentState},
    explain::{Rule, Step, StepCode},
    ids::PersonId,
    limits::{self, Months, later_by_months},
    pauses::PauseProblem,
    requests::{Applicant, Course, Request, RequestKind},
    retention::Retention,
    rules::{Rules, TimeLimit},
    time::{Day, day_in_sweden},
};
use chrono::Days;
use uuid::Uuid;

const STILL_VALID: Rule = Rule::gdpr("R44", "GDPR Art. 5(2), 7(1); GDPR policy 2018-03-01 § 3");

/// Days ahead that count as this week.
const WEEK: u64 = 7;

codes! {
    /// What is due. For a request it also says which limit the date is.
    DueKind {
        /// A request must be answered: the first limit.
        Request = "request",
        /// A request must be answered: the first limit, later by what a question to the person took or takes.
        RequestPaused = "request-paused",
        /// A request must be answered: the extended limit.
        RequestExtended = "request-extended",
        /// An agreement's data must be erased.
        AgreementErasure = "agreement-erasure",
        /// A consent should be looked over.
        ConsentReview = "consent-review",
        /// Something other than an agreement must be erased.
        Retention = "retention",
        /// A hold should be looked over.
        HoldReview = "hold-review",
        /// Something waits for a second signature.
        Approval = "approval",
        /// A dispute should be decided: the office's own target.
        Dispute = "dispute",
        /// The recovery kit is to be tried.
        RecoveryDrill = "recovery-drill",
        /// Today's backup failed, or none has been made for days.
        Backup = "backup",
        /// The log is not what it was: a person must look into it.
        Log = "log",
        /// An app's trial ends.
        TrialEnd = "trial-end",
        /// A suspension is looked at again.
        SuspensionReview = "suspension-review",
        /// A breach must be notified within 72 hours, or a draft of one looked at.
        Incident = "incident",
        /// The supplement to a notified breach must be sent.
        IncidentSupplement = "incident-supplement",
        /// A recipient's agreement or safeguard should be looked over.
        RecipientReview = "recipient-review",
        /// A recipient must be told of a rectification, erasure or restriction.
        RecipientNotice = "recipient-notice",
        /// A finding about the policy should be dealt with.
        Finding = "finding",
        /// People must be told that their data came from somebody else.
        InformationDuty = "information-duty",
    }
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueItem {
    /// What.
    pub kind: DueKind,
    /// The record it is about: a request, an agreement or a consent.
    pub subject: Uuid,
    /// Whom it is about, if the register knows her.
    pub person: Option<PersonId>,
    /// The last day it may be done; for an erasure the last day the data may be there.
    pub last_day: Day,
    /// The office's own day, on or before the last.
    pub internal_day: Day,
    /// How the days came about.
    pub steps: Vec<Step>,
}

/// An item whose last day follows from one step; the office's own day is the last office day until then.
pub(crate) struct ByDay<'a> {
    pub(crate) kind: DueKind,
    pub(crate) subject: Uuid,
    pub(crate) person: Option<PersonId>,
    /// The rule both steps stand on.
    pub(crate) rule: &'a Rule,
    pub(crate) code: StepCode,
    /// Where the step starts.
    pub(crate) from: Day,
    pub(crate) last_day: Day,
    /// The number its sentence speaks of.
    pub(crate) count: Option<u32>,
}

impl ByDay<'_> {
    pub(crate) fn item(self, rules: &Rules) -> DueItem {
        let internal_day = rules.calendar.office_day_until(self.last_day);
        let step = Step::new(self.code, self.rule, self.from, self.last_day);
        let step = self.count.map_or(step.clone(), |count| step.counting(count));
        DueItem {
            kind: self.kind,
            subject: self.subject,
            person: self.person,
            last_day: self.last_day,
            internal_day,
            steps: vec![step, Step::new(StepCode::InternalDay, self.rule, self.last_day, internal_day)],
        }
    }
}

/// How pressing an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// The last day has passed.
    Overdue,
    /// The office's own day has come.
    Today,
    /// The office's own day comes within seven days.
    ThisWeek,
    /// Later than that.
    Later,
}

impl Urgency {
    /// Every urgency, the most pressing first.
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Today, Self::ThisWeek, Self::Later];

    /// The word the command line and the wording files use for it: `urgency-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::ThisWeek => "this-week",
            Self::Later => "later",
        }
    }
}

/// How pressing an item is today.
pub fn urgency(item: &DueItem, today: Day) -> Urgency {
    let week_ahead = today.checked_add_days(Days::new(WEEK)).unwrap_or(Day::MAX);
    if today > item.last_day {
        Urgency::Overdue
    } else if today >= item.internal_day {
        Urgency::Today
    } else if item.internal_day <= week_ahead {
        Urgency::ThisWeek
    } else {
        Urgency::Later
    }
}

/// The answer an open request waits for; nothing once it is answered. `today` closes a pause that is still running.
pub fn request(rules: &Rules, request: &Request, course: &Course, today: Day) -> Result<Option<DueItem>, PauseProblem> {
    if request.state.ended_at().is_some() {
        return Ok(None);
    }
    let received = request.received_on;
    let of_law = if course.extension.is_some() { TimeLimit::RequestExtended } else { TimeLimit::Request };
    let months = Months::of(rules, of_law, received);
    let mut limit = limits::paused(&rules.calendar, received, months, &course.pauses, today)?;
    // An own target is a promise about ordinary cases; a paused or extended one has left it behind.
    if course.extension.is_none() && course.pauses.is_empty() {
        let targets = [TimeLimit::RequestTarget, TimeLimit::Rectification];
        let targets = targets
            .into_iter()
            .filter(|it| *it == TimeLimit::RequestTarget || request.kind == RequestKind::Rectification);
        for target in targets.filter_map(|it| rules.limits.in_force(it, received)) {
            limit = limits::with_target(&rules.calendar, received, target, limit);
        }
    }
    Ok(Some(DueItem {
        kind: match (&course.extension, course.pauses.is_empty()) {
            (Some(_), _) => DueKind::RequestExtended,
            (None, false) => DueKind::RequestPaused,
            (None, true) => DueKind::Request,
        },
        subject: request.id.0,
        person: match &request.applicant {
            Applicant::Known(person) => Some(*person),
            Applicant::Unknown { .. } => None,
        },
        last_day: limit.last_day,
        internal_day: limit.internal_day,
        steps: limit.steps,
    }))
}

/// The erasure an agreement leads to that is kept for so long.
pub fn agreement(agreement: &Term, kept: Retention) -> DueItem {
    DueItem {
        kind: DueKind::AgreementErasure,
        subject: agreement.id.0,
        person: Some(agreement.person),
        last_day: kept.last_day_kept,
        internal_day: kept.remind_on,
        steps: kept.steps,
    }
}

/// The review of a consent that has not ended, so many months after it was last given or confirmed; nothing for a history
/// in which it never was.
pub fn consent(rules: &Rules, consent: &ConsentStanding) -> Option<DueItem> {
    match consent.state {
        ConsentState::Ended(_) => return None,
        ConsentState::Awaiting | ConsentState::Active | ConsentState::Deficient => {}
    }
    let renewed = consent.renewed_at?;
    let from = day_in_sweden(renewed);
    let months = rules.limits.count(TimeLimit::ConsentReview, from);
    Some(
        ByDay {
            kind: DueKind::ConsentReview,
            subject: consent.id.0,
            person: Some(consent.person),
            rule: &STILL_VALID,
            code: StepCode::ConsentReview,
            from,
            last_day: later_by_months(from, months),
            count: Some(months),
        }
        .item(rules),
    )
}
