//! A desk that was away too long takes the register anew; and a register is put back from a backup and shared once more.

use crate::{
    office::{Computer, Office},
    pair::{EVAS, Pair, go_on, now, person},
};
use actions::{
    Problem, Session,
    backup::{self, SetBackupSettings},
    desks,
    key_slots::Confirm,
    people::{self, FindPeople},
};

fn numbers(session: &Session) -> Vec<String> {
    let wanted = FindPeople { text: String::new(), limit: 100, offset: 0, relation: None };
    let mut found: Vec<_> =
        people::find(session, &wanted).expect("searched").hits.into_iter().map(|hit| hit.number).collect();
    found.sort();
    found
}

#[test]
fn a_desk_that_was_away_too_long_takes_the_register_anew_and_keeps_what_is_its_own() {
    let pair = Pair::new(3, "administrator");
    let settings = SetBackupSettings { automatic: false, folder: None };
    backup::set_settings(&pair.two, &settings, now()).expect("set");
    pair.both_follow();
    pair.server
        .owner()
        .batch_execute("UPDATE cequred.desks SET seen_at = seen_at - interval '40 days'")
        .expect("long ago");
    desks::pull(&pair.one, now()).expect("followed");
    person(&pair.one, "Åsa Lindström", "Q72", "client");
    let compacted = desks::compact(&pair.one, now(), &mut go_on).expect("compacted");
    assert!(compacted.dropped, "nobody waits for a desk that was not seen for so long: {compacted:?}");

    let refused = Problem::DeskStopped { reason: "away-too-long".to_owned() };
    assert_eq!(desks::pull(&pair.two, now()).err(), Some(refused.clone()));
    assert_eq!(desks::status(&pair.two).expect("told").state, "stopped");
    assert_eq!(numbers(&pair.two).len(), 3, "what is here is read on");
    let wrong = Confirm { password: "fel".to_owned() };
    assert_eq!(desks::rejoin(&pair.two, &wrong, now(), &mut go_on).err(), Some(Problem::WrongPassword));
    let confirm = Confirm { password: EVAS.to_owned() };
    let status = desks::rejoin(&pair.two, &confirm, now(), &mut go_on).expect("taken anew");
    assert_eq!((status.state.as_str(), status.reason), ("connected", None));
    assert_eq!(numbers(&pair.two), numbers(&pair.one));
    assert!(!backup::settings(&pair.two).expect("read").automatic, "its own settings stay");

    // She comes in anew and goes on, and the others have what she writes.
    let eva = pair.eva_at("two");
    person(&eva, "Bo Björk", "Q73", "client");
    desks::pull(&pair.one, now()).expect("followed");
    assert_eq!(numbers(&eva), numbers(&pair.one));
}

#[test]
fn a_backup_of_any_desk_becomes_a_new_shared_register_which_the_others_join() {
    let office = Office::new();
    let [one, two, three, four] = ["one", "two", "three", "four"].map(|name| office.desk(name));
    let join = |desk: &Computer, code: &str| {
        desk.file("code", code);
        desk.done(&office.joining())
    };
    one.done(&["demo", "--people", "20"]);
    one.share();
    join(&two, &one.invite("Dataskyddsombud"));
    one.done(&["person", "add", "--name", "Åsa Kvastholm"]);
    two.done(&["desk", "pull"]);
    let made = two.done(&["backup", "make", &three.path("backups")]);
    let file = made["path"].as_str().expect("a file");

    // What is put back is a register of its own, whoever shared it when the backup was made.
    three.done(&["backup", "restore", file]);
    assert_eq!(three.done(&["desk", "status"])["state"], "alone");
    assert_eq!(three.found("kvastholm"), 1);
    three.done(&["person", "add", "--name", "Bo Grevåker"]);
    assert_eq!((one.found("grevaker"), two.found("grevaker")), (0, 0), "the others go on without it");

    // It is shared once more, on the same server, beside the former one.
    assert_eq!(three.share()["state"], "connected");
    assert_eq!(three.done(&["desk", "list"]).as_array().map(Vec::len), Some(1), "the former desks are no part of it");
    join(&four, &three.invite("Chef"));
    // Whoever had the former one leaves it, puts it aside and joins.
    one.done(&["desk", "leave"]);
    one.put_aside();
    join(&one, &three.invite("Kundtjänst"));
    four.done(&["person", "add", "--name", "Cia Ylleström"]);
    for desk in [&one, &three, &four] {
        assert_eq!((desk.found(""), desk.found("yllestrom"), desk.found("grevaker")), (23, 1, 1));
    }
    assert_eq!(two.found("grevaker"), 0, "who was not asked has what it had");
}
