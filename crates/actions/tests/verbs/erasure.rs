//! Retention that explains itself, holds, plans and what they erase.

use crate::desk::{Desk, asa, at, desk, now};
use crate::judges::text_of;
use crate::staff::{FIRST, add, open};
use actions::{
    Problem, Session,
    agreements::{self, AddAgreement},
    backup,
    dossier::{self, Dossier, OpenPerson},
    due,
    erasure::{self, ApplyPlan, MakePlan, PersonLine, PlanView},
    forms::{self, RunForm, ShelfFilter},
    people::{self, AddressView, FindPeople, PersonInput},
    requests::{self, OpenRequest},
    unlock::{self, Unlock},
};
use domain::time::Moment;
use std::{collections::BTreeMap, ops::ControlFlow, path::Path};

pub(crate) const BEFORE: &str = "2024-06-03T09:00:00+02:00";

/// Somebody with every field of her own filled in, as the first of January 2024.
pub(crate) fn whole(name: &str, email: &str, phone: &str) -> PersonInput {
    PersonInput {
        name: name.to_owned(),
        email: Some(email.to_owned()),
        phone: Some(phone.to_owned()),
        address: Some(AddressView {
            street: "Kvarngatan 7".to_owned(),
            postal_code: "753 09".to_owned(),
            city: "Uppsala".to_owned(),
        }),
        note: Some("Ringer helst på morgonen".to_owned()),
        ..asa()
    }
}

pub(crate) fn add_person(desk: &Desk, input: &PersonInput) -> String {
    people::add(&desk.session, input, at(BEFORE)).expect("added").id
}

pub(crate) fn agreed(desk: &Desk, person: &str, ended_on: Option<&str>) -> String {
    let request = AddAgreement {
        person: person.to_owned(),
        task: "customer-service".to_owned(),
        kind: "customer".to_owned(),
        started_on: "2024-01-01".to_owned(),
        ended_on: ended_on.map(str::to_owned),
        source: "purchase".to_owned(),
    };
    agreements::add(&desk.session, &request, at(BEFORE)).expect("added").id.to_string()
}

pub(crate) fn plan(session: &Session, at: Moment) -> PlanView {
    erasure::plan(session, &MakePlan::default(), at).expect("planned")
}

pub(crate) fn apply(session: &Session, plan: &PlanView, at: Moment) -> Result<PlanView, Problem> {
    erasure::apply(session, &ApplyPlan { id: plan.id.clone() }, at, &mut |_, _| ControlFlow::Continue(()))
}

fn fates(line: &PersonLine) -> BTreeMap<&str, (&str, Option<&str>)> {
    line.items.iter().map(|it| (it.noun.as_str(), (it.fate.as_str(), it.last_day.as_deref()))).collect()
}

pub(crate) fn look(desk: &Desk, person: &str, now: Moment) -> PersonLine {
    erasure::of_person(&desk.session, person, now).expect("there")
}

pub(crate) fn opened(desk: &Desk, person: &str, now: Moment) -> Result<Dossier, Problem> {
    dossier::open(&desk.session, &OpenPerson { id: person.to_owned(), task: "request".to_owned() }, now)
}

pub(crate) fn run(
    session: &Session,
    noun: &str,
    verb: &str,
    about: &str,
    values: &[(&str, &str)],
    now: Moment,
) -> String {
    let request = RunForm {
        noun: noun.to_owned(),
        verb: verb.to_owned(),
        about: Some(about.to_owned()),
        task: None,
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    forms::run(session, &request, now).expect("done").id.expect("an identifier")
}

fn found(desk: &Desk, text: &str) -> u32 {
    let wanted = FindPeople { text: text.to_owned(), limit: 10, offset: 0, relation: None };
    people::find(&desk.session, &wanted).expect("searched").total
}

fn retention_due(session: &Session, person: &str, now: Moment) -> Vec<(String, String)> {
    let list = due::list(session, None, 500, now).expect("listed");
    let hers = list.into_iter().filter(|line| line.person_id.as_deref() == Some(person));
    let kinds = ["agreement-erasure", "retention"];
    hers.filter(|line| kinds.contains(&line.kind.as_str())).map(|line| (line.kind, line.last_day)).collect()
}

/// Bookkeeping keeps it through 2031.
const INVOICE: [(&str, &str); 7] = [
    ("number", "F-2024-17"),
    ("what", "Kurs i vattenvård"),
    ("amount", "4 995,00"),
    ("event-on", "2024-06-03"),
    ("financial-year-end", "2024-12-31"),
    ("counterparty", "Åsa Lindström"),
    ("family", "course"),
];

// policy: 22, S2
#[test]
fn a_person_is_split_when_her_year_has_passed_and_gone_when_nothing_keeps_her() {
    let desk = desk(0);
    let person = add_person(&desk, &whole("Åsa Lindström", "asa@example.org", "018-44 44 600"));
    agreed(&desk, &person, Some("2026-11-22"));
    run(&desk.session, "purchase", "add", &person, &INVOICE, at(BEFORE));

    let last = at("2027-11-22T09:00:00+01:00");
    assert_eq!(erasure::queue(&desk.session, 10, last).expect("listed").total, 0, "R43: 2027-11-22 is the last day");
    assert_eq!(plan(&desk.session, last).items, 0, "and a plan of that day erases nothing");

    let due = at("2027-11-23T09:00:00+01:00");
    let queue = erasure::queue(&desk.session, 10, due).expect("listed");
    assert_eq!((queue.total, queue.people[0].person_id.as_str()), (1, person.as_str()));
    let line = look(&desk, &person, due);
    let fates = fates(&line);
    assert_eq!(fates["agreement"].0, "erase");
    assert_eq!(fates["person-contact"], ("erase", Some("2027-11-22")));
    assert_eq!(fates["person-email"].0, "erase");
    assert_eq!(fates["person-relations"].0, "erase");
    assert_eq!(fates["purchase"], ("until", Some("2031-12-31")), "R41: seven years after the financial year");
    assert_eq!(fates["person-name"], ("with", Some("2031-12-31")), "the name is the voucher's counterparty");
    let made = plan(&desk.session, due);
    assert_eq!((made.people, made.items, made.state.as_str()), (1, 4, "made"));
    assert_eq!(opened(&desk, &person, due).expect("there").person.phone.as_deref(), Some("018-44 44 600"), "a dry run");
    let done = apply(&desk.session, &made, due).expect("one person's erasure answers for itself");
    assert_eq!((done.state.as_str(), done.left), ("applied", 0));

    let left = opened(&desk, &person, due).expect("still there");
    assert_eq!(left.person.name, "Åsa Lindström");
    assert_eq!((left.person.email, left.person.phone, left.person.note, left.person.address), (None, None, None, None));
    assert_eq!(left.person.relations, Vec::<String>::new());
    assert_eq!(left.records.iter().map(|it| it.noun.as_str()).collect::<Vec<_>>(), ["purchase"], "only the invoice");
    assert_eq!((found(&desk, "asa@example.org"), found(&desk, "44 44 600"), found(&desk, "lindström")), (0, 0, 1));
    assert_eq!(retention_due(&desk.session, &person, due), [("retention".to_owned(), "2031-12-31".to_owned())]);

    let year_end = at("2031-12-31T12:00:00+01:00");
    assert_eq!(plan(&desk.session, year_end).items, 0, "not a day too early");
    let end = at("2032-01-01T00:30:00+01:00");
    let made = plan(&desk.session, end);
    assert_eq!(made.goes.iter().map(|it| it.noun.as_str()).collect::<Vec<_>>(), ["person", "purchase"]);
    apply(&desk.session, &made, end).expect("done");
    assert_eq!(opened(&desk, &person, end).err(), Some(Problem::not_found("person")), "on 2032-01-01 nothing");
    assert_eq!(found(&desk, ""), 0);
    let due = due::list(&desk.session, None, 500, end).expect("listed");
    assert!(due.iter().all(|line| line.person_id.is_none()), "nothing of her is due any more: {due:?}");
    let log = erasure::plans(&desk.session, 10).expect("listed");
    let total: u32 = log.iter().flat_map(|plan| &plan.goes).map(|it| it.count).sum();
    assert_eq!(total, 6, "what was erased is counted: four and two");
}

// policy: 23, 24
#[test]
fn a_consent_keeps_name_and_address_and_nothing_else() {
    let desk = desk(0);
    let person = add_person(&desk, &whole("Bo Ek", "bo@example.org", "08-123 45 67"));
    agreed(&desk, &person, Some("2024-06-30"));
    let words = [("purpose", "newsletter"), ("channel", "web"), ("version", "1"), ("text", "Ja, skicka nyhetsbrevet.")];
    let consent = run(&desk.session, "consent", "give", &person, &words, at(BEFORE));
    let later = at("2026-11-23T09:00:00+01:00");
    let line = look(&desk, &person, later);
    let kept = fates(&line);
    assert_eq!(kept["person-contact"].0, "erase", "telephone and address rested on the contract");
    assert_eq!((kept["person-email"].0, kept["person-name"].0), ("waiting", "waiting"), "R44: while the consent lasts");
    run(&desk.session, "consent", "withdraw", &consent, &[("channel", "email")], later);
    let line = look(&desk, &person, later);
    assert_eq!(fates(&line)["person-email"].0, "erase", "the same day");
    assert_eq!(fates(&line)["person-name"].0, "with", "the proof names her, and is kept apart");
}

// policy: 26
#[test]
fn an_open_request_holds_everything_back_and_releases_it_the_same_day() {
    let desk = desk(0);
    let person = add_person(&desk, &whole("Cia Ny", "cia@example.org", "08-765 43 21"));
    agreed(&desk, &person, Some("2024-06-30"));
    let later = at("2025-09-01T09:00:00+02:00");
    assert_eq!(erasure::queue(&desk.session, 10, later).expect("listed").total, 1);
    let made = plan(&desk.session, later);
    let open = OpenRequest {
        person: Some(person.clone()),
        applicant_name: None,
        search_keys: Vec::new(),
        kind: "access".to_owned(),
        received_on: "2025-09-01".to_owned(),
        channel: "email".to_owned(),
    };
    let case = requests::open(&desk.session, &open, later).expect("opened");
    assert_eq!(erasure::queue(&desk.session, 10, later).expect("listed").total, 0, "R11: the snapshot is answered");
    let line = look(&desk, &person, later);
    assert_eq!(fates(&line)["agreement"].0, "held-back");
    assert_eq!(line.on_hold[0].reason, "hold-open-request");
    apply(&desk.session, &made, later).expect("carried out");
    assert!(
        opened(&desk, &person, later).expect("there").person.phone.is_some(),
        "a plan from before does not pass it"
    );
    actions::extract::make(&desk.session, &case.number, papers::Language::Sv, later)
        .and_then(|it| actions::extract::answered(&desk.session, it.request, &it.paper, later))
        .expect("answered");
    assert_eq!(erasure::queue(&desk.session, 10, later).expect("listed").total, 1, "back in the queue the same day");
}

#[test]
fn a_hold_is_set_looked_over_and_released_the_same_day() {
    let desk = desk(0);
    let person = add_person(&desk, &whole("Dan Öst", "dan@example.org", "08-111 22 33"));
    agreed(&desk, &person, Some("2024-06-30"));
    let later = at("2025-09-01T09:00:00+02:00");
    let values = [("reason", "legal-claim"), ("review-on", "2026-03-02")];
    let hold = run(&desk.session, "hold", "set", &person, &values, later);
    assert_eq!(retention_due(&desk.session, &person, later), [], "nothing is due for erasure while it holds");
    assert_eq!(plan(&desk.session, later).items, 0);
    let reviews = due::list(&desk.session, None, 500, later).expect("listed");
    let review = reviews.iter().find(|line| line.subject_id == hold).expect("its review is due");
    assert_eq!((review.kind.as_str(), review.last_day.as_str()), ("hold-review", "2026-03-02"));
    let filter = ShelfFilter { person: Some(person.clone()), ..ShelfFilter::default() };
    assert_eq!(forms::shelf(&desk.session, "hold", &filter, later).expect("listed").total, 1);
    let released = at("2025-10-06T09:00:00+02:00");
    run(&desk.session, "hold", "release", &hold, &[], released);
    assert_eq!(retention_due(&desk.session, &person, released).len(), 1, "back the day it is released");
    assert_eq!(plan(&desk.session, released).people, 1);
    let again =
        RunForm { noun: "hold".to_owned(), verb: "release".to_owned(), about: Some(hold), ..RunForm::default() };
    assert_eq!(forms::run(&desk.session, &again, released), Err(Problem::HoldReleased));
    let never = [("reason", "dispute"), ("review-on", "2036-01-01")];
    let request = RunForm {
        noun: "hold".to_owned(),
        verb: "set".to_owned(),
        about: Some(person),
        task: None,
        values: never.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
    };
    let refused = forms::run(&desk.session, &request, released);
    assert_eq!(refused, Err(Problem::invalid("review-on", "out-of-range")), "a hold nobody looks at is no hold");
}

#[test]
fn a_batch_needs_a_second_person_and_can_be_broken_off() {
    let desk = desk(0);
    let people: Vec<String> = (0..120)
        .map(|number| {
            let person = add_person(&desk, &whole(&format!("Person {number}"), "p@example.org", "08-111 22 33"));
            agreed(&desk, &person, Some("2024-06-30"));
            person
        })
        .collect();
    add(&desk.session, "Eva", "dpo").expect("added");
    let eva = open(desk.folder.path(), "Eva", FIRST).expect("opened");
    let later = at("2025-09-01T09:00:00+02:00");
    let made = plan(&eva, later);
    assert_eq!((made.people, made.items), (120, 240), "an agreement and the person herself");
    let waiting = apply(&eva, &made, later).expect("proposed");
    assert_eq!((waiting.state.as_str(), waiting.left), ("waiting", 240), "nothing happens before the second signature");
    assert_eq!(apply(&eva, &made, later), Err(Problem::SignatureMissing));
    let approval = waiting.approval_id.expect("it waits");
    let listed = forms::shelf(&eva, "approval", &ShelfFilter::default(), later).expect("listed");
    assert_eq!(listed.records[0].facts[1].text, made.number, "the list says which, never whose");
    let sign = |session: &Session| {
        let request = RunForm {
            noun: "approval".into(),
            verb: "sign".into(),
            about: Some(approval.clone()),
            ..RunForm::default()
        };
        forms::run(session, &request, later)
    };
    assert_eq!(sign(&eva), Err(Problem::SecondPersonNeeded), "four eyes are two people's");
    sign(&desk.session).expect("the administrator signs");
    assert_eq!(sign(&desk.session), Err(Problem::ApprovalSettled));
    let mut steps = 0;
    let broken = erasure::apply(&eva, &ApplyPlan { id: made.number.clone() }, later, &mut |done, all| {
        assert!(done <= all && all == 240);
        steps += 1;
        if steps == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
    .expect("broken off without harm");
    assert_eq!((broken.state.as_str(), broken.left), ("signed", 140), "fifty people are gone, the others whole");
    assert_eq!(found(&desk, ""), 70);
    let done = apply(&eva, &made, later).expect("taken up again");
    assert_eq!((done.state.as_str(), done.left, found(&desk, "")), ("applied", 0, 0));
    assert_eq!(apply(&eva, &made, later), Err(Problem::PlanSettled));
    let paper = erasure::certificate(&eva, &made.number, papers::Language::Sv, later).expect("a certificate");
    let text = text_of(&paper.bytes);
    assert!(paper.pages >= 1 && people.iter().all(|id| !text.contains(id.as_str())));
    for (what, role) in [("Upprättad av", "Dataskyddsombud"), ("Godkänd av", "Administratör")] {
        let line = text.lines().find(|line| line.contains(what)).unwrap_or_else(|| panic!("{what} in {text}"));
        assert!(line.contains(role), "the role and not the name: {line}");
    }
}

#[test]
fn an_erasure_has_its_certificate_when_the_file_is_wiped_too() {
    let desk = desk(0);
    let person = add_person(&desk, &whole("Åsa Lindström", "asa@example.org", "018-44 44 600"));
    agreed(&desk, &person, Some("2024-06-30"));
    let later = at("2025-09-01T09:00:00+02:00");
    let made = plan(&desk.session, later);
    let mut told = Vec::new();
    let broken = erasure::apply(&desk.session, &ApplyPlan { id: made.id.clone() }, later, &mut |done, all| {
        told.push((done, all));
        if told.len() > 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let broken = broken.expect("broken off");
    assert_eq!((broken.state.as_str(), broken.left, found(&desk, "")), ("traces", 0, 0), "the rows are gone");
    assert_eq!((told[0], told[1].0), ((0, u64::from(made.items)), 0), "items first, pages of the file next");
    let certificate = |session: &Session| erasure::certificate(session, &made.number, papers::Language::Sv, later);
    assert_eq!(certificate(&desk.session).err(), Some(Problem::PlanNotApplied), "no paper says more than is so");
    let done = apply(&desk.session, &made, later).expect("taken up again");
    assert_eq!((done.state.as_str(), done.left), ("applied", 0));
    assert!(certificate(&desk.session).is_ok());
    assert_eq!(apply(&desk.session, &made, later), Err(Problem::PlanSettled));
}

#[test]
fn the_due_list_of_a_restored_backup_is_true_for_whoever_was_split_since() {
    let desk = desk(0);
    let [split, gone] = ["Åsa Lindström", "Bo Ek"].map(|name| add_person(&desk, &whole(name, "x@example.org", "08-1")));
    for person in [&split, &gone] {
        agreed(&desk, person, Some("2024-06-30"));
    }
    run(&desk.session, "purchase", "add", &split, &INVOICE, at(BEFORE));
    let later = at("2025-09-01T09:00:00+02:00");
    let outside = tempfile::tempdir().expect("a folder");
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let made = backup::make(&desk.session, Some(&outside.path().join("backups")), later, go_on).expect("backed up");
    for person in [&split, &gone] {
        let one = MakePlan { person: Some(person.clone()), ..MakePlan::default() };
        let planned = erasure::plan(&desk.session, &one, later).expect("planned");
        apply(&desk.session, &planned, later).expect("erased");
    }
    assert!(due::swept(&desk.session, later).expect("swept").agrees);
    let restored = outside.path().join("restored");
    let everybody = Unlock { user: unlock::DEMO_USER.to_owned(), password: unlock::DEMO_PASSWORD.to_owned() };
    let back = backup::restore(Path::new(&made.path), &restored, &everybody, later, go_on).expect("put back");
    assert!(back.erased_again > 0, "they were in the backup");
    let again = unlock::unlock(&restored, &everybody, later).expect("it opens");
    assert!(due::swept(&again, later).expect("swept").agrees);
    assert_eq!(retention_due(&again, &split, later), [("retention".to_owned(), "2031-12-31".to_owned())]);
    assert_eq!(retention_due(&again, &gone, later), []);
}

// policy: S3
#[test]
fn the_officer_decides_where_the_policy_says_nothing_and_cannot_loosen_what_it_says() {
    let desk = desk(0);
    let decide = |clock: &str, unit: &str, count: &str| {
        let values = [("clock", clock), ("unit", unit), ("count", count), ("valid-from", "2018-03-01")];
        let request = RunForm {
            noun: "rule".to_owned(),
            verb: "decide".to_owned(),
            values: values.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            ..RunForm::default()
        };
        forms::run(&desk.session, &request, now())
    };
    let rules = || forms::shelf(&desk.session, "rule", &ShelfFilter::default(), now()).expect("listed").records;
    let fact = |clock: &str, name: &str| {
        let rules = rules();
        let rule = rules.iter().find(|rule| rule.facts[0].text == clock).expect("a rule").clone();
        rule.facts.into_iter().find(|fact| fact.name == name).expect("a fact").text
    };
    assert_eq!(fact("request-case", "standing"), "proposal");
    decide("request-case", "months", "18").expect("decided");
    assert_eq!((fact("request-case", "standing").as_str(), fact("request-case", "count").as_str()), ("decided", "18"));
    assert_eq!(decide("contract-and-year", "years", "2"), Err(Problem::invalid("rule", "rule-loosened")));
    decide("contract-and-year", "months", "6").expect("shorter than was promised is allowed");
    assert_eq!(decide("bookkeeping", "years", "1"), Err(Problem::invalid("rule-clock", "unknown-word")), "a statute");
    let person = add_person(&desk, &whole("Eva Ås", "eva@example.org", "08-111 22 33"));
    agreed(&desk, &person, Some("2024-06-30"));
    let line = look(&desk, &person, at("2024-12-30T09:00:00+01:00"));
    assert_eq!(fates(&line)["agreement"], ("until", Some("2024-12-30")), "the decision is what counts");
}

fn erasure_case(desk: &Desk, person: Option<&str>, kind: &str, at: Moment) -> String {
    let open = OpenRequest {
        person: person.map(str::to_owned),
        applicant_name: person.is_none().then(|| "Okänd Person".to_owned()),
        search_keys: Vec::new(),
        kind: kind.to_owned(),
        received_on: "2027-11-23".to_owned(),
        channel: "email".to_owned(),
    };
    requests::open(&desk.session, &open, at).expect("opened").number
}

pub(crate) fn gone_but_for_an_invoice(desk: &Desk) -> String {
    let person = add_person(desk, &whole("Åsa Lindström", "asa@example.org", "018-44 44 600"));
    agreed(desk, &person, Some("2026-11-22"));
    run(&desk.session, "purchase", "add", &person, &INVOICE, at(BEFORE));
    person
}

pub(crate) fn recipients(session: &Session, now: Moment) -> Vec<(String, String)> {
    let shelf = forms::shelf(session, "recipient", &ShelfFilter::default(), now).expect("listed");
    let name = |it: &actions::held::RecordView| it.facts[0].text.clone();
    shelf.records.iter().map(|it| (it.id.clone(), name(it))).collect()
}

/// Writes down that this recipient was given her address.
pub(crate) fn disclose(session: &Session, whom: &str, recipient: &str) -> String {
    let values = [
        ("recipient", recipient),
        ("kind", "processing"),
        ("categories", "contact"),
        ("disclosed-on", "2026-10-01"),
        ("why", "Utskick"),
        ("basis", "contract"),
    ];
    run(session, "disclosure", "add", whom, &values, at("2026-10-01T09:00:00+02:00"))
}

/// The recipients that are to be told of something, by name.
pub(crate) fn told(session: &Session, now: Moment) -> Vec<String> {
    let shelf = forms::shelf(session, "notice", &ShelfFilter::default(), now).expect("listed");
    let recipient = |facts: &[actions::held::FactView]| {
        facts.iter().find(|fact| fact.name == "recipient").map(|fact| fact.text.clone()).unwrap_or_default()
    };
    let mut told: Vec<_> = shelf.records.iter().map(|it| recipient(&it.facts)).collect();
    told.sort();
    told
}

// policy: 18, 57, 60
#[test]
fn an_erasure_tells_the_recipients_that_got_her_data_and_no_others() {
    let desk = desk(0);
    let person = gone_but_for_an_invoice(&desk);
    let other = add_person(&desk, &whole("Bo Ek", "bo@example.org", "08-111 22 33"));
    let due = at("2027-11-23T09:00:00+01:00");
    let known = recipients(&desk.session, due);
    assert!(known.len() >= 6, "{known:?}");
    let disclose = |whom: &str, recipient: &str| disclose(&desk.session, whom, recipient);
    disclose(&person, &known[0].0);
    disclose(&person, &known[2].0);
    disclose(&person, &known[2].0);
    disclose(&other, &known[3].0);
    let made = erasure::plan(&desk.session, &MakePlan { person: Some(person), ..MakePlan::default() }, due);
    let made = made.expect("planned");
    assert_eq!(told(&desk.session, due), Vec::<String>::new(), "a dry run tells nobody");
    apply(&desk.session, &made, due).expect("carried out");
    let mut expected = vec![known[0].1.clone(), known[2].1.clone()];
    expected.sort();
    assert_eq!(told(&desk.session, due), expected, "Art. 19: these two, each once, and no others");
    let waiting = due::list(&desk.session, None, 500, due).expect("listed");
    assert_eq!(waiting.iter().filter(|it| it.kind == "recipient-notice").count(), 2);
}

// policy: 22, 57
#[test]
fn a_request_for_erasure_has_its_plan_and_says_what_stays_because_of_what_and_until_when() {
    let desk = desk(0);
    let person = gone_but_for_an_invoice(&desk);
    let due = at("2027-11-23T09:00:00+01:00");
    let case = erasure_case(&desk, Some(&person), "erasure", due);
    let wanted = |case: &str| MakePlan { request: Some(case.to_owned()), ..MakePlan::default() };
    let made = erasure::plan(&desk.session, &wanted(&case), due).expect("planned");
    assert_eq!((made.people, made.state.as_str()), (1, "made"), "her own request does not stand in its way");
    let kept: BTreeMap<_, _> = made
        .kept
        .iter()
        .map(|it| (it.noun.as_str(), (it.fate.as_str(), it.because.as_deref(), it.last_day.as_deref())))
        .collect();
    assert_eq!(kept["purchase"], ("until", None, Some("2031-12-31")), "Art. 17(3)(b), bokföringslagen 7:2");
    assert_eq!(kept["person-name"].1, Some("request"), "the case she opened names her while it is open");
    assert!(kept["request"].0 == "waiting" && !kept.contains_key("agreement"), "{kept:?}");
    apply(&desk.session, &made, due).expect("carried out");
    let left = opened(&desk, &person, due).expect("still there");
    assert_eq!((left.person.email, left.person.phone), (None, None));

    let access = erasure_case(&desk, Some(&person), "access", due);
    let refused = erasure::plan(&desk.session, &wanted(&access), due);
    assert_eq!(refused, Err(Problem::invalid("request", "other-right")));
    let nobody = erasure_case(&desk, None, "erasure", due);
    assert_eq!(erasure::plan(&desk.session, &wanted(&nobody), due), Err(Problem::not_found("person")));
}

// policy: 58
#[test]
fn an_open_question_of_copyright_holds_everything_back_until_it_is_settled() {
    let desk = desk(0);
    let person = add_person(&desk, &whole("Cia Ny", "cia@example.org", "08-765 43 21"));
    agreed(&desk, &person, Some("2024-06-30"));
    let later = at("2025-09-01T09:00:00+02:00");
    assert_eq!(erasure::queue(&desk.session, 10, later).expect("listed").total, 1);
    let values = [("work", "Film om vattenvård"), ("opened-on", "2025-09-01")];
    let case = run(&desk.session, "copyright-case", "open", &person, &values, later);
    assert_eq!(erasure::queue(&desk.session, 10, later).expect("listed").total, 0);
    assert_eq!(look(&desk, &person, later).on_hold[0].reason, "hold-open-copyright-case");
    let closed = [("state", "settled"), ("closed-on", "2025-09-01")];
    run(&desk.session, "copyright-case", "set", &case, &closed, later);
    assert_eq!(erasure::queue(&desk.session, 10, later).expect("listed").total, 1, "back the day it is settled");
}
