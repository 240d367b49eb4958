//! Holds, plans of erasure, decided rules.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{NOTHING, STAFF, elsewhere, holds},
    topic,
};

const HOLD: Option<PersonalData> =
    Some(holds(DataCategory::Hold, LegalBasis::LegitimateInterest, Keeping::WithItsRecord, Article15::Copy));
const HOLD_KEY: Option<PersonalData> = elsewhere(HOLD);

/// Worked out from the records themselves, which an extract shows.
const PLANNED: Option<PersonalData> =
    Some(holds(DataCategory::Hold, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::ShownElsewhere));

topic! {
    "holds" "Why a person's data is not erased yet although its time has passed (R11, R42)." {
        "id" HOLD_KEY "Identifier."
        "person" HOLD_KEY "Whose data is held."
        "reason" HOLD "Why."
        "owner" STAFF "Who answers for it."
        "set_at" HOLD "When it was set."
        "review_on" HOLD "The day it is looked over."
        "released_at" HOLD "When it was released; null while it holds."
    }
    "erasure_plans" "What was to be erased on a day, and what came of it. Names nobody." {
        "id" NOTHING "Identifier."
        "number" NOTHING "The number of the plan and of its certificate."
        "made_at" NOTHING "When it was made."
        "made_by" STAFF "Who made it."
        "people" NOTHING "How many people it was about."
        "items" NOTHING "How many items it had."
        "approval" NOTHING "The second signature it waits for or has; null where none is needed."
        "applied_at" NOTHING "When it was carried out to the end."
        "applied_by" STAFF "Who carried it out."
        "shared_log" NOTHING "The log between the desks it is written in; null where nobody shared the register."
        "shared_epoch" NOTHING "The epoch of that log."
        "shared_number" NOTHING "The record of that log by which it was carried out to the end."
    }
    "erasure_plan_items" "What a plan has still to erase; each goes with what it names." {
        "plan" PLANNED "The plan."
        "position" PLANNED "Their order, from 0."
        "person" PLANNED "Whose."
        "noun" PLANNED "What kind of record, or which of her own fields."
        "record" PLANNED "Which record; the person's own identifier for her own fields."
    }
    "erasure_counts" "What a plan has erased: how many of what, by which rule." {
        "plan" NOTHING "The plan."
        "noun" NOTHING "What kind of record, or which fields."
        "rule" NOTHING "The rule it was erased by."
        "count" NOTHING "How many."
    }
    "rule_decisions" "How long something is kept, as the data protection officer decided. Only ever added to." {
        "id" NOTHING "Identifier."
        "clock" NOTHING "The clock it is about."
        "unit" NOTHING "Days, months or years; or gone the same day."
        "count" NOTHING "How many of them."
        "valid_from" NOTHING "The first day of events it applies to."
        "decided_at" NOTHING "When it was decided."
        "decided_by" STAFF "Who decided."
    }
}
