//! What may be kept of a payment card: its brand and its last four digits (policy point 9; PCI DSS requirement 3). The
//! types cannot hold more.

use std::fmt;

// policy: 9
/// The scheme a card belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardBrand {
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// American Express.
    Amex,
    /// Diners Club.
    Diners,
    /// Any other.
    Other,
}

impl CardBrand {
    /// Every brand.
    pub const ALL: [Self; 5] = [Self::Visa, Self::Mastercard, Self::Amex, Self::Diners, Self::Other];

    /// The word the register, the command line and the wording files use for it: `card-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visa => "visa",
            Self::Mastercard => "mastercard",
            Self::Amex => "amex",
            Self::Diners => "diners",
            Self::Other => "other",
        }
    }

    /// The brand with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|brand| brand.code() == code)
    }
}

/// The last four digits of a card. Four digits are all it can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastFour([u8; 4]);

impl LastFour {
    /// Exactly four ASCII digits; anything longer is refused, not cut.
    pub fn new(text: &str) -> Option<Self> {
        let digits: [u8; 4] = text.trim().as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then_some(Self(digits))
    }
}

impl fmt::Display for LastFour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{}", char::from(*digit)))
    }
}

/// A card as the register may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its scheme.
    pub brand: CardBrand,
    /// Its last four digits.
    pub last_four: LastFour,
}

/// The longest reference of a payment service.
const LONGEST_REFERENCE: usize = 64;

/// The payment service's own reference of a payment. Letters, digits and `-_.:` only, and never a run of digits long
/// enough to be a card number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentReference(String);

impl PaymentReference {
    /// The reference, if it can be one.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let shape = text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.:".contains(c));
        // A card number has at least thirteen digits in all (ISO/IEC 7812), however they are parted; a UUID or another
        // reference with letters among its digits is none.
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let only_digits = !text.chars().any(|c| c.is_ascii_alphabetic());
        let fits = (1..=LONGEST_REFERENCE).contains(&text.len());
        (fits && shape && !(only_digits && digits >= 13)).then(|| Self(text.to_owned()))
    }

    /// As the payment service wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
