//! Identifiers: UUIDs of version 7, so that keys made at one desk never meet those of another and still sort by time of making.

use crate::time::Moment;
use uuid::Uuid;

/// Builds a UUID of version 7 from a moment and ten random bytes. Both are facts brought by the host.
pub fn uuid_v7(at: Moment, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// How far a count can go before [`in_order`] begins again at nothing.
const COUNTS: u32 = 1 << 26;

/// Random bytes for [`uuid_v7`] with a count in those that sort first: of two identifiers of the same millisecond, the one
/// with the lower count sorts first (RFC 9562, section 6.2). 48 bits are as random as they came.
pub fn in_order(count: u32, mut random: [u8; 10]) -> [u8; 10] {
    let [top, high, low, last] = (count % COUNTS).to_be_bytes();
    // Version and variant take four bits of the first byte and two of the third.
    random[0] = (top << 2) | (high >> 6);
    random[1] = (high << 2) | (low >> 6);
    random[2] = low & 0x3f;
    random[3] = last;
    random
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier from the time of making and ten random bytes.
            pub fn new(at: Moment, random: [u8; 10]) -> Self {
                Self(uuid_v7(at, random))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

id!(
    /// Names a data subject in the register. Pseudonymous: it says nothing about the person.
    PersonId
);
id!(
    /// Names an agreement.
    AgreementId
);
id!(
    /// Names a consent: one person, one purpose, and all events about it.
    ConsentId
);
id!(
    /// Names one line of a consent's history.
    ConsentEventId
);
id!(
    /// Names a case in which a data subject uses a right.
    RequestId
);
id!(
    /// Names a member of staff.
    StaffId
);
id!(
    /// Names a half-filled form that was put away.
    DraftId
);
id!(
    /// Names one import of a file.
    ImportId
);
id!(
    /// Names a purchase or booking.
    PurchaseId
);
id!(
    /// Names an account with the organisation.
    AccountId
);
id!(
    /// Names a version of the terms.
    TermsId
);
id!(
    /// Names any other record held about a person.
    RecordId
);
id!(
    /// Names something that waits for a second signature.
    ApprovalId
);
id!(
    /// Names an assignment a contractor carries out for a client.
    AssignmentId
);
id!(
    /// Names a rating.
    RatingId
);
id!(
    /// Names a question to a client for a rating.
    RatingRequestId
);
id!(
    /// Names a dispute about a rating.
    DisputeId
);
id!(
    /// Names one line of a contact log.
    ContactId
);
id!(
    /// Names a complaint about a contractor.
    ComplaintId
);
id!(
    /// Names a file kept with a record.
    AttachmentId
);
id!(
    /// Names an objection to direct marketing.
    ObjectionId
);
id!(
    /// Names one version of a message that is sent to many.
    TemplateId
);
id!(
    /// Names a message to one person.
    MessageId
);
id!(
    /// Names one thing that happened to a message.
    MailEventId
);
id!(
    /// Names a visit kept as technical data.
    TechnicalId
);
id!(
    /// Names a competition, an offer or a survey.
    CompetitionId
);
id!(
    /// Names one person's part in a competition.
    EntryId
);
id!(
    /// Names a segment.
    SegmentId
);
id!(
    /// Names one person's membership of a segment.
    SegmentMemberId
);
id!(
    /// Names one mailing list that was taken out.
    MailingId
);
id!(
    /// Names a hold.
    HoldId
);
id!(
    /// Names a plan of what is to be erased.
    ErasurePlanId
);
id!(
    /// Names a decision on how long something is kept.
    RuleDecisionId
);
id!(
    /// Names a decision on how long there is for something.
    LimitDecisionId
);
id!(
    /// Names a decision on whether a day is a holiday.
    HolidayDecisionId
);
