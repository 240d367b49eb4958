//! The log.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{STAFF, elsewhere, holds},
    topic,
};

const LOG: Option<PersonalData> =
    Some(holds(DataCategory::Use, LegalBasis::LegalObligation, Keeping::Accountability, Article15::Uses));
const LOG_KEY: Option<PersonalData> = elsewhere(LOG);

topic! {
    "audit" "The log: who did what, when and for which task. Names of fields, never values. Only ever added to." {
        "seq" LOG_KEY "Running number, from 1 without gaps."
        "at" LOG "When, in Swedish time."
        "who" STAFF "The member of staff; null for what the program does by itself."
        "verb" LOG "What was done."
        "task" LOG "The task it was done for."
        "ids" LOG_KEY "The records it touched, sixteen bytes each."
        "fields" LOG "The names of the fields, with commas between."
        "hash" LOG_KEY "SHA-256 over this line and the hash of the line before."
    }
    "audit_records" "The log turned round: which lines speak of a record. Only ever added to." {
        "record" LOG_KEY "The record."
        "seq" LOG_KEY "The line."
    }
}
