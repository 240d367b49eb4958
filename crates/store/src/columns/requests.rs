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
        "outcome" CASE "Whether it was answered, refused or taken back; null while it is open."
        "answered_at" CASE "When it was answered, refused or taken back; null while it is open."
        "paper_sha256" CASE "SHA-256 of the paper it was answered or refused with."
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
    "request_handling" "Who asks, who asks for her, and how the answer reached her. No copy of an ID (R10)." {
        "request" LINK_CASE "The case."
        "acknowledged_on" CASE "The day she was told that the request came in."
        "identity_method" CASE "How it was made sure who is asking."
        "identity_on" CASE "When."
        "identity_by" STAFF "By whom."
        "representative_name" CASE "Who asks in her place."
        "representative_kind" CASE "In which capacity."
        "authority_seen_on" CASE "When what shows it was seen."
        "objects_to" CASE "What an objection is about."
        "refusal_reasons" CASE "Why the whole request was refused (R8)."
        "hand_over_way" CASE "How the answer reached her."
        "second_way" CASE "How the password of an encrypted PDF did."
        "handed_over_on" CASE "When."
        "handed_over_by" STAFF "By whom."
        "closed_at" CASE "When the case was closed."
    }
    "request_items" "What was decided thing by thing (Art. 16–18, 17(3); R21–R23)." {
        "id" CASE_KEY "Identifier."
        "request" LINK_CASE "The case."
        "what" CASE "What it is."
        "outcome" CASE "What came of it."
        "ground" CASE "Why."
        "until" CASE "Until when it is kept."
        "before" CASE "What stood there."
        "after" CASE "What stands there now."
        "reasons" CASE "Why, in words for the person."
    }
    "request_letters" "The letters of a case, as they went out." {
        "id" CASE_KEY "Identifier."
        "request" LINK_CASE "The case."
        "kind" CASE "What the letter is."
        "language" CASE "In which language."
        "made_at" CASE "When it was made."
        "made_by" STAFF "By whom."
        "pages" CASE "Pages."
        "sha256" CASE "SHA-256 of the file."
        "log_head" CASE_KEY "The head of the log that is printed on it."
        "paper" CASE "The PDF file. She has it already, so it is not copied again."
    }
    "request_snapshots" "The state at receipt: what is answered, whatever has changed since (R11)." {
        "request" LINK_CASE "The case."
        "position" CASE_KEY "Their order, from 0."
        "taken_at" CASE_KEY "When it was taken."
        "noun" CASE_KEY "The noun of the record."
        "record" CASE_KEY "The record."
        "fact" CASE_KEY "The name of the fact."
        "place" CASE_KEY "Which of several of that name, from 0."
        "code_group" CASE_KEY "The list a code belongs to."
        "value" CASE "What stood there. Printed where it has changed or gone."
        "form" CASE_KEY "How it is to be read: an amount, a day, yes or no. Empty in a state taken before this was kept."
    }
    "restrictions" "Restrictions of processing (Art. 18; R23)." {
        "id" CASE_KEY "Identifier."
        "person" LINK_CASE "Whose data."
        "request" CASE_KEY "The case it was asked for in."
        "ground" CASE "Why."
        "about" CASE "What is restricted; everything if nothing is named."
        "set_on" CASE "Since when."
        "set_by" STAFF "By whom."
        "told_on" CASE "The day she was told that it will be lifted (Art. 18(3))."
        "lifted_on" CASE "The day it was lifted."
    }
}
