//! Agreements.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{SOURCE, elsewhere, holds},
    topic,
};

const AGREEMENT: Option<PersonalData> =
    Some(holds(DataCategory::Agreement, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
const AGREEMENT_KEY: Option<PersonalData> = elsewhere(AGREEMENT);
const LINK_AGREEMENT: Option<PersonalData> = elsewhere(AGREEMENT);

topic! {
    "agreements" "Contracts with people. The end of one starts the policy's year." {
        "id" AGREEMENT_KEY "Identifier."
        "person" LINK_AGREEMENT "Whose contract it is."
        "kind" AGREEMENT "What it is about."
        "started_on" AGREEMENT "The day it began."
        "ended_on" AGREEMENT "The last day it was in force; null while it runs."
        "source_kind" SOURCE "The kind of place the data came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day the data was collected."
    }
}
