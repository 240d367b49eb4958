//! The register whole at a server that lies: whoever joins or joins anew takes what was laid there, or nothing.

use crate::{
    Desk, Office,
    office::{add, holder, key, people, public, secret},
    stopped,
};
use desks::{Exchange, Place, SharingError, SnapshotFault, arrive, memory::Shelf};
use std::{ops::ControlFlow, path::PathBuf};
use store::{DeskFault, Error, Head, Register, Stop};
use uuid::Uuid;

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// An office of two with something in the log, and the register at the server.
fn office() -> Office {
    let office = Office::new(2);
    let first = &office.desks[0];
    for number in 2..6 {
        add(&first.register, number, "Bo Björk").expect("added");
    }
    first.exchange.lay_snapshot(&first.register, &mut go_on).expect("laid");
    office
}

fn folder(office: &Office) -> PathBuf {
    office.dir.path().join("3")
}

/// A third desk, as an invitation made now by the first would bring it.
fn invited(office: &Office) -> store::Desk {
    let desk = office.desks[0].register.read(|read| read.desk()).expect("read").expect("a desk");
    store::Desk { id: Uuid::from_u128(3), ..desk }
}

fn arrival(office: &Office, desk: store::Desk) -> Result<Desk, SharingError> {
    let exchange = Exchange::new(office.server.clone());
    arrive(&exchange, &Place { desk, road: None }, &folder(office), &key(), &holder(), &mut go_on)?;
    let register = Register::open(&folder(office), key())?;
    register.keep_secret(&holder(), &public(3), &secret(3))?;
    Ok(Desk::new(register, &office.server))
}

#[test]
fn what_was_laid_is_taken_and_brought_up_to_all_others() {
    let office = office();
    add(&office.desks[1].register, 7, "Carin Ek").expect("added since");
    let desk = arrival(&office, invited(&office)).map_err(|error| error.to_string()).expect("arrived");
    desk.pull().expect("up to date");
    assert_eq!(people(&desk.register), 6);
    office.same();
}

/// What the server does, and how it is refused; nothing is left in the folder.
#[track_caller]
fn refused(deed: impl FnOnce(&mut Shelf), expected: SnapshotFault) {
    let office = office();
    office.server.tamper(deed);
    match arrival(&office, invited(&office)) {
        Err(SharingError::Snapshot(fault)) => assert_eq!(fault, expected),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("taken"),
    }
    assert!(!store::database_path(&folder(&office)).exists());
    assert!(!folder(&office).join("register.snapshot").exists());
}

#[test]
fn a_snapshot_that_was_not_laid_like_this_is_refused() {
    refused(|shelf| shelf.snapshots.clear(), SnapshotFault::None);
    refused(|shelf| shelf.pieces.clear(), SnapshotFault::Missing);
    refused(|shelf| shelf.snapshots[0].id = Uuid::from_u128(9), SnapshotFault::Missing);
    refused(|shelf| shelf.snapshots[0].pieces += 1, SnapshotFault::Altered);
    // Said to stand further back than it does, so that records would be taken twice.
    refused(|shelf| shelf.snapshots[0].number -= 1, SnapshotFault::Altered);
    let each = |shelf: &mut Shelf, deed: fn(&mut Vec<u8>)| shelf.pieces.values_mut().for_each(deed);
    refused(|shelf| each(shelf, |piece| piece[50] ^= 1), SnapshotFault::Altered);
    refused(|shelf| each(shelf, |piece| piece.truncate(500)), SnapshotFault::Altered);
    refused(|shelf| each(shelf, Vec::clear), SnapshotFault::Altered);
    // One of several pieces left out, with the number of them.
    let shorter = |shelf: &mut Shelf| {
        shelf.snapshots[0].pieces = 1;
        let (_, piece) = shelf.pieces.first_key_value().expect("a piece");
        let cut = piece[..piece.len() - 1].to_vec();
        *shelf.pieces.values_mut().next().expect("a piece") = cut;
    };
    refused(shorter, SnapshotFault::Altered);
}

#[test]
fn an_older_snapshot_is_no_harm_and_another_history_is_found_out() {
    let office = office();
    let mut desk = invited(&office);
    // The invitation speaks of a record as another history has it.
    desk.head.hash[0] ^= 1;
    add(&office.desks[0].register, 7, "Carin Ek").expect("added since");
    office.server.tamper(|shelf| shelf.snapshots.clear());
    assert!(arrival(&office, desk.clone()).is_err(), "nothing to begin with");

    // From a snapshot before that place the desk comes past it.
    let before = Office::new(2);
    let first = &before.desks[0];
    first.exchange.lay_snapshot(&first.register, &mut go_on).expect("laid at the beginning");
    for number in 2..6 {
        add(&first.register, number, "Bo Björk").expect("added");
    }
    let arrived = arrival(&before, invited(&before)).map_err(|error| error.to_string()).expect("an older one will do");
    arrived.pull().expect("read from there");
    assert_eq!(people(&arrived.register), 5);
    drop(arrived);
    store::remove_register(&folder(&before)).expect("removed");
    let mut elsewhere = invited(&before);
    elsewhere.head.hash[0] ^= 1;
    let arrived = arrival(&before, elsewhere).map_err(|error| error.to_string()).expect("not there yet");
    assert_eq!(arrived.pull(), Err(stopped(Stop::Forked)));
}

#[test]
fn a_desk_that_was_stopped_joins_anew_and_keeps_what_is_its_own() {
    let office = office();
    let desk = &office.desks[1];
    desk.register
        .write(&holder(), |write| {
            write.set_place_setting("folder", "hers")?;
            write.record(&crate::office::line(Uuid::from_u128(2)))
        })
        .expect("set");
    desk.register.replica(&holder(), |replica| Err::<(), _>(replica.stop(Stop::Diverged))).expect_err("stopped");
    assert_eq!(desk.pull(), Err(stopped(Stop::Diverged)));
    assert!(matches!(
        desk.exchange.rejoin(&desk.register, &holder(), &mut |_, _| ControlFlow::Break(())),
        Err(SharingError::Cancelled)
    ));
    assert_eq!(desk.pull(), Err(stopped(Stop::Diverged)), "broken off, it is as it was");
    desk.exchange.rejoin(&desk.register, &holder(), &mut go_on).map_err(|error| error.to_string()).expect("anew");
    assert_eq!(desk.register.read(|read| read.place_setting("folder")), Ok(Some("hers".to_owned())));
    add(&desk.register, 8, "Dag Fors").expect("it writes again");
    office.same();
}

/// The server shows an earlier state whole, which is genuine: what this desk has itself seen is more.
#[test]
fn joining_anew_does_not_lead_back_behind_what_this_desk_has_seen() {
    let office = office();
    let desk = &office.desks[1];
    desk.pull().expect("up to date");
    let earlier = office.server.tamper(|shelf| shelf.clone()).expect("a shelf");
    add(&desk.register, 7, "Carin Ek").expect("added");
    desk.register.replica(&holder(), |replica| Err::<(), _>(replica.stop(Stop::Diverged))).expect_err("stopped");
    // Another desk wrote something else in that place, on the earlier state.
    office.server.tamper(|shelf| *shelf = earlier);
    add(&office.desks[0].register, 9, "Eva Gran").expect("it has seen nothing of the other");
    let anew = desk.exchange.rejoin(&desk.register, &holder(), &mut go_on);
    let refused = matches!(anew, Err(SharingError::Store(Error::Desk(DeskFault::Stopped(Stop::Forked)))));
    assert!(refused, "{:?}", anew.map(|head: Head| head.number));
}

/// Whoever began the present epoch was broken off before the register lay there.
#[test]
fn who_was_away_too_long_takes_the_register_from_an_earlier_epoch_if_need_be() {
    let office = office();
    let [one, two] = [&office.desks[0], &office.desks[1]];
    let (holder, entry) = (holder(), crate::office::line(Uuid::nil()));
    one.exchange.compact(&one.register, &holder, "1.0.0", &entry, &mut go_on).expect("compacted");
    let dropped = one.exchange.finish_compaction(&one.register, &holder, "1.0.0", std::time::Duration::ZERO);
    assert!(dropped.expect("asked"), "nobody is waited for");
    add(&one.register, 7, "Carin Ek").expect("added");
    assert_eq!(one.register.begin_epoch(&holder, &[8; 32].into(), 2), Ok(true));
    add(&one.register, 8, "Dag Fors").expect("added");
    assert_eq!(two.pull(), Err(stopped(Stop::AwayTooLong)));
    two.exchange.rejoin(&two.register, &holder, &mut go_on).map_err(|error| error.to_string()).expect("anew");
    office.same();
    assert_eq!(people(&two.register), 7);
}
