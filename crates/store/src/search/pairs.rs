//! Which lines of a part need no looking at, by the pairs of letters they hold side by side: a word can only stand where all
//! of its pairs do, and begin a word only where its first pair does.
//!
//! And of every letter and every pair, how many lines hold it: what is typed first is found in most lines, and counting
//! them would be the longest part of looking.

use super::{bits::Bits, lines::Lines, numbers::Numbers, part::MOST};
use crate::query::{Query, Variant};
use std::ops::Range;
use zeroize::{Zeroize as _, Zeroizing};

/// Letters, digits, the bytes of letters outside ASCII, the signs of every e-mail address, and all other signs, which are
/// rare. What stands between fields and lines is none of them: nobody can type it.
const KINDS: usize = 39;
const LETTERS: u8 = 26;
const OUTSIDE: u8 = 36;
const OF_AN_ADDRESS: u8 = 37;
const SIGN: u8 = 38;
const BETWEEN: u8 = u8::MAX;
const PAIRS: usize = KINDS * KINDS;
const DIGITS: usize = 100;
/// More pairs of a query than this leave hardly fewer lines.
const MOST_PAIRS: usize = 12;

/// The kind of each byte, which is looked up for every byte of the register.
static KIND: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [SIGN; 256];
    let mut byte = 0;
    loop {
        kinds[byte as usize] = match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => LETTERS + byte - b'0',
            0x80.. => OUTSIDE,
            b'.' | b'@' => OF_AN_ADDRESS,
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

fn pair(one: u8, two: u8) -> Option<usize> {
    Some(kind(one)? * KINDS + kind(two)?)
}

/// The pairs side by side.
fn pairs(word: &[u8]) -> impl Iterator<Item = usize> {
    word.windows(2).filter_map(|two| pair(two[0], two[1]))
}

/// Two digits side by side, by their kinds.
fn digits(one: u8, two: u8) -> Option<usize> {
    let digit = |kind: u8| kind.checked_sub(LETTERS).filter(|digit| *digit < 10).map(usize::from);
    Some(digit(one)? * 10 + digit(two)?)
}

/// The pairs the words of a reading begin with.
fn first_pairs(variant: &Variant) -> Vec<usize> {
    variant.words().filter_map(|word| word.first_chunk()).filter_map(|&[one, two]| pair(one, two)).collect()
}

/// What the lines of a part hold.
pub(super) struct Pairs {
    /// To look through four lines costs hardly more than one, and needs a quarter of the bits.
    anywhere: Bits<4>,
    /// Pairs with which a word of the line begins: they are asked for only where something has been found.
    beginning: Bits<16>,
    /// Pairs of digits that stand outside of a telephone number that is [kept as bits](Numbers).
    beside: Bits<4>,
    /// How many lines hold each pair, and behind these each letter.
    counts: Zeroizing<Vec<u32>>,
}

impl Pairs {
    /// Of these lines, and the numbers in them that can be kept as bits.
    pub(super) fn of(lines: &Lines) -> (Self, Numbers) {
        let count = lines.count();
        let mut numbers = Numbers::new(count);
        let mut made = Self {
            anywhere: Bits::new(PAIRS, count),
            beginning: Bits::new(PAIRS, count),
            beside: Bits::new(DIGITS, count),
            counts: Zeroizing::new(vec![0; PAIRS + KINDS]),
        };
        // The last line in which each pair was seen, counted from one: a line is counted once.
        let mut seen = [0_u16; PAIRS];
        const { assert!(MOST < u16::MAX as usize) };
        for (at, mark) in (0..count).zip(1..) {
            let line = lines.line(at);
            let (before, phone, behind) = Lines::around_phone(line);
            let kept = Numbers::is_one(phone);
            if kept {
                numbers.set(at, phone);
            }
            // A bit for every letter: it is counted once a line.
            let mut letters = 0_u64;
            for (some, is_kept) in [(before, false), (phone, kept), (behind, false)] {
                letters |= made.add(some, is_kept, at, |pair| std::mem::replace(&mut seen[pair], mark) != mark);
            }
            while letters != 0 {
                made.counts[PAIRS + letters.trailing_zeros() as usize] += 1;
                letters &= letters - 1;
            }
        }
        (made, numbers)
    }

    /// Takes up some of a line, which begins with a word, and answers a bit for each of its letters. `is_kept` says whether it
    /// is a number that is kept as bits, `is_first` whether the line has not been asked for this pair before.
    fn add(&mut self, some: &[u8], is_kept: bool, at: usize, mut is_first: impl FnMut(usize) -> bool) -> u64 {
        let mut letters = 0;
        let (mut before, mut begins) = (BETWEEN, true);
        for &byte in some {
            let now = KIND[usize::from(byte)];
            if now != BETWEEN {
                letters |= 1 << now;
            }
            if now != BETWEEN && before != BETWEEN {
                let pair = usize::from(before) * KINDS + usize::from(now);
                if is_first(pair) {
                    self.counts[pair] += 1;
                    self.anywhere.set(pair, at);
                }
                if begins {
                    self.beginning.set(pair, at);
                }
                if !is_kept && let Some(digits) = digits(before, now) {
                    self.beside.set(digits, at);
                }
            }
            // Letters, digits, and the bytes of letters outside ASCII are in a word: what comes next does not begin one.
            begins = before > OUTSIDE;
            before = now;
        }
        letters
    }

    /// How many lines hold this word, if that is known without looking.
    pub(super) fn count(&self, word: &[u8]) -> Option<usize> {
        counted(word).map(|place| self.counts[place] as usize)
    }

    /// No more lines than this hold all of these words.
    pub(super) fn at_most<'a>(&self, words: impl Iterator<Item = &'a [u8]>) -> usize {
        words.flat_map(pairs).map(|pair| self.counts[pair] as usize).min().unwrap_or(usize::MAX)
    }

    /// A line is to be wiped: it is counted no more. Its bits stay, and are looked at in vain.
    pub(super) fn forget(&mut self, line: &[u8]) {
        let mut places: Vec<usize> = pairs(line).collect();
        places.extend(line.iter().filter_map(|byte| Some(PAIRS + kind(*byte)?)));
        places.sort_unstable();
        places.dedup();
        for &place in &places {
            self.counts[place] -= 1;
        }
        places.zeroize();
    }

    /// The stretches of lines in which all these words can stand.
    pub(super) fn stretches<'a>(&self, words: impl Iterator<Item = &'a [u8]>) -> Vec<Range<usize>> {
        let mut wanted: Vec<usize> = words.flat_map(pairs).collect();
        wanted.sort_unstable_by_key(|pair| (self.counts[*pair], *pair));
        wanted.dedup();
        wanted.truncate(MOST_PAIRS);
        self.anywhere.stretches(&wanted)
    }

    /// The stretches of lines in which these digits can stand outside of a number that is kept as bits.
    pub(super) fn stretches_beside(&self, word: &[u8]) -> Vec<Range<usize>> {
        let wanted: Vec<usize> =
            word.windows(2).filter_map(|two| digits(KIND[usize::from(two[0])], KIND[usize::from(two[1])])).collect();
        self.beside.stretches(&wanted)
    }

    /// The stretches of lines in which each word of a reading can begin a word.
    pub(super) fn stretches_beginning(&self, variant: &Variant) -> Vec<Range<usize>> {
        self.beginning.stretches(&first_pairs(variant))
    }

    /// Adds the lines in which each word of any reading can begin a word, a bit a line.
    pub(super) fn mark_beginning(&self, query: &Query, marked: &mut [u64]) {
        for variant in query.variants() {
            self.beginning.mark(&first_pairs(variant), marked);
        }
    }
}
