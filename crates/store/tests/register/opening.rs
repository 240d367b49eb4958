//! Opening what is not a whole register of ours.

use crate::fixture::{Place, key, new_register, person, raw};
use std::{fs, path::Path};
use store::{Constraint, Damage, Error, Key, NewRegister, Register, database_path};

/// The error of opening; the register itself has no Debug, since it holds the key.
fn error(dir: &Path) -> Option<Error> {
    Register::open(dir, key()).err()
}

/// A closed register with three hundred people, a good hundred kilobytes.
fn closed() -> tempfile::TempDir {
    let place = Place::new();
    let people: Vec<_> = (0..300).map(|number| person(number, &format!("Person nummer {number}"))).collect();
    place.add(&people);
    let Place { dir, register } = place;
    drop(register);
    assert!(!dir.path().join("register.db-wal").exists(), "a closed register is one file");
    dir
}

#[test]
fn an_empty_folder_has_no_register() {
    let dir = tempfile::tempdir().expect("a folder");
    assert_eq!(error(dir.path()), Some(Error::Missing));
    assert_eq!(error(&dir.path().join("nowhere")), Some(Error::Missing));
    assert_eq!(fs::read_dir(dir.path()).expect("listing").count(), 0, "looking leaves nothing behind");
}

#[test]
fn a_register_is_never_made_over_another() {
    let place = Place::new();
    place.add(&[person(1, "Åsa")]);
    let again = Register::create(place.path(), key(), &new_register()).err();
    assert_eq!(again, Some(Error::AlreadyExists));
    assert_eq!(place.register.read(|read| read.people_count()), Ok(1));
}

#[test]
fn what_was_said_at_the_making_comes_back() {
    let place = Place::new();
    let info = place.register.read(|read| read.info()).expect("the register's own row");
    let new = new_register();
    assert_eq!(
        (info.id, info.organisation, info.demo, info.language, info.created_at),
        (new.id, new.organisation, new.demo, new.language, new.created_at)
    );
}

#[test]
fn an_impossible_register_is_not_made() {
    let mut strange: Vec<NewRegister> = vec![new_register(), new_register()];
    strange[0].language = "no".into();
    strange[1].organisation.address = vec!["Box 1\n193 91".into()];
    for new in strange {
        let dir = tempfile::tempdir().expect("a folder");
        let answer = Register::create(dir.path(), key(), &new).err();
        assert!(matches!(answer, Some(Error::Constraint(Constraint::NotAllowed(_)))), "{answer:?}");
        assert!(!database_path(dir.path()).exists() && !dir.path().join("register.db.new").exists(), "nothing is left");
    }
}

#[test]
fn another_key_does_not_open_it() {
    let dir = closed();
    for wrong in [Key::new([8; 32], [9; 16]), Key::new([8; 32], [8; 16])] {
        assert_eq!(Register::open(dir.path(), wrong).err(), Some(Error::NotARegister));
    }
    assert_eq!(error(dir.path()), None, "trying did no harm");
}

#[test]
fn a_key_derived_from_the_data_key_opens_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let data_key = keys::DataKey::generate().expect("randomness");
    drop(Register::create(dir.path(), &data_key, &new_register()).expect("made"));
    assert!(Register::open(dir.path(), &data_key).is_ok());
    assert_eq!(error(dir.path()), Some(Error::NotARegister));
}

#[test]
fn a_foreign_file_is_told_apart() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = database_path(dir.path());
    fs::write(&path, [0x5a; 8192]).expect("written");
    assert_eq!(error(dir.path()), Some(Error::NotARegister), "noise");
    fs::remove_file(&path).expect("removed");
    rusqlite::Connection::open(&path).expect("a database").execute_batch("CREATE TABLE t (a)").expect("a table");
    assert_eq!(error(dir.path()), Some(Error::NotARegister), "an open database of another program");
    fs::remove_file(&path).expect("removed");
    raw(dir.path()).execute_batch("CREATE TABLE t (a)").expect("a table");
    assert_eq!(error(dir.path()), Some(Error::NotARegister), "a sealed database of another program under our key");
}

#[test]
fn a_file_cut_off_anywhere_is_damaged() {
    let dir = closed();
    let path = database_path(dir.path());
    let whole = fs::read(&path).expect("read");
    assert!(whole.len() > 20 * 4096);
    for length in [0, 1, 4095, 4096, 5000, 8192, whole.len() / 2 / 4096 * 4096, whole.len() - 4096, whole.len() - 1] {
        fs::write(&path, &whole[..length]).expect("cut");
        let answer = error(dir.path());
        assert!(matches!(answer, Some(Error::Damaged(_))), "cut to {length} of {}: {answer:?}", whole.len());
    }
    fs::write(&path, &whole).expect("put back");
    assert_eq!(error(dir.path()), None);
}

#[test]
fn a_changed_byte_is_found_by_the_full_check() {
    let dir = closed();
    let path = database_path(dir.path());
    let whole = fs::read(&path).expect("read");
    assert_eq!(store::check_file(&path, key()).expect("whole")["people"], 300);
    for at in [4096 + 100, whole.len() / 2, whole.len() - 200] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&path, &changed).expect("changed");
        let answer = store::check_file(&path, key());
        assert!(matches!(answer, Err(Error::Damaged(_))), "byte {at}: {answer:?}");
    }
}

#[test]
fn a_register_from_the_future_is_refused_untouched() {
    let dir = closed();
    raw(dir.path()).execute_batch("PRAGMA user_version = 9990").expect("a later version");
    let before = fs::read(database_path(dir.path())).expect("read");
    assert!(matches!(error(dir.path()), Some(Error::FromTheFuture { version: 9990, known }) if known >= 10));
    assert_eq!(fs::read(database_path(dir.path())).expect("read"), before);
}

#[test]
fn a_released_step_that_was_changed_is_refused() {
    for sql in [
        "UPDATE migrations SET sha256 = zeroblob(32) WHERE version = 10",
        "DELETE FROM migrations",
        "INSERT INTO migrations VALUES (5, 'unknown', zeroblob(32))",
    ] {
        let dir = closed();
        raw(dir.path()).execute_batch(sql).expect("changed");
        assert_eq!(error(dir.path()), Some(Error::Damaged(Damage::Schema)), "{sql}");
    }
}

#[test]
fn a_value_no_column_can_hold_is_named_without_being_said() {
    let place = Place::new();
    place.add(&[person(1, "Åsa Lindström")]);
    raw(place.path())
        .execute_batch("PRAGMA ignore_check_constraints = ON; UPDATE people SET source_kind = 'Åsa Lindström'")
        .expect("damaged");
    let answer = place.register.read(|read| read.person(person(1, "").id));
    assert_eq!(answer.err(), Some(Error::Damaged(Damage::Value("people.source_kind"))));
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.add(&[person(1, "Åsa")]);
    for name in ["register.db", "register.db-wal"] {
        let mode = fs::metadata(place.path().join(name)).expect("there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name} has mode {mode:o}");
    }
}
