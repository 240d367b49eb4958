//! Every noun comes back as it was put in.

use crate::fixture::{Place, agreement, consent, day, event, given, import, now, person, request, staff};
use domain::{
    agreements::AgreementKind,
    consents::{Channel, ConsentAct, ConsentPurpose, ConsentState},
    due::DueKind,
    extension::{ExtensionFactor, FirstLimit, decide},
    ids::{PersonId, StaffId},
    pauses::{Pause, PauseReason},
    requests::{Applicant, Course, RequestState},
    staff::Role,
};
use std::collections::BTreeSet;
use store::{Constraint, DueDays, DueEntry, Error};
use uuid::Uuid;

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    let place = Place::new();
    let names = ["Åsa", "Östen", "Ärla", "adam", "Zeke", "Åsa", "Eva", "Éva", "Åsa"];
    place.add(&(0..).zip(names).map(|(number, name)| person(number, name)).collect::<Vec<_>>());
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = place.register.read(|read| read.people_page(after, 2)).expect("a page");
        seen.extend(page.people.into_iter().map(|person| person.name));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, ["adam", "Eva", "Éva", "Zeke", "Åsa", "Åsa", "Åsa", "Ärla", "Östen"]);
    let middle = place.register.read(|read| read.people_from(3, 2)).expect("people");
    assert_eq!(middle.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Zeke", "Åsa"]);
    let stranger = PersonId(Uuid::from_u128(99));
    assert_eq!(place.register.read(|read| read.people_page(Some(stranger), 2)).err(), Some(Error::NotFound));
    let mut visited = 0;
    place
        .register
        .read(|read| {
            read.each_person(|_| {
                visited += 1;
                if visited == 4 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
            })
        })
        .expect("visited");
    assert_eq!(visited, 4);
}

#[test]
fn what_does_not_exist_cannot_be_changed() {
    let place = Place::new();
    let nobody = person(1, "Ingen");
    assert_eq!(place.write(|write| write.update_person(&nobody)), Err(Error::NotFound));
    assert_eq!(place.write(|write| write.delete_person(nobody.id)), Err(Error::NotFound));
    assert_eq!(place.write(|write| write.update_agreement(&agreement(1, &nobody))), Err(Error::NotFound));
    assert_eq!(place.write(|write| write.delete_consent(consent(1, &nobody, vec![]).id)), Err(Error::NotFound));
    assert_eq!(place.write(|write| write.update_staff(&staff(1, "Ingen"))), Err(Error::NotFound));
    let link = Err(Error::Constraint(Constraint::Link));
    assert_eq!(place.write(|write| write.insert_agreement(&agreement(1, &nobody))), link);
    assert_eq!(place.register.read(|read| read.person(nobody.id)), Ok(None));
}

#[test]
fn agreements_come_back_and_end() {
    let place = Place::new();
    let asa = person(1, "Åsa");
    place.add(std::slice::from_ref(&asa));
    let mut all: Vec<_> = AgreementKind::ALL
        .into_iter()
        .zip(0..)
        .map(|(kind, number)| {
            let mut agreement = agreement(number, &asa);
            agreement.kind = kind;
            agreement
        })
        .collect();
    place.write(|write| all.iter().try_for_each(|agreement| write.insert_agreement(agreement))).expect("added");
    assert_eq!(place.register.read(|read| read.agreements_of(asa.id)), Ok(all.clone()));
    all[2].ended_on = Some(day("2026-11-22"));
    place.write(|write| write.update_agreement(&all[2])).expect("ended");
    assert_eq!(place.register.read(|read| read.agreement(all[2].id)), Ok(Some(all[2].clone())));
    let ended = |until| place.register.read(|read| read.agreements_ended_until(day(until), 9)).expect("agreements");
    assert_eq!(ended("2026-11-22"), [all[2].clone()]);
    assert_eq!(ended("2026-11-21"), []);
    place.write(|write| write.delete_agreement(all[0].id)).expect("erased");
    assert_eq!(place.register.read(|read| read.agreements_of(asa.id)).expect("agreements").len(), all.len() - 1);
}

#[test]
fn a_consent_comes_back_with_its_history_in_order_of_events() {
    let place = Place::new();
    let asa = person(1, "Åsa");
    let holm = staff(1, "Åke Holm");
    let unknown = ConsentAct::Given { wording: None, ip: None };
    let mut withdrawn = event(3, "2026-05-01T09:00:00.123456789+02:00", ConsentAct::WithdrawnByPerson);
    withdrawn.channel = Channel::Phone;
    withdrawn.recorded_by = Some(holm.id);
    let history = vec![
        event(1, "2026-01-02T10:00:00+01:00", unknown),
        event(2, "2026-02-02T10:00:00Z", given("Ja tack, gärna!")),
        withdrawn.clone(),
    ];
    let whole = consent(1, &asa, history.clone());
    place
        .write(|write| {
            write.insert_staff(&holm)?;
            write.insert_person(&asa)?;
            write.insert_consent(&whole)
        })
        .expect("added");
    assert_eq!(place.register.read(|read| read.consent(whole.id)), Ok(Some(whole.clone())));
    let found = place.register.read(|read| read.consent_for(asa.id, ConsentPurpose::Newsletter)).expect("reading");
    assert_eq!(found.as_ref().map(domain::consents::Consent::state), Some(ConsentState::Ended(withdrawn.at)));

    // A letter from March is entered last, and still stands in its place.
    let late = event(4, "2026-03-01T00:00:00+01:00", ConsentAct::Confirmed { ip: Some("192.0.2.1".into()) });
    place.write(|write| write.append_consent_event(whole.id, &late)).expect("added to");
    let consents = place.register.read(|read| read.consents_of(asa.id)).expect("consents");
    let order: Vec<_> = consents[0].events.iter().map(|event| event.id).collect();
    assert_eq!(order, [history[0].id, history[1].id, late.id, history[2].id]);
    let page = place.register.read(|read| read.consents_page(ConsentPurpose::Newsletter, None, 5)).expect("a page");
    assert_eq!(page, consents);
    let rest = place.register.read(|read| read.consents_page(ConsentPurpose::Newsletter, Some(whole.id), 5));
    assert_eq!(rest, Ok(vec![]));
    place.write(|write| write.delete_consent(whole.id)).expect("erased as a whole");
    assert_eq!(place.register.read(|read| read.counts()).expect("counts")["consent_events"], 0);
}

#[test]
fn words_are_kept_once_and_compared_with_their_checksum() {
    let place = Place::new();
    let (asa, bo) = (person(1, "Åsa"), person(2, "Bo"));
    let at = "2026-01-02T10:00:00+01:00";
    place
        .write(|write| {
            write.insert_person(&asa)?;
            write.insert_person(&bo)?;
            write.insert_consent(&consent(1, &asa, vec![event(1, at, given("Ja"))]))?;
            write.insert_consent(&consent(2, &bo, vec![event(2, at, given("Ja"))]))
        })
        .expect("added");
    assert_eq!(place.register.read(|read| read.counts()).expect("counts")["consent_wordings"], 1);
    let raw = crate::fixture::raw(place.path());
    raw.execute_batch("DROP TRIGGER consent_wordings_never_change; UPDATE consent_wordings SET text = 'Nej'")
        .expect("changed behind the store's back");
    let answer = place.register.read(|read| read.consents_of(asa.id));
    assert_eq!(answer, Err(Error::Damaged(store::Damage::Value("consent_wordings.text"))));
}

#[test]
fn requests_come_back_and_are_numbered_by_year() {
    let place = Place::new();
    let asa = person(1, "Åsa");
    let holm = staff(1, "Åke Holm");
    let unknown = Applicant::Unknown { name: "Zeb".into(), search_keys: vec!["z@example.org".into(), "070".into()] };
    let mut known = request(1, Applicant::Known(asa.id), &holm);
    let stranger = request(2, unknown, &holm);
    place
        .write(|write| {
            write.insert_staff(&holm)?;
            write.insert_person(&asa)?;
            assert_eq!(write.next_request_number(2026)?, "2026-0001");
            write.insert_request(&known)?;
            write.insert_request(&stranger)
        })
        .expect("registered");
    let next = |year| place.register.read(|read| read.next_request_number(year)).expect("a number");
    assert_eq!(
        (next(2026).as_str(), next(2027).as_str(), next(2025).as_str()),
        ("2026-0003", "2027-0001", "2025-0001")
    );
    assert_eq!(place.register.read(|read| read.request(stranger.id)), Ok(Some(stranger.clone())));
    assert_eq!(place.register.read(|read| read.open_requests()), Ok(vec![known.clone(), stranger.clone()]));
    assert_eq!(place.register.read(|read| read.requests_page(None, 9)), Ok(vec![stranger.clone(), known.clone()]));
    assert_eq!(place.register.read(|read| read.requests_page(Some(stranger.id), 9)), Ok(vec![known.clone()]));

    known.state = RequestState::Answered { at: now(), paper_sha256: [5; 32] };
    known.number = "2026-12345".into();
    place.write(|write| write.update_request(&known)).expect("answered");
    assert_eq!(place.register.read(|read| read.requests_of(asa.id)), Ok(vec![known.clone()]));
    assert_eq!(place.register.read(|read| read.request_by_number("2026-12345")), Ok(Some(known)));
    assert_eq!(place.register.read(|read| read.open_requests()), Ok(vec![stranger]));
    assert_eq!(next(2026), "2026-12346", "numbers grow past four digits");
}

#[test]
fn the_course_of_a_request_comes_back() {
    let place = Place::new();
    let holm = staff(1, "Åke Holm");
    let case = request(1, Applicant::Unknown { name: "Zeb".into(), search_keys: vec![] }, &holm);
    place
        .write(|write| {
            write.insert_staff(&holm)?;
            write.insert_request(&case)
        })
        .expect("registered");
    assert_eq!(place.register.read(|read| read.course(case.id)), Ok(Course::default()));
    let first = FirstLimit { received_on: case.received_on, last_day: day("2026-12-21"), extension: None };
    let factors = BTreeSet::from([ExtensionFactor::Redaction, ExtensionFactor::SeveralUnits]);
    let extension = decide(first, day("2026-12-10"), factors, "Uppgifterna finns i tre olika enheter.");
    let pauses = vec![
        Pause { reason: PauseReason::Identity, asked_on: day("2026-11-23"), answered_on: Some(day("2026-11-25")) },
        Pause { reason: PauseReason::Clarification, asked_on: day("2026-11-26"), answered_on: None },
    ];
    let course = Course { pauses, extension: Some(extension.expect("an extension")) };
    place.write(|write| write.set_course(case.id, &course)).expect("kept");
    assert_eq!(place.register.read(|read| read.course(case.id)), Ok(course.clone()));
    let shorter = Course { extension: None, ..course };
    place.write(|write| write.set_course(case.id, &shorter)).expect("kept");
    assert_eq!(place.register.read(|read| read.course(case.id)), Ok(shorter));
}

#[test]
fn what_is_due_comes_in_order_of_days() {
    let place = Place::new();
    let asa = person(1, "Åsa");
    place.add(std::slice::from_ref(&asa));
    let entry = |subject: u128, kind, internal: &str| DueEntry {
        kind,
        subject: Uuid::from_u128(subject),
        person: Some(asa.id),
        last_day: day("2027-01-31"),
        internal_day: day(internal),
    };
    let all = [
        entry(1, DueKind::Request, "2026-12-01"),
        entry(2, DueKind::AgreementErasure, "2026-11-30"),
        DueEntry { person: None, ..entry(3, DueKind::ConsentReview, "2026-12-02") },
    ];
    place.write(|write| all.iter().try_for_each(|entry| write.set_due(entry.subject, &[*entry]))).expect("set");
    let read = &place.register;
    assert_eq!(read.read(|read| read.due_page(None, None, 10)), Ok(vec![all[1], all[0], all[2]]));
    assert_eq!(read.read(|read| read.due_page(Some(&all[1]), None, 1)), Ok(vec![all[0]]));
    assert_eq!(read.read(|read| read.due_page(None, Some(day("2026-12-01")), 10)), Ok(vec![all[1], all[0]]));
    assert_eq!(read.read(|read| read.due_of(asa.id)), Ok(vec![all[1], all[0]]));
    let moved = entry(2, DueKind::AgreementErasure, "2026-12-24");
    place.write(|write| write.set_due(moved.subject, &[moved])).expect("replaced");
    assert_eq!(read.read(|read| read.due_for(moved.subject)), Ok(vec![moved]));
    place.write(|write| write.set_due(moved.subject, &[])).expect("nothing due any more");
    assert_eq!(read.read(|read| read.due_for(moved.subject)), Ok(vec![]));
    place.write(|write| write.delete_person(asa.id)).expect("erased");
    assert_eq!(
        read.read(|read| read.due_page(None, None, 10)),
        Ok(vec![all[2]]),
        "what was due about her went with her"
    );
    let counted = DueDays { kind: all[2].kind, last_day: all[2].last_day, internal_day: all[2].internal_day, count: 1 };
    assert_eq!(read.read(|read| read.due_days()), Ok(vec![counted]), "and from the numbers too");
}

#[test]
fn staff_come_back_and_are_found_without_regard_to_case() {
    let place = Place::new();
    let mut all: Vec<_> = (0..)
        .zip(Role::ALL)
        .map(|(number, role)| {
            let mut member = staff(number, &format!("Åke {number}"));
            member.role = role;
            member
        })
        .collect();
    place.write(|write| all.iter().try_for_each(|member| write.insert_staff(member))).expect("added");
    all[1].disabled_at = Some(now());
    all[1].role = Role::Manager;
    place.write(|write| write.update_staff(&all[1])).expect("disabled");
    assert_eq!(place.register.read(|read| read.staff()), Ok(all.clone()));
    assert_eq!(place.register.read(|read| read.staff_named("åKE 3")), Ok(Some(all[3].clone())));
    assert_eq!(place.register.read(|read| read.staff_named("A\u{30a}ke 3")), Ok(Some(all[3].clone())));
    assert_eq!(place.register.read(|read| read.staff_member(all[4].id)), Ok(Some(all[4].clone())));
    assert_eq!(place.register.read(|read| read.staff_member(StaffId(Uuid::nil()))), Ok(None));
}

#[test]
fn imports_and_mappings_come_back() {
    let place = Place::new();
    let holm = staff(1, "Åke Holm");
    let (first, mut second) = (import(1, &holm), import(2, &holm));
    second.file_sha256 = [4; 32];
    place
        .write(|write| {
            write.insert_staff(&holm)?;
            write.insert_import(&first)?;
            write.insert_import(&second)?;
            write.save_import_mapping("namn;e-post", r#"{"name":0}"#, now())?;
            write.save_import_mapping("namn;e-post", r#"{"name":1}"#, now())
        })
        .expect("written down");
    assert_eq!(place.register.read(|read| read.imports(9)), Ok(vec![second.clone(), first]));
    assert_eq!(place.register.read(|read| read.imports_of_file([4; 32])), Ok(vec![second]));
    assert_eq!(place.register.read(|read| read.import_mapping("namn;e-post")), Ok(Some(r#"{"name":1}"#.into())));
    assert_eq!(place.register.read(|read| read.import_mapping("other")), Ok(None));
}

#[test]
fn settings_and_the_controller_can_be_changed() {
    let place = Place::new();
    let mut organisation = domain::organisation::Organisation::cequred();
    organisation.email = Some("dataskydd@example.org".into());
    organisation.address = vec!["Box 1".into()];
    place
        .write(|write| {
            write.set_setting("reminders", "on")?;
            write.set_setting("reminders", "off")?;
            assert_eq!(write.remove_setting("other"), Ok(false));
            write.set_language("en")?;
            write.set_organisation(&organisation)
        })
        .expect("changed");
    assert_eq!(place.register.read(|read| read.setting("reminders")), Ok(Some("off".into())));
    assert_eq!(place.register.read(|read| read.settings()).expect("settings").len(), 1);
    let info = place.register.read(|read| read.info()).expect("the register's own row");
    assert_eq!((info.organisation, info.language.as_str()), (organisation, "en"));
    assert_eq!(place.write(|write| write.remove_setting("reminders")), Ok(true));
    assert_eq!(place.register.read(|read| read.setting("reminders")), Ok(None));
    assert!(matches!(place.write(|write| write.set_language("no")), Err(Error::Constraint(_))));
}
