//! The letters of a case and those to recipients: the office's own words, what they must say, and when they are made.

use crate::{
    cases::opened,
    desk::now,
    erasure::{add_person, disclose, recipients, told, whole},
    judges::text_of,
};
use actions::{
    Problem, disclosures, due,
    forms::{self, ShelfFilter},
    requests::{self, EditTemplate, TemplateDraft, TemplateFaults},
    restrictions::{self, SetRestriction},
};
use domain::{ids::PersonId, letters::LetterKind, restrictions::RestrictionGround};
use papers::Language;

#[test]
fn a_restriction_is_lifted_only_after_the_person_was_told() {
    let it = opened("restriction");
    let person: PersonId = it.person.parse().expect("an id");
    let wanted =
        SetRestriction { person, ground: RestrictionGround::Accuracy, about: None, case: Some(it.case.clone()) };
    let set = restrictions::set(&it.desk.session, wanted, now()).expect("set");
    let early = restrictions::lift(&it.desk.session, set.id, now()).err();
    assert_eq!(early, Some(Problem::step_refused("restriction", "not-told-first")));
    restrictions::tell(&it.desk.session, set.id, Language::Sv, now()).expect("told");
    assert_eq!(it.letters(), ["restriction-lifting"], "the letter that told her is kept with the case");
    restrictions::lift(&it.desk.session, set.id, now()).expect("lifted");
    let again = restrictions::lift(&it.desk.session, set.id, now()).err();
    assert_eq!(again, Some(Problem::step_refused("restriction", "restriction-lifted")));
}

// policy: 18
#[test]
fn whoever_got_her_data_is_told_of_a_restriction_and_nobody_else() {
    let it = opened("restriction");
    let session = &it.desk.session;
    let known = recipients(session, now());
    disclose(session, &it.person, &known[0].0);
    disclose(session, &it.person, &known[2].0);
    let other = add_person(&it.desk, &whole("Bo Ek", "bo@example.org", "08-111 22 33"));
    disclose(session, &other, &known[3].0);
    let case = Some(it.case.clone());
    let person: PersonId = it.person.parse().expect("an id");
    let wanted = SetRestriction { person, ground: RestrictionGround::Claims, about: None, case };
    let set = restrictions::set(session, wanted.clone(), now()).expect("set");
    let mut expected = vec![known[0].1.clone(), known[2].1.clone()];
    expected.sort();
    assert_eq!(told(session, now()), expected, "Art. 19: these two, each once");
    restrictions::set(session, wanted, now()).expect("set once more");
    assert_eq!(told(session, now()), expected, "one that waits is not made twice");
    assert_eq!(
        due::list(session, None, 500, now()).expect("listed").iter().filter(|it| it.kind == "recipient-notice").count(),
        2
    );
    let notices = forms::shelf(session, "notice", &ShelfFilter::default(), now()).expect("listed");
    let paper = disclosures::letter(session, &notices.records[0].id, Language::Sv, now()).expect("drawn");
    let said = text_of(&paper.bytes);
    assert!(said.contains("begränsats") && !said.contains("Lindström"), "the reference alone: {said}");
    restrictions::tell(session, set.id, Language::En, now()).expect("told");
    let alone = SetRestriction { person, ground: RestrictionGround::Accuracy, about: None, case: None };
    let alone = restrictions::set(session, alone, now()).expect("set outside of a case");
    assert!(restrictions::tell(session, alone.id, Language::Sv, now()).expect("noted").told_on.is_some());
    assert_eq!(it.letters(), ["restriction-lifting"], "only what was asked for in a case has its letter there");
}

#[test]
fn the_office_writes_its_own_letter_to_recipients_which_can_name_nobody() {
    let it = opened("restriction");
    let session = &it.desk.session;
    disclose(session, &it.person, &recipients(session, now())[0].0);
    let edit = |text: &str| {
        let kind = "notice-restriction".to_owned();
        requests::edit_template(
            session,
            &EditTemplate { kind, language: "sv".to_owned(), text: Some(text.to_owned()) },
            now(),
        )
    };
    let strange = Problem::invalid("letter-text", "template-unknown-placeholder");
    assert_eq!(edit("# Stopp\n\n{number} {since} {name}"), Err(strange));
    let missing = Problem::invalid("letter-text", "template-placeholder-missing");
    assert_eq!(edit("# Stopp\n\n{number}"), Err(missing));
    edit("# Stopp\n\nGäller {number}, sedan {since}.\n\n- lås posten").expect("edited");
    let person: PersonId = it.person.parse().expect("an id");
    let wanted = SetRestriction { person, ground: RestrictionGround::Unlawful, about: None, case: None };
    restrictions::set(session, wanted, now()).expect("set");
    let notices = forms::shelf(session, "notice", &ShelfFilter::default(), now()).expect("listed");
    let paper = disclosures::letter(session, &notices.records[0].id, Language::Sv, now()).expect("drawn");
    let said = text_of(&paper.bytes);
    assert!(said.contains("sedan 2026-11-22") && said.contains("lås posten"), "{said}");
}

#[test]
fn every_shipped_letter_can_be_edited_and_had_back() {
    let it = opened("access");
    let all = requests::templates(&it.desk.session).expect("listed");
    assert_eq!(all.len(), 2 * LetterKind::ALL.len(), "each letter in two languages");
    for template in &all {
        let same = EditTemplate {
            kind: template.kind.clone(),
            language: template.language.clone(),
            text: Some(template.text.clone()),
        };
        let saved = requests::edit_template(&it.desk.session, &same, now()).expect("what is shipped is sound");
        assert!(!saved.edited, "the same words are no edit: {}", template.kind);
    }
    let edit = |text: Option<&str>| {
        let wanted = EditTemplate {
            kind: "acknowledgement".to_owned(),
            language: "sv".to_owned(),
            text: text.map(str::to_owned),
        };
        requests::edit_template(&it.desk.session, &wanted, now())
    };
    assert!(edit(Some("# Tack\n\nVi har fått {number}.")).expect("edited").edited);
    it.step("acknowledge", &[("language", "sv")]).expect("made of the office's own words");
    assert_eq!(edit(Some("# Tack\n\n{lön}")), Err(Problem::invalid("letter-text", "template-unknown-placeholder")));
    assert!(!edit(None).expect("back").edited);
}

#[test]
fn a_text_is_looked_over_and_shown_as_a_letter_about_nobody() {
    let it = opened("access");
    let draft = |kind: &str, text: &str| TemplateDraft {
        kind: kind.to_owned(),
        language: "sv".to_owned(),
        text: text.to_owned(),
    };
    for template in requests::templates(&it.desk.session).expect("listed") {
        let draft = TemplateDraft { kind: template.kind, language: template.language, text: template.text };
        let clean = TemplateFaults { missing: Vec::new(), problem: None };
        assert_eq!(requests::template_faults(&it.desk.session, &draft), Ok(clean), "{}", draft.kind);
        let paper = requests::preview_template(&it.desk.session, &draft, now()).expect("a letter");
        assert!(paper.bytes.starts_with(b"%PDF-") && paper.substitutions.is_empty(), "{}", draft.kind);
    }
    let told = |kind: &str, text: &str| {
        let faults = requests::template_faults(&it.desk.session, &draft(kind, text)).expect("looked over");
        let shown = requests::preview_template(&it.desk.session, &draft(kind, text), now()).err();
        assert_eq!(shown, faults.problem, "what is wrong is not drawn either");
        let reason = faults.problem.map(|problem| match problem {
            Problem::InvalidField { reason, .. } => reason,
            other => panic!("{other:?}"),
        });
        (faults.missing, reason)
    };
    let some = |reason: &str| Some(reason.to_owned());
    assert_eq!(told("identity", "# Fråga\n\nHej {name}"), (Vec::new(), None));
    let missing = ["items", "complaint", "authority"].map(str::to_owned).to_vec();
    assert_eq!(told("refusal", "# Nej\n\n{reasons}"), (missing, some("template-placeholder-missing")));
    assert_eq!(told("identity", "Svar"), (Vec::new(), some("template-no-subject")));
    assert_eq!(told("identity", "# Svar\n\n{lön}"), (Vec::new(), some("template-unknown-placeholder")));
    let unknown = requests::template_faults(&it.desk.session, &draft("poem", "# Svar\n\nHej")).err();
    assert_eq!(unknown, Some(Problem::invalid("letter-kind", "unknown-word")));
    assert!(it.letters().is_empty(), "nothing was kept");
}
