//! Addresses that are not mailed again, as keyed hashes.

use crate::{
    access::{Read, Write},
    error::Result,
    values::{code, day, day_text, get},
};
use domain::{
    suppression::{SuppressionKey, SuppressionReason},
    time::Day,
};
use rusqlite::{Row, params};
use std::{collections::HashMap, sync::Arc};

/// The list with its secret, in memory.
#[derive(Default)]
pub(crate) struct Suppressed {
    key: Option<SuppressionKey>,
    since: HashMap<[u8; 32], (SuppressionReason, Day)>,
}

fn reason(row: &Row<'_>, at: usize) -> Result<(SuppressionReason, Day)> {
    let reason = code(row, at, "suppressions.reason", SuppressionReason::from_code)?;
    Ok((reason, day(row, at + 1, "suppressions.since")?))
}

impl Read<'_> {
    /// The secret of the list; `None` while nothing was ever put on it.
    pub fn suppression_key(&self) -> Result<Option<SuppressionKey>> {
        self.first("SELECT secret FROM suppression_key", [], |row| {
            Ok(SuppressionKey::new(get(row, 0, "suppression_key.secret")?))
        })
    }

    /// Why this address is on the list, and since when.
    pub fn suppressed(&self, email: &str) -> Result<Option<(SuppressionReason, Day)>> {
        if self.stretch.borrow().is_some() {
            // Of everybody who is gone through somebody asks: the list is read once for all of them.
            let list = self.once(&self.suppressed, (), || self.suppressed_whole())?;
            return Ok(list.key.as_ref().and_then(|key| list.since.get(&key.hash(email)).copied()));
        }
        let Some(key) = self.suppression_key()? else { return Ok(None) };
        self.first("SELECT reason, since FROM suppressions WHERE hash = ?1", [key.hash(email)], |row| reason(row, 0))
    }

    fn suppressed_whole(&self) -> Result<Arc<Suppressed>> {
        let rows = self.rows("SELECT hash, reason, since FROM suppressions", [], |row| {
            Ok((get(row, 0, "suppressions.hash")?, reason(row, 1)?))
        })?;
        // An empty list has the hash of nobody, and needs no key to say so.
        let key = if rows.is_empty() { None } else { self.suppression_key()? };
        Ok(Arc::new(Suppressed { key, since: rows.into_iter().collect() }))
    }

    /// The whole list.
    pub fn suppressions(&self) -> Result<HashMap<[u8; 32], SuppressionReason>> {
        let rows = self.rows("SELECT hash, reason FROM suppressions", [], |row| {
            Ok((get(row, 0, "suppressions.hash")?, code(row, 1, "suppressions.reason", SuppressionReason::from_code)?))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// How many addresses are on the list.
    pub fn suppressions_count(&self) -> Result<u64> {
        self.number("SELECT count(*) FROM suppressions", [])
    }
}

impl Write<'_> {
    /// Puts an address on the list. The first reason stays, but an objection outweighs every other. `fresh` becomes the
    /// secret if the list has none yet.
    pub fn suppress(&mut self, email: &str, reason: SuppressionReason, since: Day, fresh: [u8; 32]) -> Result<()> {
        self.run("INSERT INTO suppression_key (only_row, secret) VALUES (1, ?1) ON CONFLICT DO NOTHING", [fresh])?;
        let Some(key) = self.suppression_key()? else { return Ok(()) };
        self.run(
            "INSERT INTO suppressions (hash, reason, since) VALUES (?1, ?2, ?3)
             ON CONFLICT (hash) DO UPDATE SET reason = excluded.reason WHERE excluded.reason = 'objected'",
            params![key.hash(email), reason.code(), day_text(since)],
        )?;
        Ok(())
    }

    /// Takes an address off the list; `false` if it was not on it.
    pub fn unsuppress(&mut self, email: &str) -> Result<bool> {
        let Some(key) = self.suppression_key()? else { return Ok(false) };
        Ok(self.run("DELETE FROM suppressions WHERE hash = ?1", [key.hash(email)])? == 1)
    }
}
