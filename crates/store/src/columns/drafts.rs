//! Half-filled forms.

use super::{Article15, DataCategory, Keeping, LegalBasis, PersonalData, personal::holds, topic};

const DRAFT: Option<PersonalData> =
    Some(holds(DataCategory::Draft, LegalBasis::LegitimateInterest, Keeping::Fortnight, Article15::Unfinished));

topic! {
    "drafts" "Half-filled forms, put away when the register is locked; for their writer alone." {
        "id" DRAFT "Identifier."
        "staff" DRAFT "Who had typed it; nobody else sees it."
        "name" DRAFT "Which form, as the window names it."
        "person" DRAFT "Whom it is about, where the form was opened from a person."
        "body" DRAFT "What was typed, as the window wrote it down."
        "kept_at" DRAFT "When it was put away; the fortnight counts from here."
    }
    "desk_drafts" "Half-filled forms that were put away without the server and wait for it." {
        "id" DRAFT "Identifier."
        "staff" DRAFT "Who had typed it; nobody else sees it."
        "name" DRAFT "Which form, as the window names it."
        "person" DRAFT "Whom it is about, where the form was opened from a person."
        "body" DRAFT "What was typed, as the window wrote it down; null for one that was given up."
        "kept_at" DRAFT "When it was put away; the fortnight counts from here."
    }
}
