// policy: 36
//! Changing the key: the old key opens nothing afterwards, nothing is lost, and wherever it is cut off there is one
//! whole register, the old or the new.

use crate::fixture::{Place, entry, holder, key, person};
use std::{fs, ops::ControlFlow, path::Path};
use store::{Error, Key, NewKey, Register, Write, check_file, database_path, finish_switch, waiting_name};

const BESIDE: &[&str] = &["register.keys"];

fn other_key() -> Key {
    Key::new([3; 32], [4; 16])
}

fn rekey(
    register: &Register,
    dir: &Path,
    job: impl FnOnce(&mut Write<'_>) -> Result<(), Error>,
) -> Result<Option<()>, Error> {
    let new = NewKey { key: other_key(), beside: BESIDE };
    register.rekey(
        &holder(),
        &new,
        |_| ControlFlow::Continue(()),
        |write| {
            write.record(&entry())?;
            fs::write(dir.join(waiting_name("register.keys")), "new slots").expect("written");
            job(write)
        },
    )
}

/// A register with some people and its slots.
fn place() -> Place {
    let place = Place::new();
    place.add(&(0..50).map(|number| person(number, "Åsa Ek")).collect::<Vec<_>>());
    fs::write(place.path().join("register.keys"), "old slots").expect("written");
    place
}

fn slots(dir: &Path) -> String {
    fs::read_to_string(dir.join("register.keys")).expect("there")
}

fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).expect("a folder").map(|it| it.expect("an entry").file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().expect("a name")).collect();
    names.sort();
    names
}

#[test]
fn the_same_register_goes_on_with_the_new_key_and_the_old_one_opens_nothing() {
    let place = place();
    let before = place.register.read(|read| read.audit_head()).expect("read").count;
    rekey(&place.register, place.path(), |_| Ok(())).expect("changed").expect("not broken off");
    assert_eq!(place.register.read(|read| read.people_count()), Ok(50));
    place.add(&[person(50, "Bo Ek")]);
    assert_eq!(place.register.read(|read| read.audit_head()).map(|head| head.count), Ok(before + 2));
    assert_eq!(place.register.read(|read| read.find_people("bo ek", 5)).map(|found| found.total), Ok(1));
    assert!(place.register.check().is_ok());
    assert_eq!(slots(place.path()), "new slots");
    let left = names(place.path());
    assert!(left.iter().all(|name| !name.contains("next") && !name.contains("switch")), "{left:?}");
    drop(place.register);
    assert_eq!(Register::open(place.dir.path(), key()).err(), Some(Error::NotARegister));
    assert_eq!(check_file(&database_path(place.dir.path()), key()).err(), Some(Error::NotARegister));
    let again = Register::open(place.dir.path(), other_key()).expect("the new key");
    assert_eq!(again.read(|read| read.people_count()), Ok(51));
}

#[test]
fn it_is_called_off_without_a_trace() {
    let place = place();
    let head = place.register.read(|read| read.audit_head()).expect("read");
    assert_eq!(rekey(&place.register, place.path(), |_| Err(Error::DiskFull)), Err(Error::DiskFull));
    let new = NewKey { key: other_key(), beside: BESIDE };
    let broken_off = place.register.rekey(&holder(), &new, |_| ControlFlow::Break(()), |_| Ok::<_, Error>(()));
    assert_eq!(broken_off, Ok(None));
    let unrecorded = place.register.rekey(&holder(), &new, |_| ControlFlow::Continue(()), |_| Ok::<_, Error>(()));
    assert_eq!(unrecorded, Err(Error::Unrecorded));
    fs::remove_file(place.path().join(waiting_name("register.keys"))).expect("a draft of the first try");
    let nothing_beside = place.register.rekey(
        &holder(),
        &new,
        |_| ControlFlow::Continue(()),
        |write| write.record(&entry()).map(|_| ()),
    );
    assert!(nothing_beside.is_err(), "without its slots the new register could never be opened");
    assert_eq!(place.register.read(|read| read.audit_head()), Ok(head));
    place.add(&[person(50, "Bo Ek")]);
    drop(place.register);
    finish_switch(place.dir.path(), &holder(), BESIDE).expect("tidied");
    assert_eq!(slots(place.dir.path()), "old slots");
    assert_eq!(Register::open(place.dir.path(), key()).expect("the old key").read(|read| read.people_count()), Ok(51));
}

#[test]
fn nobody_else_may_have_it_open() {
    let place = place();
    let other = Register::open(place.path(), key()).expect("a second window");
    assert_eq!(rekey(&place.register, place.path(), |_| Ok(())), Err(Error::OpenElsewhere));
    assert_eq!(other.read(|read| read.people_count()), Ok(50), "and nothing has happened to it");
    drop(other);
    let inside = rekey(&place.register, place.path(), |_| {
        assert!(matches!(Register::open(place.path(), key()), Err(Error::Busy(_))), "nor come in while it lasts");
        Ok(())
    });
    assert_eq!(inside, Ok(Some(())));
}

/// The database, the waiting database, the slots, the waiting slots, whether there is a journal, whether the new is found.
type Case = (&'static str, Option<&'static str>, &'static str, Option<&'static str>, bool, bool);

/// Every order in which a killed process can have left the files, and what the next unlocking makes of them.
#[test]
fn wherever_it_is_cut_off_one_whole_register_is_found() {
    let old = place();
    let dir = old.path().to_owned();
    let keep = tempfile::tempdir().expect("a folder");
    old.register.settle().expect("settled");
    fs::copy(database_path(&dir), keep.path().join("old.db")).expect("copied");
    rekey(&old.register, &dir, |_| Ok(())).expect("changed");
    old.register.settle().expect("settled");
    fs::copy(database_path(&dir), keep.path().join("new.db")).expect("copied");
    let bytes = |name: &str| fs::read(keep.path().join(name)).expect("kept");
    let salt = "04".repeat(16);
    let journal = format!("cequred-switch 1\n{salt}\nregister.keys {}\nend\n", sha256(b"new slots"));
    let cases: [Case; 7] = [
        ("old.db", Some("new.db"), "old slots", None, false, false),
        ("old.db", Some("new.db"), "old slots", Some("new slots"), false, false),
        ("old.db", None, "old slots", Some("new slots"), false, false),
        ("old.db", Some("new.db"), "old slots", Some("new slots"), true, true),
        ("new.db", None, "old slots", Some("new slots"), true, true),
        ("new.db", None, "new slots", None, true, true),
        ("new.db", None, "new slots", None, false, true),
    ];
    for (place, (database, waiting, slot, waiting_slot, step, is_new)) in cases.into_iter().enumerate() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(database_path(dir.path()), bytes(database)).expect("written");
        fs::write(dir.path().join("register.db-wal"), b"of the old file").expect("written");
        fs::write(dir.path().join("register.keys"), slot).expect("written");
        if let Some(waiting) = waiting {
            fs::write(dir.path().join(waiting_name("register.db")), bytes(waiting)).expect("written");
        }
        if let Some(waiting) = waiting_slot {
            fs::write(dir.path().join(waiting_name("register.keys")), waiting).expect("written");
        }
        if waiting.is_some() && !step {
            for draft in ["register.switch.new", "register.keys.next.new"] {
                fs::write(dir.path().join(draft), b"half of").expect("written");
            }
        }
        if step {
            fs::write(dir.path().join("register.switch"), &journal).expect("written");
        }
        let finished = finish_switch(dir.path(), &holder(), BESIDE).expect("finished");
        assert_eq!(finished, step, "case {place}");
        assert!(!finish_switch(dir.path(), &holder(), BESIDE).expect("nothing left"), "case {place}");
        let _ = fs::remove_file(dir.path().join("register.db-wal"));
        assert_eq!(slots(dir.path()), if is_new { "new slots" } else { "old slots" }, "case {place}");
        let opened = Register::open(dir.path(), if is_new { other_key() } else { key() });
        assert_eq!(opened.expect("opens").read(|read| read.people_count()), Ok(50), "case {place}");
        let left = names(dir.path());
        assert!(left.iter().all(|name| !name.contains("next") && !name.contains("switch")), "case {place}: {left:?}");
    }
}

#[test]
fn a_journal_that_speaks_of_what_is_not_there_touches_nothing() {
    let place = place();
    drop(place.register);
    let dir = place.dir.path();
    let before = fs::read(database_path(dir)).expect("read");
    let salt = "04".repeat(16);
    for journal in [
        String::new(),
        "cequred-switch 1\n".to_owned(),
        format!("cequred-switch 2\n{salt}\nend\n"),
        format!("cequred-switch 1\n{salt}\nend\n"),
        format!("cequred-switch 1\n{salt}\n../register.keys {}\nend\n", sha256(b"old slots")),
        format!("cequred-switch 1\n{salt}\nregister.keys {}\nend\n", sha256(b"other slots")),
        format!("cequred-switch 1\n{}\nend\n", "å".repeat(16)),
    ] {
        fs::write(dir.join("register.switch"), &journal).expect("written");
        assert!(matches!(finish_switch(dir, &holder(), BESIDE), Err(Error::Damaged(_))), "{journal}");
        assert_eq!(fs::read(database_path(dir)).expect("read"), before);
        assert_eq!(slots(dir), "old slots");
    }
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    use std::fmt::Write as _;
    sha2::Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[test]
fn the_key_of_a_shared_register_stays() {
    let place = place();
    let id = uuid::Uuid::from_u128(1);
    place.write(|write| write.become_first_desk(id, id, &[5; 32], holder().since)).expect("shared");
    let error = rekey(&place.register, place.path(), |_| Ok(())).expect_err("refused");
    assert_eq!(error, Error::Desk(store::DeskFault::IsShared));
    assert!(!place.path().join("register.switch").exists());
}
