//! Consents as an append-only history with the exact words (GDPR Art. 7(1), law.md R20).

use crate::{
    ids::{ConsentEventId, ConsentId, PersonId, StaffId},
    source::Source,
    time::Moment,
};
use sha2::{Digest, Sha256};
use std::fmt;

/// What a consent was given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentPurpose {
    /// The newsletter by e-mail.
    Newsletter,
    /// Other direct marketing.
    Marketing,
    /// Measuring opens and clicks.
    Measurement,
}

impl ConsentPurpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Newsletter, Self::Marketing, Self::Measurement];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Newsletter => "newsletter",
            Self::Marketing => "marketing",
            Self::Measurement => "measurement",
        }
    }

    /// The purpose with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// How the organisation and the person were in touch about the consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// A form on the web.
    Web,
    /// E-mail, including its unsubscribe link.
    Email,
    /// Telephone.
    Phone,
    /// A letter or a signed form.
    Letter,
    /// In person.
    InPerson,
    /// Carried over from an older list; how it came about is not known.
    Unknown,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 6] = [Self::Web, Self::Email, Self::Phone, Self::Letter, Self::InPerson, Self::Unknown];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Letter => "letter",
            Self::InPerson => "in-person",
            Self::Unknown => "unknown",
        }
    }

    /// The channel with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// The exact words a person agreed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentWording {
    /// The text as it was shown, to the letter.
    pub text: String,
    /// The version the organisation gave it, for instance `2026-03`.
    pub version: String,
}

impl ConsentWording {
    /// SHA-256 over the UTF-8 bytes of the text: the proof that the words have not changed since.
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(self.text.as_bytes()).into()
    }
}

/// What happened. Its `Debug` is the code: an IP address is personal data.
#[derive(Clone, PartialEq, Eq)]
pub enum ConsentAct {
    /// The person agreed. `wording` is `None` when the words are not known: such a consent cannot be demonstrated.
    Given {
        /// The exact words.
        wording: Option<ConsentWording>,
        /// IP address at sign-up, kept against abuse (policy point 38).
        ip: Option<String>,
    },
    /// The person confirmed by the second step of a double opt-in.
    Confirmed {
        /// IP address at the confirmation.
        ip: Option<String>,
    },
    /// The person withdrew it (Art. 7(3)).
    WithdrawnByPerson,
    /// The organisation ended it (policy: "until either party ends it").
    EndedByController,
}

impl ConsentAct {
    /// The word the register, the command line and the wording files use for it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Given { .. } => "given",
            Self::Confirmed { .. } => "confirmed",
            Self::WithdrawnByPerson => "withdrawn-by-person",
            Self::EndedByController => "ended-by-controller",
        }
    }
}

impl fmt::Debug for ConsentAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// One line of a consent's history. Lines are only ever added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentEvent {
    /// Identifier.
    pub id: ConsentEventId,
    /// When it happened.
    pub at: Moment,
    /// What happened.
    pub act: ConsentAct,
    /// How.
    pub channel: Channel,
    /// Who entered it, `None` for an import.
    pub recorded_by: Option<StaffId>,
}

/// All that is known about one person's consent to one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Identifier.
    pub id: ConsentId,
    /// Who.
    pub person: PersonId,
    /// For what.
    pub purpose: ConsentPurpose,
    /// Where it came from.
    pub source: Source,
    /// The history, oldest first.
    pub events: Vec<ConsentEvent>,
}

/// Whether a consent can be relied upon now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentState {
    /// Given, with known words.
    Active,
    /// Given, but it could not be demonstrated: the words are unknown (Art. 7(1)).
    Deficient,
    /// Withdrawn or ended at this moment.
    Ended(Moment),
}

impl Consent {
    /// The state after the last event. A history without a `Given` is deficient, never active.
    pub fn state(&self) -> ConsentState {
        let mut state = ConsentState::Deficient;
        for event in &self.events {
            state = match &event.act {
                ConsentAct::Given { wording: Some(_), .. } => ConsentState::Active,
                ConsentAct::Given { wording: None, .. } => ConsentState::Deficient,
                ConsentAct::Confirmed { .. } => state,
                ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => ConsentState::Ended(event.at),
            };
        }
        state
    }
}
