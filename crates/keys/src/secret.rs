//! A password on its way in.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A password somebody typed. Wiped when dropped; cannot be printed, cloned or serialised.
///
/// ```compile_fail
/// let secret = keys::Secret::new("hemligt".to_owned());
/// println!("{secret:?}");
/// ```
///
/// ```compile_fail
/// let secret = keys::Secret::new("hemligt".to_owned());
/// println!("{secret}");
/// ```
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the typed text over, so that this is the only copy.
    pub fn new(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }

    /// The bytes that are stretched: the text in Unicode NFC, as UTF-8.
    ///
    /// Keyboards on different systems write "å" as one or as two code points; the person typed the same password.
    /// NFC is frozen by the Unicode stability policy for every assigned character.
    pub(crate) fn normalised(&self) -> Zeroizing<String> {
        // NFC grows UTF-8 text at most threefold; room for it means that growing leaves no copy behind.
        let mut text = Zeroizing::new(String::with_capacity(self.0.len() * 3));
        text.extend(self.0.nfc());
        text
    }

    /// The text as typed, for the strength estimate only.
    pub(crate) fn as_typed(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(typed: String) -> Self {
        Self::new(typed)
    }
}
