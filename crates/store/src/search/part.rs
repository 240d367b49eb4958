//! Lines that lie together, and which of them a search finds.

use super::{bits::WORD, lines::Lines, numbers::Numbers, pairs::Pairs};
use crate::query::{Query, Variant};
use std::ops::{ControlFlow, Range};

/// No more lines than this lie together: what is known of them fits into a processor's own memory while it is worked out.
pub(super) const MOST: usize = 1 << 14;

/// A bit for each line of a part.
pub(super) type Marked = [u64; MOST / WORD];

/// People who follow each other in Swedish order.
pub(super) struct Part {
    pub(super) lines: Lines,
    pairs: Pairs,
    numbers: Numbers,
}

impl Part {
    /// Of at most [`MOST`] lines.
    pub(super) fn of(lines: Lines) -> Self {
        debug_assert!(lines.count() <= MOST, "more lines than lie together");
        let (pairs, numbers) = Pairs::of(&lines);
        Self { lines, pairs, numbers }
    }

    /// How many lines hold this word, if that is known without looking.
    pub(super) fn count(&self, word: &[u8]) -> Option<usize> {
        self.pairs.count(word)
    }

    /// No more lines than this have to be looked at to find a reading.
    pub(super) fn looks_at(&self, variant: &Variant) -> usize {
        if number(variant).is_some() { 0 } else { self.at_most(variant) }
    }

    /// No more lines than this are found by a reading.
    fn at_most(&self, variant: &Variant) -> usize {
        self.pairs.at_most(variant.terms()).min(self.lines.count())
    }

    /// Wipes a person's line.
    pub(super) fn forget(&mut self, at: usize) {
        if !self.lines.is_gone(at) {
            self.pairs.forget(self.lines.line(at));
            self.numbers.wipe(at);
            self.lines.wipe(at);
        }
    }

    /// The lines that any of these readings finds.
    pub(super) fn found(&self, query: &Query) -> Option<Marked> {
        let mut marked = None;
        for variant in query.variants().iter().filter(|variant| self.at_most(variant) > 0) {
            let marked = marked.get_or_insert([0; MOST / WORD]);
            let stretches = if let Some(number) = number(variant) {
                self.numbers.mark(number, marked);
                self.pairs.stretches_beside(number)
            } else {
                self.stretches(variant)
            };
            for stretch in stretches {
                let _ = self.lines.look(variant, stretch, &mut |at| {
                    marked[at / WORD] |= 1 << (at % WORD);
                    ControlFlow::Continue(())
                });
            }
        }
        marked
    }

    /// The lines that may be among those where each term begins a word.
    pub(super) fn may_begin(&self, query: &Query) -> Marked {
        let mut marked = [0; MOST / WORD];
        self.pairs.mark_beginning(query, &mut marked);
        marked
    }

    /// The stretches of lines in which a reading can stand.
    pub(super) fn stretches(&self, variant: &Variant) -> Vec<Range<usize>> {
        self.pairs.stretches(variant.terms())
    }

    /// The stretches of lines in which each term of a reading can begin a word.
    pub(super) fn stretches_beginning(&self, variant: &Variant) -> Vec<Range<usize>> {
        self.pairs.stretches_beginning(variant)
    }
}

/// The digits, if nothing else is looked for.
fn number(variant: &Variant) -> Option<&[u8]> {
    variant.only_term().filter(|term| Numbers::is_one(term))
}
