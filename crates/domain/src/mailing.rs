//! Who may be mailed: one decision for one person, and one for a whole list, so that no list can be made past it.
//!
//! The decision is made of facts and has no way to be overruled. Reasons are given in the order of their weight: somebody
//! who withdrew and has protected identity is left out for the protected identity.

use crate::{
    codes::codes,
    consents::{Consent, ConsentPurpose, ConsentState, Deficiency},
    contact::email_is_usable,
    email_basis::{EmailBasis, EmailGround},
    ids::{ConsentId, PersonId, PurchaseId},
    objections::Objected,
    purchases::ProductFamily,
    suppression::folded,
};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// What a mailing is for. Each needs its own consent.
    MailingPurpose {
        /// The newsletter.
        Newsletter = "newsletter",
        /// Other marketing.
        Marketing = "marketing",
    }
}

impl MailingPurpose {
    /// The consent it needs.
    pub const fn consent(self) -> ConsentPurpose {
        match self {
            Self::Newsletter => ConsentPurpose::Newsletter,
            Self::Marketing => ConsentPurpose::Marketing,
        }
    }
}

/// What a mailing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mailing {
    /// What for.
    pub purpose: MailingPurpose,
    /// The family of products it offers. Only such an offer may rest on an earlier purchase (MFL 19 §).
    pub product_family: Option<ProductFamily>,
}

/// What is known about somebody who might be mailed. Its `Debug` leaves out who.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own; none follows from another")]
pub struct MailFacts {
    /// Who.
    pub person: PersonId,
    /// The address, as it stands in the register.
    pub email: Option<String>,
    /// Skyddade personuppgifter.
    pub protected_identity: bool,
    /// The person has died.
    pub deceased: bool,
    /// The person is a child under 13 (dataskyddslagen 2 kap. 4 §).
    pub child_under_13: bool,
    /// The processing of her data is restricted (GDPR Art. 18).
    pub restricted: bool,
    /// What she has objected to (Art. 21).
    pub objected: Objected,
    /// The address is on the list of addresses that are not mailed again.
    pub suppressed: bool,
    /// All her consents.
    pub consents: Vec<Consent>,
    /// What else is known about the address.
    pub basis: Option<EmailBasis>,
}

impl std::fmt::Debug for MailFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailFacts")
            .field("protected_identity", &self.protected_identity)
            .field("deceased", &self.deceased)
            .field("child_under_13", &self.child_under_13)
            .field("restricted", &self.restricted)
            .field("objected", &self.objected)
            .field("suppressed", &self.suppressed)
            .field("consents", &self.consents)
            .field("basis", &self.basis)
            .finish_non_exhaustive()
    }
}

/// On what ground she may be mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailGround {
    /// This consent (GDPR Art. 6(1)(a), MFL 19 § first paragraph).
    Consent(ConsentId),
    /// This purchase (MFL 19 § second paragraph).
    ExistingCustomer(PurchaseId),
}

impl MailGround {
    /// The code of every ground.
    pub const CODES: [&str; 2] = ["consent", "existing-customer"];

    /// The word the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consent(_) => "consent",
            Self::ExistingCustomer(_) => "existing-customer",
        }
    }
}

codes! {
    /// Why somebody is left out.
    LeftOut {
        /// The person has died.
        Deceased = "deceased",
        /// Protected identities are on no list.
        ProtectedIdentity = "protected-identity",
        /// A child under 13 cannot consent by herself (R46).
        Child = "child",
        /// Restricted data is stored, and nothing else (Art. 18(2)).
        Restricted = "restricted",
        /// She objected to direct marketing (Art. 21(3)).
        Objected = "objected",
        /// The address is on the list of addresses that are not mailed again.
        Suppressed = "suppressed",
        /// She withdrew her consent, or the organisation ended it.
        Withdrawn = "withdrawn",
        /// The consent was inferred from the use of the website.
        Implied = "implied",
        /// The consent is older than the Regulation.
        BeforeGdpr = "before-gdpr",
        /// The words of the consent are not known.
        WordsUnknown = "words-unknown",
        /// The second step of the double opt-in is missing.
        Awaiting = "awaiting",
        /// There is no address mail can be sent to.
        NoAddress = "no-address",
        /// The address may be used for messages about a service only (policy point 36).
        ServiceOnly = "service-only",
        /// Nothing allows it.
        NoGround = "no-ground",
        /// Somebody else who must not be mailed has the same address.
        SharedAddress = "shared-address",
        /// The address is on the list already, for somebody else.
        Repeated = "repeated",
    }
}

impl LeftOut {
    /// Whether the reason lies with the address's owner, so that the address must not be mailed in anybody's name.
    const fn blocks_address(self) -> bool {
        match self {
            Self::Deceased
            | Self::ProtectedIdentity
            | Self::Child
            | Self::Restricted
            | Self::Objected
            | Self::Suppressed
            | Self::Withdrawn
            | Self::Implied
            | Self::BeforeGdpr
            | Self::WordsUnknown => true,
            Self::Awaiting
            | Self::NoAddress
            | Self::ServiceOnly
            | Self::NoGround
            | Self::SharedAddress
            | Self::Repeated => false,
        }
    }
}

/// Whether this person may be mailed for this purpose, and on what ground.
// policy: 4, 23, 24, 35, 36, 88, S1
pub fn may_be_mailed(facts: &MailFacts, mailing: &Mailing) -> Result<MailGround, LeftOut> {
    refuse_for_the_person(facts)?;
    let consent = facts.consents.iter().find(|consent| consent.purpose == mailing.purpose.consent());
    let given = match consent.map(|consent| (consent, consent.state())) {
        Some((_, ConsentState::Ended(_))) => return Err(LeftOut::Withdrawn),
        Some((consent, ConsentState::Deficient)) => {
            return Err(match consent.deficiency() {
                Some(Deficiency::Implied) => LeftOut::Implied,
                Some(Deficiency::BeforeGdpr) => LeftOut::BeforeGdpr,
                Some(Deficiency::WordsUnknown) | None => LeftOut::WordsUnknown,
            });
        }
        Some((_, ConsentState::Awaiting)) => return Err(LeftOut::Awaiting),
        Some((consent, ConsentState::Active)) => Some(MailGround::Consent(consent.id)),
        None => None,
    };
    let email = facts.email.as_deref().filter(|email| email_is_usable(email.trim())).ok_or(LeftOut::NoAddress)?;
    if let Some(ground) = given {
        return Ok(ground);
    }
    let Some(basis) = &facts.basis else { return Err(LeftOut::NoGround) };
    if let (MailingPurpose::Marketing, Some(family), Some(purchase)) =
        (mailing.purpose, mailing.product_family, basis.purchase)
        && basis.allows_offer(email, family)
    {
        return Ok(MailGround::ExistingCustomer(purchase));
    }
    match basis.for_address(email) {
        EmailGround::Service => Err(LeftOut::ServiceOnly),
        EmailGround::ExistingCustomer | EmailGround::NoGround => Err(LeftOut::NoGround),
    }
}

/// What keeps somebody off every list, whatever she once agreed to.
pub fn refuse_for_the_person(facts: &MailFacts) -> Result<(), LeftOut> {
    let reasons = [
        (facts.deceased, LeftOut::Deceased),
        (facts.protected_identity, LeftOut::ProtectedIdentity),
        (facts.child_under_13, LeftOut::Child),
        (facts.restricted, LeftOut::Restricted),
        (facts.objected.marketing, LeftOut::Objected),
        (facts.suppressed, LeftOut::Suppressed),
    ];
    reasons.into_iter().find(|(holds, _)| *holds).map_or(Ok(()), |(_, reason)| Err(reason))
}

/// One line of a mailing list.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Who.
    pub person: PersonId,
    /// Where to.
    pub email: String,
    /// On what ground.
    pub ground: MailGround,
}

impl std::fmt::Debug for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recipient").field("person", &self.person).field("ground", &self.ground).finish_non_exhaustive()
    }
}

/// A mailing list, and everybody who is not on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailingList {
    /// Who is mailed; every address once.
    pub recipients: Vec<Recipient>,
    /// Who is left out, and why.
    pub left_out: Vec<(PersonId, LeftOut)>,
}

impl MailingList {
    /// How many are left out, by reason.
    pub fn counts(&self) -> BTreeMap<LeftOut, u64> {
        let mut counts = BTreeMap::new();
        for (_, reason) in &self.left_out {
            *counts.entry(*reason).or_insert(0) += 1;
        }
        counts
    }
}

/// The list for a mailing. An address is on it once, and never if anybody who has it must not be mailed: a letter box is
/// not divided.
// policy: 23, 24, 35, 36, 88
pub fn list(everybody: &[MailFacts], mailing: &Mailing) -> MailingList {
    let decided: Vec<_> = everybody.iter().map(|facts| (facts, may_be_mailed(facts, mailing))).collect();
    let address = |facts: &MailFacts| facts.email.as_deref().map(folded);
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let blocked: BTreeSet<String> = decided
        .iter()
        .filter(|(_, decision)| decision.as_ref().is_err_and(|reason| reason.blocks_address()))
        .filter_map(|(facts, _)| address(facts))
        .collect();
    let mut list = MailingList::default();
    for (facts, decision) in &decided {
        let outcome = (*decision).and_then(|ground| match address(facts) {
            None => Err(LeftOut::NoAddress),
            Some(address) if blocked.contains(&address) => Err(LeftOut::SharedAddress),
            Some(address) if !taken.insert(address.clone()) => Err(LeftOut::Repeated),
            Some(_) => Ok(ground),
        });
        match (outcome, &facts.email) {
            (Ok(ground), Some(email)) => {
                list.recipients.push(Recipient { person: facts.person, email: email.trim().to_owned(), ground });
            }
            (Ok(_), None) => list.left_out.push((facts.person, LeftOut::NoAddress)),
            (Err(reason), _) => list.left_out.push((facts.person, reason)),
        }
    }
    list
}
