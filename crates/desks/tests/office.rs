//! Registers in temporary folders that several desks share, and made-up people.

#![allow(dead_code, reason = "each of the tests and the bench needs another part of it")]

use domain::{
    audit::AuditEntry,
    ids::PersonId,
    organisation::Organisation,
    people::Person,
    source::{Source, SourceKind},
    time::Moment,
};
use keys::BoxKey;
use std::{ops::ControlFlow, path::Path};
use store::{Arrival, AuditVerdict, Error, Holder, Key, NewRegister, Register, SharedDesk, SnapshotFile};
use uuid::Uuid;

pub(crate) const REGISTER: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);

pub(crate) fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
}

pub(crate) fn key() -> Key {
    Key::new([7; 32], [9; 16])
}

pub(crate) fn holder() -> Holder {
    Holder::new("Åke Holm", now())
}

/// The desks everybody knows from the beginning.
const KNOWN: u8 = 10;

/// A desk's secret, which is made of its number.
pub(crate) fn secret(desk: u8) -> BoxKey {
    BoxKey::from_bytes([desk; 32].into())
}

pub(crate) fn public(desk: u8) -> [u8; 32] {
    secret(desk).public().expect("a key")
}

fn known(desk: u8) -> SharedDesk {
    SharedDesk {
        id: Uuid::from_u128(desk.into()),
        name: format!("Desk {desk}"),
        account: format!("desk{desk}"),
        invited_at: now(),
        joined_at: Some(now()),
        removed_at: None,
        public: Some(public(desk)),
    }
}

/// A register of one's own with one person.
pub(crate) fn own(dir: &Path, key: Key) -> Register {
    let new = NewRegister {
        id: REGISTER,
        organisation: Organisation::cequred(),
        demo: false,
        language: "sv".into(),
        created_at: now(),
    };
    let register = Register::create(dir, key, &new).expect("made");
    add(&register, 1, "Åsa Öberg").expect("added while it was nobody else's");
    register
}

/// The same, shared, as its first desk.
pub(crate) fn first_desk(dir: &Path) -> Register {
    let register = own(dir, key());
    register
        .write(&holder(), |write| {
            write.become_first_desk(REGISTER, Uuid::from_u128(1), &[3; 32], now())?;
            for desk in 1..=KNOWN {
                write.insert_desk(&known(desk))?;
            }
            write.record(&line(Uuid::from_u128(1)))
        })
        .expect("shared");
    register.keep_secret(&holder(), &public(1), &secret(1)).expect("kept");
    register
}

/// Another desk, as a copy of this one.
pub(crate) fn another_desk(of: &Register, dir: &Path, id: u8) -> Register {
    let (path, snapshot_key) = (of.dir().join("copy"), Key::new([5; 32], [6; 16]));
    of.snapshot(&path, &snapshot_key, |_| ControlFlow::Continue(())).expect("copied").expect("whole");
    let arrival = Arrival { id: Uuid::from_u128(id.into()), road: None, promised: None };
    let copy = SnapshotFile { path: &path, key: snapshot_key };
    let settled = copy.settle_in(dir, &key(), &holder(), &arrival, |_| ControlFlow::Continue(()));
    settled.expect("another desk").expect("whole");
    let register = Register::open(dir, key()).expect("the copy opens");
    register.keep_secret(&holder(), &public(id), &secret(id)).expect("kept");
    register
}

/// A line of the log about this record.
pub(crate) fn line(id: Uuid) -> AuditEntry {
    AuditEntry { at: now(), who: None, verb: "test.write", task: None, ids: vec![id], fields: vec!["name"] }
}

pub(crate) fn person(number: u64, name: &str) -> Person {
    let day = now().date_naive();
    Person {
        id: PersonId(Uuid::from_u128(0x1_0000_0000 + u128::from(number))),
        number: format!("K{number}"),
        name: name.into(),
        email: None,
        phone: None,
        address: None,
        identity_number: None,
        note: None,
        relations: [].into(),
        protected_identity: false,
        source: Source { kind: SourceKind::Import, detail: None, on: day },
        recorded_on: day,
        changed_on: day,
    }
}

/// Adds a person with a line in the log that names her.
pub(crate) fn add(register: &Register, number: u64, name: &str) -> Result<(), Error> {
    let person = person(number, name);
    register.write(&holder(), |write| {
        write.insert_person(&person)?;
        write.record(&line(person.id.0))
    })?;
    Ok(())
}

pub(crate) fn people(register: &Register) -> u64 {
    register.read(|read| read.people_count()).expect("counted")
}

pub(crate) fn digest(register: &Register) -> [u8; 32] {
    register.read(|read| read.shared_digest()).expect("a digest")
}

/// The log of who did what is whole.
pub(crate) fn whole(register: &Register) -> bool {
    let verdict = register.read(|read| read.verify_audit(|_| ControlFlow::Continue(()))).expect("checked");
    matches!(verdict, AuditVerdict::Whole(_))
}
