//! The record of processing: purposes, recipients, channels, and who must be told what.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{NOTHING, STAFF, elsewhere, holds},
    topic,
};

const GIVEN: Option<PersonalData> =
    Some(holds(DataCategory::Disclosure, LegalBasis::LegalObligation, Keeping::Case, Article15::Recipients));
const GIVEN_KEY: Option<PersonalData> = elsewhere(GIVEN);
const TELL: Option<PersonalData> =
    Some(holds(DataCategory::Disclosure, LegalBasis::LegalObligation, Keeping::Case, Article15::Copy));
const TELL_KEY: Option<PersonalData> = elsewhere(TELL);

topic! {
    "recipients" "Who receives data, or may (Art. 30(1)(d)). Those the policy names or mentions are there from the beginning." {
        "id" NOTHING "Identifier."
        "key" NOTHING "Key of one that came with the program; null for the office's own."
        "name" NOTHING "The actual name; null while nobody has found it out."
        "address" NOTHING "Its address."
        "kind" NOTHING "Processor, recipient or joint controller."
        "marketing" NOTHING "1 if it uses the data for marketing: processors only."
        "country" NOTHING "Where the data is, ISO 3166-1; null while unknown."
        "safeguard" NOTHING "What makes a transfer outside the EEA lawful."
        "safeguard_detail" NOTHING "Which decision, clauses or certificate."
        "agreement_on" NOTHING "Day of the agreement under Art. 28(3) or 26."
        "review_on" NOTHING "Day it is looked over again."
        "note" NOTHING "What it is used for."
        "changed_on" NOTHING "Day of the last change."
        "ended_on" NOTHING "Last day data was given, if the relation has ended."
    }
    "processing" "The purposes data is processed for (Art. 30(1)(b)). The policy's are there from the beginning." {
        "id" NOTHING "Identifier."
        "key" NOTHING "Key of one that came with the program; null for the office's own."
        "name" NOTHING "The office's name for its own; null for one with a key."
        "basis" NOTHING "The legal basis, exactly one (Art. 6(1))."
        "role" NOTHING "Controller, joint controller or processor."
        "others" NOTHING "The other controllers, or those it is done for."
        "retention" NOTHING "The rule that decides how long the data is kept."
        "categories" NOTHING "Categories of data, with spaces between."
        "subjects" NOTHING "Categories of people, with spaces between."
        "assessment" NOTHING "The balance of interests, where that is the basis."
        "assessed_on" NOTHING "Day of it."
        "changed_on" NOTHING "Day of the last change."
        "ended_on" NOTHING "Day it stopped, if it has."
    }
    "processing_recipients" "Who receives data for which purpose." {
        "processing" NOTHING "The purpose."
        "recipient" NOTHING "The recipient."
    }
    "official_channels" "Ways to reach the organisation. What arrives there has arrived (R2)." {
        "id" NOTHING "Identifier."
        "kind" NOTHING "E-mail, telephone, letter, website or office."
        "address" NOTHING "The address or number."
        "official_from" NOTHING "First day it was official."
        "official_to" NOTHING "Last day."
    }
    "disclosures" "Who was given whose data, when and why (Art. 15(1)(c), C-154/21)." {
        "id" GIVEN_KEY "Identifier."
        "person" GIVEN_KEY "Whose data."
        "recipient" GIVEN "Who received it."
        "kind" GIVEN "Why, in a word. There is no word for selling."
        "categories" GIVEN "Categories of data, with spaces between."
        "disclosed_on" GIVEN "When."
        "why" GIVEN "What for."
        "basis" GIVEN "The legal ground."
        "recorded_by" STAFF "Who wrote it down."
    }
    "recipient_notices" "The duty to tell a recipient of a rectification, erasure or restriction (Art. 19). It outlives the erased." {
        "id" TELL_KEY "Identifier."
        "person" TELL_KEY "Pseudonym of the person; she may be gone."
        "recipient" TELL "Whom to tell."
        "cause" TELL "What of."
        "since_on" TELL "Since when."
        "reference" TELL "Customer number by which the recipient knows her; taken away when the notice is closed."
        "state" TELL "Open, done or impossible."
        "closed_on" TELL "When it was closed."
        "how" TELL "How the recipient was told, or why it cannot be."
    }
    "information_duties" "Batches of data that came from others, whose people must be told (Art. 14)." {
        "id" NOTHING "Identifier; that of the import for an import."
        "source" NOTHING "An import, ratings, or something else."
        "what" NOTHING "What it was."
        "people" NOTHING "About how many people."
        "received_on" NOTHING "Day the data came: the month runs from here."
        "informed_on" NOTHING "Day the duty was met."
        "how" NOTHING "How: told, or why not."
        "reason" NOTHING "The reason, where nobody was told."
    }
}
