//! Finding, opening, correcting; agreements and consents.

use crate::desk::{asa, at, desk, due_about, now};
use actions::{
    Problem,
    agreements::{self, AddAgreement, EndAgreement},
    audit::{self, AuditQuery},
    consents::{self, GiveConsent, WithdrawConsent},
    dossier::{self, CorrectPerson, OpenPerson},
    people::{self, FindPeople, PersonInput},
};

fn find(text: &str) -> FindPeople {
    FindPeople { text: text.to_owned(), limit: 10, offset: 0, relation: None }
}

fn open(id: &str, task: &str) -> OpenPerson {
    OpenPerson { id: id.to_owned(), task: task.to_owned() }
}

#[test]
fn a_person_is_found_however_she_is_typed() {
    let desk = desk(0);
    people::add(&desk.session, &asa(), now()).expect("added");
    for text in ["asa lindstrom", "ÅSA", "lindstr åsa", "018-44 44 600", "+46 18 444 46 00", "44 600", "lindstrom@exam"]
    {
        let found = people::find(&desk.session, &find(text)).expect("searched");
        assert_eq!(found.total, 1, "'{text}' is one way to ask for Åsa");
    }
    let nobody = people::find(&desk.session, &find("bo lindström")).expect("searched");
    assert_eq!(nobody.total, 0, "every word must be found");
}

#[test]
fn opening_writes_who_what_for_and_never_what_was_read() {
    let desk = desk(0);
    let added = people::add(&desk.session, &asa(), now()).expect("added");
    dossier::open(&desk.session, &open(&added.id, "customer-service"), now()).expect("opened");
    let page = audit::page(&desk.session, &AuditQuery { limit: 1, ..AuditQuery::default() }).expect("read");
    let line = &page.lines[0];
    assert_eq!((line.verb.as_str(), line.task.as_deref()), ("people.open", Some("customer-service")));
    assert_eq!(line.ids, [added.id], "the line names the record");
    let said = format!("{line:?}").to_lowercase();
    assert!(!said.contains("lindstr") && !said.contains("example.org"), "the log holds names of fields, never values");
}

#[test]
fn a_task_decides_what_is_shown() {
    let desk = desk(0);
    let added = people::add(&desk.session, &asa(), now()).expect("added");
    let invoicing = dossier::open(&desk.session, &open(&added.id, "invoicing"), now()).expect("opened");
    assert_eq!(invoicing.consents, None, "invoicing needs no consents");
    assert!(invoicing.hidden.contains(&"read-consents".to_owned()), "and the window says that they are hidden");
    let service =
        dossier::open(&desk.session, &open(&added.number, "customer-service"), now()).expect("opened by number");
    assert_eq!(service.consents, Some(Vec::new()));
}

#[test]
fn a_correction_names_its_fields_and_keeps_the_rest() {
    let desk = desk(0);
    let added = people::add(&desk.session, &asa(), now()).expect("added");
    let input = PersonInput { phone: Some("08-123 45 67".to_owned()), ..asa() };
    let request = CorrectPerson { id: added.id.clone(), task: "customer-service".to_owned(), input, before: None };
    let later = at("2026-11-23T09:00:00+01:00");
    let dossier = dossier::correct(&desk.session, &request, later).expect("corrected");
    assert_eq!(dossier.person.number, added.number, "an empty number field leaves the number");
    assert_eq!(dossier.person.changed_on, "2026-11-23");
    assert_eq!(dossier.person.recorded_on, "2026-11-22", "when she first came in does not change");
    let page = audit::page(&desk.session, &AuditQuery { limit: 1, ..AuditQuery::default() }).expect("read");
    assert_eq!(page.lines[0].fields, ["phone"], "only what changed is named");
}

#[test]
fn of_two_people_at_one_record_the_second_sees_what_changed_and_decides() {
    let desk = desk(0);
    let added = people::add(&desk.session, &asa(), now()).expect("added");
    let correct = |input: PersonInput, before: PersonInput| {
        let (id, task) = (added.id.clone(), "customer-service".to_owned());
        dossier::correct(&desk.session, &CorrectPerson { id, task, input, before: Some(before) }, now())
    };
    let moved = PersonInput { phone: Some("08-123 45 67".to_owned()), ..asa() };
    correct(moved.clone(), asa()).expect("the first");
    let married = PersonInput { name: "Åsa Öberg".to_owned(), ..asa() };
    assert_eq!(correct(married.clone(), asa()), Err(Problem::ChangedMeanwhile));
    let lines = |r: &str| {
        let query = AuditQuery { verb: Some(r.to_owned()), limit: 10, ..AuditQuery::default() };
        audit::page(&desk.session, &query).expect("read").lines.len()
    };
    assert_eq!(lines("people.correct"), 1, "nothing of it was written");

    let look = open(&added.id, "customer-service");
    let again = dossier::look_again(&desk.session, &look, now()).expect("shown");
    assert_eq!(
        (again.person.phone.as_deref(), lines("people.open")),
        (Some("08-123 45 67"), 1),
        "nobody had opened her"
    );
    dossier::look_again(&desk.session, &look, now()).expect("shown anew");
    assert_eq!(lines("people.open"), 1, "which is no opening of its own");
    let other = open(&added.id, "invoicing");
    dossier::look_again(&desk.session, &other, now()).expect("for another task");
    assert_eq!(lines("people.open"), 2, "but that is one");

    let both = PersonInput { phone: moved.phone.clone(), ..married };
    let stands = correct(both, moved).expect("after having seen it");
    assert_eq!((stands.person.name.as_str(), stands.person.phone.as_deref()), ("Åsa Öberg", Some("08-123 45 67")));
}

#[test]
fn what_must_never_be_stored_is_refused_with_its_field() {
    let desk = desk(0);
    for (field, note) in [("note", "kort 4111 1111 1111 1111"), ("note", "lösenord: hemligt123")] {
        let input = PersonInput { note: Some(note.to_owned()), ..asa() };
        match people::add(&desk.session, &input, now()) {
            Err(Problem::TextRefused { field: named, .. }) => assert_eq!(named, field),
            other => panic!("{note:?} gave {other:?}"),
        }
    }
    let input = PersonInput { identity_number: Some("811228-9874".to_owned()), ..asa() };
    let refused = people::add(&desk.session, &input, now()).expect_err("no ground");
    assert_eq!(refused, Problem::invalid("identity-ground", "missing"), "dataskyddslagen 3 kap. 10 §");
    assert_eq!(people::find(&desk.session, &find("")).expect("searched").total, 0, "nothing of it was stored");
}

#[test]
fn a_number_belongs_to_one_person() {
    let desk = desk(0);
    let number = Some("K77".to_owned());
    people::add(&desk.session, &PersonInput { number: number.clone(), ..asa() }, now()).expect("added");
    let second = people::add(&desk.session, &PersonInput { number, ..asa() }, now());
    assert_eq!(second, Err(Problem::NumberTaken));
    let twin = people::add(&desk.session, &asa(), now()).expect("added under a number of its own");
    assert_eq!(twin.likely_twins.len(), 1, "the same e-mail address is shown, never merged");
}

#[test]
fn a_protected_identity_is_masked_in_every_list() {
    let desk = desk(0);
    let added = people::add(&desk.session, &PersonInput { protected_identity: true, ..asa() }, now()).expect("added");
    let hit = people::find(&desk.session, &find("lindström")).expect("searched").hits.remove(0);
    assert_eq!((hit.name.as_str(), hit.email, hit.phone), ("", None, None));
    let opened = dossier::open(&desk.session, &open(&added.id, "customer-service"), now()).expect("opened");
    assert!(opened.person.masked && opened.person.name.is_empty(), "customer service does not need the name");
    let for_request = dossier::open(&desk.session, &open(&added.id, "request"), now()).expect("opened");
    assert_eq!(for_request.person.name, "Åsa Lindström", "the person's own request does");
}

#[test]
fn the_end_of_an_agreement_starts_the_year_and_the_reminder() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let add = AddAgreement {
        person: person.clone(),
        task: "customer-service".to_owned(),
        kind: "customer".to_owned(),
        started_on: "2024-01-01".to_owned(),
        ended_on: None,
        source: "purchase".to_owned(),
    };
    let agreement = agreements::add(&desk.session, &add, now()).expect("added");
    let id = agreement.id.to_string();
    assert!(due_about(&desk.session, &id).is_empty(), "a running contract is not due");
    let end = EndAgreement { id: id.clone(), task: "customer-service".to_owned(), ended_on: "2026-11-22".to_owned() };
    agreements::end(&desk.session, &end, now()).expect("ended");
    let list = due_about(&desk.session, &id);
    assert_eq!((list[0].kind.as_str(), list[0].last_day.as_str()), ("agreement-erasure", "2027-11-22"), "law.md R43");
    assert_eq!(list[0].who, "Å. L. K10000", "masked: others can see the list");
    let steps = actions::due::reckoning(&desk.session, "agreement-erasure", &id, now()).expect("worked out");
    assert!(!steps.is_empty(), "every date can be explained");
    assert_eq!(agreements::end(&desk.session, &end, now()), Err(Problem::AgreementEnded));
}

#[test]
fn a_consent_keeps_its_exact_words_and_ends_at_once() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let text = "Jag vill ha nyhetsbrevet via e-post.".to_owned();
    let give = GiveConsent {
        person: person.clone(),
        task: "customer-service".to_owned(),
        purpose: "newsletter".to_owned(),
        channel: "phone".to_owned(),
        at: None,
        text: text.clone(),
        version: "2026-03".to_owned(),
        ip: None,
        awaiting: false,
    };
    let consent = consents::give(&desk.session, &give, now()).expect("given");
    let shown = dossier::open(&desk.session, &open(&person, "customer-service"), now()).expect("opened");
    let shown = &shown.consents.expect("customer service sees consents")[0];
    assert_eq!((shown.state.as_str(), shown.events[0].wording.as_ref()), ("active", Some(&text)));
    let withdraw = WithdrawConsent {
        id: consent.id.to_string(),
        task: "customer-service".to_owned(),
        channel: "phone".to_owned(),
        by_controller: false,
    };
    consents::withdraw(&desk.session, &withdraw, now()).expect("withdrawn");
    assert_eq!(consents::withdraw(&desk.session, &withdraw, now()), Err(Problem::ConsentEnded));
    let again = consents::give(&desk.session, &give, at("2026-11-23T10:00:00+01:00")).expect("given again");
    assert_eq!(again.id, consent.id, "a purpose has one history");
    assert_eq!(again.events.len(), 3, "and no line of it is lost");
}
