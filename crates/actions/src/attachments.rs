//! Files kept with a record: put in, listed, read. They lie inside the encrypted register; reading one gives its bytes to
//! the host and leaves nothing on the disk.

use crate::{
    fields, guards,
    problem::Problem,
    session::{Session, Touching, random},
};
use domain::{
    attachments::{Attachment, AttachmentKind, AttachmentSlot, file_name, kind_of},
    deeds::Deed,
    disputes::steps::DisputeStep,
    ids::{AttachmentId, ComplaintId, DisputeId, RequestId},
    time::{Moment, in_sweden},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use specta::Type;
use store::{Read, Write};
use uuid::Uuid;

/// A file to put in. The host brings the bytes.
pub struct NewFile<'a> {
    /// The file's name; a folder before it is left out.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// What a file is kept with.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddAttachment {
    /// Noun code: `dispute`, `complaint` or `request`.
    pub noun: String,
    /// The record.
    pub record: String,
    /// What for: slot code.
    pub slot: String,
}

/// A file, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentView {
    /// Identifier.
    pub id: String,
    /// The record it belongs to.
    pub record: String,
    /// What for.
    pub slot: String,
    /// Its name.
    pub name: String,
    /// What it is: `pdf`, `png`, `jpeg`, `text` or `email`.
    pub kind: String,
    /// Its size in bytes.
    pub size: u32,
    /// SHA-256 in hex.
    pub sha256: String,
    /// When it was added.
    pub added_at: String,
}

impl From<&Attachment> for AttachmentView {
    fn from(it: &Attachment) -> Self {
        Self {
            id: it.id.to_string(),
            record: it.record.to_string(),
            slot: it.slot.code().to_owned(),
            name: it.name.clone(),
            kind: it.kind.code().to_owned(),
            size: u32::try_from(it.size).unwrap_or(u32::MAX),
            sha256: hex::encode(it.sha256),
            added_at: in_sweden(it.added_at).to_rfc3339(),
        }
    }
}

/// A file with its bytes.
pub struct AttachmentBytes {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AttachmentKind,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The nouns files can be kept with, each with the deeds that read and write it. A medical certificate's note is not
/// among them, nor is an identity control: those papers are looked at and given back (policy point 64, law.md R10).
fn deeds(noun: &str) -> Result<(Deed, Deed), Problem> {
    match noun {
        "dispute" | "complaint" => Ok((Deed::ReadRatings, Deed::WriteRatings)),
        "request" => Ok((Deed::ReadRequests, Deed::OpenRequest)),
        _ => Err(Problem::invalid("noun", "unknown-word")),
    }
}

/// The record's identifier and the person it is about, if it exists.
fn find(r: &Read<'_>, noun: &str, record: &str) -> Result<(Uuid, Option<Uuid>), Problem> {
    let found = match noun {
        "dispute" => {
            let it = crate::disputes::find(r, record)?;
            Some((it.id.0, Some(it.contractor.0)))
        }
        "complaint" => r.complaint(fields::id::<ComplaintId>("record", record)?)?.map(|it| (it.id.0, Some(it.about.0))),
        "request" => {
            let it = crate::requests::find(r, record)?;
            let person = match it.applicant {
                domain::requests::Applicant::Known(person) => Some(person.0),
                domain::requests::Applicant::Unknown { .. } => None,
            };
            Some((it.id.0, person))
        }
        _ => None,
    };
    found.ok_or_else(|| Problem::not_found("record"))
}

/// How large a file may be here, in bytes.
pub(crate) fn limit(r: &Read<'_>) -> Result<u64, Problem> {
    Ok(u64::from(crate::office_rules::rules(r)?.attachment_mb) * 1024 * 1024)
}

/// Looks at a file and puts it in, inside the write of a verb.
pub(crate) fn put(
    w: &mut Write<'_>,
    session: &Session,
    record: Uuid,
    slot: AttachmentSlot,
    file: &NewFile<'_>,
    now: Moment,
) -> Result<Attachment, Problem> {
    let kind = kind_of(file.bytes, limit(w)?)?;
    let name = file_name(file.name)?;
    guards::refuse_stops("file", &name)?;
    let attachment = Attachment {
        id: AttachmentId::new(now, random()?),
        record,
        slot,
        name,
        kind,
        size: file.bytes.len() as u64,
        sha256: Sha256::digest(file.bytes).into(),
        added_at: now,
        added_by: session.staff.id,
    };
    w.insert_attachment(&attachment, file.bytes)?;
    Ok(attachment)
}

/// Puts a file in. A dispute that was waiting for it becomes complete.
pub fn add(
    session: &Session,
    request: &AddAttachment,
    file: &NewFile<'_>,
    now: Moment,
) -> Result<AttachmentView, Problem> {
    let (_, writes) = deeds(&request.noun)?;
    let task = session.task_for(writes)?;
    let slot = fields::code("place", &request.slot, AttachmentSlot::from_code)?;
    session.register.write(&session.holder(now), |w| {
        let (record, person) = find(w, &request.noun, &request.record)?;
        if request.noun == "dispute" {
            let dispute = w.dispute(DisputeId(record))?.ok_or_else(|| Problem::not_found("dispute"))?;
            dispute.may(DisputeStep::Attach)?;
        }
        let attachment = put(w, session, record, slot, file, now)?;
        if request.noun == "dispute" {
            let mut dispute = w.dispute(DisputeId(record))?.ok_or_else(|| Problem::not_found("dispute"))?;
            dispute.state = dispute.parts.state();
            w.update_dispute(&dispute)?;
            crate::disputes::keep_due(w, &dispute)?;
        }
        let entry = session.entry("attachments.add", task, now).touching(record).touching(attachment.id.0);
        let entry = person.into_iter().fold(entry, Touching::touching);
        w.record(&entry.fields(&["slot", "name"]))?;
        Ok((&attachment).into())
    })
}

/// The files of a record.
pub fn list(session: &Session, noun: &str, record: &str) -> Result<Vec<AttachmentView>, Problem> {
    session.task_for(deeds(noun)?.0)?;
    session.register.read(|r| {
        let (record, _) = find(r, noun, record)?;
        Ok(r.attachments_of(record)?.iter().map(Into::into).collect())
    })
}

/// Reads a file, with a line in the log that it was opened.
pub fn read(session: &Session, id: &str, now: Moment) -> Result<AttachmentBytes, Problem> {
    let id = fields::id::<AttachmentId>("attachment", id)?;
    session.register.write(&session.holder(now), |w| {
        let attachment = w.attachment(id)?.ok_or_else(|| Problem::not_found("attachment"))?;
        let noun = noun_of(w, attachment.record)?;
        let task = session.task_for(deeds(noun)?.0)?;
        let bytes = w.attachment_bytes(&attachment)?;
        w.record(&session.entry("attachments.open", task, now).touching(attachment.record).touching(id.0))?;
        Ok(AttachmentBytes { name: attachment.name, kind: attachment.kind, bytes })
    })
}

/// The noun of the record a file belongs to.
fn noun_of(r: &Read<'_>, record: Uuid) -> Result<&'static str, Problem> {
    if r.dispute(DisputeId(record))?.is_some() {
        Ok("dispute")
    } else if r.complaint(ComplaintId(record))?.is_some() {
        Ok("complaint")
    } else if r.request(RequestId(record))?.is_some() {
        Ok("request")
    } else {
        Err(Problem::not_found("record"))
    }
}
