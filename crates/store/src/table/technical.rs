//! Technical data.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day_text, get, moment, moment_text, source, uuid},
};
use domain::{
    ids::{PersonId, TechnicalId},
    technical::{TechnicalData, TechnicalUse},
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, used_for, ip, user_agent, page, seen_at, source_kind, source_detail, source_on";

fn from_row(row: &Row<'_>) -> Result<TechnicalData> {
    Ok(TechnicalData {
        id: TechnicalId(uuid(row, 0, "technical_data.id")?),
        person: PersonId(uuid(row, 1, "technical_data.person")?),
        used_for: code(row, 2, "technical_data.used_for", TechnicalUse::from_code)?,
        ip: get(row, 3, "technical_data.ip")?,
        user_agent: get(row, 4, "technical_data.user_agent")?,
        page: get(row, 5, "technical_data.page")?,
        seen_at: moment(row, 6, "technical_data.seen_at")?,
        source: source(row, 7, "technical_data.source_kind")?,
    })
}

impl Read<'_> {
    /// Whose visit it is.
    pub fn technical_data_owner(&self, id: TechnicalId) -> Result<Option<PersonId>> {
        self.first("SELECT person FROM technical_data WHERE id = ?1", [id.0.as_bytes()], |row| {
            Ok(PersonId(uuid(row, 0, "technical_data.person")?))
        })
    }

    /// The technical data of a person, the oldest first.
    pub fn technical_data_of(&self, person: PersonId) -> Result<Vec<TechnicalData>> {
        static ABOUT: About = About::of("technical_data", "person", COLUMNS, "seen_at, id");
        self.about(&ABOUT, person.0, from_row)
    }
}

impl Write<'_> {
    /// Adds a visit.
    pub fn insert_technical_data(&mut self, data: &TechnicalData) -> Result<()> {
        self.run_one(
            "INSERT INTO technical_data (id, person, used_for, ip, user_agent, page, seen_at, source_kind,
                 source_detail, source_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                data.id.0.as_bytes(),
                data.person.0.as_bytes(),
                data.used_for.code(),
                data.ip,
                data.user_agent,
                data.page,
                moment_text(data.seen_at),
                data.source.kind.code(),
                data.source.detail,
                day_text(data.source.on),
            ],
        )
    }

    /// Erases a visit.
    pub fn delete_technical_data(&mut self, id: TechnicalId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM technical_data WHERE id = ?1", [id.0.as_bytes()])
    }
}
