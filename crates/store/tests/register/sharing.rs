//! Several at once: readers, writers, and two programs with the same register open.

use crate::fixture::{Place, entry, holder, key, now, person};
use std::{sync::mpsc, thread, time::Duration};
use store::{Error, Holder, Register};

#[test]
fn a_writer_in_the_way_is_named() {
    let place = Place::new();
    let (entered, wait_entered) = mpsc::channel();
    let (leave, wait_leave) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let first = &place.register;
        scope.spawn(move || {
            first.write(&Holder::new("Åke Holm", now()), |write| {
                entered.send(()).expect("the test waits");
                wait_leave.recv().expect("the test lets go");
                write.record(&entry())
            })
        });
        wait_entered.recv().expect("the first writer is in");
        // Another program, and another thread of the same one: neither waits for ever.
        let other = Register::open(place.path(), key()).expect("a second program");
        for register in [&other, &place.register] {
            let patient = Holder::new("Bo", now()).waiting(Duration::from_millis(60));
            match register.write(&patient, |write| write.record(&entry())) {
                Err(Error::Busy(Some(by))) => {
                    assert_eq!((by.name.as_str(), by.pid, by.since), ("Åke Holm", std::process::id(), now()));
                }
                other => panic!("the first writer is still in: {other:?}"),
            }
            assert_eq!(register.read(|read| read.people_count()), Ok(0), "readers are not in anybody's way");
        }
        leave.send(()).expect("the first writer waits");
    });
    place.write(|_| Ok(())).expect("the way is free again");
    let holder = std::fs::read(place.path().join("register.holder")).expect("a note");
    assert!(holder.iter().all(|byte| *byte == b'\n'), "nobody holds it any more, and nobody's name is left");
}

#[test]
fn a_patient_writer_gets_through() {
    let place = Place::new();
    thread::scope(|scope| {
        for number in 0..4 {
            let place = &place;
            scope.spawn(move || {
                let register = Register::open(place.path(), key()).expect("open");
                for turn in 0..5 {
                    register
                        .write(&holder().waiting(Duration::from_mins(1)), |write| {
                            write.insert_person(&person(number * 100 + turn, "Åsa"))?;
                            write.record(&entry())
                        })
                        .expect("its turn comes");
                }
            });
        }
    });
    assert_eq!(place.register.read(|read| read.people_count()), Ok(20));
    assert_eq!(place.register.read(|read| read.audit_head()).map(|head| head.count), Ok(20));
}

#[test]
fn a_reader_sees_one_state_throughout() {
    let place = Place::new();
    place.add(&[person(1, "Åsa")]);
    place
        .register
        .read(|read| {
            let before = read.people_count()?;
            place.add(&[person(2, "Bo")]);
            assert_eq!(read.people_count()?, before);
            // A reading inside a reading is a view of its own.
            assert_eq!(place.register.read(|inner| inner.people_count())?, before + 1);
            Ok::<(), Error>(())
        })
        .expect("reading");
}

#[test]
fn a_search_follows_what_others_commit() {
    let place = Place::new();
    let other = Register::open(place.path(), key()).expect("a second program");
    let find =
        |register: &Register, text: &str| register.read(|read| read.find_people(text, 5)).expect("a search").total;
    place.add(&[person(1, "Åsa Ek")]);
    assert_eq!((find(&place.register, "asa"), find(&other, "asa")), (1, 1));
    place.add(&[person(2, "Åsa Alm")]);
    assert_eq!((find(&place.register, "asa"), find(&other, "asa")), (2, 2), "the other reads its index anew");
    place
        .write(|write| {
            write.update_person(&person(1, "Bo Ek"))?;
            write.delete_person(person(2, "").id)
        })
        .expect("changed");
    assert_eq!((find(&place.register, "asa"), find(&other, "asa")), (0, 0));
    assert_eq!((find(&place.register, "bo ek"), find(&other, "bo ek")), (1, 1));
}

#[test]
fn a_search_finds_nothing_of_a_write_that_was_undone() {
    let place = Place::new();
    place.add(&[person(1, "Åsa Ek")]);
    let find = |text: &str| place.register.read(|read| read.find_people(text, 5)).expect("a search").total;
    assert_eq!(find("asa"), 1);
    let undone: Result<(), Error> = place.write(|write| {
        write.insert_person(&person(2, "Åsa Alm"))?;
        write.delete_person(person(1, "").id)?;
        Err(Error::NotFound)
    });
    assert_eq!(undone, Err(Error::NotFound));
    assert_eq!(find("asa"), 1);
    assert_eq!(place.register.read(|read| read.people_count()), Ok(1));
}

#[test]
fn a_search_is_the_same_after_few_changes_many_changes_and_a_fresh_start() {
    let place = Place::new();
    let name = |number: u32| ["Åsa Ek", "Bo Ask", "Eva Åsander", "Östen Basa"][number as usize % 4];
    place.add(&(0..20).map(|number| person(number, name(number))).collect::<Vec<_>>());
    let find = |register: &Register| register.read(|read| read.find_people("as", 30)).expect("a search");
    assert_eq!(find(&place.register).total, 20);
    for (from, to) in [(20, 60), (60, 2600)] {
        place.add(&(from..to).map(|number| person(number, name(number))).collect::<Vec<_>>());
        place
            .write(|write| {
                write.delete_person(person(from, "").id)?;
                write.update_person(&person(from + 1, "Ingen Annan"))
            })
            .expect("changed");
        let fresh = Register::open(place.path(), key()).expect("open");
        let (kept, anew) = (find(&place.register), find(&fresh));
        assert_eq!(kept.total, anew.total);
        assert!(kept.people == anew.people, "the same people in the same order");
        assert!(kept.people.iter().all(|person| person.name != "Östen Basa"), "words that begin so come first");
    }
}

#[test]
fn a_search_inside_a_write_sees_what_is_committed_only() {
    let place = Place::new();
    place.add(&[person(1, "Åsa Ek")]);
    // The first search of all, so the index is made inside a write that is then undone.
    let fresh = Register::open(place.path(), key()).expect("open");
    let undone: Result<(), Error> = fresh.write(&holder(), |write| {
        write.insert_person(&person(2, "Åsa Alm"))?;
        assert_eq!(write.find_people("asa", 5)?.total, 1);
        Err(Error::NotFound)
    });
    assert_eq!(undone, Err(Error::NotFound));
    let found = fresh.read(|read| read.find_people("asa", 5)).expect("a search");
    assert_eq!((found.total, found.people[0].name.as_str()), (1, "Åsa Ek"));
}

#[test]
fn a_panic_in_a_write_undoes_it_and_frees_the_way() {
    let place = Place::new();
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        place.write::<()>(|write| {
            write.insert_person(&person(1, "Åsa"))?;
            panic!("a fault in a verb");
        })
    }));
    assert!(result.is_err());
    assert_eq!(place.register.read(|read| read.people_count()), Ok(0));
    place.add(&[person(1, "Åsa")]);
}
