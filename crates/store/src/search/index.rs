//! The lines in memory, and a search over them.

use super::{
    A_PAGE, Change, Hits,
    lines::Lines,
    part::{MOST, Part},
    picked::Picked,
};
use crate::{
    error::{Error, Result},
    hands,
    query::{Query, Variant},
    wiped::Wiped,
};
use std::{
    ops::ControlFlow,
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread::ScopedJoinHandle,
};
use uuid::Uuid;

/// With fewer lines than this to look at one hand is done before another has begun.
const MANY: usize = 50_000;

/// Everybody's line, as it was in one version of the people and has been changed since.
pub(super) struct Index {
    pub(super) version: u64,
    /// Everybody in Swedish order.
    parts: Vec<Part>,
    /// Who was added or changed since.
    added: Lines,
    /// Places in the parts, by identifier; put in order when the first of them changes.
    by_id: Option<Vec<Packed>>,
}

/// Where a line is. Those in order are in Swedish order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Which part; behind the last of them, the lines that were added.
    pub(super) part: usize,
    pub(super) line: usize,
}

/// A [`Place`] in a quarter of the room.
type Packed = u32;

impl Place {
    /// `None` beyond four thousand million lines.
    fn packed(self) -> Option<Packed> {
        u32::try_from(self.part * MOST + self.line).ok()
    }

    const fn unpacked(packed: Packed) -> Self {
        Self { part: packed as usize / MOST, line: packed as usize % MOST }
    }
}

impl Index {
    /// Over these parts, which are in Swedish order.
    pub(super) fn of(parts: Vec<Part>, version: u64) -> Result<Self> {
        if (Place { part: parts.len(), line: 0 }).packed().is_none() {
            return Err(Error::Disk(std::io::ErrorKind::OutOfMemory));
        }
        Ok(Self { version, parts, added: Lines::default(), by_id: None })
    }

    pub(super) fn added(&self) -> usize {
        self.added.count()
    }

    /// The lines of a part, or those that were added.
    pub(super) fn lines(&self, part: usize) -> &Lines {
        self.parts.get(part).map_or(&self.added, |part| &part.lines)
    }

    fn id(&self, place: Place) -> Uuid {
        self.lines(place.part).ids()[place.line]
    }

    pub(super) fn take(&mut self, change: Change) {
        match change {
            Change::Set(id, text, key) => {
                self.remove(id);
                self.added.add(id, text.bytes(), key.bytes());
            }
            Change::Removed(id) => self.remove(id),
        }
    }

    fn remove(&mut self, id: Uuid) {
        let by_id = self.by_id.take().unwrap_or_else(|| by_id(&self.parts));
        if let Ok(found) = by_id.binary_search_by_key(&id, |&packed| self.id(Place::unpacked(packed))) {
            let Place { part, line } = Place::unpacked(by_id[found]);
            self.parts[part].forget(line);
        }
        self.by_id = Some(by_id);
        for line in 0..self.added.count() {
            if self.added.ids()[line] == id {
                self.added.wipe(line);
            }
        }
    }

    pub(super) fn find(&self, query: &Query, limit: usize) -> Hits {
        let mut picked = Picked::none(self, query, limit);
        self.pick_added(query, &mut picked);
        let total = if let Some((one, count)) = self.counted(query) {
            self.pick_until_full(one, &mut picked);
            count + picked.added()
        } else {
            self.pick(query, &mut picked);
            picked.total()
        };
        let best = picked.best();
        let shown = if limit > A_PAGE { &[] } else { best.as_slice() };
        let key = |place: &Place| {
            let mut key = Wiped::default();
            key.extend(self.lines(place.part).key(place.line));
            key
        };
        let keys = shown.iter().map(key).collect();
        Hits { total, ids: best.iter().map(|place| self.id(*place)).collect(), keys }
    }

    /// The one reading of a text of which it is known how many lines in order hold it, and how many that are.
    fn counted<'a>(&self, query: &'a Query) -> Option<(&'a Variant, usize)> {
        let [one] = query.variants() else { return None };
        let word = one.only_term()?;
        self.parts.iter().map(|part| part.count(word)).sum::<Option<usize>>().map(|count| (one, count))
    }

    /// Picks the best of one reading, of which it is known how many lines in order hold it.
    fn pick_until_full(&self, variant: &Variant, picked: &mut Picked<'_>) {
        for (number, part) in self.parts.iter().enumerate() {
            let only_beginnings = picked.only_beginnings();
            let stretches = if only_beginnings { part.stretches_beginning(variant) } else { part.stretches(variant) };
            for stretch in stretches {
                let ended = part.lines.look(variant, stretch, &mut |line| {
                    picked.take(Place { part: number, line }, true);
                    if picked.is_full() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                });
                if ended.is_break() {
                    return;
                }
            }
        }
    }

    /// Picks the best of all readings and counts every line; by several hands where many can be found.
    fn pick(&self, query: &Query, picked: &mut Picked<'_>) {
        let looks_at = |variant| self.parts.iter().map(|part| part.looks_at(variant)).sum::<usize>();
        let others = if query.variants().iter().map(looks_at).sum::<usize>() < MANY { 0 } else { hands::count() - 1 };
        let next = AtomicUsize::new(0);
        // Each hand takes the next part that nobody has taken: its own come in order.
        let hand = |picked: &mut Picked<'_>| {
            while let Some((number, part)) = self.next(&next) {
                if let Some(found) = part.found(query) {
                    picked.take_marked(number, &found, || part.may_begin(query));
                }
            }
        };
        let done = std::thread::scope(|scope| {
            let other = || {
                let mut picked = picked.again();
                hand(&mut picked);
                picked
            };
            let running: Vec<_> = (0..others).map(|_| scope.spawn(other)).collect();
            let mut done = vec![other()];
            let joined = |one: ScopedJoinHandle<'_, _>| one.join().unwrap_or_else(|panic| resume_unwind(panic));
            done.extend(running.into_iter().map(joined));
            done
        });
        for other in done {
            picked.join(other);
        }
    }

    fn next(&self, turn: &AtomicUsize) -> Option<(usize, &Part)> {
        let number = turn.fetch_add(1, Ordering::Relaxed);
        self.parts.get(number).map(|part| (number, part))
    }

    /// Picks what the lines that were added since hold.
    fn pick_added(&self, query: &Query, picked: &mut Picked<'_>) {
        let mut found = Vec::new();
        for variant in query.variants() {
            let _ = self.added.look(variant, 0..self.added.count(), &mut |line| {
                found.push(line);
                ControlFlow::Continue(())
            });
        }
        found.sort_unstable();
        found.dedup();
        for line in found {
            picked.take_added(Place { part: self.parts.len(), line });
        }
    }
}

/// The places in the order of the identifiers. The first half of an identifier nearly always decides, and comparing it
/// needs no looking elsewhere.
fn by_id(parts: &[Part]) -> Vec<Packed> {
    let id = |packed: Packed| {
        let Place { part, line } = Place::unpacked(packed);
        parts[part].lines.ids()[line]
    };
    let places =
        parts.iter().enumerate().flat_map(|(part, it)| (0..it.lines.count()).map(move |line| Place { part, line }));
    let mut order: Vec<(u64, Packed)> =
        places.filter_map(Place::packed).map(|packed| (id(packed).as_u64_pair().0, packed)).collect();
    order.sort_unstable_by(|(a, at), (b, other)| a.cmp(b).then_with(|| id(*at).cmp(&id(*other))));
    order.into_iter().map(|(_, packed)| packed).collect()
}

#[cfg(test)]
mod tests {
    use super::{Index, Lines, MOST, Part};
    use crate::{query::Query, search::Change, sort_key::sort_key, wiped::Wiped};
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use uuid::Uuid;

    /// A person as the search sees her: number, name, e-mail address, telephone.
    type Row = (String, String, Option<String>, Option<String>);

    /// What everybody's line and key are, by identifier: the truth the index is measured by.
    #[derive(Default)]
    struct Truth(BTreeMap<Uuid, (Vec<u8>, Vec<u8>)>);

    impl Truth {
        fn set(&mut self, id: Uuid, row: &Row) -> Change {
            let mut line = Wiped::default();
            super::super::lines::write_line(&mut line, &row.0, &[], &row.1, row.2.as_deref(), row.3.as_deref());
            let mut key = Wiped::default();
            key.extend(&sort_key(&row.1));
            self.0.insert(id, (line.bytes().to_vec(), key.bytes().to_vec()));
            Change::Set(id, line, key)
        }

        fn index(&self, part_of: usize) -> Index {
            let mut people: Vec<_> = self.0.iter().collect();
            people.sort_by_key(|(id, (_, key))| (key, **id));
            let mut parts = Vec::new();
            for some in people.chunks(part_of) {
                let mut lines = Lines::default();
                for (id, (line, key)) in some {
                    lines.add(**id, line, key);
                }
                parts.push(Part::of(lines));
            }
            Index::of(parts, 1).expect("not too many")
        }

        fn find(&self, text: &str, limit: usize) -> (usize, Vec<Uuid>) {
            let query = Query::new(text);
            let stands =
                |line: &[u8]| query.variants().iter().any(|it| it.anchor().find(line).is_some() && it.stands_in(line));
            let mut found: Vec<_> = self.0.iter().filter(|(_, (line, _))| stands(line)).collect();
            found.sort_by_key(|(id, (line, key))| (!query.begins_words_of(line), key, **id));
            (found.len(), found.into_iter().take(limit).map(|(id, _)| *id).collect())
        }
    }

    fn row() -> impl Strategy<Value = Row> {
        let name = proptest::collection::vec("[a-cåé王]{1,4}", 1..4).prop_map(|words| words.join(" "));
        (
            "[KB][0-9]{1,5}",
            name,
            proptest::option::of("[a-c]{1,3}@[a-c]{1,2}\\.se"),
            proptest::option::of("07[0-3]{2,6}(, 08[0-3]{2,4})?"),
        )
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-c]{1,2}",
            "[a-cåé王@. ]{1,6}",
            "[0-9+ -]{1,7}",
            "[k0-3]{1,4}",
            "0?7[0-3]{1,4}",
            "[0-3]{3,5}",
            ("[a-c]{1,3}", "[0-3]{1,4}").prop_map(|(word, number)| format!("{word} {number}")),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn the_index_finds_what_looking_at_every_line_finds(
            rows in proptest::collection::vec(row(), 0..300),
            changes in proptest::collection::vec((0_u128..400, proptest::option::of(row())), 0..40),
            texts in proptest::collection::vec(text(), 1..12),
            limit in 0_usize..12,
            part_of in 1_usize..300,
        ) {
            let mut truth = Truth::default();
            for (number, row) in (0_u128..).zip(&rows) {
                truth.set(Uuid::from_u128(number), row);
            }
            let mut index = truth.index(part_of);
            for text in &texts {
                let hits = index.find(&Query::new(text), limit);
                prop_assert_eq!((hits.total, hits.ids), truth.find(text, limit), "{:?}", text);
            }
            for (number, row) in &changes {
                let id = Uuid::from_u128(*number);
                let change = if let Some(row) = row {
                    truth.set(id, row)
                } else {
                    truth.0.remove(&id);
                    Change::Removed(id)
                };
                index.take(change);
            }
            for text in &texts {
                let hits = index.find(&Query::new(text), limit);
                prop_assert_eq!((hits.total, hits.ids), truth.find(text, limit), "after the changes: {:?}", text);
            }
        }
    }

    #[test]
    fn more_lines_than_lie_together_are_found_as_well() {
        let mut truth = Truth::default();
        for number in 0..70_000_u128 {
            let row = (format!("K{number}"), format!("Anna {}", number % 977), None, None);
            truth.set(Uuid::from_u128(number), &row);
        }
        let index = truth.index(MOST);
        for text in ["anna", "k69999", "k65536", "anna 976", "an", "nn", "9", "zz"] {
            let hits = index.find(&Query::new(text), 50);
            assert_eq!((hits.total, hits.ids), truth.find(text, 50), "{text}");
        }
    }
}
