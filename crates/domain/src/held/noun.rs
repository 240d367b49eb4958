//! What can be held about a person.

use crate::codes::codes;

codes! {
    /// A kind of record. Its words are `noun-<code>` and `noun-<code>-many`.
    Noun {
        /// A contract.
        Agreement = "agreement",
        /// A consent with its history.
        Consent = "consent",
        /// That somebody was given the person's data.
        Disclosure = "disclosure",
        /// That a breach concerned the person.
        IncidentConcern = "incident-concern",
        /// That a recipient was told, or must be, of a change.
        RecipientNotice = "recipient-notice",
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
        /// An account with the organisation.
        Account = "account",
        /// A purchase or booking: an accounting record.
        Purchase = "purchase",
        /// That a medical certificate was shown.
        Certificate = "certificate",
        /// An app on trial.
        Trial = "trial",
        /// A noted breach of the terms.
        Violation = "violation",
        /// An account closed with immediate effect.
        Suspension = "suspension",
        /// An account ended by the organisation.
        Termination = "termination",
        /// A case about one of the organisation's works.
        CopyrightCase = "copyright-case",
        /// A written permission to use a work.
        Permission = "permission",
        /// Whether there is a non-disclosure agreement.
        NdaNote = "nda-note",
        /// That a version of the terms was accepted.
        TermsAcceptance = "terms-acceptance",
        /// Which rules still bind after a membership.
        SurvivingTerms = "surviving-terms",
        /// Something that changes what may be done with the data.
        PersonFlag = "person-flag",
        /// A second entry that was made one with hers.
        Merge = "merge",
        /// What a contractor carried out for a client.
        Assignment = "assignment",
        /// A rating, given or received.
        Rating = "rating",
        /// A dispute about a rating.
        Dispute = "dispute",
        /// A complaint about a contractor.
        Complaint = "complaint",
        /// A restriction of processing.
        Restriction = "restriction",
    }
}
