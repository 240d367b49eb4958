//! What is due.

use super::{Article15, DataCategory, Keeping, LegalBasis, PersonalData, personal::holds, topic};

/// Worked out from agreements, consents and requests, which an extract shows themselves.
const DUE: Option<PersonalData> =
    Some(holds(DataCategory::Request, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::ShownElsewhere));
const DUE_KEY: Option<PersonalData> = DUE;

topic! {
    "due" "What has to be done by when, in order of days. Computed again whenever its record changes." {
        "subject" DUE_KEY "The record it is about: a request, an agreement or a consent."
        "kind" DUE "What has to be done."
        "person" DUE_KEY "Whom it is about, if the register knows her."
        "last_day" DUE "The last day it may be done."
        "internal_day" DUE "The office's own day, on or before the last."
    }
    "due_days" "How many things of a kind are due with the same days. Kept true by triggers, and names nobody." {
        "last_day" None "The last day."
        "internal_day" None "The office's own day."
        "kind" None "What has to be done."
        "count" None "How many."
    }
    "due_handling" "Who has something that is due in hand, and until when nobody wants to be reminded of it. It goes when nothing is due for the record any more." {
        "subject" DUE_KEY "The record."
        "kind" DUE "What has to be done. A request is one thing however its time runs."
        "handled_by" DUE_KEY "The colleague who has it in hand; empty if nobody took it."
        "snoozed_until" DUE "The first day on which it is reminded of again; empty if it was not put off."
    }
}
