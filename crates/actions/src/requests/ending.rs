//! The steps that end a case: answer, refusal, hand-over, closing, and the person's own taking back.

use super::{
    RequestView,
    case::{Step, take, unsound},
};
use crate::{disclosures, problem::Problem, session::Session};
use domain::{
    case_items::ItemOutcome,
    cases::CaseVerb,
    handling::{HandOverWay, HandedOver, PasswordWay, may_be_handed_over, may_be_refused},
    letters::LetterKind,
    processing::NoticeCause,
    requests::{Applicant, RequestKind, RequestState, may_be_answered},
    time::{Day, Moment},
};
use papers::Language;

// policy: 27, 28, 29, 30
/// Answers with the letter of the right that is used: what was decided, item by item. Access is answered by the extract
/// ([`crate::extract::answered`]). Recipients are told of what was rectified, erased or restricted (Art. 19).
pub fn answer(session: &Session, which: &str, language: Language, now: Moment) -> Result<RequestView, Problem> {
    let kind = session.register.read(|r| super::find(r, which))?.kind;
    let step = Step {
        letter: Some((LetterKind::answering(kind), language)),
        end: Some(|at, paper_sha256| RequestState::Answered { at, paper_sha256 }),
        ..Step::new(CaseVerb::Answer, "requests.answer", &["state"])
    };
    take(session, which, &step, now, |w, case, _| {
        may_be_answered(&case.request, now).map_err(|_| Problem::RequestAnswered)?;
        if case.request.kind == RequestKind::Access {
            return Err(Problem::step_refused("request", "answered-by-extract"));
        }
        let decided_by_item = matches!(case.request.kind, RequestKind::Rectification | RequestKind::Erasure);
        if decided_by_item && case.items.is_empty() {
            return Err(Problem::step_refused("request", "nothing-decided"));
        }
        if case.request.kind == RequestKind::Objection && case.handling.objects_to.is_none() {
            return Err(Problem::step_refused("request", "scope-missing"));
        }
        if let Applicant::Known(person) = case.request.applicant {
            for cause in causes(case.items.iter().map(|item| item.outcome)) {
                disclosures::tell_recipients(w, person, cause, now)?;
            }
        }
        Ok(())
    })
}

fn causes(outcomes: impl Iterator<Item = ItemOutcome>) -> Vec<NoticeCause> {
    let mut causes = Vec::new();
    for outcome in outcomes {
        let cause = match outcome {
            ItemOutcome::Rectified | ItemOutcome::Completed => NoticeCause::Rectification,
            ItemOutcome::Erased => NoticeCause::Erasure,
            ItemOutcome::Restricted => NoticeCause::Restriction,
            ItemOutcome::Granted | ItemOutcome::Kept | ItemOutcome::Refused => continue,
        };
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    causes
}

/// Refuses the whole request, with the letter that gives the reasons and says where to complain (Art. 12(4), R8).
pub fn refuse(
    session: &Session,
    which: &str,
    reasons: &str,
    language: Language,
    now: Moment,
) -> Result<RequestView, Problem> {
    let step = Step {
        letter: Some((LetterKind::Refusal, language)),
        end: Some(|at, paper_sha256| RequestState::Refused { at, paper_sha256 }),
        ..Step::new(CaseVerb::Refuse, "requests.refuse", &["state", "reasons"])
    };
    take(session, which, &step, now, |_, case, today| {
        may_be_refused(&case.request, &case.handling, reasons).map_err(unsound)?;
        case.handling.refusal_reasons = Some(reasons.trim().to_owned());
        // A question nobody answered ends with the refusal it led to.
        for pause in case.course.pauses.iter_mut().filter(|pause| pause.answered_on.is_none()) {
            pause.answered_on = Some(today);
        }
        Ok(())
    })
}

/// Notes how the answer reached the person.
pub fn hand_over(
    session: &Session,
    which: &str,
    way: HandOverWay,
    password: Option<PasswordWay>,
    on: Day,
    now: Moment,
) -> Result<RequestView, Problem> {
    let step = Step::new(CaseVerb::HandOver, "requests.hand-over", &["way", "password", "handed-over-on"]);
    take(session, which, &step, now, |_, case, _| {
        may_be_handed_over(case.request.kind, &case.handling, way, password).map_err(unsound)?;
        let answered_on = case.request.state.ended_at().map(domain::time::day_in_sweden);
        if answered_on.is_some_and(|answered| on < answered) {
            return Err(Problem::EndBeforeStart);
        }
        case.handling.handed_over = Some(HandedOver { way, password, on, by: session.staff.id });
        Ok(())
    })
}

/// Closes the case: nothing more is to be done.
pub fn close(session: &Session, which: &str, now: Moment) -> Result<RequestView, Problem> {
    take(session, which, &Step::new(CaseVerb::Close, "requests.close", &["closed-at"]), now, |_, case, _| {
        case.handling.closed_at = Some(now);
        Ok(())
    })
}

/// Notes that the person has taken the request back.
pub fn withdraw(session: &Session, which: &str, now: Moment) -> Result<RequestView, Problem> {
    take(session, which, &Step::new(CaseVerb::Withdraw, "requests.withdraw", &["state"]), now, |_, case, today| {
        for pause in case.course.pauses.iter_mut().filter(|pause| pause.answered_on.is_none()) {
            pause.answered_on = Some(today);
        }
        case.request.state = RequestState::Withdrawn { at: now };
        Ok(())
    })
}
