//! One hash over everything that is shared: two copies with the same hash say the same.

use crate::{access::Read, error::Result, shared::tables::SHARED};
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

impl Read<'_> {
    /// SHA-256 over the form of the schema and every row of every table that desks share, in the order of their keys.
    /// Reads the whole register.
    pub fn shared_digest(&self) -> Result<[u8; 32]> {
        let mut hash = Sha256::new();
        let version: i64 = self.connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        hash.update(version.to_be_bytes());
        for table in SHARED {
            hash.update(table.as_bytes());
            hash.update([0]);
            self.digest_table(table, &mut hash)?;
        }
        Ok(hash.finalize().into())
    }

    fn digest_table(&self, table: &str, hash: &mut Sha256) -> Result<()> {
        let key = self.rows("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", [table], |row| {
            Ok(row.get::<_, String>(0)?)
        })?;
        let mut statement = self.connection.prepare(&format!("SELECT * FROM {table} ORDER BY {}", key.join(", ")))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for at in 0..columns {
                digest_value(row.get_ref(at)?, hash);
            }
        }
        Ok(())
    }
}

/// A value with its kind and its length, so that no two rows can look like another pair.
fn digest_value(value: ValueRef<'_>, hash: &mut Sha256) {
    let mut sized = |kind: u8, bytes: &[u8]| {
        hash.update([kind]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    match value {
        ValueRef::Null => sized(0, &[]),
        ValueRef::Integer(number) => sized(1, &number.to_be_bytes()),
        ValueRef::Real(number) => sized(2, &number.to_bits().to_be_bytes()),
        ValueRef::Text(bytes) => sized(3, bytes),
        ValueRef::Blob(bytes) => sized(4, bytes),
    }
}
