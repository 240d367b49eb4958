//! Assignments, and the questions for a rating that went out about them.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, count, day, day_text, get, maybe_day, maybe_uuid, source, stored, uuid},
};
use domain::{
    assignments::{Assignment, RatingRequest, RequestWay},
    ids::{AssignmentId, PersonId, RatingRequestId, StaffId},
    time::Day,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, number, client, contractor, finished_on, arranged_by, source_kind, source_detail, source_on";

fn from_row(row: &Row<'_>) -> Result<Assignment> {
    Ok(Assignment {
        id: AssignmentId(uuid(row, 0, "assignments.id")?),
        number: get(row, 1, "assignments.number")?,
        client: maybe_uuid(row, 2, "assignments.client")?.map(PersonId),
        contractor: PersonId(uuid(row, 3, "assignments.contractor")?),
        finished_on: maybe_day(row, 4, "assignments.finished_on")?,
        arranged_by: maybe_uuid(row, 5, "assignments.arranged_by")?.map(StaffId),
        source: source(row, 6, "assignments.source_kind")?,
    })
}

const REQUEST: &str = "id, assignment, way, sent_on, expires_on, answered_on";

fn request(row: &Row<'_>) -> Result<RatingRequest> {
    Ok(RatingRequest {
        id: RatingRequestId(uuid(row, 0, "rating_requests.id")?),
        assignment: AssignmentId(uuid(row, 1, "rating_requests.assignment")?),
        way: code(row, 2, "rating_requests.way", RequestWay::from_code)?,
        sent_on: day(row, 3, "rating_requests.sent_on")?,
        expires_on: day(row, 4, "rating_requests.expires_on")?,
        answered_on: maybe_day(row, 5, "rating_requests.answered_on")?,
    })
}

/// How many questions stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RatingRequestCounts {
    /// An answer may still come.
    pub waiting: u64,
    /// The client has rated.
    pub answered: u64,
    /// The last day has passed without an answer.
    pub expired: u64,
}

impl Read<'_> {
    /// An assignment.
    pub fn assignment(&self, id: AssignmentId) -> Result<Option<Assignment>> {
        self.first(&format!("SELECT {COLUMNS} FROM assignments WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The assignment with this number.
    pub fn assignment_by_number(&self, number: &str) -> Result<Option<Assignment>> {
        self.first(&format!("SELECT {COLUMNS} FROM assignments WHERE number = ?1"), [number], from_row)
    }

    /// The assignments somebody carried out, the newest first.
    pub fn assignments_by(&self, contractor: PersonId) -> Result<Vec<Assignment>> {
        static ABOUT: About = About::of("assignments", "contractor", COLUMNS, "id DESC");
        self.about(&ABOUT, contractor.0, from_row)
    }

    /// The assignments carried out for somebody, the newest first.
    pub fn assignments_for(&self, client: PersonId) -> Result<Vec<Assignment>> {
        static ABOUT: About = About::of("assignments", "client", COLUMNS, "id DESC");
        self.about(&ABOUT, client.0, from_row)
    }

    /// Every assignment somebody carried out or ordered, in the order of [`Self::assignments_by`] and
    /// [`Self::assignments_for`], with the day it was finished.
    pub fn assignment_clocks(&self, person: PersonId) -> Result<Vec<(AssignmentId, Option<Day>)>> {
        static BY: About = About::of("assignments", "contractor", "id, finished_on", "id DESC");
        static FOR: About = About::of("assignments", "client", "id, finished_on", "id DESC");
        let clock = |row: &Row<'_>| {
            Ok((AssignmentId(uuid(row, 0, "assignments.id")?), maybe_day(row, 1, "assignments.finished_on")?))
        };
        let mut clocks = self.about(&BY, person.0, clock)?;
        clocks.extend(self.about(&FOR, person.0, clock)?);
        Ok(clocks)
    }

    /// Assignments, the newest first, from this place on.
    pub fn assignments_page(&self, place: u64, limit: u32) -> Result<Vec<Assignment>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM assignments ORDER BY id DESC LIMIT ?1 OFFSET ?2"),
            params![limit, stored(place)],
            from_row,
        )
    }

    /// How many assignments there are.
    pub fn assignment_count(&self) -> Result<u64> {
        self.number("SELECT count(*) FROM assignments", [])
    }

    /// The question that went out about an assignment.
    pub fn rating_request_about(&self, assignment: AssignmentId) -> Result<Option<RatingRequest>> {
        self.first(
            &format!("SELECT {REQUEST} FROM rating_requests WHERE assignment = ?1"),
            [assignment.0.as_bytes()],
            request,
        )
    }

    /// Questions that went out, the newest first, from this place on.
    pub fn rating_requests_page(&self, place: u64, limit: u32) -> Result<Vec<RatingRequest>> {
        self.rows(
            &format!("SELECT {REQUEST} FROM rating_requests ORDER BY sent_on DESC, id DESC LIMIT ?1 OFFSET ?2"),
            params![limit, stored(place)],
            request,
        )
    }

    /// How many questions stand where on this day.
    pub fn rating_request_counts(&self, today: Day) -> Result<RatingRequestCounts> {
        let counts = self.first(
            "SELECT count(*) FILTER (WHERE answered_on IS NULL AND expires_on >= ?1),
                 count(*) FILTER (WHERE answered_on IS NOT NULL),
                 count(*) FILTER (WHERE answered_on IS NULL AND expires_on < ?1)
             FROM rating_requests",
            [day_text(today)],
            |row| {
                Ok(RatingRequestCounts {
                    waiting: count(row, 0, "count")?,
                    answered: count(row, 1, "count")?,
                    expired: count(row, 2, "count")?,
                })
            },
        )?;
        Ok(counts.unwrap_or_default())
    }
}

impl Write<'_> {
    /// Adds an assignment. A number that is taken is refused.
    pub fn insert_assignment(&mut self, assignment: &Assignment) -> Result<()> {
        self.run_one(
            "INSERT INTO assignments (id, number, client, contractor, finished_on, arranged_by, source_kind,
                 source_detail, source_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                assignment.id.0.as_bytes(),
                assignment.number,
                assignment.client.map(|client| *client.0.as_bytes()),
                assignment.contractor.0.as_bytes(),
                assignment.finished_on.map(day_text),
                assignment.arranged_by.map(|staff| *staff.0.as_bytes()),
                assignment.source.kind.code(),
                assignment.source.detail,
                day_text(assignment.source.on),
            ],
        )
    }

    /// Writes down the last day of the work.
    pub fn finish_assignment(&mut self, id: AssignmentId, finished_on: Day) -> Result<()> {
        self.run_one(
            "UPDATE assignments SET finished_on = ?2 WHERE id = ?1",
            params![id.0.as_bytes(), day_text(finished_on)],
        )
    }

    /// Writes down a question that went out.
    pub fn insert_rating_request(&mut self, request: &RatingRequest) -> Result<()> {
        self.run_one(
            "INSERT INTO rating_requests (id, assignment, way, sent_on, expires_on, answered_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                request.id.0.as_bytes(),
                request.assignment.0.as_bytes(),
                request.way.code(),
                day_text(request.sent_on),
                day_text(request.expires_on),
                request.answered_on.map(day_text),
            ],
        )
    }

    /// Writes down that the answer came.
    pub fn answer_rating_request(&mut self, id: RatingRequestId, answered_on: Day) -> Result<()> {
        self.run_one(
            "UPDATE rating_requests SET answered_on = ?2 WHERE id = ?1",
            params![id.0.as_bytes(), day_text(answered_on)],
        )
    }

    /// Erases an assignment with its question, its rating and the rating's disputes, and takes the rating out of the
    /// summary.
    pub fn delete_assignment(&mut self, id: AssignmentId) -> Result<()> {
        self.erased = true;
        if let Some(rating) = self.rating_of(id)? {
            self.delete_rating(rating.id)?;
        }
        self.run_one("DELETE FROM assignments WHERE id = ?1", [id.0.as_bytes()])
    }

    /// Erases a client's side of an assignment: who it was for, and with it who rated it.
    pub fn forget_client(&mut self, id: AssignmentId) -> Result<()> {
        self.erased = true;
        self.run_one("UPDATE assignments SET client = NULL WHERE id = ?1", [id.0.as_bytes()])?;
        self.run("UPDATE ratings SET client = NULL, comment = NULL WHERE assignment = ?1", [id.0.as_bytes()])?;
        self.run("UPDATE disputes SET client = NULL WHERE assignment = ?1", [id.0.as_bytes()])?;
        Ok(())
    }
}
