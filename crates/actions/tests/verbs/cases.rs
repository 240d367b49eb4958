//! A case through its steps: who asks, the clock, the letters, the answer, the hand-over; and the state at receipt.

use crate::desk::{Desk, asa, at, desk, due_about, now};
use actions::{
    Problem, extract,
    forms::{self, FormDone, RunForm},
    objections,
    people::{self, PersonInput},
    requests::{self, CaseView, EditTemplate, OpenRequest, TemplateDraft, TemplateFaults},
    restrictions::{self, SetRestriction},
};
use domain::{ids::PersonId, restrictions::RestrictionGround, staff::Task, time::Moment};
use papers::Language;

struct Opened {
    desk: Desk,
    person: String,
    case: String,
}

fn opened(kind: &str) -> Opened {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let request = OpenRequest {
        person: Some(person.clone()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: kind.to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    };
    let case = requests::open(&desk.session, &request, now()).expect("opened").number;
    Opened { desk, person, case }
}

impl Opened {
    fn at(&self, verb: &str, values: &[(&str, &str)], now: Moment) -> Result<FormDone, Problem> {
        let request = RunForm {
            noun: "request".to_owned(),
            verb: verb.to_owned(),
            about: Some(self.case.clone()),
            task: Some("request".to_owned()),
            values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        };
        forms::run(&self.desk.session, &request, now)
    }

    fn step(&self, verb: &str, values: &[(&str, &str)]) -> Result<FormDone, Problem> {
        self.at(verb, values, now())
    }

    fn refused(&self, verb: &str, values: &[(&str, &str)]) -> String {
        match self.step(verb, values) {
            Err(Problem::StepRefused { reason, .. }) => reason,
            other => panic!("{verb} was to be refused: {other:?}"),
        }
    }

    fn case(&self) -> CaseView {
        requests::case(&self.desk.session, &self.case, now()).expect("shown")
    }

    fn letters(&self) -> Vec<String> {
        self.case().letters.iter().map(|letter| letter.kind.clone()).collect()
    }
}

const REASONS: (&str, &str) = ("reasons", "Uppgifterna finns i tre system och många andra nämns.");

// policy: 26
#[test]
fn a_question_stops_the_clock_and_an_answer_starts_it() {
    let it = opened("access");
    assert_eq!(it.refused("resume", &[]), "case-not-paused");
    it.step("pause", &[("pause", "identity"), ("asked-on", "2026-11-20")]).expect("asked");
    let paused = it.case();
    assert_eq!((paused.request.stage.as_str(), paused.request.clock.as_str()), ("paused", "paused"));
    assert_eq!(paused.request.last_day, "2026-12-22", "20 December and two days, no weekend");
    assert_eq!(it.letters(), ["identity"]);
    assert_eq!(it.refused("pause", &[("pause", "clarification")]), "case-paused");
    let made = extract::make(&it.desk.session, &it.case, Language::Sv, now()).err();
    assert_eq!(made, Some(Problem::step_refused("request", "case-paused")), "no answer while nobody knows who asks");
    assert_eq!(it.refused("resume", &[("pause-answered-on", "2026-11-19")]), "pause-answered-before-asked");
    it.step("resume", &[("pause-answered-on", "2026-11-21")]).expect("answered");
    assert_eq!(it.case().request.last_day, "2026-12-21");
    let why = it.step("pause", &[("pause", "holiday")]).err();
    assert_eq!(why, Some(Problem::invalid("request-pause", "unknown-word")), "the law knows two reasons");
}

#[test]
fn the_time_is_extended_once_before_the_first_last_day_and_the_letter_says_why() {
    let it = opened("access");
    assert_eq!(it.step("extend", &[REASONS]).err(), Some(Problem::invalid("request-factors", "missing")));
    let short = it.step("extend", &[("factors", "redaction"), ("reasons", "mycket")]).err();
    assert_eq!(short, Some(Problem::invalid("request-reasons", "reasons-too-short")));
    let late = it.at("extend", &[("factors", "redaction"), REASONS], at("2026-12-22T09:00:00+01:00")).err();
    assert_eq!(late, Some(Problem::step_refused("request", "extension-too-late")));
    it.step("extend", &[("factors", "redaction,several-units"), REASONS]).expect("extended");
    let case = it.case();
    assert_eq!((case.request.clock.as_str(), case.request.last_day.as_str()), ("extended", "2027-02-22"));
    assert_eq!(it.letters(), ["extension"]);
    assert_eq!(it.refused("extend", &[("factors", "redaction"), REASONS]), "extension-only-once");
    let (letter, paper) = requests::letter_bytes(&it.desk.session, &case.letters[0].id, now()).expect("read");
    assert!(paper.starts_with(b"%PDF-") && letter.pages == 1 && letter.sha256.len() == 64);
}

// policy: 26, 35
#[test]
fn an_answer_is_handed_over_to_somebody_who_is_known_and_the_case_is_closed() {
    let it = opened("access");
    assert_eq!(it.refused("answer", &[]), "answered-by-extract");
    assert_eq!(it.refused("hand-over", &[("way", "letter")]), "case-undecided");
    let drawn = extract::make(&it.desk.session, &it.case, Language::Sv, now()).expect("drawn");
    extract::answered(&it.desk.session, drawn.request, &drawn.paper, now()).expect("answered");
    assert_eq!(it.refused("close", &[]), "case-not-handed-over");
    assert_eq!(it.refused("hand-over", &[("way", "letter")]), "identity-missing");
    it.step("identity", &[("identity-method", "id-shown")]).expect("noted");
    assert_eq!(it.refused("hand-over", &[("way", "encrypted-pdf")]), "password-way-missing");
    it.step("hand-over", &[("way", "encrypted-pdf"), ("password", "phone")]).expect("handed over");
    assert_eq!(it.case().request.stage, "handed-over");
    it.step("close", &[]).expect("closed");
    assert_eq!((it.case().request.stage.as_str(), it.case().verbs.len()), ("closed", 0));
    assert_eq!(it.refused("letter", &[("letter", "answer")]), "case-over");
}

#[test]
fn no_form_of_a_case_takes_a_file() {
    for form in forms::all().filter(|form| form.noun == "request") {
        for field in form.fields {
            let name = field.name;
            assert!(
                !name.contains("copy") && !name.contains("file") && !name.contains("scan"),
                "{}: {name}",
                form.verb
            );
        }
    }
}

// policy: 30
#[test]
fn a_refusal_gives_reasons_and_ends_the_clock() {
    let it = opened("complaint");
    let short = it.step("refuse", &[("reasons", "nej")]).err();
    assert_eq!(short, Some(Problem::step_refused("request", "reasons-too-short")));
    it.step("refuse", &[REASONS]).expect("refused");
    let case = it.case();
    assert_eq!((case.request.state.as_str(), case.request.article), ("refused", 77));
    assert_eq!(it.letters(), ["refusal"]);
    assert!(due_about(&it.desk.session, &case.request.id).is_empty());
    assert_eq!(it.refused("answer", &[]), "case-decided");
}

// policy: 40, 78
#[test]
fn an_objection_to_marketing_holds_at_once_and_is_never_refused() {
    let it = opened("objection");
    assert_eq!(it.refused("refuse", &[REASONS]), "scope-missing", "unsaid, it could be marketing");
    it.step("scope", &[("objects-to", "direct-marketing")]).expect("noted");
    let person: PersonId = it.person.parse().expect("an id");
    let held = objections::of_person(&it.desk.session, Task::Request, person).expect("listed");
    assert_eq!(held.len(), 1, "it is in force before anybody has answered");
    assert_eq!(it.refused("refuse", &[REASONS]), "marketing-is-absolute");
    it.step("answer", &[]).expect("answered");
}

// policy: 28
#[test]
fn a_rectification_is_answered_thing_by_thing() {
    let it = opened("rectification");
    assert_eq!(it.refused("answer", &[]), "nothing-decided");
    let wrong = [("what", "Telefon"), ("outcome", "rectified"), ("ground", "contract")];
    assert_eq!(it.refused("decide", &wrong), "ground-does-not-fit");
    let item = [
        ("what", "Telefon"),
        ("outcome", "rectified"),
        ("ground", "inaccurate"),
        ("before", "018-44 44 600"),
        ("after", "018-44 44 601"),
    ];
    it.step("decide", &item).expect("decided");
    it.step("answer", &[("language", "en")]).expect("answered");
    let case = it.case();
    assert_eq!(case.items[0].after.as_deref(), Some("018-44 44 601"));
    assert_eq!((case.letters[0].kind.as_str(), case.letters[0].language.as_str()), ("rectification", "en"));
}

// policy: 29
#[test]
fn an_erasure_says_what_is_kept_because_of_what_until_when() {
    let it = opened("erasure");
    let kept = [("what", "Faktura"), ("outcome", "kept"), ("ground", "legal-obligation")];
    assert_eq!(it.refused("decide", &kept), "until-missing");
    it.step("decide", &[kept[0], kept[1], kept[2], ("until", "2033-12-31")]).expect("decided");
    it.step("decide", &[("what", "Telefon"), ("outcome", "erased")]).expect("decided");
    it.step("answer", &[]).expect("answered");
    assert_eq!(it.letters(), ["erasure"]);
}

#[test]
fn what_stood_there_at_receipt_is_kept_with_the_case() {
    let it = opened("access");
    assert!(it.case().at_receipt > 5, "name, number, address and the rest");
    let drawn = || extract::preview(&it.desk.session, &it.case, Language::Sv, now()).expect("drawn").paper;
    let before = drawn().bytes.len();
    let changed = PersonInput { phone: Some("018-99 99 999".to_owned()), ..asa() };
    let id: PersonId = it.person.parse().expect("an id");
    people::correct(&it.desk.session, id, Task::Request, &changed, now()).expect("corrected");
    let after = drawn().bytes.len();
    assert!(after > before, "the paper now also says what stood there: {before} {after}");
    assert_eq!(opened("erasure").case().at_receipt, 0, "only a copy is answered with it");
}

#[test]
fn a_restriction_is_lifted_only_after_the_person_was_told() {
    let it = opened("restriction");
    let person: PersonId = it.person.parse().expect("an id");
    let wanted =
        SetRestriction { person, ground: RestrictionGround::Accuracy, about: None, case: Some(it.case.clone()) };
    let set = restrictions::set(&it.desk.session, wanted, now()).expect("set");
    let early = restrictions::lift(&it.desk.session, set.id, now()).err();
    assert_eq!(early, Some(Problem::step_refused("restriction", "not-told-first")));
    it.step("letter", &[("letter", "restriction-lifting")]).expect("written");
    restrictions::tell(&it.desk.session, set.id, now()).expect("told");
    restrictions::lift(&it.desk.session, set.id, now()).expect("lifted");
    let again = restrictions::lift(&it.desk.session, set.id, now()).err();
    assert_eq!(again, Some(Problem::step_refused("restriction", "restriction-lifted")));
}

#[test]
fn every_shipped_letter_can_be_edited_and_had_back() {
    let it = opened("access");
    let all = requests::templates(&it.desk.session).expect("listed");
    assert_eq!(all.len(), 20, "ten letters in two languages");
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
    assert_eq!(told("answer", "# Svar\n\nHej {name}"), (Vec::new(), None));
    let missing = ["items", "complaint", "authority"].map(str::to_owned).to_vec();
    assert_eq!(told("refusal", "# Nej\n\n{reasons}"), (missing, some("template-placeholder-missing")));
    assert_eq!(told("answer", "Svar"), (Vec::new(), some("template-no-subject")));
    assert_eq!(told("answer", "# Svar\n\n{lön}"), (Vec::new(), some("template-unknown-placeholder")));
    let unknown = requests::template_faults(&it.desk.session, &draft("poem", "# Svar\n\nHej")).err();
    assert_eq!(unknown, Some(Problem::invalid("letter-kind", "unknown-word")));
    assert!(it.letters().is_empty(), "nothing was kept");
}
