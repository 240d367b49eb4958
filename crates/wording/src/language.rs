//! The two languages the program speaks.

use std::fmt;
use std::str::FromStr;

/// A language of the program. Swedish comes first: it is the language of the staff and of the law's national parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Swedish, as written in Sweden.
    #[default]
    Sv,
    /// English, with British spelling and separators.
    En,
}

/// A code that names none of the program's languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage;

impl Language {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// `sv` or `en`: the folder of the wording, the value of `--lang`, the `Lang` of a PDF.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language of a code. Takes a locale too: `sv_SE.UTF-8` is Swedish.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    pub(crate) const fn locale(self) -> &'static str {
        match self {
            Self::Sv => "sv-SE",
            Self::En => "en-GB",
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        Self::from_code(code).ok_or(UnknownLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the language is sv or en")
    }
}

impl std::error::Error for UnknownLanguage {}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_code_or_a_locale_names_a_language() {
        for (code, language) in [
            ("sv", Some(Language::Sv)),
            ("SV", Some(Language::Sv)),
            ("sv_SE.UTF-8", Some(Language::Sv)),
            ("en-GB", Some(Language::En)),
            ("C", None),
            ("", None),
            ("svenska", None),
        ] {
            assert_eq!(Language::from_code(code), language, "{code}");
        }
        assert_eq!(Language::default(), Language::Sv);
    }
}
