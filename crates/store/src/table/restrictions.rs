//! Restrictions of processing.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, get, maybe_day, maybe_uuid, uuid},
};
use domain::{
    ids::{PersonId, RequestId, StaffId},
    restrictions::{Restriction, RestrictionGround},
};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str = "id, person, request, ground, about, set_on, set_by, told_on, lifted_on";

fn from_row(row: &Row<'_>) -> Result<Restriction> {
    Ok(Restriction {
        id: uuid(row, 0, "restrictions.id")?,
        person: PersonId(uuid(row, 1, "restrictions.person")?),
        request: maybe_uuid(row, 2, "restrictions.request")?.map(RequestId),
        ground: code(row, 3, "restrictions.ground", RestrictionGround::from_code)?,
        about: get(row, 4, "restrictions.about")?,
        set_on: day(row, 5, "restrictions.set_on")?,
        set_by: StaffId(uuid(row, 6, "restrictions.set_by")?),
        told_on: maybe_day(row, 7, "restrictions.told_on")?,
        lifted_on: maybe_day(row, 8, "restrictions.lifted_on")?,
    })
}

impl Read<'_> {
    /// A restriction.
    pub fn restriction(&self, id: Uuid) -> Result<Option<Restriction>> {
        self.first(&format!("SELECT {COLUMNS} FROM restrictions WHERE id = ?1"), [id.as_bytes()], from_row)
    }

    /// A person's restrictions, the oldest first; lifted ones are among them.
    pub fn restrictions_of(&self, person: PersonId) -> Result<Vec<Restriction>> {
        static ABOUT: About = About::of("restrictions", "person", COLUMNS, "set_on, id");
        self.about(&ABOUT, person.0, from_row)
    }

    /// Whose data is restricted now.
    pub fn restricted_people(&self) -> Result<Vec<PersonId>> {
        self.rows("SELECT DISTINCT person FROM restrictions WHERE lifted_on IS NULL", [], |row| {
            Ok(PersonId(uuid(row, 0, "restrictions.person")?))
        })
    }
}

impl Write<'_> {
    /// Sets a restriction, or replaces what is known about one.
    pub fn put_restriction(&mut self, it: &Restriction) -> Result<()> {
        self.run_one(
            &format!(
                "INSERT INTO restrictions ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET told_on = excluded.told_on, lifted_on = excluded.lifted_on"
            ),
            params![
                it.id.as_bytes(),
                it.person.0.as_bytes(),
                it.request.map(|request| *request.0.as_bytes()),
                it.ground.code(),
                it.about,
                day_text(it.set_on),
                it.set_by.0.as_bytes(),
                it.told_on.map(day_text),
                it.lifted_on.map(day_text),
            ],
        )
    }

    /// Erases a restriction.
    pub fn delete_restriction(&mut self, id: Uuid) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM restrictions WHERE id = ?1", [id.as_bytes()])
    }
}
