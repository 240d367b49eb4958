//! Leaving others out of a copy (GDPR Art. 15(4)): the program says where somebody else seems to be named, a member of
//! staff decides word by word, and what is left out is in no part of the paper, only in its list.

mod cut;
mod others;
mod texts;

pub(crate) use cut::Cut;
pub(crate) use others::Others;

use crate::{
    extract, fields,
    problem::Problem,
    requests,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    ids::{PersonId, uuid_v7},
    redaction::{Redaction, RedactionReason, Span, Suggestion, Verdict},
    requests::{Applicant, Request, RequestState},
    staff::Task,
    time::{Moment, day_in_sweden},
};
use papers::{Language, Words, extract::Dossier};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use specta::Type;
use store::Read;
use uuid::Uuid;

/// A piece of a text under review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewPiece {
    /// The words.
    pub text: String,
    /// Its first character, counted from 0.
    pub start: u32,
    /// The one after its last.
    pub end: u32,
    /// `plain`, `suggested`, `withheld` or `shown`.
    pub state: String,
    /// Reason code; `None` for plain words.
    pub reason: Option<String>,
    /// For a suggestion: whether it must be decided before the paper can be made.
    pub sure: bool,
    /// The decision, where there is one.
    pub id: Option<String>,
}

/// A text of the copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewText {
    /// The record it stands in.
    pub record: String,
    /// What it is, in words.
    pub label: String,
    /// SHA-256 of the text, which a decision names.
    pub text_sha256: String,
    /// The text, piece by piece.
    pub pieces: Vec<ReviewPiece>,
    /// The text as the paper prints it.
    pub printed: String,
}

/// What there is to look at before a copy is handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// The texts in which somebody else may be named, or that were decided about; then the others.
    pub texts: Vec<ReviewText>,
    /// How many sure suggestions wait for a decision.
    pub waiting: u32,
    /// How many places are left out.
    pub withheld: u32,
}

/// A decision about words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DecideRedaction {
    /// The case: its number or identifier.
    pub request: String,
    /// The record the text stands in.
    pub record: String,
    /// The text that was looked at.
    pub text_sha256: String,
    /// The first character, counted from 0.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
    /// Verdict code.
    pub verdict: String,
    /// Reason code.
    pub reason: String,
}

// policy: 28
/// What there is to review. Looking is written down, like every look at an extract.
pub fn review(session: &Session, id_or_number: &str, language: Language, now: Moment) -> Result<Review, Problem> {
    session.may(Task::Request, Deed::MakeExtract)?;
    session.register.write(&session.holder(now), |w| {
        let request = requests::find(w, id_or_number)?;
        w.record(&session.entry("extract.review", Task::Request, now).touching(request.id.0))?;
        shown(session, w, &request, language, now)
    })
}

/// Decides about words: leave them out, or show them. A second decision about the same words replaces the first.
pub fn decide(session: &Session, wanted: &DecideRedaction, language: Language, now: Moment) -> Result<Review, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    let verdict = fields::code("verdict", &wanted.verdict, Verdict::from_code)?;
    let reason = fields::code("reason", &wanted.reason, RedactionReason::from_code)?;
    let record: Uuid = fields::id("record", &wanted.record)?;
    let span = Span { start: place(wanted.start)?, end: place(wanted.end)? };
    session.register.write(&session.holder(now), |w| {
        let request = unanswered(w, &wanted.request)?;
        let (cut, mut dossier) = opened(session, w, &request, language, now)?;
        let mut known = None;
        cut.each_once(&mut dossier, |of, _, text| {
            if of == record && hex::encode(digest(text)) == wanted.text_sha256 {
                known = Some((digest(text), text.to_owned()));
            }
        });
        let (text_sha256, text) = known.ok_or_else(|| Problem::not_found("text"))?;
        let taken = w
            .redactions_of(request.id)?
            .into_iter()
            .any(|it| it.record == record && it.text_sha256 == text_sha256 && it.span != span && it.span.meets(span));
        if taken || !span.is_within(&text) {
            return Err(Problem::invalid("redaction-span", if taken { "overlaps" } else { "out-of-range" }));
        }
        let id = uuid_v7(now, random()?);
        let (by, request_id) = (session.staff.id, request.id);
        w.put_redaction(&Redaction {
            id,
            request: request_id,
            record,
            text_sha256,
            span,
            verdict,
            reason,
            by,
            at: now,
        })?;
        let entry = session.entry("redactions.decide", Task::Request, now).touching(request.id.0);
        w.record(&entry.touching(record).fields(&["verdict", "reason"]))?;
        shown(session, w, &request, language, now)
    })
}

/// Leaves out every sure suggestion that nobody has decided about, with the reason suggested.
pub fn withhold_suggested(
    session: &Session,
    id_or_number: &str,
    language: Language,
    now: Moment,
) -> Result<Review, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    session.register.write(&session.holder(now), |w| {
        let request = unanswered(w, id_or_number)?;
        let (cut, mut dossier) = opened(session, w, &request, language, now)?;
        let mut open = Vec::new();
        cut.each_once(&mut dossier, |record, _, text| {
            let sure = cut.undecided(record, text).into_iter().filter(|it| it.sure);
            open.extend(sure.map(|suggestion| (record, digest(text), suggestion)));
        });
        for (record, text_sha256, Suggestion { span, reason, .. }) in open {
            let (id, verdict) = (uuid_v7(now, random()?), Verdict::Withheld);
            let (by, request) = (session.staff.id, request.id);
            w.put_redaction(&Redaction { id, request, record, text_sha256, span, verdict, reason, by, at: now })?;
        }
        let entry = session.entry("redactions.decide", Task::Request, now).touching(request.id.0);
        w.record(&entry.fields(&["verdict", "reason"]))?;
        shown(session, w, &request, language, now)
    })
}

/// Takes a decision back.
pub fn forget(session: &Session, request: &str, id: &str, language: Language, now: Moment) -> Result<Review, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    let id: Uuid = fields::id("redaction", id)?;
    session.register.write(&session.holder(now), |w| {
        let request = unanswered(w, request)?;
        w.forget_redaction(request.id, id)?;
        w.record(&session.entry("redactions.forget", Task::Request, now).touching(request.id.0))?;
        shown(session, w, &request, language, now)
    })
}

/// What was decided about the words a decision is about.
pub(crate) fn verdict_on(r: &Read<'_>, wanted: &DecideRedaction) -> Result<Option<Verdict>, Problem> {
    let record: Uuid = fields::id("record", &wanted.record)?;
    let span = Span { start: place(wanted.start)?, end: place(wanted.end)? };
    let all = r.redactions_of(requests::find(r, &wanted.request)?.id)?;
    let same =
        |it: &Redaction| it.record == record && it.span == span && hex::encode(it.text_sha256) == wanted.text_sha256;
    Ok(all.iter().find(|it| same(it)).map(|it| it.verdict))
}

fn place(at: u32) -> Result<usize, Problem> {
    usize::try_from(at).map_err(|_| Problem::invalid("redaction-span", "out-of-range"))
}

fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text).into()
}

fn owner(request: &Request) -> Result<PersonId, Problem> {
    match request.applicant {
        Applicant::Known(person) => Ok(person),
        Applicant::Unknown { .. } => Err(Problem::not_found("person")),
    }
}

fn unanswered(r: &Read<'_>, id_or_number: &str) -> Result<Request, Problem> {
    let request = requests::find(r, id_or_number)?;
    match request.state {
        RequestState::Open => Ok(request),
        _ => Err(Problem::RequestAnswered),
    }
}

/// What there is to review: the copy as it would be with nothing left out.
fn opened(
    session: &Session,
    r: &Read<'_>,
    request: &Request,
    language: Language,
    now: Moment,
) -> Result<(Cut, Dossier), Problem> {
    let person = r.person(owner(request)?)?.ok_or_else(|| Problem::not_found("person"))?;
    let dossier = extract::everything(r, &person, language, day_in_sweden(now))?;
    Ok((Cut::of(session, r, request, person, language)?, dossier))
}

fn shown(
    session: &Session,
    r: &Read<'_>,
    request: &Request,
    language: Language,
    now: Moment,
) -> Result<Review, Problem> {
    let (cut, mut dossier) = opened(session, r, request, language, now)?;
    let mut printed = cut.all_printed(&mut dossier);
    let (mut texts, mut waiting, mut withheld) = (Vec::new(), 0, 0);
    cut.each_once(&mut dossier, |record, label, text| {
        let pieces = pieces(text, &cut.pieces_of(record, text), &cut.undecided(record, text));
        waiting += pieces.iter().filter(|piece| piece.state == "suggested" && piece.sure).count();
        withheld += pieces.iter().filter(|piece| piece.state == Verdict::Withheld.code()).count();
        let text_sha256 = digest(text);
        texts.push(ReviewText {
            record: record.to_string(),
            text_sha256: hex::encode(text_sha256),
            label: label.said(Words(language)),
            pieces,
            printed: printed.remove(&(record, text_sha256)).unwrap_or_default(),
        });
    });
    texts.sort_by_key(|text| text.pieces.iter().all(|piece| piece.state == "plain"));
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(Review { texts, waiting: number(waiting), withheld: number(withheld) })
}

/// The text cut where something was decided or is suggested.
fn pieces(text: &str, decided: &[&Redaction], suggested: &[Suggestion]) -> Vec<ReviewPiece> {
    let letters: Vec<char> = text.chars().collect();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let piece = |span: Span, state: &str| ReviewPiece {
        text: letters[span.start..span.end].iter().collect(),
        start: number(span.start),
        end: number(span.end),
        state: state.to_owned(),
        reason: None,
        sure: false,
        id: None,
    };
    let mut marked: Vec<(Span, ReviewPiece)> = decided
        .iter()
        .filter(|it| it.span.is_within(text))
        .map(|it| {
            let (reason, id) = (Some(it.reason.code().to_owned()), Some(it.id.to_string()));
            (it.span, ReviewPiece { reason, id, sure: true, ..piece(it.span, it.verdict.code()) })
        })
        .collect();
    marked.extend(suggested.iter().map(|it| {
        (
            it.span,
            ReviewPiece { reason: Some(it.reason.code().to_owned()), sure: it.sure, ..piece(it.span, "suggested") },
        )
    }));
    marked.sort_by_key(|(span, _)| *span);
    let (mut pieces, mut at) = (Vec::new(), 0);
    for (span, marked) in marked {
        if span.start > at {
            pieces.push(piece(Span { start: at, end: span.start }, "plain"));
        }
        at = span.end;
        pieces.push(marked);
    }
    if at < letters.len() {
        pieces.push(piece(Span { start: at, end: letters.len() }, "plain"));
    }
    pieces
}

/// What a decision about words says by now; none where it was taken back.
pub(crate) fn verdict_of(r: &Read<'_>, request: &str, id: &str) -> Result<Option<Verdict>, Problem> {
    let id: Uuid = fields::id("redaction", id)?;
    let all = r.redactions_of(requests::find(r, request)?.id)?;
    Ok(all.iter().find(|it| it.id == id).map(|it| it.verdict))
}
