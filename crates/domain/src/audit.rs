//! The log of who did what, when and for which task. Names of fields, never their values.

use crate::{ids::StaffId, staff::Task, time::Moment};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What a verb writes about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Moment,
    /// Who; `None` only for what the program does by itself.
    pub who: Option<StaffId>,
    /// The verb, for instance `people.correct`.
    pub verb: &'static str,
    /// The task it was done for.
    pub task: Option<Task>,
    /// The records it touched.
    pub ids: Vec<Uuid>,
    /// The names of the fields it read or changed.
    pub fields: Vec<&'static str>,
}

/// One line as it stands in the log. `verb`, `task` and `fields` are text here: an old log may hold words that a newer
/// program no longer uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Running number, from 1 without gaps.
    pub seq: u64,
    /// RFC 3339 with offset, as written; part of the hash.
    pub at: String,
    /// Who.
    pub who: Option<StaffId>,
    /// The verb.
    pub verb: String,
    /// The declared task's code.
    pub task: Option<String>,
    /// The records.
    pub ids: Vec<Uuid>,
    /// Names of fields.
    pub fields: Vec<String>,
    /// Hash of this line, which the next one is tied to.
    pub hash: [u8; 32],
}

impl AuditLine {
    /// The hash this line must have after the one before it, whose hash is given (zeros before the first): SHA-256 over its
    /// parts, each preceded by its length as eight little-endian bytes, so that no two different lines ever give the same
    /// bytes.
    pub fn expected_hash(&self, previous: &[u8; 32]) -> [u8; 32] {
        fn part(hasher: &mut Sha256, bytes: &[u8]) {
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
        let mut hasher = Sha256::new();
        part(&mut hasher, b"cequred audit 1");
        part(&mut hasher, previous);
        part(&mut hasher, &self.seq.to_le_bytes());
        part(&mut hasher, self.at.as_bytes());
        part(&mut hasher, self.who.map(|who| *who.0.as_bytes()).as_ref().map_or(&[][..], |bytes| bytes));
        part(&mut hasher, self.verb.as_bytes());
        part(&mut hasher, self.task.as_deref().unwrap_or_default().as_bytes());
        hasher.update((self.ids.len() as u64).to_le_bytes());
        for id in &self.ids {
            part(&mut hasher, id.as_bytes());
        }
        hasher.update((self.fields.len() as u64).to_le_bytes());
        for field in &self.fields {
            part(&mut hasher, field.as_bytes());
        }
        hasher.finalize().into()
    }
}
