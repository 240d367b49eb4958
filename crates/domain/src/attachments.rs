//! Files kept with a record: letters, e-mails, scans. What they are is read from their content, never believed of their
//! names.

use crate::{
    codes::codes,
    ids::{AttachmentId, StaffId},
    time::Moment,
};
use uuid::Uuid;

codes! {
    /// What a file is.
    AttachmentKind {
        /// PDF.
        Pdf = "pdf",
        /// A PNG picture.
        Png = "png",
        /// A JPEG picture.
        Jpeg = "jpeg",
        /// Plain text.
        Text = "text",
        /// An e-mail saved as `.eml`.
        Email = "email",
    }
}

impl AttachmentKind {
    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Text => "text/plain",
            Self::Email => "message/rfc822",
        }
    }
}

codes! {
    /// What a file is kept for within its record.
    AttachmentSlot {
        /// The written statement or request itself.
        Document = "document",
        /// Supporting documents of a dispute's first part.
        Cause = "cause",
        /// Of its second part.
        WhyWrong = "why-wrong",
        /// Of its third part.
        Adjustment = "adjustment",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// Why a file is not kept.
    AttachmentProblem {
        /// It is empty.
        Empty = "attachment-empty",
        /// It is larger than the office allows.
        TooLarge = "attachment-too-large",
        /// It is none of the kinds that can be shown.
        UnknownKind = "attachment-unknown-kind",
        /// Its name cannot be used.
        NameUnusable = "attachment-name-unusable",
    }
}

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;
/// How far into a file a PDF may begin.
const PDF_HEAD: usize = 1024;

/// A file, without its bytes. No `Debug`: a name can say much.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Identifier.
    pub id: AttachmentId,
    /// The record it belongs to, and is erased with.
    pub record: Uuid,
    /// What for.
    pub slot: AttachmentSlot,
    /// The file's name without its folder.
    pub name: String,
    /// What it is.
    pub kind: AttachmentKind,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// When it was added.
    pub added_at: Moment,
    /// By whom.
    pub added_by: StaffId,
}

/// The kind of a file, by its content.
///
/// # Errors
/// [`AttachmentProblem::Empty`], [`AttachmentProblem::TooLarge`] or [`AttachmentProblem::UnknownKind`].
pub fn kind_of(bytes: &[u8], limit: u64) -> Result<AttachmentKind, AttachmentProblem> {
    if bytes.is_empty() {
        return Err(AttachmentProblem::Empty);
    }
    if bytes.len() as u64 > limit {
        return Err(AttachmentProblem::TooLarge);
    }
    let head = &bytes[..bytes.len().min(PDF_HEAD)];
    if head.windows(5).any(|window| window == b"%PDF-") {
        Ok(AttachmentKind::Pdf)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR") {
        Ok(AttachmentKind::Png)
    } else if bytes.starts_with(b"\xFF\xD8\xFF") {
        Ok(AttachmentKind::Jpeg)
    } else if !is_text(bytes) {
        Err(AttachmentProblem::UnknownKind)
    } else if is_email(bytes) {
        Ok(AttachmentKind::Email)
    } else {
        Ok(AttachmentKind::Text)
    }
}

/// Text holds no control characters but those of lines and columns.
fn is_text(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x20..=0x7E | 0x80..=0xFF))
}

/// An e-mail begins with headers, and some are always there.
fn is_email(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(16 * 1024)];
    let head = String::from_utf8_lossy(head);
    let mut names = Vec::new();
    for line in head.lines().take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        match line.split_once(':') {
            Some((name, _)) if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => {
                names.push(name.to_ascii_lowercase());
            }
            _ => return false,
        }
    }
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    has("from") && (has("date") || has("subject") || has("message-id") || has("received"))
}

/// A file's name as it is kept: without folders, control characters and directions of writing that could disguise its
/// end.
///
/// # Errors
/// [`AttachmentProblem::NameUnusable`] if nothing is left.
pub fn file_name(given: &str) -> Result<String, AttachmentProblem> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    let name: String = last
        .chars()
        .filter(|c| !hidden(*c))
        .map(|c| if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { c })
        .collect();
    let name = name.trim().trim_matches('.').trim().to_owned();
    if name.is_empty() {
        return Err(AttachmentProblem::NameUnusable);
    }
    let over = name.chars().count().saturating_sub(LONGEST_NAME);
    // The end says what it is; the beginning can go.
    Ok(name.chars().skip(over).collect())
}
