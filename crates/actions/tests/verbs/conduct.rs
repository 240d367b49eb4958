//! Breaches, suspensions and terminations.

use crate::{
    desk::{Desk, at, desk, due_about, now},
    staff::{FIRST, add, open},
    trade::{done, fact, facts, form, person},
};
use actions::{
    Problem, Session,
    accounts::{self, Statement},
    forms::{self, ShelfFilter},
};
use domain::staff::Task;

pub(crate) fn account(desk: &Desk, person: &str) -> String {
    let open = form("account", "open", person, "customer-service", &[("registered-on", "2024-03-01")]);
    done(&desk.session, &open, now()).id.expect("an identifier")
}

fn violation(desk: &Desk, person: &str, rule: &str, on: &str) -> forms::FormDone {
    let note = form("violation", "note", person, "customer-service", &[("rule", rule), ("noted-on", on)]);
    done(&desk.session, &note, now())
}

/// A second manager.
pub(crate) fn manager(desk: &Desk) -> Session {
    add(&desk.session, "Maria", "manager").expect("added");
    open(desk.folder.path(), "Maria", FIRST).expect("opened")
}

/// The approval that waits, if one does.
pub(crate) fn waiting(session: &Session) -> Option<String> {
    let shelf = forms::shelf(session, "approval", &ShelfFilter::default(), now()).expect("listed");
    shelf.records.into_iter().next().map(|record| record.id)
}

fn status(session: &Session, person: &str) -> String {
    let accounts = facts(session, "account", person, "customer-service");
    fact(&accounts[0], "status").expect("a status").to_owned()
}

pub(crate) const SUSPEND: [(&str, &str); 2] = [("rule", "2-3"), ("appeal", "complaint")];

// policy: 13, S11
#[test]
fn a_breach_is_a_number_and_nothing_else() {
    let desk = desk(0);
    let asa = person(&desk);
    violation(&desk, &asa, "2-3", "2026-11-20");
    let noted = facts(&desk.session, "violation", &asa, "customer-service").remove(0);
    assert_eq!(noted, [("rule".to_owned(), "2-3".to_owned()), ("noted-on".to_owned(), "2026-11-20".to_owned())]);
    let note = forms::all().find(|form| form.noun == "violation").expect("a form");
    assert!(note.fields.iter().all(|field| field.kind.code() != "text" && field.kind.code() != "long-text"));
}

// policy: 15, 31
#[test]
fn misuse_of_user_information_opens_a_draft_of_an_incident() {
    let desk = desk(0);
    let asa = person(&desk);
    let incidents =
        |desk: &Desk| forms::shelf(&desk.session, "incident", &ShelfFilter::default(), now()).expect("listed").total;
    assert!(violation(&desk, &asa, "2-3", "2026-11-20").remarks.is_empty());
    assert_eq!(incidents(&desk), 0, "other breaches open none");
    assert_eq!(violation(&desk, &asa, "2-6", "2026-11-20").remarks, ["incident-drafted"]);
    assert_eq!(incidents(&desk), 1);
}

// policy: 14
#[test]
fn a_suspension_takes_effect_at_once_and_is_signed_by_somebody_else() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = account(&desk, &asa);
    let suspension = done(&desk.session, &form("account", "suspend", &id, "customer-service", &SUSPEND), now());
    assert_eq!(status(&desk.session, &asa), "suspended");
    assert_eq!(suspension.remarks, ["second-signature"]);
    let record = suspension.id.expect("an identifier");
    assert_eq!(due_about(&desk.session, &record)[0].last_day, "2026-12-22", "it is looked at again");
    let approval = waiting(&desk.session).expect("waits");
    let sign = form("approval", "sign", &approval, "", &[]);
    assert_eq!(forms::run(&desk.session, &sign, now()), Err(Problem::SecondPersonNeeded), "not by who decided");
    let maria = manager(&desk);
    done(&maria, &sign, now());
    let held = facts(&desk.session, "suspension", &asa, "customer-service").remove(0);
    assert!(fact(&held, "countersigned-at").is_some());
    done(&desk.session, &form("suspension", "lift", &record, "customer-service", &[]), at("2026-11-25T10:00:00+01:00"));
    assert_eq!(status(&desk.session, &asa), "active");
    assert!(due_about(&desk.session, &record).is_empty());
    let again = forms::run(&desk.session, &form("suspension", "lift", &record, "customer-service", &[]), now());
    assert_eq!(again, Err(Problem::SuspensionLifted));
}

// policy: 14
#[test]
fn a_rejected_suspension_is_lifted_at_once() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = account(&desk, &asa);
    done(&desk.session, &form("account", "suspend", &id, "customer-service", &SUSPEND), now());
    let maria = manager(&desk);
    done(&maria, &form("approval", "reject", &waiting(&maria).expect("waits"), "", &[]), now());
    assert_eq!(status(&desk.session, &asa), "active");
}

// policy: 14, 51
#[test]
fn service_may_note_but_not_decide() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = account(&desk, &asa);
    add(&desk.session, "Eva", "customer-service").expect("added");
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("opened");
    let refused = forms::run(&eva, &form("account", "suspend", &id, "", &SUSPEND), now());
    assert_eq!(refused, Err(Problem::NotPermitted { deed: "decide-conduct".to_owned() }));
}

// policy: 51, S10
#[test]
fn repeated_is_counted_and_two_people_end_an_account() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = account(&desk, &asa);
    let terminate = form("account", "terminate", &id, "customer-service", &[("ground", "repeated-breaches")]);
    for (noted, on) in ["2026-01-10", "2026-05-10"].into_iter().enumerate() {
        violation(&desk, &asa, "2-2", on);
        let refused = forms::run(&desk.session, &terminate, now());
        let count = u32::try_from(noted + 1).expect("small");
        assert_eq!(refused, Err(Problem::NotRepeated { count, needed: 3 }));
    }
    violation(&desk, &asa, "2-2", "2026-11-10");
    done(&desk.session, &terminate, now());
    assert_eq!(status(&desk.session, &asa), "active", "nothing happens before the second signature");
    let maria = manager(&desk);
    done(&maria, &form("approval", "sign", &waiting(&maria).expect("waits"), "", &[]), now());
    assert_eq!(status(&desk.session, &asa), "ended");
    let agreements = facts(&desk.session, "agreement", &asa, "customer-service");
    assert_eq!(fact(&agreements[0], "ended-on"), Some("2026-11-22"), "the policy's year starts");
}

// policy: 51, S10
#[test]
fn thirty_days_count_from_the_second_signature_and_a_rejection_leaves_nothing() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = account(&desk, &asa);
    let values = [("ground", "serious-breach"), ("with-notice", "yes")];
    let terminate = form("account", "terminate", &id, "customer-service", &values);
    done(&desk.session, &terminate, now());
    let twice = forms::run(&desk.session, &terminate, now());
    assert_eq!(twice, Err(Problem::invalid("account", "proposed-already")));
    let maria = manager(&desk);
    done(&maria, &form("approval", "reject", &waiting(&maria).expect("waits"), "", &[]), now());
    assert!(facts(&desk.session, "termination", &asa, "customer-service").is_empty());
    done(&desk.session, &terminate, now());
    done(&maria, &form("approval", "sign", &waiting(&maria).expect("waits"), "", &[]), at("2026-11-24T10:00:00+01:00"));
    let held = facts(&desk.session, "termination", &asa, "customer-service").remove(0);
    assert_eq!(fact(&held, "ends-on"), Some("2026-12-24"));
}

// policy: 14, 51
#[test]
fn the_statement_of_reasons_names_the_rule_and_the_way_to_appeal() {
    let desk = desk(0);
    let asa = person(&desk);
    let id = account(&desk, &asa);
    let suspension = done(&desk.session, &form("account", "suspend", &id, "customer-service", &SUSPEND), now());
    let record = suspension.id.expect("an identifier").parse().expect("an identifier");
    for language in [papers::Language::Sv, papers::Language::En] {
        let request = Statement { record, task: Some(Task::CustomerService), language };
        let paper = accounts::statement(&desk.session, request, now()).expect("drawn");
        assert!(paper.pages >= 1 && paper.bytes.starts_with(b"%PDF-"));
        let title = paper.bytes.len();
        assert!(title > 5_000, "a whole paper");
    }
    let values = [("ground", "serious-breach")];
    let ended = done(&desk.session, &form("account", "terminate", &id, "customer-service", &values), now());
    let record = ended.id.expect("an identifier").parse().expect("an identifier");
    let unsigned = Statement { record, task: Some(Task::CustomerService), language: papers::Language::Sv };
    let refused = accounts::statement(&desk.session, unsigned, now()).map(|paper| paper.pages);
    assert_eq!(refused, Err(Problem::invalid("record", "not-signed")), "an end without two signatures has no reasons");
}
