//! A case with all that has happened in it, and the one way every step of it is taken.

use super::{RequestView, find, held, letters, letters::LetterView, view};
use crate::{
    due,
    forms::mark,
    held::FactView,
    problem::Problem,
    session::{Session, Touching},
};
use domain::{
    case_items::CaseItem,
    cases::{CaseRefusal, CaseVerb, Stage, allowed},
    deeds::Deed,
    handling::{Handling, HandlingProblem},
    held::{Fact, Value},
    letters::LetterKind,
    requests::{Applicant, Course, Request, RequestKind, RequestState},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use papers::Language;
use serde::Serialize;
use specta::Type;
use store::{Read, Write};

/// A case, loaded whole.
pub(crate) struct Case {
    pub(crate) request: Request,
    pub(crate) course: Course,
    pub(crate) handling: Handling,
    pub(crate) items: Vec<CaseItem>,
}

impl Case {
    pub(crate) fn load(r: &Read<'_>, which: &str) -> Result<Self, Problem> {
        Self::of(r, find(r, which)?)
    }

    pub(crate) fn of(r: &Read<'_>, request: Request) -> Result<Self, Problem> {
        Ok(Self {
            course: r.course(request.id)?,
            handling: r.handling(request.id)?,
            items: r.case_items(request.id)?,
            request,
        })
    }

    pub(crate) fn stage(&self) -> Stage {
        Stage::of(&self.request, &self.course, &self.handling)
    }

    /// Refuses a step the case does not stand for.
    pub(crate) fn refuse_unless(&self, verb: CaseVerb) -> Result<(), Problem> {
        allowed(self.stage(), verb).map_err(refused)
    }
}

pub(crate) fn refused(refusal: CaseRefusal) -> Problem {
    Problem::step_refused("request", refusal.code())
}

pub(crate) fn unsound(problem: HandlingProblem) -> Problem {
    Problem::step_refused("request", problem.code())
}

/// How a step ends a case: with what state, given the checksum of its letter.
pub(crate) type End = fn(Moment, [u8; 32]) -> RequestState;

/// A step of a case.
pub(crate) struct Step {
    /// What it is.
    pub(crate) verb: CaseVerb,
    /// How the log names it.
    pub(crate) said: &'static str,
    /// The fields it changes.
    pub(crate) fields: &'static [&'static str],
    /// The letter it makes.
    pub(crate) letter: Option<(LetterKind, Language)>,
    /// Whether that letter ends the case.
    pub(crate) end: Option<End>,
}

impl Step {
    pub(crate) const fn new(verb: CaseVerb, said: &'static str, fields: &'static [&'static str]) -> Self {
        Self { verb, said, fields, letter: None, end: None }
    }
}

/// Takes a step: may, load, decide (the stage's table, then what `change` asks the domain), save, record. A letter is
/// drawn after the line of the log whose hash it bears, in the same transaction: either both are there or neither.
pub(crate) fn take(
    session: &Session,
    which: &str,
    step: &Step,
    now: Moment,
    change: impl FnOnce(&mut Write<'_>, &mut Case, Day) -> Result<(), Problem>,
) -> Result<RequestView, Problem> {
    session.may(Task::Request, Deed::DecideRequest)?;
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let mut case = Case::load(w, which)?;
        case.refuse_unless(step.verb)?;
        change(w, &mut case, today)?;
        w.set_course(case.request.id, &case.course)?;
        w.set_handling(case.request.id, &case.handling)?;
        record(w, session, &case.request, step, now)?;
        if let Some((kind, language)) = step.letter {
            let letter = letters::draw(w, session, &case, kind, language, None, now)?;
            if let Some(end) = step.end {
                case.request.state = end(now, letter.sha256);
            }
        }
        w.update_request(&case.request)?;
        due::keep_request(w, &case.request, today)?;
        view(w, &case.request, today)
    })
}

pub(crate) fn record(
    w: &mut Write<'_>,
    session: &Session,
    request: &Request,
    step: &Step,
    now: Moment,
) -> Result<(), Problem> {
    let entry = session.entry(step.said, Task::Request, now).touching(request.id.0).fields(step.fields);
    let entry = match request.applicant {
        Applicant::Known(person) => entry.touching(person.0),
        Applicant::Unknown { .. } => entry,
    };
    w.record(&entry)?;
    Ok(())
}

/// One thing a case decided, as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CaseItemView {
    /// What it is.
    pub what: String,
    /// Outcome code: `item-outcome-<code>`.
    pub outcome: String,
    /// Ground code: `item-ground-<code>`.
    pub ground: Option<String>,
    /// Until when it is kept.
    pub until: Option<String>,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there now.
    pub after: Option<String>,
    /// In words.
    pub reasons: Option<String>,
}

impl From<&CaseItem> for CaseItemView {
    fn from(it: &CaseItem) -> Self {
        Self {
            what: it.what.clone(),
            outcome: it.outcome.code().to_owned(),
            ground: it.ground.map(|ground| ground.code().to_owned()),
            until: it.until.map(|day| day.to_string()),
            before: it.before.clone(),
            after: it.after.clone(),
            reasons: it.reasons.clone(),
        }
    }
}

/// A case with everything that has happened in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    /// The case and its clock.
    pub request: RequestView,
    /// The mark of what stands in it, to be handed back by whoever changes it.
    pub mark: String,
    /// What is noted about its handling; names are `fact-request-<name>`.
    pub facts: Vec<FactView>,
    /// What was decided thing by thing.
    pub items: Vec<CaseItemView>,
    /// The letters that were made.
    pub letters: Vec<LetterView>,
    /// The steps that are open now; `form-request-<verb>`.
    pub verbs: Vec<String>,
    /// How many values the state at receipt has.
    pub at_receipt: u32,
}

/// A case with everything that has happened in it.
pub fn case(session: &Session, which: &str, now: Moment) -> Result<CaseView, Problem> {
    session.task_for(Deed::ReadRequests)?;
    let decides = session.may(Task::Request, Deed::DecideRequest).is_ok();
    session.register.read(|r| {
        let case = Case::load(r, which)?;
        let stage = case.stage();
        // What an objection is about is asked of an objection only.
        let fits = |verb: CaseVerb| verb != CaseVerb::Scope || case.request.kind == RequestKind::Objection;
        let open = CaseVerb::ALL.into_iter().filter(|verb| decides && fits(*verb) && allowed(stage, *verb).is_ok());
        Ok(CaseView {
            request: view(r, &case.request, day_in_sweden(now))?,
            mark: mark(case.request.id.0, &held(r, &case.request)?.facts),
            facts: facts(&case).iter().map(FactView::from).collect(),
            items: case.items.iter().map(CaseItemView::from).collect(),
            letters: letters::of_case(r, case.request.id)?,
            verbs: open.map(|verb| verb.code().to_owned()).collect(),
            at_receipt: u32::try_from(r.snapshot(case.request.id)?.len()).unwrap_or(u32::MAX),
        })
    })
}

/// What happened in a case, one fact after the other; in the extract, in the dossier and in the window.
pub(crate) fn facts(case: &Case) -> Vec<Fact> {
    let mut facts = Facts(Vec::new());
    for pause in &case.course.pauses {
        facts.add("pause", Value::code("pause", pause.reason.code()));
        facts.add("asked-on", pause.asked_on);
        facts.maybe("pause-answered-on", pause.answered_on);
    }
    if let Some(extension) = &case.course.extension {
        facts.add("extended-on", extension.decided_on());
        facts.add("extension-reasons", extension.reasons());
        for factor in extension.factors() {
            facts.add("factor", Value::code("factor", factor.code()));
        }
    }
    let handling = &case.handling;
    facts.maybe("acknowledged-on", handling.acknowledged_on);
    facts.maybe("identity-method", handling.identity.map(|it| Value::code("identity-method", it.method.code())));
    facts.maybe("identity-on", handling.identity.map(|it| it.on));
    if let Some(it) = &handling.representative {
        facts.add("representative", it.name.as_str());
        facts.add("representative-kind", Value::code("representative-kind", it.kind.code()));
        facts.add("authority-seen-on", it.authority_seen_on);
    }
    facts.maybe("objects-to", handling.objects_to.map(|it| Value::code("objects-to", it.code())));
    facts.maybe("reasons", handling.refusal_reasons.as_deref());
    for item in &case.items {
        item_facts(&mut facts, item);
    }
    if let Some(over) = &handling.handed_over {
        facts.add("way", Value::code("hand-over-way", over.way.code()));
        facts.maybe("password", over.password.map(|it| Value::code("password-way", it.code())));
        facts.add("handed-over-on", over.on);
    }
    facts.maybe("closed-at", handling.closed_at);
    facts.0
}

fn item_facts(facts: &mut Facts, item: &CaseItem) {
    facts.add("what", item.what.as_str());
    facts.add("outcome", Value::code("item-outcome", item.outcome.code()));
    facts.maybe("ground", item.ground.map(|it| Value::code("item-ground", it.code())));
    facts.maybe("until", item.until);
    facts.maybe("before", item.before.as_deref());
    facts.maybe("after", item.after.as_deref());
    facts.maybe("item-reasons", item.reasons.as_deref());
}

struct Facts(Vec<Fact>);

impl Facts {
    fn add(&mut self, name: &'static str, value: impl Into<Value>) {
        self.0.push(Fact { name, value: value.into() });
    }

    fn maybe(&mut self, name: &'static str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(name, value);
        }
    }
}
