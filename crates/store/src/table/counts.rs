//! How many rows each table has: what a backup is compared by.

use crate::{access::Read, error::Result};
use std::collections::BTreeMap;

/// Every table, in the order the schema makes them.
pub const TABLES: [&str; 19] = [
    "register",
    "settings",
    "staff",
    "people",
    "person_relations",
    "agreements",
    "consent_wordings",
    "consents",
    "consent_events",
    "requests",
    "request_search_keys",
    "request_pauses",
    "request_extensions",
    "request_extension_factors",
    "imports",
    "import_mappings",
    "due",
    "audit",
    "audit_records",
];

impl Read<'_> {
    /// The number of rows of every table.
    pub fn counts(&self) -> Result<BTreeMap<&'static str, u64>> {
        TABLES
            .into_iter()
            // Names of tables cannot be bound; these are constants of this file.
            .map(|table| Ok((table, self.number(&format!("SELECT count(*) FROM {table}"), [])?)))
            .collect()
    }
}
