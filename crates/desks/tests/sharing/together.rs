//! Desks that get on with each other and with a server that is sometimes away.

use crate::{
    Office,
    office::{REGISTER, add, holder, people, person, whole},
};
use desks::{Standing, four_words};
use std::time::Duration;
use store::{DeskFault, Error};

const NOT_CONNECTED: Error = Error::Desk(DeskFault::NotConnected);

#[test]
fn desks_that_write_at_once_end_with_the_same_register() {
    let office = Office::new(3);
    std::thread::scope(|scope| {
        for (desk, begin) in office.desks.iter().zip([100, 200, 300]) {
            scope.spawn(move || {
                for number in begin..begin + 20 {
                    add(&desk.register, number, "Bo Björk").expect("added");
                }
            });
        }
    });
    office.same();
    for desk in &office.desks {
        assert_eq!(people(&desk.register), 61);
        assert!(whole(&desk.register), "one log of who did what, without gaps");
    }
    let words: Vec<_> = office.desks.iter().map(|desk| four_words(&desk.pull().expect("a head"))).collect();
    assert!(words.iter().all(|said| *said == words[0]) && words[0].split(' ').count() == 4, "{words:?}");
}

/// The second desk decides on what the first has just written, also when it has not pulled before.
#[test]
fn a_write_sees_what_others_wrote_before_it() {
    let office = Office::new(2);
    add(&office.desks[0].register, 2, "Bo Björk").expect("added");
    let twice = add(&office.desks[1].register, 2, "Bo Björk").expect_err("she is there already");
    assert!(matches!(twice, Error::Constraint(_)), "{twice:?}");
    add(&office.desks[1].register, 3, "Carin Ek").expect("the turn was given back");
    office.same();
}

#[test]
fn a_desk_that_was_away_catches_up_in_batches_and_by_itself_when_it_writes() {
    let office = Office::new(2);
    let [one, two] = [&office.desks[0], &office.desks[1]];
    // More than one batch.
    for number in 2..602 {
        add(&one.register, number, "Bo Björk").expect("added");
    }
    add(&two.register, 5000, "Carin Ek").expect("added after catching up");
    assert_eq!(people(&two.register), 602);
    office.same();
}

#[test]
fn without_a_server_one_reads_and_does_not_write() {
    let office = Office::new(2);
    let desk = &office.desks[0];
    assert_eq!(desk.exchange.standing(), Standing::Unknown);
    add(&desk.register, 2, "Bo Björk").expect("added");
    assert_eq!(desk.exchange.standing(), Standing::Connected);
    office.server.gone(true);
    assert_eq!(add(&desk.register, 3, "Carin Ek"), Err(NOT_CONNECTED));
    assert_eq!(desk.pull(), Err(NOT_CONNECTED));
    assert_eq!(desk.exchange.standing(), Standing::Away);
    assert_eq!(people(&desk.register), 2, "reading goes on");
    assert!(!desk.exchange.wait(REGISTER, Duration::from_millis(1)));
    office.server.gone(false);
    add(&desk.register, 3, "Carin Ek").expect("connected again by itself");
    office.same();
}

#[test]
fn a_server_lost_in_the_middle_saves_exactly_once_or_not_at_all() {
    let office = Office::new(2);
    let desk = &office.desks[0];
    office.server.lose_answers(1);
    add(&desk.register, 2, "Bo Björk").expect("it was there, and that was found out");
    assert_eq!(people(&desk.register), 2);
    let lost = desk.register.write(&holder(), |write| {
        write.insert_person(&person(3, "Carin Ek"))?;
        office.server.gone(true);
        write.record(&crate::office::line(person(3, "").id.0))
    });
    assert_eq!(lost.err(), Some(Error::Desk(DeskFault::Unconfirmed)));
    office.server.gone(false);
    desk.pull().expect("caught up");
    assert_eq!(people(&desk.register), 2);
    add(&desk.register, 3, "Carin Ek").expect("not there, so it can be added");
    office.same();
}

#[test]
fn who_waits_hears_of_what_others_write() {
    let office = Office::new(2);
    let [one, two] = [&office.desks[0], &office.desks[1]];
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| {
            // Whoever follows waits and pulls by turns; what came before the waiting is seen by the pulling.
            while people(&two.register) < 2 {
                two.exchange.wait(REGISTER, Duration::from_millis(200));
                two.pull().expect("pulled");
            }
        });
        add(&one.register, 2, "Bo Björk").expect("added");
        waiting.join().expect("heard");
    });
    assert!(!two.exchange.wait(REGISTER, Duration::from_millis(1)), "nothing new");
}

#[test]
fn what_a_server_lost_is_given_back_to_it() {
    let office = Office::new(2);
    let [one, two] = [&office.desks[0], &office.desks[1]];
    for number in 2..12 {
        add(&one.register, number, "Bo Björk").expect("added");
    }
    two.pull().expect("caught up");
    let lose = |count: usize| {
        office.server.tamper(|shelf| {
            shelf.records.truncate(shelf.records.len() - count);
            shelf.head = shelf.records.last().expect("some are left").head();
        });
    };
    lose(5);
    // Both have what was lost; the second finds the first has given it back.
    one.pull().expect("healed");
    two.pull().expect("nothing more to do");
    lose(3);
    add(&two.register, 50, "Carin Ek").expect("healed before the write");
    office.same();
    assert_eq!(people(&one.register), 12);
}
