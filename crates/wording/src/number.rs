//! Numbers and money as each language writes them, the same in the program and in the window (`Intl.NumberFormat` with
//! `sv-SE` and `en-GB`).

use std::fmt::Write as _;

use fluent_bundle::types::FluentNumber;

use crate::bundle;
use crate::{Args, Language};

/// More decimals than this are noise in a sentence; `Intl.NumberFormat` stops here too.
const MOST_DECIMALS: usize = 3;

struct Marks {
    thousands: char,
    decimals: char,
    minus: char,
}

const fn marks(language: Language) -> Marks {
    match language {
        Language::Sv => Marks { thousands: '\u{a0}', decimals: ',', minus: '\u{2212}' },
        Language::En => Marks { thousands: ',', decimals: '.', minus: '-' },
    }
}

/// A whole number with separators: `1 248` (no-break space) in Swedish, `1,248` in English.
pub fn number(language: Language, value: i64) -> String {
    write(language, &value.unsigned_abs().to_string(), "", value < 0)
}

/// An amount of Swedish kronor, given in öre: `1 248,75 kr` in Swedish (no-break spaces), `SEK 1,248.75` in English.
pub fn money(language: Language, ore: i64) -> String {
    let (kronor, rest) = (ore.unsigned_abs() / 100, ore.unsigned_abs() % 100);
    let amount = write(language, &kronor.to_string(), &format!("{rest:02}"), false);
    let args = Args::new().set("amount", amount);
    let shown = bundle::format(bundle::of(language), "money", &args).unwrap_or_default();
    if ore < 0 { format!("{}{shown}", marks(language).minus) } else { shown }
}

/// A number inside a sentence, with what `NUMBER(…)` asked for.
pub(crate) fn in_sentence(language: Language, number: &FluentNumber) -> String {
    let least = number.options.minimum_fraction_digits.unwrap_or(0);
    let most = number.options.maximum_fraction_digits.unwrap_or_else(|| MOST_DECIMALS.max(least));
    let plain = format!("{:.most$}", number.value.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut decimals = decimals.trim_end_matches('0').to_owned();
    while decimals.len() < least {
        decimals.push('0');
    }
    if !number.options.use_grouping {
        let mark = if decimals.is_empty() { String::new() } else { marks(language).decimals.to_string() };
        let sign = if number.value < 0.0 { marks(language).minus.to_string() } else { String::new() };
        return format!("{sign}{whole}{mark}{decimals}");
    }
    write(language, whole, &decimals, number.value < 0.0)
}

fn write(language: Language, whole: &str, decimals: &str, negative: bool) -> String {
    let marks = marks(language);
    let mut out = String::new();
    if negative {
        out.push(marks.minus);
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(marks.thousands);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        let _ = write!(out, "{}{decimals}", marks.decimals);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{money, number};
    use crate::Language::{En, Sv};

    #[test]
    fn whole_numbers_have_separators() {
        for (value, swedish, english) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1\u{a0}000", "1,000"),
            (100_000, "100\u{a0}000", "100,000"),
            (-1_234_567, "\u{2212}1\u{a0}234\u{a0}567", "-1,234,567"),
            (i64::MIN, "\u{2212}9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808", "-9,223,372,036,854,775,808"),
        ] {
            assert_eq!(number(Sv, value), swedish);
            assert_eq!(number(En, value), english);
        }
    }

    #[test]
    fn money_always_has_two_decimals() {
        for (ore, swedish, english) in [
            (0, "0,00\u{a0}kr", "SEK\u{a0}0.00"),
            (5, "0,05\u{a0}kr", "SEK\u{a0}0.05"),
            (124_875, "1\u{a0}248,75\u{a0}kr", "SEK\u{a0}1,248.75"),
            (-9_900, "\u{2212}99,00\u{a0}kr", "-SEK\u{a0}99.00"),
        ] {
            assert_eq!(money(Sv, ore), swedish);
            assert_eq!(money(En, ore), english);
        }
    }
}
