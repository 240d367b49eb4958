//! Limits, holidays and the office's settings, decided in the register.

use crate::{
    desk::{asa, at, desk, due_about, now},
    trade::{done, fact, form},
};
use actions::{
    Problem, Session,
    forms::{self, RunForm, ShelfFilter},
    incidents, people,
    requests::{self, OpenRequest},
};

fn decide(noun: &str, verb: &str, values: &[(&str, &str)]) -> RunForm {
    form(noun, verb, "", "", values)
}

fn refused(session: &Session, request: &RunForm) -> Problem {
    forms::run(session, request, now()).expect_err("refused")
}

/// Reports a breach and gives the moment it is to be notified by.
fn deadline(session: &Session, aware: &str, now: &str) -> String {
    let report =
        decide("incident", "report", &[("kind", "other"), ("happened", "Ett brev kom fel."), ("aware-at", aware)]);
    let id = forms::run(session, &report, at(now)).expect("reported").id.expect("an identifier");
    incidents::show(session, &id, at(now)).expect("shown").deadline.expect("a deadline")
}

#[test]
fn a_change_of_the_law_counts_for_later_breaches_only() {
    let desk = desk(0);
    let before = deadline(&desk.session, "2026-11-21T12:00", "2026-11-22T10:00:00+01:00");
    assert_eq!(before, "2026-11-24T12:00:00+01:00", "72 hours");
    let adopt = |from| {
        decide("limit", "adopt", &[("time-limit", "breach"), ("valid-from", from), ("published", "OJ L, 2027/1")])
    };
    let backdated = Problem::invalid("limit-valid-from", "backdated");
    assert_eq!(refused(&desk.session, &adopt("2026-11-21")), backdated, "what has begun is not moved");
    done(&desk.session, &adopt("2027-01-15"), now());
    let shown = || {
        let all = incidents::list(&desk.session, now()).expect("listed");
        all.iter().filter_map(|it| it.deadline.clone()).min().expect("the first")
    };
    assert_eq!(shown(), before, "the one that was known keeps its hours");
    assert_eq!(deadline(&desk.session, "2027-01-14T23:59", "2027-01-16T10:00:00+01:00"), "2027-01-17T23:59:00+01:00");
    assert_eq!(deadline(&desk.session, "2027-01-15T00:00", "2027-01-16T10:00:00+01:00"), "2027-01-19T00:00:00+01:00");
    done(&desk.session, &decide("limit", "take-back", &[("time-limit", "breach")]), now());
    assert_eq!(deadline(&desk.session, "2027-01-15T00:00", "2027-01-16T10:00:00+01:00"), "2027-01-18T00:00:00+01:00");
}

#[test]
fn a_limit_of_the_law_cannot_be_chosen_and_an_own_one_only_shortened() {
    let desk = desk(0);
    let own = |limit, count| {
        decide("limit", "decide", &[("time-limit", limit), ("count", count), ("valid-from", "2026-11-22")])
    };
    for law in ["request", "breach", "information", "trial"] {
        assert_eq!(
            refused(&desk.session, &own(law, "1")),
            Problem::invalid("limit-time-limit", "unknown-word"),
            "{law}"
        );
    }
    assert_eq!(refused(&desk.session, &own("rectification", "6")), Problem::invalid("limit", "limit-loosened"));
    assert_eq!(refused(&desk.session, &own("request-target", "21")), Problem::invalid("limit", "limit-loosened"));
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let open = || {
        let request = OpenRequest {
            person: Some(person.clone()),
            applicant_name: None,
            search_keys: Vec::new(),
            kind: "access".to_owned(),
            received_on: "2026-11-22".to_owned(),
            channel: "email".to_owned(),
        };
        requests::open(&desk.session, &request, now()).expect("opened")
    };
    assert_eq!((open().internal_day.as_str(), open().last_day.as_str()), ("2026-12-22", "2026-12-22"));
    done(&desk.session, &own("request-target", "10"), now());
    let case = open();
    assert_eq!(
        (case.internal_day.as_str(), case.last_day.as_str()),
        ("2026-12-04", "2026-12-22"),
        "the law's day stays"
    );
    assert!(case.steps.iter().any(|step| step.code == "request-target"), "and it says why");
    let shelf = forms::shelf(&desk.session, "limit", &ShelfFilter::default(), now()).expect("listed").records;
    let target = shelf.iter().find(|it| it.facts[0].text == "request-target").expect("listed");
    let facts: Vec<_> = target.facts.iter().map(|it| (it.name.clone(), it.text.clone())).collect();
    assert_eq!((fact(&facts, "standing"), fact(&facts, "count")), (Some("decided"), Some("10")));
}

#[test]
fn a_holiday_decided_here_moves_an_open_case_and_can_be_taken_back() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let request = OpenRequest {
        person: Some(person),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-22".to_owned(),
        channel: "email".to_owned(),
    };
    let case = requests::open(&desk.session, &request, now()).expect("opened");
    let day = |verb, day| decide("holiday", verb, &[("day", day), ("source", "OJ C/2026/1")]);
    let due = || {
        let line = due_about(&desk.session, &case.id).remove(0);
        (line.last_day, line.internal_day)
    };
    let days = |last: &str, own: &str| (last.to_owned(), own.to_owned());
    assert_eq!(due(), days("2026-12-22", "2026-12-22"), "a Tuesday");
    done(&desk.session, &day("add", "2026-12-22"), now());
    assert_eq!(due(), days("2026-12-23", "2026-12-21"), "what is stored follows, too");
    done(&desk.session, &day("as-listed", "2026-12-22"), now());
    assert_eq!(due(), days("2026-12-22", "2026-12-22"));
    assert_eq!(refused(&desk.session, &day("add", "2026-11-21")), Problem::invalid("holiday-day", "backdated"));
    done(&desk.session, &day("remove", "2026-12-25"), now());
    let shelf = forms::shelf(&desk.session, "holiday", &ShelfFilter::default(), now()).expect("listed").records;
    let christmas = shelf.iter().find(|it| it.facts[0].text == "2026-12-25").expect("still listed");
    assert!(christmas.facts.iter().any(|it| it.name == "free" && it.text == "no"), "a working day by decision");
}

#[test]
fn an_office_closed_on_the_eves_is_done_before_them() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let request = OpenRequest {
        person: Some(person),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2026-11-24".to_owned(),
        channel: "email".to_owned(),
    };
    let later = at("2026-11-24T10:00:00+01:00");
    let case = requests::open(&desk.session, &request, later).expect("opened");
    assert_eq!(case.internal_day, "2026-12-24", "julafton is a working day like any other");
    let change = decide("setting", "change", &[("name", "office-eves-closed"), ("value", "1")]);
    forms::run(&desk.session, &change, later).expect("changed");
    let line = due_about(&desk.session, &case.id).remove(0);
    assert_eq!(
        (line.last_day.as_str(), line.internal_day.as_str()),
        ("2026-12-24", "2026-12-23"),
        "the law's day stands"
    );
    let beyond = decide("setting", "change", &[("name", "suspensions-sign-hours"), ("value", "337")]);
    assert_eq!(refused(&desk.session, &beyond), Problem::invalid("setting", "out-of-range"));
}
