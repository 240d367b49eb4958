//! The record of processing (GDPR Art. 30): what is processed for which purpose, who receives it, and who was given whose
//! data.

mod countries;
mod disclosures;
mod recipients;

pub use countries::{ADEQUATE, Adequate, EEA, EEA_SOURCE, Place, adequate, place};
pub use disclosures::{Disclosure, DisclosureKind, Notice, NoticeCause, NoticeState, notice_due, to_notify};
pub use recipients::{
    Light, MarketingRefused, Recipient, RecipientKind, Safeguard, Trouble, light, may_serve, review, troubles,
};

use crate::{codes::codes, held::ClockRule, legal_basis::LegalBasis, time::Day};
use uuid::Uuid;

codes! {
    /// What the organisation is in a processing. Where it intermediates between two parties it may be either.
    // policy: 55
    ProcessingRole {
        /// It decides why and how (Art. 4(7)).
        Controller = "controller",
        /// It decides together with others (Art. 26).
        Joint = "joint",
        /// It processes for somebody else (Art. 4(8), 30(2)).
        Processor = "processor",
    }
}

codes! {
    /// A category of personal data as the record names it (Art. 30(1)(c)).
    DataKind {
        /// Name and customer number.
        Identity = "identity",
        /// E-mail, telephone, postal address.
        Contact = "contact",
        /// Personal identity number.
        IdentityNumber = "identity-number",
        /// Account, agreements and assignments.
        Agreement = "agreement",
        /// Purchases, bookings and payment.
        Purchase = "purchase",
        /// Accounting records.
        Bookkeeping = "bookkeeping",
        /// IP address, software, hardware, requested pages.
        Technical = "technical",
        /// Cookies, advertisements seen, visits.
        Cookies = "cookies",
        /// Consents and objections.
        Consent = "consent",
        /// Messages to and from the organisation.
        Message = "message",
        /// What was opened and clicked in newsletters.
        MailEvents = "mail-events",
        /// Ratings and disputes about them.
        Rating = "rating",
        /// Answers in competitions and surveys.
        Competition = "competition",
        /// Segments and target groups.
        Segment = "segment",
        /// Violations of the terms, suspensions, cases of copyright.
        Conduct = "conduct",
        /// That a medical certificate was shown; never what it says.
        Certificate = "certificate",
        /// Requests of data subjects.
        Request = "request",
        /// Names and acts of members of staff.
        Staff = "staff",
    }
}

codes! {
    /// A category of data subjects (Art. 30(1)(c)).
    SubjectKind {
        /// Contractors, users of the service.
        Contractor = "contractor",
        /// Clients.
        Client = "client",
        /// Those who get the newsletter.
        NewsletterRecipient = "newsletter-recipient",
        /// Those who take part in competitions and surveys.
        CompetitionEntrant = "competition-entrant",
        /// Those who take courses.
        CourseParticipant = "course-participant",
        /// Those who try apps.
        AppTester = "app-tester",
        /// Resellers and partners.
        Partner = "partner",
        /// Visitors to the website; in statistics only, never one by one.
        Visitor = "visitor",
        /// Whoever uses a right under the GDPR.
        Applicant = "applicant",
        /// Members of staff.
        Staff = "staff",
    }
}

/// One purpose and everything that Art. 30(1) wants to be said about it. It has exactly one legal basis (policy point
/// 17), and the basis decides which clock it follows.
// policy: 17
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Processing {
    /// Identifier.
    pub id: Uuid,
    /// The key of one that came with the program; its name is then `processing-<key>` in the wording files.
    pub key: Option<String>,
    /// The office's own name for it.
    pub name: Option<String>,
    /// Why it may be done (Art. 6(1)).
    pub basis: LegalBasis,
    /// What the organisation is in it.
    pub role: ProcessingRole,
    /// For whom it is done: the other controllers, named. Needed unless the organisation is the only controller.
    pub others: Option<String>,
    /// What decides how long the data is kept.
    pub retention: ClockRule,
    /// Categories of data.
    pub categories: Vec<DataKind>,
    /// Categories of people.
    pub subjects: Vec<SubjectKind>,
    /// Recipients.
    pub recipients: Vec<Uuid>,
    /// The balance of interests (Art. 6(1)(f)), where that is the basis.
    pub assessment: Option<String>,
    /// The day it was balanced.
    pub assessed_on: Option<Day>,
    /// The day the line was last changed.
    pub changed_on: Day,
    /// The day it stopped, if it has.
    pub ended_on: Option<Day>,
}

codes! {
    /// What a line of the record still lacks.
    Lack {
        /// No category of data.
        Categories = "categories",
        /// No category of people.
        Subjects = "subjects",
        /// A legitimate interest that was never balanced.
        Assessment = "assessment",
        /// The other controllers are not named.
        Others = "others",
    }
}

/// What the line still lacks; nothing if it can be shown to the authority.
// policy: 60
pub fn lacks(line: &Processing) -> Vec<Lack> {
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let mut lacks = Vec::new();
    if line.categories.is_empty() {
        lacks.push(Lack::Categories);
    }
    if line.subjects.is_empty() {
        lacks.push(Lack::Subjects);
    }
    if line.basis == LegalBasis::LegitimateInterest && blank(&line.assessment) {
        lacks.push(Lack::Assessment);
    }
    if line.role != ProcessingRole::Controller && blank(&line.others) {
        lacks.push(Lack::Others);
    }
    lacks
}

/// The keys of the twelve purposes of the policy's § 7, in its order.
// policy: 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80
pub const POLICY_PURPOSES: [&str; 12] = [
    "personalise",
    "custom-ads",
    "improve-site",
    "improve-support",
    "contact-by-email",
    "competitions",
    "recognise",
    "count-visitors",
    "navigation",
    "segments",
    "fewer-ads",
    "develop-site",
];

/// The keys of the other purposes that come with the program.
const OTHER_PURPOSES: [&str; 12] = [
    "agreement",
    "newsletter",
    "measurement",
    "consent-proof",
    "sign-up-security",
    "ratings",
    "requests",
    "bookkeeping",
    "courses-and-apps",
    "conduct",
    "intermediation",
    "accountability",
];

/// The keys of the recipients that come with the program.
pub const RECIPIENT_KEYS: [&str; 8] = [
    "vimeo",
    "google-fonts",
    "google-analytics",
    "ad-network",
    "technology-supplier",
    "email-provider",
    "embedded-content",
    "partner-sites",
];

/// Every key of a purpose that comes with the program.
pub fn purpose_keys() -> impl Iterator<Item = &'static str> {
    POLICY_PURPOSES.into_iter().chain(OTHER_PURPOSES)
}
