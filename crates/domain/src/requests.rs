//! Cases in which a data subject uses a right (GDPR Art. 15–22).

use crate::{
    extension::Extension,
    ids::{PersonId, RequestId, StaffId},
    pauses::Pause,
    time::{Day, Moment, day_in_sweden},
};
use std::fmt;

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
    /// A complaint to the organisation about how it handles her data (policy point 30; Art. 77 leaves the authority open).
    Complaint,
}

impl RequestKind {
    /// Every right.
    pub const ALL: [Self; 7] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::Complaint,
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
            Self::Complaint => "complaint",
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
            Self::Complaint => 77,
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
    pub const ALL: [Self; 6] = [Self::Email, Self::Letter, Self::Phone, Self::InPerson, Self::Web, Self::Unofficial];

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

/// Who is asking. Its `Debug` does not show what an unknown applicant wrote.
#[derive(Clone, PartialEq, Eq)]
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

impl fmt::Debug for Applicant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(person) => f.debug_tuple("Known").field(person).finish(),
            Self::Unknown { .. } => f.debug_struct("Unknown").finish_non_exhaustive(),
        }
    }
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
    /// Refused at this moment with a letter of this SHA-256 (Art. 12(4)).
    Refused {
        /// When.
        at: Moment,
        /// SHA-256 of the letter.
        paper_sha256: [u8; 32],
    },
    /// The person took it back.
    Withdrawn {
        /// When.
        at: Moment,
    },
}

impl RequestState {
    /// When it was answered, refused or taken back; `None` while it waits.
    pub const fn ended_at(&self) -> Option<Moment> {
        match self {
            Self::Open => None,
            Self::Answered { at, .. } | Self::Refused { at, .. } | Self::Withdrawn { at } => Some(*at),
        }
    }

    /// The paper it ended with.
    pub const fn paper(&self) -> Option<[u8; 32]> {
        match self {
            Self::Answered { paper_sha256, .. } | Self::Refused { paper_sha256, .. } => Some(*paper_sha256),
            Self::Open | Self::Withdrawn { .. } => None,
        }
    }

    /// The word the register and the wording files use for it: `request-state-<code>`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered { .. } => "answered",
            Self::Refused { .. } => "refused",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
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

/// What has happened to a request's limit since it was received. Empty for most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Questions to the person, oldest first.
    pub pauses: Vec<Pause>,
    /// The extension, if there is one.
    pub extension: Option<Extension>,
}

/// Why something cannot be done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestProblem {
    /// The day of receipt has not come yet.
    ReceivedInTheFuture {
        /// The day given.
        received_on: Day,
    },
    /// It is answered already; an answer stands.
    AlreadyAnswered {
        /// When.
        at: Moment,
    },
    /// The answer would lie before the receipt.
    AnsweredBeforeReceipt {
        /// The day of receipt.
        received_on: Day,
    },
    /// A registered extract answers a request for access and no other right.
    ExtractAnswersAccessOnly {
        /// The right that was used.
        kind: RequestKind,
    },
}

/// The number of the next case of a year, one more than the highest of that year. Numbers of other years and texts that
/// are no case numbers are passed over; after `2026-9999` comes `2026-10000`.
pub fn next_number<'a>(year: i32, taken: impl IntoIterator<Item = &'a str>) -> String {
    let prefix = format!("{year:04}-");
    let highest = taken
        .into_iter()
        .filter_map(|number| number.strip_prefix(&prefix))
        .filter(|running| running.bytes().all(|byte| byte.is_ascii_digit()))
        .filter_map(|running| running.parse::<u32>().ok())
        .max();
    format!("{prefix}{:04}", highest.unwrap_or(0).saturating_add(1))
}

/// Whether a request can have been received on this day, seen from the moment it is entered. However long ago it was:
/// the clock runs from receipt, and a late entry must show as late.
pub fn may_be_received(received_on: Day, now: Moment) -> Result<(), RequestProblem> {
    if received_on > day_in_sweden(now) {
        return Err(RequestProblem::ReceivedInTheFuture { received_on });
    }
    Ok(())
}

/// Whether a request can be answered at this moment. A late answer is better than none, so no limit stands in its way.
pub fn may_be_answered(request: &Request, now: Moment) -> Result<(), RequestProblem> {
    if let Some(at) = request.state.ended_at() {
        return Err(RequestProblem::AlreadyAnswered { at });
    }
    if day_in_sweden(now) < request.received_on {
        return Err(RequestProblem::AnsweredBeforeReceipt { received_on: request.received_on });
    }
    Ok(())
}

/// Whether a request can be answered by an extract at this moment: it must be one for access.
pub fn may_be_answered_by_extract(request: &Request, now: Moment) -> Result<(), RequestProblem> {
    match request.kind {
        RequestKind::Access => may_be_answered(request, now),
        kind @ (RequestKind::Rectification
        | RequestKind::Erasure
        | RequestKind::Restriction
        | RequestKind::Portability
        | RequestKind::Objection
        | RequestKind::Complaint) => Err(RequestProblem::ExtractAnswersAccessOnly { kind }),
    }
}
