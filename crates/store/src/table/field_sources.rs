//! Where single fields of a person came from.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day_text, source, uuid},
};
use domain::{
    field_sources::{FieldSource, PersonField},
    ids::{PersonId, RecordId},
    legal_basis::LegalBasis,
};
use rusqlite::params;

impl Read<'_> {
    /// The fields of a person whose source or basis differs from the person's own.
    pub fn field_sources_of(&self, person: PersonId) -> Result<Vec<FieldSource>> {
        static ABOUT: About = About::of(
            "field_sources",
            "person",
            "id, person, field, source_kind, source_detail, source_on, basis",
            "field",
        );
        self.about(&ABOUT, person.0, |row| {
            Ok(FieldSource {
                id: RecordId(uuid(row, 0, "field_sources.id")?),
                person: PersonId(uuid(row, 1, "field_sources.person")?),
                field: code(row, 2, "field_sources.field", PersonField::from_code)?,
                source: source(row, 3, "field_sources.source_kind")?,
                basis: code(row, 6, "field_sources.basis", LegalBasis::from_code)?,
            })
        })
    }

    /// Whose field a record is about.
    pub fn field_source_owner(&self, id: RecordId) -> Result<Option<PersonId>> {
        self.first("SELECT person FROM field_sources WHERE id = ?1", [id.0.as_bytes()], |row| {
            Ok(PersonId(uuid(row, 0, "field_sources.person")?))
        })
    }
}

impl Write<'_> {
    /// Writes down where a field came from, in place of what stood there.
    pub fn set_field_source(&mut self, it: &FieldSource) -> Result<()> {
        self.run_one(
            "INSERT INTO field_sources (id, person, field, source_kind, source_detail, source_on, basis)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (person, field) DO UPDATE SET source_kind = excluded.source_kind,
                 source_detail = excluded.source_detail, source_on = excluded.source_on, basis = excluded.basis",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.field.code(),
                it.source.kind.code(),
                it.source.detail,
                day_text(it.source.on),
                it.basis.code(),
            ],
        )
    }

    /// Erases what was written down about a field.
    pub fn delete_field_source(&mut self, id: RecordId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM field_sources WHERE id = ?1", [id.0.as_bytes()])
    }
}
