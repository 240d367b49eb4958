//! Forms and shelves: every noun through the same door.

use crate::desk::{Desk, asa, desk, now};
use crate::staff::{FIRST, add, open};
use actions::{
    Problem,
    audit::{self, AuditQuery},
    dossier::{self, OpenPerson},
    forms::{self, FormDone, RunForm, ShelfFilter},
    people,
};

fn form(noun: &str, verb: &str, about: &str, values: &[(&str, &str)]) -> RunForm {
    RunForm {
        noun: noun.to_owned(),
        verb: verb.to_owned(),
        about: Some(about.to_owned()),
        task: Some("customer-service".to_owned()),
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    }
}

fn run(desk: &Desk, request: &RunForm) -> Result<FormDone, Problem> {
    forms::run(&desk.session, request, now())
}

const SOUND: [(&str, &str); 3] = [("kind", "course"), ("started-on", "2026-09-01"), ("source", "purchase")];

#[test]
fn a_form_calls_the_verb_and_the_record_is_on_the_shelf_and_in_the_dossier() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added");
    let done = run(&desk, &form("agreement", "add", &person.number, &SOUND)).expect("done, by customer number");
    let filter = ShelfFilter { person: Some(person.id.clone()), ..ShelfFilter::default() };
    let shelf = forms::shelf(&desk.session, "agreement", &filter, now()).expect("listed");
    assert_eq!((shelf.total, Some(&shelf.records[0].id)), (1, done.id.as_ref()));
    let record = &shelf.records[0];
    let facts: Vec<_> = record.facts.iter().map(|fact| (fact.name.as_str(), fact.text.as_str())).collect();
    assert_eq!(facts, [("kind", "course"), ("started-on", "2026-09-01")]);
    let kept = record.kept.as_ref().expect("everything is kept for a reason");
    assert_eq!((kept.rule.as_str(), kept.waiting, kept.proposal), ("contract-and-year", true, false));
    assert_eq!(record.verbs, ["end"], "what can be done with it");
    let opening = OpenPerson { id: person.id.clone(), task: "customer-service".to_owned() };
    let dossier = dossier::open(&desk.session, &opening, now()).expect("opened");
    assert_eq!(dossier.records, shelf.records, "the same record, wherever it is looked at");
    let id = done.id.expect("an identifier");
    assert_eq!(forms::record(&desk.session, "agreement", &id, None, now()).as_ref(), Ok(record));
    let newest = audit::page(&desk.session, &AuditQuery { limit: 1, ..AuditQuery::default() }).expect("read");
    assert_eq!(newest.lines[0].verb, "records.list", "looking at somebody's records is an opening");
    assert_eq!((&newest.lines[0].ids, newest.lines[0].fields[0].as_str()), (&vec![person.id], "agreement"));
}

#[test]
fn what_is_filled_in_is_judged_field_by_field() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    let refused = |verb: &str, values: &[(&str, &str)]| {
        let noun = if verb == "give" { "consent" } else { "agreement" };
        run(&desk, &form(noun, verb, &person, values)).expect_err("refused")
    };
    let without = |name: &str| SOUND.into_iter().filter(|(field, _)| *field != name).collect::<Vec<_>>();
    assert_eq!(refused("add", &without("kind")), Problem::invalid("agreement-kind", "missing"));
    let with = |name: &'static str, value: &'static str| [without(name), vec![(name, value)]].concat();
    assert_eq!(refused("add", &with("kind", "feud")), Problem::invalid("agreement-kind", "unknown-word"));
    assert_eq!(refused("add", &with("started-on", "1/9")), Problem::invalid("agreement-started-on", "not-a-date"));
    assert_eq!(refused("add", &with("colour", "red")), Problem::invalid("colour", "unknown-field"));
    let consent = [("purpose", "newsletter"), ("channel", "web"), ("version", "1"), ("text", "kort 4111111111111111")];
    assert_eq!(
        refused("give", &consent),
        Problem::TextRefused { field: "consent-text".to_owned(), kind: "card-number".to_owned() },
        "free text passes the guards"
    );
    assert_eq!(run(&desk, &form("agreement", "sing", &person, &[])), Err(Problem::FormUnknown));
    assert_eq!(run(&desk, &form("gossip", "add", &person, &[])), Err(Problem::FormUnknown));
    assert_eq!(run(&desk, &form("agreement", "add", "K99999", &SOUND)), Err(Problem::not_found("person")));
}

#[test]
fn a_role_sees_its_own_forms_and_shelves_only() {
    let desk = desk(0);
    let person = people::add(&desk.session, &asa(), now()).expect("added").id;
    add(&desk.session, "Bo", "invoicing").expect("added");
    let bo = open(desk.folder.path(), "Bo", FIRST).expect("opened");
    let his: Vec<_> = forms::list(&bo).into_iter().map(|form| format!("{} {}", form.noun, form.verb)).collect();
    assert!(his.contains(&"agreement add".to_owned()) && !his.contains(&"consent give".to_owned()), "{his:?}");
    let filter = ShelfFilter { person: Some(person.clone()), ..ShelfFilter::default() };
    let refused = forms::shelf(&bo, "consent", &filter, now());
    assert_eq!(refused, Err(Problem::NotPermitted { deed: "read-consents".to_owned() }));
    let consent = [("purpose", "newsletter"), ("channel", "web"), ("version", "1"), ("text", "Ja tack.")];
    let give = RunForm { task: None, ..form("consent", "give", &person, &consent) };
    let refused = forms::run(&bo, &give, now());
    assert_eq!(refused, Err(Problem::NotPermitted { deed: "write-consents".to_owned() }));
}
