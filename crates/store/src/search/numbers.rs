//! Telephone numbers of a part, as bits. Half of everybody's number can hold what is typed of one; here it is looked for in
//! as many lines at once as a word has bits.

use super::bits::WORD;
use zeroize::Zeroizing;

/// Digits of the longest number that has room: the longest there is has 15 (ITU-T E.164).
const PLACES: usize = 16;
/// Bits of a digit: one more than its value, so that none at all is nought.
const PLANES: usize = 4;

/// What stands at one place of each of a word of lines, a word for each bit of a digit.
type Place = [u64; PLANES];

/// The numbers of so many lines. Wiped when it is dropped.
pub(super) struct Numbers(Zeroizing<Vec<[Place; PLACES]>>);

impl Numbers {
    /// Of so many lines, none of which has one yet.
    pub(super) fn new(lines: usize) -> Self {
        Self(Zeroizing::new(vec![[[0; PLANES]; PLACES]; lines.div_ceil(WORD)]))
    }

    /// Whether it can be looked for here, and kept here: one number of digits alone.
    pub(super) fn is_one(text: &[u8]) -> bool {
        !text.is_empty() && text.len() <= PLACES && text.iter().all(u8::is_ascii_digit)
    }

    /// Keeps the number of a line, which [is one](Self::is_one).
    pub(super) fn set(&mut self, line: usize, number: &[u8]) {
        let (places, bit) = (&mut self.0[line / WORD], line % WORD);
        for (place, digit) in places.iter_mut().zip(number) {
            for (plane, word) in place.iter_mut().enumerate() {
                *word |= u64::from(code(*digit) >> plane & 1) << bit;
            }
        }
    }

    /// Wipes the number of a line.
    pub(super) fn wipe(&mut self, line: usize) {
        let kept = !(1 << (line % WORD));
        self.0[line / WORD].as_flattened_mut().iter_mut().for_each(|word| *word &= kept);
    }

    /// Adds the lines whose number holds these digits, a bit a line.
    pub(super) fn mark(&self, digits: &[u8], marked: &mut [u64]) {
        for (places, marked) in self.0.iter().zip(marked) {
            for from in places.windows(digits.len()) {
                let mut all = u64::MAX;
                for (place, digit) in from.iter().zip(digits) {
                    all &= held(place, code(*digit));
                    if all == 0 {
                        break;
                    }
                }
                *marked |= all;
            }
        }
    }
}

/// A digit as it is kept.
const fn code(digit: u8) -> u8 {
    digit - b'0' + 1
}

/// The lines that hold this code at this place.
fn held(place: &Place, code: u8) -> u64 {
    // All ones where this bit of the code is not set: the word is taken as it is or turned over, without a branch.
    let turned = |plane: usize| (u64::from(code >> plane & 1)).wrapping_sub(1);
    place.iter().enumerate().fold(u64::MAX, |all, (plane, word)| all & (word ^ turned(plane)))
}

#[cfg(test)]
mod tests {
    use super::Numbers;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_looking_at_each_number_finds(
            numbers in proptest::collection::vec(proptest::option::of("[0-3]{1,16}"), 1..200),
            wiped in proptest::collection::vec(0_usize..200, 0..20),
            digits in "[0-3]{1,6}",
        ) {
            let mut numbers = numbers;
            let mut kept = Numbers::new(numbers.len());
            for (line, number) in numbers.iter().enumerate() {
                if let Some(number) = number {
                    prop_assert!(Numbers::is_one(number.as_bytes()));
                    kept.set(line, number.as_bytes());
                }
            }
            for line in wiped.into_iter().filter(|line| *line < numbers.len()).collect::<Vec<_>>() {
                kept.wipe(line);
                numbers[line] = None;
            }
            let mut marked = vec![0_u64; numbers.len().div_ceil(64)];
            kept.mark(digits.as_bytes(), &mut marked);
            for (line, number) in numbers.iter().enumerate() {
                let holds = number.as_ref().is_some_and(|number| number.contains(&digits));
                prop_assert_eq!(marked[line / 64] >> (line % 64) & 1 == 1, holds, "line {}", line);
            }
        }
    }

    #[test]
    fn what_is_no_single_number_is_not_one() {
        for text in ["", "46701740605 46184444600", "12345678901234567", "070-1", "٣"] {
            assert!(!Numbers::is_one(text.as_bytes()), "{text}");
        }
    }
}
