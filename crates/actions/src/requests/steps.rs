//! The steps of a case on its way to the answer: who asks, the clock, what is decided.

use super::{
    RequestView,
    case::{Case, Step, take, unsound},
};
use crate::{
    due, objections,
    problem::Problem,
    rules,
    session::{Session, random},
};
use domain::{
    case_items::{self, CaseItem},
    cases::CaseVerb,
    consents::Channel,
    extension::{self, ExtensionFactor, ExtensionProblem, FirstLimit},
    handling::{Identity, IdentityMethod, ObjectsTo, Representative},
    ids::{ObjectionId, uuid_v7},
    letters::LetterKind,
    limits,
    objections::Objection,
    pauses::{Pause, PauseProblem, PauseReason},
    requests::{Applicant, RequestChannel, RequestKind},
    time::{Day, Moment},
};
use papers::Language;
use std::collections::BTreeSet;

/// Tells the person that the request has come in, with the letter that says so (EDPB 01/2022 § 57).
pub fn acknowledge(session: &Session, which: &str, language: Language, now: Moment) -> Result<RequestView, Problem> {
    let step = Step {
        letter: Some((LetterKind::Acknowledgement, language)),
        ..Step::new(CaseVerb::Acknowledge, "requests.acknowledge", &["acknowledged-on"])
    };
    take(session, which, &step, now, |_, case, today| {
        case.handling.acknowledged_on = Some(today);
        Ok(())
    })
}

// policy: 26
/// Notes how it was made sure who is asking. Nothing about a document is kept (R10).
pub fn identify(session: &Session, which: &str, method: IdentityMethod, now: Moment) -> Result<RequestView, Problem> {
    let step = Step::new(CaseVerb::Identify, "requests.identify", &["identity-method"]);
    take(session, which, &step, now, |_, case, on| {
        case.handling.identity = Some(Identity { method, on, by: session.staff.id });
        Ok(())
    })
}

/// Notes who asks in the person's place, and on what authority.
pub fn represent(session: &Session, which: &str, by: Representative, now: Moment) -> Result<RequestView, Problem> {
    let step = Step::new(CaseVerb::Represent, "requests.represent", &["representative"]);
    take(session, which, &step, now, |_, case, _| {
        case.handling.representative = Some(by);
        Ok(())
    })
}

/// Stops the clock for a question about identity or meaning, from the day it was sent. The letter that asks is made.
pub fn pause(
    session: &Session,
    which: &str,
    reason: PauseReason,
    asked_on: Day,
    language: Language,
    now: Moment,
) -> Result<RequestView, Problem> {
    let letter = match reason {
        PauseReason::Identity => LetterKind::Identity,
        PauseReason::Clarification => LetterKind::Clarification,
    };
    let step = Step {
        letter: Some((letter, language)),
        ..Step::new(CaseVerb::Pause, "requests.pause", &["pause", "asked-on"])
    };
    take(session, which, &step, now, |w, case, today| {
        case.course.pauses.push(Pause { reason, asked_on, answered_on: None });
        sound(w, case, today)
    })
}

/// Notes the answer to the question: the clock runs again from that day.
pub fn resume(session: &Session, which: &str, answered_on: Day, now: Moment) -> Result<RequestView, Problem> {
    let step = Step::new(CaseVerb::Resume, "requests.resume", &["pause-answered-on"]);
    take(session, which, &step, now, |w, case, today| {
        if let Some(open) = case.course.pauses.iter_mut().find(|pause| pause.answered_on.is_none()) {
            open.answered_on = Some(answered_on);
        }
        sound(w, case, today)
    })
}

/// Whether the pauses can be as they are now.
fn sound(r: &store::Read<'_>, case: &Case, today: Day) -> Result<(), Problem> {
    limits::first_paused(&*rules::of(r)?, case.request.received_on, &case.course.pauses, today)
        .map(|_| ())
        .map_err(pause_refused)
}

fn pause_refused(problem: PauseProblem) -> Problem {
    Problem::step_refused(
        "request",
        match problem {
            PauseProblem::ReasonNotInLaw => "pause-reason",
            PauseProblem::BeforeReceipt { .. } => "pause-before-receipt",
            PauseProblem::InTheFuture { .. } => "pause-in-the-future",
            PauseProblem::AnsweredBeforeAsked { .. } => "pause-answered-before-asked",
            PauseProblem::BeforeLastRestart { .. } => "pause-before-last-restart",
            PauseProblem::AfterLastDay { .. } => "pause-after-last-day",
        },
    )
}

/// Extends the limit by two further months: once, before the first last day, for at least one factor, with reasons the
/// person gets in the letter it makes (Art. 12(3)).
pub fn extend(
    session: &Session,
    which: &str,
    factors: BTreeSet<ExtensionFactor>,
    reasons: &str,
    language: Language,
    now: Moment,
) -> Result<RequestView, Problem> {
    let step = Step {
        letter: Some((LetterKind::Extension, language)),
        ..Step::new(CaseVerb::Extend, "requests.extend", &["extended-on", "factor", "extension-reasons"])
    };
    take(session, which, &step, now, |w, case, today| {
        let received_on = case.request.received_on;
        let first =
            limits::first_paused(&*rules::of(w)?, received_on, &case.course.pauses, today).map_err(pause_refused)?;
        let first = FirstLimit { received_on, last_day: first.last_day, extension: case.course.extension.as_ref() };
        let extension = extension::decide(first, today, factors, reasons).map_err(extension_refused)?;
        case.course.extension = Some(extension);
        Ok(())
    })
}

fn extension_refused(problem: ExtensionProblem) -> Problem {
    match problem {
        ExtensionProblem::OnlyOnce => Problem::step_refused("request", "extension-only-once"),
        ExtensionProblem::TooLate { .. } => Problem::step_refused("request", "extension-too-late"),
        ExtensionProblem::BeforeReceipt { .. } => Problem::step_refused("request", "pause-before-receipt"),
        ExtensionProblem::NoFactor => Problem::invalid("request-factors", "missing"),
        ExtensionProblem::ReasonsTooShort { .. } => Problem::invalid("request-reasons", "reasons-too-short"),
    }
}

/// One thing to be decided.
#[derive(Clone)]
pub struct DecideItem {
    /// What it is.
    pub what: String,
    /// What comes of it.
    pub outcome: case_items::ItemOutcome,
    /// Why.
    pub ground: Option<case_items::ItemGround>,
    /// Until when it is kept.
    pub until: Option<Day>,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there now.
    pub after: Option<String>,
    /// In words.
    pub reasons: Option<String>,
}

// policy: 27, 28, 29
/// Decides one thing the request is about. The change itself is made in the record; the case says what came of it.
pub fn decide(session: &Session, which: &str, wanted: DecideItem, now: Moment) -> Result<RequestView, Problem> {
    let step = Step::new(CaseVerb::Decide, "requests.decide", &["what", "outcome", "ground"]);
    let id = uuid_v7(now, random()?);
    take(session, which, &step, now, |w, case, _| {
        let DecideItem { what, outcome, ground, until, before, after, reasons } = wanted;
        let item = CaseItem { id, request: case.request.id, what, outcome, ground, until, before, after, reasons };
        case_items::check(case.request.kind, &item).map_err(|it| Problem::step_refused("request", it.code()))?;
        w.insert_case_item(&item)?;
        case.items.push(item);
        Ok(())
    })
}

// policy: 40, 78
/// Says what an objection is about. One to direct marketing, profiling for it or tracking holds from that moment: it
/// becomes an objection of the person's, which nothing can refuse (Art. 21(2)–(3)).
pub fn scope(session: &Session, which: &str, to: ObjectsTo, now: Moment) -> Result<RequestView, Problem> {
    let step = Step::new(CaseVerb::Scope, "requests.scope", &["objects-to"]);
    let id = ObjectionId::new(now, random()?);
    take(session, which, &step, now, |w, case, today| {
        if case.request.kind != RequestKind::Objection {
            return Err(unsound(domain::handling::HandlingProblem::NotAnObjection));
        }
        case.handling.objects_to = Some(to);
        if let (Some(scope), Applicant::Known(person)) = (to.absolute(), &case.request.applicant) {
            let objection = Objection {
                id,
                person: *person,
                scope,
                received_on: case.request.received_on,
                channel: channel(case.request.channel),
                recorded_by: Some(session.staff.id),
                lifted_on: None,
            };
            let holds = w.objections_of(*person)?.iter().any(|it| it.scope == scope && it.lifted_on.is_none());
            if !holds {
                objections::take_effect(w, &objection, today)?;
            }
        }
        Ok(())
    })
}

const fn channel(channel: RequestChannel) -> Channel {
    match channel {
        RequestChannel::Email | RequestChannel::Unofficial => Channel::Email,
        RequestChannel::Letter => Channel::Letter,
        RequestChannel::Phone => Channel::Phone,
        RequestChannel::InPerson => Channel::InPerson,
        RequestChannel::Web => Channel::Web,
    }
}

/// The last day as it is now, with its pauses and its extension; that of the ordinary limit once the case has ended.
pub(crate) fn last_day(r: &store::Read<'_>, case: &Case, today: Day) -> Result<Day, Problem> {
    let item = due::of_request(r, &case.request, today)?;
    let rules = rules::of(r)?;
    Ok(item.map_or_else(|| limits::first(&rules, case.request.received_on).last_day, |item| item.last_day))
}
