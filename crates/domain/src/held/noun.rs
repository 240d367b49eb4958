//! What can be held about a person.

use crate::codes::codes;

codes! {
    /// A kind of record. Its words are `noun-<code>` and `noun-<code>-many`.
    Noun {
        /// A contract.
        Agreement = "agreement",
        /// A consent with its history.
        Consent = "consent",
        /// A case in which a right is used.
        Request = "request",
    }
}
