//! Telling people that their data came from somebody else (GDPR Art. 14), and the channels through which they reach the
//! organisation.

use crate::{
    calendar::Calendar,
    codes::codes,
    due::{DueItem, DueKind},
    limits::later_by_months,
    time::Day,
};
use uuid::Uuid;

/// Months within which people are told, at the latest (Art. 14(3)(a); law.md R28).
pub const WITHIN_MONTHS: u32 = 1;

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
pub fn inform_until(received_on: Day) -> Day {
    later_by_months(received_on, WITHIN_MONTHS)
}

/// What is due for a batch; nothing once the duty is met.
pub fn due(duty: &InformationDuty) -> Option<DueItem> {
    let last_day = inform_until(duty.received_on);
    duty.informed_on.is_none().then(|| DueItem {
        kind: DueKind::InformationDuty,
        subject: duty.id,
        person: None,
        last_day,
        internal_day: Calendar::sweden().office_day_until(last_day),
        steps: Vec::new(),
    })
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
