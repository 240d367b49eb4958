//! Four eyes: what one member of staff proposes and another signs.

use crate::{
    codes::codes,
    deeds::{Deed, may},
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    ids::{ApprovalId, StaffId},
    rules::Rules,
    staff::{Role, Task},
    time::{Day, Moment, day_in_sweden},
};
use uuid::Uuid;

const FOUR_EYES: Rule = Rule::gdpr("R31", "GDPR Art. 5(2), 32(4)");

codes! {
    /// What became of a proposal. Its words are `approval-outcome-<code>`.
    Outcome {
        /// Signed by a second member of staff.
        Signed = "signed",
        /// Turned down.
        Rejected = "rejected",
    }
}

/// How a proposal ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// How.
    pub outcome: Outcome,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
}

/// Something that needs a second signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Identifier.
    pub id: ApprovalId,
    /// The deed that is to be signed; whoever may do it may sign it.
    pub deed: Deed,
    /// The code of the noun it is about.
    pub noun: String,
    /// What is to be done with it.
    pub verb: String,
    /// Which record.
    pub record: Uuid,
    /// How people call it, without personal data: a case number, or how many.
    pub label: String,
    /// Who proposed it.
    pub proposed_by: StaffId,
    /// When.
    pub proposed_at: Moment,
    /// The day it should be signed by.
    pub sign_by: Day,
    /// How it ended; `None` while it waits.
    pub settled: Option<Settled>,
}

/// The second signature a proposal waits for; nothing once it is settled.
pub fn due(rules: &Rules, approval: &Approval) -> Option<DueItem> {
    let by = ByDay {
        kind: DueKind::Approval,
        subject: approval.id.0,
        person: None,
        rule: &FOUR_EYES,
        code: StepCode::SignatureWanted,
        from: day_in_sweden(approval.proposed_at),
        last_day: approval.sign_by,
        count: None,
    };
    approval.settled.is_none().then(|| by.item(rules))
}

/// Why somebody cannot settle a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalProblem {
    /// It has been signed or rejected already.
    Settled,
    /// The one who proposed it cannot sign it.
    SamePerson,
    /// The role may not do the deed.
    Role,
}

/// Whether a role may put the second signature under a deed: it must be one that decides, and be allowed the deed itself
/// for some task of its own.
pub fn may_sign(role: Role, deed: Deed) -> bool {
    let decides = match role {
        Role::DataProtectionOfficer | Role::Manager | Role::Administrator => true,
        Role::Invoicing | Role::CustomerService => false,
    };
    decides && (may(role, None, deed) || Task::ALL.into_iter().any(|task| may(role, task, deed)))
}

/// Whether this member of staff can sign now.
pub fn sign(approval: &Approval, by: StaffId, role: Role) -> Result<(), ApprovalProblem> {
    if approval.settled.is_some() {
        return Err(ApprovalProblem::Settled);
    }
    if approval.proposed_by == by {
        return Err(ApprovalProblem::SamePerson);
    }
    if may_sign(role, approval.deed) { Ok(()) } else { Err(ApprovalProblem::Role) }
}

/// Whether this member of staff can reject now. Whoever proposed something can also take it back.
pub fn reject(approval: &Approval, by: StaffId, role: Role) -> Result<(), ApprovalProblem> {
    if approval.settled.is_some() {
        return Err(ApprovalProblem::Settled);
    }
    if approval.proposed_by == by || may_sign(role, approval.deed) { Ok(()) } else { Err(ApprovalProblem::Role) }
}
