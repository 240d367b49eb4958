//! What came of mailings, about people and as numbers.

use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, count, day_text, get, moment, moment_text, source, uuid},
};
use domain::{
    ids::{MailEventId, PersonId},
    mail_events::{MailEvent, MailEventKind},
    time::{Day, day_in_sweden},
};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, person, campaign, kind, at, source_kind, source_detail, source_on";

/// How often something happened to the messages of one mailing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailCount {
    /// The mailing.
    pub campaign: String,
    /// What happened.
    pub kind: MailEventKind,
    /// How often, people who are still named not counted.
    pub events: u64,
}

fn from_row(row: &Row<'_>) -> Result<MailEvent> {
    Ok(MailEvent {
        id: MailEventId(uuid(row, 0, "mail_events.id")?),
        person: PersonId(uuid(row, 1, "mail_events.person")?),
        campaign: get(row, 2, "mail_events.campaign")?,
        kind: code(row, 3, "mail_events.kind", MailEventKind::from_code)?,
        at: moment(row, 4, "mail_events.at")?,
        source: source(row, 5, "mail_events.source_kind")?,
    })
}

impl Read<'_> {
    /// Whom an event is about.
    pub fn mail_event_owner(&self, id: MailEventId) -> Result<Option<PersonId>> {
        self.first("SELECT person FROM mail_events WHERE id = ?1", [id.0.as_bytes()], |row| {
            Ok(PersonId(uuid(row, 0, "mail_events.person")?))
        })
    }

    /// What came of mailings to a person, the oldest first.
    pub fn mail_events_of(&self, person: PersonId) -> Result<Vec<MailEvent>> {
        static ABOUT: About = About::of("mail_events", "person", COLUMNS, "id");
        let mut events = self.about(&ABOUT, person.0, from_row)?;
        events.sort_by_key(|event| (event.at, event.id));
        Ok(events)
    }

    /// How many events about people are older than this day.
    pub fn mail_events_before(&self, day: Day) -> Result<u64> {
        self.number("SELECT count(*) FROM mail_events WHERE on_day < ?1", [day_text(day)])
    }

    /// The numbers of every mailing: what is still kept about people and what is a number already.
    pub fn mail_counts(&self) -> Result<Vec<MailCount>> {
        self.rows(
            "SELECT campaign, kind, sum(events) FROM (
                 SELECT campaign, kind, events FROM mail_counts
                 UNION ALL SELECT campaign, kind, count(*) FROM mail_events GROUP BY campaign, kind)
             GROUP BY campaign, kind ORDER BY campaign, kind",
            [],
            |row| {
                Ok(MailCount {
                    campaign: get(row, 0, "mail_counts.campaign")?,
                    kind: code(row, 1, "mail_counts.kind", MailEventKind::from_code)?,
                    events: count(row, 2, "mail_counts.events")?,
                })
            },
        )
    }
}

impl Write<'_> {
    /// Adds an event; `false` if it is there already.
    pub fn insert_mail_event(&mut self, event: &MailEvent) -> Result<bool> {
        let added = self.run(
            "INSERT INTO mail_events (id, person, campaign, kind, at, on_day, source_kind, source_detail, source_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (person, campaign, kind, at) DO NOTHING",
            params![
                event.id.0.as_bytes(),
                event.person.0.as_bytes(),
                event.campaign,
                event.kind.code(),
                moment_text(event.at),
                day_text(day_in_sweden(event.at)),
                event.source.kind.code(),
                event.source.detail,
                day_text(event.source.on),
            ],
        )?;
        Ok(added == 1)
    }

    /// Counts something that is not recorded about anybody.
    pub fn count_mail_event(&mut self, campaign: &str, kind: MailEventKind, events: u64) -> Result<()> {
        self.run_one(
            "INSERT INTO mail_counts (campaign, kind, events) VALUES (?1, ?2, ?3)
             ON CONFLICT (campaign, kind) DO UPDATE SET events = events + excluded.events",
            params![campaign, kind.code(), crate::values::stored(events)],
        )
    }

    /// Turns what is older than this day into numbers and says how much it was.
    pub fn aggregate_mail_events(&mut self, before: Day) -> Result<u64> {
        self.run(
            "INSERT INTO mail_counts (campaign, kind, events)
             SELECT campaign, kind, count(*) FROM mail_events WHERE on_day < ?1 GROUP BY campaign, kind
             ON CONFLICT (campaign, kind) DO UPDATE SET events = events + excluded.events",
            [day_text(before)],
        )?;
        self.erased = true;
        Ok(self.run("DELETE FROM mail_events WHERE on_day < ?1", [day_text(before)])? as u64)
    }

    /// Erases a person's opens and clicks, and says how many there were. What was sent and what came back stays.
    pub fn delete_tracking_of(&mut self, person: PersonId) -> Result<u64> {
        self.erased = true;
        let gone = self.run(
            "DELETE FROM mail_events WHERE person = ?1 AND kind IN ('opened', 'clicked')",
            [person.0.as_bytes()],
        )?;
        Ok(gone as u64)
    }

    /// Erases an event.
    pub fn delete_mail_event(&mut self, id: MailEventId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM mail_events WHERE id = ?1", [id.0.as_bytes()])
    }
}
