//! The words for each table and column.

use super::{Article15, ColumnMeaning, DataCategory, Keeping, LegalBasis, PersonalData, TableMeaning};

const NOTHING: Option<PersonalData> = None;
const STAFF: Option<PersonalData> =
    Some(holds(DataCategory::Staff, LegalBasis::LegitimateInterest, Keeping::Employment, Article15::NotTheSubject));

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
const SOURCE: Option<PersonalData> =
    Some(holds(DataCategory::Provenance, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Source));
const ENTERED: Option<PersonalData> =
    Some(holds(DataCategory::Provenance, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Copy));

const AGREEMENT: Option<PersonalData> =
    Some(holds(DataCategory::Agreement, LegalBasis::Contract, Keeping::ContractAndYear, Article15::Copy));
const AGREEMENT_KEY: Option<PersonalData> = elsewhere(AGREEMENT);
const LINK_AGREEMENT: Option<PersonalData> = elsewhere(AGREEMENT);

const CONSENT: Option<PersonalData> =
    Some(holds(DataCategory::Consent, LegalBasis::Consent, Keeping::ConsentLasts, Article15::Copy));
const CONSENT_KEY: Option<PersonalData> = elsewhere(CONSENT);
const LINK_CONSENT: Option<PersonalData> = elsewhere(CONSENT);
const CONSENT_SOURCE: Option<PersonalData> =
    Some(holds(DataCategory::Provenance, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::Source));
/// The policy logs it against abuse, not for the consent (policy point 38).
const SIGN_UP_TRACE: Option<PersonalData> = Some(holds(
    DataCategory::SignUpTrace,
    LegalBasis::LegitimateInterest,
    Keeping::ShorterThanConsent,
    Article15::Copy,
));

const CASE: Option<PersonalData> =
    Some(holds(DataCategory::Request, LegalBasis::LegalObligation, Keeping::Case, Article15::Copy));
const CASE_KEY: Option<PersonalData> = elsewhere(CASE);
const LINK_CASE: Option<PersonalData> = elsewhere(CASE);

/// Worked out from agreements, consents and requests, which an extract shows themselves.
const DUE: Option<PersonalData> =
    Some(holds(DataCategory::Request, LegalBasis::LegalObligation, Keeping::WithItsRecord, Article15::ShownElsewhere));
const DUE_KEY: Option<PersonalData> = DUE;

const LOG: Option<PersonalData> =
    Some(holds(DataCategory::Use, LegalBasis::LegalObligation, Keeping::Accountability, Article15::Uses));
const LOG_KEY: Option<PersonalData> = elsewhere(LOG);

const fn holds(category: DataCategory, basis: LegalBasis, keeping: Keeping, article_15: Article15) -> PersonalData {
    PersonalData { category, basis, keeping, article_15 }
}

/// A key, a link or a worked-out form of such data.
const fn elsewhere(data: Option<PersonalData>) -> Option<PersonalData> {
    match data {
        Some(data) => Some(PersonalData { article_15: Article15::ShownElsewhere, ..data }),
        None => None,
    }
}

macro_rules! columns {
    ($($table:literal { $($column:literal $personal:ident $meaning:literal)* })*) => {
        &[$($(ColumnMeaning {
            table: $table,
            column: $column,
            name: concat!($table, ".", $column),
            meaning: $meaning,
            personal: $personal,
        },)*)*]
    };
}

/// Every table, in the order the schema makes them; the list of migrations last.
pub const TABLE_MEANINGS: &[TableMeaning] = &[
    TableMeaning { table: "register", meaning: "What the register is, and where its log ends. Exactly one row." },
    TableMeaning { table: "settings", meaning: "Settings of the office." },
    TableMeaning { table: "staff", meaning: "Members of staff. Disabled, never deleted: the log names them." },
    TableMeaning { table: "people", meaning: "The data subjects with their contact data." },
    TableMeaning {
        table: "person_relations",
        meaning: "What a person is to the organisation; one row for each thing she is.",
    },
    TableMeaning { table: "agreements", meaning: "Contracts with people. The end of one starts the policy's year." },
    TableMeaning { table: "consent_wordings", meaning: "The exact words people agreed to, each text once." },
    TableMeaning {
        table: "consents",
        meaning: "A person's consent to a purpose; at most one each. What happened to it is its history.",
    },
    TableMeaning { table: "consent_events", meaning: "The history of consents (Art. 7(1)). Only ever added to." },
    TableMeaning { table: "requests", meaning: "Cases in which somebody uses a right (Art. 15–22)." },
    TableMeaning {
        table: "request_search_keys",
        meaning: "What an applicant outside the register asked to be searched by.",
    },
    TableMeaning {
        table: "request_pauses",
        meaning: "Questions to the person, while which the clock stands still (R5).",
    },
    TableMeaning { table: "request_extensions", meaning: "Extensions by two further months (R6)." },
    TableMeaning { table: "request_extension_factors", meaning: "What an extension rests on." },
    TableMeaning { table: "imports", meaning: "Files that were brought in, and what came of them." },
    TableMeaning {
        table: "import_mappings",
        meaning: "Which column of a file means what, kept for the next file with the same header.",
    },
    TableMeaning {
        table: "due",
        meaning: "What has to be done by when, in order of days. Computed again whenever its record changes.",
    },
    TableMeaning {
        table: "audit",
        meaning: "The log: who did what, when and for which task. Names of fields, never values. Only ever added to.",
    },
    TableMeaning {
        table: "audit_records",
        meaning: "The log turned round: which lines speak of a record. Only ever added to.",
    },
    TableMeaning { table: "migrations", meaning: "The steps that brought the schema to where it is." },
];

/// Every column of every table.
pub const COLUMNS: &[ColumnMeaning] = columns! {
    "register" {
        "id" NOTHING "The register's own identifier."
        "only_row" NOTHING "Always 1: there is one register in a register."
        "organisation_name" NOTHING "The controller's registered name."
        "organisation_number" NOTHING "The controller's organisation number, `NNNNNN-NNNN`."
        "organisation_address" NOTHING "The controller's postal address, one line of it on each line."
        "organisation_phone" NOTHING "The controller's telephone."
        "organisation_email" NOTHING "The official e-mail address for requests, if there is one."
        "language" NOTHING "The language of papers unless another is asked for: `sv` or `en`."
        "demo" NOTHING "1 if everybody in the register is made up."
        "created_at" NOTHING "When the register was made."
        "people_version" NOTHING "Counts up with every write that changes a person: tells other processes to read their search index anew."
        "audit_count" NOTHING "The number of lines the log must have."
        "audit_head" NOTHING "The hash of the log's last line; zeros while there is none."
    }
    "settings" {
        "key" NOTHING "The setting's name."
        "value" NOTHING "Its text."
    }
    "staff" {
        "id" STAFF "Identifier, also written into the log."
        "name" STAFF "The name she unlocks with."
        "name_folded" STAFF "The same in small letters, so that two names never differ in case only."
        "role" STAFF "Her role."
        "added_at" STAFF "When she was added."
        "disabled_at" STAFF "When she was disabled; null while she works here."
    }
    "people" {
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
    "person_relations" {
        "person" LINK_PERSON "Whose relation it is."
        "relation" RELATION "What she is."
    }
    "agreements" {
        "id" AGREEMENT_KEY "Identifier."
        "person" LINK_AGREEMENT "Whose contract it is."
        "kind" AGREEMENT "What it is about."
        "started_on" AGREEMENT "The day it began."
        "ended_on" AGREEMENT "The last day it was in force; null while it runs."
        "source_kind" SOURCE "The kind of place the data came from."
        "source_detail" SOURCE "The name of the file, the place or the teller."
        "source_on" SOURCE "The day the data was collected."
    }
    "consent_wordings" {
        "sha256" NOTHING "SHA-256 over the UTF-8 bytes of the text; compared each time the text is read."
        "text" NOTHING "The words to the letter."
    }
    "consents" {
        "id" CONSENT_KEY "Identifier."
        "person" LINK_CONSENT "Who."
        "purpose" CONSENT "For what."
        "source_kind" CONSENT_SOURCE "The kind of place it came from."
        "source_detail" CONSENT_SOURCE "The name of the file, the place or the teller."
        "source_on" CONSENT_SOURCE "The day it was collected."
    }
    "consent_events" {
        "id" CONSENT_KEY "Identifier."
        "consent" LINK_CONSENT "The consent whose history it belongs to."
        "position" CONSENT_KEY "The order in which the lines were entered, from 0."
        "at" CONSENT "When it happened."
        "act" CONSENT "What happened: given, confirmed, withdrawn by the person, ended by the controller."
        "wording" CONSENT "The words that were agreed to; null when they are not known."
        "wording_version" CONSENT "The version the organisation gave those words."
        "ip" SIGN_UP_TRACE "IP address at the sign-up, kept against abuse (policy point 38); can be erased by itself."
        "channel" CONSENT "How."
        "recorded_by" STAFF "Who entered it; null for an import."
    }
    "requests" {
        "id" CASE_KEY "Identifier."
        "number" CASE "Case number people quote: year and running number."
        "person" LINK_CASE "Who asks, if the register knows her."
        "applicant_name" CASE "The name given by somebody the register may know nothing about."
        "kind" CASE "The right that is used."
        "received_on" CASE "The day it reached the organisation: the clock starts here."
        "registered_at" CASE "When staff entered it; changes nothing about the limit."
        "registered_by" STAFF "Who entered it."
        "channel" CASE "How it came in."
        "answered_at" CASE "When it was answered; null while it is open."
        "paper_sha256" CASE "SHA-256 of the paper it was answered with."
    }
    "request_search_keys" {
        "request" LINK_CASE "The case."
        "position" CASE_KEY "Their order, from 0."
        "search_key" CASE "An e-mail address, a telephone or a customer number."
    }
    "request_pauses" {
        "request" LINK_CASE "The case."
        "position" CASE_KEY "Their order, from 0."
        "reason" CASE "Why she was asked: identity or clarification."
        "asked_on" CASE "The day the question was sent."
        "answered_on" CASE "The day the answer came; null while it is awaited."
    }
    "request_extensions" {
        "request" LINK_CASE "The case."
        "decided_on" CASE "The day it was decided and the person told."
        "reasons" CASE "The reasons given to the person."
    }
    "request_extension_factors" {
        "request" LINK_CASE "The case."
        "factor" CASE "The factor."
    }
    "imports" {
        "id" NOTHING "Identifier."
        "at" NOTHING "When."
        "staff" STAFF "Who."
        "file_name" NOTHING "The file's name without its folder."
        "file_sha256" NOTHING "SHA-256 of the file's bytes: the same file is recognised."
        "rows_read" NOTHING "Rows read, the header not counted."
        "added" NOTHING "People added."
        "updated" NOTHING "People changed."
        "unchanged" NOTHING "Rows that said nothing new."
        "rejected" NOTHING "Rows refused."
    }
    "import_mappings" {
        "signature" NOTHING "Stands for the header."
        "mapping" NOTHING "The mapping, as the importer wrote it."
        "saved_at" NOTHING "When."
    }
    "due" {
        "subject" DUE_KEY "The record it is about: a request, an agreement or a consent."
        "kind" DUE "What has to be done."
        "person" DUE_KEY "Whom it is about, if the register knows her."
        "last_day" DUE "The last day it may be done."
        "internal_day" DUE "The office's own day, on or before the last."
    }
    "audit" {
        "seq" LOG_KEY "Running number, from 1 without gaps."
        "at" LOG "When, in Swedish time."
        "who" STAFF "The member of staff; null for what the program does by itself."
        "verb" LOG "What was done."
        "task" LOG "The task it was done for."
        "ids" LOG_KEY "The records it touched, sixteen bytes each."
        "fields" LOG "The names of the fields, with commas between."
        "hash" LOG_KEY "SHA-256 over this line and the hash of the line before."
    }
    "audit_records" {
        "record" LOG_KEY "The record."
        "seq" LOG_KEY "The line."
    }
    "migrations" {
        "version" NOTHING "The schema version after the step."
        "name" NOTHING "What it brought."
        "sha256" NOTHING "SHA-256 of the statements as they were released: a step that was changed afterwards is refused."
    }
};
