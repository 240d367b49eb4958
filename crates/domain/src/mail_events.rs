//! What came of mailings: sent, opened, clicked, come back (policy points 40 and 41).
//!
//! Opens and clicks tell what somebody reads. They are recorded about her only with her consent to be measured, not after an
//! objection, and for the short time of the rule `mail-events`; what is left then are numbers of people, and none under [`FEWEST_SHOWN`].

use crate::{
    codes::codes,
    consents::{Consent, ConsentPurpose, ConsentState},
    held::{Clock, ClockRule},
    ids::{MailEventId, PersonId},
    objections::Objected,
    rules::Rules,
    source::Source,
    time::{Day, Moment},
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

/// Days looked back for the last that is over, which is more than any rule allows.
const LONGEST: usize = 10_000;

/// A number of people under this is not shown (policy point 67).
pub const FEWEST_SHOWN: u64 = 5;

/// Whether opens and clicks of this person may be recorded about her.
// policy: 40
pub fn may_be_tracked(consents: &[Consent], objected: Objected) -> bool {
    !objected.tracking
        && consents.iter().any(|it| it.purpose == ConsentPurpose::Measurement && it.state() == ConsentState::Active)
}

/// The first day whose opens and clicks may be there as data about people; everything earlier is numbers. Where a shorter
/// time began on some day, what is older goes with it: nothing is kept longer than what came after it.
// policy: 41
pub fn first_day_kept(rules: &Rules, today: Day) -> Day {
    let is_over = |day: &Day| {
        let clock = Clock::since(ClockRule::MailEvents, *day);
        rules.retention.time(&rules.calendar, clock).is_some_and(|time| time.last_day_kept < today)
    };
    let earlier = std::iter::successors(today.pred_opt(), Day::pred_opt).take(LONGEST);
    earlier.into_iter().find(is_over).and_then(|day| day.succ_opt()).unwrap_or(Day::MIN)
}

/// A number of people as it may be shown: none under [`FEWEST_SHOWN`].
// policy: 67
pub fn shown(people: u64) -> Option<u64> {
    (people >= FEWEST_SHOWN).then_some(people)
}
