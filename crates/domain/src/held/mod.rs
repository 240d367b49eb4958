//! One record held about one person, said in the same way whatever noun it is of: its facts, what it is for, on what
//! basis, which clock decides how long, and where it came from.
//!
//! What is said in this form is by construction in the dossier, in the extract (Art. 15), in "Varför finns detta kvar?",
//! in the retention plan and in erasure. docs/decisions/0003-records.md tells why.

mod clock;
mod noun;
mod purpose;
mod value;

pub use clock::{Clock, ClockRule};
pub use noun::Noun;
pub use purpose::Purpose;
pub use value::{Fact, Value, ValueForm};

use crate::{legal_basis::LegalBasis, source::Source};
use uuid::Uuid;

/// One record held about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What it is.
    pub noun: Noun,
    /// Which.
    pub id: Uuid,
    /// What stands in it, in the order it is shown. Nothing personal may be left out.
    pub facts: Vec<Fact>,
    /// What it is for (Art. 15(1)(a)).
    pub purpose: Purpose,
    /// Why it may be processed (Art. 6(1)).
    pub basis: LegalBasis,
    /// What decides how long it is kept (Art. 15(1)(d)).
    pub clock: Clock,
    /// Where it came from (Art. 15(1)(g)); `None` where the organisation itself made it.
    pub source: Option<Source>,
}

impl Held {
    /// A record without facts yet.
    pub fn new(noun: Noun, id: Uuid, purpose: Purpose, basis: LegalBasis, clock: Clock) -> Self {
        Self { noun, id, facts: Vec::new(), purpose, basis, clock, source: None }
    }

    /// Adds a fact. `name` is in the wording files as `fact-<noun>-<name>`.
    #[must_use]
    pub fn fact(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.facts.push(Fact { name, value: value.into() });
        self
    }

    /// Adds a fact if there is one.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.fact(name, value),
            None => self,
        }
    }

    /// Says where it came from.
    #[must_use]
    pub fn from(self, source: &Source) -> Self {
        Self { source: Some(source.clone()), ..self }
    }
}
