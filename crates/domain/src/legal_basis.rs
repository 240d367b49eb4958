//! The grounds on which personal data may be processed (GDPR Art. 6(1)). Two of the six are not among them: the
//! organisation protects nobody's life with its register and has no task in the public interest.

/// Why data may be processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalBasis {
    /// Art. 6(1)(a).
    Consent,
    /// Art. 6(1)(b).
    Contract,
    /// Art. 6(1)(c).
    LegalObligation,
    /// Art. 6(1)(f).
    LegitimateInterest,
}

impl LegalBasis {
    /// Every basis.
    pub const ALL: [Self; 4] = [Self::Consent, Self::Contract, Self::LegalObligation, Self::LegitimateInterest];

    /// The word the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal-obligation",
            Self::LegitimateInterest => "legitimate-interest",
        }
    }

    /// The basis with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.code() == code)
    }

    /// The place in the law.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Consent => "Art. 6(1)(a)",
            Self::Contract => "Art. 6(1)(b)",
            Self::LegalObligation => "Art. 6(1)(c)",
            Self::LegitimateInterest => "Art. 6(1)(f)",
        }
    }

    /// Whether Art. 20 gives a portable copy of data kept on this basis.
    pub const fn is_portable(self) -> bool {
        matches!(self, Self::Consent | Self::Contract)
    }
}
