//! Backups: made, proven, put back; and everything that can be wrong with one.

use crate::desk::{Desk, asa, at, desk, now};
use actions::{
    Problem, Session,
    audit::{self, AuditQuery},
    backup::{self, BackupMade, EXTENSION},
    people::{self, PersonInput},
    unlock::{self, Unlock},
};
use sha2::Digest as _;
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

fn everybody() -> Unlock {
    Unlock { user: unlock::DEMO_USER.to_owned(), password: unlock::DEMO_PASSWORD.to_owned() }
}

fn on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn make(session: &Session, folder: Option<&Path>) -> BackupMade {
    backup::make(session, folder, now(), &mut on).expect("a backup")
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    names.sort();
    names
}

/// The backups in a folder, without the ledger beside them.
fn backups(folder: &Path) -> Vec<String> {
    names(folder).into_iter().filter(|name| name.ends_with(EXTENSION)).collect()
}

fn verbs(session: &Session) -> Vec<String> {
    let query = AuditQuery { limit: 3, ..AuditQuery::default() };
    audit::page(session, &query).expect("the log").lines.into_iter().map(|line| line.verb).collect()
}

#[test]
fn made_verified_and_restored_elsewhere() {
    let Desk { folder, session } = desk(40);
    people::add(&session, &asa(), now()).expect("added");
    let made = make(&session, None);
    let path = PathBuf::from(&made.path);
    assert_eq!(backups(&folder.path().join("backups")), ["cequred-2026-11-22-100000.cequred-backup"]);
    assert_eq!(made.bytes, fs::metadata(&path).expect("the file").len().to_string());
    assert_eq!(made.counts["people"], 41);
    assert_eq!(verbs(&session)[0], "backup.make");

    let verdict = backup::verify(&path, &everybody(), None, &mut on).expect("whole");
    assert_eq!((&verdict.counts, &verdict.bytes), (&made.counts, &made.bytes));
    assert_eq!(verdict.created_at, "2026-11-22T10:00:00+01:00");
    assert_eq!(names(path.parent().expect("a folder")).len(), 2, "what was taken out is gone");

    // What happens afterwards is not in the backup.
    another(&session);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let into = elsewhere.path().join("restored");
    let counts = backup::restore(&path, &into, &everybody(), now(), &mut on).expect("restored");
    assert_eq!(counts.counts, made.counts);
    assert_eq!(names(&into), ["register.db", "register.keys", "register.ledger", "register.witness"]);
    let restored = unlock::unlock(&into, &everybody(), now()).expect("the same password");
    assert_eq!(verbs(&restored)[..2], ["session.unlock", "backup.restore"]);
    assert!(audit::verify(&restored, None, &mut on).expect("verified").ok);
    assert_eq!(make(&restored, None).counts["people"], 41);
}

fn another(session: &Session) {
    let bo = PersonInput { name: "Bo Ek".to_owned(), email: None, ..asa() };
    people::add(session, &bo, now()).expect("added");
}

#[test]
fn every_byte_of_the_header_and_samples_of_the_rest() {
    let Desk { folder, session } = desk(5);
    let path = PathBuf::from(make(&session, Some(&folder.path().join("out"))).path);
    let whole = fs::read(&path).expect("read");
    let target = folder.path().join("restored");
    let refused = |bytes: &[u8], what: &str| {
        fs::write(&path, bytes).expect("written");
        for problem in [
            backup::verify(&path, &everybody(), None, &mut on).err(),
            backup::restore(&path, &target, &everybody(), now(), &mut on).err(),
        ] {
            let problem = problem.unwrap_or_else(|| panic!("{what} was not noticed"));
            assert!(
                matches!(problem, Problem::BackupDamaged | Problem::BackupFromTheFuture { .. }),
                "{what}: {problem:?}"
            );
            assert_eq!(problem.exit_status(), 4);
        }
        assert!(!target.exists(), "{what}: nothing is left of it");
    };
    let samples = (148..whole.len()).step_by(whole.len() / 150);
    for place in (0..148).chain(samples).chain([whole.len() - 1]) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x10;
        refused(&bytes, &format!("byte {place}"));
    }
    for length in [0, 1, 8, 147, 148, 149, 1_000, whole.len() - 4_096, whole.len() - 1] {
        refused(&whole[..length], &format!("cut off at {length}"));
    }
    refused(&[whole.as_slice(), b"\n"].concat(), "one byte more");
    refused(b"PK\x03\x04 something else", "another kind of file");
    fs::write(&path, &whole).expect("written");
    assert!(backup::verify(&path, &everybody(), None, &mut on).is_ok(), "the right bytes are right");
    assert_eq!(names(path.parent().expect("a folder")).len(), 2);
}

#[test]
fn a_backup_made_of_two_registers_is_none() {
    let (one, other) = (desk(3), desk(3));
    let [first, second] = [&one, &other].map(|desk| fs::read(make(&desk.session, None).path).expect("read"));
    let slots = usize::try_from(u64::from_be_bytes(first[36..44].try_into().expect("eight"))).expect("small");
    // The slots and their hash from one register, the database from another; then the header's hash anew.
    let mut mixed = second.clone();
    assert_eq!(first[36..44], second[36..44], "demos have slots of the same length");
    mixed[12..28].copy_from_slice(&first[12..28]);
    mixed[52..84].copy_from_slice(&first[52..84]);
    mixed[148..148 + slots].copy_from_slice(&first[148..148 + slots]);
    let hash = sha2::Sha256::digest(&mixed[..116]);
    mixed[116..148].copy_from_slice(&hash);
    let path = one.folder.path().join("mixed");
    fs::write(&path, mixed).expect("written");
    assert_eq!(backup::verify(&path, &everybody(), None, &mut on).err(), Some(Problem::BackupDamaged));
}

#[test]
fn a_wrong_password_and_a_stranger() {
    let Desk { folder, session } = desk(3);
    let path = PathBuf::from(make(&session, None).path);
    let target = folder.path().join("restored");
    for (user, password, expected) in [("demo", "fel", Problem::WrongPassword), ("Bo", "demo", Problem::NoSuchUser)] {
        let request = Unlock { user: user.to_owned(), password: password.to_owned() };
        assert_eq!(backup::verify(&path, &request, None, &mut on).err(), Some(expected.clone()));
        assert_eq!(backup::restore(&path, &target, &request, now(), &mut on).err(), Some(expected));
    }
    assert!(!target.exists());
    let nowhere = folder.path().join("nowhere");
    assert_eq!(backup::verify(&nowhere, &everybody(), None, &mut on).err(), Some(Problem::BackupMissing));
    assert_eq!(backup::look(folder.path()).err(), Some(Problem::BackupDamaged), "a folder is no backup");
    assert_eq!(backup::look(&path).expect("looked").users, ["demo"]);
}

#[test]
fn a_register_is_never_overwritten() {
    let Desk { folder, session } = desk(3);
    let path = PathBuf::from(make(&session, None).path);
    assert_eq!(
        backup::make(&session, None, now(), &mut on).err(),
        Some(Problem::BackupExists),
        "nor is a backup of the same second"
    );
    drop(session);
    let before = fs::read(store::database_path(folder.path())).expect("read");
    let restore = |into: &Path| backup::restore(&path, into, &everybody(), now(), &mut on).err();
    assert_eq!(restore(folder.path()), Some(Problem::RegisterExists));
    assert_eq!(fs::read(store::database_path(folder.path())).expect("read"), before);
    assert_eq!(names(folder.path()).iter().filter(|name| name.contains(".part")).count(), 0);

    for leftover in ["register.db-wal", "register.keys"] {
        let into = tempfile::tempdir().expect("a folder");
        fs::write(into.path().join(leftover), "somebody's").expect("written");
        assert_eq!(restore(into.path()), Some(Problem::RegisterExists), "{leftover}");
        assert_eq!(names(into.path()), [leftover]);
    }
    // What a restoring that was killed at the worst moment has left is no register yet.
    let into = tempfile::tempdir().expect("a folder");
    fs::copy(folder.path().join(unlock::SLOTS_FILE), into.path().join(unlock::SLOTS_FILE)).expect("copied");
    assert_eq!(restore(into.path()), None);
    assert!(unlock::unlock(into.path(), &everybody(), now()).is_ok());
}

#[test]
fn cancelled_at_any_time_nothing_is_left() {
    let Desk { folder, session } = desk(30);
    let out = folder.path().join("out");
    backup::make(&session, Some(&out), now(), &mut |done, total| {
        assert!(done <= total);
        ControlFlow::Continue(())
    })
    .expect("made");
    let path = out.join(backups(&out).remove(0));
    let stop_after = |most: u32| {
        let mut told = 0;
        move |_, _| {
            told += 1;
            if told > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    };
    // One word later each time, until it is through. How many words there are depends on how long the structure takes to read.
    let elsewhere = folder.path().join("elsewhere");
    let mut broken_off = 0;
    while let Err(problem) = backup::make(&session, Some(&elsewhere), now(), &mut stop_after(broken_off)) {
        assert_eq!(problem, Problem::Cancelled, "after {broken_off}");
        assert!(!elsewhere.exists());
        broken_off += 1;
    }
    // The copy, its seals, its structure and the finished file are words of their own.
    assert!(broken_off >= 4, "{broken_off}");
    assert_eq!(backup::verify(&path, &everybody(), None, &mut stop_after(0)).err(), Some(Problem::Cancelled));
    let target = folder.path().join("restored");
    let cancelled = backup::restore(&path, &target, &everybody(), now(), &mut stop_after(0)).err();
    assert_eq!(cancelled, Some(Problem::Cancelled));
    assert!(!target.exists());
    assert_eq!(names(&out).len(), 2);
}

#[test]
fn what_a_killed_process_left_is_cleared_away_and_what_is_held_is_not() {
    let Desk { folder, session } = desk(3);
    let out = folder.path().join("out");
    let (dead, living) = (out.join(".cequred-dead.part"), out.join(".cequred-living.part"));
    for room in [&dead, &living] {
        fs::create_dir_all(room).expect("a folder");
        fs::write(room.join("lock"), "").expect("written");
    }
    let held = fs::File::options().write(true).open(living.join("lock")).expect("a lock");
    held.try_lock().expect("held");
    make(&session, Some(&out));
    assert!(!dead.exists() && living.exists());
}

#[test]
fn old_backups_of_this_register_go_and_nothing_else() {
    let (mine, other) = (desk(2), desk(2));
    let out = mine.folder.path().join("out");
    let name = |stem: &str| format!("cequred-{stem}.{EXTENSION}");
    for day in ["2025-01-10", "2026-09-01", "2026-09-30", "2026-11-22"] {
        backup::make(&mine.session, Some(&out), at(&format!("{day}T08:00:00+00:00")), &mut on).expect("made");
    }
    backup::make(&other.session, Some(&out), at("2024-01-10T08:00:00+00:00"), &mut on).expect("made");
    fs::write(out.join(name("2020-01-01-120000")), "no backup").expect("written");
    let removed = backup::prune(&mine.session, Some(&out), now()).expect("pruned");
    let expected = [out.join(name("2025-01-10-090000")), out.join(name("2026-09-01-100000"))];
    assert_eq!(removed, expected);
    assert_eq!(verbs(&mine.session)[0], "backup.prune");
    assert_eq!(
        backups(&out),
        ["2020-01-01-120000", "2024-01-10-090000", "2026-09-30-100000", "2026-11-22-090000"].map(name)
    );
    assert!(backup::prune(&mine.session, Some(&out), now()).expect("pruned").is_empty());
}
