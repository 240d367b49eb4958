//! Names of members of staff as they stand on slots.

use unicode_normalization::UnicodeNormalization;

use crate::Error;

/// More than any name; keeps a hostile file small.
const MOST_BYTES: usize = 200;

/// The name as it is written in a slot: trimmed, NFC.
///
/// # Errors
/// [`Error::NameUnusable`] if nothing is left, or it is too long or holds control characters.
pub(crate) fn written(name: &str) -> Result<String, Error> {
    let name: String = name.trim().nfc().collect();
    if name.is_empty() || !is_writable(&name) {
        return Err(Error::NameUnusable);
    }
    Ok(name)
}

/// Whether a text may stand in a slot's name.
pub(crate) fn is_writable(name: &str) -> bool {
    name.len() <= MOST_BYTES && !name.chars().any(char::is_control)
}

/// The form in which two names are compared: trimmed, Unicode lower case, NFC.
pub(crate) fn folded(name: &str) -> String {
    name.trim().nfc().collect::<String>().to_lowercase().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_composition_do_not_make_another_name() {
        assert_eq!(folded("  ÅSA Lindström "), folded("åsa lindström"));
        assert_eq!(folded("A\u{30a}sa"), folded("Åsa"), "one or two code points, the same letter");
        assert_ne!(folded("Asa"), folded("Åsa"), "å is a letter of its own");
    }

    #[test]
    fn an_unusable_name_is_refused() {
        for name in ["", "   ", "a\nb", &"å".repeat(101)] {
            assert_eq!(written(name), Err(Error::NameUnusable));
        }
        assert_eq!(written(" Åsa ").as_deref(), Ok("Åsa"));
    }
}
