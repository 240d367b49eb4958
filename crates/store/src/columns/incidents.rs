//! Incidents, the computers that hold the register, and the findings about the policy.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{NOTHING, STAFF, holds},
    topic,
};

const CONCERNED: Option<PersonalData> =
    Some(holds(DataCategory::Incident, LegalBasis::LegalObligation, Keeping::Accountability, Article15::Copy));

topic! {
    "incidents" "Every personal data breach (Art. 33(5)), notified or not." {
        "id" NOTHING "Identifier."
        "number" NOTHING "Number people quote."
        "kind" NOTHING "What kind."
        "aware_at" NOTHING "When the organisation became aware; the 72 hours run from here. Null in a draft."
        "began_on" NOTHING "First day, as far as known."
        "ended_on" NOTHING "Last day."
        "happened" NOTHING "What happened, without names."
        "categories" NOTHING "Categories of data, with spaces between."
        "subjects" NOTHING "Categories of people, with spaces between."
        "people" NOTHING "About how many people."
        "effects" NOTHING "Likely consequences."
        "measures" NOTHING "Measures taken and planned."
        "risk" NOTHING "How grave it is for the people."
        "risk_reasons" NOTHING "Why."
        "notified_at" NOTHING "When the authority was notified."
        "late_reasons" NOTHING "Why later than 72 hours."
        "supplemented_on" NOTHING "When the supplement was sent."
        "told_on" NOTHING "When the people were told (Art. 34)."
        "told_exception" NOTHING "Why they need not be (Art. 34(3))."
        "told_reasons" NOTHING "The words of that decision."
        "recorded_at" NOTHING "When it was entered."
        "recorded_by" STAFF "By whom; null for a draft the program opened."
        "closed_at" NOTHING "When it was closed."
    }
    "incident_people" "Those an incident is known to concern." {
        "incident" CONCERNED "The incident."
        "person" CONCERNED "Whom it concerns."
    }
    "devices" "Computers that hold the register (policy point 33)." {
        "id" NOTHING "Identifier."
        "name" NOTHING "What the office calls it."
        "place" NOTHING "Where it stands, or which function carries it."
        "encryption" NOTHING "Whether its disk is encrypted."
        "checked_on" NOTHING "When that was looked at."
        "lost_at" NOTHING "When it was lost."
        "incident" NOTHING "The incident this led to."
        "retired_on" NOTHING "When it stopped holding the register."
    }
    "findings" "What the policy leaves open or says against itself: fifteen rows." {
        "id" NOTHING "Identifier."
        "key" NOTHING "Which, s1 to s15."
        "status" NOTHING "Open, in progress, resolved or accepted."
        "owner" STAFF "Who takes care of it."
        "due_on" NOTHING "Until when."
        "note" NOTHING "What was decided or done."
        "outcome" NOTHING "What the program's check said."
        "at_fault" NOTHING "How many records it found at fault."
        "checked_on" NOTHING "When it was checked."
    }
}
