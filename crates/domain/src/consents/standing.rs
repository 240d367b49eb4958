//! Where a consent stands after its history.

use super::{Act, Channel, ConsentAct, ConsentEvent, ConsentPurpose, ConsentState, Deficiency, GDPR_APPLIES};
use crate::{
    ids::{ConsentId, PersonId},
    time::{Day, Moment, day_in_sweden},
};

/// What a line of a history says about where the consent stands: the line without its words, its address and who entered it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// When it happened.
    pub at: Moment,
    /// What happened.
    pub act: Act,
    /// Whether the words are known.
    pub words: bool,
    /// Whether an IP address is there.
    pub ip: bool,
    /// How.
    pub channel: Channel,
}

impl From<&ConsentEvent> for Turn {
    fn from(event: &ConsentEvent) -> Self {
        let (words, ip) = match &event.act {
            ConsentAct::Asked { wording, ip } | ConsentAct::Given { wording, ip } => (wording.is_some(), ip.is_some()),
            ConsentAct::Confirmed { ip } => (false, ip.is_some()),
            ConsentAct::WithdrawnByPerson | ConsentAct::EndedByController => (false, false),
        };
        Self { at: event.at, act: event.act.kind(), words, ip, channel: event.channel }
    }
}

/// Where a consent stands, and what its times follow from. It can be known without the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConsentStanding {
    /// Identifier.
    pub id: ConsentId,
    /// Who.
    pub person: PersonId,
    /// For what.
    pub purpose: ConsentPurpose,
    /// Whether it can be relied upon.
    pub state: ConsentState,
    /// When it was last given or confirmed.
    pub renewed_at: Option<Moment>,
    /// Whether an IP address of a sign-up is there.
    pub with_ip: bool,
}

impl ConsentStanding {
    /// By its history, oldest first.
    pub fn by(
        id: ConsentId,
        person: PersonId,
        purpose: ConsentPurpose,
        history: impl Iterator<Item = Turn> + Clone,
    ) -> Self {
        let with_ip = history.clone().any(|turn| turn.ip);
        let renewed = history.clone().filter(|turn| matches!(turn.act, Act::Given | Act::Confirmed));
        let renewed_at = renewed.map(|turn| turn.at).max();
        Self { id, person, purpose, state: Standing::after(history).state(), renewed_at, with_ip }
    }
}

/// What the last time she agreed leaves behind.
#[derive(Clone, Copy)]
pub(super) struct Agreed {
    at: Moment,
    words: bool,
    implied: bool,
}

impl Agreed {
    pub(super) fn deficiency(self) -> Option<Deficiency> {
        let applies = Day::from_ymd_opt(GDPR_APPLIES.0, GDPR_APPLIES.1, GDPR_APPLIES.2)?;
        if self.implied {
            Some(Deficiency::Implied)
        } else if day_in_sweden(self.at) < applies {
            Some(Deficiency::BeforeGdpr)
        } else if !self.words {
            Some(Deficiency::WordsUnknown)
        } else {
            None
        }
    }
}

/// Where a history stands.
pub(super) enum Standing {
    Nothing,
    Awaiting,
    Agreed(Agreed),
    Ended(Moment),
}

impl Standing {
    pub(super) fn after(history: impl Iterator<Item = Turn>) -> Self {
        let mut standing = Self::Nothing;
        let mut asked_with_words = None;
        for Turn { at, act, words, channel, .. } in history {
            standing = match (act, standing) {
                (Act::Given, _) => {
                    asked_with_words = None;
                    Self::Agreed(Agreed { at, words, implied: channel == Channel::Use })
                }
                (Act::Asked, before) => {
                    asked_with_words = Some(words);
                    // Asking for a renewal takes nothing away from what she agreed to before.
                    if matches!(before, Self::Agreed(_)) { before } else { Self::Awaiting }
                }
                (Act::Confirmed, Self::Agreed(agreed)) => {
                    let words = asked_with_words.take().unwrap_or(agreed.words);
                    Self::Agreed(Agreed { at, words, implied: false })
                }
                (Act::Confirmed, Self::Awaiting) => {
                    Self::Agreed(Agreed { at, words: asked_with_words.take() == Some(true), implied: false })
                }
                // A confirmation of nothing changes nothing: what was withdrawn has to be asked for anew.
                (Act::Confirmed, before) => before,
                (Act::WithdrawnByPerson | Act::EndedByController, _) => {
                    asked_with_words = None;
                    Self::Ended(at)
                }
            };
        }
        standing
    }

    pub(super) fn state(&self) -> ConsentState {
        match self {
            Self::Awaiting => ConsentState::Awaiting,
            Self::Agreed(agreed) if agreed.deficiency().is_none() => ConsentState::Active,
            Self::Nothing | Self::Agreed(_) => ConsentState::Deficient,
            Self::Ended(at) => ConsentState::Ended(*at),
        }
    }
}
