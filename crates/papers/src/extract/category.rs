//! Categories of data (Art. 15(1)(b)). Every field has one; the match is written out so that a new field must get one.

use super::{Dossier, Field, Keeping};
use crate::words::Words;
use domain::{consents::ConsentAct, held::Noun};

/// A category, in the order the paper names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Category {
    Contact,
    Identity,
    Relation,
    Notes,
    Agreements,
    Consents,
    Technical,
    Requests,
    Held(Noun),
    Openings,
    Record,
}

impl Category {
    /// Its name, inside a sentence.
    pub(super) fn name(self, words: Words) -> String {
        match self {
            Self::Held(noun) => words.word("noun", &format!("{}-many", noun.code())),
            _ => words.word("extract-category", self.code()),
        }
    }

    /// What is in it, as a sentence.
    pub(super) fn about(self, words: Words) -> String {
        match self {
            Self::Held(noun) => words.code("noun", &format!("{}-about", noun.code())),
            _ => words.code("extract-category-about", self.code()),
        }
    }

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Identity => "identity",
            Self::Relation => "relation",
            Self::Notes => "notes",
            Self::Agreements => "agreements",
            Self::Consents => "consents",
            Self::Technical => "technical",
            Self::Requests => "requests",
            Self::Held(noun) => noun.code(),
            Self::Openings => "openings",
            Self::Record => "record",
        }
    }

    /// Where a field belongs.
    pub(super) const fn of(field: Field) -> Self {
        match field {
            Field::Number | Field::Name | Field::Email | Field::Phone | Field::Address => Self::Contact,
            Field::IdentityNumber | Field::ProtectedIdentity => Self::Identity,
            Field::Relation => Self::Relation,
            Field::Note => Self::Notes,
            Field::RecordedOn | Field::ChangedOn => Self::Record,
        }
    }
}

impl Dossier {
    /// Every category there is data of, with why and how long; once for each piece of data.
    pub(super) fn kept(&self) -> Vec<(Category, Keeping)> {
        let data = self.data.iter().map(|datum| (Category::of(datum.field), datum.keeping));
        let agreements = self.agreements.iter().map(|held| (Category::Agreements, held.keeping));
        let consents = self.consents.iter().flat_map(|held| {
            let technical = held.consent.events.iter().any(|event| has_ip(&event.act));
            let technical = technical.then_some((Category::Technical, held.keeping));
            std::iter::once((Category::Consents, held.keeping)).chain(technical)
        });
        let requests = self.requests.iter().map(|held| (Category::Requests, held.keeping));
        let records = self.records.iter().map(|record| (Category::Held(record.held.noun), record.keeping));
        let openings = self.openings_keeping.filter(|_| !self.openings.is_empty());
        let openings = openings.map(|keeping| (Category::Openings, keeping));
        data.chain(agreements).chain(consents).chain(requests).chain(records).chain(openings).collect()
    }
}

const fn has_ip(act: &ConsentAct) -> bool {
    match act {
        ConsentAct::Asked { ip, .. } | ConsentAct::Given { ip, .. } | ConsentAct::Confirmed { ip } => ip.is_some(),
        ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => false,
    }
}
