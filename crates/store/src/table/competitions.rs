//! Competitions, offers and surveys.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, day, day_text, get, source, uuid},
};
use domain::{
    competitions::{Competition, CompetitionKind, Entry},
    ids::{CompetitionId, EntryId, PersonId},
};
use rusqlite::{Row, params};

const COMPETITION: &str = "id, kind, name, purpose, starts_on, ends_on";
const ENTRY: &str = "id, competition, person, entered_on, voucher, source_kind, source_detail, source_on";

fn competition_from_row(row: &Row<'_>) -> Result<Competition> {
    Ok(Competition {
        id: CompetitionId(uuid(row, 0, "competitions.id")?),
        kind: code(row, 1, "competitions.kind", CompetitionKind::from_code)?,
        name: get(row, 2, "competitions.name")?,
        purpose: get(row, 3, "competitions.purpose")?,
        starts_on: day(row, 4, "competitions.starts_on")?,
        ends_on: day(row, 5, "competitions.ends_on")?,
    })
}

fn entry_from_row(row: &Row<'_>) -> Result<Entry> {
    Ok(Entry {
        id: EntryId(uuid(row, 0, "competition_entries.id")?),
        competition: CompetitionId(uuid(row, 1, "competition_entries.competition")?),
        person: PersonId(uuid(row, 2, "competition_entries.person")?),
        entered_on: day(row, 3, "competition_entries.entered_on")?,
        voucher: get(row, 4, "competition_entries.voucher")?,
        source: source(row, 5, "competition_entries.source_kind")?,
    })
}

impl Read<'_> {
    /// A competition, an offer or a survey.
    pub fn competition(&self, id: CompetitionId) -> Result<Option<Competition>> {
        self.first(
            &format!("SELECT {COMPETITION} FROM competitions WHERE id = ?1"),
            [id.0.as_bytes()],
            competition_from_row,
        )
    }

    /// All of them, the latest first.
    pub fn competitions(&self) -> Result<Vec<Competition>> {
        self.rows(&format!("SELECT {COMPETITION} FROM competitions ORDER BY id DESC"), [], competition_from_row)
    }

    /// An entry.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>> {
        self.first(&format!("SELECT {ENTRY} FROM competition_entries WHERE id = ?1"), [id.0.as_bytes()], entry_from_row)
    }

    /// What a person took part in, the earliest first.
    pub fn entries_of(&self, person: PersonId) -> Result<Vec<Entry>> {
        static ABOUT: About = About::of("competition_entries", "person", ENTRY, "entered_on, id");
        self.about(&ABOUT, person.0, entry_from_row)
    }

    /// How many took part.
    pub fn entries_count(&self, competition: CompetitionId) -> Result<u64> {
        self.number("SELECT count(*) FROM competition_entries WHERE competition = ?1", [competition.0.as_bytes()])
    }
}

impl Write<'_> {
    /// Adds a competition, an offer or a survey.
    pub fn insert_competition(&mut self, competition: &Competition) -> Result<()> {
        self.run_one(
            "INSERT INTO competitions (id, kind, name, purpose, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                competition.id.0.as_bytes(),
                competition.kind.code(),
                competition.name,
                competition.purpose,
                day_text(competition.starts_on),
                day_text(competition.ends_on),
            ],
        )
    }

    /// Adds an entry. A second entry of one person is refused.
    pub fn insert_entry(&mut self, entry: &Entry) -> Result<()> {
        self.run_one(
            "INSERT INTO competition_entries (id, competition, person, entered_on, voucher, source_kind, source_detail,
                 source_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                entry.id.0.as_bytes(),
                entry.competition.0.as_bytes(),
                entry.person.0.as_bytes(),
                day_text(entry.entered_on),
                entry.voucher,
                entry.source.kind.code(),
                entry.source.detail,
                day_text(entry.source.on),
            ],
        )
    }

    /// Writes down the voucher the prize stands in.
    pub fn set_entry_voucher(&mut self, id: EntryId, voucher: &str) -> Result<()> {
        self.run_one("UPDATE competition_entries SET voucher = ?2 WHERE id = ?1", params![id.0.as_bytes(), voucher])
    }

    /// Erases an entry.
    pub fn delete_entry(&mut self, id: EntryId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM competition_entries WHERE id = ?1", [id.0.as_bytes()])
    }
}
