//! A server that lies. Whatever it does, a desk that reads it stops with a reason, keeps what it had and goes on being read.

use crate::{
    Office,
    office::{add, digest, people},
    stopped,
};
use desks::memory::Shelf;
use store::{Head, Stop};
use uuid::Uuid;

/// Twenty records at the server, a desk that has them all and one that has none; then the server does something.
#[track_caller]
fn after(deed: impl FnOnce(&mut Shelf), behind: Stop) {
    let office = Office::new(2);
    let [full, empty] = [&office.desks[0], &office.desks[1]];
    for number in 2..22 {
        add(&full.register, number, "Bo Björk").expect("added");
    }
    let before = (digest(&full.register), office.server.tamper(|shelf| shelf.clone()).expect("a shelf"));
    office.server.tamper(deed);
    assert_eq!(empty.pull(), Err(stopped(behind)), "who has to read it stops");
    let taken = people(&empty.register);
    assert_eq!(add(&empty.register, 99, "Carin Ek"), Err(stopped(behind)), "and writes no more");
    office.server.tamper(|shelf| *shelf = before.1);
    assert_eq!(empty.pull(), Err(stopped(behind)), "until a person decides, whatever the server shows now");
    assert_eq!(people(&empty.register), taken, "what it had can be read");
    full.pull().expect("who had nothing to do with it goes on");
    assert_eq!(digest(&full.register), before.0);
}

/// Somebody who knows everything but the key.
fn stranger(register: Uuid, head: Head) -> store::Desk {
    store::Desk {
        register,
        id: Uuid::from_u128(77),
        head,
        key: [99; 32].into(),
        epoch_began: crate::office::now(),
        seen_at: None,
        clean_before: None,
        renewed: 1,
        secrets: Vec::new(),
        stopped: None,
    }
}

#[test]
fn a_flipped_byte() {
    after(|shelf| shelf.records[9].sealed[40] ^= 1, Stop::AnotherHash);
    after(|shelf| shelf.records[9].hash[3] ^= 1, Stop::AnotherHash);
    after(|shelf| shelf.records[9].previous[3] ^= 1, Stop::Forked);
}

#[test]
fn a_dropped_record() {
    after(|shelf| drop(shelf.records.remove(9)), Stop::Gap);
    after(|shelf| shelf.records.clear(), Stop::Gap);
    after(|shelf| shelf.records.truncate(15), Stop::Gap);
}

#[test]
fn a_dropped_record_with_the_others_renumbered() {
    let renumber = |shelf: &mut Shelf| {
        shelf.records.remove(9);
        shelf.records[9..].iter_mut().for_each(|record| record.number -= 1);
    };
    after(renumber, Stop::Forked);
}

#[test]
fn swapped_records() {
    after(|shelf| shelf.records.swap(9, 10), Stop::Gap);
    let with_their_numbers = |shelf: &mut Shelf| {
        shelf.records.swap(9, 10);
        (shelf.records[9].number, shelf.records[10].number) = (10, 11);
    };
    after(with_their_numbers, Stop::Forked);
}

#[test]
fn a_replayed_record() {
    let again = |shelf: &mut Shelf| {
        let earlier = shelf.records[8].clone();
        let record = &mut shelf.records[9];
        (record.sealed, record.hash) = (earlier.sealed, earlier.hash);
    };
    after(again, Stop::AnotherHash);
    let at_its_place = |shelf: &mut Shelf| {
        let mut earlier = shelf.records[8].clone();
        earlier.number = 10;
        shelf.records[9] = earlier;
    };
    after(at_its_place, Stop::Forked);
}

#[test]
fn a_forged_record() {
    after(|shelf| shelf.records[9].desk = Uuid::from_u128(77), Stop::AnotherHash);
    after(|shelf| shelf.records[9].kind = 1, Stop::AnotherHash);
    let forged = |shelf: &mut Shelf| {
        let stranger = stranger(shelf.register, shelf.records[8].head());
        shelf.records[9] = desks::seal(&stranger, &store::Contents::Schema(110)).expect("sealed");
    };
    after(forged, Stop::AnotherSeal);
}

#[test]
fn a_head_that_is_not_there() {
    after(|shelf| shelf.head.number += 1, Stop::Gap);
    after(|shelf| shelf.head.hash[0] ^= 1, Stop::Forked);
    after(|shelf| shelf.head.epoch = 0, Stop::WentBack);
    after(|shelf| shelf.register = Uuid::from_u128(5), Stop::AnotherRegister);
    let over = |shelf: &mut Shelf| {
        shelf.head.epoch = 9;
        shelf.records.clear();
    };
    after(over, Stop::AwayTooLong);
}

/// The server loses records, and another desk goes on without them: two histories, and nobody but people can choose.
#[test]
fn a_true_fork_stops_whoever_has_the_other_history() {
    let office = Office::new(2);
    let [full, behind] = [&office.desks[0], &office.desks[1]];
    add(&full.register, 2, "Bo Björk").expect("added");
    behind.pull().expect("caught up");
    for number in 3..6 {
        add(&full.register, number, "Bo Björk").expect("added");
    }
    office.server.tamper(|shelf| {
        shelf.records.truncate(1);
        shelf.head = shelf.records[0].head();
    });
    add(&behind.register, 50, "Carin Ek").expect("it knows of no other history");
    assert_eq!(full.pull(), Err(stopped(Stop::Forked)));
    assert_eq!(people(&full.register), 5, "what it had can be read");
    assert_eq!(people(&behind.register), 3);
}

#[test]
fn a_server_that_lost_more_than_can_be_given_back() {
    let office = Office::new(1);
    let desk = &office.desks[0];
    for number in 2..72 {
        add(&desk.register, number, "Bo Björk").expect("added");
    }
    office.server.tamper(|shelf| {
        shelf.records.clear();
        shelf.head = Head { epoch: 1, number: 0, hash: [0; 32] };
    });
    assert_eq!(desk.pull(), Err(stopped(Stop::LostTooMuch)));
}
