//! Requests: cases in which somebody uses a right.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, damaged, day, day_text, get, maybe_moment, maybe_uuid, moment, moment_text, uuid},
};
use domain::{
    ids::{PersonId, RequestId, StaffId},
    requests::{Applicant, Request, RequestChannel, RequestKind, RequestState, next_number},
    time::Day,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, number, person, applicant_name, kind, received_on, registered_at, registered_by, channel,
    answered_at, paper_sha256, outcome";

/// A request; what an applicant outside the register asked to be searched by has not been read yet.
fn from_row(row: &Row<'_>) -> Result<Request> {
    let applicant = match maybe_uuid(row, 2, "requests.person")? {
        Some(person) => Applicant::Known(PersonId(person)),
        None => Applicant::Unknown { name: get(row, 3, "requests.applicant_name")?, search_keys: Vec::new() },
    };
    let outcome: Option<String> = get(row, 11, "requests.outcome")?;
    let paper_sha256 = || get(row, 10, "requests.paper_sha256");
    let state = match (maybe_moment(row, 9, "requests.answered_at")?, outcome.as_deref()) {
        (None, None) => RequestState::Open,
        (Some(at), Some("answered")) => RequestState::Answered { at, paper_sha256: paper_sha256()? },
        (Some(at), Some("refused")) => RequestState::Refused { at, paper_sha256: paper_sha256()? },
        (Some(at), Some("withdrawn")) => RequestState::Withdrawn { at },
        _ => return Err(damaged("requests.outcome")),
    };
    Ok(Request {
        id: RequestId(uuid(row, 0, "requests.id")?),
        number: get(row, 1, "requests.number")?,
        applicant,
        kind: code(row, 4, "requests.kind", RequestKind::from_code)?,
        received_on: day(row, 5, "requests.received_on")?,
        registered_at: moment(row, 6, "requests.registered_at")?,
        registered_by: StaffId(uuid(row, 7, "requests.registered_by")?),
        channel: code(row, 8, "requests.channel", RequestChannel::from_code)?,
        state,
    })
}

impl Read<'_> {
    /// A request.
    pub fn request(&self, id: RequestId) -> Result<Option<Request>> {
        let found =
            self.first(&format!("SELECT {COLUMNS} FROM requests WHERE id = ?1"), [id.0.as_bytes()], from_row)?;
        found.map(|request| self.with_search_keys(request)).transpose()
    }

    /// The request with this case number.
    pub fn request_by_number(&self, number: &str) -> Result<Option<Request>> {
        let found = self.first(&format!("SELECT {COLUMNS} FROM requests WHERE number = ?1"), [number], from_row)?;
        found.map(|request| self.with_search_keys(request)).transpose()
    }

    /// A person's requests, the latest received first.
    pub fn requests_of(&self, person: PersonId) -> Result<Vec<Request>> {
        static ABOUT: About = About::of("requests", "person", COLUMNS, "received_on DESC, id DESC");
        self.about(&ABOUT, person.0, from_row)
    }

    /// Open requests, the longest waiting first.
    pub fn open_requests(&self) -> Result<Vec<Request>> {
        let found = self.rows(
            &format!("SELECT {COLUMNS} FROM requests WHERE answered_at IS NULL ORDER BY received_on, id"),
            [],
            from_row,
        )?;
        found.into_iter().map(|request| self.with_search_keys(request)).collect()
    }

    /// How many requests are open.
    pub fn open_requests_count(&self) -> Result<u64> {
        self.number("SELECT count(*) FROM requests WHERE answered_at IS NULL", [])
    }

    /// Requests whose clock stands still: a question to the person has no answer yet.
    pub fn requests_standing_still(&self) -> Result<Vec<RequestId>> {
        self.rows("SELECT request FROM request_pauses WHERE answered_on IS NULL ORDER BY request", [], |row| {
            Ok(RequestId(uuid(row, 0, "request_pauses.request")?))
        })
    }

    /// Every request in the order they were registered, the latest first; after the one named, or from the start.
    pub fn requests_page(&self, after: Option<RequestId>, limit: u32) -> Result<Vec<Request>> {
        let after = after.map_or([0xff; 16], |id| *id.0.as_bytes());
        let found = self.rows(
            &format!("SELECT {COLUMNS} FROM requests WHERE id < ?1 ORDER BY id DESC LIMIT ?2"),
            params![after, limit],
            from_row,
        )?;
        found.into_iter().map(|request| self.with_search_keys(request)).collect()
    }

    /// The requests received from one day to another, both counted, the first first.
    pub fn requests_received(&self, from: Day, to: Day) -> Result<Vec<Request>> {
        let found = self.rows(
            &format!("SELECT {COLUMNS} FROM requests WHERE received_on BETWEEN ?1 AND ?2 ORDER BY received_on, id"),
            [day_text(from), day_text(to)],
            from_row,
        )?;
        found.into_iter().map(|request| self.with_search_keys(request)).collect()
    }

    /// The number the next case of this year gets.
    pub fn next_request_number(&self, year: i32) -> Result<String> {
        let prefix = format!("{year:04}-");
        // Every number of the year starts with the prefix, and the sign after `-` is `.`.
        let taken = self.rows(
            "SELECT number FROM requests WHERE number >= ?1 AND number < ?2
             ORDER BY length(number) DESC, number DESC LIMIT 1",
            [prefix, format!("{year:04}.")],
            |row| get::<String>(row, 0, "requests.number"),
        )?;
        Ok(next_number(year, taken.iter().map(String::as_str)))
    }

    fn with_search_keys(&self, mut request: Request) -> Result<Request> {
        if let Applicant::Unknown { search_keys, .. } = &mut request.applicant {
            *search_keys = self.rows(
                "SELECT search_key FROM request_search_keys WHERE request = ?1 ORDER BY position",
                [request.id.0.as_bytes()],
                |row| get(row, 0, "request_search_keys.search_key"),
            )?;
        }
        Ok(request)
    }
}

impl Write<'_> {
    /// Registers a request. A case number that is taken is refused.
    pub fn insert_request(&mut self, request: &Request) -> Result<()> {
        let (person, name, keys) = applicant(request);
        let (outcome, answered_at, paper) = end(request);
        self.run_one(
            "INSERT INTO requests (id, number, person, applicant_name, kind, received_on, registered_at, registered_by,
                 channel, answered_at, paper_sha256, outcome)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                request.id.0.as_bytes(),
                request.number,
                person,
                name,
                request.kind.code(),
                day_text(request.received_on),
                moment_text(request.registered_at),
                request.registered_by.0.as_bytes(),
                request.channel.code(),
                answered_at,
                paper,
                outcome,
            ],
        )?;
        self.insert_search_keys(request.id, keys)
    }

    /// Replaces what is known about a request, apart from its identifier. Its course is kept.
    pub fn update_request(&mut self, request: &Request) -> Result<()> {
        let (person, name, keys) = applicant(request);
        let (outcome, answered_at, paper) = end(request);
        self.run_one(
            "UPDATE requests SET number = ?2, person = ?3, applicant_name = ?4, kind = ?5, received_on = ?6,
                 registered_at = ?7, registered_by = ?8, channel = ?9, answered_at = ?10, paper_sha256 = ?11,
                 outcome = ?12
             WHERE id = ?1",
            params![
                request.id.0.as_bytes(),
                request.number,
                person,
                name,
                request.kind.code(),
                day_text(request.received_on),
                moment_text(request.registered_at),
                request.registered_by.0.as_bytes(),
                request.channel.code(),
                answered_at,
                paper,
                outcome,
            ],
        )?;
        self.run("DELETE FROM request_search_keys WHERE request = ?1", [request.id.0.as_bytes()])?;
        self.insert_search_keys(request.id, keys)
    }

    /// Erases a request with its course and what was due for it.
    pub fn delete_request(&mut self, id: RequestId) -> Result<()> {
        self.erased = true;
        self.run("DELETE FROM due WHERE subject = ?1", [id.0.as_bytes()])?;
        self.run_one("DELETE FROM requests WHERE id = ?1", [id.0.as_bytes()])
    }

    fn insert_search_keys(&self, id: RequestId, keys: &[String]) -> Result<()> {
        for (position, key) in (0_i64..).zip(keys) {
            self.run_one(
                "INSERT INTO request_search_keys (request, position, search_key) VALUES (?1, ?2, ?3)",
                params![id.0.as_bytes(), position, key],
            )?;
        }
        Ok(())
    }
}

fn applicant(request: &Request) -> (Option<[u8; 16]>, Option<&str>, &[String]) {
    match &request.applicant {
        Applicant::Known(person) => (Some(*person.0.as_bytes()), None, &[]),
        Applicant::Unknown { name, search_keys } => (None, Some(name), search_keys),
    }
}

type End = (Option<&'static str>, Option<String>, Option<[u8; 32]>);

fn end(request: &Request) -> End {
    let outcome = request.state.ended_at().map(|_| request.state.code());
    (outcome, request.state.ended_at().map(moment_text), request.state.paper())
}
