//! Decisions on limits and holidays.

use super::{
    personal::{NOTHING, STAFF},
    topic,
};

topic! {
    "limit_decisions" "How long there is for something, as the data protection officer decided. Only ever added to." {
        "id" NOTHING "Identifier."
        "time_limit" NOTHING "What it is about."
        "change" NOTHING "An own limit, a prepared change of the law in force, or not in force after all."
        "count" NOTHING "For an own limit: how many of its unit."
        "valid_from" NOTHING "The first day of events it applies to."
        "published" NOTHING "Where a change of the law was published."
        "decided_at" NOTHING "When it was decided."
        "decided_by" STAFF "Who decided."
    }
    "holiday_decisions" "Days that are holidays or not, whatever the rule says. Only ever added to." {
        "id" NOTHING "Identifier."
        "day" NOTHING "The day."
        "change" NOTHING "A holiday, a working day, or as the lists say."
        "source" NOTHING "What it rests on."
        "decided_at" NOTHING "When it was decided."
        "decided_by" STAFF "Who decided."
    }
}
