//! Disputes as records: the contractor's own objection, and the client's part in it. What the other side said is in neither
//! unless it was released (policy point 49).

use crate::{
    held::{Plug, Tab},
    problem::Problem,
};
use domain::{
    deeds::Deed,
    disputes::{
        Dispute,
        contacts::{Side, visible_to},
        parts::PartKind,
    },
    held::{Clock, ClockRule, Held, Noun, Purpose, Value},
    ids::DisputeId,
    legal_basis::LegalBasis,
    ratings::Quarter,
    time::{Day, day_in_sweden},
    unfinished::Unfinished,
};
use store::Read;

pub(crate) const PLUG: Plug = Plug {
    noun: Noun::Dispute,
    reads: Deed::ReadRatings,
    tab: Tab::Ratings,
    of_person: |r, person, today| {
        let mut all = Vec::new();
        for dispute in r.disputes_by(person)? {
            all.push(contractors(r, &dispute, today)?);
        }
        for dispute in r.disputes_against(person)? {
            all.push(clients(&dispute));
        }
        Ok(all)
    },
    owner: |r, id| Ok(r.dispute(DisputeId(id))?.map(|dispute| dispute.contractor)),
    erase: |w, id, person| {
        let Some(dispute) = w.dispute(DisputeId(id))? else { return Ok(()) };
        if dispute.contractor == person {
            Ok(w.delete_dispute(dispute.id)?)
        } else {
            Ok(w.forget_client(dispute.assignment)?)
        }
    },
    own_section: false,
};

fn record(dispute: &Dispute) -> Held {
    let decided = dispute.decision.as_ref().and_then(|decision| decision.decided_at).map(day_in_sweden);
    let clock = Clock::maybe_since(ClockRule::Dispute, decided);
    Held::new(Noun::Dispute, dispute.id.0, Purpose::Ratings, LegalBasis::LegitimateInterest, clock)
        .fact("number", dispute.number.as_str())
        .fact("state", Value::code("dispute-state", dispute.state.code()))
}

fn contractors(r: &Read<'_>, dispute: &Dispute, today: Day) -> Result<Held, Problem> {
    let mut it = record(dispute)
        .fact("received-on", dispute.received_on)
        .fact("stars-before", i64::from(dispute.stars_before.value()));
    for kind in PartKind::ALL {
        it = it.maybe(kind.code(), dispute.parts.of(kind).text.as_deref());
    }
    it = it.fact("assured", dispute.assured).maybe("completion-asked-on", dispute.completion_asked_on);
    for file in r.attachments_of(dispute.id.0)? {
        it = it
            .fact("file", file.name)
            .fact("file-slot", Value::code("attachment-slot", file.slot.code()))
            .fact("file-kind", Value::code("attachment-kind", file.kind.code()))
            .fact("file-size", i64::try_from(file.size).unwrap_or(i64::MAX))
            .fact("file-added-at", file.added_at)
            .fact("file-sha256", file.sha256);
    }
    it = said(it, dispute, Side::Contractor);
    Ok(decided(it, dispute, today))
}

/// The client gave a rating that was contested: what she said about it, and what came of it.
fn clients(dispute: &Dispute) -> Held {
    let it = record(dispute).fact("received-quarter", Quarter::of(dispute.received_on).to_string());
    let it = said(it, dispute, Side::Client);
    match dispute.decision.as_ref().filter(|decision| decision.decided_at.is_some()) {
        Some(decision) => it.fact("outcome", Value::code("outcome", decision.outcome.code())),
        None => it,
    }
}

/// The lines this side may see: her own with the time, the other's only in words.
fn said(mut it: Held, dispute: &Dispute, side: Side) -> Held {
    for line in visible_to(&dispute.contacts, side) {
        if line.side == side {
            it = it.fact("contact-at", line.at).fact("contact", Value::code("reached", line.reached.code()));
            it = it.maybe("contact-note", Some(line.note.as_str()).filter(|note| !note.is_empty()));
            // That the other side was shown what she said is data about her.
            it = it.maybe("contact-released-at", line.released_at);
        } else {
            it = it.fact("released-note", line.note.as_str());
        }
    }
    it
}

/// Whether what was proposed and is not signed is not told yet (dataskyddslagen 5 kap. 2 §).
pub(crate) fn is_unfinished(dispute: &Dispute, today: Day) -> bool {
    let proposed = dispute.decision.as_ref().filter(|decision| decision.decided_at.is_none());
    proposed.is_some_and(|it| Unfinished::since(day_in_sweden(it.proposed_at)).is_left_out(today))
}

fn decided(it: Held, dispute: &Dispute, today: Day) -> Held {
    let Some(decision) = dispute.decision.as_ref().filter(|_| !is_unfinished(dispute, today)) else { return it };
    let Some(decided_at) = decision.decided_at else {
        return it
            .fact("proposed-at", decision.proposed_at)
            .maybe("statement", decision.statement.as_deref())
            .fact("reasons", decision.reasons.as_str());
    };
    it.fact("outcome", Value::code("outcome", decision.outcome.code()))
        .maybe("stars-after", decision.stars.map(|stars| i64::from(stars.value())))
        .maybe("statement", decision.statement.as_deref())
        .fact("reasons", decision.reasons.as_str())
        .fact("decided-at", decided_at)
        .maybe("notified-on", dispute.notified_on)
        .maybe("closed-on", dispute.closed_on)
}
