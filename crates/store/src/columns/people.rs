//! People.

use super::{
    Article15, DataCategory, Keeping, LegalBasis, PersonalData,
    personal::{SOURCE, elsewhere, holds},
    topic,
};

const IDENTITY: Option<PersonalData> =
    Some(holds(DataCategory::Identity, LegalBasis::Contract, Keeping::ContractOrConsent, Article15::Copy));
const IDENTITY_KEY: Option<PersonalData> = elsewhere(IDENTITY);
const IDENTITY_DERIVED: Option<PersonalData> = elsewhere(IDENTITY);
const CONTACT: Option<PersonalData> =
    Some(holds(DataCategory::Contact, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
/// An address for the newsletter as well: it stays while a consent lasts.
const CONTACT_BY_CONSENT: Option<PersonalData> =
    Some(holds(DataCategory::Contact, LegalBasis::Contract, Keeping::ContractOrConsent, Article15::Copy));
const CONTACT_DERIVED: Option<PersonalData> = elsewhere(CONTACT_BY_CONSENT);
const IDENTITY_NUMBER: Option<PersonalData> =
    Some(holds(DataCategory::IdentityNumber, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
const NOTE: Option<PersonalData> =
    Some(holds(DataCategory::Note, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
const PROTECTION: Option<PersonalData> =
    Some(holds(DataCategory::Protection, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Copy));
const RELATION: Option<PersonalData> =
    Some(holds(DataCategory::Relation, LegalBasis::Contract, Keeping::ContractOrConsent, Article15::Copy));
const LINK_PERSON: Option<PersonalData> = elsewhere(RELATION);
const ENTERED: Option<PersonalData> =
    Some(holds(DataCategory::Provenance, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Copy));

topic! {
    "people" "The data subjects with their contact data." {
        "id" IDENTITY_KEY "Pseudonymous identifier; says nothing about the person by itself."
        "number" IDENTITY "Customer number, unique."
        "name" IDENTITY "Full name as the person writes it."
        "sort_key" IDENTITY_DERIVED "The bytes the name is sorted by, in Swedish order: å ä ö after z, é as e, ü as y."
        "email" CONTACT_BY_CONSENT "E-mail address as written."
        "email_folded" CONTACT_DERIVED "The same in small letters, for finding."
        "phone" CONTACT "Telephone number as written."
        "street" CONTACT "Street and number, or box; null when no postal address is held."
        "postal_code" CONTACT "Postal code."
        "city" CONTACT "Post town."
        "identity_number" IDENTITY_NUMBER "Personal identity or coordination number, twelve digits; only with a ground."
        "identity_ground" IDENTITY_NUMBER "Why that number may be kept (dataskyddslagen 3 kap. 10 §)."
        "note" NOTE "Free text of the office."
        "protected_identity" PROTECTION "1 for skyddade personuppgifter: masked everywhere, never in lists or exports."
        "source_kind" SOURCE "The kind of place the data came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day the data was collected."
        "recorded_on" ENTERED "The day the register first held the person."
        "changed_on" ENTERED "The day the data was last changed."
    }
    "person_relations" "What a person is to the organisation; one row for each thing she is." {
        "person" LINK_PERSON "Whose relation it is."
        "relation" RELATION "What she is."
    }
}
