//! The best of what a search has found, and how much it has found.

use super::index::Index;
use crate::query::Query;

/// The best hits so far: those where each term begins a word come first, then Swedish order.
pub(super) struct Picked<'a> {
    index: &'a Index,
    query: &'a Query,
    limit: usize,
    /// Whether it only stands inside a word, and which line.
    best: Vec<(bool, usize)>,
    /// Lines in order where each term begins a word; not counted on once there are as many as are wanted.
    beginning: usize,
    inside: usize,
    /// Lines in order that were taken, and those that were added since.
    in_order: usize,
    added: usize,
}

impl<'a> Picked<'a> {
    /// Nothing yet.
    pub(super) fn none(index: &'a Index, query: &'a Query, limit: usize) -> Self {
        Self { index, query, limit, best: Vec::new(), beginning: 0, inside: 0, in_order: 0, added: 0 }
    }

    /// Takes the next hit; those in order come in order.
    pub(super) fn take(&mut self, at: usize) {
        let in_order = at < self.index.in_order;
        *if in_order { &mut self.in_order } else { &mut self.added } += 1;
        if in_order && self.is_full() {
            return;
        }
        let begins = self.query.begins_words_of(self.index.lines.line(at));
        if in_order {
            let count = if begins { &mut self.beginning } else { &mut self.inside };
            *count += 1;
            if *count > self.limit {
                return;
            }
        }
        self.best.push((!begins, at));
    }

    /// Takes what was picked of other lines: the best of all are among the best of each.
    pub(super) fn join(&mut self, other: Self) {
        self.best.extend(other.best);
        self.in_order += other.in_order;
        self.added += other.added;
    }

    /// Whether no later line in order can be among the best.
    pub(super) fn is_full(&self) -> bool {
        self.beginning >= self.limit
    }

    /// Lines that were taken and added since the index was made.
    pub(super) fn added(&self) -> usize {
        self.added
    }

    /// All lines that were taken.
    pub(super) fn total(&self) -> usize {
        self.in_order + self.added
    }

    /// The best of them, the best first.
    pub(super) fn best(mut self) -> Vec<usize> {
        let lines = &self.index.lines;
        self.best.sort_unstable_by_key(|&(inside, at)| (inside, lines.key(at), lines.ids()[at]));
        self.best.into_iter().take(self.limit).map(|(_, at)| at).collect()
    }
}
