//! Recipients and official channels.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, day, day_text, get, maybe_code, maybe_day, uuid},
};
use domain::{
    information::{ChannelKind, OfficialChannel},
    processing::{Recipient, RecipientKind, Safeguard},
};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str = "id, key, name, address, kind, marketing, country, safeguard, safeguard_detail, agreement_on,
    review_on, note, changed_on, ended_on";

fn from_row(row: &Row<'_>) -> Result<Recipient> {
    Ok(Recipient {
        id: uuid(row, 0, "recipients.id")?,
        key: get(row, 1, "recipients.key")?,
        name: get(row, 2, "recipients.name")?,
        address: get(row, 3, "recipients.address")?,
        kind: code(row, 4, "recipients.kind", RecipientKind::from_code)?,
        marketing: get(row, 5, "recipients.marketing")?,
        country: get(row, 6, "recipients.country")?,
        safeguard: maybe_code(row, 7, "recipients.safeguard", Safeguard::from_code)?,
        safeguard_detail: get(row, 8, "recipients.safeguard_detail")?,
        agreement_on: maybe_day(row, 9, "recipients.agreement_on")?,
        review_on: maybe_day(row, 10, "recipients.review_on")?,
        note: get(row, 11, "recipients.note")?,
        changed_on: day(row, 12, "recipients.changed_on")?,
        ended_on: maybe_day(row, 13, "recipients.ended_on")?,
    })
}

impl Read<'_> {
    /// Every recipient, in the order they were entered.
    pub fn recipients(&self) -> Result<Vec<Recipient>> {
        self.rows(&format!("SELECT {COLUMNS} FROM recipients ORDER BY id"), [], from_row)
    }

    /// A recipient.
    pub fn recipient(&self, id: Uuid) -> Result<Option<Recipient>> {
        self.first(&format!("SELECT {COLUMNS} FROM recipients WHERE id = ?1"), [id.as_bytes()], from_row)
    }

    /// Every channel there ever was, in the order they were entered.
    pub fn official_channels(&self) -> Result<Vec<OfficialChannel>> {
        self.rows(
            "SELECT id, kind, address, official_from, official_to FROM official_channels ORDER BY id",
            [],
            |row| {
                Ok(OfficialChannel {
                    id: uuid(row, 0, "official_channels.id")?,
                    kind: code(row, 1, "official_channels.kind", ChannelKind::from_code)?,
                    address: get(row, 2, "official_channels.address")?,
                    from: day(row, 3, "official_channels.official_from")?,
                    to: maybe_day(row, 4, "official_channels.official_to")?,
                })
            },
        )
    }
}

impl Write<'_> {
    /// Enters a recipient, or replaces what is known about it.
    pub fn put_recipient(&mut self, it: &Recipient) -> Result<()> {
        self.run_one(
            "INSERT INTO recipients (id, key, name, address, kind, marketing, country, safeguard, safeguard_detail,
                 agreement_on, review_on, note, changed_on, ended_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, kind = excluded.kind,
                 marketing = excluded.marketing, country = excluded.country, safeguard = excluded.safeguard,
                 safeguard_detail = excluded.safeguard_detail, agreement_on = excluded.agreement_on,
                 review_on = excluded.review_on, note = excluded.note, changed_on = excluded.changed_on,
                 ended_on = excluded.ended_on",
            params![
                it.id.as_bytes(),
                it.key,
                it.name,
                it.address,
                it.kind.code(),
                it.marketing,
                it.country,
                it.safeguard.map(Safeguard::code),
                it.safeguard_detail,
                it.agreement_on.map(day_text),
                it.review_on.map(day_text),
                it.note,
                day_text(it.changed_on),
                it.ended_on.map(day_text),
            ],
        )
    }

    /// Enters a channel, or the last day of one.
    pub fn put_official_channel(&mut self, it: &OfficialChannel) -> Result<()> {
        self.run_one(
            "INSERT INTO official_channels (id, kind, address, official_from, official_to) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET official_to = excluded.official_to",
            params![it.id.as_bytes(), it.kind.code(), it.address, day_text(it.from), it.to.map(day_text)],
        )
    }
}
