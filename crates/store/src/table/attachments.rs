//! Files kept with a record, inside the register and nowhere else.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, count, damaged, get, moment, moment_text, stored, uuid},
};
use domain::{
    attachments::{Attachment, AttachmentKind, AttachmentSlot},
    ids::{AttachmentId, PersonId, StaffId},
};
use rusqlite::{Row, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The size of a piece in bytes.
const PIECE: usize = 256 * 1024;

const COLUMNS: &str = "id, record, slot, name, kind, size, sha256, added_at, added_by";

fn from_row(row: &Row<'_>) -> Result<Attachment> {
    Ok(Attachment {
        id: AttachmentId(uuid(row, 0, "attachments.id")?),
        record: uuid(row, 1, "attachments.record")?,
        slot: code(row, 2, "attachments.slot", AttachmentSlot::from_code)?,
        name: get(row, 3, "attachments.name")?,
        kind: code(row, 4, "attachments.kind", AttachmentKind::from_code)?,
        size: count(row, 5, "attachments.size")?,
        sha256: get(row, 6, "attachments.sha256")?,
        added_at: moment(row, 7, "attachments.added_at")?,
        added_by: StaffId(uuid(row, 8, "attachments.added_by")?),
    })
}

impl Read<'_> {
    /// A file, without its bytes.
    pub fn attachment(&self, id: AttachmentId) -> Result<Option<Attachment>> {
        self.first(&format!("SELECT {COLUMNS} FROM attachments WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The files of a record, by what they are kept for and when they were added.
    pub fn attachments_of(&self, record: Uuid) -> Result<Vec<Attachment>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM attachments WHERE record = ?1 ORDER BY slot, id"),
            [record.as_bytes()],
            from_row,
        )
    }

    /// The bytes of a file. Bytes that are not those that were put in are damage.
    pub fn attachment_bytes(&self, attachment: &Attachment) -> Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(usize::try_from(attachment.size).unwrap_or(0));
        let pieces: Vec<Vec<u8>> = self.rows(
            "SELECT bytes FROM attachment_pieces WHERE file = ?1 ORDER BY position",
            [attachment.id.0.as_bytes()],
            |row| get(row, 0, "attachment_pieces.bytes"),
        )?;
        for piece in pieces {
            bytes.extend_from_slice(&piece);
        }
        if Sha256::digest(&bytes).as_slice() == attachment.sha256 {
            Ok(bytes)
        } else {
            Err(damaged("attachment_pieces.bytes"))
        }
    }
}

impl Write<'_> {
    /// Puts a file in. Size and hash are those of the bytes.
    pub fn insert_attachment(&mut self, attachment: &Attachment, bytes: &[u8]) -> Result<()> {
        self.run_one(
            "INSERT INTO attachments (id, record, slot, name, kind, size, sha256, added_at, added_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                attachment.id.0.as_bytes(),
                attachment.record.as_bytes(),
                attachment.slot.code(),
                attachment.name,
                attachment.kind.code(),
                stored(bytes.len() as u64),
                Sha256::digest(bytes).as_slice(),
                moment_text(attachment.added_at),
                attachment.added_by.0.as_bytes(),
            ],
        )?;
        for (position, piece) in (0_i64..).zip(bytes.chunks(PIECE)) {
            self.run_one(
                "INSERT INTO attachment_pieces (file, position, bytes) VALUES (?1, ?2, ?3)",
                params![attachment.id.0.as_bytes(), position, piece],
            )?;
        }
        Ok(())
    }

    /// Erases the files of every record that goes with a person.
    pub(crate) fn delete_attachments_of_person(&mut self, person: PersonId) -> Result<()> {
        self.erased = true;
        self.run(
            "DELETE FROM attachments WHERE record IN (
                 SELECT id FROM disputes WHERE contractor = ?1
                 UNION ALL SELECT id FROM complaints WHERE about = ?1
                 UNION ALL SELECT id FROM assignments WHERE contractor = ?1
                 UNION ALL SELECT id FROM requests WHERE person = ?1)",
            [person.0.as_bytes()],
        )?;
        Ok(())
    }

    /// Erases the files of a record.
    pub fn delete_attachments_of(&mut self, record: Uuid) -> Result<()> {
        self.erased = true;
        self.run("DELETE FROM attachments WHERE record = ?1", [record.as_bytes()])?;
        Ok(())
    }
}
