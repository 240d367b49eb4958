//! Lists as a window shows them: a page from any place, and how many there are in all.

use crate::{
    access::Read,
    error::Result,
    query::Query,
    sort_key::sort_key,
    values::{stored, uuid},
};
use domain::{
    ids::PersonId,
    people::{ListedPerson, Person, Relation},
};
use rusqlite::params;
use std::collections::HashSet;
use uuid::Uuid;

/// A page of a list of people.
#[derive(Clone, PartialEq, Eq)]
pub struct Listed {
    /// How many there are in all.
    pub total: usize,
    /// The page. People with protected identity are among them; whoever shows them masks them.
    pub people: Vec<ListedPerson>,
}

impl Read<'_> {
    /// A page of the people found, from this place on. An empty text finds everybody, in Swedish order.
    pub fn list_people(&self, text: &str, relation: Option<Relation>, place: usize, limit: usize) -> Result<Listed> {
        match (text.trim().is_empty(), relation) {
            (true, None) => Ok(Listed {
                total: usize::try_from(self.people_count()?).unwrap_or(usize::MAX),
                people: self.people_from(place as u64, u32::try_from(limit).unwrap_or(u32::MAX))?,
            }),
            (true, Some(relation)) => self.people_related(relation, place, limit),
            (false, None) => {
                let hits = self.hits(&Query::new(text), place.saturating_add(limit))?;
                Ok(Listed { total: hits.total, people: self.listed_hits(hits, place)? })
            }
            (false, Some(relation)) => {
                let related = self.ids_related(relation)?;
                let hits = self.hits(&Query::new(text), usize::MAX)?;
                let ids: Vec<Uuid> = hits.ids.into_iter().filter(|id| related.contains(id)).collect();
                let total = ids.len();
                Ok(Listed { total, people: self.listed_with(ids.into_iter().skip(place).take(limit))? })
            }
        }
    }

    /// Everybody a search finds, in no order.
    pub fn ids_matching(&self, text: &str) -> Result<HashSet<PersonId>> {
        let hits = self.hits(&Query::new(text), usize::MAX)?;
        Ok(hits.ids.into_iter().map(PersonId).collect())
    }

    fn people_related(&self, relation: Relation, place: usize, limit: usize) -> Result<Listed> {
        let total = self.number("SELECT count(*) FROM person_relations WHERE relation = ?1", [relation.code()])?;
        let ids = self.rows(
            "SELECT people.id FROM person_relations JOIN people ON people.id = person_relations.person
             WHERE person_relations.relation = ?1 ORDER BY people.sort_key, people.id LIMIT ?2 OFFSET ?3",
            params![relation.code(), stored(limit as u64), stored(place as u64)],
            |row| uuid(row, 0, "people.id"),
        )?;
        Ok(Listed { total: usize::try_from(total).unwrap_or(usize::MAX), people: self.listed_with(ids)? })
    }

    fn ids_related(&self, relation: Relation) -> Result<HashSet<Uuid>> {
        let ids = self.rows("SELECT person FROM person_relations WHERE relation = ?1", [relation.code()], |row| {
            uuid(row, 0, "person_relations.person")
        })?;
        Ok(ids.into_iter().collect())
    }

    /// Everybody with exactly this name.
    pub fn people_named(&self, name: &str) -> Result<Vec<Person>> {
        let ids = self.rows(
            "SELECT id FROM people WHERE sort_key = ?1 AND name = ?2 ORDER BY id",
            params![sort_key(name), name],
            |row| uuid(row, 0, "people.id"),
        )?;
        self.people_with(ids)
    }
}
