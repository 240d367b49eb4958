//! Requests of data subjects.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{STAFF, elsewhere, holds},
    topic,
};

const CASE: Option<PersonalData> =
    Some(holds(DataCategory::Request, LegalBasis::LegalObligation, Keeping::Case, Article15::Copy));
const CASE_KEY: Option<PersonalData> = elsewhere(CASE);
const LINK_CASE: Option<PersonalData> = elsewhere(CASE);

topic! {
    "requests" "Cases in which somebody uses a right (Art. 15–22)." {
        "id" CASE_KEY "Identifier."
        "number" CASE "Case number people quote: year and running number."
        "person" LINK_CASE "Who asks, if the register knows her."
        "applicant_name" CASE "The name given by somebody the register may know nothing about."
        "kind" CASE "The right that is used."
        "received_on" CASE "The day it reached the organisation: the clock starts here."
        "registered_at" CASE "When staff entered it; changes nothing about the limit."
        "registered_by" STAFF "Who entered it."
        "channel" CASE "How it came in."
        "answered_at" CASE "When it was answered; null while it is open."
        "paper_sha256" CASE "SHA-256 of the paper it was answered with."
    }
    "request_search_keys" "What an applicant outside the register asked to be searched by." {
        "request" LINK_CASE "The case."
        "position" CASE_KEY "Their order, from 0."
        "search_key" CASE "An e-mail address, a telephone or a customer number."
    }
    "request_pauses" "Questions to the person, while which the clock stands still (R5)." {
        "request" LINK_CASE "The case."
        "position" CASE_KEY "Their order, from 0."
        "reason" CASE "Why she was asked: identity or clarification."
        "asked_on" CASE "The day the question was sent."
        "answered_on" CASE "The day the answer came; null while it is awaited."
    }
    "request_extensions" "Extensions by two further months (R6)." {
        "request" LINK_CASE "The case."
        "decided_on" CASE "The day it was decided and the person told."
        "reasons" CASE "The reasons given to the person."
    }
    "request_extension_factors" "What an extension rests on." {
        "request" LINK_CASE "The case."
        "factor" CASE "The factor."
    }
}
