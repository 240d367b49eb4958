//! How long a person's own data is kept, given everything that gives a reason to keep it ("Varför finns detta kvar?").

use crate::{
    agreements::Agreement,
    consents::{Consent, ConsentState},
    held::{Clock, ClockRule},
    retention::Retention,
    rules::Rules,
    time::{Day, day_in_sweden},
};

/// Until when a piece of data is kept: a day, or what will decide the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kept {
    /// To the end of this day: the last contract's end plus one year (policy point 22, law.md R43), or the day the last
    /// consent ended when there never was a contract (policy point 23, law.md R44), or a short time after the person was
    /// entered when there never was either.
    Until(Day),
    /// As long as a contract runs, and one year after.
    WhileContractRuns,
    /// Until the person or the organisation ends the consent (policy point 23, law.md R44).
    WhileConsentLasts,
    /// Nothing gives a reason to keep it: somebody has to decide (GDPR Art. 5(1)(e)).
    UntilReviewed,
}

impl Kept {
    /// The word the register and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Until(_) => "ended",
            Self::WhileContractRuns => "contract-runs",
            Self::WhileConsentLasts => "consent-lasts",
            Self::UntilReviewed => "no-reason",
        }
    }
}

/// What a piece of a person's data is used for besides her contracts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Contracts only: address, telephone, notes.
    Contract,
    /// Contracts, and everything a consent allows: name and e-mail (policy point 37).
    ContractAndConsent,
}

/// The reason that keeps a person's own data the longest, on this day.
///
/// A running contract outweighs a consent, and a consent outweighs the year after a contract: whichever lasts longest
/// is the honest answer to how long the data stays.
pub fn of_person(
    rules: &Rules,
    used_for: Use,
    recorded_on: Day,
    agreements: &[Agreement],
    consents: &[Consent],
    today: Day,
) -> Kept {
    if agreements.iter().any(|agreement| agreement.ended_on.is_none_or(|ended| ended >= today)) {
        return Kept::WhileContractRuns;
    }
    let consented = consents.iter().any(|consent| !matches!(consent.state(), ConsentState::Ended(_)));
    if used_for == Use::ContractAndConsent && consented {
        return Kept::WhileConsentLasts;
    }
    let after_contracts = agreements
        .iter()
        .filter_map(|agreement| agreement.ended_on)
        .filter_map(|ended| after_contract(rules, ended))
        .map(|time| time.last_day_kept);
    let after_consents = consents.iter().filter_map(|consent| match consent.state() {
        ConsentState::Ended(at) => Some(day_in_sweden(at)),
        ConsentState::Awaiting | ConsentState::Active | ConsentState::Deficient => None,
    });
    let never_began = || {
        let clock = Clock::since(ClockRule::NoRelation, recorded_on);
        rules.retention.time(&rules.calendar, clock).map(|time| time.last_day_kept)
    };
    after_contracts.chain(after_consents).max().or_else(never_began).map_or(Kept::UntilReviewed, Kept::Until)
}

/// Until when an agreement is kept.
pub fn of_agreement(rules: &Rules, agreement: &Agreement, today: Day) -> Kept {
    let ended = agreement.ended_on.filter(|ended| *ended < today);
    ended
        .and_then(|ended| after_contract(rules, ended))
        .map_or(Kept::WhileContractRuns, |time| Kept::Until(time.last_day_kept))
}

/// The time after a contract that ended on this day (policy point 22, law.md R43).
pub fn after_contract(rules: &Rules, ended: Day) -> Option<Retention> {
    rules.retention.time(&rules.calendar, Clock::since(ClockRule::ContractAndYear, ended))
}
