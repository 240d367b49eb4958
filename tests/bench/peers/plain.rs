//! The same register without encryption: its rows in an ordinary SQLite file, with the same tables and indexes.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::Outcome;
use crate::traces::{RawKey, raw_key};

/// The lines of the log a dossier shows.
const OF_LOG: &str = "SELECT * FROM audit WHERE seq IN (SELECT seq FROM audit_records WHERE record = ?1)
    ORDER BY seq DESC LIMIT 200";

/// A plain copy of a demo register, and the statements that read a person from it.
pub(crate) struct Plain {
    pub(crate) connection: Connection,
    of_person: Vec<String>,
    path: PathBuf,
}

impl Drop for Plain {
    fn drop(&mut self) {
        // Where an open file cannot be removed it goes with the folder it lies in.
        for suffix in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{suffix}", self.path.display()));
        }
    }
}

impl Plain {
    /// Copies the demo register of `folder` into `path`; its log, which is the larger half, only for who reads it.
    pub(crate) fn copy_of(folder: &Path, path: &Path, with_log: bool) -> Outcome<Self> {
        let RawKey { key, salt } = raw_key(folder)?;
        let hex: Vec<String> = key.iter().chain(salt.iter()).map(|byte| format!("{byte:02x}")).collect();
        let sealed = Connection::open_with_flags(
            folder.join("register.db"),
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        sealed.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{}'\";", hex.concat()))?;
        let schema = described(&sealed, with_log)?;
        let copy = Connection::open(path)?;
        // Tables first; the indexes once the rows are there.
        for (_, sql) in schema.iter().filter(|(table, _)| table.is_some()) {
            copy.execute_batch(sql)?;
        }
        copy.close().map_err(|(_, error)| error)?;
        sealed.execute("ATTACH ?1 AS plain KEY ''", [path.to_string_lossy()])?;
        sealed.execute_batch("PRAGMA plain.synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN")?;
        for table in schema.iter().filter_map(|(table, _)| table.as_deref()) {
            sealed.execute(&format!("INSERT INTO plain.\"{table}\" SELECT * FROM main.\"{table}\""), [])?;
        }
        sealed.execute_batch("COMMIT; DETACH plain")?;
        let copy = Connection::open(path)?;
        for (_, sql) in schema.iter().filter(|(table, _)| table.is_none()) {
            copy.execute_batch(sql)?;
        }
        copy.close().map_err(|(_, error)| error)?;
        drop(sealed);
        Self::open(path.to_owned())
    }

    fn open(path: PathBuf) -> Outcome<Self> {
        let connection = Connection::open(&path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;
             PRAGMA cache_size = -262144; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;",
        )?;
        connection.set_prepared_statement_cache_capacity(128);
        let of_person = {
            let mut tables = connection.prepare(
                "SELECT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
                 WHERE tables.type = 'table' AND columns.name = 'person' ORDER BY tables.name",
            )?;
            let names = tables.query_map([], |row| row.get::<_, String>(0))?;
            names
                .map(|name| name.map(|name| format!("SELECT * FROM \"{name}\" WHERE person = ?1")))
                .chain(connection.table_exists(None, "audit")?.then(|| Ok(OF_LOG.to_owned())))
                .collect::<Result<_, _>>()?
        };
        Ok(Self { connection, of_person, path })
    }

    /// Reads a person's row, every row that names her and the newest lines of the log about her, each value of them.
    pub(crate) fn dossier(&self, id: &str) -> Outcome<usize> {
        let id = uuid_bytes(id);
        let mut values = self.read("SELECT * FROM people WHERE id = ?1", &id)?;
        for statement in &self.of_person {
            values += self.read(statement, &id)?;
        }
        Ok(values)
    }

    fn read(&self, sql: &str, id: &[u8]) -> Outcome<usize> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([id])?;
        let mut bytes = 0;
        while let Some(row) = rows.next()? {
            for at in 0..columns {
                bytes += match row.get_ref(at)? {
                    rusqlite::types::ValueRef::Text(text) | rusqlite::types::ValueRef::Blob(text) => text.len(),
                    _ => 8,
                };
            }
        }
        Ok(bytes)
    }
}

/// Tables by their names, and indexes without one, as the register describes them.
fn described(sealed: &Connection, with_log: bool) -> Outcome<Vec<(Option<String>, String)>> {
    let mut statement = sealed.prepare(
        "SELECT iif(type = 'table', name, NULL), sql FROM sqlite_schema
         WHERE type IN ('table', 'index') AND sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite!_%' ESCAPE '!'
             AND (?1 OR tbl_name NOT IN ('audit', 'audit_records'))",
    )?;
    let rows = statement.query_map([with_log], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn uuid_bytes(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|it| u8::try_from(it).ok()).unwrap_or(0);
    digits.chunks(2).map(|pair| value(pair[0]) << 4 | pair.get(1).map_or(0, |it| value(*it))).collect()
}
