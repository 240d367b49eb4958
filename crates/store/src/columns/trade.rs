//! Accounts, purchases, trials, certificates, flags and merged entries.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{STAFF, elsewhere, holds},
    topic,
};

const ACCOUNT: Option<PersonalData> =
    Some(holds(DataCategory::Account, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
const ACCOUNT_KEY: Option<PersonalData> = elsewhere(ACCOUNT);
const VOUCHER: Option<PersonalData> =
    Some(holds(DataCategory::Bookkeeping, LegalBasis::LegalObligation, Keeping::BookkeepingYears, Article15::Copy));
const VOUCHER_KEY: Option<PersonalData> = elsewhere(VOUCHER);
const TRIAL: Option<PersonalData> =
    Some(holds(DataCategory::Trial, LegalBasis::Contract, Keeping::DisputeTime, Article15::Copy));
const TRIAL_KEY: Option<PersonalData> = elsewhere(TRIAL);
const CERTIFICATE: Option<PersonalData> =
    Some(holds(DataCategory::Certificate, LegalBasis::LegitimateInterest, Keeping::DisputeTime, Article15::Copy));
const CERTIFICATE_KEY: Option<PersonalData> = elsewhere(CERTIFICATE);
const FLAG: Option<PersonalData> =
    Some(holds(DataCategory::Protection, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Copy));
const FLAG_KEY: Option<PersonalData> = elsewhere(FLAG);
const MERGED: Option<PersonalData> =
    Some(holds(DataCategory::Identity, LegalBasis::LegitimateInterest, Keeping::WithItsRecord, Article15::Copy));
const MERGED_KEY: Option<PersonalData> = elsewhere(MERGED);

topic! {
    "accounts" "A person's account with the organisation. It has no password and no place for one (policy point 6)." {
        "id" ACCOUNT_KEY "Identifier."
        "person" ACCOUNT_KEY "Whose."
        "agreement" ACCOUNT_KEY "The contract it is; its end starts the policy's year (policy point 85)."
        "registered_on" ACCOUNT "When she registered."
        "status" ACCOUNT "Active, suspended, ended by the organisation, or deregistered by the person."
        "status_on" ACCOUNT "Since when."
    }
    "purchases" "A purchase or booking as an accounting record: what bokföringslagen 5 kap. 7 § asks of a voucher. It stands in the way of erasing its person." {
        "id" VOUCHER_KEY "Identifier."
        "person" VOUCHER_KEY "Whose."
        "number" VOUCHER "The voucher's number."
        "compiled_on" VOUCHER "When the voucher was compiled."
        "event_on" VOUCHER "When the business event happened."
        "what" VOUCHER "What it was about; guarded against health, crime and numbers of people and cards."
        "amount" VOUCHER "The price in öre."
        "counterparty" VOUCHER "The counterparty as the voucher names it."
        "financial_year_end" VOUCHER "The end of the financial year it belongs to; starts the seven years."
        "family" VOUCHER "Which of the organisation's products, for marketing of similar ones (marknadsföringslagen 19 §)."
        "at_a_distance" VOUCHER "Whether the 14 days of a distance contract apply (lag 2005:59)."
        "card_brand" VOUCHER "The scheme of the card it was paid with."
        "card_last_four" VOUCHER "The card's last four digits; there is no column for more (policy point 9)."
        "payment_reference" VOUCHER "The payment service's reference."
        "cancelled_on" VOUCHER "When it was cancelled. The reason is not kept with it."
        "kept" VOUCHER "What the organisation kept of the price, in öre."
        "refunded" VOUCHER "What was paid back, in öre; with what was kept it is the price."
    }
    "certificate_notes" "That a medical certificate was shown and handed back (policy point 64). No diagnosis, no text, no file." {
        "id" CERTIFICATE_KEY "Identifier."
        "person" CERTIFICATE_KEY "Whose."
        "purchase" CERTIFICATE_KEY "The cancelled purchase it was shown for; the purchase does not point back."
        "shown_on" CERTIFICATE "When it was shown."
        "seen_by" STAFF "Who saw it."
        "valid" CERTIFICATE "Whether it was good for its purpose."
    }
    "trials" "An app tried for free (policy point 63)." {
        "id" TRIAL_KEY "Identifier."
        "person" TRIAL_KEY "Whose."
        "app" TRIAL "Which app."
        "started_on" TRIAL "When it began."
        "ends_on" TRIAL "When it ends: 14 days later."
        "converted_on" TRIAL "When it became a purchase, if it did."
    }
    "person_flags" "Something that changes what may be done with a person's data: she has died, or is a child under 13." {
        "id" FLAG_KEY "Identifier."
        "person" FLAG_KEY "Who."
        "flag" FLAG "What."
        "since" FLAG "Since when it is known."
    }
    "merges" "A second entry for the same person, made one with hers, and the way back. Goes when she goes." {
        "id" MERGED_KEY "Identifier."
        "survivor" MERGED_KEY "The entry that is left."
        "absorbed" MERGED_KEY "The identifier the other entry had."
        "absorbed_number" MERGED "The customer number the other entry had; it still finds her."
        "absorbed_name" MERGED "The name in the other entry."
        "absorbed_email" MERGED "The e-mail address in the other entry."
        "absorbed_phone" MERGED "The telephone number in the other entry."
        "before" MERGED_KEY "Both entries as they were before, for the way back."
        "rows" MERGED_KEY "Which records moved, and those that could not stand beside hers, for the way back."
        "merged_at" MERGED "When."
        "merged_by" STAFF "Who merged them."
    }
}
