//! The key changes with the epoch.

use crate::{
    Desk, Office,
    office::{REGISTER, add, holder, now, people, public},
    stopped,
};
use desks::{Server as _, SharedLog as _, seal};
use store::{Contents, DeskFault, Error, Stop};

/// The first desk begins the next epoch.
fn begin(office: &Office, key: [u8; 32]) {
    let first = &office.desks[0];
    assert_eq!(first.register.begin_epoch(&holder(), &key.into(), epoch(first).0), Ok(true));
}

fn epoch(desk: &Desk) -> (u64, [u8; 32]) {
    let desk = desk.register.read(|read| read.desk()).expect("read").expect("a desk");
    (desk.head.epoch, *desk.key)
}

#[test]
fn everybody_goes_over_to_the_new_key() {
    let office = Office::new(3);
    add(&office.desks[0].register, 2, "Bo Björk").expect("added");
    begin(&office, [8; 32]);
    // Without having pulled: the write itself finds the new epoch.
    add(&office.desks[1].register, 3, "Carin Ek").expect("added");
    office.same();
    for desk in &office.desks {
        assert_eq!(epoch(desk), (2, [8; 32]));
        assert_eq!(people(&desk.register), 3);
    }
    begin(&office, [9; 32]);
    office.same();
    assert_eq!(epoch(&office.desks[2]), (3, [9; 32]));
}

#[test]
fn who_was_away_while_an_epoch_went_joins_anew() {
    let office = Office::new(2);
    add(&office.desks[0].register, 2, "Bo Björk").expect("added");
    begin(&office, [8; 32]);
    office.desks[0].pull().expect("in the new epoch");
    office.server.tamper(|shelf| shelf.records.retain(|record| record.epoch > 1));
    assert_eq!(office.desks[1].pull(), Err(stopped(Stop::AwayTooLong)));
    let joined = office.joined(3);
    add(&joined.register, 3, "Carin Ek").expect("added by a copy from the new epoch");
}

/// What it lost is given back to it, through the epoch's beginning.
#[test]
fn a_server_from_before_the_epoch_gets_it_back() {
    let office = Office::new(1);
    let desk = &office.desks[0];
    add(&desk.register, 2, "Bo Björk").expect("added");
    let before = office.server.tamper(|shelf| shelf.clone()).expect("a shelf");
    begin(&office, [8; 32]);
    desk.pull().expect("in the new epoch");
    add(&desk.register, 3, "Carin Ek").expect("added");
    let head = desk.pull().expect("up to date");
    office.server.tamper(|shelf| *shelf = before);
    assert_eq!(desk.pull(), Ok(head));
    assert_eq!(office.server.tamper(|shelf| shelf.head), Some(head));
}

/// A digest that no copy has: whoever compares it has another register than whoever wrote it.
#[test]
fn an_epoch_of_another_register_stops_everybody() {
    let office = Office::new(2);
    add(&office.desks[0].register, 2, "Bo Björk").expect("added");
    let standing = office.desks[0].register.replica(&holder(), |replica| replica.desk()).expect("a desk");
    let desks = vec![public(1), public(2)];
    let epoch = Contents::Epoch { key: [8; 32].into(), digest: [0; 32], began: now(), desks };
    let record = seal(&standing, &epoch).expect("sealed");
    assert_eq!(office.server.connect().expect("there").append(REGISTER, &record), Ok(true));
    for desk in &office.desks {
        assert_eq!(desk.pull(), Err(stopped(Stop::Diverged)));
        assert_eq!(crate::epochs::epoch(desk), (1, [3; 32]));
    }
}

#[test]
fn an_epoch_begins_once_or_not_at_all() {
    let office = Office::new(2);
    let desk = &office.desks[0];
    office.server.lose_answers(1);
    let begun = desk.register.begin_epoch(&holder(), &[8; 32].into(), 1);
    assert_eq!(begun, Ok(true), "it was there, and that was found out");
    assert_eq!(epoch(desk), (2, [8; 32]));
    office.server.gone(true);
    let refused = desk.register.begin_epoch(&holder(), &[9; 32].into(), 2);
    assert_eq!(refused, Err(Error::Desk(DeskFault::NotConnected)));
    office.server.gone(false);
    office.same();
    assert_eq!(epoch(&office.desks[1]), (2, [8; 32]));
}

#[test]
fn of_two_desks_that_begin_the_same_epoch_one_does() {
    let office = Office::new(2);
    begin(&office, [8; 32]);
    // It has not heard of it yet.
    let late = office.desks[1].register.begin_epoch(&holder(), &[9; 32].into(), 1);
    assert_eq!(late, Ok(false));
    office.same();
    assert_eq!(epoch(&office.desks[1]), (2, [8; 32]));
    add(&office.desks[0].register, 2, "Bo Björk").expect("the turn was given back");
}
