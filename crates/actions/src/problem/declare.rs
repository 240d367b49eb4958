//! How the list of problems becomes an enum that knows its names and exit statuses.

macro_rules! problems {
    ($( $(#[$doc:meta])* $name:ident $({ $( $(#[$fdoc:meta])* $field:ident : $kind:ty ),* })? => $status:literal ),* $(,)?) => {
        /// Why a verb was refused or failed. The window and the command line find the sentence and the remedy by `code`.
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, specta::Type)]
        #[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
        pub enum Problem {
            $( $(#[$doc])* $name $({ $( $(#[$fdoc])* $field: $kind ),* })? ),*
        }

        impl Problem {
            /// The name of every variant; the tests check that each has a sentence and a remedy in both languages.
            pub const ALL: &[&str] = &[$( stringify!($name) ),*];

            /// The exit status of the command line: 1 refused, 2 wrong usage, 3 cannot be unlocked, 4 damaged or from a
            /// newer version, 5 not permitted for this user.
            pub const fn exit_status(&self) -> u8 {
                match self { $( Self::$name { .. } => $status ),* }
            }

            const fn variant(&self) -> &'static str {
                match self { $( Self::$name { .. } => stringify!($name) ),* }
            }
        }
    };
}

pub(super) use problems;
