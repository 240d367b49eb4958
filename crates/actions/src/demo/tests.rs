//! What a demo promises: always the same, never real, and something of everything.

use super::{Made, MakeDemo, create, people, requests};
use crate::{
    forms::{ShelfFilter, shelf},
    held,
};
use chrono::{DateTime, Days};
use domain::{
    consents::{Consent, ConsentState},
    due::{self, Urgency, urgency},
    ids::{PersonId, StaffId},
    people::Relation,
    requests::{Course, RequestState},
    retention,
    time::{Moment, day_in_sweden},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};
use uuid::Uuid;

fn now() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment that exists")
}

fn ids(made: &[Made]) -> Vec<PersonId> {
    made.iter().map(|it| it.person.id).collect()
}

#[test]
fn the_same_seed_gives_the_same_people_and_another_does_not() {
    let first: Vec<_> = people(7, 300, now()).collect();
    assert_eq!(first, people(7, 300, now()).collect::<Vec<_>>());
    assert_ne!(first, people(8, 300, now()).collect::<Vec<_>>());
    assert_eq!(first[..100], people(7, 100, now()).collect::<Vec<_>>(), "a person does not depend on how many follow");
    let staff = StaffId(Uuid::nil());
    assert_eq!(requests(7, &ids(&first), now(), staff), requests(7, &ids(&first), now(), staff));
}

#[test]
fn people_can_be_told_apart_and_reached_only_in_examples() {
    let made: Vec<_> = people(1, 2_000, now()).collect();
    let numbers: BTreeSet<_> = made.iter().map(|it| &it.person.number).collect();
    let identifiers: BTreeSet<_> = made.iter().map(|it| it.person.id).collect();
    let emails: BTreeSet<_> = made.iter().filter_map(|it| it.person.email.as_deref()).collect();
    assert_eq!((numbers.len(), identifiers.len()), (2_000, 2_000));
    assert_eq!(emails.len(), made.iter().filter(|it| it.person.email.is_some()).count());
    assert!(emails.iter().all(|email| {
        let (_, domain) = email.rsplit_once('@').expect("an address");
        ["example.org", "example.com", "example.net"].contains(&domain)
    }));
    assert!(made.iter().all(|it| it.person.identity_number.is_none()
        || it.person.identity_number.as_ref().is_some_and(|n| n.digits.len() == 12)));
    assert!(made.iter().any(|it| it.person.protected_identity), "nobody has a protected identity");
    for relation in Relation::ALL {
        assert!(made.iter().any(|it| it.person.relations.contains(&relation)), "nobody is {}", relation.code());
    }
}

#[test]
fn nothing_lies_in_the_future_and_nothing_ends_before_it_began() {
    let today = day_in_sweden(now());
    for it in people(3, 3_000, now()) {
        let person = &it.person;
        assert!(person.recorded_on <= person.changed_on && person.changed_on <= today, "{}", person.number);
        for agreement in &it.agreements {
            assert!(agreement.started_on <= agreement.ended_on.unwrap_or(today), "{}", person.number);
            assert!(agreement.ended_on.is_none_or(|day| day <= today), "{}", person.number);
        }
        for consent in &it.consents {
            assert!(consent.events.is_sorted_by_key(|event| event.at), "{}", person.number);
            assert!(consent.events.iter().all(|event| event.at <= now()), "{}", person.number);
            assert!(!consent.events.is_empty(), "{}", person.number);
        }
    }
}

#[test]
fn consents_are_of_every_state() {
    let states: Vec<_> = people(1, 1_000, now()).flat_map(|it| it.consents).map(|it: Consent| it.state()).collect();
    let count = |wanted: fn(&ConsentState) -> bool| states.iter().filter(|state| wanted(state)).count();
    let active = count(|state| matches!(state, ConsentState::Active));
    let deficient = count(|state| matches!(state, ConsentState::Deficient));
    let ended = count(|state| matches!(state, ConsentState::Ended(_)));
    assert!(active > deficient + ended && deficient > 10 && ended > 20, "{active} {deficient} {ended}");
}

#[test]
fn every_demo_has_something_late_something_soon_and_something_done() {
    for (seed, moment) in [(1, now()), (99, now()), (5, "2027-04-03T08:30:00+02:00".parse().expect("a moment"))] {
        let today = day_in_sweden(moment);
        let made: Vec<_> = people(seed, 50, moment).collect();
        let cases = requests(seed, &ids(&made), moment, StaffId(Uuid::nil()));
        let rules = crate::rules::shipped().expect("sound");
        let due: Vec<_> = cases
            .iter()
            .filter_map(|case| due::request(&rules, case, &Course::default(), today).expect("no pauses"))
            .collect();
        let how = |wanted| due.iter().filter(|item| urgency(item, today) == wanted).count();
        assert_eq!(how(Urgency::Overdue), 1, "seed {seed}");
        let week = today + Days::new(7);
        assert!(
            due.iter().any(|item| item.person == Some(made[0].person.id) && (today..=week).contains(&item.last_day)),
            "seed {seed}: the first person's request is not due within a week"
        );
        assert_eq!(cases.iter().filter(|case| case.state != RequestState::Open).count(), 1);
        let numbers: BTreeSet<_> = cases.iter().map(|case| &case.number).collect();
        assert_eq!(numbers.len(), cases.len());
        let ended = made.iter().flat_map(|it| &it.agreements).filter_map(|it| Some((it, it.ended_on?)));
        let overdue = ended.map(|(it, ended_on)| due::agreement(&it.into(), retention::contract(ended_on)));
        assert!(overdue.filter(|item| urgency(item, today) == Urgency::Overdue).count() > 0, "seed {seed}");
    }
}

#[test]
fn a_demo_without_people_still_has_the_stranger() {
    let cases = requests(1, &[], now(), StaffId(Uuid::nil()));
    assert_eq!(cases.len(), 1);
}

/// What the nouns and books of a demo of this size hold, by their codes.
fn counted(people: u32) -> BTreeMap<String, u32> {
    let folder = tempfile::tempdir().expect("a folder");
    let wanted = MakeDemo { people, seed: 1, replace: false };
    let (session, _) = create(folder.path(), &wanted, now(), &mut |_, _| ControlFlow::Continue(())).expect("made");
    let book = |noun: &str| shelf(&session, noun, &ShelfFilter::default(), now()).expect("listed").total;
    let mut all: BTreeMap<String, u32> =
        ["incident", "finding", "approval"].map(|noun| (noun.to_owned(), book(noun))).into();
    let held = session.register.read(|r| {
        let of = |person| held::of_person(r, person, day_in_sweden(now()), |_| true);
        r.people_ids()?.into_iter().map(of).collect::<Result<Vec<_>, _>>()
    });
    for one in held.expect("read").iter().flatten() {
        *all.entry(one.noun.code().to_owned()).or_default() += 1;
    }
    for line in crate::due::list(&session, None, 500, now()).expect("listed") {
        *all.entry(format!("due {}", line.kind)).or_default() += 1;
    }
    all
}

#[test]
fn an_office_shows_something_in_every_place() {
    let office = counted(200);
    let at_least = |what: &str, count: u32| {
        let there = office.get(what).copied().unwrap_or(0);
        assert!(there >= count, "{what}: {there}");
    };
    for (what, count) in [("account", 5), ("violation", 2), ("suspension", 2), ("trial", 3), ("incident", 2)] {
        at_least(what, count);
    }
    for kind in ["trial-end", "suspension-review", "approval", "incident", "finding", "retention", "consent-review"] {
        at_least(&format!("due {kind}"), 1);
    }
    assert_eq!(office, counted(200), "the same every time");
    assert_eq!(counted(20)["incident"], 0, "a small one stays as small as it was asked for");
}
