//! Closed lists of words: one line for each value, with its code, so that `ALL`, `code` and `from_code` cannot disagree.

/// Declares an enum whose values have codes: the words the register, the command line and the wording files use.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $code:literal ),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$vdoc])* $variant ),* }

        impl $name {
            /// Every value, in the order lists show them.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$variant),*];

            /// The word the register, the command line and the wording files use for it.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code ),* }
            }

            /// The value with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.code() == code)
            }
        }
    };
}

pub(crate) use codes;
