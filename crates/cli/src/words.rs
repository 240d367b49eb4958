//! Codes in words.

use wording::{Args, Language, has, text, text_with};

/// The word for a code, for instance `relation` and `client`; the code itself where there is none.
pub(crate) fn code(language: Language, topic: &str, code: &str) -> String {
    let id = format!("{topic}-{code}");
    if has(language, &id) { text(language, &id) } else { code.to_owned() }
}

/// The words for several codes, with commas.
pub(crate) fn codes(language: Language, topic: &str, codes: &[String]) -> String {
    codes.iter().map(|it| code(language, topic, it)).collect::<Vec<_>>().join(", ")
}

/// The word for a verb of the log, whose code has dots: `people.open`.
pub(crate) fn verb(language: Language, verb: &str) -> String {
    let id = format!("verb-{}", verb.replace('.', "-"));
    if has(language, &id) { text(language, &id) } else { verb.to_owned() }
}

/// The word for a field: one that every noun shares, else the one of a form, `<noun>-<name>`.
pub(crate) fn field(language: Language, field: &str) -> String {
    let shared = format!("field-{field}");
    if has(language, &shared) { text(language, &shared) } else { code(language, "fact", field) }
}

/// The name of a field as the heading of a column.
pub(crate) fn heading(language: Language, field: &str) -> String {
    capital(&code(language, "field", field))
}

/// Several headings by the ids of their words.
pub(crate) fn headings<const N: usize>(language: Language, ids: [&str; N]) -> [String; N] {
    ids.map(|id| capital(&text(language, id)))
}

/// With a capital first letter.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A sentence about so many of something.
pub(crate) fn counted(language: Language, id: &str, count: impl Into<wording::Value>) -> String {
    text_with(language, id, &Args::new().set("count", count))
}

#[cfg(test)]
mod tests {
    use actions::Problem;
    use domain::{
        agreements::AgreementKind,
        consents::{Channel, ConsentAct, ConsentPurpose},
        due::{DueKind, Urgency},
        extension::ExtensionFactor,
        keeping::Kept,
        pauses::PauseReason,
        people::{IdentityGround, Relation},
        requests::{RequestChannel, RequestKind},
        source::SourceKind,
        staff::{Deed, Role, Task},
        time::Day,
    };
    use wording::{Language, has};

    #[test]
    fn every_code_of_the_domain_has_a_word_in_both_languages() {
        let mut ids: Vec<String> = Vec::new();
        let mut topic = |topic: &str, codes: &[&str]| ids.extend(codes.iter().map(|code| format!("{topic}-{code}")));
        topic("relation", &Relation::ALL.map(Relation::code));
        topic("identity-ground", &IdentityGround::ALL.map(IdentityGround::code));
        topic("source", &SourceKind::ALL.map(SourceKind::code));
        topic("role", &Role::ALL.map(Role::code));
        topic("task", &Task::ALL.map(Task::code));
        topic("deed", &Deed::ALL.map(Deed::code));
        topic("agreement", &AgreementKind::ALL.map(AgreementKind::code));
        topic("purpose", &ConsentPurpose::ALL.map(ConsentPurpose::code));
        topic("channel", &Channel::ALL.map(Channel::code));
        topic("consent-state", &["awaiting", "active", "deficient", "ended"]);
        topic("request", &RequestKind::ALL.map(RequestKind::code));
        topic("request-channel", &RequestChannel::ALL.map(RequestChannel::code));
        topic("request-state", &["open", "answered"]);
        topic("pause", &PauseReason::ALL.map(PauseReason::code));
        topic("factor", &ExtensionFactor::ALL.map(ExtensionFactor::code));
        topic("due", &DueKind::ALL.map(DueKind::code));
        topic("urgency", &Urgency::ALL.map(Urgency::code));
        let acts = [
            ConsentAct::Asked { wording: None, ip: None },
            ConsentAct::Given { wording: None, ip: None },
            ConsentAct::Confirmed { ip: None },
            ConsentAct::WithdrawnByPerson,
            ConsentAct::EndedByController,
        ];
        topic("consent-act", &acts.each_ref().map(ConsentAct::code));
        let kept = [Kept::Until(Day::MAX), Kept::WhileContractRuns, Kept::WhileConsentLasts, Kept::UntilReviewed];
        topic("retention", &kept.map(Kept::code));
        for language in Language::ALL {
            let missing: Vec<_> = ids.iter().filter(|id| !has(language, id)).collect();
            assert_eq!(missing, Vec::<&String>::new(), "{language}");
        }
    }

    #[test]
    fn every_problem_has_a_sentence_and_a_remedy_in_both_languages() {
        for name in Problem::ALL {
            let code = actions::problem::kebab(name);
            for language in Language::ALL {
                for id in [format!("problem-{code}"), format!("problem-{code}-remedy")] {
                    assert!(has(language, &id), "{language}: {id}");
                }
            }
        }
    }
}
