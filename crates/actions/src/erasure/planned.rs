//! What a dry run finds: what of whom goes, and what stays.

use super::{CountView, ItemView, Picture, PlanView};
use crate::problem::Problem;
use domain::{
    erasure::{Fate, Item, What},
    erasure_plans::PlannedItem,
    ids::PersonId,
    time::Day,
};
use std::collections::BTreeMap;
use store::Read;
use uuid::Uuid;

/// What of a person stays, item by item.
pub(super) fn kept(r: &Read<'_>, person: PersonId, today: Day) -> Result<Vec<ItemView>, Problem> {
    let Some(picture) = Picture::of(r, person, today)? else { return Ok(Vec::new()) };
    let mut items = picture.items(today);
    items.retain(|item| !matches!(item.fate, Fate::Erase(_)));
    Ok(super::items(&items, &picture.rules.retention, today))
}

/// What a dry run finds.
#[derive(Default)]
pub(super) struct Planned {
    /// How many people lose something.
    pub(super) people: u64,
    /// How many of them go altogether.
    whole: u32,
    /// What goes, in the order it is erased.
    pub(super) items: Vec<PlannedItem>,
    goes: BTreeMap<Kind, u32>,
    stays: BTreeMap<Kind, u32>,
}

/// Noun, rule and fate: what is counted together.
type Kind = (&'static str, &'static str, &'static str);

impl Planned {
    /// Looks at one more person.
    pub(super) fn add(&mut self, r: &Read<'_>, person: PersonId, today: Day) -> Result<(), Problem> {
        self.add_those(r, person, today, |_| true)
    }

    /// Looks at one more person, of whom only some items are in the plan.
    pub(super) fn add_those(
        &mut self,
        r: &Read<'_>,
        person: PersonId,
        today: Day,
        in_plan: impl Fn(&(String, Uuid)) -> bool,
    ) -> Result<(), Problem> {
        let Some(picture) = Picture::of(r, person, today)? else { return Ok(()) };
        let before = self.items.len();
        for item in picture.items(today) {
            let kind = (item.what.code(), item.rule.code(), item.fate.code());
            let name = named(&item, person);
            if !matches!(item.fate, Fate::Erase(_)) {
                *self.stays.entry(kind).or_default() += 1;
            } else if in_plan(&name) {
                *self.goes.entry(kind).or_default() += 1;
                self.whole += u32::from(item.what == What::Person);
                let (noun, record) = name;
                self.items.push(PlannedItem { position: self.items.len() as u64, person, noun, record });
            }
        }
        self.people += u64::from(self.items.len() > before);
        Ok(())
    }

    /// The plan with what was found told.
    pub(super) fn told(self, plan: PlanView) -> PlanView {
        let people = u32::try_from(self.people).unwrap_or(u32::MAX);
        PlanView {
            whole: self.whole,
            split: people.saturating_sub(self.whole),
            goes: counted(self.goes),
            stays: counted(self.stays),
            ..plan
        }
    }
}

fn counted(counts: BTreeMap<Kind, u32>) -> Vec<CountView> {
    let count = |((noun, rule, fate), count): (Kind, u32)| CountView {
        noun: noun.to_owned(),
        rule: rule.to_owned(),
        fate: fate.to_owned(),
        count,
    };
    counts.into_iter().map(count).collect()
}

/// The code and the record an item is known by: the person's own identifier for what is hers.
pub(super) fn named(item: &Item, person: PersonId) -> (String, Uuid) {
    let record = match item.what {
        What::Record(_, id) => id,
        What::Own(_) | What::Person => person.0,
    };
    (item.what.code().to_owned(), record)
}
