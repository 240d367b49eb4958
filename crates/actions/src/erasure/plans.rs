//! Plans of what is to be erased: made without touching anything, signed where they are about several people, carried
//! out in parts that can be broken off.

use super::{
    CountView, Picture, PlanView,
    planned::{Planned, kept, named},
    queue, traces,
};
use crate::{
    approvals::{self, Proposal},
    disclosures, dossier,
    due::OnProgress,
    fields, held,
    problem::Problem,
    requests,
    session::{Session, Touching, random},
};
use chrono::Datelike;
use domain::{
    approvals::Outcome,
    deeds::Deed,
    erasure::{Fate, Item, What},
    erasure_plans::{ErasurePlan, PlannedItem, QueuePart, needs_a_second_signature, number},
    held::Noun,
    ids::{ErasurePlanId, PersonId, uuid_v7},
    ledger::{ErasureLine, LedgerAct},
    processing::NoticeCause,
    requests::{Applicant, RequestKind},
    time::{Day, Moment, day_in_sweden, in_sweden},
};
use serde::Deserialize;
use specta::Type;
use std::{collections::HashSet, ops::ControlFlow};
use store::{Read, Write};
use uuid::Uuid;

/// Whom to plan for.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MakePlan {
    /// One person, by identifier or customer number; everybody whose time has come if none is named.
    pub person: Option<String>,
    /// These people, by identifier: the lines somebody chose in the queue.
    #[serde(default)]
    pub people: Option<Vec<String>>,
    /// Of everybody only those a search for this finds.
    #[serde(default)]
    pub text: Option<String>,
    /// Of everybody only those whose last day passed at least so many days ago.
    #[serde(default)]
    pub days_over: Option<u32>,
    /// The case of a person who asks to be erased, by identifier or number: the plan is then about her alone.
    #[serde(default)]
    pub request: Option<String>,
    /// At most so many people.
    pub limit: Option<u32>,
}

/// Which plan to carry out.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ApplyPlan {
    /// Identifier or number.
    pub id: String,
}

/// People erased in one transaction: work that is broken off has lost at most so much.
const AT_ONCE: usize = 50;

/// Items of a plan that are looked at at once.
const PAGE: u32 = 2_000;

/// Days in which a plan should be signed.
const SIGN_WITHIN: u64 = 7;

/// A dry run: what would be erased today, what stays and why. Nothing is touched; the plan is kept so that exactly what
/// was looked at is carried out, and nothing else. For a request for erasure it says item by item what stays, because of
/// what and until when (GDPR Art. 17(3), 12(4)).
///
/// # Errors
/// [`Problem::InvalidField`] for a case about another right, [`Problem::NotFound`] for an applicant the register does not
/// know.
// policy: 22, 57
pub fn plan(session: &Session, request: &MakePlan, now: Moment) -> Result<PlanView, Problem> {
    let task = session.task_for(Deed::Erase)?;
    let today = day_in_sweden(now);
    let case = fields::optional(request.request.as_deref());
    let asked = match (&case, fields::optional(request.person.as_deref())) {
        (Some(case), _) => Some(session.register.read(|r| who_asks_to_be_erased(r, case))?),
        (None, Some(person)) => Some(dossier::find(session, &person)?),
        (None, None) => None,
    };
    let id = ErasurePlanId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let people = match (asked, &request.people) {
            (Some(person), _) => vec![person],
            (None, Some(chosen)) => the_chosen(w, chosen)?,
            (None, None) => due_people(w, today, request)?,
        };
        let mut planned = Planned::default();
        for person in people {
            planned.add(w, person, today)?;
        }
        let so_far = w.erasure_plans_in(today.year())?;
        let plan = ErasurePlan {
            id,
            number: number(today, so_far),
            made_at: now,
            made_by: session.staff.id,
            people: planned.people,
            items: planned.items.len() as u64,
            approval: None,
            applied: None,
            place: None,
        };
        w.insert_erasure_plan(&plan, &planned.items)?;
        w.record(&session.entry("retention.plan", task, now).touching(id.0))?;
        let kept = match asked {
            Some(person) => kept(w, person, today)?,
            None => Vec::new(),
        };
        Ok(PlanView { kept, ..planned.told(view(w, &plan)?) })
    })
}

/// Everybody whose time has come and whom the filters find, the longest overdue first.
fn due_people(r: &Read<'_>, today: Day, request: &MakePlan) -> Result<Vec<PersonId>, Problem> {
    let due = queue::found(r, QueuePart::Due, request.text.as_deref(), request.days_over, today)?;
    let limit = request.limit.map_or(usize::MAX, |limit| limit as usize);
    Ok(due.into_iter().map(|(person, _)| person).take(limit).collect())
}

/// Those that were chosen, each once. Whoever has gone since the choice is passed over.
fn the_chosen(r: &Read<'_>, chosen: &[String]) -> Result<Vec<PersonId>, Problem> {
    let mut seen = HashSet::new();
    let mut people = Vec::new();
    for text in chosen {
        let id: PersonId = text.trim().parse().map_err(|_| Problem::not_found("person"))?;
        if seen.insert(id) && r.person(id)?.is_some() {
            people.push(id);
        }
    }
    Ok(people)
}

/// The person behind a case in which she asks to be erased.
fn who_asks_to_be_erased(r: &Read<'_>, case: &str) -> Result<PersonId, Problem> {
    let case = requests::find(r, case)?;
    if case.kind != RequestKind::Erasure {
        return Err(Problem::invalid("request", "other-right"));
    }
    match case.applicant {
        Applicant::Known(person) => Ok(person),
        Applicant::Unknown { .. } => Err(Problem::not_found("person")),
    }
}

/// The newest plans.
pub fn plans(session: &Session, limit: u32) -> Result<Vec<PlanView>, Problem> {
    session.task_for(Deed::Erase)?;
    session.register.read(|r| r.erasure_plans(limit)?.iter().map(|plan| view(r, plan)).collect())
}

pub(super) fn find(r: &Read<'_>, id_or_number: &str) -> Result<ErasurePlan, Problem> {
    let text = id_or_number.trim();
    let found = match text.parse::<ErasurePlanId>() {
        Ok(id) => r.erasure_plan(id)?,
        Err(_) => r.erasure_plan_by_number(text)?,
    };
    found.ok_or_else(|| Problem::not_found("erasure-plan"))
}

pub(super) fn view(r: &Read<'_>, plan: &ErasurePlan) -> Result<PlanView, Problem> {
    let goes = r.erased_counts(plan.id)?.into_iter().map(|(noun, rule, count)| CountView {
        noun,
        rule,
        fate: "erased".to_owned(),
        count: u32::try_from(count).unwrap_or(u32::MAX),
    });
    Ok(PlanView {
        id: plan.id.to_string(),
        number: plan.number.clone(),
        made_at: in_sweden(plan.made_at).to_rfc3339(),
        people: u32::try_from(plan.people).unwrap_or(u32::MAX),
        items: u32::try_from(plan.items).unwrap_or(u32::MAX),
        left: u32::try_from(r.planned_items_left(plan.id)?).unwrap_or(u32::MAX),
        state: state(r, plan)?.to_owned(),
        approval_id: plan.approval.map(|id| id.to_string()),
        made_by: r.staff()?.into_iter().find(|one| one.id == plan.made_by).map(|one| one.name).unwrap_or_default(),
        whole: 0,
        split: 0,
        goes: goes.collect(),
        stays: Vec::new(),
        kept: Vec::new(),
        applied_at: plan.applied.map(|(at, _)| in_sweden(at).to_rfc3339()),
    })
}

pub(super) fn state(r: &Read<'_>, plan: &ErasurePlan) -> Result<&'static str, Problem> {
    if plan.applied.is_some() {
        return Ok("applied");
    }
    if plan.items > 0 && r.planned_items_left(plan.id)? == 0 {
        // Nothing was erased and nothing is left to be: it was taken back.
        return Ok(if r.erased_counts(plan.id)?.is_empty() { "withdrawn" } else { "traces" });
    }
    let Some(approval) = plan.approval else { return Ok("made") };
    let approval = r.approval(approval)?.ok_or_else(|| Problem::not_found("approval"))?;
    Ok(match approval.settled.map(|settled| settled.outcome) {
        None => "waiting",
        Some(Outcome::Signed) => "signed",
        Some(Outcome::Rejected) => "rejected",
    })
}

/// Carries a plan out. One about several people is proposed for a second signature the first time, and carried out when
/// that is there. Each item is judged once more: what a hold keeps by now, or a rule, is passed over. `progress` gets how
/// many items are done of how many, then how many pages of the file are wiped of what was erased, and can break off: what
/// was done stays done, and the plan can be taken up again. It is carried out, and has its certificate, when both are done.
pub fn apply(
    session: &Session,
    request: &ApplyPlan,
    now: Moment,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<PlanView, Problem> {
    session.task_for(Deed::Erase)?;
    let (plan, state) = session.register.read(|r| {
        let plan = find(r, &request.id)?;
        let state = state(r, &plan)?;
        Ok::<_, Problem>((plan, state))
    })?;
    match state {
        "applied" | "rejected" | "withdrawn" => return Err(Problem::PlanSettled),
        "waiting" => return Err(Problem::SignatureMissing),
        "made" if needs_a_second_signature(plan.people) => return ask_for_signature(session, &plan, now),
        _ => {}
    }
    loop {
        let left = session.register.read(|r| Ok::<_, Problem>(r.planned_items_left(plan.id)?))?;
        if left == 0 {
            break;
        }
        if progress(plan.items.saturating_sub(left), plan.items).is_break() {
            return session.register.read(|r| view(r, &plan));
        }
        erase_some(session, &plan, now)?;
    }
    if !remove_traces(session, now, progress)? {
        return session.register.read(|r| view(r, &plan));
    }
    let task = session.task_for(Deed::Erase)?;
    let done = session.register.write(&session.holder(now), |w| {
        refuse_finished(w, &plan)?;
        traces::ask_others(w)?;
        w.finish_erasure_plan(plan.id, now, session.staff.id)?;
        w.record(&session.entry("retention.apply", task, now).touching(plan.id.0))?;
        view(w, &find(w, &plan.number)?)
    })?;
    let _ = progress(plan.items, plan.items);
    Ok(done)
}

/// Another desk may have brought the plan to its end before this write had its turn.
pub(super) fn refuse_finished(r: &Read<'_>, plan: &ErasurePlan) -> Result<(), Problem> {
    if find(r, &plan.number)?.applied.is_some() { Err(Problem::PlanSettled) } else { Ok(()) }
}

/// Nothing erased may be left in the file, nor in its log of writes. Whether it was done to the end.
pub(super) fn remove_traces(session: &Session, now: Moment, progress: OnProgress<'_>) -> Result<bool, Problem> {
    traces::remove(&session.register, &session.holder(now), &session.entry("register.rewrite", None, now), progress)
}

fn ask_for_signature(session: &Session, plan: &ErasurePlan, now: Moment) -> Result<PlanView, Problem> {
    let sign_by = day_in_sweden(now).checked_add_days(chrono::Days::new(SIGN_WITHIN)).unwrap_or(Day::MAX);
    session.register.write(&session.holder(now), |w| {
        // Another desk may have asked before this write had its turn.
        if find(w, &plan.number)?.approval.is_some() {
            return Err(Problem::SignatureMissing);
        }
        let proposal = Proposal {
            deed: Deed::Erase,
            noun: "erasure-plan",
            verb: "apply",
            record: plan.id.0,
            label: &plan.number,
            sign_by,
        };
        let approval = approvals::propose(w, session, &proposal, now)?;
        w.set_erasure_plan_approval(plan.id, approval)?;
        view(w, &find(w, &plan.number)?)
    })
}

/// Erases what a plan has still to erase of the next people, in one transaction.
fn erase_some(session: &Session, plan: &ErasurePlan, now: Moment) -> Result<(), Problem> {
    let task = session.task_for(Deed::Erase)?;
    session.register.write(&session.holder(now), |w| {
        let mut people: Vec<(PersonId, Vec<PlannedItem>)> = Vec::new();
        for item in w.planned_items(plan.id, PAGE)? {
            let full = people.len() == AT_ONCE;
            match people.last_mut() {
                Some((person, items)) if *person == item.person => items.push(item),
                _ if full => break,
                _ => people.push((item.person, vec![item])),
            }
        }
        for (person, planned) in people {
            let nouns = erase_person(w, session, plan, person, &planned, now)?;
            w.record(
                &session.entry("retention.erase", task, now).touching(person.0).touching(plan.id.0).fields(&nouns),
            )?;
        }
        Ok(())
    })
}

/// Erases of a person what was planned and is still due, and says what that was.
fn erase_person(
    w: &mut Write<'_>,
    session: &Session,
    plan: &ErasurePlan,
    person: PersonId,
    planned: &[PlannedItem],
    now: Moment,
) -> Result<Vec<&'static str>, Problem> {
    let today = day_in_sweden(now);
    let due = match Picture::of(w, person, today)? {
        Some(picture) => picture.items(today),
        None => Vec::new(),
    };
    let still_due = |item: &PlannedItem| {
        due.iter().find(|it| matches!(it.fate, Fate::Erase(_)) && named(it, person) == (item.noun.clone(), item.record))
    };
    // Art. 19: whoever got her data must be told of its erasure, before the list of them may go as well.
    let only_the_list = |it: &Item| matches!(it.what, What::Record(Noun::Disclosure | Noun::RecipientNotice, _));
    if planned.iter().filter_map(still_due).any(|it| !only_the_list(it)) {
        disclosures::tell_recipients(w, person, NoticeCause::Erasure, now)?;
    }
    let mut nouns = Vec::new();
    for item in planned {
        w.forget_planned_item(plan.id, item.position)?;
        let Some(still) = still_due(item) else { continue };
        erase_item(w, session, plan, person, still, now)?;
        if !nouns.contains(&still.what.code()) {
            nouns.push(still.what.code());
        }
    }
    Ok(nouns)
}

fn erase_item(
    w: &mut Write<'_>,
    session: &Session,
    plan: &ErasurePlan,
    person: PersonId,
    item: &Item,
    now: Moment,
) -> Result<(), Problem> {
    let (noun, _) = named(item, person);
    // Before it is gone: afterwards nobody can tell whose side it was.
    let (in_ledger, record) = match item.what {
        What::Record(noun, id) => held::ledger_name(w, noun, id, person)?,
        What::Own(_) | What::Person => named(item, person),
    };
    match item.what {
        What::Record(noun, id) => erase_record(w, noun, id, person)?,
        What::Own(group) => _ = w.erase_own_data(person, group)?,
        What::Person => _ = w.erase("person", person.0)?,
    }
    w.count_erased(plan.id, &noun, item.rule.code())?;
    w.ledger_add(&ErasureLine {
        id: uuid_v7(now, random()?),
        act: LedgerAct::Erased,
        noun: in_ledger,
        record,
        day: day_in_sweden(now),
        rule: item.rule.code().to_owned(),
        approver: Some(session.staff.id),
        certificate: Some(plan.number.clone()),
    })?;
    Ok(())
}

/// A record may have gone already with another it hung on.
fn erase_record(w: &mut Write<'_>, noun: Noun, id: Uuid, person: PersonId) -> Result<(), Problem> {
    let plug = held::plug(noun)?;
    if (plug.owner)(w, id)?.is_none() {
        return Ok(());
    }
    (plug.erase)(w, id, person)
}
