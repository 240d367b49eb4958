//! A case through its steps: who asks, the clock, the letters, the answer, the hand-over; and the state at receipt.

use crate::{
    desk::{Desk, asa, at, desk, due_about, now},
    judges::squeezed_of,
};
use actions::{
    Problem, extract,
    forms::{self, FormDone, RunForm},
    objections,
    people::{self, PersonInput},
    requests::{self, CaseView, OpenRequest},
};
use domain::{
    handling::{PasswordWay, RepresentativeKind},
    ids::PersonId,
    staff::Task,
    time::Moment,
};
use papers::Language;

/// A case of Åsa's, opened two days after it came in.
pub(crate) struct Opened {
    pub(crate) desk: Desk,
    pub(crate) person: String,
    pub(crate) case: String,
}

pub(crate) fn opened(kind: &str) -> Opened {
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

    pub(crate) fn step(&self, verb: &str, values: &[(&str, &str)]) -> Result<FormDone, Problem> {
        self.at(verb, values, now())
    }

    /// What the newest letter says, without white space.
    fn newest_letter(&self) -> String {
        let letters = self.case().letters;
        let newest = letters.last().expect("a letter was made");
        squeezed_of(&requests::letter_bytes(&self.desk.session, &newest.id, now()).expect("read").1)
    }

    fn refused(&self, verb: &str, values: &[(&str, &str)]) -> String {
        match self.step(verb, values) {
            Err(Problem::StepRefused { reason, .. }) => reason,
            other => panic!("{verb} was to be refused: {other:?}"),
        }
    }

    pub(crate) fn case(&self) -> CaseView {
        requests::case(&self.desk.session, &self.case, now()).expect("shown")
    }

    pub(crate) fn letters(&self) -> Vec<String> {
        self.case().letters.iter().map(|letter| letter.kind.clone()).collect()
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
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
    let said = it.newest_letter();
    for part in [REASONS.1, "2027-02-22", "2026-11-20", "Integritetsskyddsmyndigheten", "IMY"] {
        assert!(said.contains(&squeezed(part)), "{part}: {said}");
    }
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
    for (outcome, ground) in [("completed", "incomplete"), ("rectified", "misleading")] {
        let item = [("what", "Adress"), ("outcome", outcome), ("ground", ground), ("before", "–"), ("after", "Väg 1")];
        it.step("decide", &item).expect("each of the three grounds of Art. 16");
    }
    it.step("answer", &[("language", "en")]).expect("answered");
    let case = it.case();
    assert_eq!(case.items[0].after.as_deref(), Some("018-44 44 601"));
    assert_eq!((case.letters[0].kind.as_str(), case.letters[0].language.as_str()), ("rectification", "en"));
}

#[test]
fn what_is_decided_in_one_moment_keeps_its_order_in_the_case_and_in_the_letter() {
    let it = opened("erasure");
    let things = ["Nio", "Ett", "Sju", "Fem", "Två", "Åtta", "Tre", "Sex", "Fyra", "Tio"];
    for what in things {
        it.step("decide", &[("what", what), ("outcome", "erased")]).expect("decided");
    }
    it.step("answer", &[]).expect("answered");
    assert!(it.case().items.iter().map(|item| item.what.as_str()).eq(things));
    let letter = it.newest_letter();
    let places: Vec<_> = things.map(|what| letter.find(what)).into_iter().collect();
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
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
    let changed = PersonInput { phone: Some("018-99 99 999".to_owned()), ..asa() };
    let id: PersonId = it.person.parse().expect("an id");
    people::correct(&it.desk.session, id, Task::Request, &changed, None, now()).expect("corrected");
    let drawn = extract::preview(&it.desk.session, &it.case, Language::Sv, now()).expect("drawn").paper;
    let said = squeezed_of(&drawn.bytes);
    assert!(said.contains("018-4444600(ändratsedandess)"), "what stood there is answered with: {said}");
    assert!(said.contains("018-9999999"), "and what stands there now");
    assert_eq!(opened("erasure").case().at_receipt, 0, "only a copy is answered with it");
}

// policy: 26
#[test]
fn a_request_runs_from_receipt_through_whatever_door_it_came() {
    let it = opened("access");
    let request = |channel: &str| OpenRequest {
        person: Some(it.person.clone()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-16".to_owned(),
        channel: channel.to_owned(),
    };
    for channel in ["unofficial", "letter", "phone", "in-person", "web"] {
        let case = requests::open(&it.desk.session, &request(channel), now()).expect("opened");
        assert_eq!((case.received_on.as_str(), &case.registered_at[..10]), ("2026-11-16", "2026-11-22"), "{channel}");
        assert_eq!(case.last_day, "2026-12-16", "{channel}: a month from receipt, not from registration");
    }
    let carrier = requests::open(&it.desk.session, &request("pigeon"), now());
    assert_eq!(carrier.err(), Some(Problem::invalid("channel", "unknown-word")));
}

#[test]
fn somebody_asks_in_her_place_and_shows_that_she_may() {
    let it = opened("restriction");
    let by = |kind: &str, seen: &str| {
        let values = [("representative", "Bo Ombud"), ("representative-kind", kind), ("authority-seen-on", seen)];
        it.step("represent", &values).err()
    };
    let future = Problem::DateInTheFuture { field: "request-authority-seen-on".to_owned() };
    assert_eq!(by("agent", "2026-11-23"), Some(future), "nobody has seen it yet");
    assert_eq!(by("friend", "2026-11-21"), Some(Problem::invalid("request-representative-kind", "unknown-word")));
    let unseen = [("representative", "Bo Ombud"), ("representative-kind", "agent")];
    let missing = Some(Problem::invalid("request-authority-seen-on", "missing"));
    assert_eq!(it.step("represent", &unseen).err(), missing, "without authority she is nobody here");
    for kind in RepresentativeKind::ALL {
        assert_eq!(by(kind.code(), "2026-11-21"), None, "{}", kind.code());
    }
    it.step("answer", &[("language", "sv")]).expect("answered");
    let said = it.newest_letter();
    assert!(said.contains("BoOmbud") && said.contains("förÅsaLindström"), "it goes to him, for her: {said}");
}

// policy: 30
#[test]
fn a_refusal_says_why_thing_by_thing_and_where_to_complain() {
    let it = opened("erasure");
    let item = |what: &'static str| [("what", what), ("outcome", "refused"), ("ground", "legal-claims")];
    assert_eq!(it.refused("decide", &item("Tvisten")), "item-reasons-missing");
    let whys =
        [("Tvisten", "Vi behöver den för att försvara oss i domstol."), ("Fakturan", "Bokföringslagen kräver den.")];
    for (what, why) in whys {
        it.step("decide", &[item(what).as_slice(), &[("item-reasons", why)]].concat()).expect("decided");
    }
    it.step("refuse", &[REASONS]).expect("refused");
    let said = it.newest_letter();
    let parts = whys.iter().flat_map(|(what, why)| [*what, *why]);
    for part in
        parts.chain([REASONS.1, "klaga hos Integritetsskyddsmyndigheten", "gå till domstol", "104 20 Stockholm"])
    {
        assert!(said.contains(&squeezed(part)), "{part}: {said}");
    }
}

// policy: 30, 35
#[test]
fn an_answer_goes_by_letter_in_person_or_sealed_with_its_password_another_way() {
    let closed = |values: &[(&str, &str)]| {
        let it = opened("portability");
        it.step("identity", &[("identity-method", "e-id")]).expect("noted");
        it.step("answer", &[]).expect("answered");
        it.step("hand-over", values).map(|_| it.step("close", &[]).expect("closed")).err()
    };
    assert_eq!(closed(&[("way", "letter")]), None);
    assert_eq!(closed(&[("way", "in-person")]), None);
    for way in PasswordWay::ALL {
        assert_eq!(closed(&[("way", "encrypted-pdf"), ("password", way.code())]), None);
    }
    let by_mail = closed(&[("way", "encrypted-pdf"), ("password", "email")]);
    assert_eq!(by_mail, Some(Problem::invalid("request-password", "unknown-word")), "not the way the file goes");
    let none = closed(&[("way", "in-person"), ("password", "phone")]);
    assert_eq!(none, Some(Problem::step_refused("request", "no-password")));
}
