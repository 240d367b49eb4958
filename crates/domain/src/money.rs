//! Money in whole öre, as the bookkeeping counts it. Never a floating number: an amount is exact or refused.

use std::{fmt, str::FromStr};

/// Öre in a krona.
const ORE_IN_A_KRONA: i64 = 100;

/// An amount of Swedish money in öre, at most what fits a signed 64-bit number. Arithmetic is checked: an amount that
/// does not fit is `None`, never another amount.
///
/// ```
/// use domain::money::Ore;
/// let price: Ore = "4 995,00".parse().expect("an amount");
/// assert_eq!(price, Ore(499_500));
/// assert_eq!(Ore(124_875).to_string(), "1\u{a0}248,75\u{a0}kr");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ore(pub i64);

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMoney {
    /// Something other than digits in threes, a comma or point and two digits.
    Shape,
    /// More than fits.
    TooMuch,
}

impl Ore {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The sum, if it fits.
    pub const fn plus(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// The difference, if it fits.
    pub const fn minus(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(rest) => Some(Self(rest)),
            None => None,
        }
    }

    /// The amount as it is typed and as machines exchange it: `1248,75`, no unit and no spaces.
    pub fn plain(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (kronor, ore) = self.parts();
        format!("{sign}{kronor},{ore:02}")
    }

    /// Whole kronor and the öre beside them, without the sign.
    const fn parts(self) -> (u64, u64) {
        let ore = self.0.unsigned_abs();
        (ore / ORE_IN_A_KRONA.unsigned_abs(), ore % ORE_IN_A_KRONA.unsigned_abs())
    }
}

/// As Swedish writes it: `1 248,75 kr`, with no-break spaces and the minus sign U+2212.
impl fmt::Display for Ore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kronor, ore) = self.parts();
        let digits = kronor.to_string();
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        f.write_str(sign)?;
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                f.write_str("\u{a0}")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ",{ore:02}\u{a0}kr")
    }
}

impl FromStr for Ore {
    type Err = NotMoney;

    /// Reads what people write: `4995`, `4 995`, `4 995,00`, `4.995,00 kr`, `4,995.00`, `-12,50`, `SEK 4 995`. One decimal
    /// is tenths of a krona, three are none at all; a thousands mark must stand before exactly three digits.
    fn from_str(text: &str) -> Result<Self, NotMoney> {
        let bare = without_unit(text.trim());
        let (negative, bare) = match bare.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, bare),
        };
        let (whole, decimals) = split(bare)?;
        let kronor: i64 = whole.parse().map_err(|_| NotMoney::TooMuch)?;
        let ore =
            kronor.checked_mul(ORE_IN_A_KRONA).and_then(|ore| ore.checked_add(decimals)).ok_or(NotMoney::TooMuch)?;
        Ok(Self(if negative { -ore } else { ore }))
    }
}

fn without_unit(text: &str) -> &str {
    let lower = |part: &str, unit: &str| part.eq_ignore_ascii_case(unit);
    for unit in ["SEK", "kr.", "kr", ":-"] {
        if let Some(rest) = text.len().checked_sub(unit.len()).and_then(|at| text.split_at_checked(at))
            && lower(rest.1, unit)
        {
            return rest.0.trim_end();
        }
        if let Some(rest) = text.split_at_checked(unit.len())
            && lower(rest.0, unit)
        {
            return rest.1.trim_start();
        }
    }
    text
}

/// The digits before the decimal mark without their thousands marks, and the öre after it.
fn split(text: &str) -> Result<(String, i64), NotMoney> {
    let mark = text.rfind([',', '.', ':']);
    let (whole, decimals) = match mark {
        Some(at) if matches!(text.len() - at - 1, 1 | 2) => (&text[..at], &text[at + 1..]),
        _ => (text, ""),
    };
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotMoney::Shape);
    }
    let ore = match decimals.len() {
        0 => 0,
        1 => decimals.parse::<i64>().map_err(|_| NotMoney::Shape)? * 10,
        _ => decimals.parse::<i64>().map_err(|_| NotMoney::Shape)?,
    };
    let is_mark = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | ',' | '\'');
    let groups: Vec<&str> = whole.split(is_mark).collect();
    let digits_only = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let in_threes = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let marks: Vec<char> = whole.chars().filter(|c| is_mark(*c)).collect();
    // `12,345,67` has one mark in two meanings.
    let decimal_mark = mark.filter(|_| !decimals.is_empty()).and_then(|at| text[at..].chars().next());
    let one_mark =
        marks.windows(2).all(|two| two[0] == two[1]) && marks.first().is_none_or(|m| Some(*m) != decimal_mark);
    if digits_only && in_threes && one_mark { Ok((groups.concat(), ore)) } else { Err(NotMoney::Shape) }
}
