//! A dispute on one page, and the queue of them (policy point 52).

use super::find;
use crate::{
    assignments::{PartyView, party},
    attachments::AttachmentView,
    complaints::{TallyView, tally_of},
    due::urgency_of,
    explain::{StepView, steps},
    office_rules::rules,
    people::{self, PersonHit},
    problem::Problem,
    ratings::{SummaryView, shown},
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    disputes::{
        Dispute,
        contacts::{Side, heard},
        decision::similar,
        limit,
        parts::PartKind,
        steps::{DisputeState, DisputeStep},
    },
    ids::{PersonId, StaffId},
    ratings::Stars,
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Read;

/// A dispute in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DisputeLine {
    /// Identifier.
    pub id: String,
    /// Number.
    pub number: String,
    /// Who objects.
    pub contractor: PartyView,
    /// Where it stands.
    pub state: String,
    /// The day the statement came in.
    pub received_on: String,
    /// Days since.
    pub age: u32,
    /// The office's last day; none once it is closed.
    pub last_day: Option<String>,
    /// Urgency code.
    pub urgency: String,
    /// What it came to, if it is decided.
    pub outcome: Option<String>,
}

/// One part of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PartView {
    /// Part code; also the slot of its documents.
    pub kind: String,
    /// The words.
    pub text: Option<String>,
    /// The contractor says that there are no documents.
    pub no_documents: bool,
    /// Whether nothing is missing.
    pub complete: bool,
    /// Its supporting documents.
    pub documents: Vec<AttachmentView>,
}

/// A line of a contact log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Identifier.
    pub id: String,
    /// Side code.
    pub side: String,
    /// When.
    pub at: String,
    /// The user name of whoever spoke with her.
    pub by: String,
    /// Reached code.
    pub reached: String,
    /// What was said.
    pub note: String,
    /// When the other side was allowed to see it.
    pub released_at: Option<String>,
}

/// A decision, proposed or signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionView {
    /// Outcome code.
    pub outcome: String,
    /// The new rating.
    pub stars: Option<u8>,
    /// The supplementary statement.
    pub statement: Option<String>,
    /// Why.
    pub reasons: String,
    /// User name of the proposer.
    pub proposed_by: String,
    /// When.
    pub proposed_at: String,
    /// User name of the second.
    pub signed_by: Option<String>,
    /// When it was decided.
    pub decided_at: Option<String>,
}

/// An earlier decision about the same rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SimilarView {
    /// Number of the dispute.
    pub number: String,
    /// When it was decided.
    pub decided_on: String,
    /// Outcome code.
    pub outcome: String,
    /// The rating afterwards, if it was adjusted.
    pub stars: Option<u8>,
    /// Why.
    pub reasons: String,
}

/// A dispute with everything on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of the page of its own")]
pub struct DisputeView {
    /// Identifier.
    pub id: String,
    /// Number.
    pub number: String,
    /// Where it stands.
    pub state: String,
    /// Number of the assignment.
    pub assignment: String,
    /// The last day of the work.
    pub finished_on: Option<String>,
    /// Who rated.
    pub client: Option<PersonHit>,
    /// Who objects.
    pub contractor: Option<PersonHit>,
    /// The day the statement came in.
    pub received_on: String,
    /// Days since.
    pub age: u32,
    /// The office's last day.
    pub last_day: Option<String>,
    /// How it was found.
    pub steps: Vec<StepView>,
    /// Urgency code.
    pub urgency: String,
    /// The rating that is contested.
    pub stars_before: u8,
    /// The rating now; none if it was removed.
    pub stars_now: Option<u8>,
    /// Its standing: `restricted` while the dispute runs.
    pub standing: String,
    /// The client's words.
    pub comment: Option<String>,
    /// The day it was given.
    pub rated_on: String,
    /// The written statement and other documents that belong to no part.
    pub documents: Vec<AttachmentView>,
    /// The three parts.
    pub parts: Vec<PartView>,
    /// Whether the contractor assured that it is true.
    pub assured: bool,
    /// Whether the office offers that at all.
    pub assurance_offered: bool,
    /// The day the letter went out that asks for what is missing.
    pub completion_asked_on: Option<String>,
    /// Both contact logs.
    pub contacts: Vec<ContactView>,
    /// Whether the client was heard, or tried twice.
    pub client_heard: bool,
    /// Whether the contractor was.
    pub contractor_heard: bool,
    /// The decision.
    pub decision: Option<DecisionView>,
    /// The day of the notice of Art. 18(3).
    pub notified_on: Option<String>,
    /// The day the restriction was lifted.
    pub closed_on: Option<String>,
    /// The steps that can be taken now, whoever takes them.
    pub open_steps: Vec<String>,
    /// What the contractor's ratings come to without this one.
    pub summary: SummaryView,
    /// Her complaints, counted.
    pub complaints: TallyView,
    /// Earlier decisions about the same rating.
    pub similar: Vec<SimilarView>,
}

/// How many earlier decisions are shown.
const SIMILAR: u32 = 5;

/// The queue: disputes that are not closed, the oldest first; or every dispute, the newest first.
// policy: 52
pub fn list(session: &Session, all: bool, now: Moment) -> Result<Vec<DisputeLine>, Problem> {
    session.task_for(Deed::ReadRatings)?;
    let today = day_in_sweden(now);
    session.register.read(|r| {
        let found = if all { r.disputes_page(0, u32::MAX)? } else { r.running_disputes()? };
        lines(r, found, today)
    })
}

pub(crate) fn lines(r: &Read<'_>, disputes: Vec<Dispute>, today: Day) -> Result<Vec<DisputeLine>, Problem> {
    let days = rules(r)?.dispute_days;
    let counted_by = crate::rules::of(r)?;
    disputes
        .into_iter()
        .map(|dispute| {
            let item = limit::due(&counted_by, &dispute, days);
            Ok(DisputeLine {
                id: dispute.id.to_string(),
                number: dispute.number.clone(),
                contractor: party(r, Some(dispute.contractor))?,
                state: dispute.state.code().to_owned(),
                received_on: dispute.received_on.to_string(),
                age: age(&dispute, today),
                last_day: item.as_ref().map(|item| item.last_day.to_string()),
                urgency: urgency(item.as_ref(), today),
                outcome: dispute
                    .decision
                    .filter(|decision| decision.decided_at.is_some())
                    .map(|decision| decision.outcome.code().to_owned()),
            })
        })
        .collect()
}

fn urgency(item: Option<&domain::due::DueItem>, today: Day) -> String {
    item.map_or("later", |item| urgency_of(item.last_day, item.internal_day, today).code()).to_owned()
}

fn age(dispute: &Dispute, today: Day) -> u32 {
    let until = dispute.closed_on.unwrap_or(today);
    u32::try_from((until - dispute.received_on).num_days()).unwrap_or(0)
}

/// A dispute's page, with a line in the log: it holds what both sides have said.
pub fn show(session: &Session, id_or_number: &str, now: Moment) -> Result<DisputeView, Problem> {
    let task = session.task_for(Deed::ReadRatings)?;
    session.register.write(&session.holder(now), |w| {
        let dispute = find(w, id_or_number)?;
        let entry = session.entry("disputes.show", task, now).touching(dispute.id.0).touching(dispute.contractor.0);
        let entry = dispute.client.into_iter().fold(entry, |entry, client| entry.touching(client.0));
        w.record(&entry)?;
        view(w, &dispute, day_in_sweden(now))
    })
}

fn moment(at: Moment) -> String {
    in_sweden(at).to_rfc3339()
}

fn name(r: &Read<'_>, staff: StaffId) -> Result<String, Problem> {
    Ok(r.staff_member(staff)?.map(|it| it.name).unwrap_or_default())
}

fn hit(r: &Read<'_>, person: Option<PersonId>) -> Result<Option<PersonHit>, Problem> {
    Ok(person.map(|id| r.person(id)).transpose()?.flatten().map(people::hit))
}

/// A dispute as its page shows it.
pub(crate) fn view(r: &Read<'_>, dispute: &Dispute, today: Day) -> Result<DisputeView, Problem> {
    // What was stored counts, also the documents of each part.
    let dispute = &r.dispute(dispute.id)?.ok_or_else(|| Problem::not_found("dispute"))?;
    let rules = rules(r)?;
    let rating = r.rating(dispute.rating)?.ok_or_else(|| Problem::not_found("rating"))?;
    let assignment = r.assignment(dispute.assignment)?.ok_or_else(|| Problem::not_found("assignment"))?;
    let item = limit::due(&*crate::rules::of(r)?, dispute, rules.dispute_days);
    let files: Vec<AttachmentView> = r.attachments_of(dispute.id.0)?.iter().map(Into::into).collect();
    let in_slot = |slot: &str| files.iter().filter(|file| file.slot == slot).cloned().collect::<Vec<_>>();
    Ok(DisputeView {
        id: dispute.id.to_string(),
        number: dispute.number.clone(),
        state: dispute.state.code().to_owned(),
        assignment: assignment.number,
        finished_on: assignment.finished_on.map(|day| day.to_string()),
        client: hit(r, dispute.client)?,
        contractor: hit(r, Some(dispute.contractor))?,
        received_on: dispute.received_on.to_string(),
        age: age(dispute, today),
        last_day: item.as_ref().map(|item| item.last_day.to_string()),
        urgency: urgency(item.as_ref(), today),
        steps: item.map(|item| steps(&item.steps)).unwrap_or_default(),
        stars_before: dispute.stars_before.value(),
        stars_now: rating.stars.map(Stars::value),
        standing: rating.standing.code().to_owned(),
        comment: rating.comment,
        rated_on: rating.answered_on.to_string(),
        documents: files.iter().filter(|file| PartKind::from_code(&file.slot).is_none()).cloned().collect(),
        parts: PartKind::ALL
            .into_iter()
            .map(|kind| {
                let part = dispute.parts.of(kind);
                PartView {
                    kind: kind.code().to_owned(),
                    text: part.text.clone(),
                    no_documents: part.no_documents,
                    complete: part.is_complete(),
                    documents: in_slot(kind.code()),
                }
            })
            .collect(),
        assured: dispute.assured,
        assurance_offered: rules.assurance,
        completion_asked_on: dispute.completion_asked_on.map(|day| day.to_string()),
        contacts: contacts(r, dispute)?,
        client_heard: heard(&dispute.contacts, Side::Client),
        contractor_heard: heard(&dispute.contacts, Side::Contractor),
        decision: decision(r, dispute)?,
        notified_on: dispute.notified_on.map(|day| day.to_string()),
        closed_on: dispute.closed_on.map(|day| day.to_string()),
        open_steps: DisputeStep::ALL
            .into_iter()
            .filter(|step| dispute.may(*step).is_ok())
            .map(|step| step.code().to_owned())
            .collect(),
        summary: shown(r, dispute.contractor)?,
        complaints: tally_of(r, dispute.contractor, today)?.into(),
        similar: earlier(r, dispute)?,
    })
}

fn contacts(r: &Read<'_>, dispute: &Dispute) -> Result<Vec<ContactView>, Problem> {
    dispute
        .contacts
        .iter()
        .map(|line| {
            Ok(ContactView {
                id: line.id.to_string(),
                side: line.side.code().to_owned(),
                at: moment(line.at),
                by: name(r, line.by)?,
                reached: line.reached.code().to_owned(),
                note: line.note.clone(),
                released_at: line.released_at.map(moment),
            })
        })
        .collect()
}

/// The decision as it stands: proposed, signed, or none.
pub(crate) fn decision_stands(r: &Read<'_>, id_or_number: &str) -> Result<Option<DecisionView>, Problem> {
    decision(r, &find(r, id_or_number)?)
}

fn decision(r: &Read<'_>, dispute: &Dispute) -> Result<Option<DecisionView>, Problem> {
    let Some(decision) = &dispute.decision else { return Ok(None) };
    Ok(Some(DecisionView {
        outcome: decision.outcome.code().to_owned(),
        stars: decision.stars.map(Stars::value),
        statement: decision.statement.clone(),
        reasons: decision.reasons.clone(),
        proposed_by: name(r, decision.proposed_by)?,
        proposed_at: moment(decision.proposed_at),
        signed_by: decision.signed_by.map(|staff| name(r, staff)).transpose()?,
        decided_at: decision.decided_at.map(moment),
    }))
}

fn earlier(r: &Read<'_>, dispute: &Dispute) -> Result<Vec<SimilarView>, Problem> {
    if dispute.state == DisputeState::Closed {
        return Ok(Vec::new());
    }
    let decided = r.decided_disputes(dispute.stars_before, SIMILAR + 1)?;
    Ok(similar(dispute, &decided, SIMILAR as usize)
        .into_iter()
        .filter_map(|other| {
            let decision = other.decision.as_ref()?;
            Some(SimilarView {
                number: other.number.clone(),
                decided_on: day_in_sweden(decision.decided_at?).to_string(),
                outcome: decision.outcome.code().to_owned(),
                stars: decision.stars.map(Stars::value),
                reasons: decision.reasons.clone(),
            })
        })
        .collect())
}
