//! Which papers there are. A paper of a new kind has to name itself here, and is judged by the validators from then on:
//! the test that makes one of each through its verb is written over [`PaperKind::ALL`].

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// The copy of what is held about a person (GDPR Art. 15).
    Extract,
    /// A letter of a case.
    CaseLetter,
    /// A letter of a dispute about a rating.
    DisputeLetter,
    /// A letter to a recipient (GDPR Art. 19).
    RecipientLetter,
    /// The proof of a consent (GDPR Art. 7(1)).
    ConsentProof,
    /// The reasons for a suspension or an end.
    Statement,
    /// The certificate of an erasure.
    ErasureCertificate,
    /// The record of processing (GDPR Art. 30).
    ProcessingRecord,
    /// The documentation of an incident (GDPR Art. 33(5)).
    IncidentReport,
    /// A year of the office's work.
    YearlyReport,
    /// The recovery code.
    RecoverySheet,
    /// One of three shares of a recovery code.
    ShareSheet,
    /// A code that opens once.
    CodeSheet,
}

impl PaperKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Extract,
        Self::CaseLetter,
        Self::DisputeLetter,
        Self::RecipientLetter,
        Self::ConsentProof,
        Self::Statement,
        Self::ErasureCertificate,
        Self::ProcessingRecord,
        Self::IncidentReport,
        Self::YearlyReport,
        Self::RecoverySheet,
        Self::ShareSheet,
        Self::CodeSheet,
    ];

    /// The word for it, as part of a file's name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Extract => "extract",
            Self::CaseLetter => "case-letter",
            Self::DisputeLetter => "dispute-letter",
            Self::RecipientLetter => "recipient-letter",
            Self::ConsentProof => "consent-proof",
            Self::Statement => "statement",
            Self::ErasureCertificate => "erasure-certificate",
            Self::ProcessingRecord => "processing-record",
            Self::IncidentReport => "incident-report",
            Self::YearlyReport => "yearly-report",
            Self::RecoverySheet => "recovery-sheet",
            Self::ShareSheet => "share-sheet",
            Self::CodeSheet => "code-sheet",
        }
    }
}
