//! The queue as the window asks for it, plans that are chosen, looked at anew and taken back, holds that are looked over,
//! and the letter to a recipient.

use crate::desk::{Desk, at, desk};
use crate::erasure::{add_person, agreed, apply, disclose, gone_but_for_an_invoice, plan, recipients, run, whole};
use crate::staff::{FIRST, add, open};
use actions::{
    Problem, Session, disclosures,
    erasure::{self, ApplyPlan, MakePlan, QueuePage, QueueQuery},
    forms::{self, RunForm, ShelfFilter},
    holds, yearly,
};
use domain::time::Moment;
use std::ops::ControlFlow;

const LATER: &str = "2025-09-01T09:00:00+02:00";

fn lines(session: &Session, part: &str, now: Moment) -> QueuePage {
    let query = QueueQuery { part: part.to_owned(), limit: 50, ..QueueQuery::default() };
    erasure::lines(session, &query, now).expect("listed")
}

/// People whose contract ended so long ago that their year has passed.
fn overdue(desk: &Desk, names: &[&str]) -> Vec<String> {
    let one = |(at, name): (usize, &&str)| {
        let person = add_person(desk, &whole(name, &format!("p{at}@example.org"), "08-111 22 33"));
        agreed(desk, &person, Some("2024-06-30"));
        person
    };
    names.iter().enumerate().map(one).collect()
}

#[test]
fn the_queue_says_who_may_go_who_must_wait_and_whose_time_comes() {
    let desk = desk(0);
    let later = at(LATER);
    let people = overdue(&desk, &["Anna Ek", "Bo Ås", "Cia Öst"]);
    let soon = add_person(&desk, &whole("Dan Dahl", "dan@example.org", "08-111 22 33"));
    agreed(&desk, &soon, Some("2024-10-01"));
    let values = [("reason", "legal-claim"), ("review-on", "2026-03-02")];
    run(&desk.session, "hold", "set", &people[1], &values, later);
    let due = lines(&desk.session, "due", later);
    assert_eq!((due.total, due.lines.len()), (2, 2), "Bo waits");
    let anna = due.lines.iter().find(|line| line.person_id == people[0]).expect("listed");
    assert!(anna.who.starts_with("A. E. K") && !anna.who.contains("Anna"), "masked: {}", anna.who);
    assert_eq!((anna.items, anna.stays, anna.whole), (2, 0, true), "her agreement and she herself");
    assert_eq!(
        (anna.rules.as_slice(), anna.last_day.as_str()),
        (["contract-and-year".to_owned()].as_slice(), "2025-06-30")
    );
    let waiting = lines(&desk.session, "waiting", later);
    assert_eq!((waiting.total, waiting.lines[0].person_id.as_str()), (1, people[1].as_str()));
    assert_eq!(waiting.lines[0].on_hold[0].reason, "hold-reason-legal-claim");
    assert_eq!(waiting.lines[0].last_day, "2025-06-30", "the old clock has run on");
    let coming = lines(&desk.session, "coming", later);
    assert_eq!((coming.total, coming.lines[0].person_id.as_str()), (1, soon.as_str()));
    assert_eq!(coming.lines[0].last_day, "2025-10-01");
    assert!(coming.lines[0].on_hold.is_empty() && coming.lines[0].items > 0);

    let query = |text: Option<&str>, days_over, offset| QueueQuery {
        part: "due".to_owned(),
        text: text.map(str::to_owned),
        days_over,
        offset,
        limit: 1,
    };
    let found = |query: &QueueQuery| erasure::lines(&desk.session, query, later).expect("listed");
    let cia = found(&query(Some("cia öst"), None, 0));
    assert_eq!((cia.total, cia.lines[0].person_id.as_str()), (1, people[2].as_str()));
    assert_eq!(found(&query(None, Some(30), 0)).total, 2, "two months over");
    assert_eq!(found(&query(None, Some(90), 0)).total, 0);
    assert_ne!(found(&query(None, None, 0)).lines[0].person_id, found(&query(None, None, 1)).lines[0].person_id);
    let unknown =
        erasure::lines(&desk.session, &QueueQuery { part: "gone".to_owned(), ..QueueQuery::default() }, later);
    assert_eq!(unknown, Err(Problem::invalid("part", "unknown-word")));
}

#[test]
fn who_may_not_erase_sees_no_queue_and_no_holds() {
    let desk = desk(0);
    add(&desk.session, "Eva", "customer-service").expect("added");
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("opened");
    let refused = Problem::NotPermitted { deed: "erase".to_owned() };
    let query = QueueQuery { part: "due".to_owned(), ..QueueQuery::default() };
    assert_eq!(erasure::lines(&eva, &query, at(LATER)), Err(refused.clone()));
    assert_eq!(holds::list(&eva), Err(refused.clone()));
    assert_eq!(erasure::show(&eva, "G2025-0001", at(LATER)), Err(refused));
}

#[test]
fn the_chosen_are_planned_each_once_and_no_others() {
    let desk = desk(0);
    let later = at(LATER);
    let people = overdue(&desk, &["Anna Ek", "Bo Ås", "Cia Öst"]);
    let chosen =
        MakePlan { people: Some(vec![people[0].clone(), people[2].clone(), people[0].clone()]), ..MakePlan::default() };
    let made = erasure::plan(&desk.session, &chosen, later).expect("planned");
    assert_eq!((made.people, made.whole, made.split, made.items), (2, 2, 0, 4));
    let nobody = MakePlan { people: Some(vec!["K10000".to_owned()]), ..MakePlan::default() };
    assert_eq!(erasure::plan(&desk.session, &nobody, later), Err(Problem::not_found("person")));
    let none = MakePlan { people: Some(Vec::new()), ..MakePlan::default() };
    assert_eq!(erasure::plan(&desk.session, &none, later).expect("planned").items, 0, "nobody chosen is nobody");
}

// policy: 67
#[test]
fn figures_that_remain_after_an_erasure_are_of_five_or_more() {
    let desk = desk(0);
    let later = at(LATER);
    let people = overdue(&desk, &["Anna Ek", "Bo Ås", "Cia Öst", "Dan Dahl", "Eva By", "Fia Lind"]);
    let clients = || {
        let told = yearly::figures(&desk.session, 2025, later).expect("figures").people.by_relation;
        told.into_iter().find(|bar| bar.code == "client").expect("a bar").count
    };
    let erase = |person: &String| {
        let chosen = MakePlan { people: Some(vec![person.clone()]), ..MakePlan::default() };
        let made = erasure::plan(&desk.session, &chosen, later).expect("planned");
        assert_eq!(apply(&desk.session, &made, later).expect("erased").state, "applied");
    };
    assert_eq!(clients(), Some(6));
    erase(&people[0]);
    assert_eq!(clients(), Some(5));
    erase(&people[1]);
    assert_eq!(clients(), None, "four could be told apart");
}

#[test]
fn whoever_signs_sees_what_goes_today_and_who_is_split() {
    let desk = desk(0);
    let split = gone_but_for_an_invoice(&desk);
    let whole_one = add_person(&desk, &whole("Bo Ås", "bo@example.org", "08-111 22 33"));
    agreed(&desk, &whole_one, Some("2026-11-22"));
    let due = at("2027-11-23T09:00:00+01:00");
    let made = plan(&desk.session, due);
    assert_eq!((made.people, made.whole, made.split), (2, 1, 1));
    assert!(made.stays.iter().any(|line| line.noun == "purchase" && line.rule == "bookkeeping"), "{:?}", made.stays);
    let shown = erasure::show(&desk.session, &made.number, due).expect("there");
    assert_eq!((&shown.goes, &shown.stays, shown.split), (&made.goes, &made.stays, 1), "the same the same day");
    assert!(!shown.made_by.is_empty());
    let values = [("reason", "authority"), ("review-on", "2028-03-02")];
    run(&desk.session, "hold", "set", &split, &values, due);
    let held = erasure::show(&desk.session, &made.number, due).expect("there");
    assert_eq!((held.whole, held.split), (1, 0), "a hold set since is counted");
    assert!(held.stays.iter().any(|line| line.fate == "held-back"), "{:?}", held.stays);
}

#[test]
fn a_plan_can_be_taken_back_until_it_is_final() {
    let desk = desk(0);
    let later = at(LATER);
    overdue(&desk, &["Anna Ek", "Bo Ås"]);
    let take_back = |id: &str| erasure::withdraw(&desk.session, &ApplyPlan { id: id.to_owned() }, later);
    let made = plan(&desk.session, later);
    let gone = take_back(&made.id).expect("taken back");
    assert_eq!((gone.state.as_str(), gone.left), ("withdrawn", 0));
    assert_eq!(apply(&desk.session, &made, later), Err(Problem::PlanSettled), "it erases nothing");
    assert_eq!(take_back(&made.id), Err(Problem::PlanSettled));
    assert_eq!(lines(&desk.session, "due", later).total, 2, "nobody is gone");

    let made = plan(&desk.session, later);
    let waiting = apply(&desk.session, &made, later).expect("proposed");
    assert_eq!(waiting.state, "waiting");
    assert_eq!(take_back(&made.number).expect("taken back").state, "withdrawn");
    let approvals = forms::shelf(&desk.session, "approval", &ShelfFilter::default(), later).expect("listed");
    assert_eq!(approvals.total, 0, "nobody is asked to sign it any more");
    let third = plan(&desk.session, later);
    assert_ne!(third.number, made.number, "a number is never used twice");
}

#[test]
fn a_plan_that_was_broken_off_is_final_with_what_it_erased() {
    let desk = desk(0);
    let later = at(LATER);
    let names: Vec<String> = (0..60).map(|number| format!("Person {number}")).collect();
    overdue(&desk, &names.iter().map(String::as_str).collect::<Vec<_>>());
    add(&desk.session, "Eva", "dpo").expect("added");
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("opened");
    let made = plan(&eva, later);
    let approval = apply(&eva, &made, later).expect("proposed").approval_id.expect("it waits");
    run(&desk.session, "approval", "sign", &approval, &[], later);
    let mut steps = 0;
    let broken = erasure::apply(&eva, &ApplyPlan { id: made.id.clone() }, later, &mut |_, _| {
        steps += 1;
        if steps == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(broken.expect("broken off").left, 20);
    let ended = erasure::withdraw(&eva, &ApplyPlan { id: made.id.clone() }, later).expect("ended");
    assert_eq!((ended.state.as_str(), ended.left), ("applied", 0));
    assert_eq!(ended.goes.iter().map(|line| line.count).sum::<u32>(), 100, "an agreement and a person, fifty times");
    assert_eq!(lines(&desk.session, "due", later).total, 10, "the others are whole");
    let paper = erasure::certificate(&eva, &made.number, papers::Language::En, later).expect("a certificate");
    assert!(paper.pages >= 1);
}

#[test]
fn a_hold_that_is_looked_over_stands_with_a_new_day_and_owner() {
    let desk = desk(0);
    let later = at(LATER);
    let people = overdue(&desk, &["Anna Ek"]);
    let values = [("reason", "dispute"), ("review-on", "2025-12-01")];
    let hold = run(&desk.session, "hold", "set", &people[0], &values, later);
    add(&desk.session, "Eva", "dpo").expect("added");
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("opened");
    let december = at("2025-12-01T09:00:00+01:00");
    run(&eva, "hold", "review", &hold, &[("review-on", "2026-06-01")], december);
    let listed = holds::list(&desk.session).expect("listed");
    assert_eq!((listed.running.len(), listed.released.len()), (1, 0));
    let shown = &listed.running[0];
    assert_eq!(
        (shown.review_on.as_str(), shown.owner.as_str(), shown.reason.as_str()),
        ("2026-06-01", "Eva", "dispute")
    );
    assert!(shown.who.starts_with("A. E. K"), "masked: {}", shown.who);
    let form = |verb: &str, values: &[(&str, &str)]| RunForm {
        noun: "hold".to_owned(),
        verb: verb.to_owned(),
        about: Some(hold.clone()),
        task: None,
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    let past = forms::run(&eva, &form("review", &[("review-on", "2025-11-30")]), december);
    assert_eq!(past, Err(Problem::invalid("review-on", "out-of-range")));
    run(&eva, "hold", "release", &hold, &[], december);
    let listed = holds::list(&desk.session).expect("listed");
    assert_eq!((listed.running.len(), listed.released.len()), (0, 1));
    assert_eq!(forms::run(&eva, &form("review", &[("review-on", "2026-06-01")]), december), Err(Problem::HoldReleased));
}

// policy: 18
#[test]
fn a_recipient_is_told_by_letter_until_the_notice_is_closed() {
    let desk = desk(0);
    let person = gone_but_for_an_invoice(&desk);
    let due = at("2027-11-23T09:00:00+01:00");
    let known = recipients(&desk.session, due);
    disclose(&desk.session, &person, &known[0].0);
    let one = MakePlan { person: Some(person), ..MakePlan::default() };
    let made = erasure::plan(&desk.session, &one, due).expect("planned");
    apply(&desk.session, &made, due).expect("carried out");
    let notices = forms::shelf(&desk.session, "notice", &ShelfFilter::default(), due).expect("listed");
    let id = notices.records[0].id.clone();
    let letter = |language| disclosures::letter(&desk.session, &id, language, due);
    assert!(letter(papers::Language::Sv).expect("drawn").pages >= 1);
    assert_ne!(letter(papers::Language::En).expect("drawn").bytes, letter(papers::Language::Sv).expect("drawn").bytes);
    run(&desk.session, "notice", "close", &id, &[("state", "done"), ("how", "Brev")], due);
    assert_eq!(letter(papers::Language::Sv).map(|_| ()), Err(Problem::invalid("state", "ended")));
    assert_eq!(
        disclosures::letter(&desk.session, "x", papers::Language::Sv, due).map(|_| ()),
        Err(Problem::invalid("recipient-notice", "not-an-id"))
    );
}
