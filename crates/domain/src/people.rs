//! The data subjects of the register.

use crate::{codes::codes, ids::PersonId, source::Source, time::Day};
use std::{collections::BTreeSet, fmt};

// policy: 2
/// What a person is to the organisation. One person may be several things at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Användare / uppdragstagare.
    Contractor,
    /// Kund / uppdragsgivare.
    Client,
    /// Nyhetsbrevsmottagare.
    NewsletterRecipient,
    /// Tävlingsdeltagare.
    CompetitionEntrant,
    /// Kursdeltagare.
    CourseParticipant,
    /// App-testare.
    AppTester,
    /// Återförsäljare.
    Reseller,
    /// Cequred Partner.
    Partner,
}

impl Relation {
    /// Every relation, in the order lists show them.
    pub const ALL: [Self; 8] = [
        Self::Contractor,
        Self::Client,
        Self::NewsletterRecipient,
        Self::CompetitionEntrant,
        Self::CourseParticipant,
        Self::AppTester,
        Self::Reseller,
        Self::Partner,
    ];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contractor => "contractor",
            Self::Client => "client",
            Self::NewsletterRecipient => "newsletter-recipient",
            Self::CompetitionEntrant => "competition-entrant",
            Self::CourseParticipant => "course-participant",
            Self::AppTester => "app-tester",
            Self::Reseller => "reseller",
            Self::Partner => "partner",
        }
    }

    /// The relation with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.code() == code)
    }
}

codes! {
    /// Something about a person that changes what may be done with her data, beside a protected identity.
    PersonFlag {
        /// She has died: the GDPR no longer applies to her data (Recital 27). A note, and no mail is sent.
        Deceased = "deceased",
        /// A child under 13: cannot consent to online services by herself (dataskyddslagen 2 kap. 4 §, law.md R46).
        Child = "child",
    }
}

/// Years from which a child consents to online services by herself (dataskyddslagen 2 kap. 4 §, law.md R46).
pub const OWN_CONSENT_FROM_AGE: u32 = 13;

/// Why a Swedish personal identity number may be processed without consent (dataskyddslagen 3 kap. 10 §).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityGround {
    /// Clearly justified by the purpose of the processing.
    Purpose,
    /// Clearly justified by the importance of secure identification.
    SecureIdentification,
    /// Clearly justified by another weighty reason.
    OtherWeightyReason,
    /// The person has consented.
    Consent,
}

impl IdentityGround {
    /// Every ground.
    pub const ALL: [Self; 4] = [Self::Purpose, Self::SecureIdentification, Self::OtherWeightyReason, Self::Consent];

    /// The word the register, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::SecureIdentification => "secure-identification",
            Self::OtherWeightyReason => "other-weighty-reason",
            Self::Consent => "consent",
        }
    }

    /// The ground with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// A personal identity or coordination number with the ground for keeping it. Never one without the other. Its `Debug`
/// shows the ground only.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentityNumber {
    /// Twelve digits: century, date, birth number, check digit.
    pub digits: String,
    /// Why it may be kept.
    pub ground: IdentityGround,
}

impl fmt::Debug for IdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdentityNumber").field("ground", &self.ground).finish_non_exhaustive()
    }
}

/// A postal address. Its `Debug` shows nothing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PostalAddress {
    /// Street and number, or box.
    pub street: String,
    /// Postal code as written in Sweden: five digits, shown `193 91`.
    pub postal_code: String,
    /// Post town.
    pub city: String,
}

impl fmt::Debug for PostalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostalAddress").finish_non_exhaustive()
    }
}

// policy: 8
/// A data subject with the contact data the office holds about her. Its `Debug` shows the pseudonymous identifier only,
/// so that no log and no failing check can name her.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Pseudonymous identifier.
    pub id: PersonId,
    /// The customer number people quote on the telephone; unique in the register.
    pub number: String,
    /// Full name as the person writes it.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number as written.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<PostalAddress>,
    /// Personal identity number, only with a ground.
    pub identity_number: Option<IdentityNumber>,
    /// Free text of the office.
    pub note: Option<String>,
    /// What the person is to the organisation.
    pub relations: BTreeSet<Relation>,
    /// Skyddade personuppgifter: masked everywhere, never in lists or exports.
    pub protected_identity: bool,
    /// Where the data came from.
    pub source: Source,
    /// The day the register first held the person.
    pub recorded_on: Day,
    /// The day the data was last changed.
    pub changed_on: Day,
}

/// A person as lists show her. It has no `Debug`: all of it is personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// Identifier.
    pub id: PersonId,
    /// Customer number.
    pub number: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Post town.
    pub city: Option<String>,
    /// What she is to the organisation.
    pub relations: BTreeSet<Relation>,
    /// Skyddade personuppgifter: whoever shows her masks her.
    pub protected_identity: bool,
}

impl From<Person> for ListedPerson {
    fn from(person: Person) -> Self {
        Self {
            id: person.id,
            number: person.number,
            name: person.name,
            email: person.email,
            phone: person.phone,
            city: person.address.map(|address| address.city),
            relations: person.relations,
            protected_identity: person.protected_identity,
        }
    }
}

/// What the time a person's own data is kept follows from. It has no `Debug`: an address is personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Outline {
    /// The day she was entered.
    pub recorded_on: Day,
    /// E-mail address.
    pub email: Option<String>,
    /// Whether there is a telephone number, an address, an identity number or a note.
    pub contact: bool,
    /// Whether she is anything to the organisation.
    pub relations: bool,
}

impl From<&Person> for Outline {
    fn from(person: &Person) -> Self {
        let contact = person.phone.is_some()
            || person.address.is_some()
            || person.identity_number.is_some()
            || person.note.is_some();
        Self {
            recorded_on: person.recorded_on,
            email: person.email.clone(),
            contact,
            relations: !person.relations.is_empty(),
        }
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").field("id", &self.id).finish_non_exhaustive()
    }
}
