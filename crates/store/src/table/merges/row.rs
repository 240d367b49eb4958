//! A row of any table as one line of text, so that it can be put back exactly: name, kind and value of each column.

use crate::{error::Result, values::damaged};
use rusqlite::{Row, types::Value};
use std::fmt::Write as _;

/// The columns of a row with their values.
pub(super) type Cells = Vec<(String, Value)>;

/// Reads a whole row.
pub(super) fn cells(row: &Row<'_>) -> Result<Cells> {
    let names: Vec<String> = row.as_ref().column_names().map(str::to_owned).collect();
    names.into_iter().enumerate().map(|(at, name)| Ok((name, row.get::<_, Value>(at)?))).collect()
}

/// `name:kind:value` with semicolons between; text and bytes in hex, so that no mark in them parts anything.
pub(super) fn written(cells: &Cells) -> String {
    let mut out = String::new();
    for (at, (name, value)) in cells.iter().enumerate() {
        if at > 0 {
            out.push(';');
        }
        // Writing into a text cannot fail.
        let _ = match value {
            Value::Null => write!(out, "{name}:n:"),
            Value::Integer(number) => write!(out, "{name}:i:{number}"),
            Value::Real(number) => write!(out, "{name}:r:{}", number.to_bits()),
            Value::Text(text) => write!(out, "{name}:t:{}", hex::encode(text.as_bytes())),
            Value::Blob(bytes) => write!(out, "{name}:x:{}", hex::encode(bytes)),
        };
    }
    out
}

/// The row that was written so.
pub(super) fn read(line: &str) -> Result<Cells> {
    let broken = || damaged("merges.rows");
    line.split(';')
        .map(|cell| {
            let mut parts = cell.splitn(3, ':');
            let (name, kind, value) =
                (parts.next().ok_or_else(broken)?, parts.next().ok_or_else(broken)?, parts.next().ok_or_else(broken)?);
            let value = match kind {
                "n" => Value::Null,
                "i" => Value::Integer(value.parse().map_err(|_| broken())?),
                "r" => Value::Real(f64::from_bits(value.parse().map_err(|_| broken())?)),
                "t" => Value::Text(String::from_utf8(hex::decode(value).map_err(|_| broken())?).map_err(|_| broken())?),
                "x" => Value::Blob(hex::decode(value).map_err(|_| broken())?),
                _ => return Err(broken()),
            };
            Ok((name.to_owned(), value))
        })
        .collect()
}

/// The value of a column of the row.
pub(super) fn value<'a>(cells: &'a Cells, name: &str) -> Option<&'a Value> {
    cells.iter().find(|(column, _)| column == name).map(|(_, value)| value)
}
