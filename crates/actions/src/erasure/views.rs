//! Plans and their items as the window and the command line show them.

use crate::explain::{StepView, steps};
use domain::{
    erasure::{Fate, Item, What},
    rules::{RetentionRules, Standing},
    time::Day,
};
use serde::Serialize;
use specta::Type;

/// What becomes of one record, one group of fields, or the person herself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ItemView {
    /// The noun, the group of her own fields or `person`; `noun-<code>` in the wording files.
    pub noun: String,
    /// The record, where it is one.
    pub id: Option<String>,
    /// What becomes of it; `fate-<code>`.
    pub fate: String,
    /// The rule; `clock-<code>`.
    pub rule: String,
    /// True where the rule is a proposal.
    pub proposal: bool,
    /// The noun because of which it is kept, where it is kept with something else.
    pub because: Option<String>,
    /// The last day it may be there.
    pub last_day: Option<String>,
    /// The day it must be gone.
    pub erase_from: Option<String>,
    /// How the days were found.
    pub steps: Vec<StepView>,
}

impl ItemView {
    fn new(item: &Item, rules: &RetentionRules, today: Day) -> Self {
        let time = item.fate.time();
        let (because, with_until) = match item.fate {
            Fate::With(noun, until) => (Some(noun.code().to_owned()), until),
            _ => (None, None),
        };
        Self {
            noun: item.what.code().to_owned(),
            id: match item.what {
                What::Record(_, id) => Some(id.to_string()),
                What::Own(_) | What::Person => None,
            },
            fate: item.fate.code().to_owned(),
            rule: item.rule.code().to_owned(),
            proposal: rules.in_force(item.rule, today).is_some_and(|rule| rule.standing == Standing::Proposal),
            because,
            last_day: time.map(|time| time.last_day_kept).or(with_until).map(|day| day.to_string()),
            erase_from: time.map(|time| time.erase_from.to_string()),
            steps: time.map(|time| steps(&time.steps)).unwrap_or_default(),
        }
    }
}

/// Items in their order.
pub(crate) fn items(items: &[Item], rules: &RetentionRules, today: Day) -> Vec<ItemView> {
    items.iter().map(|item| ItemView::new(item, rules, today)).collect()
}

/// What holds a person's data back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OnHoldView {
    /// The hold; none where an open case holds by itself.
    pub id: Option<String>,
    /// The id of the words: `hold-reason-…` or `hold-open-…`.
    pub reason: String,
    /// The day it is looked over.
    pub review_on: Option<String>,
}

/// A person with what becomes of everything about her.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonLine {
    /// Identifier.
    pub person_id: String,
    /// Initials and customer number: the list can be seen by others.
    pub who: String,
    /// Records first, her own data last.
    pub items: Vec<ItemView>,
    /// What holds it back.
    pub on_hold: Vec<OnHoldView>,
}

/// A person in the window's queue: masked, with what her line needs and no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QueueLine {
    /// Identifier.
    pub person_id: String,
    /// Initials and customer number.
    pub who: String,
    /// How many items the line is about: what may be erased, what is held back, what falls due next.
    pub items: u32,
    /// How many of her items stay.
    pub stays: u32,
    /// Whether she goes altogether.
    pub whole: bool,
    /// The rules behind, without repetition; `clock-<code>`.
    pub rules: Vec<String>,
    /// The earliest last day among the items.
    pub last_day: String,
    /// What holds it back.
    pub on_hold: Vec<OnHoldView>,
}

/// A stretch of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QueuePage {
    /// How many people there are in all.
    pub total: u32,
    /// Those asked for.
    pub lines: Vec<QueueLine>,
}

/// So many of the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CountView {
    /// The noun, the group of fields or `person`.
    pub noun: String,
    /// The rule.
    pub rule: String,
    /// What becomes of them; `fate-<code>`. `erased` in a certificate.
    pub fate: String,
    /// How many.
    pub count: u32,
}

/// A plan: how many of what, never who.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Identifier.
    pub id: String,
    /// The number of the plan and of its certificate.
    pub number: String,
    /// When it was made.
    pub made_at: String,
    /// How many people it is about.
    pub people: u32,
    /// How many items it had.
    pub items: u32,
    /// How many are still to be erased.
    pub left: u32,
    /// Who made it.
    pub made_by: String,
    /// How many people go altogether. Told while the plan is made and when it is looked at anew.
    pub whole: u32,
    /// How many people are split: something of them goes, something stays. Told like `whole`.
    pub split: u32,
    /// `made`, `waiting` (for the second signature), `signed`, `rejected`, `withdrawn`, `traces` (everything is erased, and
    /// the file is still to be wiped of it) or `applied`; `plan-<code>` in the wording files.
    pub state: String,
    /// The second signature it waits for or has.
    pub approval_id: Option<String>,
    /// What goes, or has gone.
    pub goes: Vec<CountView>,
    /// What of the same people stays, and why. Told like `whole`.
    pub stays: Vec<CountView>,
    /// The same item by item, of a plan about one person. Only known while the plan is made.
    pub kept: Vec<ItemView>,
    /// When it was carried out to the end.
    pub applied_at: Option<String>,
}
