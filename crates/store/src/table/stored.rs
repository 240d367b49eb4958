//! Rows as they lie in the file: what is compared with what an answer tells.

use crate::{
    access::Read,
    columns::{self, ColumnMeaning, TableMeaning},
    error::{Error, Result},
};
use rusqlite::types::ValueRef;

/// A value as it lies in the file. It has no `Debug`: it may be anything that is held about anybody.
#[derive(Clone, PartialEq, Eq)]
pub enum Stored {
    /// Nothing.
    Nothing,
    /// A number, a flag (1 or 0) or an amount in öre.
    Number(i64),
    /// Text: words, a code, a day or a moment.
    Text(String),
    /// An identifier (16 bytes), a checksum (32 bytes) or a file.
    Bytes(Vec<u8>),
}

/// A row, column by column.
pub type StoredRow = Vec<(&'static ColumnMeaning, Stored)>;

impl Read<'_> {
    /// Every row of a table of the map, in no particular order. It is for comparing the register with what is told of it;
    /// verbs read nouns.
    pub fn stored_rows(&self, table: &'static TableMeaning) -> Result<Vec<StoredRow>> {
        let columns: Vec<_> = columns::columns().filter(|column| column.table == table.table).collect();
        let names: Vec<_> = columns.iter().map(|column| format!("\"{}\"", column.column)).collect();
        self.rows(&format!("SELECT {} FROM \"{}\"", names.join(", "), table.table), [], |row| {
            let value = |at| {
                Ok::<_, Error>(match row.get_ref(at)? {
                    ValueRef::Null | ValueRef::Real(_) => Stored::Nothing,
                    ValueRef::Integer(number) => Stored::Number(number),
                    ValueRef::Text(text) => Stored::Text(String::from_utf8_lossy(text).into_owned()),
                    ValueRef::Blob(bytes) => Stored::Bytes(bytes.to_vec()),
                })
            };
            columns.iter().enumerate().map(|(at, column)| Ok((*column, value(at)?))).collect()
        })
    }
}
