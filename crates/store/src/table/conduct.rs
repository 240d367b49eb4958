//! Violations, suspensions and terminations.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, damaged, day, day_text, maybe_moment, maybe_uuid, moment, moment_text, uuid},
};
use domain::{
    accounts::TerminationGround,
    conduct::{AppealRoute, ConductRule, Signed, Suspension, Termination, Violation},
    ids::{AccountId, PersonId, RecordId, StaffId},
};
use rusqlite::{Row, params};

const VIOLATION: &str = "id, person, rule, noted_on, noted_by";
const SUSPENSION: &str = "id, person, account, rule, decided_at, decided_by, appeal, review_on, countersigned_at,
    countersigned_by, lifted_at, lifted_by";
const TERMINATION: &str =
    "id, person, account, ground, ends_on, decided_at, decided_by, countersigned_at, countersigned_by";

fn violation(row: &Row<'_>) -> Result<Violation> {
    Ok(Violation {
        id: RecordId(uuid(row, 0, "violations.id")?),
        person: PersonId(uuid(row, 1, "violations.person")?),
        rule: code(row, 2, "violations.rule", ConductRule::from_code)?,
        noted_on: day(row, 3, "violations.noted_on")?,
        noted_by: StaffId(uuid(row, 4, "violations.noted_by")?),
    })
}

/// A signature in two columns, beginning at this place; the first column names both for the error.
fn signed(row: &Row<'_>, at: usize, column: &'static str) -> Result<Option<Signed>> {
    match (maybe_moment(row, at, column)?, maybe_uuid(row, at + 1, column)?) {
        (Some(at), Some(by)) => Ok(Some(Signed { at, by: StaffId(by) })),
        (None, None) => Ok(None),
        _ => Err(damaged(column)),
    }
}

fn suspension(row: &Row<'_>) -> Result<Suspension> {
    Ok(Suspension {
        id: RecordId(uuid(row, 0, "suspensions.id")?),
        person: PersonId(uuid(row, 1, "suspensions.person")?),
        account: AccountId(uuid(row, 2, "suspensions.account")?),
        rule: code(row, 3, "suspensions.rule", ConductRule::from_code)?,
        decided: Signed {
            at: moment(row, 4, "suspensions.decided_at")?,
            by: StaffId(uuid(row, 5, "suspensions.decided_by")?),
        },
        appeal: code(row, 6, "suspensions.appeal", AppealRoute::from_code)?,
        review_on: day(row, 7, "suspensions.review_on")?,
        countersigned: signed(row, 8, "suspensions.countersigned_at")?,
        lifted: signed(row, 10, "suspensions.lifted_at")?,
    })
}

fn termination(row: &Row<'_>) -> Result<Termination> {
    Ok(Termination {
        id: RecordId(uuid(row, 0, "terminations.id")?),
        person: PersonId(uuid(row, 1, "terminations.person")?),
        account: AccountId(uuid(row, 2, "terminations.account")?),
        ground: code(row, 3, "terminations.ground", TerminationGround::from_code)?,
        ends_on: day(row, 4, "terminations.ends_on")?,
        decided: Signed {
            at: moment(row, 5, "terminations.decided_at")?,
            by: StaffId(uuid(row, 6, "terminations.decided_by")?),
        },
        countersigned: signed(row, 7, "terminations.countersigned_at")?,
    })
}

fn at_and_by(signed: Option<Signed>) -> (Option<String>, Option<[u8; 16]>) {
    (signed.map(|it| moment_text(it.at)), signed.map(|it| *it.by.0.as_bytes()))
}

impl Read<'_> {
    /// A person's violations, the oldest first.
    pub fn violations_of(&self, person: PersonId) -> Result<Vec<Violation>> {
        static ABOUT: About = About::of("violations", "person", VIOLATION, "noted_on, id");
        self.about(&ABOUT, person.0, violation)
    }

    /// A suspension.
    pub fn suspension(&self, id: RecordId) -> Result<Option<Suspension>> {
        self.first(&format!("SELECT {SUSPENSION} FROM suspensions WHERE id = ?1"), [id.0.as_bytes()], suspension)
    }

    /// A person's suspensions, the oldest first.
    pub fn suspensions_of(&self, person: PersonId) -> Result<Vec<Suspension>> {
        static ABOUT: About = About::of("suspensions", "person", SUSPENSION, "decided_at, id");
        self.about(&ABOUT, person.0, suspension)
    }

    /// A termination.
    pub fn termination(&self, id: RecordId) -> Result<Option<Termination>> {
        self.first(&format!("SELECT {TERMINATION} FROM terminations WHERE id = ?1"), [id.0.as_bytes()], termination)
    }

    /// A person's terminations, the oldest first.
    pub fn terminations_of(&self, person: PersonId) -> Result<Vec<Termination>> {
        static ABOUT: About = About::of("terminations", "person", TERMINATION, "decided_at, id");
        self.about(&ABOUT, person.0, termination)
    }
}

impl Write<'_> {
    /// Notes a violation.
    pub fn insert_violation(&mut self, it: &Violation) -> Result<()> {
        self.run_one(
            "INSERT INTO violations (id, person, rule, noted_on, noted_by) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.rule.code(),
                day_text(it.noted_on),
                it.noted_by.0.as_bytes()
            ],
        )
    }

    /// Adds a suspension.
    pub fn insert_suspension(&mut self, it: &Suspension) -> Result<()> {
        let (countersigned_at, countersigned_by) = at_and_by(it.countersigned);
        let (lifted_at, lifted_by) = at_and_by(it.lifted);
        self.run_one(
            "INSERT INTO suspensions (id, person, account, rule, decided_at, decided_by, appeal, review_on,
                 countersigned_at, countersigned_by, lifted_at, lifted_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.account.0.as_bytes(),
                it.rule.code(),
                moment_text(it.decided.at),
                it.decided.by.0.as_bytes(),
                it.appeal.code(),
                day_text(it.review_on),
                countersigned_at,
                countersigned_by,
                lifted_at,
                lifted_by,
            ],
        )
    }

    /// Gives a suspension its later signatures and another day of review. What was decided does not change.
    pub fn update_suspension(&mut self, it: &Suspension) -> Result<()> {
        let (countersigned_at, countersigned_by) = at_and_by(it.countersigned);
        let (lifted_at, lifted_by) = at_and_by(it.lifted);
        self.run_one(
            "UPDATE suspensions SET review_on = ?2, countersigned_at = ?3, countersigned_by = ?4, lifted_at = ?5,
                 lifted_by = ?6
             WHERE id = ?1",
            params![
                it.id.0.as_bytes(),
                day_text(it.review_on),
                countersigned_at,
                countersigned_by,
                lifted_at,
                lifted_by
            ],
        )
    }

    /// Adds a termination.
    pub fn insert_termination(&mut self, it: &Termination) -> Result<()> {
        let (countersigned_at, countersigned_by) = at_and_by(it.countersigned);
        self.run_one(
            "INSERT INTO terminations (id, person, account, ground, ends_on, decided_at, decided_by, countersigned_at,
                 countersigned_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.account.0.as_bytes(),
                it.ground.code(),
                day_text(it.ends_on),
                moment_text(it.decided.at),
                it.decided.by.0.as_bytes(),
                countersigned_at,
                countersigned_by,
            ],
        )
    }

    /// Gives a termination its second signature and the day it ends on.
    pub fn update_termination(&mut self, it: &Termination) -> Result<()> {
        let (countersigned_at, countersigned_by) = at_and_by(it.countersigned);
        self.run_one(
            "UPDATE terminations SET ends_on = ?2, countersigned_at = ?3, countersigned_by = ?4 WHERE id = ?1",
            params![it.id.0.as_bytes(), day_text(it.ends_on), countersigned_at, countersigned_by],
        )
    }
}
