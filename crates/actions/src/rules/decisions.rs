//! The rules as a book, and the data protection officer's decisions on them.

use super::{retention::shipped, retention_rules};
use crate::{
    erasure,
    forms::{About, Book, Entry, FieldKind, Form, FormDone, choice, field, required},
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    deeds::Deed,
    held::{ClockRule, Value},
    ids::RuleDecisionId,
    rules::{Length, RetentionRule, RuleDecision, RuleProblem},
    staff::Task,
    time::{Day, Moment, day_in_sweden},
};
use store::Read;
use uuid::Uuid;

const NOUN: &str = "rule";

pub(crate) const BOOK: Book = Book { noun: NOUN, reads: Deed::ReadDue, list };

fn list(r: &Read<'_>, _: Day) -> Result<Vec<Entry>, Problem> {
    let rules = retention_rules(r)?;
    Ok(rules.all().iter().enumerate().map(|(at, rule)| entry(at, rule)).collect())
}

/// A rule has no identifier of its own: its place in the list stands for it.
fn entry(at: usize, rule: &RetentionRule) -> Entry {
    Entry::new(Uuid::from_u128(at as u128))
        .fact("clock", Value::code("clock", rule.clock.code()))
        .fact("name", rule.id)
        .fact("standing", Value::code("rule-standing", rule.standing.code()))
        .fact("count", i64::from(rule.length.count()))
        .fact("unit", Value::Code { group: "length", code: rule.length.unit() })
        .fact("source", rule.source)
        .fact("valid-from", rule.valid_from)
        .maybe("valid-to", rule.valid_to)
}

/// A decision on how long a clock runs, for events from a day on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DecideRule {
    /// Declared task.
    pub(crate) task: Option<Task>,
    /// Which clock.
    pub(crate) clock: ClockRule,
    /// How long.
    pub(crate) length: Length,
    /// The first day of events it applies to.
    pub(crate) valid_from: Day,
}

// policy: S3
/// Decides. A duty of the law stands as it is; what the policy promises can be shortened, never made longer.
pub(crate) fn decide(session: &Session, request: DecideRule, now: Moment) -> Result<RuleDecisionId, Problem> {
    session.may(request.task, Deed::Erase)?;
    let id = RuleDecisionId::new(now, random()?);
    session.register.write(&session.holder(now), |w| {
        let decided = retention_rules(w)?.decided(request.clock, request.length, request.valid_from);
        decided.map_err(|refused| Problem::invalid("rule", reason(refused.problem)))?;
        w.insert_rule_decision(&RuleDecision {
            id,
            clock: request.clock,
            length: request.length,
            valid_from: request.valid_from,
            decided_at: now,
            decided_by: session.staff.id,
        })?;
        erasure::keep_due_of_all(w, day_in_sweden(now))?;
        w.record(&session.entry("rules.decide", request.task, now).touching(id.0).fields(&["clock", "length"]))?;
        Ok(id)
    })
}

const fn reason(problem: RuleProblem) -> &'static str {
    match problem {
        RuleProblem::Statutory => "rule-statutory",
        RuleProblem::Loosened => "rule-loosened",
        _ => "out-of-range",
    }
}

pub(crate) const FORMS: &[Form] = &[Form {
    noun: NOUN,
    verb: "decide",
    about: About::Nothing,
    deed: Deed::Erase,
    fields: &[
        required("clock", choice("clock", clocks)),
        required("unit", choice("length", || Length::UNITS.to_vec())),
        field("count", FieldKind::Count { min: 1, max: 5_000 }),
        required("valid-from", FieldKind::Day),
    ],
    run: |session, filled, now| {
        let count = filled.maybe_count("count")?.unwrap_or_default();
        let count = u32::try_from(count).map_err(|_| Problem::invalid("rule-count", "out-of-range"))?;
        let length = Length::of(&filled.text("unit"), count);
        let request = DecideRule {
            task: filled.task(),
            clock: filled.code("clock", ClockRule::from_code)?,
            length: length.ok_or_else(|| Problem::invalid("rule-unit", "unknown-word"))?,
            valid_from: filled.day("valid-from")?,
        };
        Ok(FormDone::record(decide(session, request, now)?))
    },
}];

/// The clocks there is something to decide about.
fn clocks() -> Vec<&'static str> {
    let decidable = |rules: domain::rules::RetentionRules| {
        rules
            .all()
            .iter()
            .filter(|rule| rule.standing != domain::rules::Standing::Statutory)
            .map(|rule| rule.clock.code())
            .collect()
    };
    shipped().map(decidable).unwrap_or_default()
}
