//! Every code a paper may print has words in both languages.

use crate::{samples, tools};
use domain::{
    agreements::AgreementKind,
    consents::{Channel, ConsentPurpose},
    people::{IdentityGround, Relation},
    requests::{RequestChannel, RequestKind},
    source::SourceKind,
    staff::Task,
};
use papers::extract::{Field, Kept, LegalBasis, Purpose, render};
use wording::{Language, has};

/// The ids of the words, family by family.
fn ids() -> Vec<String> {
    let mut ids = Vec::new();
    let mut family = |name: &str, codes: &mut dyn Iterator<Item = &'static str>| {
        ids.extend(codes.map(|code| format!("{name}-{code}")));
    };
    family("extract-purpose", &mut Purpose::ALL.into_iter().map(Purpose::code));
    family("extract-basis", &mut LegalBasis::ALL.into_iter().map(LegalBasis::code));
    family("extract-basis-short", &mut LegalBasis::ALL.into_iter().map(LegalBasis::code));
    family("extract-kept", &mut Kept::CRITERIA.into_iter().map(Kept::code));
    family("extract-kept-about", &mut Kept::CRITERIA.into_iter().map(Kept::code));
    family("extract-source", &mut SourceKind::ALL.into_iter().map(SourceKind::code));
    family("extract-source-about", &mut SourceKind::ALL.into_iter().map(SourceKind::code));
    family("relation", &mut Relation::ALL.into_iter().map(Relation::code));
    family("identity-ground", &mut IdentityGround::ALL.into_iter().map(IdentityGround::code));
    family("agreement", &mut AgreementKind::ALL.into_iter().map(AgreementKind::code));
    family("purpose", &mut ConsentPurpose::ALL.into_iter().map(ConsentPurpose::code));
    family("channel", &mut Channel::ALL.into_iter().map(Channel::code));
    family("request", &mut RequestKind::ALL.into_iter().map(RequestKind::code));
    family("request-channel", &mut RequestChannel::ALL.into_iter().map(RequestChannel::code));
    family("task", &mut Task::ALL.into_iter().map(Task::code));
    let own = |field: &Field| matches!(field, Field::RecordedOn | Field::ChangedOn);
    family("extract-field", &mut Field::ALL.into_iter().filter(own).map(Field::code));
    family("field", &mut Field::ALL.into_iter().filter(|field| !own(field)).map(Field::code));
    ids
}

#[test]
fn every_code_has_words_in_both_languages() {
    for language in Language::ALL {
        let missing: Vec<String> = ids().into_iter().filter(|id| !has(language, id)).collect();
        assert!(missing.is_empty(), "{language}: no words for {missing:?}");
    }
}

#[test]
fn no_paper_shows_the_name_of_a_sentence_instead_of_the_sentence() {
    for language in Language::ALL {
        for extract in [samples::ordinary("Anna"), samples::nobody(), samples::long()] {
            let text = tools::text(&render(&extract, language).expect("a paper").bytes);
            for family in ["extract-", "paper-", "field-", "channel-", "{ $", "{$"] {
                assert!(!text.contains(family), "{language}: a sentence is missing: {family}…");
            }
        }
    }
}
