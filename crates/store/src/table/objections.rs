//! Objections to direct marketing.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, maybe_day, maybe_uuid, uuid},
};
use domain::{
    consents::Channel,
    ids::{ObjectionId, PersonId, StaffId},
    objections::{Objection, ObjectionScope},
    requests::RequestKind,
    time::Day,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, scope, received_on, channel, recorded_by, lifted_on";

fn from_row(row: &Row<'_>) -> Result<Objection> {
    Ok(Objection {
        id: ObjectionId(uuid(row, 0, "objections.id")?),
        person: PersonId(uuid(row, 1, "objections.person")?),
        scope: code(row, 2, "objections.scope", ObjectionScope::from_code)?,
        received_on: day(row, 3, "objections.received_on")?,
        channel: code(row, 4, "objections.channel", Channel::from_code)?,
        recorded_by: maybe_uuid(row, 5, "objections.recorded_by")?.map(StaffId),
        lifted_on: maybe_day(row, 6, "objections.lifted_on")?,
    })
}

impl Read<'_> {
    /// An objection.
    pub fn objection(&self, id: ObjectionId) -> Result<Option<Objection>> {
        self.first(&format!("SELECT {COLUMNS} FROM objections WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// A person's objections, the oldest first, those that were taken back among them.
    pub fn objections_of(&self, person: PersonId) -> Result<Vec<Objection>> {
        static ABOUT: About = About::of("objections", "person", COLUMNS, "received_on, id");
        self.about(&ABOUT, person.0, from_row)
    }

    /// Everybody who has used a right that keeps her from being mailed: restriction (Art. 18) or objection (Art. 21). The
    /// case may be open or answered; nothing in it can take the right away again.
    pub fn people_with_requests_against_mailing(&self) -> Result<Vec<(PersonId, RequestKind)>> {
        self.rows(
            "SELECT DISTINCT person, kind FROM requests
             WHERE person IS NOT NULL AND kind IN ('restriction', 'objection')",
            [],
            |row| {
                Ok((PersonId(uuid(row, 0, "requests.person")?), code(row, 1, "requests.kind", RequestKind::from_code)?))
            },
        )
    }

    /// Everybody's objections that hold.
    pub fn objections_in_force(&self) -> Result<Vec<Objection>> {
        self.rows(&format!("SELECT {COLUMNS} FROM objections WHERE lifted_on IS NULL"), [], from_row)
    }
}

impl Write<'_> {
    /// Adds an objection.
    pub fn insert_objection(&mut self, objection: &Objection) -> Result<()> {
        self.run_one(
            "INSERT INTO objections (id, person, scope, received_on, channel, recorded_by, lifted_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                objection.id.0.as_bytes(),
                objection.person.0.as_bytes(),
                objection.scope.code(),
                day_text(objection.received_on),
                objection.channel.code(),
                objection.recorded_by.map(|staff| *staff.0.as_bytes()),
                objection.lifted_on.map(day_text),
            ],
        )
    }

    /// The person takes it back.
    pub fn lift_objection(&mut self, id: ObjectionId, on: Day) -> Result<()> {
        self.run_one(
            "UPDATE objections SET lifted_on = ?2 WHERE id = ?1 AND lifted_on IS NULL",
            params![id.0.as_bytes(), day_text(on)],
        )
    }

    /// Erases an objection.
    pub fn delete_objection(&mut self, id: ObjectionId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM objections WHERE id = ?1", [id.0.as_bytes()])
    }
}
