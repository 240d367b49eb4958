//! What is left out of copies.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{STAFF, elsewhere, holds},
    topic,
};

/// The list of what was left out, in the paper itself.
const LIST: Option<PersonalData> =
    Some(holds(DataCategory::Request, LegalBasis::LegalObligation, Keeping::Case, Article15::Copy));
const PLACE: Option<PersonalData> = elsewhere(LIST);

topic! {
    "redactions" "Words of a text that are about somebody else, and whether the copy shows them (Art. 15(4))." {
        "id" PLACE "Identifier."
        "request" PLACE "The case whose copy it is for."
        "record" PLACE "The record the text stands in."
        "text_sha256" PLACE "SHA-256 of the text that was looked at: a text that was changed is looked at anew."
        "starts" PLACE "The first character, counted from 0."
        "ends" PLACE "The character after the last."
        "verdict" PLACE "Whether the words are withheld or shown."
        "reason" LIST "Why they are left out."
        "reviewed_by" STAFF "Who decided."
        "reviewed_at" PLACE "When."
    }
}
