//! The state at receipt: what was held when a request for access came in is what is answered, whatever has changed or gone
//! since (EDPB 01/2022, executive summary; law.md R11 and R12).

use crate::{
    held::{Fact, ValueForm},
    requests::RequestKind,
};
use std::fmt;
use uuid::Uuid;

/// One value as it stood. Its `Debug` leaves it out.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    /// The noun's code; `person` for her own fields.
    pub noun: String,
    /// The record.
    pub id: Uuid,
    /// The name of the fact.
    pub name: String,
    /// Which of several of that name, from 0.
    pub place: usize,
    /// How the text is to be read; `None` in a state that was taken before this was kept.
    pub form: Option<ValueForm>,
    /// The list a code belongs to; its words are `<group>-<text>`.
    pub group: Option<String>,
    /// The value as text, in the way its form says.
    pub text: String,
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kept").field("noun", &self.noun).field("name", &self.name).finish_non_exhaustive()
    }
}

/// A value that is no longer there as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The value then.
    pub then: Kept,
    /// Whether the whole record has gone.
    pub gone: bool,
}

/// Whether a request for this right is answered with the state at receipt.
pub const fn is_taken_for(kind: RequestKind) -> bool {
    matches!(kind, RequestKind::Access | RequestKind::Portability)
}

/// Names facts one by one, so that two of the same name in a record can be told apart.
pub fn numbered<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Vec<(usize, &'a Fact)> {
    let mut seen: Vec<&str> = Vec::new();
    facts
        .into_iter()
        .map(|fact| {
            let place = seen.iter().filter(|name| **name == fact.name).count();
            seen.push(fact.name);
            (place, fact)
        })
        .collect()
}

/// What stood there at receipt and does not stand there now, in the order it was kept.
pub fn changed_since(then: &[Kept], now: &[Kept]) -> Vec<Past> {
    let there: std::collections::HashSet<_> =
        now.iter().map(|it| (it.noun.as_str(), it.id, it.name.as_str(), it.place, it.text.as_str())).collect();
    let records: std::collections::HashSet<_> = now.iter().map(|it| (it.noun.as_str(), it.id)).collect();
    then.iter()
        .filter(|it| !there.contains(&(it.noun.as_str(), it.id, it.name.as_str(), it.place, it.text.as_str())))
        .map(|it| Past { then: it.clone(), gone: !records.contains(&(it.noun.as_str(), it.id)) })
        .collect()
}
