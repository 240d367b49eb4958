//! Which lines need no looking at: of every pair of letters side by side, the groups of lines that hold it, a bit a group.
//! A word can only stand where all of its pairs do.
//!
//! And of every letter and every pair, how many lines hold it: what is typed first is found in most lines, and counting
//! them would be the longest part of looking.

use super::lines::Lines;
use crate::hands;
use std::{ops::Range, thread};
use zeroize::{Zeroize as _, Zeroizing};

/// Lines of a bit. To look through four costs hardly more than one, and needs a quarter of the bits.
const GROUP: usize = 4;
/// Lines whose bits lie together; one after the other is made by whoever has a hand free.
const SHARD: usize = 1 << 16;
/// Letters, digits, the bytes of letters outside ASCII, and signs. What stands between fields and lines is none of them:
/// nobody can type it.
const KINDS: usize = 38;
const OUTSIDE: u8 = 36;
const SIGN: u8 = 37;
const BETWEEN: u8 = u8::MAX;
const PAIRS: usize = KINDS * KINDS;
/// More pairs of a query than this leave hardly fewer groups.
const MOST_PAIRS: usize = 12;

/// The kind of each byte, which is looked up for every byte of the register.
static KIND: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [SIGN; 256];
    let mut byte = 0;
    loop {
        kinds[byte as usize] = match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => 26 + byte - b'0',
            0x80.. => OUTSIDE,
            ..b' ' => BETWEEN,
            _ => SIGN,
        };
        if byte == u8::MAX {
            return kinds;
        }
        byte += 1;
    }
}

/// The kind of a byte that can be typed.
fn kind(byte: u8) -> Option<usize> {
    let kind = KIND[usize::from(byte)];
    (kind != BETWEEN).then_some(usize::from(kind))
}

/// The kind, if it stands for this byte alone.
fn of_one_byte(byte: u8) -> Option<usize> {
    kind(byte).filter(|kind| *kind < usize::from(OUTSIDE))
}

/// A letter by its kind, or a pair: what lines are counted by.
fn counted(word: &[u8]) -> Option<usize> {
    match *word {
        [one] => of_one_byte(one).map(|one| PAIRS + one),
        [one, two] => Some(of_one_byte(one)? * KINDS + of_one_byte(two)?),
        _ => None,
    }
}

/// The pairs side by side.
fn pairs(word: &[u8]) -> impl Iterator<Item = usize> {
    word.windows(2).filter_map(|two| Some(kind(two[0])? * KINDS + kind(two[1])?))
}

/// What a number of lines hold. Wiped when it is dropped: it tells much of what stood in them.
#[derive(Default)]
pub(super) struct Pairs {
    shards: Vec<Shard>,
    counts: Counts,
}

/// How many lines hold each pair, and behind these each letter.
struct Counts(Zeroizing<Vec<u32>>);

impl Default for Counts {
    fn default() -> Self {
        Self(Zeroizing::new(vec![0; PAIRS + KINDS]))
    }
}

struct Shard {
    lines: Range<usize>,
    /// How many words of bits each pair has.
    words: usize,
    bits: Zeroizing<Vec<u64>>,
}

impl Pairs {
    /// Of all these lines.
    pub(super) fn of(lines: &Lines) -> Self {
        let cuts: Vec<Range<usize>> =
            (0..lines.count()).step_by(SHARD).map(|from| from..lines.count().min(from + SHARD)).collect();
        let hands = hands::count().clamp(1, cuts.len().max(1));
        let made: Vec<Vec<(Shard, Counts)>> = thread::scope(|scope| {
            let others: Vec<_> = (1..hands)
                .map(|hand| {
                    scope.spawn({
                        let cuts = &cuts;
                        move || shards(lines, cuts, hand, hands)
                    })
                })
                .collect();
            let mine = shards(lines, &cuts, 0, hands);
            let joined = |other: thread::ScopedJoinHandle<'_, _>| {
                other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            std::iter::once(mine).chain(others.into_iter().map(joined)).collect()
        });
        let mut pairs = Self::default();
        for (shard, counts) in made.into_iter().flatten() {
            pairs.shards.push(shard);
            pairs.counts.0.iter_mut().zip(counts.0.iter()).for_each(|(all, more)| *all += more);
        }
        pairs.shards.sort_unstable_by_key(|shard| shard.lines.start);
        pairs
    }

    /// How many lines hold this word, if that is known without looking.
    pub(super) fn count(&self, word: &[u8]) -> Option<usize> {
        counted(word).map(|place| self.counts.0[place] as usize)
    }

    /// A line is to be wiped: it is counted no more. Its bits stay, and are looked at in vain.
    pub(super) fn forget(&mut self, line: &[u8]) {
        let mut places: Vec<usize> = pairs(line).collect();
        places.extend(line.iter().filter_map(|byte| Some(PAIRS + kind(*byte)?)));
        places.sort_unstable();
        places.dedup();
        for &place in &places {
            self.counts.0[place] -= 1;
        }
        places.zeroize();
    }

    /// The stretches of lines in which all these words can stand.
    pub(super) fn stretches<'a>(&self, words: impl Iterator<Item = &'a [u8]>) -> Vec<Range<usize>> {
        let mut wanted: Vec<usize> = words.flat_map(pairs).collect();
        wanted.sort_unstable_by_key(|pair| (self.counts.0[*pair], *pair));
        wanted.dedup();
        wanted.truncate(MOST_PAIRS);
        let mut found: Vec<Range<usize>> = Vec::new();
        self.shards.iter().for_each(|shard| shard.stretches(&wanted, &mut found));
        found
    }
}

/// Every so many-th of the shards.
fn shards(lines: &Lines, cuts: &[Range<usize>], first: usize, step: usize) -> Vec<(Shard, Counts)> {
    cuts.iter().skip(first).step_by(step).map(|cut| Shard::of(lines, cut.clone())).collect()
}

impl Shard {
    fn of(lines: &Lines, range: Range<usize>) -> (Self, Counts) {
        let words = range.len().div_ceil(GROUP * 64);
        let mut bits = Zeroizing::new(vec![0_u64; PAIRS * words]);
        let mut counts = Counts::default();
        // The last line in which each place was seen: a line is counted once.
        let mut seen = vec![usize::MAX; PAIRS + KINDS];
        for at in range.clone() {
            let group = (at - range.start) / GROUP;
            let (word, bit) = (group / 64, 1_u64 << (group % 64));
            let mut before = None;
            for &byte in lines.line(at) {
                let Some(now) = kind(byte) else {
                    before = None;
                    continue;
                };
                let mut meet = |place: usize| {
                    let first = seen[place] != at;
                    seen[place] = at;
                    counts.0[place] += u32::from(first);
                    first
                };
                meet(PAIRS + now);
                if let Some(before) = before {
                    let pair = before * KINDS + now;
                    if meet(pair) {
                        bits[pair * words + word] |= bit;
                    }
                }
                before = Some(now);
            }
        }
        (Self { lines: range, words, bits }, counts)
    }

    /// Adds the stretches in which all these pairs can stand; the whole shard if there are none.
    fn stretches(&self, pairs: &[usize], found: &mut Vec<Range<usize>>) {
        let Some((first, others)) = pairs.split_first() else { return add(self.lines.clone(), found) };
        for word in 0..self.words {
            let of = |pair: &usize| self.bits[pair * self.words + word];
            let mut groups = others.iter().fold(of(first), |groups, pair| groups & of(pair));
            while groups != 0 {
                let next = groups.trailing_zeros() as usize;
                let run = (groups >> next).trailing_ones() as usize;
                let from = self.lines.start + (word * 64 + next) * GROUP;
                add(from..self.lines.end.min(from + run * GROUP), found);
                groups = if next + run == 64 { 0 } else { groups >> (next + run) << (next + run) };
            }
        }
    }
}

/// Adds a stretch, to the last one if it goes on from there.
fn add(stretch: Range<usize>, found: &mut Vec<Range<usize>>) {
    match found.last_mut().filter(|last| last.end == stretch.start) {
        Some(last) => last.end = stretch.end,
        None => found.push(stretch),
    }
}
