//! Breaches of the terms, what followed from them, and the organisation's works.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{STAFF, elsewhere, holds},
    topic,
};

const CONDUCT: Option<PersonalData> =
    Some(holds(DataCategory::Conduct, LegalBasis::LegitimateInterest, Keeping::DisputeTime, Article15::Copy));
const CONDUCT_KEY: Option<PersonalData> = elsewhere(CONDUCT);
const WORKS: Option<PersonalData> =
    Some(holds(DataCategory::Works, LegalBasis::LegitimateInterest, Keeping::Claims, Article15::Copy));
const WORKS_KEY: Option<PersonalData> = elsewhere(WORKS);
const PERMISSION: Option<PersonalData> =
    Some(holds(DataCategory::Works, LegalBasis::Contract, Keeping::Claims, Article15::Copy));
const PERMISSION_KEY: Option<PersonalData> = elsewhere(PERMISSION);
const NDA: Option<PersonalData> =
    Some(holds(DataCategory::Agreement, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
const NDA_KEY: Option<PersonalData> = elsewhere(NDA);

topic! {
    "violations" "A noted breach of a rule of the terms, as a neutral number and never as a text (policy point 13; Art. 10)." {
        "id" CONDUCT_KEY "Identifier."
        "person" CONDUCT_KEY "Whose."
        "rule" CONDUCT "Which rule, 2.1 to 2.7."
        "noted_on" CONDUCT "When it was noted."
        "noted_by" STAFF "Who noted it."
    }
    "suspensions" "An account closed with immediate effect (policy point 14)." {
        "id" CONDUCT_KEY "Identifier."
        "person" CONDUCT_KEY "Whose."
        "account" CONDUCT_KEY "Which account."
        "rule" CONDUCT "Which rule it rests on."
        "decided_at" CONDUCT "When it was decided and took effect."
        "decided_by" STAFF "Who decided it."
        "appeal" CONDUCT "Where to appeal."
        "review_on" CONDUCT "When it is looked at again."
        "countersigned_at" CONDUCT "When it got its second signature."
        "countersigned_by" STAFF "Who gave it; never who decided it."
        "lifted_at" CONDUCT "When it was lifted."
        "lifted_by" STAFF "Who lifted it."
    }
    "terminations" "An account ended by the organisation (policy point 51)." {
        "id" CONDUCT_KEY "Identifier."
        "person" CONDUCT_KEY "Whose."
        "account" CONDUCT_KEY "Which account."
        "ground" CONDUCT "Why, as a neutral code."
        "ends_on" CONDUCT "When the account ends: at once, or after 30 days (Reg. (EU) 2019/1150 Art. 4)."
        "decided_at" CONDUCT "When it was decided."
        "decided_by" STAFF "Who decided it."
        "countersigned_at" CONDUCT "When it got its second signature; before that it has no effect."
        "countersigned_by" STAFF "Who gave it; never who decided it."
    }
    "copyright_cases" "A case about one of the organisation's works, kept for legal claims (policy point 58)." {
        "id" WORKS_KEY "Identifier."
        "person" WORKS_KEY "Whose."
        "work" WORKS "The work."
        "opened_on" WORKS "When it was opened."
        "state" WORKS "Open, claimed, settled or closed."
        "closed_on" WORKS "When it was over."
    }
    "permissions" "A written permission to use a work (policy point 59)." {
        "id" PERMISSION_KEY "Identifier."
        "person" PERMISSION_KEY "Whose."
        "work" PERMISSION "The work."
        "granted_on" PERMISSION "When it was granted in writing."
        "until" PERMISSION "Until when, if it ends."
        "reference" PERMISSION "Where the paper is."
    }
    "nda_notes" "Whether the parties of an assignment say that they have a non-disclosure agreement of their own (policy point 54). Never a copy." {
        "id" NDA_KEY "Identifier."
        "person" NDA_KEY "Whose."
        "present" NDA "Whether there is one."
        "noted_on" NDA "When it was noted."
    }
}
