//! Two entries made one, and the way back to the byte.

use crate::fixture::{Place, agreement, consent, day, event, given, now, person, raw, request, staff};
use domain::{
    consents::{ConsentAct, ConsentState},
    ids::{PersonId, PurchaseId, RecordId},
    money::Ore,
    people::{Person, PersonFlag, Relation},
    purchases::{ProductFamily, Purchase},
    requests::Applicant,
};
use std::collections::BTreeMap;
use store::{FlagEntry, Merge};
use uuid::Uuid;

/// Every row of every table but the log and the register's own line.
fn dump(place: &Place) -> BTreeMap<String, Vec<String>> {
    let raw = raw(place.path());
    let names = |sql: &str| -> Vec<String> {
        let mut statement = raw.prepare(sql).expect("a query");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.map(|row| row.expect("a name")).collect()
    };
    let mut all = BTreeMap::new();
    for table in
        names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'audit%' AND name <> 'register'")
    {
        let columns = names(&format!("SELECT name FROM pragma_table_info('{table}')"));
        let quoted: Vec<String> = columns.iter().map(|column| format!("quote({column})")).collect();
        let mut rows = names(&format!("SELECT {} FROM {table}", quoted.join(" || ',' || ")));
        rows.sort();
        all.insert(table, rows);
    }
    all
}

fn twins() -> (Person, Person) {
    let mut asa = person(1, "Åsa Lindström");
    asa.email = Some("asa@example.org".into());
    let mut twin = person(2, "Asa Lindstrom");
    twin.phone = Some("018-44 44 600".into());
    twin.relations = [Relation::Client, Relation::CourseParticipant].into();
    (asa, twin)
}

fn merge(asa: &Person, twin: &Person, by: &domain::staff::Staff) -> Merge {
    Merge {
        id: RecordId(Uuid::from_u128(0x8000_0001)),
        survivor: asa.id,
        absorbed: twin.id,
        absorbed_number: twin.number.clone(),
        absorbed_name: twin.name.clone(),
        absorbed_email: twin.email.clone(),
        absorbed_phone: twin.phone.clone(),
        merged_at: now(),
        merged_by: by.id,
    }
}

fn purchase(number: u32, of: PersonId) -> Purchase {
    Purchase {
        id: PurchaseId(Uuid::from_u128(0x9000_0000 + u128::from(number))),
        person: of,
        number: format!("F{number}"),
        compiled_on: day("2026-11-02"),
        event_on: day("2026-11-01"),
        what: "Kurs i retorik".into(),
        amount: Ore(499_500),
        counterparty: "Asa Lindstrom".into(),
        financial_year_end: day("2026-12-31"),
        family: ProductFamily::Course,
        at_a_distance: true,
        card: None,
        reference: None,
        cancelled: None,
    }
}

/// Both entries with everything two entries can have, some of it in conflict.
fn filled(place: &Place) -> (Person, Person, domain::staff::Staff) {
    let (asa, twin) = twins();
    let eva = staff(1, "Eva");
    place.add(&[asa.clone(), twin.clone()]);
    place
        .write(|w| {
            w.insert_staff(&eva)?;
            w.insert_agreement(&agreement(1, &asa))?;
            w.insert_agreement(&agreement(2, &twin))?;
            w.insert_purchase(&purchase(1, twin.id))?;
            w.insert_request(&request(1, Applicant::Known(twin.id), &eva))?;
            w.insert_consent(&consent(1, &asa, vec![event(1, "2026-01-01T10:00:00+01:00", given("Ja"))]))?;
            w.insert_consent(&consent(
                2,
                &twin,
                vec![
                    event(2, "2025-01-01T10:00:00+01:00", given("Jag vill")),
                    event(3, "2026-06-01T10:00:00+02:00", ConsentAct::WithdrawnByPerson),
                ],
            ))?;
            for (number, id) in [(1, asa.id), (2, twin.id)] {
                w.insert_flag(&FlagEntry {
                    id: RecordId(Uuid::from_u128(0xA000_0000 + number)),
                    person: id,
                    flag: PersonFlag::Deceased,
                    since: day("2026-11-20"),
                })?;
            }
            Ok(())
        })
        .expect("both are filled");
    (asa, twin, eva)
}

fn united(asa: &Person, twin: &Person) -> Person {
    Person { phone: twin.phone.clone(), relations: &asa.relations | &twin.relations, ..asa.clone() }
}

#[test]
fn every_record_moves_and_both_numbers_find_her() {
    let place = Place::new();
    let (asa, twin, eva) = filled(&place);
    place.write(|w| w.merge_people(&merge(&asa, &twin, &eva), &united(&asa, &twin))).expect("merged");
    place
        .register
        .read(|r| {
            assert_eq!(r.person(twin.id)?, None, "there is one entry");
            assert_eq!(r.agreements_of(asa.id)?.len(), 2);
            assert_eq!(r.purchases_of(asa.id)?.len(), 1);
            assert_eq!(r.requests_of(asa.id)?.len(), 1);
            assert_eq!(r.person(asa.id)?.map(|it| it.relations.len()), Some(2));
            let consents = r.consents_of(asa.id)?;
            assert_eq!(consents.len(), 1);
            assert_eq!(consents[0].events.len(), 3, "one history of both");
            assert!(matches!(consents[0].state(), ConsentState::Ended(_)), "a withdrawal in either entry holds");
            for text in ["K2", "K1", "018 44 44 600"] {
                let found = r.find_people(text, 5)?;
                assert_eq!(found.people.iter().map(|it| it.id).collect::<Vec<_>>(), [asa.id], "{text}");
            }
            assert_eq!(r.merge_of_number("K2")?.map(|it| it.survivor), Some(asa.id));
            Ok::<_, store::Error>(())
        })
        .expect("read");
}

#[test]
fn undoing_restores_everything_exactly() {
    let place = Place::new();
    let (asa, twin, eva) = filled(&place);
    let before = dump(&place);
    let it = merge(&asa, &twin, &eva);
    place.write(|w| w.merge_people(&it, &united(&asa, &twin))).expect("merged");
    assert_ne!(dump(&place), before);
    let both = place.write(|w| w.undo_merge(it.id, &mut || Uuid::from_u128(1))).expect("undone");
    assert_eq!(both, (asa.id, twin.id));
    let after = dump(&place);
    for (table, rows) in &before {
        assert_eq!(&after[table], rows, "{table}");
    }
    let found = place.register.read(|r| r.find_people("K2", 5)).expect("found");
    assert_eq!(found.people, [twin], "the search knows both again");
}

#[test]
fn what_happened_since_is_not_undone() {
    let place = Place::new();
    let (asa, twin, eva) = filled(&place);
    let it = merge(&asa, &twin, &eva);
    place.write(|w| w.merge_people(&it, &united(&asa, &twin))).expect("merged");
    place
        .write(|w| {
            let mut later = united(&asa, &twin);
            later.phone = Some("08-123 45 67".into());
            w.update_person(&later)?;
            w.insert_purchase(&purchase(7, asa.id))?;
            let hers = w.consents_of(asa.id)?.remove(0);
            w.append_consent_event(hers.id, &event(8, "2026-11-22T11:00:00+01:00", given("Igen")))?;
            w.append_consent_event(hers.id, &event(9, "2026-11-22T12:00:00+01:00", ConsentAct::EndedByController))
        })
        .expect("life goes on");
    let mut next = 100;
    let mut fresh = || {
        next += 1;
        Uuid::from_u128(next)
    };
    place.write(|w| w.undo_merge(it.id, &mut fresh)).expect("undone");
    place
        .register
        .read(|r| {
            assert_eq!(r.person(asa.id)?.and_then(|it| it.phone), Some("08-123 45 67".into()), "corrected since");
            assert_eq!(r.purchases_of(asa.id)?.len(), 1, "bought since");
            assert_eq!(r.purchases_of(twin.id)?.len(), 1);
            for id in [asa.id, twin.id] {
                let consents = r.consents_of(id)?;
                assert!(matches!(consents[0].state(), ConsentState::Ended(_)), "an ending counts for both");
            }
            Ok::<_, store::Error>(())
        })
        .expect("read");
}

#[test]
fn erasing_the_survivor_erases_the_history_of_merging() {
    let place = Place::new();
    let (asa, twin, eva) = filled(&place);
    place.write(|w| w.merge_people(&merge(&asa, &twin, &eva), &united(&asa, &twin))).expect("merged");
    place.write(|w| w.erase("person", asa.id.0).map(|_| ())).expect("erased");
    place.register.settle().expect("settled");
    assert!(dump(&place)["merges"].is_empty());
    assert_eq!(place.register.read(|r| r.merge_of_number("K2")), Ok(None));
}
