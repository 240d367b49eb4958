//! The terms and who accepted them.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{NOTHING, STAFF, elsewhere, holds},
    topic,
};

const ACCEPTED: Option<PersonalData> =
    Some(holds(DataCategory::Terms, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
const ACCEPTED_KEY: Option<PersonalData> = elsewhere(ACCEPTED);
const SURVIVING: Option<PersonalData> =
    Some(holds(DataCategory::Terms, LegalBasis::LegitimateInterest, Keeping::Claims, Article15::Copy));
const SURVIVING_KEY: Option<PersonalData> = elsewhere(SURVIVING);

topic! {
    "terms_versions" "A version of the terms (policy points 3 and 87). The first, 2018-03-01, is there from the beginning without its text." {
        "id" NOTHING "Identifier."
        "kind" NOTHING "The general terms, or the supplement for forum and social media."
        "name" NOTHING "What the office calls it."
        "valid_from" NOTHING "The first day it applies."
        "valid_to" NOTHING "The last day; null until further notice."
        "text" NOTHING "The full text, once it has been brought in; never changed afterwards."
        "sha256" NOTHING "SHA-256 over the UTF-8 bytes of the text; compared each time the text is read."
        "notice_on" NOTHING "When those with a contract were told of it."
    }
    "terms_acceptances" "That a person accepted a version of the terms. It bears a contract and never a consent (policy point 84)." {
        "id" ACCEPTED_KEY "Identifier."
        "person" ACCEPTED_KEY "Who."
        "version" ACCEPTED "Which version."
        "accepted_on" ACCEPTED "When. Before 2018-05-25 it is shown for review (policy point 4)."
        "how" ACCEPTED "How: registration, purchase, signature, word, or continued use after notice."
        "recorded_by" STAFF "Who wrote it down."
    }
    "surviving_terms" "Which rules about the works still bind somebody whose membership has ended (policy point 86). Nothing else of her." {
        "id" SURVIVING_KEY "Identifier."
        "person" SURVIVING_KEY "Whom they bind."
        "version" SURVIVING "Which version."
        "accepted_on" SURVIVING "When it was accepted."
        "ended_on" SURVIVING "When the membership ended."
    }
}
