//! Papers with a code on them that exist nowhere else: kept in memory until they are saved, and gone with the lock.

use crate::files;
use actions::{Problem, Session, one_time::OneTimeCode, recovery_kit::RecoveryKit};
use domain::time::Moment;
use std::collections::BTreeMap;
use wording::Language;

/// A paper with a code.
pub enum Sheet {
    /// The recovery code, or a share of one.
    Kit(RecoveryKit),
    /// The code a colleague comes in with once.
    Code(OneTimeCode),
}

/// Papers by their name: `kit`, `share-1` to `share-3`, `code`.
pub type Sheets = BTreeMap<&'static str, Sheet>;

/// The name of the share with this number.
pub const fn share(number: Option<u8>) -> &'static str {
    match number {
        Some(1) => "share-1",
        Some(2) => "share-2",
        Some(_) => "share-3",
        None => "kit",
    }
}

impl Sheet {
    /// The paper as a PDF.
    pub fn pdf(&self, session: &Session, language: Language, now: Moment) -> Result<Vec<u8>, Problem> {
        let paper = match self {
            Self::Kit(kit) => kit.sheet(session, language, now)?,
            Self::Code(code) => code.sheet(session, language, now)?,
        };
        Ok(paper.bytes)
    }

    /// What its file is called.
    pub fn file_name(&self) -> String {
        match self {
            Self::Kit(kit) => kit_file(kit),
            Self::Code(code) => code_file(code),
        }
    }
}

/// What the file of a recovery sheet is called.
pub fn kit_file(kit: &RecoveryKit) -> String {
    match kit.share() {
        Some(number) => format!("aterstallning-del-{number}.pdf"),
        None => "aterstallning.pdf".to_owned(),
    }
}

/// What the file of a colleague's code is called.
pub fn code_file(code: &OneTimeCode) -> String {
    format!("engangskod-{}.pdf", files::as_file_name(code.user()))
}
