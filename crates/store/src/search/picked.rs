//! The best of what a search has found, and how much it has found.

use super::{
    bits::WORD,
    index::{Index, Place},
    part::Marked,
};
use crate::query::Query;

/// The best hits so far: those where each term begins a word come first, then Swedish order.
pub(super) struct Picked<'a> {
    index: &'a Index,
    query: &'a Query,
    limit: usize,
    /// Whether it only stands inside a word, and which line.
    best: Vec<(bool, Place)>,
    /// Lines in order where each term begins a word; not counted on once there are as many as are wanted.
    beginning: usize,
    inside: usize,
    /// Lines in order that were counted, and those that were added since.
    in_order: usize,
    added: usize,
}

impl<'a> Picked<'a> {
    /// Nothing yet.
    pub(super) fn none(index: &'a Index, query: &'a Query, limit: usize) -> Self {
        Self { index, query, limit, best: Vec::new(), beginning: 0, inside: 0, in_order: 0, added: 0 }
    }

    /// Nothing yet, for another hand.
    pub(super) fn again(&self) -> Self {
        Self::none(self.index, self.query, self.limit)
    }

    /// Takes a line that was added since the index was made.
    pub(super) fn take_added(&mut self, place: Place) {
        self.added += 1;
        self.best.push((!self.begins(place), place));
    }

    /// Counts all lines of a part that were found, and takes the best of them. The parts come in order.
    pub(super) fn take_marked(&mut self, part: usize, found: &[u64], may_begin: impl FnOnce() -> Marked) {
        self.in_order += found.iter().map(|lines| lines.count_ones() as usize).sum::<usize>();
        if self.is_full() {
            return;
        }
        for ((word, found), may_begin) in found.iter().enumerate().zip(may_begin()) {
            let mut left = *found;
            while left != 0 && !self.is_full() {
                if self.only_beginnings() {
                    left &= may_begin;
                }
                let bit = left & left.wrapping_neg();
                left ^= bit;
                if bit != 0 {
                    self.take(Place { part, line: word * WORD + bit.trailing_zeros() as usize }, bit & may_begin != 0);
                }
            }
        }
    }

    /// Takes the next line in order, without counting it.
    pub(super) fn take(&mut self, place: Place, may_begin: bool) {
        let begins = may_begin && self.begins(place);
        let count = if begins { &mut self.beginning } else { &mut self.inside };
        *count += 1;
        if *count <= self.limit {
            self.best.push((!begins, place));
        }
    }

    fn begins(&self, place: Place) -> bool {
        self.query.begins_words_of(self.index.lines(place.part).line(place.line))
    }

    /// Takes what was picked of other lines: the best of all are among the best of each.
    pub(super) fn join(&mut self, other: Self) {
        self.best.extend(other.best);
        self.in_order += other.in_order;
        self.added += other.added;
    }

    /// Whether only lines where each term begins a word can still be among the best.
    pub(super) fn only_beginnings(&self) -> bool {
        self.inside >= self.limit
    }

    /// Whether no later line in order can be among the best.
    pub(super) fn is_full(&self) -> bool {
        self.beginning >= self.limit
    }

    /// Lines that were taken and added since the index was made.
    pub(super) fn added(&self) -> usize {
        self.added
    }

    /// All lines that were counted.
    pub(super) fn total(&self) -> usize {
        self.in_order + self.added
    }

    /// The best of them, the best first.
    pub(super) fn best(mut self) -> Vec<Place> {
        if self.added == 0 {
            self.best.sort_unstable();
        } else {
            let index = self.index;
            self.best.sort_unstable_by_key(|&(inside, Place { part, line })| {
                let lines = index.lines(part);
                (inside, lines.key(line), lines.ids()[line])
            });
        }
        self.best.into_iter().take(self.limit).map(|(_, place)| place).collect()
    }
}
