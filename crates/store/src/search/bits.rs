//! Of each of a number of signs, which lines of a part can hold it: a bit for every few lines.

use std::ops::Range;
use zeroize::Zeroizing;

/// Lines of a word of bits.
pub(super) const WORD: usize = u64::BITS as usize;

/// A bit for every `GROUP` lines. Wiped when it is dropped: it tells much of what stands in them.
pub(super) struct Bits<const GROUP: usize> {
    lines: usize,
    /// How many words of bits each sign has.
    words: usize,
    /// Those of one sign after those of the other.
    all: Zeroizing<Vec<u64>>,
}

impl<const GROUP: usize> Bits<GROUP> {
    /// Of so many signs; no line holds any of them yet.
    pub(super) fn new(signs: usize, lines: usize) -> Self {
        let words = lines.div_ceil(GROUP * WORD);
        Self { lines, words, all: Zeroizing::new(vec![0; signs * words]) }
    }

    pub(super) fn set(&mut self, sign: usize, line: usize) {
        let group = line / GROUP;
        self.all[sign * self.words + group / WORD] |= 1 << (group % WORD);
    }

    /// The groups that can hold all of these, so many to a word.
    fn groups(&self, signs: &[usize]) -> impl Iterator<Item = u64> {
        (0..self.words)
            .map(move |word| signs.iter().fold(u64::MAX, |both, sign| both & self.all[sign * self.words + word]))
    }

    /// The stretches of lines that can hold all of these signs; all lines if there are none.
    pub(super) fn stretches(&self, signs: &[usize]) -> Vec<Range<usize>> {
        if signs.is_empty() {
            return std::iter::once(0..self.lines).collect();
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        for (word, mut groups) in self.groups(signs).enumerate() {
            while groups != 0 {
                let next = groups.trailing_zeros() as usize;
                let run = (groups >> next).trailing_ones() as usize;
                let from = (word * WORD + next) * GROUP;
                let until = self.lines.min(from + run * GROUP);
                match found.last_mut().filter(|last| last.end == from) {
                    Some(last) => last.end = until,
                    None => found.push(from..until),
                }
                groups = if next + run == WORD { 0 } else { groups >> (next + run) << (next + run) };
            }
        }
        found
    }

    /// Adds the lines that can hold all of these signs, a bit a line. Groups do not reach over a word of lines.
    pub(super) fn mark(&self, signs: &[usize], marked: &mut [u64]) {
        const { assert!(WORD.is_multiple_of(GROUP)) };
        let lines_of = |group: usize| (u64::MAX >> (WORD - GROUP)) << (group % (WORD / GROUP) * GROUP);
        for (word, mut groups) in self.groups(signs).enumerate() {
            while groups != 0 {
                let group = groups.trailing_zeros() as usize;
                groups &= groups - 1;
                // Behind the last line there may be room for more groups.
                if let Some(lines) = marked.get_mut((word * WORD + group) * GROUP / WORD) {
                    *lines |= lines_of(group);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn a_bit_tells_of_its_group_and_of_no_other() {
        let mut bits = Bits::<4>::new(2, 600);
        for line in [0, 5, 255, 256, 599] {
            bits.set(0, line);
        }
        for line in [5, 256, 300] {
            bits.set(1, line);
        }
        assert_eq!(bits.stretches(&[0]), [0..8, 252..260, 596..600], "a stretch goes on over the end of a word");
        assert_eq!(bits.stretches(&[0, 1]), [4..8, 256..260]);
        assert_eq!(bits.stretches(&[]), vec![0..600; 1]);
        let mut marked = [0; 10];
        bits.mark(&[0, 1], &mut marked);
        assert_eq!(marked, [0xf0, 0, 0, 0, 0xf, 0, 0, 0, 0, 0]);
        bits.mark(&[], &mut marked);
        assert_eq!(marked, [u64::MAX; 10]);
    }
}
