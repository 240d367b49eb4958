//! Settings: a name and a text each. Those of the office are the same at every desk; those of a place (folders, files and
//! findings of one computer) stay where they are.

use crate::{
    access::{Read, Write},
    error::Result,
    values::get,
};
use std::collections::BTreeMap;

impl Read<'_> {
    /// The text of a setting, if it was ever set.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.first("SELECT value FROM settings WHERE key = ?1", [key], |row| get(row, 0, "settings.value"))
    }

    /// Every setting.
    pub fn settings(&self) -> Result<BTreeMap<String, String>> {
        let rows = self.rows("SELECT key, value FROM settings", [], |row| {
            Ok((get(row, 0, "settings.key")?, get(row, 1, "settings.value")?))
        })?;
        Ok(rows.into_iter().collect())
    }
}

impl Read<'_> {
    /// The text of a setting of this place, if it was ever set.
    pub fn place_setting(&self, key: &str) -> Result<Option<String>> {
        self.first("SELECT value FROM place_settings WHERE key = ?1", [key], |row| get(row, 0, "place_settings.value"))
    }
}

impl Write<'_> {
    /// Sets a setting of this place.
    pub fn set_place_setting(&mut self, key: &str, value: &str) -> Result<()> {
        self.run_one(
            "INSERT INTO place_settings (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
        )
    }

    /// Forgets a setting of this place; `false` if it was not set.
    pub fn remove_place_setting(&mut self, key: &str) -> Result<bool> {
        Ok(self.run("DELETE FROM place_settings WHERE key = ?1", [key])? == 1)
    }

    /// Sets a setting.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        self.run_one(
            "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
        )
    }

    /// Forgets a setting; `false` if it was not set.
    pub fn remove_setting(&mut self, key: &str) -> Result<bool> {
        Ok(self.run("DELETE FROM settings WHERE key = ?1", [key])? == 1)
    }
}
