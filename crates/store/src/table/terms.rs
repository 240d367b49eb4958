//! The terms, who accepted which version, and what still binds.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, damaged, day, day_text, get, maybe_day, uuid},
};
use domain::{
    ids::{PersonId, RecordId, StaffId, TermsId},
    terms::{Acceptance, AcceptanceHow, SurvivingTerms, TermsKind, TermsVersion, sha256},
    time::Day,
};
use rusqlite::{Row, params};

const VERSION: &str = "id, kind, name, valid_from, valid_to, text, sha256, notice_on";
const ACCEPTANCE: &str = "id, person, version, accepted_on, how, recorded_by";

/// The text is the proof of what was accepted, so it is compared with its checksum each time it is read.
fn version(row: &Row<'_>) -> Result<TermsVersion> {
    let text: Option<String> = get(row, 5, "terms_versions.text")?;
    let kept: Option<[u8; 32]> = get(row, 6, "terms_versions.sha256")?;
    if text.as_deref().map(sha256) != kept {
        return Err(damaged("terms_versions.text"));
    }
    Ok(TermsVersion {
        id: TermsId(uuid(row, 0, "terms_versions.id")?),
        kind: code(row, 1, "terms_versions.kind", TermsKind::from_code)?,
        name: get(row, 2, "terms_versions.name")?,
        valid_from: day(row, 3, "terms_versions.valid_from")?,
        valid_to: maybe_day(row, 4, "terms_versions.valid_to")?,
        text,
        notice_on: maybe_day(row, 7, "terms_versions.notice_on")?,
    })
}

fn acceptance(row: &Row<'_>) -> Result<Acceptance> {
    Ok(Acceptance {
        id: RecordId(uuid(row, 0, "terms_acceptances.id")?),
        person: PersonId(uuid(row, 1, "terms_acceptances.person")?),
        version: TermsId(uuid(row, 2, "terms_acceptances.version")?),
        accepted_on: day(row, 3, "terms_acceptances.accepted_on")?,
        how: code(row, 4, "terms_acceptances.how", AcceptanceHow::from_code)?,
        recorded_by: StaffId(uuid(row, 5, "terms_acceptances.recorded_by")?),
    })
}

/// How many people accepted a version, one way or another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcceptanceCount {
    /// The version.
    pub version: TermsId,
    /// How many accepted it.
    pub people: u64,
    /// How many of them before the GDPR.
    pub to_review: u64,
}

impl Read<'_> {
    /// A version of the terms.
    pub fn terms_version(&self, id: TermsId) -> Result<Option<TermsVersion>> {
        self.first(&format!("SELECT {VERSION} FROM terms_versions WHERE id = ?1"), [id.0.as_bytes()], version)
    }

    /// Every version, the oldest first.
    pub fn terms_versions(&self) -> Result<Vec<TermsVersion>> {
        self.rows(&format!("SELECT {VERSION} FROM terms_versions ORDER BY kind DESC, valid_from, id"), [], version)
    }

    /// What a person has accepted, the oldest first.
    pub fn acceptances_of(&self, person: PersonId) -> Result<Vec<Acceptance>> {
        static ABOUT: About = About::of("terms_acceptances", "person", ACCEPTANCE, "accepted_on, id");
        self.about(&ABOUT, person.0, acceptance)
    }

    /// Which acceptances these are, in the same order.
    pub fn acceptance_ids_of(&self, person: PersonId) -> Result<Vec<RecordId>> {
        static ABOUT: About = About::of("terms_acceptances", "person", "id", "accepted_on, id");
        self.about(&ABOUT, person.0, |row| Ok(RecordId(uuid(row, 0, "terms_acceptances.id")?)))
    }

    /// How many accepted each version. Counting people is all it says.
    pub fn acceptance_counts(&self, gdpr_from: Day) -> Result<Vec<AcceptanceCount>> {
        self.rows(
            "SELECT version, count(*), sum(accepted_on < ?1) FROM terms_acceptances GROUP BY version",
            [day_text(gdpr_from)],
            |row| {
                Ok(AcceptanceCount {
                    version: TermsId(uuid(row, 0, "terms_acceptances.version")?),
                    people: crate::values::count(row, 1, "count")?,
                    to_review: crate::values::count(row, 2, "count")?,
                })
            },
        )
    }

    /// People with a contract of some kind that runs on this day, after the one named, in the order of their identifiers.
    pub fn people_under_contract(&self, on: Day, after: Option<PersonId>, limit: u32) -> Result<Vec<PersonId>> {
        let after = after.map_or([0; 16], |id| *id.0.as_bytes());
        self.rows(
            "SELECT id FROM people
             WHERE id > ?1 AND EXISTS (SELECT 1 FROM agreements WHERE agreements.person = people.id
                 AND started_on <= ?2 AND (ended_on IS NULL OR ended_on >= ?2))
             ORDER BY id LIMIT ?3",
            params![after, day_text(on), limit],
            |row| Ok(PersonId(uuid(row, 0, "people.id")?)),
        )
    }

    /// What still binds a person whose membership has ended.
    pub fn surviving_terms_of(&self, person: PersonId) -> Result<Vec<SurvivingTerms>> {
        static ABOUT: About =
            About::of("surviving_terms", "person", "id, person, version, accepted_on, ended_on", "ended_on, id");
        self.about(&ABOUT, person.0, |row| {
            Ok(SurvivingTerms {
                id: RecordId(uuid(row, 0, "surviving_terms.id")?),
                person: PersonId(uuid(row, 1, "surviving_terms.person")?),
                version: TermsId(uuid(row, 2, "surviving_terms.version")?),
                accepted_on: day(row, 3, "surviving_terms.accepted_on")?,
                ended_on: day(row, 4, "surviving_terms.ended_on")?,
            })
        })
    }
}

impl Write<'_> {
    /// Adds a version. A second one of the same terms from the same day is refused.
    pub fn insert_terms_version(&mut self, it: &TermsVersion) -> Result<()> {
        self.run_one(
            "INSERT INTO terms_versions (id, kind, name, valid_from, valid_to, text, sha256, notice_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                it.id.0.as_bytes(),
                it.kind.code(),
                it.name,
                day_text(it.valid_from),
                it.valid_to.map(day_text),
                it.text,
                it.sha256(),
                it.notice_on.map(day_text)
            ],
        )
    }

    /// Sets the last day of a version and the day of its notice.
    pub fn date_terms_version(&mut self, it: &TermsVersion) -> Result<()> {
        self.run_one(
            "UPDATE terms_versions SET valid_to = ?2, notice_on = ?3 WHERE id = ?1",
            params![it.id.0.as_bytes(), it.valid_to.map(day_text), it.notice_on.map(day_text)],
        )
    }

    /// Brings in the text of a version that has none. A text that is there is never replaced.
    pub fn set_terms_text(&mut self, id: TermsId, text: &str) -> Result<()> {
        self.run_one(
            "UPDATE terms_versions SET text = ?2, sha256 = ?3 WHERE id = ?1 AND text IS NULL",
            params![id.0.as_bytes(), text, sha256(text)],
        )
    }

    /// Writes down an acceptance. `false` if the person had accepted the version already: the first time stands.
    pub fn insert_acceptance(&mut self, it: &Acceptance) -> Result<bool> {
        Ok(self.run(
            "INSERT INTO terms_acceptances (id, person, version, accepted_on, how, recorded_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (person, version) DO NOTHING",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.version.0.as_bytes(),
                day_text(it.accepted_on),
                it.how.code(),
                it.recorded_by.0.as_bytes()
            ],
        )? > 0)
    }

    /// Notes which rules still bind after a membership; one that is noted already keeps its days.
    pub fn insert_surviving_terms(&mut self, it: &SurvivingTerms) -> Result<()> {
        self.run(
            "INSERT INTO surviving_terms (id, person, version, accepted_on, ended_on) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (person, version) DO NOTHING",
            params![
                it.id.0.as_bytes(),
                it.person.0.as_bytes(),
                it.version.0.as_bytes(),
                day_text(it.accepted_on),
                day_text(it.ended_on)
            ],
        )?;
        Ok(())
    }
}
