//! What can be held about a person.

use crate::codes::codes;

codes! {
    /// A kind of record. Its words are `noun-<code>` and `noun-<code>-many`.
    Noun {
        /// A contract.
        Agreement = "agreement",
        /// A consent with its history.
        Consent = "consent",
        /// A case in which a right is used.
        Request = "request",
        /// An objection to direct marketing.
        Objection = "objection",
        /// Why an address may be mailed, or why not.
        EmailBasis = "email-basis",
        /// The IP address of a sign-up, kept for a shorter time than the consent.
        SignUpIp = "sign-up-ip",
        /// A message to her.
        Message = "message",
        /// What came of a mailing.
        MailEvent = "mail-event",
        /// A visit.
        Technical = "technical",
        /// Her part in a competition, an offer or a survey.
        CompetitionEntry = "competition-entry",
        /// Her place in a segment.
        SegmentMember = "segment-member",
        /// Where one of her fields came from.
        FieldSource = "field-source",
        /// A hold on somebody's data.
        Hold = "hold",
    }
}
