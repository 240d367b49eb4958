//! Cases in which a data subject uses a right (GDPR Art. 15–22).

use crate::{
    ids::{PersonId, RequestId, StaffId},
    time::{Day, Moment},
};

/// The right that is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestKind {
    /// Art. 15.
    Access,
    /// Art. 16.
    Rectification,
    /// Art. 17.
    Erasure,
    /// Art. 18.
    Restriction,
    /// Art. 20.
    Portability,
    /// Art. 21.
    Objection,
}

impl RequestKind {
    /// Every right.
    pub const ALL: [Self; 6] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
    ];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Portability => "portability",
            Self::Objection => "objection",
        }
    }

    /// The right with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The article of the GDPR the right stands in.
    pub const fn article(self) -> u8 {
        match self {
            Self::Access => 15,
            Self::Rectification => 16,
            Self::Erasure => 17,
            Self::Restriction => 18,
            Self::Portability => 20,
            Self::Objection => 21,
        }
    }
}

/// The way a request came in. Only an official channel starts the clock by itself (EDPB 01/2022 §§ 54–55, 159).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestChannel {
    /// An official e-mail address.
    Email,
    /// A letter to the office.
    Letter,
    /// Telephone.
    Phone,
    /// In person.
    InPerson,
    /// A form on the web.
    Web,
    /// Somewhere the organisation has not named for it; the day it reached the organisation is entered by hand.
    Unofficial,
}

impl RequestChannel {
    /// Every channel.
    pub const ALL: [Self; 6] =
        [Self::Email, Self::Letter, Self::Phone, Self::InPerson, Self::Web, Self::Unofficial];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Letter => "letter",
            Self::Phone => "phone",
            Self::InPerson => "in-person",
            Self::Web => "web",
            Self::Unofficial => "unofficial",
        }
    }

    /// The channel with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// Who is asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applicant {
    /// A person in the register.
    Known(PersonId),
    /// Somebody the register may know nothing about: the answer is then "no data held".
    Unknown {
        /// The name given in the request.
        name: String,
        /// E-mail, telephone or customer number given to search with.
        search_keys: Vec<String>,
    },
}

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Registered and running.
    Open,
    /// Answered at this moment with a paper of this SHA-256.
    Answered {
        /// When.
        at: Moment,
        /// SHA-256 of the paper that was made.
        paper_sha256: [u8; 32],
    },
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Identifier.
    pub id: RequestId,
    /// Case number people quote: year and running number, `2026-0001`.
    pub number: String,
    /// Who asks.
    pub applicant: Applicant,
    /// What for.
    pub kind: RequestKind,
    /// The day it reached the organisation: the clock starts here (EDPB 01/2022 § 159).
    pub received_on: Day,
    /// When staff entered it. May be later than receipt; changes nothing about the limit.
    pub registered_at: Moment,
    /// Who entered it.
    pub registered_by: StaffId,
    /// How it came in.
    pub channel: RequestChannel,
    /// Where it stands.
    pub state: RequestState,
}
