//! The register itself, its settings and its steps.

use super::{personal::NOTHING, topic};

topic! {
    "register" "What the register is, and where its log ends. Exactly one row." {
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
        "people" NOTHING "The number of people. Kept true by triggers."
        "audit_count" NOTHING "The number of lines the log must have."
        "audit_head" NOTHING "The hash of the log's last line; zeros while there is none."
    }
    "settings" "Settings of the office." {
        "key" NOTHING "The setting's name."
        "value" NOTHING "Its text."
    }
    "migrations" "The steps that brought the schema to where it is." {
        "version" NOTHING "The schema version after the step."
        "name" NOTHING "What it brought."
        "sha256" NOTHING "SHA-256 of the statements as they were released: a step that was changed afterwards is refused."
    }
}
