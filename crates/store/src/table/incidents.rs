//! Incidents, and the computers that hold the register.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{
        code, codes_of, codes_text, damaged, day, day_text, get, maybe_code, maybe_day, maybe_moment, maybe_uuid,
        moment, moment_text, stored, uuid,
    },
};
use domain::{
    ids::{PersonId, StaffId},
    incidents::{Device, DiskEncryption, Incident, IncidentKind, Risk, TellException, next_number},
    processing::{DataKind, SubjectKind},
};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str = "id, number, kind, aware_at, began_on, ended_on, happened, categories, subjects, people, effects,
    measures, risk, risk_reasons, notified_at, late_reasons, supplemented_on, told_on, told_exception, told_reasons,
    recorded_at, recorded_by, closed_at";

/// An incident; whom it concerns has not been read yet.
fn from_row(row: &Row<'_>) -> Result<Incident> {
    let people: Option<i64> = get(row, 9, "incidents.people")?;
    Ok(Incident {
        id: uuid(row, 0, "incidents.id")?,
        number: get(row, 1, "incidents.number")?,
        kind: code(row, 2, "incidents.kind", IncidentKind::from_code)?,
        aware_at: maybe_moment(row, 3, "incidents.aware_at")?,
        began_on: maybe_day(row, 4, "incidents.began_on")?,
        ended_on: maybe_day(row, 5, "incidents.ended_on")?,
        happened: get(row, 6, "incidents.happened")?,
        categories: codes_of(row, 7, "incidents.categories", DataKind::from_code)?,
        subjects: codes_of(row, 8, "incidents.subjects", SubjectKind::from_code)?,
        people: people.map(u64::try_from).transpose().map_err(|_| damaged("incidents.people"))?,
        effects: get(row, 10, "incidents.effects")?,
        measures: get(row, 11, "incidents.measures")?,
        risk: code(row, 12, "incidents.risk", Risk::from_code)?,
        risk_reasons: get(row, 13, "incidents.risk_reasons")?,
        notified_at: maybe_moment(row, 14, "incidents.notified_at")?,
        late_reasons: get(row, 15, "incidents.late_reasons")?,
        supplemented_on: maybe_day(row, 16, "incidents.supplemented_on")?,
        told_on: maybe_day(row, 17, "incidents.told_on")?,
        told_exception: maybe_code(row, 18, "incidents.told_exception", TellException::from_code)?,
        told_reasons: get(row, 19, "incidents.told_reasons")?,
        recorded_at: moment(row, 20, "incidents.recorded_at")?,
        recorded_by: maybe_uuid(row, 21, "incidents.recorded_by")?.map(StaffId),
        closed_at: maybe_moment(row, 22, "incidents.closed_at")?,
        persons: Vec::new(),
    })
}

fn device(row: &Row<'_>) -> Result<Device> {
    Ok(Device {
        id: uuid(row, 0, "devices.id")?,
        name: get(row, 1, "devices.name")?,
        place: get(row, 2, "devices.place")?,
        encryption: code(row, 3, "devices.encryption", DiskEncryption::from_code)?,
        checked_on: day(row, 4, "devices.checked_on")?,
        lost_at: maybe_moment(row, 5, "devices.lost_at")?,
        incident: maybe_uuid(row, 6, "devices.incident")?,
        retired_on: maybe_day(row, 7, "devices.retired_on")?,
    })
}

impl Read<'_> {
    /// Every incident, the latest entered first.
    pub fn incidents(&self) -> Result<Vec<Incident>> {
        let found = self.rows(&format!("SELECT {COLUMNS} FROM incidents ORDER BY id DESC"), [], from_row)?;
        found.into_iter().map(|incident| self.with_persons(incident)).collect()
    }

    /// An incident.
    pub fn incident(&self, id: Uuid) -> Result<Option<Incident>> {
        let found = self.first(&format!("SELECT {COLUMNS} FROM incidents WHERE id = ?1"), [id.as_bytes()], from_row)?;
        found.map(|incident| self.with_persons(incident)).transpose()
    }

    /// The incident with this number.
    pub fn incident_by_number(&self, number: &str) -> Result<Option<Incident>> {
        let found = self.first(&format!("SELECT {COLUMNS} FROM incidents WHERE number = ?1"), [number], from_row)?;
        found.map(|incident| self.with_persons(incident)).transpose()
    }

    /// The incidents a person is known to be concerned by, the latest first.
    pub fn incidents_of(&self, person: PersonId) -> Result<Vec<Incident>> {
        let ids = self.rows(
            "SELECT incident FROM incident_people WHERE person = ?1 ORDER BY incident DESC",
            [person.0.as_bytes()],
            |row| uuid(row, 0, "incident_people.incident"),
        )?;
        ids.into_iter().filter_map(|id| self.incident(id).transpose()).collect()
    }

    /// The number the next incident of this year gets.
    pub fn next_incident_number(&self, year: i32) -> Result<String> {
        let taken = self.rows("SELECT number FROM incidents", [], |row| get::<String>(row, 0, "incidents.number"))?;
        Ok(next_number(year, taken.iter().map(String::as_str)))
    }

    fn with_persons(&self, mut incident: Incident) -> Result<Incident> {
        incident.persons = self.rows(
            "SELECT person FROM incident_people WHERE incident = ?1 ORDER BY person",
            [incident.id.as_bytes()],
            |row| Ok(PersonId(uuid(row, 0, "incident_people.person")?)),
        )?;
        Ok(incident)
    }

    /// Every computer, in the order they were entered.
    pub fn devices(&self) -> Result<Vec<Device>> {
        self.rows(
            "SELECT id, name, place, encryption, checked_on, lost_at, incident, retired_on FROM devices ORDER BY id",
            [],
            device,
        )
    }
}

impl Write<'_> {
    /// Enters an incident, or what has become known about it, with whom it concerns.
    pub fn put_incident(&mut self, it: &Incident) -> Result<()> {
        self.run_one(
            "INSERT INTO incidents (id, number, kind, aware_at, began_on, ended_on, happened, categories, subjects,
                 people, effects, measures, risk, risk_reasons, notified_at, late_reasons, supplemented_on, told_on,
                 told_exception, told_reasons, recorded_at, recorded_by, closed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                 ?22, ?23)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, aware_at = excluded.aware_at,
                 began_on = excluded.began_on, ended_on = excluded.ended_on, happened = excluded.happened,
                 categories = excluded.categories, subjects = excluded.subjects, people = excluded.people,
                 effects = excluded.effects, measures = excluded.measures, risk = excluded.risk,
                 risk_reasons = excluded.risk_reasons, notified_at = excluded.notified_at,
                 late_reasons = excluded.late_reasons, supplemented_on = excluded.supplemented_on,
                 told_on = excluded.told_on, told_exception = excluded.told_exception,
                 told_reasons = excluded.told_reasons, closed_at = excluded.closed_at",
            params![
                it.id.as_bytes(),
                it.number,
                it.kind.code(),
                it.aware_at.map(moment_text),
                it.began_on.map(day_text),
                it.ended_on.map(day_text),
                it.happened,
                codes_text(&it.categories, DataKind::code),
                codes_text(&it.subjects, SubjectKind::code),
                it.people.map(stored),
                it.effects,
                it.measures,
                it.risk.code(),
                it.risk_reasons,
                it.notified_at.map(moment_text),
                it.late_reasons,
                it.supplemented_on.map(day_text),
                it.told_on.map(day_text),
                it.told_exception.map(TellException::code),
                it.told_reasons,
                moment_text(it.recorded_at),
                it.recorded_by.map(|by| *by.0.as_bytes()),
                it.closed_at.map(moment_text),
            ],
        )?;
        self.run("DELETE FROM incident_people WHERE incident = ?1", [it.id.as_bytes()])?;
        for person in &it.persons {
            self.run_one(
                "INSERT INTO incident_people (incident, person) VALUES (?1, ?2)",
                params![it.id.as_bytes(), person.0.as_bytes()],
            )?;
        }
        Ok(())
    }

    /// Erases that an incident concerned a person; the incident itself stays documented. `false` if it did not.
    pub fn unlink_incident(&mut self, incident: Uuid, person: PersonId) -> Result<bool> {
        self.erased = true;
        let changed = self.run(
            "DELETE FROM incident_people WHERE incident = ?1 AND person = ?2",
            params![incident.as_bytes(), person.0.as_bytes()],
        )?;
        Ok(changed == 1)
    }

    /// Enters a computer, or what has become of it.
    pub fn put_device(&mut self, it: &Device) -> Result<()> {
        self.run_one(
            "INSERT INTO devices (id, name, place, encryption, checked_on, lost_at, incident, retired_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place,
                 encryption = excluded.encryption, checked_on = excluded.checked_on, lost_at = excluded.lost_at,
                 incident = excluded.incident, retired_on = excluded.retired_on",
            params![
                it.id.as_bytes(),
                it.name,
                it.place,
                it.encryption.code(),
                day_text(it.checked_on),
                it.lost_at.map(moment_text),
                it.incident.map(|incident| *incident.as_bytes()),
                it.retired_on.map(day_text),
            ],
        )
    }
}
