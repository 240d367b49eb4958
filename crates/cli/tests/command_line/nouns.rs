//! Commands made of the forms.

use crate::desk::{Desk, NOW};

#[test]
fn every_noun_can_be_listed_and_shown_and_its_help_is_in_the_asked_language() {
    let desk = Desk::with_demo(3);
    let number = desk.run(["find", "", "--limit", "1", "--json"]).json()[0]["number"].as_str().expect("one").to_owned();
    let add = ["agreement", "add", &number, "--task", "customer-service", "--kind", "course", "--from", "2026-09-01"];
    let added = desk.command().args(add).args(["--json", "--now", NOW]).output().expect("runs");
    assert!(added.status.success(), "the command written by hand goes before the one made of the form: {added:?}");
    let list = desk.run(["agreement", "list", "--person", &number, "--json", "--now", NOW]).json();
    let record = list["records"].as_array().expect("records").iter().find(|it| it["facts"][0]["text"] == "course");
    let record = record.expect("the new one");
    assert_eq!((&record["noun"], &record["kept"]["rule"]), (&"agreement".into(), &"contract-and-year".into()));
    let id = record["id"].as_str().expect("an identifier");
    assert_eq!(desk.run(["agreement", "show", id, "--json", "--now", NOW]).json(), *record);
    let said = desk.run(["agreement", "show", id, "--lang", "sv", "--now", NOW]);
    assert!(said.out.contains("Slag") && said.out.contains("kurs"), "{said:?}");
    let help = desk.run(["approval", "sign", "--help", "--lang", "sv"]);
    assert_eq!(help.status, 0, "{help:?}");
    assert!(help.out.contains("Underteckna"), "{help:?}");
    let refused = desk.run(["approval", "sign", "0193505f-7b2a-7c3e-8f00-6d1f0a9b4c2d", "--json", "--now", NOW]);
    refused.refused(1, "notFound");
    desk.run(["agreement", "list", "--json", "--now", NOW]).refused(2, "wrongUsage");
    desk.run(["agreement", "show", "no-id", "--json", "--now", NOW]).refused(1, "invalidField");
}
