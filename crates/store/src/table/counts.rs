//! How many rows each table has: what a backup is compared by.

use crate::{access::Read, error::Result, values::damaged};
use rusqlite::Connection;
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

/// The number of rows of every table, by its name.
pub type Counts = BTreeMap<&'static str, u64>;

impl Read<'_> {
    /// The number of rows of every table.
    pub fn counts(&self) -> Result<Counts> {
        counts(self.connection)
    }
}

pub(crate) fn counts(connection: &Connection) -> Result<Counts> {
    TABLES
        .into_iter()
        .map(|table| {
            // Names of tables cannot be bound; these are constants of this file.
            let rows =
                connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0))?;
            Ok((table, u64::try_from(rows).map_err(|_| damaged(table))?))
        })
        .collect()
}
