//! Files as offices bring them.

use crate::desk::{desk, now};
use actions::{
    Problem,
    dossier::{self, OpenPerson},
    import::{self, ImportChoices, ImportFile, ImportReport},
    people::{self, FindPeople},
};
use std::ops::ControlFlow;

const LIST: &[u8] = include_bytes!("../../../../tests/data/kunder-windows1252.csv");
const WORKBOOK: &[u8] = include_bytes!("../../../../tests/data/kunder.xlsx");

fn bring(session: &actions::Session, name: &str, bytes: &[u8], dry_run: bool) -> Result<ImportReport, Problem> {
    let choices = ImportChoices { dry_run, ..ImportChoices::default() };
    import::run(session, &ImportFile { name, bytes }, &choices, now(), &mut |_, _| ControlFlow::Continue(()))
}

fn everybody(session: &actions::Session) -> u32 {
    people::find(session, &FindPeople { limit: 1, ..FindPeople::default() }).expect("searched").total
}

#[test]
fn the_list_comes_in_as_it_is_and_a_second_time_changes_nothing() {
    let desk = desk(0);
    let rehearsed = bring(&desk.session, "kunder.csv", LIST, true).expect("rehearsed");
    assert_eq!(everybody(&desk.session), 0, "a rehearsal writes nothing");
    let report = bring(&desk.session, "kunder.csv", LIST, false).expect("imported");
    assert_eq!(report, ImportReport { dry_run: false, ..rehearsed }, "it does what the rehearsal said");
    assert_eq!(everybody(&desk.session), report.added);
    let wrong_rows: std::collections::BTreeSet<_> = report.rejected.iter().map(|issue| issue.row).collect();
    assert_eq!(report.read, report.added + u32::try_from(wrong_rows.len()).expect("few"), "every row is accounted for");
    for issue in &report.rejected {
        assert!(
            issue.column.is_some() || issue.field.is_some() || !issue.code.is_empty(),
            "{issue:?} names its reason"
        );
    }
    let card = report.rejected.iter().find(|issue| issue.code == "card-number").expect("the card row waits");
    assert_eq!((card.row, card.column.as_deref()), (7, Some("Anteckning")));
    let again = bring(&desk.session, "kunder.csv", LIST, false).expect("imported again");
    assert_eq!((again.added, again.updated), (0, 0), "the same file says nothing new");
    assert_eq!(again.unchanged, report.added);
}

#[test]
fn the_workbook_is_the_same_people() {
    let desk = desk(0);
    let from_list = bring(&desk.session, "kunder.csv", LIST, false).expect("imported");
    let from_workbook = bring(&desk.session, "kunder.xlsx", WORKBOOK, false).expect("imported");
    assert_eq!(from_workbook.added, 0, "every customer number is known already");
    assert!(from_workbook.read.abs_diff(from_list.read) <= 1, "{} and {}", from_workbook.read, from_list.read);
}

#[test]
fn cancelling_leaves_nothing_half_done() {
    let desk = desk(0);
    let mut heard = 0;
    let outcome = import::run(
        &desk.session,
        &ImportFile { name: "kunder.csv", bytes: LIST },
        &ImportChoices::default(),
        now(),
        &mut |done, total| {
            heard += 1;
            // Past the reading, in the middle of the writing.
            if total.is_some_and(|total| done * 4 > total * 3) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        },
    );
    assert_eq!(outcome, Err(Problem::Cancelled));
    assert!(heard > 2, "progress was told");
    assert_eq!(everybody(&desk.session), 0);
}

#[test]
fn ja_in_a_list_is_no_proof_and_never_revives_a_withdrawal() {
    let desk = desk(0);
    let file = "Kundnr;Namn;E-post;Nyhetsbrev\nK1;Åsa Lindström;asa@example.org;ja\n";
    bring(&desk.session, "a.csv", file.as_bytes(), false).expect("imported");
    let open = OpenPerson { id: "K1".to_owned(), task: "customer-service".to_owned() };
    let state = || {
        let dossier = dossier::open(&desk.session, &open, now()).expect("opened");
        dossier.consents.expect("seen")[0].state.clone()
    };
    assert_eq!(state(), "deficient", "the words are not known (Art. 7(1))");
    bring(&desk.session, "b.csv", file.replace(";ja", ";nej").as_bytes(), false).expect("imported");
    assert_eq!(state(), "ended", "a list that says no may know of a withdrawal");
    let third = bring(&desk.session, "a.csv", file.as_bytes(), false).expect("imported");
    assert_eq!((state().as_str(), third.updated), ("ended", 0));
    assert!(third.warnings.iter().any(|warning| warning.code == "consent-stays-ended"), "and the report says so");
}

#[test]
fn people_without_numbers_come_in_once_too() {
    let desk = desk(0);
    let file = "Namn;E-post;Telefon\nÅsa Lindström;asa@example.org;\nBo Ek;;08-1234567\n";
    let first = bring(&desk.session, "a.csv", file.as_bytes(), false).expect("imported");
    assert_eq!(first.added, 2);
    let second = bring(&desk.session, "a.csv", file.as_bytes(), false).expect("imported");
    assert_eq!((second.added, second.updated, second.unchanged), (0, 0, 2));
}

#[test]
fn the_columns_somebody_chose_are_kept_for_next_time() {
    let desk = desk(0);
    let file = "Namn;Ruta 7\nÅsa Lindström;asa@example.org\n";
    let choices = ImportChoices { mapping: vec!["email=Ruta 7".to_owned()], ..ImportChoices::default() };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let source = ImportFile { name: "a.csv", bytes: file.as_bytes() };
    import::run(&desk.session, &source, &choices, now(), go_on).expect("imported");
    let plan = import::plan(&desk.session, &source, &ImportChoices::default(), now(), go_on).expect("planned");
    assert!(plan.mapping.iter().any(|one| one.field == "email" && one.column == "Ruta 7"), "{:?}", plan.mapping);
}

#[test]
fn a_file_that_is_no_table_is_refused_with_its_reason() {
    let desk = desk(0);
    for (name, bytes, reason) in
        [("a.csv", &b""[..], "file-empty"), ("a.pdf", b"%PDF-1.7 not a table", "file-not-a-table")]
    {
        let refused = bring(&desk.session, name, bytes, false);
        assert_eq!(refused, Err(Problem::FileUnreadable { reason: reason.to_owned() }), "{name}");
    }
}
