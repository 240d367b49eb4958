//! Templates, messages to people, and mailing lists that were taken out.

use super::email_bases::family;
use crate::{
    access::{Read, Write},
    error::Result,
    stretch::About,
    values::{code, damaged, day_text, get, maybe_day, maybe_uuid, moment, moment_text, stored, uuid},
};
use domain::{
    ids::{MailingId, MessageId, PersonId, StaffId, TemplateId},
    mailing::MailingPurpose,
    messages::{Message, MessageChannel, MessageKind, Template},
    purchases::ProductFamily,
    time::Moment,
};
use rusqlite::{Row, params};

/// A mailing list that was taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOut {
    /// Identifier.
    pub id: MailingId,
    /// When.
    pub at: Moment,
    /// By whom.
    pub staff: StaffId,
    /// What for.
    pub purpose: MailingPurpose,
    /// The template it was for.
    pub template: Option<TemplateId>,
    /// How many were on it.
    pub listed: u64,
    /// How many were left out.
    pub left_out: u64,
    /// SHA-256 of the file.
    pub file_sha256: [u8; 32],
}

const TEMPLATE: &str =
    "id, name, version, kind, purpose, product_family, address_seen, stop_link_seen, checked_on, checked_by";
const MESSAGE: &str = "id, person, kind, channel, subject, template, sent_at, recorded_by";

fn template_from_row(row: &Row<'_>) -> Result<Template> {
    let on = maybe_day(row, 8, "message_templates.checked_on")?;
    let by = maybe_uuid(row, 9, "message_templates.checked_by")?.map(StaffId);
    Ok(Template {
        id: TemplateId(uuid(row, 0, "message_templates.id")?),
        name: get(row, 1, "message_templates.name")?,
        version: get(row, 2, "message_templates.version")?,
        kind: code(row, 3, "message_templates.kind", MessageKind::from_code)?,
        purpose: get::<Option<String>>(row, 4, "message_templates.purpose")?
            .map(|text| MailingPurpose::from_code(&text).ok_or_else(|| damaged("message_templates.purpose")))
            .transpose()?,
        product_family: family(row, 5, "message_templates.product_family")?,
        address_seen: get(row, 6, "message_templates.address_seen")?,
        stop_link_seen: get(row, 7, "message_templates.stop_link_seen")?,
        checked: on.zip(by),
    })
}

fn message_from_row(row: &Row<'_>) -> Result<Message> {
    Ok(Message {
        id: MessageId(uuid(row, 0, "messages.id")?),
        person: PersonId(uuid(row, 1, "messages.person")?),
        kind: code(row, 2, "messages.kind", MessageKind::from_code)?,
        channel: code(row, 3, "messages.channel", MessageChannel::from_code)?,
        subject: get(row, 4, "messages.subject")?,
        template: maybe_uuid(row, 5, "messages.template")?.map(TemplateId),
        sent_at: moment(row, 6, "messages.sent_at")?,
        recorded_by: maybe_uuid(row, 7, "messages.recorded_by")?.map(StaffId),
    })
}

impl Read<'_> {
    /// A template.
    pub fn template(&self, id: TemplateId) -> Result<Option<Template>> {
        self.first(
            &format!("SELECT {TEMPLATE} FROM message_templates WHERE id = ?1"),
            [id.0.as_bytes()],
            template_from_row,
        )
    }

    /// Every template, the latest first.
    pub fn templates(&self) -> Result<Vec<Template>> {
        self.rows(&format!("SELECT {TEMPLATE} FROM message_templates ORDER BY id DESC"), [], template_from_row)
    }

    /// A message.
    pub fn message(&self, id: MessageId) -> Result<Option<Message>> {
        self.first(&format!("SELECT {MESSAGE} FROM messages WHERE id = ?1"), [id.0.as_bytes()], message_from_row)
    }

    /// The messages to a person, the oldest first.
    pub fn messages_of(&self, person: PersonId) -> Result<Vec<Message>> {
        static ABOUT: About = About::of("messages", "person", MESSAGE, "sent_at, id");
        self.about(&ABOUT, person.0, message_from_row)
    }

    /// The latest mailing lists that were taken out, the latest first.
    pub fn mailings(&self, limit: u32) -> Result<Vec<TakenOut>> {
        self.rows(
            "SELECT id, at, staff, purpose, template, listed, left_out, file_sha256 FROM mailings
             ORDER BY id DESC LIMIT ?1",
            [limit],
            |row| {
                Ok(TakenOut {
                    id: MailingId(uuid(row, 0, "mailings.id")?),
                    at: moment(row, 1, "mailings.at")?,
                    staff: StaffId(uuid(row, 2, "mailings.staff")?),
                    purpose: code(row, 3, "mailings.purpose", MailingPurpose::from_code)?,
                    template: maybe_uuid(row, 4, "mailings.template")?.map(TemplateId),
                    listed: crate::values::count(row, 5, "mailings.listed")?,
                    left_out: crate::values::count(row, 6, "mailings.left_out")?,
                    file_sha256: get(row, 7, "mailings.file_sha256")?,
                })
            },
        )
    }
}

impl Write<'_> {
    /// Adds a version of a template.
    pub fn insert_template(&mut self, template: &Template) -> Result<()> {
        self.run_one(
            "INSERT INTO message_templates (id, name, version, kind, purpose, product_family, address_seen,
                 stop_link_seen, checked_on, checked_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                template.id.0.as_bytes(),
                template.name,
                template.version,
                template.kind.code(),
                template.purpose.map(MailingPurpose::code),
                template.product_family.map(ProductFamily::code),
                template.address_seen,
                template.stop_link_seen,
                template.checked.map(|(on, _)| day_text(on)),
                template.checked.map(|(_, by)| *by.0.as_bytes()),
            ],
        )
    }

    /// Writes down what somebody has seen to be in a template.
    pub fn check_template(&mut self, template: &Template) -> Result<()> {
        self.run_one(
            "UPDATE message_templates SET address_seen = ?2, stop_link_seen = ?3, checked_on = ?4, checked_by = ?5
             WHERE id = ?1",
            params![
                template.id.0.as_bytes(),
                template.address_seen,
                template.stop_link_seen,
                template.checked.map(|(on, _)| day_text(on)),
                template.checked.map(|(_, by)| *by.0.as_bytes()),
            ],
        )
    }

    /// Writes down a message.
    pub fn insert_message(&mut self, message: &Message) -> Result<()> {
        self.run_one(
            "INSERT INTO messages (id, person, kind, channel, subject, template, sent_at, recorded_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                message.id.0.as_bytes(),
                message.person.0.as_bytes(),
                message.kind.code(),
                message.channel.code(),
                message.subject,
                message.template.map(|template| *template.0.as_bytes()),
                moment_text(message.sent_at),
                message.recorded_by.map(|staff| *staff.0.as_bytes()),
            ],
        )
    }

    /// Erases a message.
    pub fn delete_message(&mut self, id: MessageId) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM messages WHERE id = ?1", [id.0.as_bytes()])
    }

    /// Writes down that a mailing list was taken out.
    pub fn insert_mailing(&mut self, taken: &TakenOut) -> Result<()> {
        self.run_one(
            "INSERT INTO mailings (id, at, staff, purpose, template, listed, left_out, file_sha256)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                taken.id.0.as_bytes(),
                moment_text(taken.at),
                taken.staff.0.as_bytes(),
                taken.purpose.code(),
                taken.template.map(|template| *template.0.as_bytes()),
                stored(taken.listed),
                stored(taken.left_out),
                taken.file_sha256,
            ],
        )
    }
}
