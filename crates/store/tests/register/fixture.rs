//! A register in a temporary folder, and made-up records.

use domain::{
    agreements::{Agreement, AgreementKind},
    audit::AuditEntry,
    ids::{AgreementId, PersonId, StaffId},
    organisation::Organisation,
    people::{Person, Relation},
    source::{Source, SourceKind},
    staff::{Role, Staff},
    time::{Day, Moment},
};
use std::path::Path;
use store::{Error, Holder, Key, NewRegister, Register, Write};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub(crate) fn key() -> Key {
    Key::new([7; 32], [9; 16])
}

pub(crate) fn new_register() -> NewRegister {
    NewRegister {
        id: Uuid::from_u128(1),
        organisation: Organisation::cequred(),
        demo: false,
        language: "sv".into(),
        created_at: now(),
    }
}

pub(crate) fn holder() -> Holder {
    Holder::new("Åke Holm", now())
}

pub(crate) fn entry() -> AuditEntry {
    AuditEntry { at: now(), who: None, verb: "test.write", task: None, ids: vec![], fields: vec![] }
}

/// A register in a folder that goes when the test ends.
pub(crate) struct Place {
    pub(crate) dir: TempDir,
    pub(crate) register: Register,
}

impl Place {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let register = Register::create(dir.path(), key(), &new_register()).expect("a new register");
        Self { dir, register }
    }

    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    /// A write with a line in the log.
    pub(crate) fn write<T>(&self, job: impl FnOnce(&mut Write<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.register.write(&holder(), |write| {
            write.record(&entry())?;
            job(write)
        })
    }

    pub(crate) fn add(&self, people: &[Person]) {
        self.write(|write| people.iter().try_for_each(|person| write.insert_person(person))).expect("people are added");
    }
}

pub(crate) fn source() -> Source {
    Source { kind: SourceKind::Import, detail: Some("kunder.csv".into()), on: day("2026-11-01") }
}

pub(crate) fn person(number: u32, name: &str) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(0x1000_0000 + u128::from(number))),
        number: format!("K{number}"),
        name: name.into(),
        email: None,
        phone: None,
        address: None,
        identity_number: None,
        note: None,
        relations: [Relation::Client].into(),
        protected_identity: false,
        source: source(),
        recorded_on: day("2026-11-01"),
        changed_on: day("2026-11-02"),
    }
}

pub(crate) fn agreement(number: u32, person: &Person) -> Agreement {
    Agreement {
        id: AgreementId(Uuid::from_u128(0x2000_0000 + u128::from(number))),
        person: person.id,
        kind: AgreementKind::Customer,
        started_on: day("2024-01-01"),
        ended_on: None,
        source: source(),
    }
}

pub(crate) fn staff(number: u32, name: &str) -> Staff {
    Staff {
        id: StaffId(Uuid::from_u128(0x3000_0000 + u128::from(number))),
        name: name.into(),
        role: Role::Administrator,
        added_at: now(),
        disabled_at: None,
    }
}
