//! Records as the window and the command line show them.

use super::PLUGS;
use crate::{
    agreements::SourceView,
    explain::{StepView, steps},
    forms,
    problem::Problem,
    rules,
};
use domain::{
    deeds::may,
    held::{Clock, Fact, Held, Value},
    rules::{Rules, Standing},
    staff::{Role, Task},
    time::{Day, in_sweden},
};
use serde::Serialize;
use specta::Type;
use store::Read;

/// One thing a record says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FactView {
    /// Its name; `fact-<noun>-<name>` in the wording files.
    pub name: String,
    /// `text`, `day`, `moment`, `money`, `count`, `code`, `flag` or `sha256`.
    pub kind: String,
    /// The value: text, ISO 8601, öre, a number, a code, `yes` or `no`, hex.
    pub text: String,
    /// For a code: its list. The words are `<group>-<text>`.
    pub group: Option<String>,
}

impl From<&Fact> for FactView {
    fn from(fact: &Fact) -> Self {
        Self {
            name: fact.name.to_owned(),
            kind: fact.value.form().code().to_owned(),
            text: match &fact.value {
                Value::Text(text) => text.clone(),
                Value::Day(day) => day.to_string(),
                Value::Moment(at) => in_sweden(*at).to_rfc3339(),
                Value::Money(amount) => amount.0.to_string(),
                Value::Count(count) => count.to_string(),
                Value::Code { code, .. } => (*code).to_owned(),
                Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
                Value::Sha256(hash) => hex::encode(hash),
            },
            group: match &fact.value {
                Value::Code { group, .. } => Some((*group).to_owned()),
                _ => None,
            },
        }
    }
}

/// "Varför finns detta kvar?" for one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeptView {
    /// The rule; `clock-<code>` in the wording files.
    pub rule: String,
    /// True while what starts the clock has not happened.
    pub waiting: bool,
    /// True where the rule is the program's proposal and the data protection officer has not decided yet.
    pub proposal: bool,
    /// The last day it may be there.
    pub last_day: Option<String>,
    /// The day it must be gone.
    pub erase_from: Option<String>,
    /// How the days were found.
    pub steps: Vec<StepView>,
}

impl KeptView {
    /// Until when a clock keeps a record.
    pub(crate) fn new(rules: &Rules, clock: Clock, today: Day) -> Self {
        let found = rules.retention.time(&rules.calendar, clock);
        let in_force = rules.retention.in_force(clock.rule, clock.from.unwrap_or(today));
        Self {
            rule: clock.rule.code().to_owned(),
            waiting: found.is_none(),
            proposal: in_force.is_some_and(|rule| rule.standing == Standing::Proposal),
            last_day: found.as_ref().map(|found| found.last_day_kept.to_string()),
            erase_from: found.as_ref().map(|found| found.erase_from.to_string()),
            steps: found.map(|found| steps(&found.steps)).unwrap_or_default(),
        }
    }
}

/// A record of any noun. Its heading is the noun's word and the first fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordView {
    /// Identifier.
    pub id: String,
    /// The mark of what stands in it, to be handed back by whoever changes it.
    pub mark: String,
    /// Noun code; `noun-<code>` in the wording files.
    pub noun: String,
    /// The tab of the person it belongs to; none in a book that is about nobody in particular.
    pub tab: Option<String>,
    /// What stands in it, the most telling first.
    pub facts: Vec<FactView>,
    /// Purpose code; `extract-purpose-<code>`.
    pub purpose: Option<String>,
    /// Basis code; `extract-basis-<code>`.
    pub basis: Option<String>,
    /// "Varför finns detta kvar?"
    pub kept: Option<KeptView>,
    /// Where it came from.
    pub source: Option<SourceView>,
    /// The verbs of forms that can be used on this record.
    pub verbs: Vec<String>,
}

impl RecordView {
    /// A record as a role sees it for a task.
    pub(crate) fn new(rules: &Rules, held: &Held, role: Role, task: Option<Task>, today: Day) -> Self {
        Self {
            id: held.id.to_string(),
            mark: forms::mark(held.id, &held.facts),
            noun: held.noun.code().to_owned(),
            tab: PLUGS.iter().find(|plug| plug.noun == held.noun).map(|plug| plug.tab.code().to_owned()),
            facts: held.facts.iter().map(Into::into).collect(),
            purpose: Some(held.purpose.code().to_owned()),
            basis: Some(held.basis.code().to_owned()),
            kept: Some(KeptView::new(rules, held.clock, today)),
            source: held.source.as_ref().map(Into::into),
            verbs: forms::verbs_on(held.noun.code(), |deed| may(role, task, deed)),
        }
    }
}

/// Several records as a role sees them for a task.
pub(crate) fn shown<'h>(
    r: &Read<'_>,
    held: impl IntoIterator<Item = &'h Held>,
    role: Role,
    task: Option<Task>,
    today: Day,
) -> Result<Vec<RecordView>, Problem> {
    let rules = rules::of(r)?;
    Ok(held.into_iter().map(|held| RecordView::new(&rules, held, role, task, today)).collect())
}
