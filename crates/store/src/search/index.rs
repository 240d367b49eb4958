//! The lines in memory, and a search over them.

use super::{A_PAGE, Change, Hits, lines::Lines, pairs::Pairs, picked::Picked};
use crate::{
    error::{Error, Result},
    hands,
    query::{Query, Variant},
    wiped::Wiped,
};
use std::ops::{ControlFlow, Range};
use uuid::Uuid;

/// With fewer lines than this to look at one hand is done before another has begun.
const MANY: usize = 50_000;

/// Everybody's line, as it was in one version of the people and has been changed since.
pub(super) struct Index {
    pub(super) version: u64,
    pub(super) lines: Lines,
    gone: Vec<bool>,
    /// This many first lines are in Swedish order; the rest were added since.
    pub(super) in_order: usize,
    /// The lines in order, by identifier; put in order when the first of them changes.
    by_id: Option<Vec<u32>>,
    /// What the lines in order hold.
    pairs: Pairs,
}

impl Index {
    /// Over these lines, which are in Swedish order.
    pub(super) fn of(lines: Lines, version: u64) -> Result<Self> {
        if u32::try_from(lines.count()).is_err() {
            return Err(Error::Disk(std::io::ErrorKind::OutOfMemory));
        }
        let (gone, in_order, pairs) = (vec![false; lines.count()], lines.count(), Pairs::of(&lines));
        Ok(Self { version, lines, gone, in_order, by_id: None, pairs })
    }

    pub(super) fn added(&self) -> usize {
        self.lines.count() - self.in_order
    }

    pub(super) fn take(&mut self, change: Change) {
        match change {
            Change::Set(id, text, key) => {
                self.remove(id);
                self.lines.add(id, text.bytes(), key.bytes());
                self.gone.push(false);
            }
            Change::Removed(id) => self.remove(id),
        }
    }

    fn remove(&mut self, id: Uuid) {
        let ids = self.lines.ids();
        let by_id = self.by_id.get_or_insert_with(|| by_id(&ids[..self.in_order]));
        if let Ok(found) = by_id.binary_search_by_key(&id, |&at| ids[at as usize]) {
            let at = by_id[found] as usize;
            self.forget(at);
        }
        for at in self.in_order..self.lines.count() {
            if self.lines.ids()[at] == id {
                self.forget(at);
            }
        }
    }

    fn forget(&mut self, at: usize) {
        if std::mem::replace(&mut self.gone[at], true) {
            return;
        }
        if at < self.in_order {
            self.pairs.forget(self.lines.line(at));
        }
        self.lines.wipe(at);
    }

    pub(super) fn find(&self, query: &Query, limit: usize) -> Hits {
        let known = match query.variants() {
            [one] => one.only_term().and_then(|word| self.pairs.count(word)).map(|count| (one, count)),
            _ => None,
        };
        let (total, picked) = if let Some((one, count)) = known {
            let picked = self.picked_until_full(one, query, limit);
            (count + picked.added(), picked)
        } else {
            let picked = self.picked(query, limit);
            (picked.total(), picked)
        };
        let best = picked.best();
        let shown = if limit > A_PAGE { &[] } else { best.as_slice() };
        let key = |at: &usize| {
            let mut key = Wiped::default();
            key.extend(self.lines.key(*at));
            key
        };
        let keys = shown.iter().map(key).collect();
        Hits { total, ids: best.iter().map(|at| self.lines.ids()[*at]).collect(), keys }
    }

    /// Picks the best of one reading, of which it is known how many lines in order hold it.
    fn picked_until_full<'a>(&'a self, variant: &'a Variant, query: &'a Query, limit: usize) -> Picked<'a> {
        let mut picked = self.added_picked(query, limit);
        let mut take = |at| {
            picked.take(at);
            if picked.is_full() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let _ = self.stretches(variant).into_iter().try_for_each(|stretch| self.look(variant, stretch, &mut take));
        picked
    }

    /// Picks the best of all readings and counts every line; by several hands where many have to be looked at.
    fn picked<'a>(&'a self, query: &'a Query, limit: usize) -> Picked<'a> {
        let mut readings: Vec<Reading<'_>> = query
            .variants()
            .iter()
            .map(|variant| Reading { variant, stretches: self.stretches(variant) })
            .filter(|reading| !reading.stretches.is_empty())
            .collect();
        readings.sort_by_key(Reading::lines);
        let longest = readings.last();
        let lines = longest.map_or(0, Reading::lines);
        let hands = if lines < MANY { 1 } else { hands::count() };
        let cuts = longest.map_or_else(|| vec![0], |longest| longest.cuts(lines.div_ceil(hands).max(1)));
        let share = |from: usize| {
            let until = cuts.iter().copied().find(|cut| *cut > from).unwrap_or(self.in_order);
            let mut picked = Picked::none(self, query, limit);
            self.look_by_all(&readings, from..until, &mut |at| picked.take(at));
            picked
        };
        let mut all = self.added_picked(query, limit);
        std::thread::scope(|scope| {
            let others: Vec<_> = cuts[1..].iter().map(|&from| scope.spawn(move || share(from))).collect();
            all.join(share(0));
            for other in others {
                all.join(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            }
        });
        all
    }

    /// What the lines that were added since hold.
    fn added_picked<'a>(&'a self, query: &'a Query, limit: usize) -> Picked<'a> {
        let added = self.in_order..self.lines.count();
        let reading = |variant| Reading { variant, stretches: vec![added.clone()] };
        let readings: Vec<Reading<'_>> = query.variants().iter().map(reading).collect();
        let mut picked = Picked::none(self, query, limit);
        self.look_by_all(&readings, added.clone(), &mut |at| picked.take(at));
        picked
    }

    /// The stretches of lines in order in which all terms can stand.
    fn stretches(&self, variant: &Variant) -> Vec<Range<usize>> {
        self.pairs.stretches(variant.terms())
    }

    /// Visits every line that is found by any of these readings, in rising order. What the last one finds need not be
    /// remembered: it is to be the one that can stand in the most.
    fn look_by_all(&self, readings: &[Reading<'_>], within: Range<usize>, visit: &mut impl FnMut(usize)) {
        let Some((last, others)) = readings.split_last() else { return };
        let mut found = Vec::new();
        for reading in others {
            self.look_within(reading, within.clone(), &mut |at| found.push(at));
        }
        found.sort_unstable();
        found.dedup();
        let mut found = found.into_iter().peekable();
        self.look_within(last, within, &mut |at| {
            while let Some(before) = found.next_if(|before| *before <= at) {
                if before < at {
                    visit(before);
                }
            }
            visit(at);
        });
        found.for_each(visit);
    }

    fn look_within(&self, reading: &Reading<'_>, within: Range<usize>, visit: &mut impl FnMut(usize)) {
        for stretch in &reading.stretches {
            let part = stretch.start.max(within.start)..stretch.end.min(within.end);
            if !part.is_empty() {
                let _ = self.look(reading.variant, part, &mut |at| {
                    visit(at);
                    ControlFlow::Continue(())
                });
            }
        }
    }

    /// Looks through a stretch of lines. Only the rarest-looking term is searched through the whole text.
    fn look(
        &self,
        variant: &Variant,
        stretch: Range<usize>,
        visit: &mut impl FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let (text, ends) = (&self.lines.text()[..self.lines.start(stretch.end)], self.lines.ends());
        let (mut at, mut from) = (stretch.start, self.lines.start(stretch.start));
        while let Some(place) = variant.anchor().find(&text[from..]) {
            let place = from + place;
            // Hits come in rising order, mostly close by: look near first.
            at += ends[at..].iter().take(8).take_while(|&&end| end <= place).count();
            if ends[at] <= place {
                at += ends[at..].partition_point(|&end| end <= place);
            }
            if !self.gone[at] && variant.stands_in(self.lines.line(at)) {
                visit(at)?;
            }
            from = ends[at];
            at += 1;
            if at == stretch.end {
                break;
            }
        }
        ControlFlow::Continue(())
    }
}

/// One reading of what was typed, and the lines it can stand in.
struct Reading<'a> {
    variant: &'a Variant,
    stretches: Vec<Range<usize>>,
}

impl Reading<'_> {
    /// How many lines it can stand in.
    fn lines(&self) -> usize {
        self.stretches.iter().map(ExactSizeIterator::len).sum()
    }

    /// Where to begin so that each share has so many of them; the first begins with the first line.
    fn cuts(&self, share: usize) -> Vec<usize> {
        let (mut cuts, mut room) = (vec![0], share);
        for stretch in &self.stretches {
            let mut from = stretch.start;
            while stretch.end - from > room {
                from += room;
                cuts.push(from);
                room = share;
            }
            room -= stretch.end - from;
        }
        cuts
    }
}

/// The places in the order of the identifiers. The first half of an identifier nearly always decides, and comparing it
/// needs no looking elsewhere.
fn by_id(ids: &[Uuid]) -> Vec<u32> {
    let mut order: Vec<(u64, u32)> = ids.iter().map(|id| id.as_u64_pair().0).zip(0..).collect();
    order.sort_unstable_by(|(a, at), (b, other)| a.cmp(b).then_with(|| ids[*at as usize].cmp(&ids[*other as usize])));
    order.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::{Index, Lines};
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

        fn index(&self) -> Index {
            let mut people: Vec<_> = self.0.iter().collect();
            people.sort_by_key(|(id, (_, key))| (key, **id));
            let mut lines = Lines::default();
            for (id, (line, key)) in people {
                lines.add(*id, line, key);
            }
            Index::of(lines, 1).expect("not too many")
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
            "[KB][0-9]{1,3}",
            name,
            proptest::option::of("[a-c]{1,3}@[a-c]{1,2}\\.se"),
            proptest::option::of("07[0-3]{2,6}"),
        )
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-c]{1,2}",
            "[a-cåé王@. ]{1,6}",
            "[0-9+ -]{1,7}",
            "[k0-3]{1,4}",
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
        ) {
            let mut truth = Truth::default();
            for (number, row) in (0_u128..).zip(&rows) {
                truth.set(Uuid::from_u128(number), row);
            }
            let mut index = truth.index();
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
        let index = truth.index();
        for text in ["anna", "k69999", "k65536", "anna 976", "an", "nn", "9", "zz"] {
            let hits = index.find(&Query::new(text), 50);
            assert_eq!((hits.total, hits.ids), truth.find(text, 50), "{text}");
        }
    }
}
