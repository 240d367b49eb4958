//! A request from receipt to the paper.

use crate::{
    desk::{asa, at, desk, due_about, now},
    staff::{FIRST, add, open},
    trade::{done, form},
};
use actions::{
    Problem,
    audit::{self, AuditQuery},
    consents::{self, GiveConsent},
    disputes, due, erasure, extract,
    people::{self, PersonInput},
    requests::{self, ListRequests, OpenRequest},
};
use papers::Language;
use std::ops::ControlFlow;

fn access(person: Option<&str>) -> OpenRequest {
    OpenRequest {
        person: person.map(str::to_owned),
        applicant_name: person.is_none().then(|| "Okänd Sökande".to_owned()),
        search_keys: if person.is_none() { vec!["okand@example.org".to_owned()] } else { Vec::new() },
        kind: "access".to_owned(),
        received_on: "2026-11-20".to_owned(),
        channel: "email".to_owned(),
    }
}

#[test]
fn the_clock_starts_on_receipt_and_says_why() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let case = requests::open(&desk.session, &access(Some(&person)), now()).expect("opened");
    assert_eq!((case.number.as_str(), case.last_day.as_str()), ("2026-0002", "2026-12-21"), "20 December is a Sunday");
    assert!(case.steps.iter().any(|step| step.source.contains("1182/71")), "the source is named: {:?}", case.steps);
    let future = OpenRequest { received_on: "2026-11-23".to_owned(), ..access(Some(&person)) };
    let refused = requests::open(&desk.session, &future, now());
    assert_eq!(refused, Err(Problem::DateInTheFuture { field: "received-on".to_owned() }));
    let none = OpenRequest { received_on: "2026-02-30".to_owned(), ..access(Some(&person)) };
    assert_eq!(requests::open(&desk.session, &none, now()), Err(Problem::invalid("received-on", "not-a-date")));
}

#[test]
fn an_answered_case_leaves_the_due_list() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let case = requests::open(&desk.session, &access(Some(&person)), now()).expect("opened");
    assert_eq!(due_about(&desk.session, &case.id).len(), 1);
    let drawn = extract::make(&desk.session, &case.number, Language::Sv, now()).expect("drawn");
    assert!(drawn.paper.bytes.starts_with(b"%PDF-"), "it is a PDF");
    assert_eq!(requests::show(&desk.session, &case.id, now()).expect("shown").state, "open", "not yet saved anywhere");
    extract::answered(&desk.session, drawn.request, &drawn.paper, now()).expect("answered");
    assert!(due_about(&desk.session, &case.id).is_empty());
    let again = extract::make(&desk.session, &case.number, Language::Sv, now());
    assert_eq!(again.err(), Some(Problem::RequestAnswered));
    let open = requests::list(&desk.session, &ListRequests { open_only: true }, now()).expect("listed");
    assert!(open.iter().all(|open| open.id != case.id));
}

#[test]
fn only_a_request_for_access_is_answered_with_an_extract() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let request = OpenRequest { kind: "erasure".to_owned(), ..access(Some(&person)) };
    let case = requests::open(&desk.session, &request, now()).expect("opened");
    assert_eq!(extract::make(&desk.session, &case.id, Language::Sv, now()).err(), Some(Problem::RequestNotAccess));
}

#[test]
fn no_data_held_is_said_only_when_it_is_true() {
    let desk = desk(0);
    let case = requests::open(&desk.session, &access(None), now()).expect("opened");
    assert_eq!(due_about(&desk.session, &case.id)[0].who, "O. S.", "a stranger is masked like everybody else");
    extract::preview(&desk.session, &case.id, Language::En, now()).expect("nothing is held, and the paper says so");
    let input = PersonInput { email: Some("okand@example.org".to_owned()), ..asa() };
    people::add(&desk.session, &input, now()).expect("added");
    let refused = extract::preview(&desk.session, &case.id, Language::En, now()).err();
    assert_eq!(refused, Some(Problem::ApplicantIsHeld), "what she gave to search with finds somebody now");
}

#[test]
fn the_due_list_shows_the_most_urgent_first() {
    let desk = desk(60);
    let list = due::list(&desk.session, None, 200, now()).expect("listed");
    let days: Vec<_> = list.iter().map(|line| (&line.internal_day, &line.last_day)).collect();
    assert!(days.is_sorted(), "by the office's own day");
    assert!(list.iter().any(|line| line.urgency == "overdue"), "the demo has something overdue");
    let today = due::today(&desk.session, now()).expect("shown");
    let counted = today.counts.overdue + today.counts.today + today.counts.this_week + today.counts.later;
    assert_eq!(counted as usize, list.len(), "the counts are of the same list");
    assert_eq!(today.people, 60);
}

#[test]
fn the_first_page_counts_what_waits_where_one_may_go() {
    let desk = desk(60);
    let report = [("kind", "loss"), ("happened", "Pärm borta"), ("aware-at", "2026-11-20 14:10")];
    for _ in 0..2 {
        done(&desk.session, &form("incident", "report", "", "", &report), now());
    }
    let waiting = due::today(&desk.session, now()).expect("shown").waiting;
    let disputes = disputes::list(&desk.session, false, now()).expect("listed").len();
    let queue = erasure::queue(&desk.session, 0, now()).expect("listed").total;
    assert!(disputes > 0 && queue > 0, "the demo has disputes and something to erase");
    assert_eq!((waiting.incidents, waiting.to_erase, waiting.more_to_erase), (Some(2), Some(queue), false));
    assert_eq!(waiting.disputes, u32::try_from(disputes).ok());

    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    assert_eq!(due::today(&bo, now()).expect("shown").waiting, due::Waiting::default(), "invoicing sees none of it");
}

#[test]
fn the_log_verifies_and_knows_the_head_of_a_paper() {
    let desk = desk(5);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let verdict = audit::verify(&desk.session, None, go_on).expect("verified");
    assert!(verdict.ok, "{verdict:?}");
    people::add(&desk.session, &asa(), at("2026-11-22T11:00:00+01:00")).expect("added");
    let later = audit::verify(&desk.session, Some(&verdict.head), go_on).expect("verified");
    assert!(later.ok, "an older head is still in the log");
    let foreign = audit::verify(&desk.session, Some(&"00".repeat(32)), go_on).expect("verified");
    assert_eq!(foreign.reason.as_deref(), Some("head-not-found"));
    let page = audit::page(&desk.session, &AuditQuery { limit: 500, ..AuditQuery::default() }).expect("read");
    assert_eq!(page.total, page.lines.len().to_string(), "one page holds them all, newest first");
}

#[test]
fn a_paper_names_the_purpose_of_the_consent_that_keeps_the_data() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let give = GiveConsent {
        person: person.clone(),
        task: "customer-service".to_owned(),
        purpose: "marketing".to_owned(),
        channel: "phone".to_owned(),
        at: None,
        text: "Jag vill ha erbjudanden.".to_owned(),
        version: "2026-03".to_owned(),
        ip: None,
        awaiting: false,
    };
    consents::give(&desk.session, &give, now()).expect("given");
    let case = requests::open(&desk.session, &access(Some(&person)), now()).expect("opened");
    let paper = extract::preview(&desk.session, &case.id, Language::En, now()).expect("drawn").paper;
    let file = desk.folder.path().join("paper.pdf");
    std::fs::write(&file, &paper.bytes).expect("written");
    let said = std::process::Command::new("pdftotext").args(["-layout"]).arg(&file).arg("-").output().expect("poppler");
    let said = String::from_utf8_lossy(&said.stdout).to_lowercase();
    assert!(said.contains("marketing"), "the consent is for marketing");
    assert!(!said.contains("newsletter"), "nobody spoke of a newsletter");
}
