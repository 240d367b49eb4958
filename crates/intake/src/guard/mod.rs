//! Guards: what must not, or not without thought, come into free text.
//!
//! [`scan`] finds payment card numbers and their security codes, passwords, Swedish personal identity and coordination
//! numbers, and words of health and of crime. It serves typing, pasting and import alike. It errs towards silence: a guard
//! that cries at organisation numbers, telephone numbers, IBANs and order numbers is switched off by its users.
//!
//! * Card numbers are neither needed nor allowed: PCI DSS forbids keeping the security code, and the register keeps brand and
//!   last four digits only (policy point 9).
//! * Personal identity numbers need a ground (dataskyddslagen 3 kap. 10 §).
//! * Health is a special category (GDPR Art. 9); offences may be processed only as Art. 10 allows.
//! * The customer's password to her web account is never kept (policy point 6).
//!
//! Digits are read in any script and width, and characters without width cannot hide a number.

mod card;
mod folded;
mod identity;
mod lexicon;
mod password;
mod words;

use folded::{Folded, Group, Word};

use std::cmp::Reverse;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A payment card number.
    CardNumber,
    /// The security code of a payment card: CVV, CVC, CSC.
    CardSecurityCode,
    /// A password written out.
    WebPassword,
    /// A Swedish personal identity number.
    PersonalIdentityNumber,
    /// A Swedish coordination number.
    CoordinationNumber,
    /// A word or a code about somebody's health (GDPR Art. 9).
    Health,
    /// A word about offences or suspicions (GDPR Art. 10).
    Crime,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::CardNumber,
        Self::CardSecurityCode,
        Self::WebPassword,
        Self::PersonalIdentityNumber,
        Self::CoordinationNumber,
        Self::Health,
        Self::Crime,
    ];

    /// The word reports, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CardNumber => "card-number",
            Self::CardSecurityCode => "card-security-code",
            Self::WebPassword => "web-password",
            Self::PersonalIdentityNumber => "personal-identity-number",
            Self::CoordinationNumber => "coordination-number",
            Self::Health => "health",
            Self::Crime => "crime",
        }
    }
}

/// What it asks of the person at the keyboard, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Think: the word may be harmless here.
    Note,
    /// Only with a stated ground, or written differently.
    Ask,
    /// Never.
    Stop,
}

impl Severity {
    /// Every severity, the gravest last.
    pub const ALL: [Self; 3] = [Self::Note, Self::Ask, Self::Stop];

    /// The word reports, the command line and the wording files use for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Ask => "ask",
            Self::Stop => "stop",
        }
    }
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: Kind,
    /// The first character of it, counted in characters (Unicode scalar values) from 0.
    pub from: usize,
    /// One past its last character.
    pub to: usize,
    /// What it asks.
    pub severity: Severity,
}

/// Everything the guards find, in the order of the text. Of findings that overlap the graver one is kept.
///
/// ```
/// use intake::guard::{Kind, Severity, scan};
/// let found = scan("betalar med kort 4111 1111 1111 1111");
/// assert_eq!((found[0].kind, found[0].from, found[0].to), (Kind::CardNumber, 17, 36));
/// assert_eq!(found[0].severity, Severity::Stop);
/// assert!(scan("Cequred Group AB, 556792-8485, 018 44 44 600").is_empty());
/// ```
pub fn scan(text: &str) -> Vec<Finding> {
    let folded = Folded::new(text);
    let words = folded.words();
    let mut found = Vec::new();
    find_numbers(&folded, &words, &mut found);
    password::find(&folded, &words, &mut found);
    words::find(&folded, &words, &mut found);
    without_overlaps(found)
}

/// Like [`scan`] for a short value such as a name or a street, whose words mean nothing: numbers only.
pub(crate) fn scan_value(text: &str) -> Vec<Finding> {
    // Most values of a list have no digits to speak of; the smallest finding is a security code of three.
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if digits < 3 || (digits < 10 && letters < 3) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut found = Vec::new();
    find_numbers(&folded, &folded.words(), &mut found);
    without_overlaps(found)
}

fn find_numbers(folded: &Folded, words: &[Word], found: &mut Vec<Finding>) {
    let groups = folded.groups();
    if groups.is_empty() {
        return;
    }
    card::find(folded, &groups, found);
    card::find_security_codes(folded, words, &groups, found);
    identity::find(folded, &groups, found);
}

/// Keeps the graver of two overlapping findings, and of two equally grave ones the kind that stands first.
fn without_overlaps(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by_key(|finding| (Reverse(finding.severity), finding.kind, finding.from));
    let mut kept: Vec<Finding> = Vec::with_capacity(found.len());
    for finding in found {
        if kept.iter().all(|other| finding.to <= other.from || other.to <= finding.from) {
            kept.push(finding);
        }
    }
    kept.sort_by_key(|finding| finding.from);
    kept
}
