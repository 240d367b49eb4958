//! Complaints about contractors.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, maybe_day, maybe_uuid, uuid},
};
use domain::{
    complaints::{Complaint, Gravity, Matter},
    ids::{AssignmentId, ComplaintId, PersonId, StaffId},
    time::Day,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, about, assignment, received_on, gravity, matter, dropped_on, entered_by";

fn from_row(row: &Row<'_>) -> Result<Complaint> {
    Ok(Complaint {
        id: ComplaintId(uuid(row, 0, "complaints.id")?),
        about: PersonId(uuid(row, 1, "complaints.about")?),
        assignment: maybe_uuid(row, 2, "complaints.assignment")?.map(AssignmentId),
        received_on: day(row, 3, "complaints.received_on")?,
        gravity: code(row, 4, "complaints.gravity", Gravity::from_code)?,
        matter: code(row, 5, "complaints.matter", Matter::from_code)?,
        dropped_on: maybe_day(row, 6, "complaints.dropped_on")?,
        entered_by: StaffId(uuid(row, 7, "complaints.entered_by")?),
    })
}

impl Read<'_> {
    /// A complaint.
    pub fn complaint(&self, id: ComplaintId) -> Result<Option<Complaint>> {
        self.first(&format!("SELECT {COLUMNS} FROM complaints WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The complaints about somebody, the newest first.
    pub fn complaints_about(&self, person: PersonId) -> Result<Vec<Complaint>> {
        static ABOUT: About = About::of("complaints", "about", COLUMNS, "received_on DESC, id DESC");
        self.about(&ABOUT, person.0, from_row)
    }
}

impl Write<'_> {
    /// Adds a complaint.
    pub fn insert_complaint(&mut self, complaint: &Complaint) -> Result<()> {
        self.run_one(
            "INSERT INTO complaints (id, about, assignment, received_on, gravity, matter, dropped_on, entered_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                complaint.id.0.as_bytes(),
                complaint.about.0.as_bytes(),
                complaint.assignment.map(|assignment| *assignment.0.as_bytes()),
                day_text(complaint.received_on),
                complaint.gravity.code(),
                complaint.matter.code(),
                complaint.dropped_on.map(day_text),
                complaint.entered_by.0.as_bytes(),
            ],
        )
    }

    /// Writes down that a complaint was without ground.
    pub fn drop_complaint(&mut self, id: ComplaintId, on: Day) -> Result<()> {
        self.run_one("UPDATE complaints SET dropped_on = ?2 WHERE id = ?1", params![id.0.as_bytes(), day_text(on)])
    }

    /// Erases a complaint.
    pub fn delete_complaint(&mut self, id: ComplaintId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM complaints WHERE id = ?1", [id.0.as_bytes()])
    }
}
