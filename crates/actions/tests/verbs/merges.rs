//! Two entries for one person.

use crate::{
    desk::{Desk, asa, desk, now},
    trade::{done, facts, form},
};
use actions::{
    Problem,
    audit::{self, AuditQuery},
    dossier::{self, OpenPerson},
    forms,
    merges::{self, MergePeople},
    people::{self, FindPeople, PersonInput},
};

fn twins(desk: &Desk) -> (String, String) {
    let first = people::add(&desk.session, &asa(), now()).expect("added");
    let second = PersonInput {
        name: "Asa Lindstrom".to_owned(),
        phone: Some("070-123 45 67".to_owned()),
        note: Some("Ring efter tre.".to_owned()),
        relations: vec!["course-participant".to_owned()],
        ..asa()
    };
    let second = people::add(&desk.session, &second, now()).expect("added");
    let agreement = [("kind", "course"), ("started-on", "2026-01-01"), ("source", "purchase")];
    done(&desk.session, &form("agreement", "add", &second.id, "customer-service", &agreement), now());
    (first.number, second.number)
}

fn request(survivor: &str, absorbed: &str, take: Option<&[&str]>) -> MergePeople {
    MergePeople {
        survivor: survivor.to_owned(),
        absorbed: absorbed.to_owned(),
        take: take.map(|names| names.iter().map(|name| (*name).to_owned()).collect()),
    }
}

fn found(desk: &Desk, text: &str) -> Vec<String> {
    let wanted = FindPeople { text: text.to_owned(), limit: 10, offset: 0, relation: None };
    people::find(&desk.session, &wanted).expect("searched").hits.into_iter().map(|hit| hit.number).collect()
}

#[test]
fn side_by_side_then_one_then_two_again() {
    let desk = desk(0);
    let (one, other) = twins(&desk);
    let preview = merges::preview(&desk.session, &request(&one, &other, None), now()).expect("compared");
    assert_eq!(preview.reason.as_deref(), Some("same-email"));
    assert_eq!((preview.records, preview.refused.as_ref()), (1, None));
    let take: Vec<_> = preview.fields.iter().filter(|field| field.take).map(|field| field.name.as_str()).collect();
    assert_eq!(take, ["note"], "only what the survivor lacks");

    let open = |number: &str| {
        let request = OpenPerson { id: number.to_owned(), task: "customer-service".to_owned() };
        dossier::open(&desk.session, &request, now()).expect("opened").person
    };
    let (before_one, before_other) = (open(&one), open(&other));
    merges::merge(&desk.session, &request(&one, &other, Some(&["phone"])), now()).expect("merged");
    let newest = audit::page(&desk.session, &AuditQuery { limit: 1, ..AuditQuery::default() }).expect("read");
    assert_eq!(
        (newest.lines[0].verb.as_str(), newest.lines[0].fields.as_slice()),
        ("merges.merge", ["phone".to_owned()].as_slice())
    );
    let merged = open(&other);
    assert_eq!(merged.number, one, "the merged number still finds her");
    assert_eq!((merged.phone.as_deref(), merged.note), (Some("070-123 45 67"), None), "what was chosen was taken");
    assert_eq!(merged.relations, ["client", "course-participant"]);
    assert_eq!(found(&desk, &other), std::slice::from_ref(&one), "in the search too");
    assert_eq!(facts(&desk.session, "agreement", &one, "customer-service").len(), 1, "her records moved");
    let kept = facts(&desk.session, "merge", &one, "customer-service").remove(0);
    assert_eq!(kept[0], ("number".to_owned(), other.clone()), "what the other entry held is in her extract");
    let taken = PersonInput { number: Some(other.clone()), ..asa() };
    assert_eq!(people::add(&desk.session, &taken, now()), Err(Problem::NumberTaken), "and is nobody else's");

    merges::undo_last(&desk.session, &one, now()).expect("undone");
    assert_eq!((open(&one), open(&other)), (before_one, before_other), "exactly as before");
    assert_eq!(facts(&desk.session, "agreement", &other, "customer-service").len(), 1);
    assert_eq!(found(&desk, &other), std::slice::from_ref(&other));
    assert_eq!(merges::undo_last(&desk.session, &one, now()), Err(Problem::not_found("merge")));
}

#[test]
fn two_identity_numbers_are_two_people() {
    let desk = desk(0);
    let with = |number: &str| PersonInput {
        identity_number: Some(number.to_owned()),
        identity_ground: Some("secure-identification".to_owned()),
        ..asa()
    };
    let one = people::add(&desk.session, &with("811228-9874"), now()).expect("added").number;
    let other = people::add(&desk.session, &with("900101-9802"), now()).expect("added").number;
    let refused = merges::merge(&desk.session, &request(&one, &other, None), now()).map(|_| ());
    assert_eq!(refused, Err(Problem::CannotMerge { reason: "two-identity-numbers".to_owned() }));
    let same = merges::merge(&desk.session, &request(&one, &one, None), now()).map(|_| ());
    assert_eq!(same, Err(Problem::CannotMerge { reason: "same-entry".to_owned() }));
}

#[test]
fn a_protected_identity_stays_protected_and_is_masked_side_by_side() {
    let desk = desk(0);
    let one = people::add(&desk.session, &asa(), now()).expect("added").number;
    let hidden = PersonInput { protected_identity: true, name: "Åsa Hemlig".to_owned(), ..asa() };
    let other = people::add(&desk.session, &hidden, now()).expect("added").number;
    let preview = merges::preview(&desk.session, &request(&one, &other, None), now()).expect("compared");
    assert!(preview.masked && !format!("{preview:?}").contains("Hemlig"));
    let make = form("merge", "make", &one, "administration", &[("absorbed", &other)]);
    done(&desk.session, &make, now());
    let wanted = FindPeople { text: one.clone(), limit: 10, offset: 0, relation: None };
    let hit = people::find(&desk.session, &wanted).expect("searched").hits.remove(0);
    assert!(hit.protected_identity && hit.name.is_empty());
    let service = form("merge", "make", &one, "customer-service", &[("absorbed", &other)]);
    assert_eq!(
        forms::run(&desk.session, &service, now()),
        Err(Problem::NotPermitted { deed: "merge-people".to_owned() }),
        "merging is upkeep of the register"
    );
}
