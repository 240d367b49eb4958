//! Every text of the register, to search in when somebody asks who is not one of its people.

use crate::{
    access::Read,
    columns::{self, TableMeaning},
    error::Result,
};
use rusqlite::types::ValueRef;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Columns that are searched by themselves or hold no words: people's own names have an index, the log has verbs and the
/// names of fields.
const NOT_TEXT: &[&str] = &["people.name", "audit."];

impl Read<'_> {
    /// Visits every text of every table of the map that may say something about a person, but those of rows that name
    /// one of these records: a case is not found in itself. New columns are searched without anybody having to think of
    /// them.
    pub fn each_text(
        &self,
        besides: &BTreeSet<Uuid>,
        mut visit: impl FnMut(&'static TableMeaning, &str),
    ) -> Result<()> {
        let own = |bytes: &[u8]| Uuid::from_slice(bytes).is_ok_and(|id| besides.contains(&id));
        for table in columns::tables() {
            let wanted = columns::columns().filter(|it| it.table == table.table && it.personal.is_some());
            let searched = wanted.filter(|it| !NOT_TEXT.iter().any(|not| it.name.starts_with(not)));
            // Identifiers besides texts; never the content of a file.
            let names: Vec<_> = searched
                .map(|it| it.column)
                .map(|it| format!("CASE WHEN typeof(\"{it}\") = 'text' OR length(\"{it}\") = 16 THEN \"{it}\" END"))
                .collect();
            if names.is_empty() {
                continue;
            }
            self.rows(&format!("SELECT {} FROM \"{}\"", names.join(", "), table.table), [], |row| {
                let mut texts = Vec::new();
                for at in 0..names.len() {
                    match row.get_ref(at)? {
                        ValueRef::Blob(id) if own(id) => return Ok(()),
                        ValueRef::Text(text) => texts.push(String::from_utf8_lossy(text)),
                        _ => {}
                    }
                }
                for text in &texts {
                    visit(table, text);
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}
