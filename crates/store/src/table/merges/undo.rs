//! The way back from a merge.

use super::{JOINED, MOVED, PARKED, blob, row, row::Cells};
use crate::{
    access::Write,
    error::{Error, Result},
    search::Change,
    sort_key::sort_key,
    values::{damaged, get},
};
use domain::ids::{PersonId, RecordId};
use rusqlite::{params, params_from_iter, types::Value};
use uuid::Uuid;

/// Columns of a person that change together.
const TOGETHER: &[&[&str]] = &[
    &["name", "sort_key"],
    &["email", "email_folded"],
    &["phone"],
    &["street", "postal_code", "city"],
    &["identity_number", "identity_ground"],
    &["note"],
    &["protected_identity"],
    &["source_kind", "source_detail", "source_on"],
    &["recorded_on"],
    &["changed_on"],
];

/// Endings of a consent, which after a merge were meant for whoever it was.
const ENDINGS: [&str; 2] = ["withdrawn-by-person", "ended-by-controller"];

impl Write<'_> {
    /// Undoes a merge: the absorbed entry is there again with the records it had, and the survivor's data stands as
    /// before it, except where it has been changed since. What was recorded since stays with the survivor; an ending of a
    /// joined consent counts for both. `fresh` makes identifiers for such endings.
    pub fn undo_merge(&mut self, id: RecordId, fresh: &mut dyn FnMut() -> Uuid) -> Result<(PersonId, PersonId)> {
        let merge = self.merge(id)?.ok_or(Error::NotFound)?;
        let (before, lines) = self.kept_of(id)?;
        let before: Vec<Cells> = before.lines().map(row::read).collect::<Result<_>>()?;
        let [was, absorbed, after, relations @ ..] = before.as_slice() else { return Err(damaged("merges.before")) };
        let lines: Vec<String> = lines.lines().map(str::to_owned).collect();
        self.run_one("DELETE FROM merges WHERE id = ?1", [id.0.as_bytes()])?;
        self.put_back("people", absorbed)?;
        let endings = self.part_histories(&lines, fresh, merge.survivor)?;
        let (survivor, back) = (blob(merge.survivor), blob(merge.absorbed));
        for line in &lines {
            let mut parts = line.splitn(4, ' ');
            let (act, table, column, cells) = (parts.next(), parts.next(), parts.next(), parts.next());
            let (Some(act), Some(table), Some(column), Some(cells)) = (act, table, column, cells) else {
                return Err(damaged("merges.rows"));
            };
            let cells = row::read(cells)?;
            match act {
                // A record erased since is not there to be moved; one moved on by another merge is not hers.
                MOVED => {
                    let sql = format!("UPDATE {table} SET {column} = ? WHERE {column} = ?");
                    self.run_row(&sql, &[&back, &survivor], &cells)?;
                }
                PARKED => self.put_back_once(table, &cells)?,
                _ => {}
            }
        }
        for ending in &endings {
            self.put_back("consent_events", ending)?;
        }
        self.part_person(merge.survivor, was, after, relations, &back)?;
        for person in [merge.survivor, merge.absorbed] {
            let person = self.person(person)?.ok_or(Error::NotFound)?;
            let numbers = self.numbers_of(&person)?;
            self.changes.push(Change::set(&person, &numbers, &sort_key(&person.name)));
        }
        Ok((merge.survivor, merge.absorbed))
    }

    fn kept_of(&self, id: RecordId) -> Result<(String, String)> {
        self.first("SELECT before, rows FROM merges WHERE id = ?1", [id.0.as_bytes()], |row| {
            Ok((get(row, 0, "merges.before")?, get(row, 1, "merges.rows")?))
        })?
        .ok_or(Error::NotFound)
    }

    /// What was due for a parked record may have been worked out anew since.
    fn put_back_once(&self, table: &str, cells: &Cells) -> Result<()> {
        if table == "due"
            && let (Some(subject), Some(kind)) = (row::value(cells, "subject"), row::value(cells, "kind"))
        {
            self.run("DELETE FROM due WHERE subject = ?1 AND kind = ?2", params![subject, kind])?;
        }
        self.put_back(table, cells)
    }

    /// Takes the joined lines out of the survivor's consents again. A history is never shortened line by line, so the
    /// consent is made anew without them.
    fn part_histories(
        &mut self,
        lines: &[String],
        fresh: &mut dyn FnMut() -> Uuid,
        survivor: PersonId,
    ) -> Result<Vec<Cells>> {
        let mut endings = Vec::new();
        let of_act = |act: &str, table: &str| -> Result<Vec<Cells>> {
            let start = format!("{act} {table} - ");
            lines.iter().filter_map(|line| line.strip_prefix(start.as_str())).map(row::read).collect()
        };
        let joined = of_act(JOINED, "consent_events")?;
        let is_joined = |event: &Cells| joined.iter().any(|id| row::value(id, "id") == row::value(event, "id"));
        let parked_events = of_act(PARKED, "consent_events")?;
        for parked in of_act(PARKED, "consents")? {
            let Some(purpose) = row::value(&parked, "purpose") else { continue };
            let hers = self
                .whole_rows("consents", "person", &blob(survivor))?
                .into_iter()
                .find(|consent| row::value(consent, "purpose") == Some(purpose));
            let Some(consent) = hers else { continue };
            let Some(consent_id) = row::value(&consent, "id").cloned() else { continue };
            let events = self.whole_rows("consent_events", "consent", &consent_id)?;
            if !events.iter().any(&is_joined) {
                continue;
            }
            let last_joined = events.iter().filter(|event| is_joined(event)).filter_map(position).max();
            self.make_anew(&consent, &consent_id, events.iter().filter(|event| !is_joined(event)))?;
            let next = parked_events
                .iter()
                .filter(|event| row::value(event, "consent") == row::value(&parked, "id"))
                .filter_map(position)
                .max()
                .map_or(0, |last| last + 1);
            let since = events.iter().filter(|event| position(event) > last_joined && is_ending(event));
            for (next, ending) in (next..).zip(since) {
                let mut copy = ending.clone();
                for (name, value) in &mut copy {
                    match name.as_str() {
                        "id" => *value = Value::Blob(fresh().as_bytes().to_vec()),
                        "consent" => *value = row::value(&parked, "id").cloned().unwrap_or(Value::Null),
                        "position" => *value = Value::Integer(next),
                        _ => {}
                    }
                }
                endings.push(copy);
            }
        }
        Ok(endings)
    }

    /// Writes a consent anew with these lines of its history only.
    fn make_anew<'a>(&mut self, consent: &Cells, id: &Value, events: impl Iterator<Item = &'a Cells>) -> Result<()> {
        self.erased = true;
        self.run_one("DELETE FROM consents WHERE id = ?1", params![id])?;
        self.put_back("consents", consent)?;
        for event in events {
            self.put_back("consent_events", event)?;
        }
        Ok(())
    }

    /// Gives both entries their own data back: the survivor's where it still is what the merge made of it.
    fn part_person(
        &mut self,
        survivor: PersonId,
        was: &Cells,
        after: &Cells,
        relations: &[Cells],
        back: &Value,
    ) -> Result<()> {
        let id = blob(survivor);
        let now = self.one_person(&id)?;
        // Merged on into a third entry since, whose own data this merge has not touched.
        let still_hers = row::value(was, "id") == Some(&id);
        for group in TOGETHER {
            if !still_hers || !group.iter().all(|name| row::value(&now, name) == row::value(after, name)) {
                continue;
            }
            let cells: Cells =
                group.iter().filter_map(|name| Some(((*name).to_owned(), row::value(was, name)?.clone()))).collect();
            let sets: Vec<String> = cells.iter().map(|(name, _)| format!("{name} = ?")).collect();
            let values = cells.iter().map(|(_, value)| value).chain([&id]);
            self.run_one(&format!("UPDATE people SET {} WHERE id = ?", sets.join(", ")), params_from_iter(values))?;
        }
        // A relation the other entry alone had goes back with it.
        let of = |person: &Value| -> Vec<&Value> {
            relations
                .iter()
                .filter(|cells| row::value(cells, "person") == Some(person))
                .filter_map(|cells| row::value(cells, "relation"))
                .collect()
        };
        let own = of(&id);
        for relation in of(back) {
            if !own.contains(&relation) {
                self.run("DELETE FROM person_relations WHERE person = ?1 AND relation = ?2", params![id, relation])?;
            }
        }
        relations
            .iter()
            .filter(|cells| row::value(cells, "person") == Some(back))
            .try_for_each(|cells| self.put_back("person_relations", cells))
    }
}

fn position(event: &Cells) -> Option<i64> {
    match row::value(event, "position") {
        Some(Value::Integer(position)) => Some(*position),
        _ => None,
    }
}

fn is_ending(event: &Cells) -> bool {
    matches!(row::value(event, "act"), Some(Value::Text(act)) if ENDINGS.contains(&act.as_str()))
}
