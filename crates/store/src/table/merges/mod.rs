//! Two entries for one person made one, and the way back.
//!
//! Which tables hold records of people is read from the schema itself, so that a table added later moves as well. A row
//! that cannot stand beside one of the survivor's is parked with everything that hangs on it and put back when the merge
//! is undone. One thing is more than parked: the history of a consent to the same purpose is joined, because a withdrawal
//! in either entry is the person's withdrawal.

mod row;
mod undo;

use crate::{
    access::{Read, Write},
    error::{Error, Result},
    search::Change,
    stretch::About,
    values::{get, moment, moment_text, uuid},
};
use domain::{
    ids::{PersonId, RecordId, StaffId},
    people::Person,
    time::Moment,
};
use row::Cells;
use rusqlite::{Row, ToSql, params, params_from_iter, types::Value};
use std::fmt;

/// That two entries were made one. Its `Debug` shows identifiers only.
#[derive(Clone, PartialEq, Eq)]
pub struct Merge {
    /// Identifier.
    pub id: RecordId,
    /// The entry that is left.
    pub survivor: PersonId,
    /// The identifier the other entry had.
    pub absorbed: PersonId,
    /// The customer number the other entry had.
    pub absorbed_number: String,
    /// The name in it.
    pub absorbed_name: String,
    /// The e-mail address in it.
    pub absorbed_email: Option<String>,
    /// The telephone number in it.
    pub absorbed_phone: Option<String>,
    /// When.
    pub merged_at: Moment,
    /// Who merged them.
    pub merged_by: StaffId,
}

impl fmt::Debug for Merge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Merge")
            .field("id", &self.id)
            .field("survivor", &self.survivor)
            .field("absorbed", &self.absorbed)
            .finish_non_exhaustive()
    }
}

const COLUMNS: &str =
    "id, survivor, absorbed, absorbed_number, absorbed_name, absorbed_email, absorbed_phone, merged_at,
    merged_by";

fn from_row(row: &Row<'_>) -> Result<Merge> {
    Ok(Merge {
        id: RecordId(uuid(row, 0, "merges.id")?),
        survivor: PersonId(uuid(row, 1, "merges.survivor")?),
        absorbed: PersonId(uuid(row, 2, "merges.absorbed")?),
        absorbed_number: get(row, 3, "merges.absorbed_number")?,
        absorbed_name: get(row, 4, "merges.absorbed_name")?,
        absorbed_email: get(row, 5, "merges.absorbed_email")?,
        absorbed_phone: get(row, 6, "merges.absorbed_phone")?,
        merged_at: moment(row, 7, "merges.merged_at")?,
        merged_by: StaffId(uuid(row, 8, "merges.merged_by")?),
    })
}

/// A column that names a person.
pub(super) struct Link {
    table: String,
    column: String,
}

/// What was done with a row, as the line kept of it begins.
const MOVED: &str = "moved";
const PARKED: &str = "parked";
const JOINED: &str = "joined";

impl Read<'_> {
    /// A merge.
    pub fn merge(&self, id: RecordId) -> Result<Option<Merge>> {
        self.first(&format!("SELECT {COLUMNS} FROM merges WHERE id = ?1"), [id.0.as_bytes()], from_row)
    }

    /// The entries that were made one with a person's, the first merged first.
    pub fn merges_of(&self, survivor: PersonId) -> Result<Vec<Merge>> {
        static ABOUT: About = About::of("merges", "survivor", COLUMNS, "merged_at, id");
        self.about(&ABOUT, survivor.0, from_row)
    }

    /// The merge of the entry that had this customer number.
    pub fn merge_of_number(&self, number: &str) -> Result<Option<Merge>> {
        self.first(&format!("SELECT {COLUMNS} FROM merges WHERE absorbed_number = ?1"), [number], from_row)
    }

    /// A person's customer number and those of the entries merged with hers: what a search finds her by.
    pub(crate) fn numbers_of(&self, person: &Person) -> Result<String> {
        let merged = self.rows(
            "SELECT absorbed_number FROM merges WHERE survivor = ?1 ORDER BY absorbed_number",
            [person.id.0.as_bytes()],
            |row| get::<String>(row, 0, "merges.absorbed_number"),
        )?;
        Ok([vec![person.number.clone()], merged].concat().join(" "))
    }

    /// Every column that points to a table.
    fn links_into(&self, target: &str) -> Result<Vec<Link>> {
        self.rows(
            "SELECT child.name, link.\"from\" FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS link
             WHERE child.type = 'table' AND link.\"table\" = ?1 ORDER BY child.name, link.\"from\"",
            [target],
            |row| Ok(Link { table: row.get(0)?, column: row.get(1)? }),
        )
    }

    /// The columns of a table's primary key.
    fn key_of(&self, table: &str) -> Result<Vec<String>> {
        self.rows("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", [table], |row| Ok(row.get(0)?))
    }

    /// The rows of a table where a column has this value.
    fn whole_rows(&self, table: &str, column: &str, value: &Value) -> Result<Vec<Cells>> {
        // Names of tables and columns cannot be bound; these come from the schema itself.
        self.rows(&format!("SELECT * FROM {table} WHERE {column} = ?1"), params![value], row::cells)
    }
}

impl Write<'_> {
    /// Makes two entries one: every record of the absorbed entry becomes the survivor's, whose own data then stands as in
    /// `after`. The absorbed entry is gone; its number still finds her.
    pub fn merge_people(&mut self, merge: &Merge, after: &Person) -> Result<()> {
        let (survivor, absorbed) = (blob(merge.survivor), blob(merge.absorbed));
        let mut before = vec![self.one_person(&survivor)?, self.one_person(&absorbed)?];
        let relations = |person: &Value| self.whole_rows("person_relations", "person", person);
        let kept_relations = [relations(&survivor)?, relations(&absorbed)?];
        let mut lines = Vec::new();
        for link in self.links_into("people")? {
            // The relations of both are united below, in the survivor's own data.
            if link.table != "person_relations" {
                self.move_rows(&link, &absorbed, &survivor, &mut lines)?;
            }
        }
        self.run_one("DELETE FROM people WHERE id = ?1", params![absorbed])?;
        self.changes.push(Change::Removed(merge.absorbed.0));
        self.insert_merge(merge)?;
        self.update_person(after)?;
        before.push(self.one_person(&survivor)?);
        before.extend(kept_relations.into_iter().flatten());
        let before: Vec<String> = before.iter().map(row::written).collect();
        self.run_one(
            "UPDATE merges SET before = ?2, rows = ?3 WHERE id = ?1",
            params![merge.id.0.as_bytes(), before.join("\n"), lines.join("\n")],
        )
    }

    fn one_person(&self, id: &Value) -> Result<Cells> {
        self.whole_rows("people", "id", id)?.pop().ok_or(Error::NotFound)
    }

    fn insert_merge(&self, it: &Merge) -> Result<()> {
        self.run_one(
            "INSERT INTO merges (id, survivor, absorbed, absorbed_number, absorbed_name, absorbed_email,
                 absorbed_phone, before, rows, merged_at, merged_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', '', ?8, ?9)",
            params![
                it.id.0.as_bytes(),
                it.survivor.0.as_bytes(),
                it.absorbed.0.as_bytes(),
                it.absorbed_number,
                it.absorbed_name,
                it.absorbed_email,
                it.absorbed_phone,
                moment_text(it.merged_at),
                it.merged_by.0.as_bytes()
            ],
        )
    }

    /// Moves every row of a table that is about one person to another.
    fn move_rows(&mut self, link: &Link, from: &Value, to: &Value, lines: &mut Vec<String>) -> Result<()> {
        let Link { table, column } = link;
        let key: Vec<String> = self.key_of(table)?.into_iter().filter(|part| part != column).collect();
        for cells in self.whole_rows(table, column, from)? {
            let key: Cells = cells.iter().filter(|(name, _)| key.contains(name)).cloned().collect();
            let moved = self.run_row(
                &format!("UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} = ?"),
                &[to, from],
                &key,
            )?;
            if moved == 1 {
                lines.push(format!("{MOVED} {table} {column} {}", row::written(&key)));
                continue;
            }
            self.park(table, &cells, lines)?;
            if table == "consents" {
                self.join_histories(&cells, to, lines)?;
            }
        }
        Ok(())
    }

    /// Runs a statement whose last condition is a key.
    fn run_row(&self, sql: &str, first: &[&Value], key: &Cells) -> Result<usize> {
        let conditions: Vec<String> = key.iter().map(|(name, _)| format!(" AND {name} = ?")).collect();
        let conditions = conditions.concat();
        let values = first.iter().copied().chain(key.iter().map(|(_, value)| value)).map(|value| value as &dyn ToSql);
        self.run(&format!("{sql}{conditions}"), params_from_iter(values))
    }

    /// Takes a row out with everything that hangs on it, and writes it down, what it hangs on first.
    fn park(&mut self, table: &str, cells: &Cells, lines: &mut Vec<String>) -> Result<()> {
        self.write_down(table, cells, lines)?;
        if let Some(id) = row::value(cells, "id") {
            self.run("DELETE FROM due WHERE subject = ?1", params![id])?;
        }
        let parts = self.key_of(table)?;
        let key: Cells = cells.iter().filter(|(name, _)| parts.contains(name)).cloned().collect();
        self.erased = true;
        self.run_row(&format!("DELETE FROM {table} WHERE 1 = 1"), &[], &key)?;
        Ok(())
    }

    fn write_down(&self, table: &str, cells: &Cells, lines: &mut Vec<String>) -> Result<()> {
        lines.push(format!("{PARKED} {table} - {}", row::written(cells)));
        if let Some(id) = row::value(cells, "id") {
            if table != "due" {
                for due in self.whole_rows("due", "subject", id)? {
                    lines.push(format!("{PARKED} due - {}", row::written(&due)));
                }
            }
            for link in self.links_into(table)? {
                for child in self.whole_rows(&link.table, &link.column, id)? {
                    self.write_down(&link.table, &child, lines)?;
                }
            }
        }
        Ok(())
    }

    /// Adds the parked history of a consent to the survivor's consent to the same purpose. A history is read in the order
    /// of time, so that a withdrawal in either entry holds.
    fn join_histories(&mut self, parked: &Cells, survivor: &Value, lines: &mut Vec<String>) -> Result<()> {
        let (Some(purpose), Some(old)) = (row::value(parked, "purpose"), row::value(parked, "id")) else {
            return Ok(());
        };
        let found: Option<Vec<u8>> = self.first(
            "SELECT id FROM consents WHERE person = ?1 AND purpose = ?2",
            params![survivor, purpose],
            |row| get(row, 0, "consents.id"),
        )?;
        let Some(consent) = found else { return Ok(()) };
        let events: Vec<Cells> = lines
            .iter()
            .filter_map(|line| line.strip_prefix("parked consent_events - "))
            .map(row::read)
            .collect::<Result<_>>()?;
        for mut event in events.into_iter().filter(|event| row::value(event, "consent") == Some(old)) {
            let position: i64 = self
                .first(
                    "SELECT coalesce(max(position) + 1, 0) FROM consent_events WHERE consent = ?1",
                    [&consent],
                    |row| Ok(row.get(0)?),
                )?
                .unwrap_or_default();
            for (name, value) in &mut event {
                match name.as_str() {
                    "consent" => *value = Value::Blob(consent.clone()),
                    "position" => *value = Value::Integer(position),
                    _ => {}
                }
            }
            self.put_back("consent_events", &event)?;
            let id: Cells = event.into_iter().filter(|(name, _)| name == "id").collect();
            lines.push(format!("{JOINED} consent_events - {}", row::written(&id)));
        }
        Ok(())
    }

    /// Inserts a row as it was.
    fn put_back(&self, table: &str, cells: &Cells) -> Result<()> {
        let names: Vec<&str> = cells.iter().map(|(name, _)| name.as_str()).collect();
        let marks = vec!["?"; names.len()].join(", ");
        self.run_one(
            &format!("INSERT INTO {table} ({}) VALUES ({marks})", names.join(", ")),
            params_from_iter(cells.iter().map(|(_, value)| value)),
        )
    }
}

fn blob(id: PersonId) -> Value {
    Value::Blob(id.0.as_bytes().to_vec())
}
