//! Registers in temporary folders that several desks share, and made-up people.

use domain::{
    audit::AuditEntry,
    ids::PersonId,
    organisation::Organisation,
    people::Person,
    source::{Source, SourceKind},
    time::Moment,
};
use std::{ops::ControlFlow, path::Path};
use store::{AuditVerdict, Error, Holder, Key, NewRegister, Register, database_path};
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

/// A register with one person, shared, as its first desk.
pub(crate) fn first_desk(dir: &Path) -> Register {
    let new = NewRegister {
        id: REGISTER,
        organisation: Organisation::cequred(),
        demo: false,
        language: "sv".into(),
        created_at: now(),
    };
    let register = Register::create(dir, key(), &new).expect("made");
    add(&register, 1, "Åsa Öberg").expect("added while it was nobody else's");
    register
        .write(&holder(), |write| {
            write.become_first_desk(Uuid::from_u128(1), &[3; 32])?;
            write.record(&line(Uuid::from_u128(1)))
        })
        .expect("shared");
    register
}

/// Another desk, as a copy of this one.
pub(crate) fn another_desk(of: &Register, dir: &Path, id: u128) -> Register {
    std::fs::create_dir_all(dir).expect("a folder");
    of.back_up(&database_path(dir), |_| ControlFlow::Continue(())).expect("copied");
    let register = Register::open(dir, key()).expect("the copy opens");
    register.replica(&holder(), |replica| replica.become_another_desk(Uuid::from_u128(id))).expect("another desk");
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
