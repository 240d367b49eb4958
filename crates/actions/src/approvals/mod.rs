//! Four eyes: one member of staff proposes, another signs, and what was signed happens in the same transaction.
//!
//! A verb that needs a second signature calls [`propose`] inside its own write and has a line in [`CONSEQUENCES`] for
//! what its signing or rejection leads to.

mod record;

pub(crate) use record::{BOOK, FORMS, number};

use crate::{
    due,
    problem::Problem,
    rules,
    session::{Session, Touching, random},
};
use domain::{
    approvals::{Approval, ApprovalProblem, Outcome, Settled, reject as may_reject, sign as may_sign},
    deeds::Deed,
    ids::ApprovalId,
    rules::Rules,
    time::{Day, Moment},
};
use store::{DueEntry, Write};
use uuid::Uuid;

/// What a signature or a rejection leads to.
pub(crate) struct Consequence {
    /// The noun's code.
    pub(crate) noun: &'static str,
    /// The verb that was proposed.
    pub(crate) verb: &'static str,
    /// What follows, in the transaction of the signing; it records what it does.
    pub(crate) then: fn(&mut Write<'_>, &Session, &Approval, Outcome, Moment) -> Result<(), Problem>,
}

/// One line for each verb that is signed.
#[rustfmt::skip]
pub(crate) const CONSEQUENCES: &[Consequence] = &[
    crate::disputes::CONSEQUENCE,
    crate::accounts::CONFIRM_SUSPENSION,
    crate::accounts::CONFIRM_TERMINATION,
];

/// What is proposed.
pub(crate) struct Proposal<'a> {
    /// The deed that is to be signed; whoever may do it may sign it.
    pub(crate) deed: Deed,
    /// The noun's code.
    pub(crate) noun: &'static str,
    /// What is to be done with it.
    pub(crate) verb: &'static str,
    /// Which record.
    pub(crate) record: Uuid,
    /// How people call it, without personal data: a case number, or how many.
    pub(crate) label: &'a str,
    /// The day it should be signed by.
    pub(crate) sign_by: Day,
}

/// Asks for a second signature, inside the write of the verb that needs it.
pub(crate) fn propose(
    w: &mut Write<'_>,
    session: &Session,
    proposal: &Proposal<'_>,
    now: Moment,
) -> Result<ApprovalId, Problem> {
    let approval = Approval {
        id: ApprovalId::new(now, random()?),
        deed: proposal.deed,
        noun: proposal.noun.to_owned(),
        verb: proposal.verb.to_owned(),
        record: proposal.record,
        label: proposal.label.to_owned(),
        proposed_by: session.staff.id,
        proposed_at: now,
        sign_by: proposal.sign_by,
        settled: None,
    };
    w.insert_approval(&approval)?;
    let item = domain::approvals::due(&*rules::of(w)?, &approval);
    due::set(w, approval.id.0, item.as_ref())?;
    w.record(&session.entry("approvals.propose", None, now).touching(approval.id.0).touching(approval.record))?;
    Ok(approval.id)
}

/// The second signature something waits for.
pub(crate) fn due_of(rules: &Rules, approval: &Approval) -> Option<DueEntry> {
    domain::approvals::due(rules, approval).as_ref().map(DueEntry::from)
}

/// Puts the second signature under a proposal. What it leads to happens at once.
pub fn sign(session: &Session, id: ApprovalId, now: Moment) -> Result<Approval, Problem> {
    settle(session, id, Outcome::Signed, now)
}

/// Turns a proposal down. Whoever proposed it can take it back this way.
pub fn reject(session: &Session, id: ApprovalId, now: Moment) -> Result<Approval, Problem> {
    settle(session, id, Outcome::Rejected, now)
}

fn settle(session: &Session, id: ApprovalId, outcome: Outcome, now: Moment) -> Result<Approval, Problem> {
    session.register.write(&session.holder(now), |w| {
        let mut approval = w.approval(id)?.ok_or_else(|| Problem::not_found("approval"))?;
        let (by, role) = (session.staff.id, session.staff.role);
        let decided = match outcome {
            Outcome::Signed => may_sign(&approval, by, role),
            Outcome::Rejected => may_reject(&approval, by, role),
        };
        decided.map_err(|problem| match problem {
            ApprovalProblem::Settled => Problem::ApprovalSettled,
            ApprovalProblem::SamePerson => Problem::SecondPersonNeeded,
            ApprovalProblem::Role => Problem::NotPermitted { deed: approval.deed.code().to_owned() },
        })?;
        let settled = Settled { outcome, by, at: now };
        w.settle_approval(id, &settled)?;
        w.set_due(id.0, &[])?;
        let verb = match outcome {
            Outcome::Signed => session.entry("approvals.sign", None, now),
            Outcome::Rejected => session.entry("approvals.reject", None, now),
        };
        w.record(&verb.touching(id.0).touching(approval.record))?;
        approval.settled = Some(settled);
        let then = CONSEQUENCES.iter().find(|it| it.noun == approval.noun && it.verb == approval.verb);
        if let Some(consequence) = then {
            (consequence.then)(w, session, &approval, outcome, now)?;
        }
        Ok(approval)
    })
}
