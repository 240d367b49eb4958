//! Second signatures.

use super::{
    personal::{NOTHING, STAFF},
    topic,
};

topic! {
    "approvals" "What one member of staff proposes and another signs. Says nothing about a person but which record." {
        "id" NOTHING "Identifier."
        "deed" NOTHING "The deed that is signed; whoever may do it may sign it."
        "noun" NOTHING "What kind of record it is about."
        "verb" NOTHING "What is to be done with it."
        "record" NOTHING "Which record."
        "label" NOTHING "How people call it: a case number, or how many. Never personal data."
        "proposed_by" STAFF "Who proposed it."
        "proposed_at" NOTHING "When."
        "sign_by" NOTHING "The day it should be signed by."
        "outcome" NOTHING "Signed or rejected; null while it waits."
        "settled_by" STAFF "Who signed or rejected it; never the proposer for a signature."
        "settled_at" NOTHING "When."
    }
}
