//! Recipients and processors, and whether each of them is in order.

use super::countries::{Place, adequate, place};
use crate::{
    codes::codes,
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    rules::Rules,
    time::Day,
};
use uuid::Uuid;

const SAFEGUARDS: Rule = Rule::gdpr("R29", "GDPR Art. 28(1), 44");

codes! {
    /// What somebody who receives data is.
    // policy: 19
    RecipientKind {
        /// Processes it for the organisation, by its instructions (Art. 28).
        Processor = "processor",
        /// Receives it for its own purposes (Art. 4(9)).
        Recipient = "recipient",
        /// Decides together with the organisation (Art. 26).
        Joint = "joint",
    }
}

codes! {
    /// What makes a transfer outside the EEA lawful.
    Safeguard {
        /// The country is covered by an adequacy decision (Art. 45).
        Adequacy = "adequacy",
        /// The company is certified under the EU–US Data Privacy Framework, (EU) 2023/1795 (Art. 45).
        Dpf = "dpf",
        /// Standard contractual clauses, (EU) 2021/914 (Art. 46(2)(c)).
        Scc = "scc",
        /// Binding corporate rules (Art. 47).
        Bcr = "bcr",
        /// The person's explicit consent (Art. 49(1)(a)).
        ExplicitConsent = "explicit-consent",
        /// Necessary for a contract with the person (Art. 49(1)(b)).
        ContractNeeds = "contract-needs",
    }
}

/// Somebody who receives data, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Identifier.
    pub id: Uuid,
    /// The key of one that came with the program; `recipient-<key>` in the wording files says what the policy calls it.
    pub key: Option<String>,
    /// Its actual name (C-154/21). The policy leaves some unnamed.
    pub name: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// What it is.
    pub kind: RecipientKind,
    /// Whether the data is used for marketing there.
    pub marketing: bool,
    /// The country where the data is, ISO 3166-1.
    pub country: Option<String>,
    /// What makes a transfer lawful.
    pub safeguard: Option<Safeguard>,
    /// Which decision, clauses or certificate, in words.
    pub safeguard_detail: Option<String>,
    /// The day of the agreement: with a processor Art. 28(3), with a joint controller Art. 26.
    pub agreement_on: Option<Day>,
    /// The day it is to be looked over again.
    pub review_on: Option<Day>,
    /// What it is used for, in words.
    pub note: Option<String>,
    /// The day the line was last changed.
    pub changed_on: Day,
    /// The day the last data was given, if the relation has ended.
    pub ended_on: Option<Day>,
}

codes! {
    /// What is wrong with a recipient.
    Trouble {
        /// It has no name, and people must be told actual names (C-154/21).
        NameMissing = "name-missing",
        /// Nobody has written down where the data is.
        CountryMissing = "country-missing",
        /// A third country without a safeguard (Art. 44).
        SafeguardMissing = "safeguard-missing",
        /// The safeguard does not fit the country.
        SafeguardUnfounded = "safeguard-unfounded",
        /// A processor without an agreement (Art. 28(3)), or a joint controller without one (Art. 26).
        AgreementMissing = "agreement-missing",
        /// Its review is overdue.
        ReviewOverdue = "review-overdue",
    }
}

impl Trouble {
    /// Whether data must not go there until it is mended.
    pub const fn is_grave(self) -> bool {
        matches!(self, Self::NameMissing | Self::SafeguardMissing | Self::SafeguardUnfounded)
    }
}

codes! {
    /// The state of a recipient at a glance.
    Light {
        /// In order.
        Green = "green",
        /// Something is to be done.
        Amber = "amber",
        /// Not lawful as it stands.
        Red = "red",
    }
}

/// What is wrong with a recipient today; nothing for one whose relation has ended.
// policy: 53, 81, 82, S12
pub fn troubles(recipient: &Recipient, today: Day) -> Vec<Trouble> {
    if recipient.ended_on.is_some_and(|ended| ended <= today) {
        return Vec::new();
    }
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let mut troubles = Vec::new();
    if blank(&recipient.name) {
        troubles.push(Trouble::NameMissing);
    }
    match recipient.country.as_deref() {
        None => troubles.push(Trouble::CountryMissing),
        Some(country) => troubles.extend(transfer(recipient, country, today)),
    }
    if recipient.kind != RecipientKind::Recipient && recipient.agreement_on.is_none() {
        troubles.push(Trouble::AgreementMissing);
    }
    if recipient.review_on.is_some_and(|review| review < today) {
        troubles.push(Trouble::ReviewOverdue);
    }
    troubles
}

/// What is wrong with the transfer to this country.
fn transfer(recipient: &Recipient, country: &str, today: Day) -> Option<Trouble> {
    let named = recipient.safeguard_detail.as_deref().is_some_and(|detail| !detail.trim().is_empty());
    match (place(country, today), recipient.safeguard) {
        (Place::Inside | Place::Adequate(_), None) => None,
        (Place::Third, None) => Some(Trouble::SafeguardMissing),
        // A decision the program does not know must be named; the framework is for one country only.
        (_, Some(safeguard)) => {
            let unfounded = match safeguard {
                Safeguard::Adequacy => adequate(country, today).is_none() && !named,
                Safeguard::Dpf => country != "US",
                _ => false,
            };
            unfounded.then_some(Trouble::SafeguardUnfounded)
        }
    }
}

/// The state at a glance.
pub fn light(troubles: &[Trouble]) -> Light {
    if troubles.iter().any(|trouble| trouble.is_grave()) {
        Light::Red
    } else if troubles.is_empty() {
        Light::Green
    } else {
        Light::Amber
    }
}

/// Marketing by somebody who is no processor: the policy promises that it does not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketingRefused;

/// Whether data may be given for this use: no third party outside the organisation gets any for marketing (policy § 3).
///
/// # Errors
/// [`MarketingRefused`].
// policy: 20
pub const fn may_serve(kind: RecipientKind, marketing: bool) -> Result<(), MarketingRefused> {
    match (kind, marketing) {
        (RecipientKind::Processor, _) | (_, false) => Ok(()),
        (RecipientKind::Recipient | RecipientKind::Joint, true) => Err(MarketingRefused),
    }
}

/// The review of a recipient, on the day the office has set; nothing for one whose relation has ended.
pub fn review(rules: &Rules, recipient: &Recipient) -> Option<DueItem> {
    let last_day = recipient.review_on.filter(|_| recipient.ended_on.is_none())?;
    Some(
        ByDay {
            kind: DueKind::RecipientReview,
            subject: recipient.id,
            person: None,
            rule: &SAFEGUARDS,
            code: StepCode::RecipientReview,
            from: last_day,
            last_day,
            count: None,
        }
        .item(rules),
    )
}
