//! Reading many people, one after the other.
//!
//! Of one person a statement asks for each kind of record. Of everybody that would be as many statements for each of them,
//! and most of the time would go into asking. While a stretch of people is gone through, the first question about one of
//! them therefore reads the answer for all of them, in one statement, and what is asked next is answered from memory.
//! Whoever asks does not notice: a person is gathered by the same functions, whether alone or as one of many.

use crate::{
    access::Read,
    error::{Error, Result},
    hands,
    histories::Histories,
    values::{self, uuid},
};
use domain::{held::Noun, ids::PersonId};
use rusqlite::{Row, params};
use std::{any::Any, ops::ControlFlow, ops::Range, sync::Arc};
use uuid::Uuid;

/// People of a stretch: what is read of them at once has to lie in memory.
const PEOPLE: usize = 512;

/// Of fewer people each is asked for alone.
const FEW: usize = 16;

/// The rows of a table that are about somebody or something. Declared once for each, as a `static`: the place in memory is
/// what tells them apart.
pub(crate) struct About {
    /// What is read of a row.
    pub(crate) columns: &'static str,
    pub(crate) table: &'static str,
    /// The column that says whom or what a row is about.
    pub(crate) key: &'static str,
    /// The table of what a row is about, if that is not a person herself; its own column `person` names her.
    pub(crate) through: Option<&'static str>,
    /// The order of the rows that are about one and the same.
    pub(crate) order: &'static str,
}

impl About {
    /// Rows with a column that says which person they are about.
    pub(crate) const fn of(
        table: &'static str,
        person: &'static str,
        columns: &'static str,
        order: &'static str,
    ) -> Self {
        Self { columns, table, key: person, through: None, order }
    }

    /// Rows about the rows of another table, whose column `person` says whom they are about.
    pub(crate) const fn through(
        parent: &'static str,
        table: &'static str,
        key: &'static str,
        columns: &'static str,
        order: &'static str,
    ) -> Self {
        Self { columns, table, key, through: Some(parent), order }
    }

    fn of_one(&self) -> String {
        let Self { columns, table, key, order, .. } = self;
        format!("SELECT {columns} FROM {table} WHERE {key} = ?1 ORDER BY {order}")
    }

    /// The same for everybody from one identifier to another; the last column says whom a row is about.
    fn of_many(&self) -> String {
        let Self { columns, table, key, order, .. } = self;
        let within = match self.through {
            None => format!("{key} BETWEEN ?1 AND ?2"),
            Some(parent) => format!("{key} IN (SELECT id FROM {parent} WHERE person BETWEEN ?1 AND ?2)"),
        };
        // Where there is one row for each, nothing is left to be sorted within it.
        let within_one = if order == key { String::new() } else { format!(", {order}") };
        format!("SELECT {columns}, {key} FROM {table} WHERE {within} ORDER BY {key}{within_one}")
    }
}

/// People with neighbouring identifiers, and what was read of all of them so far.
pub(crate) struct Stretch {
    first: Uuid,
    last: Uuid,
    /// How much the connection had changed before: what is written later is not in here.
    changes: u64,
    read: Vec<(&'static About, Box<dyn Any>)>,
    /// By the nouns that were left out.
    nouns: Vec<(&'static [Noun], Answers<Noun>)>,
    /// The histories of consents, where everybody is gone through.
    histories: Option<Arc<Histories>>,
}

/// Rows in the order of what they are about.
pub(crate) struct Answers<T> {
    rows: Vec<T>,
    about: Vec<(Uuid, Range<usize>)>,
}

impl<T: Clone> Answers<T> {
    /// Rows that come in the order of what they are about.
    fn of(sorted: Vec<(Uuid, T)>) -> Self {
        let mut answers = Self { rows: Vec::with_capacity(sorted.len()), about: Vec::new() };
        for (key, row) in sorted {
            let at = answers.rows.len();
            answers.rows.push(row);
            match answers.about.last_mut() {
                Some((last, range)) if *last == key => range.end = at + 1,
                _ => answers.about.push((key, at..at + 1)),
            }
        }
        answers
    }

    fn to(&self, key: Uuid) -> Option<Vec<T>> {
        let found = self.about.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        Some(self.rows[self.about[found].1.clone()].to_vec())
    }
}

impl Stretch {
    /// Whether the answers about this person are those of the stretch.
    fn covers(&self, person: Uuid, changes: u64) -> bool {
        self.changes == changes && (self.first..=self.last).contains(&person)
    }

    fn ends(&self) -> [[u8; 16]; 2] {
        [self.first.into_bytes(), self.last.into_bytes()]
    }
}

impl Read<'_> {
    /// The rows about somebody or something, in their order.
    pub(crate) fn about<T: Clone + 'static>(
        &self,
        about: &'static About,
        key: Uuid,
        turn: fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        if let Some(stretch) = self.stretch.borrow_mut().as_mut() {
            let changes = self.connection.total_changes();
            // What is not about a person herself may be about somebody outside the stretch: only a row tells.
            if about.through.is_some() && stretch.changes == changes {
                if let Some(found) = self.answers(stretch, about, turn)?.and_then(|answers| answers.to(key)) {
                    return Ok(found);
                }
            } else if stretch.covers(key, changes)
                && let Some(answers) = self.answers(stretch, about, turn)?
            {
                return Ok(answers.to(key).unwrap_or_default());
            }
        }
        self.rows(&about.of_one(), [key.as_bytes()], turn)
    }

    /// The histories of all consents, if they were read beforehand.
    pub(crate) fn histories(&self) -> Option<Arc<Histories>> {
        let stretch = self.stretch.borrow();
        let stretch = stretch.as_ref().filter(|stretch| stretch.changes == self.connection.total_changes())?;
        stretch.histories.clone()
    }

    /// The answers for everybody in the stretch, read at the first question.
    fn answers<'s, T: Clone + 'static>(
        &self,
        stretch: &'s mut Stretch,
        about: &'static About,
        turn: fn(&Row<'_>) -> Result<T>,
    ) -> Result<Option<&'s Answers<T>>> {
        let known = stretch.read.iter().position(|(known, _)| std::ptr::eq(*known, about));
        let at = known.unwrap_or(stretch.read.len());
        if known.is_none() {
            let rows = self.rows(&about.of_many(), stretch.ends(), |row| {
                Ok((uuid(row, row.as_ref().column_count() - 1, about.key)?, turn(row)?))
            })?;
            stretch.read.push((about, Box::new(Answers::of(rows))));
        }
        Ok(stretch.read[at].1.downcast_ref())
    }

    /// The nouns of which there is a record about this person, where she is one of a stretch; `read` reads them for all of
    /// it, in the order of the people and without those left out.
    pub(crate) fn nouns_of_stretch(
        &self,
        person: PersonId,
        besides: &'static [Noun],
        read: impl FnOnce([[u8; 16]; 2]) -> Result<Vec<(Uuid, Noun)>>,
    ) -> Result<Option<Vec<Noun>>> {
        let mut stretch = self.stretch.borrow_mut();
        let Some(stretch) = stretch.as_mut().filter(|it| it.covers(person.0, self.connection.total_changes())) else {
            return Ok(None);
        };
        let known = stretch.nouns.iter().position(|(left_out, _)| *left_out == besides);
        let at = known.unwrap_or(stretch.nouns.len());
        if known.is_none() {
            let nouns = Answers::of(read(stretch.ends())?);
            stretch.nouns.push((besides, nouns));
        }
        Ok(Some(stretch.nouns[at].1.to(person.0).unwrap_or_default()))
    }

    /// Asks something about all of these people, stretch by stretch, in the order of their identifiers. Several
    /// connections take a stretch each where that sees the same register, so the answers stand in the order of the people,
    /// and `ask` sees nothing but its own stretch. `None` if `progress`, which hears how many people are done, broke off.
    ///
    /// # Errors
    /// The first that `ask` ran into.
    pub fn of_everybody<T: Send, E: From<Error> + Send>(
        &self,
        people: &[PersonId],
        ask: impl Fn(&Read<'_>, &[PersonId]) -> Result<T, E> + Sync,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Option<Vec<T>>, E> {
        let pieces: Vec<&[PersonId]> = people.chunks(PEOPLE).collect();
        let histories = self.histories_for(people)?.map(Arc::new);
        hands::shared(self, pieces.len(), |r, place| r.within(pieces[place], histories.as_ref(), &ask), &mut |done| {
            progress((done * PEOPLE).min(people.len()) as u64)
        })
    }

    fn within<T, E: From<Error>>(
        &self,
        people: &[PersonId],
        histories: Option<&Arc<Histories>>,
        ask: impl Fn(&Read<'_>, &[PersonId]) -> Result<T, E>,
    ) -> Result<T, E> {
        let (Some(first), Some(last)) = (people.first(), people.last()) else { return ask(self, people) };
        if !self.are_neighbours(people)? {
            return ask(self, people);
        }
        let changes = self.connection.total_changes();
        let histories = histories.cloned();
        let stretch = Stretch { first: first.0, last: last.0, changes, read: Vec::new(), nouns: Vec::new(), histories };
        *self.stretch.borrow_mut() = Some(stretch);
        let answer = ask(self, people);
        *self.stretch.borrow_mut() = None;
        answer
    }

    /// Whether so many people stand together that reading everybody from the first to the last is less work than asking for
    /// each.
    fn are_neighbours(&self, people: &[PersonId]) -> Result<bool> {
        let [first, .., last] = people else { return Ok(false) };
        if people.len() < FEW || !people.is_sorted() {
            return Ok(false);
        }
        let most = values::stored(people.len() as u64 * 2);
        let between = self.number(
            "SELECT count(*) FROM (SELECT 1 FROM people WHERE id BETWEEN ?1 AND ?2 LIMIT ?3)",
            params![first.0.as_bytes(), last.0.as_bytes(), most],
        )?;
        Ok(between < most.cast_unsigned())
    }
}
