//! How many rows each table has: what a backup is compared by.

use crate::{access::Read, columns, error::Result, values::damaged};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The number of rows of every table, by its name.
pub type Counts = BTreeMap<&'static str, u64>;

impl Read<'_> {
    /// The number of rows of every table.
    pub fn counts(&self) -> Result<Counts> {
        counts(self.connection)
    }
}

pub(crate) fn counts(connection: &Connection) -> Result<Counts> {
    columns::tables()
        .map(|meaning| meaning.table)
        // The list of steps says how old the program was, not what the register holds.
        .filter(|table| *table != "migrations")
        .map(|table| {
            // Names of tables cannot be bound; these are constants of this program.
            let rows =
                connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0))?;
            Ok((table, u64::try_from(rows).map_err(|_| damaged(table))?))
        })
        .collect()
}
