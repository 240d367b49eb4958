//! Which tables are the same at every desk. A table that is in neither list fails a test.

/// Tables whose rows travel.
pub(crate) const SHARED: &[&str] = &[
    "accounts",
    "agreements",
    "approvals",
    "assignments",
    "attachment_pieces",
    "attachments",
    "audit",
    "audit_records",
    "certificate_notes",
    "competition_entries",
    "competitions",
    "complaints",
    "consent_events",
    "consent_stops",
    "consent_wordings",
    "consents",
    "copyright_cases",
    "devices",
    "disclosures",
    "dispute_contacts",
    "disputes",
    "drafts",
    "due",
    "due_days",
    "due_handling",
    "email_bases",
    "erasure_counts",
    "erasure_ledger",
    "erasure_plan_items",
    "erasure_plans",
    "field_sources",
    "findings",
    "holds",
    "holiday_decisions",
    "import_mappings",
    "imports",
    "incident_people",
    "incidents",
    "information_duties",
    "limit_decisions",
    "mail_counts",
    "mail_events",
    "mailings",
    "merges",
    "message_templates",
    "messages",
    "nda_notes",
    "objections",
    "official_channels",
    "people",
    "permissions",
    "person_flags",
    "person_relations",
    "processing",
    "processing_recipients",
    "purchases",
    "rating_quarters",
    "rating_requests",
    "rating_summaries",
    "ratings",
    "recipient_notices",
    "recipients",
    "redactions",
    "register",
    "request_extension_factors",
    "request_extensions",
    "request_handling",
    "request_items",
    "request_letters",
    "request_pauses",
    "request_search_keys",
    "request_snapshots",
    "requests",
    "restrictions",
    "rule_decisions",
    "segment_members",
    "segments",
    "settings",
    "sidecar_key",
    "staff",
    "suppression_key",
    "suppressions",
    "surviving_terms",
    "suspensions",
    "technical_data",
    "terminations",
    "terms_acceptances",
    "terms_versions",
    "trials",
    "violations",
];

#[cfg(test)]
mod tests {
    use super::SHARED;
    use crate::{migrate, migrations::MIGRATIONS};
    use rusqlite::Connection;

    /// Tables whose rows stay on the computer, each with the reason.
    const LOCAL: &[(&str, &str)] = &[
        ("desk", "which desk this is and how far it has come"),
        ("desk_tail", "records of the shared log itself"),
        ("migrations", "a new form of the schema is a record of its own, carried out by each desk"),
        ("place_settings", "folders, files and findings of one computer"),
    ];

    fn names(connection: &Connection, sql: &str) -> Vec<String> {
        let mut statement = connection.prepare(sql).expect("a query");
        statement.query_map([], |row| row.get(0)).expect("rows").map(|name| name.expect("a name")).collect()
    }

    #[test]
    fn every_table_is_either_shared_or_local_with_a_reason() {
        let mut connection = Connection::open_in_memory().expect("an empty base");
        migrate::apply(&mut connection, MIGRATIONS).expect("the newest form");
        let there = names(
            &connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        );
        let mut listed: Vec<&str> = SHARED.iter().copied().chain(LOCAL.iter().map(|(table, _)| *table)).collect();
        listed.sort_unstable();
        assert_eq!(there, listed, "decide for a new table in shared/tables.rs whether its rows travel to other desks");
        assert!(LOCAL.iter().all(|(_, reason)| !reason.is_empty()));
    }

    /// The session extension passes over rows without a key, and over tables without one, without a word.
    #[test]
    fn every_shared_table_has_a_key_that_is_never_null_and_no_row_number_of_its_own() {
        let mut connection = Connection::open_in_memory().expect("an empty base");
        migrate::apply(&mut connection, MIGRATIONS).expect("the newest form");
        for table in SHARED {
            let key = names(&connection, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
            assert!(!key.is_empty(), "{table} has an explicit key");
            let null = names(
                &connection,
                &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 AND \"notnull\" = 0"),
            );
            assert!(null.is_empty(), "{table}: {null:?} may be null");
        }
        assert!(names(&connection, "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'").is_empty());
    }
}
