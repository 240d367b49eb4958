//! What the parts share.

use domain::{
    audit::AuditEntry,
    ids::PersonId,
    organisation::Organisation,
    people::Person,
    source::{Source, SourceKind},
    time::Moment,
};
use std::path::Path;
use store::{Error, Holder, Key, NewRegister, Register};
use uuid::Uuid;

pub(crate) fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
}

pub(crate) fn key() -> Key {
    Key::new([7; 32], [9; 16])
}

pub(crate) fn create(dir: &Path) -> Result<Register, Error> {
    let new = NewRegister {
        id: Uuid::from_u128(1),
        organisation: Organisation::cequred(),
        demo: false,
        language: "sv".into(),
        created_at: now(),
    };
    Register::create(dir, key(), &new)
}

pub(crate) fn person(number: u64) -> Person {
    let day = now().date_naive();
    Person {
        id: PersonId(Uuid::from_u128(u128::from(number) + 1)),
        number: format!("K{number}"),
        name: format!("Person nummer {number}"),
        email: None,
        phone: None,
        address: None,
        identity_number: None,
        note: Some("x".repeat(500)),
        relations: [].into(),
        protected_identity: false,
        source: Source { kind: SourceKind::Import, detail: None, on: day },
        recorded_on: day,
        changed_on: day,
    }
}

/// Adds one person with a line in the log, as the member of staff named.
pub(crate) fn add(register: &Register, name: &str, number: u64) -> Result<(), Error> {
    register.write(&Holder::new(name, now()), |write| {
        write.insert_person(&person(number))?;
        write.record(&AuditEntry {
            at: now(),
            who: None,
            verb: "people.add",
            task: None,
            ids: vec![person(number).id.0],
            fields: vec!["name"],
        })
    })?;
    Ok(())
}
