//! The letters of a dispute: what is missing, what was decided, and that the restriction will be lifted. None tells one
//! side what the other said, and none to the contractor names the client or the assignment.

use super::{DisputeView, find, notify, step, view::show};
use crate::{
    fields,
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    deeds::Deed,
    disputes::{
        Dispute,
        contacts::{Side, visible_to},
        decision::Decision,
        letters::DisputeLetter as Letter,
        parts::PartKind,
        steps::DisputeStep,
    },
    people::Person,
    ratings::{Quarter, Rating, Stars},
    time::{Moment, day_in_sweden},
};
use papers::{AUTHORITY, Block, Language, Paper, PaperKind, Words, day, letter};
use store::Read;

/// Draws a letter. Nothing is written down as sent: [`printed`] does that once the paper is safe where it was saved.
pub fn draw(session: &Session, dispute: &str, kind: Letter, language: Language, now: Moment) -> Result<Paper, Problem> {
    let task = session.task_for(Deed::WriteRatings)?;
    // The line in the log comes first: its head is printed on the paper.
    let dispute = session.register.write(&session.holder(now), |w| {
        let dispute = find(w, dispute)?;
        dispute.may(kind.step())?;
        let entry = session.entry("disputes.letter", task, now).touching(dispute.id.0);
        w.record(&entry.touching(dispute.contractor.0))?;
        Ok::<_, Problem>(dispute)
    })?;
    let paper = session.register.read(|r| {
        let to = match kind.to() {
            Side::Contractor => Some(dispute.contractor),
            Side::Client => dispute.client,
        };
        let to = to.map(|id| r.person(id)).transpose()?.flatten().ok_or_else(|| Problem::not_found("person"))?;
        let rating = r.rating(dispute.rating)?.ok_or_else(|| Problem::not_found("rating"))?;
        put_together(session, r, &dispute, &rating, &to, kind, language, now)
    })?;
    Ok(paper.render(language)?)
}

/// Writes down that a letter is on its way. What it means for the dispute follows: the completion is asked for, or the
/// notice of Art. 18(3) given. Decision letters only need to be printed.
pub fn printed(session: &Session, dispute: &str, kind: Letter, now: Moment) -> Result<DisputeView, Problem> {
    match kind {
        Letter::Completion => {
            step(session, dispute, DisputeStep::AskCompletion, "disputes.ask-completion", now, |_, dispute| {
                dispute.completion_asked_on = Some(day_in_sweden(now));
                Ok(())
            })
        }
        Letter::Notice => notify(session, dispute, now),
        Letter::DecisionContractor | Letter::DecisionClient => show(session, dispute, now),
    }
}

/// The letter with this code.
pub fn letter_from(code: &str) -> Result<Letter, Problem> {
    fields::code("letter", code, Letter::from_code)
}

#[expect(clippy::too_many_arguments, reason = "the facts of one letter; a struct would only rename them")]
fn put_together(
    session: &Session,
    r: &Read<'_>,
    dispute: &Dispute,
    rating: &Rating,
    to: &Person,
    kind: Letter,
    language: Language,
    now: Moment,
) -> Result<letter::Letter, Problem> {
    let words = Words(language);
    let mut recipient = vec![to.name.clone()];
    if let Some(address) = &to.address {
        recipient.push(address.street.clone());
        recipient.push(format!("{} {}", address.postal_code, address.city));
    }
    let subject = words.with(&format!("dispute-letter-{}-subject", kind.code()), "number", &dispute.number);
    let mut paper =
        letter::Letter::new(PaperKind::DisputeLetter, session.organisation(), recipient, subject, day_in_sweden(now));
    paper.reference = Some(dispute.number.clone());
    paper.demo = session.is_demo();
    paper.log_head = Some(r.audit_head()?.hash);
    let values = [
        ("received", day(dispute.received_on)),
        ("quarter", Quarter::of(rating.answered_on).to_string()),
        ("rated", day(rating.answered_on)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    paper.paragraph(words.with_all(&format!("dispute-letter-{}", kind.code()), &values));
    match kind {
        Letter::Completion => completion(&mut paper, words, dispute),
        Letter::Notice => {
            outcome(&mut paper, words, dispute);
            paper.paragraph(words.say("dispute-letter-notice-lift"));
            remedies(&mut paper, words);
        }
        Letter::DecisionContractor | Letter::DecisionClient => {
            outcome(&mut paper, words, dispute);
            released(&mut paper, words, dispute, kind.to());
            remedies(&mut paper, words);
        }
    }
    signatures(&mut paper, r, words, dispute, session)?;
    Ok(paper)
}

// policy: 48
fn completion(paper: &mut letter::Letter, words: Words, dispute: &Dispute) {
    let missing: Vec<String> = dispute
        .parts
        .missing()
        .into_iter()
        .flat_map(|kind| missing_of(dispute, kind).into_iter().map(move |what| (kind, what)))
        .map(|(kind, what)| format!("{}: {}", words.code("dispute-part", kind.code()), words.say(what)))
        .collect();
    paper.heading(words.say("dispute-letter-missing"));
    paper.bullets(missing);
    paper.paragraph(words.say("dispute-letter-completion-after"));
}

fn missing_of(dispute: &Dispute, kind: PartKind) -> Vec<&'static str> {
    let part = dispute.parts.of(kind);
    let mut missing = Vec::new();
    if part.text.is_none() {
        missing.push("dispute-missing-words");
    }
    if part.documents == 0 && !part.no_documents {
        missing.push("dispute-missing-documents");
    }
    missing
}

fn outcome(paper: &mut letter::Letter, words: Words, dispute: &Dispute) {
    let Some(decision) = &dispute.decision else { return };
    paper.heading(words.say("dispute-letter-outcome"));
    paper.push(Block::Strong(words.with_all(
        &format!("dispute-outcome-{}", decision.outcome.code()),
        &[("before", dispute.stars_before.code()), ("after", decision.stars.map(Stars::code).unwrap_or_default())],
    )));
    if let Some(statement) = &decision.statement {
        paper.push(Block::Quote(statement.clone()));
    }
    paper.heading(words.say("dispute-letter-reasons"));
    paper.paragraph(decision.reasons.clone());
}

/// What the other side said, where it was released to this one.
fn released(paper: &mut letter::Letter, words: Words, dispute: &Dispute, to: Side) {
    let notes: Vec<String> = visible_to(&dispute.contacts, to)
        .filter(|line| line.side != to && !line.note.is_empty())
        .map(|line| line.note.clone())
        .collect();
    if !notes.is_empty() {
        paper.heading(words.say("dispute-letter-released"));
        paper.bullets(notes);
    }
}

fn remedies(paper: &mut letter::Letter, words: Words) {
    paper.heading(words.say("dispute-letter-remedies"));
    paper.paragraph(words.say("dispute-letter-remedies-body"));
    paper.push(Block::Quote(AUTHORITY.into()));
}

/// A decision is signed by both who made it; any other letter by whoever prints it.
fn signatures(
    paper: &mut letter::Letter,
    r: &Read<'_>,
    words: Words,
    dispute: &Dispute,
    session: &Session,
) -> Result<(), Problem> {
    let decided = dispute.decision.as_ref().filter(|decision| decision.decided_at.is_some());
    let Some(Decision { proposed_by, signed_by, .. }) = decided else {
        paper.sign(&session.staff.name, Some(words.word("role", session.staff.role.code())));
        return Ok(());
    };
    for id in [Some(*proposed_by), *signed_by].into_iter().flatten() {
        if let Some(staff) = r.staff_member(id)? {
            paper.sign(staff.name, Some(words.word("role", staff.role.code())));
        }
    }
    Ok(())
}
