//! Assignments, ratings, disputes, complaints and attachments.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{SOURCE, STAFF, elsewhere, holds},
    topic,
};

const ASSIGNMENT: Option<PersonalData> =
    Some(holds(DataCategory::Rating, LegalBasis::Contract, Keeping::Rating, Article15::Copy));
const ASSIGNMENT_KEY: Option<PersonalData> = elsewhere(ASSIGNMENT);
const RATING: Option<PersonalData> =
    Some(holds(DataCategory::Rating, LegalBasis::LegitimateInterest, Keeping::Rating, Article15::Copy));
const RATING_KEY: Option<PersonalData> = elsewhere(RATING);
const DISPUTE: Option<PersonalData> =
    Some(holds(DataCategory::Dispute, LegalBasis::LegitimateInterest, Keeping::Case, Article15::Copy));
const DISPUTE_KEY: Option<PersonalData> = elsewhere(DISPUTE);
const FILE: Option<PersonalData> =
    Some(holds(DataCategory::Dispute, LegalBasis::LegitimateInterest, Keeping::WithItsRecord, Article15::Copy));
const FILE_KEY: Option<PersonalData> = elsewhere(FILE);

topic! {
    "assignments" "What a contractor carried out for a client (policy point 43)." {
        "id" ASSIGNMENT_KEY "Identifier."
        "number" ASSIGNMENT "The number the office knows it by. Never in the contractor's extract beside a rating."
        "client" ASSIGNMENT_KEY "Uppdragsgivare; null once she has been erased."
        "contractor" ASSIGNMENT_KEY "Uppdragstagare."
        "finished_on" ASSIGNMENT "The last day of the work; null while it goes on."
        "arranged_by" STAFF "Who at the office arranged it, and so handles no dispute about it."
        "source_kind" SOURCE "The kind of place the data came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day the data was collected."
    }
    "rating_requests" "Questions for a rating: one for each assignment, after its finish (policy point 46)." {
        "id" RATING_KEY "Identifier."
        "assignment" RATING_KEY "About which assignment."
        "way" RATING "How it went out."
        "sent_on" RATING "The day it was sent."
        "expires_on" RATING "The last day an answer is taken."
        "answered_on" RATING "The day the rating came; null while none has."
    }
    "ratings" "Ratings from 1 to 5 (policy points 43–45). Two people are their subjects." {
        "id" RATING_KEY "Identifier."
        "assignment" RATING_KEY "Of which assignment."
        "contractor" RATING_KEY "Who is rated."
        "client" RATING_KEY "Who rates; null once she has been erased."
        "stars" RATING "1, the lowest, to 5, the best; null once a dispute has removed it."
        "standing" RATING "Whether it counts, is restricted (Art. 18), withdrawn or removed."
        "answered_on" RATING "The day it was given. In the contractor's extract only its quarter."
        "comment" RATING "The client's words; withheld from the contractor where they name the client."
        "statement" RATING "The contractor's supplementary statement (Art. 16)."
        "ended_on" RATING "The day it was withdrawn or removed."
        "entered_by" STAFF "Who entered it; null for an import."
        "source_kind" SOURCE "The kind of place the data came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day the data was collected."
    }
    "rating_summaries" "How many ratings of each kind count, by contractor. Kept in the write that changes a rating." {
        "contractor" RATING_KEY "Who is rated."
        "ones" RATING "How many 1."
        "twos" RATING "How many 2."
        "threes" RATING "How many 3."
        "fours" RATING "How many 4."
        "fives" RATING "How many 5."
    }
    "rating_quarters" "The same for each quarter of a year: the trend." {
        "contractor" RATING_KEY "Who is rated."
        "quarter" RATING "The quarter, `2026-Q3`."
        "ones" RATING "How many 1."
        "twos" RATING "How many 2."
        "threes" RATING "How many 3."
        "fours" RATING "How many 4."
        "fives" RATING "How many 5."
    }
    "disputes" "Written objections to a rating, and what came of them (policy points 47–52)." {
        "id" DISPUTE_KEY "Identifier."
        "number" DISPUTE "Number people quote: T, year and running number."
        "rating" DISPUTE_KEY "The rating that is contested."
        "assignment" DISPUTE_KEY "Of which assignment."
        "contractor" DISPUTE_KEY "Who objects."
        "client" DISPUTE_KEY "Who rated; null once she has been erased."
        "received_on" DISPUTE "The day the written statement reached the organisation."
        "registered_at" DISPUTE "When staff entered it."
        "registered_by" STAFF "Who entered it."
        "state" DISPUTE "Where it stands."
        "cause" DISPUTE "Part (a): the cause of the rating, in the contractor's words."
        "cause_none" DISPUTE "1 if the contractor says there are no supporting documents for it."
        "why_wrong" DISPUTE "Part (b): why the rating is wrong."
        "why_wrong_none" DISPUTE "1 if there are no supporting documents for it."
        "adjustment" DISPUTE "Part (c): how it should be adjusted."
        "adjustment_none" DISPUTE "1 if there are no supporting documents for it."
        "assured" DISPUTE "1 if the contractor assured that it is true. Never demanded."
        "completion_asked_on" DISPUTE "The day the letter went out that asks for what is missing."
        "stars_before" DISPUTE "The rating as it was when the dispute opened: evidence, stored and nothing else (Art. 18)."
        "outcome" DISPUTE "What it comes to."
        "stars_after" DISPUTE "The rating after an adjustment."
        "statement" DISPUTE "The words of a supplementary statement."
        "reasons" DISPUTE "Why it was decided so."
        "proposed_by" STAFF "Who proposed the decision."
        "proposed_at" DISPUTE "When."
        "signed_by" STAFF "Who signed it as the second."
        "decided_at" DISPUTE "When it was decided."
        "notified_on" DISPUTE "The day the contractor was told that the restriction will be lifted (Art. 18(3))."
        "closed_on" DISPUTE "The day the restriction was lifted."
    }
    "dispute_contacts" "Two contact logs, one with each side. Only ever added to; a line can be released to the other side." {
        "id" DISPUTE_KEY "Identifier."
        "dispute" DISPUTE_KEY "The dispute."
        "side" DISPUTE "With whom: client or contractor."
        "at" DISPUTE "When."
        "staff" STAFF "Who spoke with her."
        "reached" DISPUTE "Whether she was heard or could not be reached."
        "note" DISPUTE "What was said. Not seen by the other side unless released."
        "released_at" DISPUTE "When the other side was allowed to see it."
    }
    "complaints" "Complaints about contractors, by a closed list of matters (policy point 51)." {
        "id" DISPUTE_KEY "Identifier."
        "about" DISPUTE_KEY "About whom."
        "assignment" DISPUTE_KEY "In which assignment."
        "received_on" DISPUTE "The day it came in."
        "gravity" DISPUTE "Ordinary or serious."
        "matter" DISPUTE "About what."
        "dropped_on" DISPUTE "The day it was found to be without ground; it no longer counts."
        "entered_by" STAFF "Who entered it."
    }
    "attachments" "Files kept with a record of any noun, and erased with it." {
        "id" FILE_KEY "Identifier."
        "record" FILE_KEY "The record it belongs to."
        "slot" FILE "What it is kept for within the record."
        "name" FILE "The file's name without its folder."
        "kind" FILE "What it is, by its content."
        "size" FILE "Its size in bytes."
        "sha256" FILE "SHA-256 of its bytes; compared each time it is read."
        "added_at" FILE "When it was added."
        "added_by" STAFF "By whom."
    }
    "attachment_pieces" "Their bytes, in pieces of at most 256 KiB." {
        "file" FILE_KEY "The file."
        "position" FILE_KEY "The order of the pieces, from 0."
        "bytes" FILE "The bytes."
    }
}
