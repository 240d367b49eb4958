//! The limits as a book, and the data protection officer's decisions on them.

use super::{limits, unusable};
use crate::{
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, required},
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    held::Value,
    ids::LimitDecisionId,
    rules::{LimitChange, LimitDecision, LimitRule, LimitRules, LimitStanding, RuleProblem, RuleRefused, TimeLimit},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use store::{Read, Write};
use uuid::Uuid;

const NOUN: &str = "limit";

pub(crate) const BOOK: Book = Book { noun: NOUN, reads: Deed::ReadDue, list };

fn list(r: &Read<'_>, _: Day) -> Result<Vec<Entry>, Problem> {
    let rules = super::of(r)?;
    let all = rules.limits.all().iter().chain(rules.limits.prepared());
    Ok(all.enumerate().map(|(at, rule)| entry(at, rule)).collect())
}

/// A limit has no identifier of its own: its place in the list stands for it.
fn entry(at: usize, rule: &LimitRule) -> Entry {
    let prepared = rule.standing == LimitStanding::Prepared;
    Entry::new(Uuid::from_u128(at as u128))
        .fact("time-limit", Value::code("limit", rule.limit.code()))
        .fact("count", i64::from(rule.count))
        .fact("unit", Value::code("limit-unit", rule.limit.unit().code()))
        .fact("standing", Value::code("limit-standing", rule.standing.code()))
        .fact("name", rule.id)
        .fact("source", rule.source)
        .maybe("valid-from", Some(rule.valid_from).filter(|_| !prepared))
        .maybe("valid-to", rule.valid_to)
}

/// A decision on a limit.
#[derive(Clone, Debug)]
pub(crate) struct DecideLimit {
    /// Declared task.
    pub(crate) task: Option<Task>,
    /// Which.
    pub(crate) limit: TimeLimit,
    /// What becomes of it.
    pub(crate) change: LimitChange,
}

/// Decides. A limit of the law stands as it is, unless a change of the law is prepared and comes into force; the office's
/// own can be made shorter. Nothing that has begun is moved: a decision applies to events from today on at the earliest,
/// so no day that somebody was told is another day afterwards.
///
/// # Errors
/// [`Problem::InvalidField`] for `limit` with `rule-statutory`, `limit-loosened` or `rule-not-prepared`; for
/// `limit-valid-from` with `backdated`.
pub(crate) fn decide(session: &Session, request: DecideLimit, now: Moment) -> Result<LimitDecisionId, Problem> {
    session.may(request.task, Deed::WriteAccountability)?;
    let id = LimitDecisionId::new(now, random()?);
    let today = day_in_sweden(now);
    session.register.write(&session.holder(now), |w| {
        let from = match &request.change {
            LimitChange::Own { valid_from, .. } | LimitChange::InForce { valid_from, .. } => Some(*valid_from),
            LimitChange::NotInForce => in_force_from(w, request.limit)?,
        };
        if from.is_some_and(|day| day < today) {
            return Err(Problem::invalid("limit-valid-from", "backdated"));
        }
        let brought = limits::shipped()?;
        let now_in_force = super::of(w)?.limits.clone();
        now_in_force.changed(&brought, request.limit, &request.change).map_err(refused)?;
        w.insert_limit_decision(&LimitDecision {
            id,
            limit: request.limit,
            change: request.change.clone(),
            decided_at: now,
            decided_by: session.staff.id,
        })?;
        w.record(&session.entry("limits.decide", request.task, now).touching(id.0).fields(&[request.limit.code()]))?;
        Ok(id)
    })
}

/// Since when a change of the law that was prepared is in force here.
fn in_force_from(w: &Write<'_>, limit: TimeLimit) -> Result<Option<Day>, Problem> {
    let prepared: Vec<&str> = limits::shipped()?.prepared().iter().map(|rule| rule.id).collect();
    let rules = super::of(w)?;
    Ok(rules.limits.of(limit).iter().find(|rule| prepared.contains(&rule.id)).map(|rule| rule.valid_from))
}

fn refused(refused: RuleRefused) -> Problem {
    match refused.problem {
        RuleProblem::Statutory => Problem::invalid(NOUN, "rule-statutory"),
        RuleProblem::Loosened => Problem::invalid(NOUN, "limit-loosened"),
        RuleProblem::NotPrepared => Problem::invalid(NOUN, "rule-not-prepared"),
        RuleProblem::Length => Problem::invalid("limit-count", "out-of-range"),
        _ => unusable(refused),
    }
}

pub(crate) const FORMS: &[Form] = &[
    Form {
        noun: NOUN,
        verb: "decide",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[
            required("time-limit", choice("limit", own)),
            required("count", FieldKind::Count { min: 1, max: 400 }),
            required("valid-from", FieldKind::Day),
        ],
        run: |session, filled, now| {
            let count = filled.maybe_count("count")?.unwrap_or_default();
            let count = u32::try_from(count).map_err(|_| Problem::invalid("limit-count", "out-of-range"))?;
            let change = LimitChange::Own { count, valid_from: filled.day("valid-from")? };
            let limit = filled.code("time-limit", TimeLimit::from_code)?;
            Ok(FormDone::record(decide(session, DecideLimit { task: filled.task(), limit, change }, now)?))
        },
    },
    Form {
        noun: NOUN,
        verb: "adopt",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[
            required("time-limit", choice("limit", prepared)),
            required("valid-from", FieldKind::Day),
            required("published", FieldKind::Text { max: 200 }),
        ],
        run: |session, filled, now| {
            let change =
                LimitChange::InForce { valid_from: filled.day("valid-from")?, published: filled.text("published") };
            let limit = filled.code("time-limit", TimeLimit::from_code)?;
            Ok(FormDone::record(decide(session, DecideLimit { task: filled.task(), limit, change }, now)?))
        },
    },
    Form {
        noun: NOUN,
        verb: "take-back",
        about: About::Nothing,
        deed: Deed::WriteAccountability,
        fields: &[required("time-limit", choice("limit", prepared))],
        run: |session, filled, now| {
            let limit = filled.code("time-limit", TimeLimit::from_code)?;
            let request = DecideLimit { task: filled.task(), limit, change: LimitChange::NotInForce };
            Ok(FormDone::record(decide(session, request, now)?))
        },
    },
];

/// The codes of some of the limits the program brings.
fn codes(of: impl Fn(&LimitRules) -> Vec<TimeLimit>) -> Vec<&'static str> {
    limits::shipped().map(|rules| of(&rules).into_iter().map(TimeLimit::code).collect()).unwrap_or_default()
}

/// The office's own limits.
fn own() -> Vec<&'static str> {
    codes(|rules| {
        let own = |limit: &TimeLimit| rules.of(*limit).iter().all(|rule| rule.standing == LimitStanding::Internal);
        TimeLimit::ALL.into_iter().filter(own).collect()
    })
}

/// Those the law is about to change.
fn prepared() -> Vec<&'static str> {
    codes(|rules| rules.prepared().iter().map(|rule| rule.limit).collect())
}
