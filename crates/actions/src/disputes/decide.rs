//! Deciding: proposed by one, signed by another, applied to the rating in the same write (policy point 50).

use super::{find, keep_due, maybe_stars, neutral, record_step, view, view::DisputeView};
use crate::{
    approvals::{self, Consequence, Proposal},
    disclosures::tell_recipients,
    problem::Problem,
    session::Session,
};
use chrono::Days;
use domain::{
    approvals::{Approval, Outcome as Settlement},
    deeds::Deed,
    disputes::{
        Dispute,
        decision::{Decision, Outcome, applied, check},
        steps::{DisputeState, DisputeStep},
    },
    ids::DisputeId,
    processing::NoticeCause,
    time::{Day, Moment, day_in_sweden},
};
use serde::Deserialize;
use specta::Type;
use store::Write;

/// A decision to be signed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Propose {
    /// Identifier or number.
    pub dispute: String,
    /// Outcome code.
    pub outcome: String,
    /// The new rating of an adjustment.
    pub stars: Option<String>,
    /// The words of a supplementary statement.
    pub statement: Option<String>,
    /// Why.
    pub reasons: String,
}

/// An end without trying it.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Dismiss {
    /// Identifier or number.
    pub dispute: String,
    /// Why: withdrawn, or never completed.
    pub reasons: String,
}

/// Days within which a second signature is wanted.
const SIGN_WITHIN_DAYS: u64 = 7;

/// The verb that is signed, as approvals name it.
const DECIDE: &str = "decide";

/// What follows a signature or a rejection.
pub(crate) const CONSEQUENCE: Consequence = Consequence { noun: "dispute", verb: DECIDE, then: settled };

/// Proposes a decision. Locked until both sides have been heard, or tried twice.
// policy: 49, 50
pub fn propose(session: &Session, request: &Propose, now: Moment) -> Result<DisputeView, Problem> {
    let task = session.task_for(Deed::DecideDisputes)?;
    let outcome = domain::disputes::decision::Outcome::from_code(request.outcome.trim())
        .filter(|outcome| *outcome != Outcome::Dismissed)
        .ok_or_else(|| Problem::invalid("outcome", "unknown-word"))?;
    let stars = maybe_stars(request.stars.as_deref())?.filter(|_| outcome == Outcome::Adjusted);
    let statement = neutral("statement", request.statement.as_deref().unwrap_or_default())?
        .filter(|_| outcome == Outcome::Statement);
    let reasons = neutral("reasons", &request.reasons)?.ok_or_else(|| Problem::invalid("reasons", "missing"))?;
    session.register.write(&session.holder(now), |w| {
        let mut dispute = find(w, &request.dispute)?;
        refuse(w, session, &dispute, DisputeStep::Propose)?;
        check(outcome, stars, statement.as_deref(), dispute.stars_before)?;
        dispute.decision = Some(Decision {
            outcome,
            stars,
            statement: statement.clone(),
            reasons: reasons.clone(),
            proposed_by: session.staff.id,
            proposed_at: now,
            signed_by: None,
            decided_at: None,
        });
        dispute.state = DisputeState::Proposed;
        w.update_dispute(&dispute)?;
        let proposal = Proposal {
            deed: Deed::DecideDisputes,
            noun: "dispute",
            verb: DECIDE,
            record: dispute.id.0,
            label: &dispute.number,
            sign_by: sign_by(now),
        };
        approvals::propose(w, session, &proposal, now)?;
        record_step(w, session, "disputes.propose", task, &dispute, now)?;
        view(w, &dispute, day_in_sweden(now))
    })
}

fn sign_by(now: Moment) -> Day {
    let today = day_in_sweden(now);
    today.checked_add_days(Days::new(SIGN_WITHIN_DAYS)).unwrap_or(today)
}

fn refuse(w: &Write<'_>, session: &Session, dispute: &Dispute, step: DisputeStep) -> Result<(), Problem> {
    let arranged_by = w.assignment(dispute.assignment)?.and_then(|it| it.arranged_by);
    Ok(dispute.may_by(step, session.staff.id, arranged_by)?)
}

/// Signs the proposed decision as the second.
pub fn sign(session: &Session, dispute: &str, now: Moment) -> Result<DisputeView, Problem> {
    settle(session, dispute, DisputeStep::Sign, now)
}

/// Sends the proposed decision back: the dispute is open again.
pub fn reject(session: &Session, dispute: &str, now: Moment) -> Result<DisputeView, Problem> {
    settle(session, dispute, DisputeStep::Reject, now)
}

fn settle(session: &Session, dispute: &str, step: DisputeStep, now: Moment) -> Result<DisputeView, Problem> {
    session.task_for(Deed::DecideDisputes)?;
    let (id, approval) = session.register.read(|r| {
        let dispute = find(r, dispute)?;
        dispute.may(step)?;
        // An earlier proposal may have been sent back; the one that waits is meant.
        let waiting = r.approvals_of(dispute.id.0)?.into_iter().find(|it| it.verb == DECIDE && it.settled.is_none());
        let approval = waiting.ok_or_else(|| Problem::not_found("approval"))?;
        Ok::<_, Problem>((dispute.id, approval.id))
    })?;
    if step == DisputeStep::Sign {
        approvals::sign(session, approval, now)?;
    } else {
        approvals::reject(session, approval, now)?;
    }
    session.register.read(|r| {
        let dispute = r.dispute(id)?.ok_or_else(|| Problem::not_found("dispute"))?;
        view(r, &dispute, day_in_sweden(now))
    })
}

/// What a signature does: the rating becomes what was decided and stays restricted; recipients are told. A rejection
/// opens the dispute again and leaves nothing of the proposal.
// policy: 50
fn settled(
    w: &mut Write<'_>,
    session: &Session,
    approval: &Approval,
    settlement: Settlement,
    now: Moment,
) -> Result<(), Problem> {
    let id = DisputeId(approval.record);
    let mut dispute = w.dispute(id)?.ok_or_else(|| Problem::not_found("dispute"))?;
    let task = session.task_for(Deed::DecideDisputes)?;
    match settlement {
        Settlement::Signed => {
            refuse(w, session, &dispute, DisputeStep::Sign)?;
            let mut decision = dispute.decision.take().ok_or_else(|| Problem::not_found("decision"))?;
            decision.signed_by = Some(session.staff.id);
            decision.decided_at = Some(now);
            dispute.state = DisputeState::Decided;
            apply(w, &dispute, &decision, now)?;
            dispute.decision = Some(decision);
            w.update_dispute(&dispute)?;
            record_step(w, session, "disputes.sign", task, &dispute, now)
        }
        Settlement::Rejected => {
            refuse(w, session, &dispute, DisputeStep::Reject)?;
            dispute.decision = None;
            dispute.state = DisputeState::Open;
            w.update_dispute(&dispute)?;
            record_step(w, session, "disputes.reject", task, &dispute, now)
        }
    }
}

fn apply(w: &mut Write<'_>, dispute: &Dispute, decision: &Decision, now: Moment) -> Result<(), Problem> {
    let rating = w.rating(dispute.rating)?.ok_or_else(|| Problem::not_found("rating"))?;
    w.update_rating(&applied(&rating, decision, day_in_sweden(now)))?;
    match decision.outcome {
        Outcome::Adjusted | Outcome::Statement => {
            tell_recipients(w, dispute.contractor, NoticeCause::Rectification, now).map(|_| ())
        }
        Outcome::Removed => tell_recipients(w, dispute.contractor, NoticeCause::Erasure, now).map(|_| ()),
        Outcome::Upheld | Outcome::Dismissed => Ok(()),
    }
}

/// Ends a dispute without trying it: the contractor withdrew it, or never completed it. The rating stands; it still
/// takes the notice of Art. 18(3) to lift the restriction.
pub fn dismiss(session: &Session, request: &Dismiss, now: Moment) -> Result<DisputeView, Problem> {
    let task = session.task_for(Deed::DecideDisputes)?;
    let reasons = neutral("reasons", &request.reasons)?.ok_or_else(|| Problem::invalid("reasons", "missing"))?;
    session.register.write(&session.holder(now), |w| {
        let mut dispute = find(w, &request.dispute)?;
        refuse(w, session, &dispute, DisputeStep::Dismiss)?;
        dispute.decision = Some(Decision {
            outcome: Outcome::Dismissed,
            stars: None,
            statement: None,
            reasons: reasons.clone(),
            proposed_by: session.staff.id,
            proposed_at: now,
            signed_by: None,
            decided_at: Some(now),
        });
        dispute.state = DisputeState::Decided;
        w.update_dispute(&dispute)?;
        keep_due(w, &dispute)?;
        record_step(w, session, "disputes.dismiss", task, &dispute, now)?;
        view(w, &dispute, day_in_sweden(now))
    })
}
