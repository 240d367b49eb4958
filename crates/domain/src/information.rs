//! Telling people that their data came from somebody else (GDPR Art. 14), and the channels through which they reach the
//! organisation.

use crate::{
    codes::codes,
    due::{ByDay, DueItem, DueKind},
    explain::{Rule, StepCode},
    limits::later_by_months,
    rules::{Rules, TimeLimit},
    time::Day,
};
use uuid::Uuid;

const TOLD: Rule = Rule::gdpr("R28", "GDPR Art. 14(3)(a)");

codes! {
    /// Where a batch of data came from.
    BatchSource {
        /// A file that was imported.
        Import = "import",
        /// Customers' ratings of a contractor.
        Ratings = "ratings",
        /// Somebody else.
        Other = "other",
    }
}

codes! {
    /// How the duty ended.
    InformedHow {
        /// They were told.
        Told = "told",
        /// They have the information already (Art. 14(5)(a)).
        AlreadyKnown = "already-known",
        /// It is impossible, or would need effort out of proportion (Art. 14(5)(b)).
        Disproportionate = "disproportionate",
        /// The law says that the data is obtained (Art. 14(5)(c)).
        RequiredByLaw = "required-by-law",
    }
}

/// The duty to tell the people of one batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InformationDuty {
    /// Identifier; that of the import for an import.
    pub id: Uuid,
    /// Where the batch came from.
    pub source: BatchSource,
    /// What it was, in words.
    pub what: String,
    /// About how many people.
    pub people: u64,
    /// The day the data came.
    pub received_on: Day,
    /// The day the duty was met.
    pub informed_on: Option<Day>,
    /// How.
    pub how: Option<InformedHow>,
    /// The reason, where nobody was told.
    pub reason: Option<String>,
}

/// The last day to tell the people of a batch that came on this day. A limit for an act, counted as a longest time: never
/// moved to a later day.
pub fn inform_until(rules: &Rules, received_on: Day) -> Day {
    later_by_months(received_on, rules.limits.count(TimeLimit::Information, received_on))
}

/// What is due for a batch; nothing once the duty is met.
pub fn due(rules: &Rules, duty: &InformationDuty) -> Option<DueItem> {
    let by = ByDay {
        kind: DueKind::InformationDuty,
        subject: duty.id,
        person: None,
        rule: &TOLD,
        code: StepCode::PeopleInformed,
        from: duty.received_on,
        last_day: inform_until(rules, duty.received_on),
        count: Some(rules.limits.count(TimeLimit::Information, duty.received_on)),
    };
    duty.informed_on.is_none().then(|| by.item(rules))
}

codes! {
    /// A way to reach the organisation. What arrives there has arrived: a request's time runs from that day (R2).
    // policy: 34
    ChannelKind {
        /// E-mail address.
        Email = "email",
        /// Telephone number.
        Phone = "phone",
        /// Postal address.
        Letter = "letter",
        /// A form on the website.
        Web = "web",
        /// An office people come to.
        InPerson = "in-person",
    }
}

/// An official channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialChannel {
    /// Identifier.
    pub id: Uuid,
    /// What.
    pub kind: ChannelKind,
    /// The address or number.
    pub address: String,
    /// The first day it was official.
    pub from: Day,
    /// The last day.
    pub to: Option<Day>,
}
