//! Finding people by any part of their name, e-mail address, telephone or customer number.
//!
//! One folded line per person is kept in memory, in Swedish order; a search runs over these bytes. Nothing of it is ever
//! written to disk, and the bytes are wiped when they are no longer needed.

use crate::{
    error::{Error, Result},
    folding::{fold_into, phone_digits},
    query::Query,
    wiped::Wiped,
};
use domain::people::Person;
use rusqlite::Connection;
use std::sync::{PoisonError, RwLock};
use uuid::Uuid;

/// Changes an index takes before it is read anew from the register: their order is worked out at each search.
const MOST_CHANGES: usize = 2048;

/// Between the fields of a line. Folding never gives this byte, so no search term can reach over it.
const FIELD: u8 = 0x1f;
/// Between the lines.
const LINE: u8 = b'\n';

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
        write_line(&mut text, numbers, &person.name, person.email.as_deref(), person.phone.as_deref());
        let mut key = Wiped::default();
        key.extend(sort_key);
        Self::Set(person.id.0, text, key)
    }
}

/// What a search found: how many in all, and the first of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hits {
    pub(crate) total: usize,
    pub(crate) ids: Vec<Uuid>,
}

/// The index shared by all connections of an open register; absent until the first search.
#[derive(Default)]
pub(crate) struct SearchIndex(RwLock<Option<Index>>);

impl SearchIndex {
    /// Searches the people as they are in this connection's view of the register, reading the index anew if another
    /// process has changed them.
    pub(crate) fn find(&self, connection: &Connection, query: &Query, limit: usize) -> Result<Hits> {
        let version = people_version(connection)?;
        {
            let index = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(index) = index.as_ref().filter(|index| index.version >= version) {
                return Ok(index.find(query, limit));
            }
        }
        let mut index = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if index.as_ref().is_none_or(|index| index.version < version) {
            *index = Some(Index::load(connection, version)?);
        }
        Ok(index.as_ref().map_or(Hits { total: 0, ids: Vec::new() }, |index| index.find(query, limit)))
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

/// The lines, and what belongs to each of them at the same place.
#[derive(Default)]
struct Index {
    version: u64,
    text: Wiped,
    /// Where each line ends in `text`.
    ends: Vec<usize>,
    keys: Wiped,
    /// Where each sort key ends in `keys`.
    key_ends: Vec<usize>,
    ids: Vec<Uuid>,
    gone: Vec<bool>,
    /// This many first lines are in Swedish order; the rest were added since.
    in_order: usize,
    /// The lines in order, by identifier.
    by_id: Vec<u32>,
}

impl Index {
    fn load(connection: &Connection, version: u64) -> Result<Self> {
        let mut unsorted = Self { version, ..Self::default() };
        let mut statement = connection.prepare(
            "SELECT id, number || coalesce((SELECT ' ' || group_concat(absorbed_number, ' ') FROM merges
                 WHERE survivor = people.id), ''), name, email, phone, sort_key FROM people",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text = |at: usize| -> Result<Option<&str>> {
                row.get_ref(at)?.as_str_or_null().map_err(|_| crate::values::damaged("people.name"))
            };
            write_line(
                &mut unsorted.text,
                text(1)?.unwrap_or_default(),
                text(2)?.unwrap_or_default(),
                text(3)?,
                text(4)?,
            );
            let key = row.get_ref(5)?.as_blob().map_err(|_| crate::values::damaged("people.sort_key"))?;
            unsorted.keys.extend(key);
            unsorted.close(crate::values::uuid(row, 0, "people.id")?);
        }
        let count = u32::try_from(unsorted.ids.len()).map_err(|_| Error::Disk(std::io::ErrorKind::OutOfMemory))?;
        let mut order: Vec<u32> = (0..count).collect();
        order.sort_unstable_by_key(|&at| (unsorted.key(at as usize), unsorted.ids[at as usize]));
        Ok(unsorted.in_this_order(&order))
    }

    fn in_this_order(&self, order: &[u32]) -> Self {
        let mut sorted = Self { version: self.version, in_order: order.len(), ..Self::default() };
        sorted.text.reserve(self.text.bytes().len());
        sorted.keys.reserve(self.keys.bytes().len());
        for &at in order {
            sorted.text.extend(self.line(at as usize));
            sorted.keys.extend(self.key(at as usize));
            sorted.close(self.ids[at as usize]);
        }
        sorted.by_id = order.to_vec();
        sorted.by_id.iter_mut().zip(0..).for_each(|(slot, at)| *slot = at);
        let ids = &sorted.ids;
        sorted.by_id.sort_unstable_by_key(|&at| ids[at as usize]);
        sorted
    }

    /// Ends the line and the key written last.
    fn close(&mut self, id: Uuid) {
        self.ends.push(self.text.bytes().len());
        self.key_ends.push(self.keys.bytes().len());
        self.ids.push(id);
        self.gone.push(false);
    }

    fn added(&self) -> usize {
        self.ids.len() - self.in_order
    }

    fn line(&self, at: usize) -> &[u8] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text.bytes()[start..self.ends[at]]
    }

    fn key(&self, at: usize) -> &[u8] {
        let start = if at == 0 { 0 } else { self.key_ends[at - 1] };
        &self.keys.bytes()[start..self.key_ends[at]]
    }

    fn take(&mut self, change: Change) {
        match change {
            Change::Set(id, text, key) => {
                self.remove(id);
                self.text.extend(text.bytes());
                self.keys.extend(key.bytes());
                self.close(id);
            }
            Change::Removed(id) => self.remove(id),
        }
    }

    fn remove(&mut self, id: Uuid) {
        if let Ok(found) = self.by_id.binary_search_by_key(&id, |&at| self.ids[at as usize]) {
            self.forget(self.by_id[found] as usize);
        }
        for at in self.in_order..self.ids.len() {
            if self.ids[at] == id {
                self.forget(at);
            }
        }
    }

    /// Wipes the person's bytes; the line ends stay, so that nothing else moves.
    fn forget(&mut self, at: usize) {
        self.gone[at] = true;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.text.wipe(start, self.ends[at], LINE);
    }

    fn find(&self, query: &Query, limit: usize) -> Hits {
        let mut found: Vec<usize> = Vec::new();
        for variant in query.variants() {
            self.collect(variant, &mut found);
        }
        if query.variants().len() > 1 {
            found.sort_unstable();
            found.dedup();
        }
        Hits { total: found.len(), ids: self.first(query, &found, limit) }
    }

    /// Every line in which all terms stand. Only the rarest-looking term is searched through the whole text.
    fn collect(&self, variant: &crate::query::Variant, found: &mut Vec<usize>) {
        let text = self.text.bytes();
        let mut from = 0;
        let mut at = 0;
        while let Some(place) = variant.anchor().find(&text[from..]) {
            let place = from + place;
            // Hits come in rising order, mostly close by: look near first.
            at += self.ends[at..].iter().take(8).take_while(|&&end| end <= place).count();
            if self.ends[at] <= place {
                at += self.ends[at..].partition_point(|&end| end <= place);
            }
            if !self.gone[at] && variant.stands_in(self.line(at)) {
                found.push(at);
            }
            from = self.ends[at];
            at += 1;
            if at == self.ends.len() {
                break;
            }
        }
    }

    /// The best hits: those where each term begins a word come first, then Swedish order.
    fn first(&self, query: &Query, found: &[usize], limit: usize) -> Vec<Uuid> {
        let split = found.partition_point(|&at| at < self.in_order);
        let (ordered, added) = found.split_at(split);
        let mut picked: Vec<(bool, usize)> = Vec::new();
        let (mut beginning, mut inside) = (0, 0);
        for &at in ordered {
            let begins = query.begins_words_of(self.line(at));
            let count = if begins { &mut beginning } else { &mut inside };
            *count += 1;
            if *count <= limit {
                picked.push((!begins, at));
            }
            if beginning >= limit {
                break;
            }
        }
        picked.extend(added.iter().map(|&at| (!query.begins_words_of(self.line(at)), at)));
        picked.sort_unstable_by_key(|&(inside, at)| (inside, self.key(at), self.ids[at]));
        picked.into_iter().take(limit).map(|(_, at)| self.ids[at]).collect()
    }
}

fn write_line(out: &mut Wiped, number: &str, name: &str, email: Option<&str>, phone: Option<&str>) {
    let mut line = zeroize::Zeroizing::new(Vec::with_capacity(2 * (number.len() + name.len()) + 120));
    fold_into(name, &mut line);
    line.push(FIELD);
    fold_into(email.unwrap_or_default(), &mut line);
    line.push(FIELD);
    line.extend_from_slice(phone_digits(phone.unwrap_or_default()).as_bytes());
    line.push(FIELD);
    fold_into(number, &mut line);
    line.push(LINE);
    out.extend(&line);
}
