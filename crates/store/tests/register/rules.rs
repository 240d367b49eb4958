//! What the schema itself refuses, even to somebody who comes by another door.

use crate::fixture::{Place, agreement, consent, entry, event, given, person, raw, request, staff};
use domain::{
    audit::AuditEntry,
    consents::ConsentAct,
    people::{IdentityGround, IdentityNumber},
    requests::Applicant,
};
use store::{Constraint, Error};

fn full() -> Place {
    let place = Place::new();
    let asa = person(1, "Åsa");
    let holm = staff(1, "Åke Holm");
    place
        .write(|write| {
            write.insert_staff(&holm)?;
            write.insert_person(&asa)?;
            write.insert_agreement(&agreement(1, &asa))?;
            write.insert_consent(&consent(1, &asa, vec![event(1, "2026-01-02T10:00:00+01:00", given("Ja tack"))]))?;
            write.insert_request(&request(1, Applicant::Known(asa.id), &holm))?;
            write.record(&AuditEntry { ids: vec![asa.id.0], ..entry() }).map(drop)
        })
        .expect("one of each");
    place
}

/// Runs a statement behind the store's back and says what the engine answered.
#[track_caller]
fn refused(sql: &str, why: &str) {
    let place = full();
    let raw = raw(place.path());
    raw.execute_batch("PRAGMA foreign_keys = ON").expect("links are watched");
    let answer = raw.execute_batch(sql).expect_err("the schema refuses it").to_string();
    assert!(answer.contains(why), "{sql}: {answer}");
}

#[test]
fn the_log_is_only_ever_added_to() {
    refused("UPDATE audit SET verb = 'other'", "append only");
    refused("DELETE FROM audit", "append only");
    refused("UPDATE audit_records SET seq = 1", "append only");
    refused("DELETE FROM audit_records", "append only");
}

#[test]
fn a_history_is_only_ever_added_to() {
    for column in ["at = '2020-01-01T00:00:00Z'", "act = 'confirmed'", "channel = 'phone'", "wording_version = 'x'"] {
        refused(&format!("UPDATE consent_events SET {column}"), "append only");
    }
    refused("UPDATE consent_events SET ip = '203.0.113.9'", "append only");
    refused("DELETE FROM consent_events", "append only");
    refused("UPDATE consent_wordings SET text = 'Nej tack'", "append only");
    refused("DELETE FROM register", "append only");
}

#[test]
fn what_cannot_be_is_refused() {
    refused(
        "INSERT INTO register SELECT zeroblob(16), 2, 'a','b','c','d',null,'sv',0,'2026-01-01T',0,0,zeroblob(32),0",
        "CHECK",
    );
    refused("UPDATE register SET only_row = 2", "CHECK");
    refused("UPDATE people SET id = x'00'", "CHECK");
    refused("UPDATE people SET number = ''", "CHECK");
    refused("UPDATE people SET number = NULL", "NOT NULL");
    refused("UPDATE people SET name = 7.5, number = x'00'", "cannot store");
    refused("UPDATE people SET identity_number = '198112189876'", "CHECK");
    refused("UPDATE people SET identity_ground = 'purpose'", "CHECK");
    refused("UPDATE people SET identity_number = '19811218', identity_ground = 'purpose'", "CHECK");
    refused("UPDATE people SET street = 'Storgatan 1'", "CHECK");
    refused("UPDATE people SET email = 'a@b.se'", "CHECK");
    refused("UPDATE people SET changed_on = '22/11 2026'", "CHECK");
    refused("UPDATE people SET protected_identity = 2", "CHECK");
    refused("UPDATE people SET source_kind = 'rumour'", "CHECK");
    refused("UPDATE agreements SET ended_on = '2023-12-31'", "CHECK");
    refused("UPDATE consent_events SET ip = NULL, act = 'withdrawn-by-person'", "append only");
    refused("UPDATE requests SET person = NULL", "CHECK");
    refused("UPDATE requests SET answered_at = '2026-01-01T00:00:00Z'", "CHECK");
    refused("UPDATE requests SET number = '26-1'", "CHECK");
    refused("INSERT INTO due VALUES (zeroblob(16), 'request', NULL, '2026-01-01', 'soon')", "CHECK");
    refused("INSERT INTO person_relations VALUES (zeroblob(16), 'client')", "FOREIGN KEY");
    refused("DELETE FROM people", "FOREIGN KEY");
    refused("DELETE FROM staff", "FOREIGN KEY");
}

#[test]
fn a_taken_value_is_named_by_its_column() {
    let place = full();
    let taken = |answer: Result<(), Error>, column: &'static str| {
        assert_eq!(answer, Err(Error::Constraint(Constraint::Taken(column))));
    };
    let mut same_number = person(2, "Bo");
    same_number.number = "K1".into();
    taken(place.write(|write| write.insert_person(&same_number)), "people.number");
    taken(place.write(|write| write.insert_staff(&staff(2, "åKE hOLM"))), "staff.name_folded");
    let asa = person(1, "Åsa");
    taken(place.write(|write| write.insert_consent(&consent(2, &asa, vec![]))), "consents.purpose");
    let mut same_case = request(2, Applicant::Known(asa.id), &staff(1, "Åke Holm"));
    same_case.number = "2026-0001".into();
    taken(place.write(|write| write.insert_request(&same_case)), "requests.number");
    // Nothing of a refused write stays.
    assert_eq!(place.register.read(|read| read.people_count()), Ok(1));
    assert_eq!(place.register.read(|read| read.audit_head()).map(|head| head.count), Ok(2));
}

#[test]
fn an_identity_number_comes_with_its_ground_only() {
    let place = Place::new();
    let mut asa = person(1, "Åsa");
    asa.identity_number = Some(IdentityNumber { digits: "811218-9876".into(), ground: IdentityGround::Purpose });
    let answer = place.write(|write| write.insert_person(&asa));
    assert!(matches!(answer, Err(Error::Constraint(Constraint::NotAllowed(_)))), "twelve digits or none: {answer:?}");
}

#[test]
fn a_person_with_a_request_stays_until_the_request_is_decided_on() {
    let place = full();
    let asa = person(1, "Åsa");
    let answer = place.write(|write| write.delete_person(asa.id));
    assert_eq!(answer, Err(Error::Constraint(Constraint::Link)));
    place
        .write(|write| {
            write.delete_request(request(1, Applicant::Known(asa.id), &staff(1, "")).id)?;
            write.delete_person(asa.id)
        })
        .expect("without a request she can be erased");
    let left = place.register.read(|read| read.counts()).expect("counts");
    for table in ["people", "person_relations", "agreements", "consents", "consent_events", "requests"] {
        assert_eq!(left[table], 0, "{table}");
    }
}

#[test]
fn only_the_address_of_a_line_can_be_erased() {
    let place = full();
    let asa = person(1, "Åsa");
    place.write(|write| write.erase_consent_ip(event(1, "2026-01-02T10:00:00+01:00", given("")).id)).expect("erased");
    let consents = place.register.read(|read| read.consents_of(asa.id)).expect("consents");
    match &consents[0].events[0].act {
        ConsentAct::Given { wording: Some(wording), ip: None } => assert_eq!(wording.text, "Ja tack"),
        other => panic!("the line keeps its words and loses its address: {other:?}"),
    }
}

#[test]
fn no_error_says_what_somebody_entered() {
    let place = full();
    let secret = "Zebulon Quistgårdson 070-1234567";
    let mut errors = Vec::new();
    let mut twin = person(1, secret);
    errors.push(place.write(|write| write.insert_person(&twin)).expect_err("the identifier is taken"));
    twin.id.0 = uuid::Uuid::from_u128(5);
    twin.number = "K1".into();
    errors.push(place.write(|write| write.insert_person(&twin)).expect_err("the number is taken"));
    twin.number = secret.into();
    twin.identity_number = Some(IdentityNumber { digits: secret.into(), ground: IdentityGround::Purpose });
    errors.push(place.write(|write| write.insert_person(&twin)).expect_err("no identity number"));
    errors.push(place.write(|write| write.set_language(secret)).expect_err("no language"));
    errors.push(place.write(|write| write.set_setting("", secret)).expect_err("no name"));
    for error in errors {
        for text in [error.to_string(), format!("{error:?}")] {
            for part in ["Zebulon", "070", "INSERT", "UPDATE", "0707"] {
                assert!(!text.contains(part), "{part} in an error: {text}");
            }
        }
    }
}
