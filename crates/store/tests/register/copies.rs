//! Copies of the register.

use crate::fixture::{Place, key, person};
use std::{fs, ops::ControlFlow};
use store::{CopyProgress, Error};

fn with_people(count: u32) -> Place {
    let place = Place::new();
    let people: Vec<_> = (0..count)
        .map(|number| {
            let mut person = person(number, &format!("Person nummer {number}"));
            person.note = Some("x".repeat(1000));
            person
        })
        .collect();
    place.add(&people);
    place
}

#[test]
fn a_copy_is_whole_sealed_and_opens_as_a_register() {
    let place = with_people(500);
    let to = tempfile::tempdir().expect("a folder");
    let copy = to.path().join("register.db");
    let mut last = CopyProgress { done: 0, total: 0 };
    let counts = place
        .register
        .back_up(&copy, |progress| {
            last = progress;
            ControlFlow::Continue(())
        })
        .expect("copied")
        .expect("not broken off");
    assert_eq!(counts, place.register.read(|read| read.counts()).expect("counts"));
    assert_eq!(counts["people"], 500);
    assert_eq!(last.done, last.total);
    assert_eq!(last.total, 3 * fs::metadata(&copy).expect("there").len(), "copied, and read twice");
    let bytes = fs::read(&copy).expect("read");
    assert!(memchr::memmem::find(&bytes, b"Person nummer").is_none(), "the copy is sealed");
    assert_eq!(fs::read_dir(to.path()).expect("listing").count(), 1, "one file and nothing beside it");
    let again = store::Register::open(to.path(), key()).expect("the copy is a register");
    assert_eq!(again.read(|read| read.people_count()), Ok(500));
    let found = again.read(|read| read.find_people("nummer 499", 5)).expect("a search");
    assert_eq!(found.total, 1);
}

#[test]
fn others_write_while_a_copy_is_made() {
    let place = with_people(6000);
    let to = tempfile::tempdir().expect("a folder");
    let mut number = 100_000;
    let counts = place
        .register
        .back_up(&to.path().join("copy.db"), |_| {
            number += 1;
            place.add(&[person(number, "Kom under tiden")]);
            ControlFlow::Continue(())
        })
        .expect("copied")
        .expect("not broken off");
    assert!(number > 100_001, "there was more than one step, or nobody wrote meanwhile");
    assert_eq!(counts["people"], 6000, "the copy is of the moment it was begun");
}

#[test]
fn a_copy_that_is_broken_off_leaves_nothing() {
    let place = with_people(10);
    let to = tempfile::tempdir().expect("a folder");
    let mut words = 0;
    let copied = place.register.back_up(&to.path().join("one.db"), |_| {
        words += 1;
        ControlFlow::Continue(())
    });
    assert!(matches!(copied, Ok(Some(_))));
    assert!(words >= 3, "copied, seals, structure: {words}");
    // The first word comes with a copy that is complete already; the next asks again. How many come after the third is the
    // engine's own affair, and not the same each time.
    for most in 1..3 {
        let mut told = 0;
        let broken = place.register.back_up(&to.path().join("other.db"), |_| {
            told += 1;
            if told > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(broken, Ok(None), "after {most} of {words} words");
    }
    let place = with_people(6000);
    let broken = place.register.back_up(&to.path().join("two.db"), |_| ControlFlow::Break(()));
    assert_eq!(broken, Ok(None));
    assert_eq!(fs::read_dir(to.path()).expect("listing").count(), 1);
}

#[test]
fn a_copy_never_replaces_a_file() {
    let place = with_people(1);
    let to = tempfile::tempdir().expect("a folder");
    let copy = to.path().join("copy.db");
    fs::write(&copy, "somebody's").expect("written");
    assert_eq!(place.register.back_up(&copy, |_| ControlFlow::Continue(())), Err(Error::AlreadyExists));
    assert_eq!(fs::read(&copy).expect("read"), b"somebody's");
}

#[test]
fn a_changed_byte_anywhere_is_found_with_progress_too() {
    let place = with_people(40);
    let whole = place.register.check_alone(&mut |_, _| ControlFlow::Continue(())).expect("read").expect("to the end");
    assert_eq!(Ok(whole), place.register.check(), "both ways of reading count the same");
    let path = store::database_path(place.path());
    let bytes = fs::read(&path).expect("read");
    for at in (16..bytes.len()).step_by(4096 / 3).chain([bytes.len() - 1]) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(store::database_path(dir.path()), changed).expect("written");
        let found = store::Register::open(dir.path(), key()).and_then(|register| {
            register.check_alone(&mut |_, _| ControlFlow::Continue(())).map(|counts| counts.is_some())
        });
        assert!(found.is_err(), "byte {at}: {found:?}");
    }
}
