//! Consents as an append-only history with the exact words (GDPR Art. 7(1), law.md R20).

mod standing;

pub use standing::{ConsentStanding, Turn};

use crate::{
    codes::codes,
    ids::{ConsentEventId, ConsentId, PersonId, StaffId},
    source::Source,
    time::Moment,
};
use sha2::{Digest, Sha256};
use standing::Standing;
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
    /// By using the website, as the policy's § 9 has it. Never a consent (GDPR Art. 4(11), Recital 32).
    Use,
    /// Carried over from an older list; how it came about is not known.
    Unknown,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 7] =
        [Self::Web, Self::Email, Self::Phone, Self::Letter, Self::InPerson, Self::Use, Self::Unknown];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Letter => "letter",
            Self::InPerson => "in-person",
            Self::Use => "use",
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

codes! {
    /// What happened, without what came with it ([`ConsentAct`]).
    Act {
        /// [`ConsentAct::Asked`].
        Asked = "asked",
        /// [`ConsentAct::Given`].
        Given = "given",
        /// [`ConsentAct::Confirmed`].
        Confirmed = "confirmed",
        /// [`ConsentAct::WithdrawnByPerson`].
        WithdrawnByPerson = "withdrawn-by-person",
        /// [`ConsentAct::EndedByController`].
        EndedByController = "ended-by-controller",
    }
}

/// What happened. Its `Debug` is the code: an IP address is personal data.
#[derive(Clone, PartialEq, Eq)]
pub enum ConsentAct {
    /// The first step of a double opt-in: the person asked for it, and a message that asks her to confirm went out. Not a
    /// consent before she does.
    Asked {
        /// The exact words.
        wording: Option<ConsentWording>,
        /// IP address at sign-up, kept against abuse (policy point 38).
        ip: Option<String>,
    },
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
    /// What happened, without what came with it.
    pub const fn kind(&self) -> Act {
        match self {
            Self::Asked { .. } => Act::Asked,
            Self::Given { .. } => Act::Given,
            Self::Confirmed { .. } => Act::Confirmed,
            Self::WithdrawnByPerson => Act::WithdrawnByPerson,
            Self::EndedByController => Act::EndedByController,
        }
    }

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(&self) -> &'static str {
        self.kind().code()
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
    /// Asked for, but not yet confirmed: the second step of a double opt-in is missing.
    Awaiting,
    /// Given, and can be demonstrated.
    Active,
    /// Given, but it could not be demonstrated or is none ([`Deficiency`]).
    Deficient,
    /// Withdrawn or ended at this moment.
    Ended(Moment),
}

impl ConsentState {
    /// The word the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Awaiting => "awaiting",
            Self::Active => "active",
            Self::Deficient => "deficient",
            Self::Ended(_) => "ended",
        }
    }
}

codes! {
    /// Why a consent that was given is no good and has to be renewed.
    Deficiency {
        /// It was inferred from the use of the website (policy § 9; Art. 4(11), Recital 32).
        Implied = "implied",
        /// It is older than 25 May 2018 and was never renewed (Recital 171).
        BeforeGdpr = "before-gdpr",
        /// The words are not known, so that it cannot be demonstrated (Art. 7(1)).
        WordsUnknown = "words-unknown",
    }
}

codes! {
    /// What ends at once when a consent is withdrawn.
    Stopped {
        /// The newsletter is not sent any more.
        Newsletter = "newsletter",
        /// Other marketing is not sent any more.
        Marketing = "marketing",
        /// Opens and clicks are not recorded any more.
        Tracking = "tracking",
        /// She is in no segment any more.
        Segments = "segments",
        /// Her address is on the list of addresses that are not mailed again.
        Suppressed = "suppressed",
    }
}

/// The day from which the Regulation applies (Art. 99(2)).
pub const GDPR_APPLIES: (i32, u32, u32) = (2018, 5, 25);

impl Consent {
    /// The state after the last event. A history in which she never agreed is never active.
    // policy: 4, 23, 88, S1, S15
    pub fn state(&self) -> ConsentState {
        Standing::after(self.turns()).state()
    }

    /// Where it stands, and what its times follow from.
    pub fn standing(&self) -> ConsentStanding {
        ConsentStanding::by(self.id, self.person, self.purpose, self.turns())
    }

    /// What is wrong with a deficient consent; nothing for one in any other state.
    // policy: 4, 88
    pub fn deficiency(&self) -> Option<Deficiency> {
        match Standing::after(self.turns()) {
            Standing::Nothing => Some(Deficiency::WordsUnknown),
            Standing::Agreed(agreed) => agreed.deficiency(),
            Standing::Awaiting | Standing::Ended(_) => None,
        }
    }

    fn turns(&self) -> impl Iterator<Item = Turn> + Clone {
        self.events.iter().map(Turn::from)
    }
}

/// What ends at once when a consent to this purpose is withdrawn or ended. The address is suppressed only when the person
/// herself withdrew: the organisation that ended a consent may be given a new one.
// policy: 23, 24
pub fn stops(purpose: ConsentPurpose, by_person: bool) -> Vec<Stopped> {
    let mut stopped = match purpose {
        ConsentPurpose::Newsletter => vec![Stopped::Newsletter],
        ConsentPurpose::Marketing => vec![Stopped::Marketing, Stopped::Segments],
        ConsentPurpose::Measurement => vec![Stopped::Tracking],
    };
    if by_person && purpose != ConsentPurpose::Measurement {
        stopped.push(Stopped::Suppressed);
    }
    stopped
}
