//! Bringing a register to the newest form of its schema: numbered steps, each with the checksum it was released with.

use crate::error::{Damage, Error, Result};
use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest, Sha256};

/// One released step. Its text never changes after release.
#[derive(Clone, Copy)]
pub(crate) struct Migration {
    /// The schema version after it; numbered by tens.
    pub(crate) version: i64,
    /// What it brings.
    pub(crate) name: &'static str,
    /// The statements.
    pub(crate) sql: &'static str,
}

impl Migration {
    fn sha256(&self) -> [u8; 32] {
        // A checkout that turns line ends round must not look like another step.
        Sha256::digest(self.sql.replace("\r\n", "\n").as_bytes()).into()
    }
}

/// Every released step, in order.
pub(crate) const MIGRATIONS: &[Migration] =
    &[Migration { version: 10, name: "initial", sql: include_str!("../migrations/0010_initial.sql") }];

/// Where a register stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It has every step this program knows.
    Current,
    /// Steps are missing.
    Behind,
}

/// Compares the register with the steps: refuses one from the future and one whose history is not ours.
pub(crate) fn standing(connection: &Connection, migrations: &[Migration]) -> Result<Standing> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = migrations.last().map_or(0, |last| last.version);
    if version > known {
        return Err(Error::FromTheFuture { version, known });
    }
    if version > 0 {
        check_history(connection, migrations, version)?;
    }
    Ok(if version == known { Standing::Current } else { Standing::Behind })
}

fn check_history(connection: &Connection, migrations: &[Migration], version: i64) -> Result<()> {
    let mut statement = connection.prepare("SELECT version, sha256 FROM migrations ORDER BY version")?;
    let mut rows = statement.query([])?;
    let mut expected = migrations.iter().take_while(|step| step.version <= version);
    while let Some(row) = rows.next()? {
        let recorded: (i64, [u8; 32]) = (row.get(0)?, row.get(1)?);
        match expected.next() {
            Some(step) if (step.version, step.sha256()) == recorded => {}
            _ => return Err(Error::Damaged(Damage::Schema)),
        }
    }
    if expected.next().is_some() { Err(Error::Damaged(Damage::Schema)) } else { Ok(()) }
}

/// Applies the missing steps in one transaction: all of them or none.
pub(crate) fn apply(connection: &mut Connection, migrations: &[Migration]) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if standing(&transaction, migrations)? == Standing::Current {
        return Ok(());
    }
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS migrations (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT;",
    )?;
    for step in migrations.iter().filter(|step| step.version > version) {
        transaction.execute_batch(step.sql)?;
        transaction.execute(
            "INSERT INTO migrations (version, name, sha256) VALUES (?1, ?2, ?3)",
            params![step.version, step.name, step.sha256()],
        )?;
        transaction.pragma_update(None, "user_version", step.version)?;
    }
    transaction.commit()?;
    Ok(())
}
