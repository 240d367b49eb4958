//! What came of mailings: sent, opened, clicked, come back (policy points 40 and 41).
//!
//! Opens and clicks tell what somebody reads. They are recorded about her only with her consent to be measured, not after an
//! objection, and for a short time; what is left then are numbers of people, and none under [`FEWEST_SHOWN`].

use crate::{
    codes::codes,
    consents::{Consent, ConsentPurpose, ConsentState},
    ids::{MailEventId, PersonId},
    limits::later_by_days,
    objections::Objected,
    source::Source,
    time::{Day, Moment, day_in_sweden},
};

codes! {
    /// What happened to a message.
    MailEventKind {
        /// It was sent.
        Sent = "sent",
        /// It was opened.
        Opened = "opened",
        /// A link in it was followed.
        Clicked = "clicked",
        /// It came back.
        Bounced = "bounced",
    }
}

impl MailEventKind {
    /// Whether it shows what the person did.
    pub const fn is_tracking(self) -> bool {
        match self {
            Self::Opened | Self::Clicked => true,
            Self::Sent | Self::Bounced => false,
        }
    }
}

/// One thing that happened to a message to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailEvent {
    /// Identifier.
    pub id: MailEventId,
    /// Whom.
    pub person: PersonId,
    /// The mailing, as the office or its tool calls it.
    pub campaign: String,
    /// What happened.
    pub kind: MailEventKind,
    /// When.
    pub at: Moment,
    /// Where the knowledge came from.
    pub source: Source,
}

/// Days after which opens and clicks are only numbers, unless the office has set fewer.
pub const AGGREGATED_AFTER_DAYS: u32 = 90;

/// A number of people under this is not shown (policy point 67).
pub const FEWEST_SHOWN: u64 = 5;

/// Whether opens and clicks of this person may be recorded about her.
// policy: 40
pub fn may_be_tracked(consents: &[Consent], objected: Objected) -> bool {
    !objected.tracking
        && consents.iter().any(|it| it.purpose == ConsentPurpose::Measurement && it.state() == ConsentState::Active)
}

/// The last day such an event may be there as one about a person.
// policy: 41
pub fn last_day_kept(at: Moment, after_days: u32) -> Day {
    later_by_days(day_in_sweden(at), after_days)
}

/// A number of people as it may be shown: none under [`FEWEST_SHOWN`].
// policy: 67
pub fn shown(people: u64) -> Option<u64> {
    (people >= FEWEST_SHOWN).then_some(people)
}
