//! Postal codes.

use super::Remark;

/// Five digits for a Swedish code however it is written; anything else as written, with a remark.
pub(super) fn postal_code(text: &str) -> (String, Option<Remark>) {
    let upper = text.to_uppercase();
    let bare = upper.strip_prefix("SE").or_else(|| upper.strip_prefix('S')).unwrap_or(&upper);
    let compact: String = bare.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if compact.len() == 5 && compact.bytes().all(|byte| byte.is_ascii_digit()) {
        return (compact, None);
    }
    (text.to_owned(), Some(Remark::PostalCodeUnusual))
}

#[cfg(test)]
mod tests {
    use super::{Remark, postal_code};

    #[test]
    fn swedish_codes_become_five_digits_and_others_stay() {
        for text in ["19391", "193 91", "SE-193 91", "S-19391", "se 193 91"] {
            assert_eq!(postal_code(text), ("19391".into(), None), "{text}");
        }
        for text in ["SW1A 1AA", "0150", "1939", "193911"] {
            assert_eq!(postal_code(text), (text.into(), Some(Remark::PostalCodeUnusual)), "{text}");
        }
    }
}
