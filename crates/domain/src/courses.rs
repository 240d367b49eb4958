//! Apps on trial, and medical certificates shown when a course is cancelled (policy points 63 and 64).

use crate::{
    ids::{PersonId, PurchaseId, RecordId, StaffId},
    time::Day,
};
use chrono::Days;

// policy: 63
/// Days an app may be tried for free.
pub const TRIAL_DAYS: u64 = 14;

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
    /// When it ends: [`TRIAL_DAYS`] after it began.
    pub ends_on: Day,
    /// When it became a purchase, if it did.
    pub converted_on: Option<Day>,
}

/// The day a trial ends that began on this day.
pub fn trial_end(started_on: Day) -> Day {
    started_on.checked_add_days(Days::new(TRIAL_DAYS)).unwrap_or(Day::MAX)
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
