//! A register in a temporary folder, and made-up records.

use domain::{
    agreements::{Agreement, AgreementKind},
    audit::AuditEntry,
    consents::{Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentWording},
    ids::{AgreementId, ConsentEventId, ConsentId, ImportId, PersonId, RequestId, StaffId},
    organisation::Organisation,
    people::{Person, Relation},
    requests::{Applicant, Request, RequestChannel, RequestKind, RequestState},
    source::{Source, SourceKind},
    staff::{Role, Staff},
    time::{Day, Moment},
};
use std::path::Path;
use store::{Error, Holder, Import, Key, NewRegister, Register, Write};
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

/// The same file through the bare engine, as any SQLCipher tool opens it: to look behind the store's back, and to damage.
pub(crate) fn raw(dir: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(store::database_path(dir)).expect("the file opens");
    let key = format!("PRAGMA key = \"x'{}{}'\"", "07".repeat(32), "09".repeat(16));
    connection.execute_batch(&key).expect("the key is taken");
    connection
}

pub(crate) fn consent(number: u32, person: &Person, events: Vec<ConsentEvent>) -> Consent {
    Consent {
        id: ConsentId(Uuid::from_u128(0x4000_0000 + u128::from(number))),
        person: person.id,
        purpose: ConsentPurpose::Newsletter,
        source: source(),
        events,
    }
}

pub(crate) fn event(number: u32, at: &str, act: ConsentAct) -> ConsentEvent {
    ConsentEvent {
        id: ConsentEventId(Uuid::from_u128(0x5000_0000 + u128::from(number))),
        at: Moment::parse_from_rfc3339(at).expect("a moment"),
        act,
        channel: Channel::Web,
        recorded_by: None,
    }
}

pub(crate) fn given(text: &str) -> ConsentAct {
    ConsentAct::Given {
        wording: Some(ConsentWording { text: text.into(), version: "2026-03".into() }),
        ip: Some("192.0.2.17".into()),
    }
}

pub(crate) fn request(number: u32, applicant: Applicant, by: &Staff) -> Request {
    Request {
        id: RequestId(Uuid::from_u128(0x6000_0000 + u128::from(number))),
        number: format!("2026-{number:04}"),
        applicant,
        kind: RequestKind::Access,
        received_on: day("2026-11-20"),
        registered_at: now(),
        registered_by: by.id,
        channel: RequestChannel::Letter,
        state: RequestState::Open,
    }
}

pub(crate) fn import(number: u32, by: &Staff) -> Import {
    Import {
        id: ImportId(Uuid::from_u128(0x7000_0000 + u128::from(number))),
        at: now(),
        staff: by.id,
        file_name: "kunder.csv".into(),
        file_sha256: [3; 32],
        rows_read: 100,
        added: 90,
        updated: 5,
        unchanged: 3,
        rejected: 2,
    }
}
