//! Where a piece of personal data came from (GDPR Art. 15(1)(g); the policy's collection points).

use crate::time::Day;
use std::fmt;

/// The kind of place a piece of data was collected from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// The person herself told a member of staff (telephone, letter, visit, e-mail).
    Person,
    /// The person registered an account.
    Registration,
    /// Left behind by logging in or out.
    Login,
    /// Given with a purchase or booking.
    Purchase,
    /// Given when entering a competition, offer or survey.
    Competition,
    /// Given when signing up for the newsletter.
    Newsletter,
    /// Read from a file brought by the office.
    Import,
    /// Told by somebody else (Art. 14 applies).
    ThirdParty,
}

impl SourceKind {
    /// Every kind, in the order lists show them.
    pub const ALL: [Self; 8] = [
        Self::Person,
        Self::Registration,
        Self::Login,
        Self::Purchase,
        Self::Competition,
        Self::Newsletter,
        Self::Import,
        Self::ThirdParty,
    ];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Registration => "registration",
            Self::Login => "login",
            Self::Purchase => "purchase",
            Self::Competition => "competition",
            Self::Newsletter => "newsletter",
            Self::Import => "import",
            Self::ThirdParty => "third-party",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where a record came from and when. Its `Debug` leaves out the detail, which may name somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Source {
    /// The kind of place.
    pub kind: SourceKind,
    /// The name of the file for an import, the place or the teller otherwise. Never the content.
    pub detail: Option<String>,
    /// The day it was collected.
    pub on: Day,
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("kind", &self.kind).field("on", &self.on).finish_non_exhaustive()
    }
}
