//! Until when the office wants a dispute decided. No law sets a day; while it runs the rating is restricted, so it must
//! not run for long (GDPR Art. 12(3), 18(1)(a): "for a period enabling the controller to verify").

use super::{Dispute, steps::DisputeState};
use crate::{
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    limits::later_by_days,
    rules::Rules,
};

const OWN_TARGET: Rule = Rule::gdpr("R23", "GDPR Art. 18(1)(a); GDPR policy 2018-03-01 § 3-R");

/// What a dispute waits for; nothing once it is closed. `days` is the office's own target from receipt.
// policy: 52
pub fn due(rules: &Rules, dispute: &Dispute, days: u32) -> Option<DueItem> {
    match dispute.state {
        DisputeState::Closed => return None,
        DisputeState::Incomplete | DisputeState::Open | DisputeState::Proposed | DisputeState::Decided => {}
    }
    let item = ByDay {
        kind: DueKind::Dispute,
        subject: dispute.id.0,
        person: Some(dispute.contractor),
        rule: &OWN_TARGET,
        code: StepCode::DisputeTarget,
        from: dispute.received_on,
        last_day: later_by_days(dispute.received_on, days),
        count: Some(days),
    }
    .item(rules);
    // A target of a day or two may lie on days off; the own day is never before the receipt.
    Some(DueItem { internal_day: item.internal_day.max(dispute.received_on), ..item })
}
