//! What stands beside the register: the ledger of erasures and the witness of the log.

use crate::fixture::{Place, agreement, day, entry, holder, key, new_register, person, raw, request, staff};
use domain::{
    ledger::{ErasureLine, LedgerAct},
    requests::Applicant,
};
use std::fs;
use store::{AuditHead, Error, LedgerFound, Register, Witness, WitnessFound, Write, ledger_path};
use uuid::Uuid;

fn line(number: u128, noun: &str, record: Uuid) -> ErasureLine {
    ErasureLine {
        id: Uuid::from_u128(number),
        act: LedgerAct::Erased,
        noun: noun.to_owned(),
        record,
        day: day("2026-11-22"),
        rule: "contract-and-year".to_owned(),
        approver: Some(staff(1, "").id),
        certificate: None,
    }
}

fn begin(place: &Place) {
    place
        .write(|write| {
            write.complete_ledger_at(&ledger_path(place.path()))?;
            let head = write.audit_head()?;
            write.remember(&Witness { head, verified: head, ledger: 0, full_at: 0 })
        })
        .expect("begun");
}

fn witnessed(place: &Place) -> AuditHead {
    match place.register.witness().expect("read") {
        WitnessFound::There(it) => it.head,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_committed_stands_beside_the_register_and_what_is_undone_does_not() {
    let place = Place::new();
    begin(&place);
    let copy = place.path().join("copy.ledger");
    place.write(|write| write.complete_ledger_at(&copy)).expect("kept there as well");
    place.add(&[person(1, "Åsa")]);
    let erased = line(1, "person", person(1, "").id.0);
    let undone = place.register.write(&holder(), |write| {
        write.record(&entry())?;
        write.ledger_add(&line(7, "person", Uuid::nil()))?;
        Err::<(), _>(Error::NotFound)
    });
    assert_eq!(undone, Err(Error::NotFound));
    place
        .write(|write| {
            assert!(write.erase("person", person(1, "").id.0)?);
            assert!(!write.erase("person", person(1, "").id.0)?, "she is gone");
            write.ledger_add(&erased)
        })
        .expect("erased");
    for path in [ledger_path(place.path()), copy] {
        assert_eq!(place.register.ledger_at(&path), Ok(LedgerFound::Whole(vec![erased.clone()])));
    }
    assert_eq!(place.register.read(|read| read.ledger(0, 10)), Ok(vec![erased.clone()]));
    assert_eq!(place.register.read(|read| read.audit_head()), Ok(witnessed(&place)), "the witness follows");
    assert!(place.write(|write| write.ledger_add(&erased)).is_err(), "a line is there once");
    for sql in ["UPDATE erasure_ledger SET day = '2026-01-01'", "DELETE FROM erasure_ledger", "DELETE FROM sidecar_key"]
    {
        assert!(raw(place.path()).execute_batch(sql).is_err(), "{sql}");
    }
}

#[test]
fn the_key_of_the_sidecars_outlives_the_opening() {
    let place = Place::new();
    begin(&place);
    place.write(|write| write.ledger_add(&line(1, "person", Uuid::nil()))).expect("added");
    let again = Register::open(place.path(), key()).expect("opened");
    assert_eq!(again.ledger_at(&ledger_path(place.path())).expect("read").lines().len(), 1);
    let dir = tempfile::tempdir().expect("a folder");
    let other = Register::create(dir.path(), key(), &store::NewRegister { id: Uuid::from_u128(2), ..new_register() });
    let other = other.expect("made");
    assert_eq!(other.ledger_at(&ledger_path(place.path())), Ok(LedgerFound::Broken(Vec::new())));
}

#[test]
fn a_witness_that_missed_a_line_is_not_led_on() {
    let place = Place::new();
    begin(&place);
    let before = witnessed(&place);
    let remembered = fs::read(place.path().join("register.witness")).expect("read");
    place.add(&[person(1, "Åsa")]);
    assert_eq!(witnessed(&place).count, before.count + 1);
    // As if the process had been killed between the commit and the writing of the witness.
    fs::write(place.path().join("register.witness"), remembered).expect("written");
    place.add(&[person(2, "Bo")]);
    assert_eq!(witnessed(&place), before, "the next unlocking follows the log from here");
}

#[test]
fn erasing_takes_along_what_would_stand_in_the_way() {
    let place = Place::new();
    let (asa, by) = (person(1, "Åsa"), staff(1, "Åke"));
    let case = request(1, Applicant::Known(asa.id), &by);
    let write = |write: &mut Write<'_>| {
        write.insert_staff(&by)?;
        write.insert_person(&asa)?;
        write.insert_agreement(&agreement(1, &asa))?;
        write.insert_request(&case)
    };
    place.write(write).expect("written");
    assert!(place.write(|write| write.erase("person", asa.id.0)).expect("erased"));
    let counts = place.register.read(|read| read.counts()).expect("counted");
    assert_eq!((counts["people"], counts["agreements"], counts["requests"], counts["staff"]), (0, 0, 0, 1));
    assert_eq!(place.register.read(|read| read.find_people("Åsa", 5)).expect("found").total, 0);
    assert_eq!(place.write(|write| write.erase("something-new", asa.id.0)), Ok(false));
    assert!(Write::can_erase("request") && !Write::can_erase("something-new"));
}

#[test]
fn a_ledger_is_settled_until_it_or_the_file_changes() {
    let place = Place::new();
    begin(&place);
    let path = ledger_path(place.path());
    let is_settled = || place.write(|write| write.ledger_is_settled_at(&path)).expect("asked");
    let settle = || place.write(|write| write.ledger_settled_at(&path)).expect("told");
    assert!(!is_settled(), "nobody has looked yet");
    settle();
    assert!(is_settled());
    let older = fs::read(&path).expect("read");
    place
        .write(|write| {
            write.ledger_add(&line(1, "person", Uuid::nil()))?;
            write.ledger_settled_at(&path)
        })
        .expect("added");
    assert!(!is_settled(), "the ledger goes on, and nobody knows yet whether the file does");
    settle();
    let whole = fs::read(&path).expect("read");
    fs::write(&path, older).expect("an older file");
    assert!(!is_settled());
    fs::write(&path, [&whole[..], b"cut"].concat()).expect("cut short");
    assert!(!is_settled());
    fs::remove_file(&path).expect("removed");
    assert!(!is_settled());
    fs::write(&path, &whole).expect("back");
    assert!(is_settled(), "the same bytes");
    let far = place.path().join("å".repeat(120));
    fs::write(&far, whole).expect("far away");
    assert!(!place.write(|write| write.ledger_is_settled_at(&far)).expect("asked"), "each file for itself");
    place.write(|write| write.ledger_settled_at(&far)).expect("told");
    assert!(place.write(|write| write.ledger_is_settled_at(&far)).expect("asked"));
    place.write(|write| write.forget_ledger_copies()).expect("in a new place");
    assert!(!is_settled());
}

#[test]
fn a_file_is_completed_and_never_loses_a_line() {
    let place = Place::new();
    begin(&place);
    let path = ledger_path(place.path());
    let lines = [1, 2, 3].map(|number| line(number, "person", Uuid::from_u128(number)));
    place.write(|write| write.ledger_add(&lines[0])).expect("added");
    let first = fs::read(&path).expect("read");
    place.write(|write| write.ledger_add(&lines[1])).expect("added");
    let complete = || place.write(|write| write.complete_ledger_at(&path)).expect("completed");
    let whole = || place.register.ledger_at(&path).expect("read").lines().to_vec();
    assert_eq!(complete(), LedgerFound::Whole(lines[..2].to_vec()));
    fs::write(&path, &first).expect("an older file");
    assert_eq!(complete(), LedgerFound::Whole(lines[..1].to_vec()));
    assert_eq!(whole(), lines[..2]);
    fs::write(&path, [&first[..], b"cut"].concat()).expect("cut short");
    assert_eq!(complete(), LedgerFound::CutShort(lines[..1].to_vec()));
    assert_eq!(whole(), lines[..2]);
    fs::remove_file(&path).expect("removed");
    assert_eq!(complete(), LedgerFound::Missing);
    assert_eq!(whole(), lines[..2]);
    let mut bad = fs::read(&path).expect("read");
    bad[40] ^= 1;
    fs::write(&path, &bad).expect("written");
    assert_eq!(complete(), LedgerFound::Broken(Vec::new()));
    assert_eq!(whole(), lines[..2]);
    assert_eq!(fs::read(place.path().join("register.ledger.broken")).expect("put aside"), bad);
    // What stands in the file only was erased by a register that is newer than this one.
    place.write(|write| write.ledger_take_over(&lines[2])).expect("taken over");
    assert_eq!(place.register.read(|read| read.ledger_count()), Ok(3));
    assert_eq!(whole(), lines[..2], "it is not written twice");
}
