//! Consents and their history.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, damaged, day_text, get, maybe_uuid, moment, moment_text, source, uuid},
};
use domain::{
    consents::{
        Act, Channel, Consent, ConsentAct, ConsentEvent, ConsentPurpose, ConsentStanding, ConsentWording, Stopped, Turn,
    },
    ids::{ConsentEventId, ConsentId, PersonId, StaffId},
    time::Moment,
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, purpose, source_kind, source_detail, source_on";

const EVENT: &str =
    "id, at, act, wording, (SELECT text FROM consent_wordings WHERE sha256 = wording), wording_version, ip,
    channel, recorded_by";

/// What of a line of a history is a [`Turn`].
pub(crate) const TURN: &str = "at, act, channel, wording_version IS NOT NULL, ip IS NOT NULL";

pub(crate) fn turn(row: &Row<'_>) -> Result<Turn> {
    Ok(Turn {
        at: moment(row, 0, "consent_events.at")?,
        act: code(row, 1, "consent_events.act", Act::from_code)?,
        channel: code(row, 2, "consent_events.channel", Channel::from_code)?,
        words: get(row, 3, "consent_events.wording_version")?,
        ip: get(row, 4, "consent_events.ip")?,
    })
}

/// A consent whose history has not been read yet.
fn from_row(row: &Row<'_>) -> Result<Consent> {
    Ok(Consent {
        id: ConsentId(uuid(row, 0, "consents.id")?),
        person: PersonId(uuid(row, 1, "consents.person")?),
        purpose: code(row, 2, "consents.purpose", ConsentPurpose::from_code)?,
        source: source(row, 3, "consents.source_kind")?,
        events: Vec::new(),
    })
}

fn event_from_row(row: &Row<'_>) -> Result<ConsentEvent> {
    let act: String = get(row, 2, "consent_events.act")?;
    Ok(ConsentEvent {
        id: ConsentEventId(uuid(row, 0, "consent_events.id")?),
        at: moment(row, 1, "consent_events.at")?,
        act: match act.as_str() {
            "asked" => ConsentAct::Asked { wording: wording(row)?, ip: get(row, 6, "consent_events.ip")? },
            "given" => ConsentAct::Given { wording: wording(row)?, ip: get(row, 6, "consent_events.ip")? },
            "confirmed" => ConsentAct::Confirmed { ip: get(row, 6, "consent_events.ip")? },
            "withdrawn-by-person" => ConsentAct::WithdrawnByPerson,
            "ended-by-controller" => ConsentAct::EndedByController,
            _ => return Err(damaged("consent_events.act")),
        },
        channel: code(row, 7, "consent_events.channel", Channel::from_code)?,
        recorded_by: maybe_uuid(row, 8, "consent_events.recorded_by")?.map(StaffId),
    })
}

/// The words of a consent. They are the proof, so they are compared with their checksum each time they are read.
fn wording(row: &Row<'_>) -> Result<Option<ConsentWording>> {
    let Some(sha256) = get::<Option<[u8; 32]>>(row, 3, "consent_events.wording")? else { return Ok(None) };
    let wording = ConsentWording {
        text: get(row, 4, "consent_wordings.text")?,
        version: get(row, 5, "consent_events.wording_version")?,
    };
    if wording.sha256() == sha256 { Ok(Some(wording)) } else { Err(damaged("consent_wordings.text")) }
}

impl Read<'_> {
    /// A consent with its history.
    pub fn consent(&self, id: ConsentId) -> Result<Option<Consent>> {
        let found =
            self.first(&format!("SELECT {COLUMNS} FROM consents WHERE id = ?1"), [id.0.as_bytes()], from_row)?;
        found.map(|consent| self.with_history(consent)).transpose()
    }

    /// A person's consents with their histories, in the alphabetical order of the purposes' codes.
    pub fn consents_of(&self, person: PersonId) -> Result<Vec<Consent>> {
        static ABOUT: About = About::of("consents", "person", COLUMNS, "purpose");
        self.once(&self.consents, person, || {
            let found = self.about(&ABOUT, person.0, from_row)?;
            found.into_iter().map(|consent| self.with_history(consent)).collect()
        })
    }

    /// Where a person's consents stand, in the same order: read without the words, the addresses and who entered them.
    pub fn consent_standings_of(&self, person: PersonId) -> Result<Vec<ConsentStanding>> {
        static ABOUT: About = About::of("consents", "person", "id, purpose", "purpose");
        self.once(&self.standings, person, || {
            let consents = self.about(&ABOUT, person.0, |row| {
                Ok((
                    ConsentId(uuid(row, 0, "consents.id")?),
                    code(row, 1, "consents.purpose", ConsentPurpose::from_code)?,
                ))
            })?;
            let standing = |(id, purpose)| Ok(ConsentStanding::by(id, person, purpose, self.turns(id)?.into_iter()));
            consents.into_iter().map(standing).collect()
        })
    }

    /// The lines of a consent that have an IP address, in the order of its history, without the addresses.
    pub fn sign_ups_with_ip(&self, consent: ConsentId) -> Result<Vec<(ConsentEventId, Moment)>> {
        if let Some(histories) = self.histories() {
            return Ok(histories.sign_ups(consent).to_vec());
        }
        let sql = "SELECT id, at FROM consent_events WHERE consent = ?1 AND (ip IS NOT NULL) = 1 ORDER BY position";
        let mut found = self.rows(sql, [consent.0.as_bytes()], |row| {
            let id = ConsentEventId(uuid(row, 0, "consent_events.id")?);
            Ok((id, moment(row, 1, "consent_events.at")?))
        })?;
        found.sort_by_key(|(_, at)| *at);
        Ok(found)
    }

    /// The history of a consent in the order of [`Self::with_history`].
    fn turns(&self, consent: ConsentId) -> Result<Vec<Turn>> {
        static ABOUT: About = About::through("consents", "consent_events", "consent", TURN, "position");
        if let Some(histories) = self.histories() {
            return Ok(histories.turns(consent).to_vec());
        }
        let mut turns = self.about(&ABOUT, consent.0, turn)?;
        turns.sort_by_key(|turn| turn.at);
        Ok(turns)
    }

    /// A person's consent to a purpose.
    pub fn consent_for(&self, person: PersonId, purpose: ConsentPurpose) -> Result<Option<Consent>> {
        let found = self.first(
            &format!("SELECT {COLUMNS} FROM consents WHERE person = ?1 AND purpose = ?2"),
            params![person.0.as_bytes(), purpose.code()],
            from_row,
        )?;
        found.map(|consent| self.with_history(consent)).transpose()
    }

    /// Consents to a purpose with their histories, after the one named, in the order they were made.
    pub fn consents_page(&self, purpose: ConsentPurpose, after: Option<ConsentId>, limit: u32) -> Result<Vec<Consent>> {
        let after = after.map_or([0; 16], |id| *id.0.as_bytes());
        let found = self.rows(
            &format!("SELECT {COLUMNS} FROM consents WHERE purpose = ?1 AND id > ?2 ORDER BY id LIMIT ?3"),
            params![purpose.code(), after, limit],
            from_row,
        )?;
        found.into_iter().map(|consent| self.with_history(consent)).collect()
    }

    /// What ended with this line of a history.
    pub fn stopped_by(&self, event: ConsentEventId) -> Result<Vec<Stopped>> {
        self.rows("SELECT stopped FROM consent_stops WHERE event = ?1 ORDER BY stopped", [event.0.as_bytes()], |row| {
            code(row, 0, "consent_stops.stopped", Stopped::from_code)
        })
    }

    /// The consent a line of a history belongs to.
    pub fn consent_of_event(&self, event: ConsentEventId) -> Result<Option<ConsentId>> {
        self.first("SELECT consent FROM consent_events WHERE id = ?1", [event.0.as_bytes()], |row| {
            Ok(ConsentId(uuid(row, 0, "consent_events.consent")?))
        })
    }

    /// Reads the history, oldest first: by when things happened, and by when they were entered if at the same moment.
    fn with_history(&self, mut consent: Consent) -> Result<Consent> {
        static ABOUT: About = About::through("consents", "consent_events", "consent", EVENT, "position");
        consent.events = self.about(&ABOUT, consent.id.0, event_from_row)?;
        consent.events.sort_by_key(|event| event.at);
        Ok(consent)
    }
}

impl Write<'_> {
    /// Adds a consent with the history it has. A second consent of one person to one purpose is refused: what happens
    /// to a consent is added to its history.
    pub fn insert_consent(&mut self, consent: &Consent) -> Result<()> {
        self.run_one(
            "INSERT INTO consents (id, person, purpose, source_kind, source_detail, source_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                consent.id.0.as_bytes(),
                consent.person.0.as_bytes(),
                consent.purpose.code(),
                consent.source.kind.code(),
                consent.source.detail,
                day_text(consent.source.on),
            ],
        )?;
        consent.events.iter().try_for_each(|event| self.append_consent_event(consent.id, event))
    }

    /// Adds a line to a consent's history.
    pub fn append_consent_event(&mut self, consent: ConsentId, event: &ConsentEvent) -> Result<()> {
        let (wording, ip) = match &event.act {
            ConsentAct::Asked { wording, ip } | ConsentAct::Given { wording, ip } => (wording.as_ref(), ip.as_deref()),
            ConsentAct::Confirmed { ip } => (None, ip.as_deref()),
            ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => (None, None),
        };
        let sha256 = wording.map(|wording| self.keep_wording(wording)).transpose()?;
        self.run_one(
            "INSERT INTO consent_events (id, consent, position, at, act, wording, wording_version, ip, channel,
                 recorded_by)
             VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM consent_events WHERE consent = ?2),
                 ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                event.id.0.as_bytes(),
                consent.0.as_bytes(),
                moment_text(event.at),
                event.act.code(),
                sha256,
                wording.map(|wording| &wording.version),
                ip,
                event.channel.code(),
                event.recorded_by.map(|staff| *staff.0.as_bytes()),
            ],
        )
    }

    /// Writes down what ended with this line.
    pub fn set_stopped(&mut self, event: ConsentEventId, stopped: &[Stopped]) -> Result<()> {
        stopped.iter().try_for_each(|one| {
            self.run_one(
                "INSERT INTO consent_stops (event, stopped) VALUES (?1, ?2)",
                params![event.0.as_bytes(), one.code()],
            )
        })
    }

    /// Erases the IP address of a line, the one thing of a history that is kept for a shorter time than the rest.
    pub fn erase_consent_ip(&mut self, event: ConsentEventId) -> Result<()> {
        self.erased = true;
        self.run_one("UPDATE consent_events SET ip = NULL WHERE id = ?1", [event.0.as_bytes()])
    }

    /// Erases a consent with its whole history and what was due for it.
    pub fn delete_consent(&mut self, id: ConsentId) -> Result<()> {
        let wordings = self.wordings_of(id.0)?;
        self.erased = true;
        self.run("DELETE FROM due WHERE subject = ?1", [id.0.as_bytes()])?;
        self.run_one("DELETE FROM consents WHERE id = ?1", [id.0.as_bytes()])?;
        self.forget_wordings(&wordings)
    }

    fn keep_wording(&self, wording: &ConsentWording) -> Result<[u8; 32]> {
        let sha256 = wording.sha256();
        self.run(
            "INSERT INTO consent_wordings (sha256, text) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
            params![sha256, wording.text],
        )?;
        Ok(sha256)
    }
}
