//! Disputes: opened with a written statement, heard on both sides, decided by two, and closed after the notice of Art.
//! 18(3) (policy points 47–52).

mod decide;
mod letters;
mod record;
mod view;

pub use decide::{Dismiss, Propose, dismiss, propose, reject, sign};
pub use letters::{draw, letter_from, printed};
pub use view::{ContactView, DecisionView, DisputeLine, DisputeView, PartView, list, show};

pub(crate) use decide::CONSEQUENCE;
pub(crate) use record::{PLUG, is_unfinished};
pub(crate) use view::{decision_stands, lines, view};

use crate::{
    attachments::{self, NewFile},
    disclosures::tell_recipients,
    due::{self, Named},
    fields, guards,
    office_rules::rules,
    problem::Problem,
    ratings,
    session::{Session, Touching, random},
};
use chrono::Datelike;
use domain::{
    attachments::AttachmentSlot,
    deeds::Deed,
    disputes::{
        Dispute,
        contacts::{Contact, Reached, Side, may_release},
        decision::{lifted, restricted},
        limit, may_open,
        parts::{Part, PartKind, Parts},
        steps::DisputeStep,
    },
    due::DueItem,
    ids::{ContactId, DisputeId},
    processing::NoticeCause,
    ratings::Stars,
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Read, Write};
use uuid::Uuid;

/// What the contractor says in one part of the statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PartInput {
    /// The words.
    pub text: Option<String>,
    /// The contractor says that there are no supporting documents.
    pub no_documents: bool,
}

/// A new dispute. The written statement itself is brought beside it.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenDispute {
    /// The rating: identifier, or the number of its assignment.
    pub rating: String,
    /// The day the statement reached the organisation.
    pub received_on: String,
    /// (a) the cause of the rating.
    pub cause: PartInput,
    /// (b) why it is wrong.
    pub why_wrong: PartInput,
    /// (c) how it should be adjusted.
    pub adjustment: PartInput,
    /// Whether the contractor assured that it is true.
    pub assured: bool,
}

/// What the contractor added.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CompleteDispute {
    /// Identifier or number.
    pub dispute: String,
    /// The parts as they are to stand; one that is left out stays.
    pub cause: Option<PartInput>,
    /// (b).
    pub why_wrong: Option<PartInput>,
    /// (c).
    pub adjustment: Option<PartInput>,
}

/// A contact with one side.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LogContact {
    /// Identifier or number.
    pub dispute: String,
    /// `client` or `contractor`.
    pub side: String,
    /// `heard` or `not-reachable`.
    pub reached: String,
    /// When, RFC 3339; now if it is left out.
    pub at: Option<String>,
    /// What was said; must be there if she was heard.
    pub note: String,
}

/// The longest text of a part, a note or a reason, in characters.
const LONGEST: usize = 20_000;

/// Text that is checked for what must never be stored, and for accusations of crime (GDPR Art. 10).
fn words(field: &str, text: &str) -> Result<Option<String>, Problem> {
    let Some(text) = fields::optional(Some(text)) else { return Ok(None) };
    if text.chars().nth(LONGEST).is_some() {
        return Err(Problem::invalid(field, "too-long"));
    }
    guards::refuse_stops(field, &text)?;
    Ok(Some(text))
}

/// The decision's own words are the organisation's: there the guard for words of crime stops as well.
fn neutral(field: &str, text: &str) -> Result<Option<String>, Problem> {
    let text = words(field, text)?;
    if let Some(found) = text.as_deref().and_then(guards::crime) {
        return Err(Problem::TextRefused { field: field.to_owned(), kind: found });
    }
    Ok(text)
}

/// Whether the parts of the statement that are given stand like this.
pub(crate) fn parts_stand(r: &Read<'_>, seen: &CompleteDispute) -> Result<bool, Problem> {
    let parts = find(r, &seen.dispute)?.parts;
    let same = |kind: PartKind, seen: &Option<PartInput>| {
        let stands = parts.of(kind);
        let it = |seen: &PartInput| (&seen.text, seen.no_documents) == (&stands.text, stands.no_documents);
        seen.as_ref().is_none_or(it)
    };
    Ok(same(PartKind::Cause, &seen.cause)
        && same(PartKind::WhyWrong, &seen.why_wrong)
        && same(PartKind::Adjustment, &seen.adjustment))
}

fn part(field: &str, input: &PartInput) -> Result<Part, Problem> {
    Ok(Part {
        text: words(field, input.text.as_deref().unwrap_or_default())?,
        documents: 0,
        no_documents: input.no_documents,
    })
}

/// Opens a dispute. The rating is restricted in the same write: it leaves averages, lists and exports at once.
// policy: 47, 48
pub fn open(
    session: &Session,
    request: &OpenDispute,
    statement: Option<&NewFile<'_>>,
    now: Moment,
) -> Result<DisputeView, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    let received_on = fields::past_day("received-on", &request.received_on, now)?;
    let parts = Parts {
        cause: part("cause", &request.cause)?,
        why_wrong: part("why-wrong", &request.why_wrong)?,
        adjustment: part("adjustment", &request.adjustment)?,
    };
    let id = DisputeId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let rating = ratings::find(w, &request.rating)?;
        let stars_before = may_open(&rating, statement.is_some())?;
        let dispute = Dispute {
            id,
            number: w.next_dispute_number(day_in_sweden(now).year())?,
            rating: rating.id,
            assignment: rating.assignment,
            contractor: rating.contractor,
            client: rating.client,
            received_on,
            registered_at: now,
            registered_by: session.staff.id,
            state: parts.state(),
            parts: parts.clone(),
            assured: request.assured,
            completion_asked_on: None,
            contacts: Vec::new(),
            decision: None,
            stars_before,
            notified_on: None,
            closed_on: None,
        };
        w.insert_dispute(&dispute)?;
        w.update_rating(&restricted(&rating))?;
        if let Some(file) = statement {
            attachments::put(w, session, id.0, AttachmentSlot::Document, file, now)?;
        }
        tell_recipients(w, dispute.contractor, NoticeCause::Restriction, now)?;
        keep_due(w, &dispute)?;
        let entry = session.entry("disputes.open", task, now).touching(id.0).touching(rating.id.0);
        w.record(&entry.touching(rating.contractor.0).fields(&["received-on", "parts", "standing"]))?;
        view(w, &dispute, day_in_sweden(now))
    })
}

/// Writes down what the contractor added. Once nothing is missing the dispute is open.
// policy: 48
pub fn complete(session: &Session, request: &CompleteDispute, now: Moment) -> Result<DisputeView, Problem> {
    step(session, &request.dispute, DisputeStep::Complete, "disputes.complete", now, |_, dispute| {
        for (kind, field, input) in [
            (PartKind::Cause, "cause", &request.cause),
            (PartKind::WhyWrong, "why-wrong", &request.why_wrong),
            (PartKind::Adjustment, "adjustment", &request.adjustment),
        ] {
            if let Some(input) = input {
                let documents = dispute.parts.of(kind).documents;
                *dispute.parts.of_mut(kind) = Part { documents, ..part(field, input)? };
            }
        }
        dispute.state = dispute.parts.state();
        Ok(())
    })
}

/// Writes a line into one side's contact log.
// policy: 49
pub fn contact(session: &Session, request: &LogContact, now: Moment) -> Result<DisputeView, Problem> {
    let side = fields::code("side", &request.side, Side::from_code)?;
    let reached = fields::code("reached", &request.reached, Reached::from_code)?;
    let at = match fields::optional(request.at.as_deref()) {
        Some(text) => Moment::parse_from_rfc3339(&text).map_err(|_| Problem::invalid("at", "not-a-time"))?,
        None => now,
    };
    if at > now {
        return Err(Problem::DateInTheFuture { field: "at".to_owned() });
    }
    let note = words("note", &request.note)?;
    if reached == Reached::Heard && note.is_none() {
        return Err(Problem::invalid("note", "missing"));
    }
    let line = Contact {
        id: ContactId::new(now, random()?),
        side,
        at,
        by: session.staff.id,
        reached,
        note: note.unwrap_or_default(),
        released_at: None,
    };
    step(session, &request.dispute, DisputeStep::LogContact, "disputes.contact", now, |w, dispute| {
        w.insert_contact(dispute.id, &line)?;
        dispute.contacts.push(line.clone());
        Ok(())
    })
}

/// Lets the other side see a line of a contact log.
pub fn release(session: &Session, dispute: &str, contact: &str, now: Moment) -> Result<DisputeView, Problem> {
    let id = fields::id::<ContactId>("contact", contact)?;
    step(session, dispute, DisputeStep::Release, "disputes.release", now, |w, dispute| {
        let line = dispute.contacts.iter_mut().find(|line| line.id == id);
        let line = line.ok_or_else(|| Problem::not_found("contact"))?;
        may_release(line)?;
        line.released_at = Some(now);
        Ok(w.release_contact(id, now)?)
    })
}

/// Writes down that the contractor was told that the restriction will be lifted (GDPR Art. 18(3)).
pub fn notify(session: &Session, dispute: &str, now: Moment) -> Result<DisputeView, Problem> {
    step(session, dispute, DisputeStep::Notify, "disputes.notify", now, |_, dispute| {
        dispute.notified_on = Some(day_in_sweden(now));
        Ok(())
    })
}

/// Lifts the restriction and closes the dispute: the rating, as it was decided, counts again.
pub fn lift(session: &Session, dispute: &str, now: Moment) -> Result<DisputeView, Problem> {
    step(session, dispute, DisputeStep::Lift, "disputes.lift", now, |w, dispute| {
        let rating = w.rating(dispute.rating)?.ok_or_else(|| Problem::not_found("rating"))?;
        w.update_rating(&lifted(&rating))?;
        dispute.state = domain::disputes::steps::DisputeState::Closed;
        dispute.closed_on = Some(day_in_sweden(now));
        Ok(())
    })
}

/// The five beats of every step in a dispute: what differs is what it changes.
fn step(
    session: &Session,
    id_or_number: &str,
    step: DisputeStep,
    verb: &'static str,
    now: Moment,
    change: impl FnOnce(&mut Write<'_>, &mut Dispute) -> Result<(), Problem>,
) -> Result<DisputeView, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    session.register.write(&session.holder(now), |w| {
        let mut dispute = find(w, id_or_number)?;
        let arranged_by = w.assignment(dispute.assignment)?.and_then(|it| it.arranged_by);
        dispute.may_by(step, session.staff.id, arranged_by)?;
        change(w, &mut dispute)?;
        w.update_dispute(&dispute)?;
        keep_due(w, &dispute)?;
        record_step(w, session, verb, task, &dispute, now)?;
        view(w, &dispute, day_in_sweden(now))
    })
}

fn record_step(
    w: &mut Write<'_>,
    session: &Session,
    verb: &'static str,
    task: Option<Task>,
    dispute: &Dispute,
    now: Moment,
) -> Result<(), Problem> {
    w.record(&session.entry(verb, task, now).touching(dispute.id.0).touching(dispute.contractor.0))?;
    Ok(())
}

/// Keeps the due list true after a dispute changed.
pub(crate) fn keep_due(w: &mut Write<'_>, dispute: &Dispute) -> Result<(), Problem> {
    let item = limit::due(&*crate::rules::of(w)?, dispute, rules(w)?.dispute_days);
    due::set(w, dispute.id.0, item.as_ref())
}

/// What the due list calls a dispute.
pub(crate) fn name_due(r: &Read<'_>, id: Uuid) -> Result<Named, Problem> {
    Ok(r.dispute(DisputeId(id))?.map(|dispute| Named::labelled(dispute.number)).unwrap_or_default())
}

/// How the days of a dispute that waits came about.
pub(crate) fn reckon_due(r: &Read<'_>, id: Uuid, _: Day) -> Result<Option<DueItem>, Problem> {
    let Some(dispute) = r.dispute(DisputeId(id))? else { return Ok(None) };
    Ok(limit::due(&*crate::rules::of(r)?, &dispute, rules(r)?.dispute_days))
}

/// The dispute with this identifier or number.
pub(crate) fn find(r: &Read<'_>, id_or_number: &str) -> Result<Dispute, Problem> {
    let text = id_or_number.trim();
    let found = match text.parse::<DisputeId>() {
        Ok(id) => r.dispute(id)?,
        Err(_) => r.dispute_by_number(text)?,
    };
    found.ok_or_else(|| Problem::not_found("dispute"))
}

/// Reads one digit from 1 to 5, if something was typed.
fn maybe_stars(text: Option<&str>) -> Result<Option<Stars>, Problem> {
    fields::optional(text)
        .map(|text| Stars::parse(&text).ok_or_else(|| Problem::invalid("stars", "not-whole-stars")))
        .transpose()
}
