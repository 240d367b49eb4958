//! Who was given whose data, and who must be told of changes and of the data itself.

use super::processing::basis;
use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, codes_of, codes_text, count, day, day_text, get, maybe_code, maybe_day, stored, uuid},
};
use domain::{
    ids::{PersonId, StaffId},
    information::{BatchSource, InformationDuty, InformedHow},
    processing::{DataKind, Disclosure, DisclosureKind, Notice, NoticeCause, NoticeState},
};
use rusqlite::{Row, params};
use uuid::Uuid;

const DISCLOSURE: &str = "id, person, recipient, kind, categories, disclosed_on, why, basis, recorded_by";
const NOTICE: &str = "id, person, recipient, cause, since_on, reference, state, closed_on, how";
const DUTY: &str = "id, source, what, people, received_on, informed_on, how, reason";

fn disclosure(row: &Row<'_>) -> Result<Disclosure> {
    Ok(Disclosure {
        id: uuid(row, 0, "disclosures.id")?,
        person: PersonId(uuid(row, 1, "disclosures.person")?),
        recipient: uuid(row, 2, "disclosures.recipient")?,
        kind: code(row, 3, "disclosures.kind", DisclosureKind::from_code)?,
        categories: codes_of(row, 4, "disclosures.categories", DataKind::from_code)?,
        on: day(row, 5, "disclosures.disclosed_on")?,
        why: get(row, 6, "disclosures.why")?,
        basis: code(row, 7, "disclosures.basis", basis)?,
        recorded_by: StaffId(uuid(row, 8, "disclosures.recorded_by")?),
    })
}

fn notice(row: &Row<'_>) -> Result<Notice> {
    Ok(Notice {
        id: uuid(row, 0, "recipient_notices.id")?,
        person: PersonId(uuid(row, 1, "recipient_notices.person")?),
        recipient: uuid(row, 2, "recipient_notices.recipient")?,
        cause: code(row, 3, "recipient_notices.cause", NoticeCause::from_code)?,
        since: day(row, 4, "recipient_notices.since_on")?,
        reference: get(row, 5, "recipient_notices.reference")?,
        state: code(row, 6, "recipient_notices.state", NoticeState::from_code)?,
        closed_on: maybe_day(row, 7, "recipient_notices.closed_on")?,
        how: get(row, 8, "recipient_notices.how")?,
    })
}

fn duty(row: &Row<'_>) -> Result<InformationDuty> {
    Ok(InformationDuty {
        id: uuid(row, 0, "information_duties.id")?,
        source: code(row, 1, "information_duties.source", BatchSource::from_code)?,
        what: get(row, 2, "information_duties.what")?,
        people: count(row, 3, "information_duties.people")?,
        received_on: day(row, 4, "information_duties.received_on")?,
        informed_on: maybe_day(row, 5, "information_duties.informed_on")?,
        how: maybe_code(row, 6, "information_duties.how", InformedHow::from_code)?,
        reason: get(row, 7, "information_duties.reason")?,
    })
}

impl Read<'_> {
    /// A person's disclosures, the latest first.
    pub fn disclosures_of(&self, person: PersonId) -> Result<Vec<Disclosure>> {
        static ABOUT: About = About::of("disclosures", "person", DISCLOSURE, "disclosed_on DESC, id DESC");
        self.about(&ABOUT, person.0, disclosure)
    }

    /// One disclosure.
    pub fn disclosure(&self, id: Uuid) -> Result<Option<Disclosure>> {
        self.first(&format!("SELECT {DISCLOSURE} FROM disclosures WHERE id = ?1"), [id.as_bytes()], disclosure)
    }

    /// How many disclosures there are.
    pub fn disclosures_count(&self) -> Result<u64> {
        self.number("SELECT count(*) FROM disclosures", [])
    }

    /// Notices: the open ones, or all, the oldest first.
    pub fn notices(&self, open_only: bool) -> Result<Vec<Notice>> {
        let which = if open_only { "WHERE state = 'open'" } else { "" };
        self.rows(&format!("SELECT {NOTICE} FROM recipient_notices {which} ORDER BY since_on, id"), [], notice)
    }

    /// The notices about a person, the oldest first.
    pub fn notices_of(&self, person: PersonId) -> Result<Vec<Notice>> {
        static ABOUT: About = About::of("recipient_notices", "person", NOTICE, "id");
        self.about(&ABOUT, person.0, notice)
    }

    /// One notice.
    pub fn notice(&self, id: Uuid) -> Result<Option<Notice>> {
        self.first(&format!("SELECT {NOTICE} FROM recipient_notices WHERE id = ?1"), [id.as_bytes()], notice)
    }

    /// Batches whose people must be told: those that wait, or all, the oldest first.
    pub fn information_duties(&self, open_only: bool) -> Result<Vec<InformationDuty>> {
        let which = if open_only { "WHERE informed_on IS NULL" } else { "" };
        self.rows(&format!("SELECT {DUTY} FROM information_duties {which} ORDER BY received_on, id"), [], duty)
    }

    /// One batch.
    pub fn information_duty(&self, id: Uuid) -> Result<Option<InformationDuty>> {
        self.first(&format!("SELECT {DUTY} FROM information_duties WHERE id = ?1"), [id.as_bytes()], duty)
    }
}

impl Write<'_> {
    /// Writes down a disclosure. What was given was given: it is never changed.
    pub fn insert_disclosure(&mut self, it: &Disclosure) -> Result<()> {
        self.run_one(
            "INSERT INTO disclosures (id, person, recipient, kind, categories, disclosed_on, why, basis, recorded_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                it.id.as_bytes(),
                it.person.0.as_bytes(),
                it.recipient.as_bytes(),
                it.kind.code(),
                codes_text(&it.categories, DataKind::code),
                day_text(it.on),
                it.why,
                it.basis.code(),
                it.recorded_by.0.as_bytes(),
            ],
        )
    }

    /// Erases a disclosure; `false` if it was not there.
    pub fn delete_disclosure(&mut self, id: Uuid) -> Result<bool> {
        self.erased = true;
        Ok(self.run("DELETE FROM disclosures WHERE id = ?1", [id.as_bytes()])? == 1)
    }

    /// Enters a notice, or how it was closed.
    pub fn put_notice(&mut self, it: &Notice) -> Result<()> {
        self.erased |= it.state != NoticeState::Open;
        self.run_one(
            "INSERT INTO recipient_notices (id, person, recipient, cause, since_on, reference, state, closed_on, how)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET reference = excluded.reference, state = excluded.state,
                 closed_on = excluded.closed_on, how = excluded.how",
            params![
                it.id.as_bytes(),
                it.person.0.as_bytes(),
                it.recipient.as_bytes(),
                it.cause.code(),
                day_text(it.since),
                it.reference,
                it.state.code(),
                it.closed_on.map(day_text),
                it.how,
            ],
        )
    }

    /// Erases a notice that has been closed; one that waits stays, for the recipient must still be told.
    pub fn delete_closed_notice(&mut self, id: Uuid) -> Result<bool> {
        self.erased = true;
        Ok(self.run("DELETE FROM recipient_notices WHERE id = ?1 AND state <> 'open'", [id.as_bytes()])? == 1)
    }

    /// Enters a batch, or how its duty was met.
    pub fn put_information_duty(&mut self, it: &InformationDuty) -> Result<()> {
        self.run_one(
            "INSERT INTO information_duties (id, source, what, people, received_on, informed_on, how, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET informed_on = excluded.informed_on, how = excluded.how,
                 reason = excluded.reason",
            params![
                it.id.as_bytes(),
                it.source.code(),
                it.what,
                stored(it.people),
                day_text(it.received_on),
                it.informed_on.map(day_text),
                it.how.map(InformedHow::code),
                it.reason,
            ],
        )
    }
}
