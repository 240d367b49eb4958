//! The ledger of erasures, and the key of what stands beside the register.

use super::{
    PersonalData,
    personal::{NOTHING, STAFF},
    topic,
};

/// The identifier of a record that is gone is a random number that nothing leads back from.
const GONE: Option<PersonalData> = NOTHING;

topic! {
    "erasure_ledger" "What was erased, so that no old backup brings it back. Holds no personal data. Only ever added to." {
        "id" NOTHING "Identifier of the line, the same wherever the line is written."
        "position" NOTHING "Running number, from 1 without gaps."
        "act" NOTHING "`erased`, or `reapplied` when the record had come back with an old backup."
        "noun" NOTHING "What it was."
        "record" GONE "The identifier the record had."
        "day" NOTHING "When."
        "rule" NOTHING "The rule it was erased by."
        "approver" STAFF "The member of staff who approved it; null for what the program does by itself."
        "certificate" NOTHING "The number of the certificate of erasure."
    }
    "sidecar_key" "The key of the files that stand beside the register. Written once." {
        "only_row" NOTHING "Always 1."
        "key" NOTHING "The key, 32 bytes."
    }
}
