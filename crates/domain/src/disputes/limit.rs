//! Until when the office wants a dispute decided. No law sets a day; while it runs the rating is restricted, so it must
//! not run for long (GDPR Art. 12(3), 18(1)(a): "for a period enabling the controller to verify").

use super::{Dispute, steps::DisputeState};
use crate::{
    calendar::Calendar,
    due::{DueItem, DueKind},
    explain::{Rule, Step, StepCode},
    limits::later_by_days,
};

const OWN_TARGET: Rule = Rule::gdpr("R23", "GDPR Art. 18(1)(a); GDPR policy 2018-03-01 § 3-R");

/// What a dispute waits for; nothing once it is closed. `days` is the office's own target from receipt.
// policy: 52
pub fn due(calendar: &Calendar, dispute: &Dispute, days: u32) -> Option<DueItem> {
    match dispute.state {
        DisputeState::Closed => return None,
        DisputeState::Incomplete | DisputeState::Open | DisputeState::Proposed | DisputeState::Decided => {}
    }
    let last_day = later_by_days(dispute.received_on, days);
    let internal_day = calendar.office_day_until(last_day).max(dispute.received_on);
    let steps = vec![
        Step::new(StepCode::DisputeTarget, &OWN_TARGET, dispute.received_on, last_day).counting(days),
        Step::new(StepCode::InternalDay, &OWN_TARGET, last_day, internal_day),
    ];
    Some(DueItem {
        kind: DueKind::Dispute,
        subject: dispute.id.0,
        person: Some(dispute.contractor),
        last_day,
        internal_day,
        steps,
    })
}
