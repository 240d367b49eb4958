//! What the engine leaves between the rows, and that it can be wiped without touching a row.

use crate::bytes::unsealed;
use crate::fixture::{Place, holder, key, person};
use domain::people::Person;
use std::{collections::BTreeSet, ops::ControlFlow};
use store::{Register, check_file, database_path};

const EVERYBODY: u32 = 1_500;

/// What the customer numbers and the notes begin with; five digits follow, which nobody else has.
const MARKS: [&str; 2] = ["KUND", "anteckning-"];

/// Entered in no order, so that the pages of the indexes are split all the while.
fn crowd() -> Vec<Person> {
    let one = |at: u32| {
        let number = at * 1_789 % EVERYBODY;
        let mut one = person(number, &format!("Qvist nummer {number:05}"));
        one.number = format!("{}{number:05}", MARKS[0]);
        one.note = Some(format!("{}{number:05} {}", MARKS[1], "ord ".repeat(20)));
        one
    };
    (0..EVERYBODY).map(one).collect()
}

/// Every fifth is erased.
fn is_to_go(number: u32) -> bool {
    number.is_multiple_of(5)
}

/// Of those who were erased, how many are still readable under the seal.
fn readable(place: &Place) -> usize {
    let bytes = unsealed(place);
    let mut found = BTreeSet::new();
    for mark in MARKS {
        let digits = memchr::memmem::find_iter(&bytes, mark).filter_map(|at| bytes.get(at + mark.len()..)?.get(..5));
        found.extend(digits.filter_map(|digits| std::str::from_utf8(digits).ok()?.parse::<u32>().ok()));
    }
    found.into_iter().filter(|it| is_to_go(*it)).count()
}

/// A register in which every fifth was erased.
fn erased() -> (Place, Vec<Person>) {
    let place = Place::new();
    let everybody = crowd();
    for some in everybody.chunks(100) {
        place.add(some);
    }
    let (gone, stay): (Vec<Person>, Vec<Person>) =
        everybody.into_iter().partition(|one| is_to_go(one.number[MARKS[0].len()..].parse().expect("a number")));
    place.write(|write| gone.iter().try_for_each(|one| write.delete_person(one.id))).expect("erased");
    assert_eq!(place.register.settle(), Ok(true));
    (place, stay)
}

fn wipe(place: &Place) -> ControlFlow<(), bool> {
    place.register.wipe_leftovers(&holder(), &mut |_, _| ControlFlow::Continue(())).expect("wiped")
}

#[test]
fn nothing_erased_is_left_and_every_row_is_as_it_was() {
    let (place, stay) = erased();
    assert!(readable(&place) > 0, "the engine leaves copies behind, or this test proves nothing");
    let mut told = Vec::new();
    let wiped = place.register.wipe_leftovers(&holder(), &mut |done, all| {
        told.push((done, all));
        ControlFlow::Continue(())
    });
    assert_eq!(wiped, Ok(ControlFlow::Continue(true)));
    assert!(told.first().is_some_and(|(done, all)| *done == 0 && *all > 100), "{told:?}");
    assert_eq!(readable(&place), 0);
    check_file(&database_path(place.path()), key()).expect("every seal, the structure and the links are whole");
    let there = |one: &Person| place.register.read(|r| r.person(one.id)).expect("read");
    assert!(stay.iter().all(|one| there(one).as_ref() == Some(one)));
    assert_eq!(place.register.read(|r| r.people_count()), Ok(stay.len() as u64));
    // The pages that were written under the rows go on as pages of the trees.
    let later: Vec<Person> = (EVERYBODY..EVERYBODY + 400).map(|number| person(number, "Ny")).collect();
    place.add(&later);
    check_file(&database_path(place.path()), key()).expect("and stay whole");
    assert_eq!(wipe(&place), ControlFlow::Continue(true));
    let Place { dir, register } = place;
    drop(register);
    let again = Register::open(dir.path(), key()).expect("it opens");
    assert_eq!(again.read(|r| r.people_count()), Ok((stay.len() + later.len()) as u64));
}

#[test]
fn whoever_breaks_off_has_changed_no_row_and_can_begin_again() {
    let (place, stay) = erased();
    let before = readable(&place);
    let broken = place.register.wipe_leftovers(&holder(), &mut |_, _| ControlFlow::Break(()));
    assert_eq!(broken, Ok(ControlFlow::Break(())));
    assert_eq!(readable(&place), before);
    check_file(&database_path(place.path()), key()).expect("whole");
    assert_eq!(wipe(&place), ControlFlow::Continue(true));
    assert_eq!(readable(&place), 0);
    assert_eq!(place.register.read(|r| r.people_count()), Ok(stay.len() as u64));
}

#[test]
fn others_write_and_read_meanwhile() {
    let (place, stay) = erased();
    let mut newcomers = (EVERYBODY..).map(|number| person(number, "Ny"));
    let mut came = 0;
    let wiped = place.register.wipe_leftovers(&holder(), &mut |_, _| {
        let some: Vec<Person> = newcomers.by_ref().take(50).collect();
        place.add(&some);
        came += 50;
        ControlFlow::Continue(())
    });
    assert!(wiped.is_ok_and(|wiped| wiped.is_continue()));
    assert_eq!(readable(&place), 0);
    assert_eq!(place.register.read(|r| r.people_count()), Ok((stay.len() + came) as u64));
    check_file(&database_path(place.path()), key()).expect("whole");
}
