//! "Varför finns detta kvar?": until when a record is kept, and how that was worked out.

use crate::explain::{StepView, steps};
use domain::{
    agreements::Agreement,
    consents::{Consent, ConsentState},
    keeping::{self, Kept, Use},
    retention,
    rules::Rules,
    time::{Day, day_in_sweden},
};
use serde::Serialize;
use specta::Type;

/// Why something is kept and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RetentionView {
    /// The reason's code; `retention-<rule>` in the wording files.
    pub rule: String,
    /// The last day it may be there; none while nothing has started the clock.
    pub last_day_kept: Option<String>,
    /// The day it must be gone.
    pub erase_from: Option<String>,
    /// How the days were found.
    pub steps: Vec<StepView>,
}

/// The contract has ended; its year runs (policy point 22).
const YEAR_AFTER_CONTRACT: &str = "year-after-contract";
/// There never was a contract, and the consent has ended (policy point 23).
const CONSENT_ENDED: &str = "consent-ended";

/// There never was a contract or a consent.
const NO_RELATION: &str = "no-relation";

/// How long an agreement is kept.
pub(crate) fn of_agreement(rules: &Rules, agreement: &Agreement, today: Day) -> RetentionView {
    let ended = agreement.ended_on.filter(|ended| *ended < today);
    match ended.and_then(|ended| keeping::after_contract(rules, ended)) {
        Some(found) => RetentionView {
            rule: YEAR_AFTER_CONTRACT.to_owned(),
            last_day_kept: Some(found.last_day_kept.to_string()),
            erase_from: Some(found.erase_from.to_string()),
            steps: steps(&found.steps),
        },
        None => open_ended(Kept::WhileContractRuns),
    }
}

/// How long a consent is kept: while it lasts; afterwards only its proof.
pub(crate) fn of_consent(consent: &Consent) -> RetentionView {
    match consent.state() {
        ConsentState::Awaiting | ConsentState::Active | ConsentState::Deficient => open_ended(Kept::WhileConsentLasts),
        ConsentState::Ended(at) => {
            let found = retention::consent(day_in_sweden(at));
            RetentionView {
                rule: "consent-proof".to_owned(),
                last_day_kept: None,
                erase_from: None,
                steps: steps(&found.steps),
            }
        }
    }
}

/// How long a person's own data is kept, whichever of its uses lasts longest.
pub(crate) fn of_person(
    rules: &Rules,
    recorded_on: Day,
    agreements: &[Agreement],
    consents: &[Consent],
    today: Day,
) -> RetentionView {
    match keeping::of_person(rules, Use::ContractAndConsent, recorded_on, agreements, consents, today) {
        Kept::Until(last_day_kept) => {
            let last = agreements.iter().filter_map(|agreement| agreement.ended_on).max();
            let found = last
                .and_then(|ended| keeping::after_contract(rules, ended))
                .filter(|found| found.last_day_kept == last_day_kept);
            let otherwise = if consents.is_empty() && last.is_none() { NO_RELATION } else { CONSENT_ENDED };
            RetentionView {
                rule: if found.is_some() { YEAR_AFTER_CONTRACT } else { otherwise }.to_owned(),
                last_day_kept: Some(last_day_kept.to_string()),
                erase_from: last_day_kept.succ_opt().map(|day| day.to_string()),
                steps: found.map(|found| steps(&found.steps)).unwrap_or_default(),
            }
        }
        open => open_ended(open),
    }
}

fn open_ended(kept: Kept) -> RetentionView {
    RetentionView { rule: kept.code().to_owned(), last_day_kept: None, erase_from: None, steps: Vec::new() }
}
