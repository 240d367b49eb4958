//! SQLite's own full-text search over the same people, without encryption: words with their beginnings for whole words,
//! three letters at a time for what stands inside one. Ranked, and with the exact count the window shows.

use rusqlite::Connection;

use crate::Outcome;
use crate::peers::plain::Plain;

/// The indexes beside a plain copy.
pub(crate) struct FullText<'a> {
    connection: &'a Connection,
}

impl<'a> FullText<'a> {
    /// Builds both indexes over name, e-mail, telephone and number.
    pub(crate) fn over(plain: &'a Plain) -> Outcome<Self> {
        let connection = &plain.connection;
        connection.execute_batch(
            "CREATE VIRTUAL TABLE words USING fts5(name, email, phone, number,
                 tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
             CREATE VIRTUAL TABLE letters USING fts5(name, email, phone, number, tokenize = 'trigram');
             INSERT INTO words(rowid, name, email, phone, number)
                 SELECT rowid, name, coalesce(email, ''), coalesce(phone, ''), number FROM people;
             INSERT INTO letters(rowid, name, email, phone, number)
                 SELECT rowid, name, coalesce(email, ''), coalesce(phone, ''), number FROM people;
             INSERT INTO words(words) VALUES ('optimize');
             INSERT INTO letters(letters) VALUES ('optimize');",
        )?;
        Ok(Self { connection })
    }

    /// The best hits and how many there are in all.
    pub(crate) fn find(&self, text: &str, limit: u32) -> Outcome<usize> {
        let terms: Vec<String> = text.split_whitespace().map(|term| term.replace('"', "")).collect();
        // Words and their beginnings are found by the one, parts of words of three letters or more by the other.
        let inside = self.inside(&terms)?;
        let (table, query) = if inside {
            ("letters", terms.iter().map(|term| format!("\"{term}\"")).collect::<Vec<_>>().join(" "))
        } else {
            ("words", terms.iter().map(|term| format!("\"{term}\"*")).collect::<Vec<_>>().join(" "))
        };
        let total: i64 = self
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM {table} WHERE {table} MATCH ?1"))?
            .query_row([&query], |row| row.get(0))?;
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1 ORDER BY rank LIMIT ?2"))?;
        // What a list shows of each: the row itself and the person's relations.
        let mut person = self.connection.prepare_cached("SELECT * FROM people WHERE rowid = ?1")?;
        let mut relations =
            self.connection.prepare_cached("SELECT relation FROM person_relations WHERE person = ?1")?;
        let mut rows = statement.query(rusqlite::params![query, limit])?;
        let mut shown = 0;
        while let Some(row) = rows.next()? {
            let id: Vec<u8> = person.query_row([row.get::<_, i64>(0)?], |row| row.get("id"))?;
            let mut found = relations.query([id])?;
            while found.next()?.is_some() {}
            shown += 1;
        }
        Ok(shown + usize::try_from(total).unwrap_or(0))
    }

    /// Whether the beginnings of words find nothing, so that one has to look inside them.
    fn inside(&self, terms: &[String]) -> Outcome<bool> {
        if terms.iter().any(|term| term.chars().count() < 3) {
            return Ok(false);
        }
        let query = terms.iter().map(|term| format!("\"{term}\"*")).collect::<Vec<_>>().join(" ");
        let mut statement = self.connection.prepare_cached("SELECT 1 FROM words WHERE words MATCH ?1 LIMIT 1")?;
        Ok(!statement.exists([query])?)
    }
}
