//! A letter as it would look, about nobody: for whoever edits its text.

use super::{case::Case, letters::Values, templates::TemplateDraft};
use crate::{disclosures, problem::Problem, session::Session};
use domain::{
    case_items::{CaseItem, ItemGround, ItemOutcome},
    deeds::Deed,
    handling::Handling,
    ids::RequestId,
    letters::LetterKind,
    limits,
    requests::{Applicant, Course, Request, RequestChannel, RequestKind, RequestState},
    staff::Task,
    time::{Moment, day_in_sweden},
};
use papers::{Paper, Words};
use uuid::Uuid;

/// The text as a letter in a made-up case. Nothing is kept.
///
/// # Errors
/// [`Problem::InvalidField`] with the field `letter-text` for a text that could not become the letter the law wants.
pub fn preview(session: &Session, draft: &TemplateDraft, now: Moment) -> Result<Paper, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    let (kind, language) = draft.which()?;
    draft.refuse_unsound(kind)?;
    if kind.cause().is_some() {
        return disclosures::sample(session, &draft.text, language, now);
    }
    let words = Words(language);
    let case = case(session, kind, words, now);
    let rules = session.register.read(crate::rules::of)?;
    let last_day = limits::first(&rules, case.request.received_on).last_day;
    let extended_last_day = limits::longest(&rules, case.request.received_on).last_day;
    let values = Values { session, case: &case, person: None, last_day, extended_last_day, words };
    Ok(values.letter(&draft.text, None, now).render(language)?)
}

fn case(session: &Session, kind: LetterKind, words: Words, now: Moment) -> Case {
    let request = RequestId(Uuid::nil());
    Case {
        request: Request {
            id: request,
            number: "0000-0000".to_owned(),
            applicant: Applicant::Unknown { name: words.say("template-sample-name"), search_keys: Vec::new() },
            kind: right(kind),
            received_on: day_in_sweden(now),
            registered_at: now,
            registered_by: session.staff.id,
            channel: RequestChannel::Email,
            state: RequestState::Open,
        },
        course: Course::default(),
        handling: Handling { refusal_reasons: Some(words.say("template-sample-reasons")), ..Handling::default() },
        items: vec![CaseItem {
            id: Uuid::nil(),
            request,
            what: words.say("template-sample-item"),
            outcome: outcome(kind),
            ground: Some(ItemGround::Inaccurate).filter(|_| kind == LetterKind::Rectification),
            until: None,
            before: None,
            after: None,
            reasons: None,
        }],
    }
}

/// The right such a letter most often is about.
const fn right(kind: LetterKind) -> RequestKind {
    match kind {
        LetterKind::Rectification => RequestKind::Rectification,
        LetterKind::Erasure
        | LetterKind::Recipients
        | LetterKind::NoticeRectification
        | LetterKind::NoticeErasure
        | LetterKind::NoticeRestriction => RequestKind::Erasure,
        LetterKind::RestrictionLifting => RequestKind::Restriction,
        LetterKind::Acknowledgement
        | LetterKind::Identity
        | LetterKind::Clarification
        | LetterKind::Extension
        | LetterKind::Answer
        | LetterKind::Refusal => RequestKind::Access,
    }
}

const fn outcome(kind: LetterKind) -> ItemOutcome {
    match kind {
        LetterKind::Rectification => ItemOutcome::Rectified,
        LetterKind::Refusal => ItemOutcome::Refused,
        _ => ItemOutcome::Erased,
    }
}
