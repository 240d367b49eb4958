//! Disputes about ratings with their two contact logs.

use crate::{
    access::{Read, Write},
    error::Result,
    table::ratings::stars,
    values::{
        code, count, damaged, day, day_text, get, maybe_code, maybe_day, maybe_moment, maybe_uuid, moment, moment_text,
        stored, uuid,
    },
};
use domain::{
    attachments::AttachmentSlot,
    disputes::{
        Dispute,
        contacts::{Contact, Reached, Side},
        decision::{Decision, Outcome},
        next_number,
        parts::{Part, PartKind, Parts},
        steps::DisputeState,
    },
    ids::{AssignmentId, ContactId, DisputeId, PersonId, RatingId, StaffId},
    ratings::Stars,
    time::{Day, Moment},
    yearly::DisputeDays,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, number, rating, assignment, contractor, client, received_on, registered_at, registered_by, state,
    cause, cause_none, why_wrong, why_wrong_none, adjustment, adjustment_none, assured, completion_asked_on,
    stars_before, outcome, stars_after, statement, reasons, proposed_by, proposed_at, signed_by, decided_at, notified_on,
    closed_on";

fn part(row: &Row<'_>, at: usize) -> Result<Part> {
    Ok(Part {
        text: get(row, at, "disputes.cause")?,
        documents: 0,
        no_documents: get(row, at + 1, "disputes.cause_none")?,
    })
}

fn decision(row: &Row<'_>) -> Result<Option<Decision>> {
    let Some(outcome) = get::<Option<String>>(row, 19, "disputes.outcome")? else { return Ok(None) };
    Ok(Some(Decision {
        outcome: Outcome::from_code(&outcome).ok_or_else(|| damaged("disputes.outcome"))?,
        stars: stars(row, 20, "disputes.stars_after")?,
        statement: get(row, 21, "disputes.statement")?,
        reasons: get(row, 22, "disputes.reasons")?,
        proposed_by: StaffId(uuid(row, 23, "disputes.proposed_by")?),
        proposed_at: moment(row, 24, "disputes.proposed_at")?,
        signed_by: maybe_uuid(row, 25, "disputes.signed_by")?.map(StaffId),
        decided_at: maybe_moment(row, 26, "disputes.decided_at")?,
    }))
}

/// A dispute without its contacts and the number of its documents.
fn from_row(row: &Row<'_>) -> Result<Dispute> {
    Ok(Dispute {
        id: DisputeId(uuid(row, 0, "disputes.id")?),
        number: get(row, 1, "disputes.number")?,
        rating: RatingId(uuid(row, 2, "disputes.rating")?),
        assignment: AssignmentId(uuid(row, 3, "disputes.assignment")?),
        contractor: PersonId(uuid(row, 4, "disputes.contractor")?),
        client: maybe_uuid(row, 5, "disputes.client")?.map(PersonId),
        received_on: day(row, 6, "disputes.received_on")?,
        registered_at: moment(row, 7, "disputes.registered_at")?,
        registered_by: StaffId(uuid(row, 8, "disputes.registered_by")?),
        state: code(row, 9, "disputes.state", DisputeState::from_code)?,
        parts: Parts { cause: part(row, 10)?, why_wrong: part(row, 12)?, adjustment: part(row, 14)? },
        assured: get(row, 16, "disputes.assured")?,
        completion_asked_on: maybe_day(row, 17, "disputes.completion_asked_on")?,
        contacts: Vec::new(),
        stars_before: stars(row, 18, "disputes.stars_before")?.ok_or_else(|| damaged("disputes.stars_before"))?,
        decision: decision(row)?,
        notified_on: maybe_day(row, 27, "disputes.notified_on")?,
        closed_on: maybe_day(row, 28, "disputes.closed_on")?,
    })
}

fn contact(row: &Row<'_>) -> Result<Contact> {
    Ok(Contact {
        id: ContactId(uuid(row, 0, "dispute_contacts.id")?),
        side: code(row, 1, "dispute_contacts.side", Side::from_code)?,
        at: moment(row, 2, "dispute_contacts.at")?,
        by: StaffId(uuid(row, 3, "dispute_contacts.staff")?),
        reached: code(row, 4, "dispute_contacts.reached", Reached::from_code)?,
        note: get(row, 5, "dispute_contacts.note")?,
        released_at: maybe_moment(row, 6, "dispute_contacts.released_at")?,
    })
}

/// The slot a part's supporting documents lie in.
const fn slot(part: PartKind) -> AttachmentSlot {
    match part {
        PartKind::Cause => AttachmentSlot::Cause,
        PartKind::WhyWrong => AttachmentSlot::WhyWrong,
        PartKind::Adjustment => AttachmentSlot::Adjustment,
    }
}

impl Read<'_> {
    /// A dispute, whole.
    pub fn dispute(&self, id: DisputeId) -> Result<Option<Dispute>> {
        let found =
            self.first(&format!("SELECT {COLUMNS} FROM disputes WHERE id = ?1"), [id.0.as_bytes()], from_row)?;
        found.map(|dispute| self.whole(dispute)).transpose()
    }

    /// The dispute with this number.
    pub fn dispute_by_number(&self, number: &str) -> Result<Option<Dispute>> {
        let found = self.first(&format!("SELECT {COLUMNS} FROM disputes WHERE number = ?1"), [number], from_row)?;
        found.map(|dispute| self.whole(dispute)).transpose()
    }

    /// The disputes about a rating, the oldest first.
    pub fn disputes_about(&self, rating: RatingId) -> Result<Vec<Dispute>> {
        self.disputes("rating = ?1 ORDER BY received_on, id", [rating.0.as_bytes()])
    }

    /// The disputes a contractor raised, the newest first.
    pub fn disputes_by(&self, contractor: PersonId) -> Result<Vec<Dispute>> {
        self.disputes("contractor = ?1 ORDER BY received_on DESC, id DESC", [contractor.0.as_bytes()])
    }

    /// The disputes about ratings a client gave, the newest first.
    pub fn disputes_against(&self, client: PersonId) -> Result<Vec<Dispute>> {
        self.disputes("client = ?1 ORDER BY received_on DESC, id DESC", [client.0.as_bytes()])
    }

    /// The disputes that are not closed, the oldest first.
    pub fn running_disputes(&self) -> Result<Vec<Dispute>> {
        self.disputes("state <> 'closed' ORDER BY received_on, id", [])
    }

    /// Every dispute, the newest first, from this place on.
    pub fn disputes_page(&self, place: u64, limit: u32) -> Result<Vec<Dispute>> {
        self.disputes("1 ORDER BY number DESC LIMIT ?1 OFFSET ?2", params![limit, stored(place)])
    }

    /// Disputes about ratings of so many stars that have been decided, the newest first.
    pub fn decided_disputes(&self, stars: Stars, limit: u32) -> Result<Vec<Dispute>> {
        self.disputes(
            "stars_before = ?1 AND decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT ?2",
            params![stars.value(), limit],
        )
    }

    /// How many disputes came to which outcome.
    pub fn dispute_outcomes(&self) -> Result<Vec<(Outcome, u64)>> {
        self.rows(
            "SELECT outcome, count(*) FROM disputes WHERE decided_at IS NOT NULL GROUP BY outcome ORDER BY outcome",
            [],
            |row| Ok((code(row, 0, "disputes.outcome", Outcome::from_code)?, count(row, 1, "count")?)),
        )
    }

    /// When disputes were received and decided, of all that had either within these days. Moments are stored with their
    /// offset: a decision may lie a day outside, and the caller looks at the clock in Sweden.
    pub fn dispute_days(&self, from: Day, to: Day) -> Result<Vec<DisputeDays>> {
        let (before, after) = (from.pred_opt().unwrap_or(from), to.succ_opt().unwrap_or(to));
        self.rows(
            "SELECT received_on, decided_at, outcome FROM disputes
             WHERE received_on BETWEEN ?1 AND ?2 OR substr(decided_at, 1, 10) BETWEEN ?3 AND ?4",
            [day_text(from), day_text(to), day_text(before), day_text(after)],
            |row| {
                let decided_at = maybe_moment(row, 1, "disputes.decided_at")?;
                let outcome = maybe_code(row, 2, "disputes.outcome", Outcome::from_code)?;
                Ok(DisputeDays { received_on: day(row, 0, "disputes.received_on")?, decided: decided_at.zip(outcome) })
            },
        )
    }

    /// The number of the next dispute of a year.
    pub fn next_dispute_number(&self, year: i32) -> Result<String> {
        let taken: Vec<String> = self.rows(
            "SELECT substr(number, 2) FROM disputes WHERE number GLOB ?1 ORDER BY length(number) DESC, number DESC LIMIT 1",
            [format!("T{year:04}-*")],
            |row| get(row, 0, "disputes.number"),
        )?;
        Ok(format!("T{}", next_number(year, taken.iter().map(String::as_str))))
    }

    fn disputes(&self, condition: &str, params: impl rusqlite::Params) -> Result<Vec<Dispute>> {
        let found = self.rows(&format!("SELECT {COLUMNS} FROM disputes WHERE {condition}"), params, from_row)?;
        found.into_iter().map(|dispute| self.whole(dispute)).collect()
    }

    fn whole(&self, mut dispute: Dispute) -> Result<Dispute> {
        dispute.contacts = self.rows(
            "SELECT id, side, at, staff, reached, note, released_at FROM dispute_contacts WHERE dispute = ?1 ORDER BY id",
            [dispute.id.0.as_bytes()],
            contact,
        )?;
        for kind in PartKind::ALL {
            let documents = self.number(
                "SELECT count(*) FROM attachments WHERE record = ?1 AND slot = ?2",
                params![dispute.id.0.as_bytes(), slot(kind).code()],
            )?;
            dispute.parts.of_mut(kind).documents = u32::try_from(documents).unwrap_or(u32::MAX);
        }
        Ok(dispute)
    }
}

impl Write<'_> {
    /// Adds a dispute. Its contacts are added one by one.
    pub fn insert_dispute(&mut self, dispute: &Dispute) -> Result<()> {
        self.run_one(
            "INSERT INTO disputes (id, number, rating, assignment, contractor, client, received_on, registered_at,
                 registered_by, state, cause_none, why_wrong_none, adjustment_none, assured, stars_before)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'incomplete', 0, 0, 0, ?10, ?11)",
            params![
                dispute.id.0.as_bytes(),
                dispute.number,
                dispute.rating.0.as_bytes(),
                dispute.assignment.0.as_bytes(),
                dispute.contractor.0.as_bytes(),
                dispute.client.map(|client| *client.0.as_bytes()),
                day_text(dispute.received_on),
                moment_text(dispute.registered_at),
                dispute.registered_by.0.as_bytes(),
                dispute.assured,
                dispute.stars_before.value(),
            ],
        )?;
        self.update_dispute(dispute)
    }

    /// Changes where a dispute stands, its parts and its decision.
    pub fn update_dispute(&mut self, dispute: &Dispute) -> Result<()> {
        let decision = dispute.decision.as_ref();
        self.run_one(
            "UPDATE disputes SET state = ?2, cause = ?3, cause_none = ?4, why_wrong = ?5, why_wrong_none = ?6,
                 adjustment = ?7, adjustment_none = ?8, assured = ?9, completion_asked_on = ?10, outcome = ?11,
                 stars_after = ?12, statement = ?13, reasons = ?14, proposed_by = ?15, proposed_at = ?16,
                 signed_by = ?17, decided_at = ?18, notified_on = ?19, closed_on = ?20
             WHERE id = ?1",
            params![
                dispute.id.0.as_bytes(),
                dispute.state.code(),
                dispute.parts.cause.text,
                dispute.parts.cause.no_documents,
                dispute.parts.why_wrong.text,
                dispute.parts.why_wrong.no_documents,
                dispute.parts.adjustment.text,
                dispute.parts.adjustment.no_documents,
                dispute.assured,
                dispute.completion_asked_on.map(day_text),
                decision.map(|it| it.outcome.code()),
                decision.and_then(|it| it.stars).map(Stars::value),
                decision.and_then(|it| it.statement.as_deref()),
                decision.map(|it| it.reasons.as_str()),
                decision.map(|it| *it.proposed_by.0.as_bytes()),
                decision.map(|it| moment_text(it.proposed_at)),
                decision.and_then(|it| it.signed_by).map(|staff| *staff.0.as_bytes()),
                decision.and_then(|it| it.decided_at).map(moment_text),
                dispute.notified_on.map(day_text),
                dispute.closed_on.map(day_text),
            ],
        )
    }

    /// Adds a line to a contact log.
    pub fn insert_contact(&mut self, dispute: DisputeId, contact: &Contact) -> Result<()> {
        self.run_one(
            "INSERT INTO dispute_contacts (id, dispute, side, at, staff, reached, note, released_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                contact.id.0.as_bytes(),
                dispute.0.as_bytes(),
                contact.side.code(),
                moment_text(contact.at),
                contact.by.0.as_bytes(),
                contact.reached.code(),
                contact.note,
                contact.released_at.map(moment_text),
            ],
        )
    }

    /// Lets the other side see a line of a contact log.
    pub fn release_contact(&mut self, id: ContactId, at: Moment) -> Result<()> {
        self.run_one(
            "UPDATE dispute_contacts SET released_at = ?2 WHERE id = ?1",
            params![id.0.as_bytes(), moment_text(at)],
        )
    }

    /// Erases a dispute with its contact logs, its files and what was due for it.
    pub fn delete_dispute(&mut self, id: DisputeId) -> Result<()> {
        self.erased = true;
        self.delete_attachments_of(id.0)?;
        self.run("DELETE FROM due WHERE subject = ?1", [id.0.as_bytes()])?;
        self.run_one("DELETE FROM disputes WHERE id = ?1", [id.0.as_bytes()])
    }
}
