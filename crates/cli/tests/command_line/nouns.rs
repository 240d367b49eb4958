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

// policy: 22
#[test]
fn a_person_is_planned_held_and_erased_at_the_command_line() {
    let desk = Desk::with_demo(0);
    let at = |now: &str, line: &str| {
        let mut command = desk.command();
        let said: crate::desk::Said =
            command.args(line.split(' ')).args(["--json", "--now", now]).output().expect("runs").into();
        said
    };
    let added = at(NOW, "person add --name Åsa --phone 018-4444600 --source person").json();
    let number = added["number"].as_str().expect("a number");
    let agreed =
        format!("agreement add {number} --task customer-service --kind course --from 2024-01-01 --to 2024-06-30");
    at(NOW, &agreed).json();
    assert_eq!(at(NOW, "retention queue").json()["total"], 1);
    let hold = at(NOW, &format!("hold set {number} --reason legal-claim --review-on 2027-01-11")).json();
    assert_eq!(at(NOW, "retention plan").json()["items"], 0, "held back");
    at(NOW, &format!("hold release {}", hold["id"].as_str().expect("an identifier"))).json();
    let plan = at(NOW, &format!("retention plan --person {number}")).json();
    assert_eq!((&plan["state"], &plan["people"]), (&"made".into(), &1.into()));
    let plan = plan["number"].as_str().expect("a number").to_owned();
    at(NOW, &format!("retention certificate {plan} --out bevis.pdf")).refused(1, "planNotApplied");
    let applied = at(NOW, &format!("retention apply --plan {plan}")).json();
    assert_eq!((&applied["state"], &applied["left"]), (&"applied".into(), &0.into()));
    at(NOW, &format!("person show {number} --task request")).refused(1, "notFound");
    at(NOW, &format!("retention certificate {plan} --out bevis.pdf")).json();
    let text = crate::desk::text_of_pdf(&desk.path("bevis.pdf"));
    assert!(text.contains(&plan) && !text.contains("Åsa") && !text.contains(number), "no personal data:\n{text}");
}
