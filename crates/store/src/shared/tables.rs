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
    "desks",
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

/// Tables whose rows are one computer's own, and go into no copy that is made for another. Beside them only `migrations`
/// does not travel: a new form of the schema is a record of its own.
pub(crate) const OWN: &[&str] =
    &["desk_drafts", "desk_lines", "desk_road", "desk_secrets", "desk_tail", "place_settings"];

/// Tables whose rows take others with them when they go, or out of a field of theirs.
pub(crate) const LEADING: &[&str] = &[
    "accounts",
    "agreements",
    "assignments",
    "attachments",
    "consent_events",
    "consents",
    "disputes",
    "erasure_plans",
    "people",
    "processing",
    "purchases",
    "ratings",
    "request_extensions",
    "requests",
    "segments",
];

#[cfg(test)]
mod tests {
    use super::{LEADING, OWN, SHARED};
    use crate::{migrate, migrations::MIGRATIONS};
    use rusqlite::Connection;
    use std::sync::Arc;

    /// Tables whose rows stay on the computer although a copy for another begins with them.
    const BEGINNING: &[&str] = &["desk", "migrations"];

    fn names(connection: &Connection, sql: &str) -> Vec<String> {
        let mut statement = connection.prepare(sql).expect("a query");
        statement.query_map([], |row| row.get(0)).expect("rows").map(|name| name.expect("a name")).collect()
    }

    #[test]
    fn every_table_is_either_shared_or_local_with_a_reason() {
        let mut connection = Connection::open_in_memory().expect("an empty base");
        migrate::apply(&mut connection, MIGRATIONS, &Arc::default()).expect("the newest form");
        let there = names(
            &connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        );
        let mut listed = [SHARED, OWN, BEGINNING].concat();
        listed.sort_unstable();
        assert_eq!(there, listed, "decide for a new table in shared/tables.rs whether its rows travel to other desks");
    }

    /// Else a row that goes would take others with it a second time while changes of another desk are taken over.
    #[test]
    fn every_table_whose_rows_take_others_with_them_is_named_and_no_key_ever_changes() {
        let mut connection = Connection::open_in_memory().expect("an empty base");
        migrate::apply(&mut connection, MIGRATIONS, &Arc::default()).expect("the newest form");
        let links = |what: &str| {
            let sql = format!(
                "SELECT DISTINCT link.\"table\" FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS link
                 WHERE child.type = 'table' AND link.{what} <> 'NO ACTION' ORDER BY 1"
            );
            names(&connection, &sql)
        };
        assert_eq!(links("on_delete"), LEADING, "name the table in LEADING");
        assert_eq!(links("on_update"), [""; 0], "keys never change, so nothing may follow from it");
    }

    /// The session extension passes over rows without a key, and over tables without one, without a word.
    #[test]
    fn every_shared_table_has_a_key_that_is_never_null_and_no_row_number_of_its_own() {
        let mut connection = Connection::open_in_memory().expect("an empty base");
        migrate::apply(&mut connection, MIGRATIONS, &Arc::default()).expect("the newest form");
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
