//! Finding people by any part of their name, e-mail address, telephone or customer number.
//!
//! | file | its one subject |
//! |---|---|
//! | `index` | everybody in memory, and a search over them |
//! | `part` | people who follow each other in Swedish order, and which of them a search finds |
//! | `lines` | one folded line per person |
//! | `pairs` | which lines need no looking at, by the pairs of letters they hold |
//! | `numbers` | telephone numbers as bits, looked through without looking at lines |
//! | `bits` | of each of a number of signs, which lines can hold it |
//! | `picked` | the best of what was found, and how much it is |
//! | `load` | reading it all from the register, by several hands where there are many |
//!
//! Nothing of it is ever written to disk, and the bytes are wiped when they are no longer needed.

mod bits;
mod index;
mod lines;
mod load;
mod numbers;
mod pairs;
mod part;
mod picked;

use crate::{error::Result, query::Query, wiped::Wiped};
use domain::people::Person;
use index::Index;
pub(crate) use load::Another;
use rusqlite::Connection;
use std::sync::{PoisonError, RwLock};
use uuid::Uuid;

/// Changes an index takes before it is read anew from the register: their order is worked out at each search.
const MOST_CHANGES: usize = 2048;

/// What a committed write did to a person's line.
pub(crate) enum Change {
    /// The person is new or changed.
    Set(Uuid, Wiped, Wiped),
    /// The person is gone.
    Removed(Uuid),
}

impl Change {
    /// The line of a person as she is now. `numbers` are her customer number and those of entries merged with hers.
    pub(crate) fn set(person: &Person, numbers: &str, sort_key: &[u8]) -> Self {
        let mut text = Wiped::default();
        lines::write_line(&mut text, numbers, &[], &person.name, person.email.as_deref(), person.phone.as_deref());
        let mut key = Wiped::default();
        key.extend(sort_key);
        Self::Set(person.id.0, text, key)
    }
}

/// What a search found: how many in all, and the first of them.
#[derive(Default)]
pub(crate) struct Hits {
    pub(crate) total: usize,
    pub(crate) ids: Vec<Uuid>,
    /// Their sort keys, if no more than [`A_PAGE`] were asked for.
    pub(crate) keys: Vec<Wiped>,
}

/// As many as anybody looks at at once; where more are asked for it is for their identifiers alone.
const A_PAGE: usize = 1_000;

/// The index shared by all connections of an open register; absent until the first search.
#[derive(Default)]
pub(crate) struct SearchIndex(RwLock<Option<Index>>);

impl SearchIndex {
    /// Searches the people as they are in this connection's view of the register, reading the index anew if another
    /// process has changed them; by several connections at once, where `another` can be had.
    pub(crate) fn find(
        &self,
        connection: &Connection,
        another: Option<Another<'_>>,
        query: &Query,
        limit: usize,
    ) -> Result<Hits> {
        let version = people_version(connection)?;
        {
            let index = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(index) = index.as_ref().filter(|index| index.version >= version) {
                return Ok(index.find(query, limit));
            }
        }
        let mut index = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if index.as_ref().is_none_or(|index| index.version < version) {
            // The old one goes first: there is no need for both at once.
            *index = None;
            *index = Some(Index::of(load::parts(connection, another, version)?, version)?);
        }
        Ok(index.as_ref().map_or_else(Hits::default, |index| index.find(query, limit)))
    }

    /// Forgets everything: another file has taken the register's place.
    pub(crate) fn forget(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Takes over what a write has just committed, which brought the people from one version to another.
    pub(crate) fn committed(&self, before: u64, after: u64, changes: Vec<Change>) {
        let mut shared = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let Some(index) = shared.as_mut().filter(|index| index.version < after) else { return };
        if index.version == before && index.added() + changes.len() <= MOST_CHANGES {
            for change in changes {
                index.take(change);
            }
            index.version = after;
        } else {
            *shared = None;
        }
    }
}

/// The version of the people in this connection's view; counts up with every write that changes one.
pub(crate) fn people_version(connection: &Connection) -> Result<u64> {
    let version: i64 =
        connection.prepare_cached("SELECT people_version FROM register")?.query_row([], |row| row.get(0))?;
    u64::try_from(version).map_err(|_| crate::values::damaged("register.people_version"))
}
