//! Apps on trial, and medical certificates shown when a course is cancelled (policy points 63 and 64).

use crate::{
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    ids::{PersonId, PurchaseId, RecordId, StaffId},
    limits::later_by_days,
    rules::{Rules, TimeLimit},
    time::Day,
};

/// A trial of an app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// Which app.
    pub app: String,
    /// When it began.
    pub started_on: Day,
    /// When it ends: so many days after it began as the terms promised then.
    pub ends_on: Day,
    /// When it became a purchase, if it did.
    pub converted_on: Option<Day>,
}

// policy: 63
/// The day a trial ends that began on this day.
pub fn trial_end(rules: &Rules, started_on: Day) -> Day {
    later_by_days(started_on, rules.limits.count(TimeLimit::Trial, started_on))
}

/// The end of a trial; nothing for one that became a purchase.
pub fn due(rules: &Rules, trial: &Trial) -> Option<DueItem> {
    let promise = rules.limits.in_force(TimeLimit::Trial, trial.started_on)?;
    let rule: Rule = promise.named();
    let by = ByDay {
        kind: DueKind::TrialEnd,
        subject: trial.id.0,
        person: Some(trial.person),
        rule: &rule,
        code: StepCode::TrialEnds,
        from: trial.started_on,
        last_day: trial.ends_on,
        count: Some(promise.count),
    };
    trial.converted_on.is_none().then(|| by.item(rules))
}

// policy: 64
/// A medical certificate that was shown and handed back. The whole of it: when, by whom seen, and whether it was good for
/// its purpose. There is no place for a diagnosis, a text or a file (GDPR Art. 9; law.md R32).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateNote {
    /// Identifier.
    pub id: RecordId,
    /// Whose.
    pub person: PersonId,
    /// The cancelled purchase it was shown for. It does not point back: the accounting record outlives this note.
    pub purchase: Option<PurchaseId>,
    /// When it was shown.
    pub shown_on: Day,
    /// Who saw it.
    pub seen_by: StaffId,
    /// Whether it was good.
    pub valid: bool,
}
